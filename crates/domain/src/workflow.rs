//! How a self-assessment moves: one table of states, actions and what each needs.
//!
//! A state changes only through [`step`]; the buttons on a page come from [`actions`], which reads the same table.

use serde::{Deserialize, Serialize};

use crate::permission::Permission;
use crate::review::Level;

/// Where a self-assessment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Chưa mở: nothing entered yet.
    NotOpen,
    /// Đang nhập.
    Drafting,
    /// Chờ lãnh đạo duyệt.
    AwaitingSignOff,
    /// Đã nộp.
    Submitted,
    /// Đang xem xét.
    UnderReview,
    /// Đã chuyển cấp trên: approved by one place, waiting for the next.
    PassedOn,
    /// Cấp trên trả lại: back with the place that had approved it.
    SentBack,
    /// Trả lại một phần.
    PartlyReturned,
    /// Đã nộp lại.
    Resubmitted,
    /// Đã duyệt.
    Approved,
    /// Đã công bố.
    Published,
    /// Khóa.
    Locked,
}

impl State {
    /// Every state, in the order of a self-assessment's life.
    pub const ALL: [Self; 12] = [
        Self::NotOpen,
        Self::Drafting,
        Self::AwaitingSignOff,
        Self::Submitted,
        Self::UnderReview,
        Self::PassedOn,
        Self::SentBack,
        Self::PartlyReturned,
        Self::Resubmitted,
        Self::Approved,
        Self::Published,
        Self::Locked,
    ];

    /// The word in the database, files and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotOpen => "not-open",
            Self::Drafting => "drafting",
            Self::AwaitingSignOff => "awaiting-sign-off",
            Self::Submitted => "submitted",
            Self::UnderReview => "under-review",
            Self::PassedOn => "passed-on",
            Self::SentBack => "sent-back",
            Self::PartlyReturned => "partly-returned",
            Self::Resubmitted => "resubmitted",
            Self::Approved => "approved",
            Self::Published => "published",
            Self::Locked => "locked",
        }
    }

    /// The state with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether every place that reviews it has approved it.
    pub const fn is_approved(self) -> bool {
        matches!(self, Self::Approved | Self::Published | Self::Locked)
    }

    /// Whether everyone may see it.
    pub const fn is_published(self) -> bool {
        matches!(self, Self::Published | Self::Locked)
    }

    /// Whether it has been handed in at least once.
    pub const fn is_handed_in(self) -> bool {
        !matches!(self, Self::NotOpen | Self::Drafting | Self::AwaitingSignOff)
    }

    /// Whether the next word is the reviewer's.
    pub const fn is_with_reviewer(self) -> bool {
        matches!(
            self,
            Self::Submitted | Self::UnderReview | Self::PassedOn | Self::SentBack | Self::Resubmitted
        )
    }

    /// Whether verdicts given on answers are still the reviewer's own: they may be taken back.
    pub const fn keeps_verdicts(self) -> bool {
        matches!(self, Self::UnderReview | Self::PassedOn | Self::SentBack)
    }
}

/// What can be done with a self-assessment as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// The first answer is saved.
    Begin,
    /// Gửi lãnh đạo duyệt.
    RequestSignOff,
    /// Taken back for more work before it is handed in.
    Withdraw,
    /// Nộp, also again after completion.
    Submit,
    /// A review begins, or begins again.
    StartReview,
    /// Trả lại đơn vị.
    ReturnPart,
    /// Duyệt, chuyển cấp trên: the next place reviews it.
    PassOn,
    /// Trả lại cấp dưới: the place before looks at it again.
    SendBack,
    /// Phê duyệt: the last word.
    Approve,
    /// Công bố, for a whole cycle.
    Publish,
    /// Khóa, when the cycle closes.
    Lock,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 11] = [
        Self::Begin,
        Self::RequestSignOff,
        Self::Withdraw,
        Self::Submit,
        Self::StartReview,
        Self::ReturnPart,
        Self::PassOn,
        Self::SendBack,
        Self::Approve,
        Self::Publish,
        Self::Lock,
    ];

    /// The word in forms and the event log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::RequestSignOff => "request-sign-off",
            Self::Withdraw => "withdraw",
            Self::Submit => "submit",
            Self::StartReview => "start-review",
            Self::ReturnPart => "return-part",
            Self::PassOn => "pass-on",
            Self::SendBack => "send-back",
            Self::Approve => "approve",
            Self::Publish => "publish",
            Self::Lock => "lock",
        }
    }

    /// The action with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.code() == code)
    }

    /// Whether reviewers take it, with one self-assessment.
    pub const fn is_review(self) -> bool {
        matches!(
            self,
            Self::StartReview | Self::ReturnPart | Self::PassOn | Self::SendBack | Self::Approve
        )
    }
}

/// At which of the places that review a self-assessment a step can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// At any.
    Any,
    /// Where another place follows.
    BeforeLast,
    /// At the last.
    Last,
    /// Where another place came before.
    AfterFirst,
}

impl At {
    const fn holds(self, level: Level) -> bool {
        match self {
            Self::Any => true,
            Self::BeforeLast => !level.is_last(),
            Self::Last => level.is_last(),
            Self::AfterFirst => !level.is_first(),
        }
    }
}

/// What must hold of the answers before a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// At least one answer given.
    SomeAnswer,
    /// Every returned answer has been changed since.
    ReturnedMended,
    /// Every answer judged, and at least one of them returned.
    SomeReturned,
    /// Every answer accepted.
    AllAccepted,
    /// A reason in words.
    Reason,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// State before.
    pub from: State,
    /// What is done.
    pub action: Action,
    /// At which level of reviewing.
    pub at: At,
    /// State after.
    pub to: State,
    /// What the actor must be allowed; to review, at the level it is at.
    pub permission: Permission,
    /// What must hold of the answers.
    pub needs: Needs,
}

impl Step {
    /// The level after the step: passing on leads to the next place, sending back to the one before, and what goes to
    /// the unit comes to the first place again.
    pub const fn level(&self, before: Level) -> Level {
        match self.action {
            Action::PassOn => Level::new(before.at.saturating_add(1), before.of),
            Action::SendBack => Level::new(before.at.saturating_sub(1), before.of),
            Action::ReturnPart => Level::new(0, before.of),
            _ => before,
        }
    }
}

const fn row(from: State, action: Action, to: State, permission: Permission, needs: Needs) -> Step {
    let at = match action {
        Action::PassOn => At::BeforeLast,
        Action::Approve => At::Last,
        Action::SendBack => At::AfterFirst,
        _ => At::Any,
    };
    Step {
        from,
        action,
        at,
        to,
        permission,
        needs,
    }
}

/// The whole workflow.
pub const TABLE: [Step; 20] = [
    row(
        State::NotOpen,
        Action::Begin,
        State::Drafting,
        Permission::Answer,
        Needs::Nothing,
    ),
    row(
        State::Drafting,
        Action::RequestSignOff,
        State::AwaitingSignOff,
        Permission::Answer,
        Needs::SomeAnswer,
    ),
    row(
        State::Drafting,
        Action::Submit,
        State::Submitted,
        Permission::Submit,
        Needs::SomeAnswer,
    ),
    row(
        State::AwaitingSignOff,
        Action::Withdraw,
        State::Drafting,
        Permission::Submit,
        Needs::Nothing,
    ),
    row(
        State::AwaitingSignOff,
        Action::Submit,
        State::Submitted,
        Permission::SignOff,
        Needs::SomeAnswer,
    ),
    row(
        State::Submitted,
        Action::StartReview,
        State::UnderReview,
        Permission::Review,
        Needs::Nothing,
    ),
    row(
        State::UnderReview,
        Action::ReturnPart,
        State::PartlyReturned,
        Permission::Review,
        Needs::SomeReturned,
    ),
    row(
        State::UnderReview,
        Action::PassOn,
        State::PassedOn,
        Permission::Review,
        Needs::AllAccepted,
    ),
    row(
        State::PassedOn,
        Action::StartReview,
        State::UnderReview,
        Permission::Review,
        Needs::Nothing,
    ),
    row(
        State::UnderReview,
        Action::SendBack,
        State::SentBack,
        Permission::Review,
        Needs::Reason,
    ),
    row(
        State::PassedOn,
        Action::SendBack,
        State::SentBack,
        Permission::Review,
        Needs::Reason,
    ),
    // What the place above has marked stays marked: it can go on at once.
    row(
        State::SentBack,
        Action::ReturnPart,
        State::PartlyReturned,
        Permission::Review,
        Needs::SomeReturned,
    ),
    row(
        State::SentBack,
        Action::PassOn,
        State::PassedOn,
        Permission::Review,
        Needs::AllAccepted,
    ),
    row(
        State::SentBack,
        Action::StartReview,
        State::UnderReview,
        Permission::Review,
        Needs::Nothing,
    ),
    row(
        State::UnderReview,
        Action::Approve,
        State::Approved,
        Permission::Review,
        Needs::AllAccepted,
    ),
    row(
        State::PartlyReturned,
        Action::Submit,
        State::Resubmitted,
        Permission::Submit,
        Needs::ReturnedMended,
    ),
    row(
        State::Resubmitted,
        Action::StartReview,
        State::UnderReview,
        Permission::Review,
        Needs::Nothing,
    ),
    row(
        State::Approved,
        Action::Publish,
        State::Published,
        Permission::Publish,
        Needs::Nothing,
    ),
    row(
        State::Published,
        Action::Lock,
        State::Locked,
        Permission::Administer,
        Needs::Nothing,
    ),
    // A cycle may close on approved self-assessments that were never published.
    row(
        State::Approved,
        Action::Lock,
        State::Locked,
        Permission::Administer,
        Needs::Nothing,
    ),
];

/// The row for `action` in state `from` at `level`, if the table has one.
pub fn step(from: State, action: Action, level: Level) -> Option<&'static Step> {
    TABLE
        .iter()
        .find(|step| step.from == from && step.action == action && step.at.holds(level))
}

/// Steps out of `from` at `level` that `allowed` permits, in the order of buttons.
pub fn actions(from: State, level: Level, allowed: impl Fn(Permission) -> bool) -> impl Iterator<Item = &'static Step> {
    TABLE
        .iter()
        .filter(move |step| step.from == from && step.at.holds(level) && allowed(step.permission))
}

/// A reviewer's verdict on one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Not judged yet, or changed since.
    #[default]
    Pending,
    /// Chấp nhận.
    Accepted,
    /// Trả lại để bổ sung.
    Returned {
        /// Reason from the list.
        reason: ReturnReason,
        /// What the unit should do, in the reviewer's words.
        text: String,
    },
}

/// Reasons to return an answer for completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReturnReason {
    /// The figure does not agree with the evidence.
    EvidenceDisagrees,
    /// Evidence is missing.
    EvidenceMissing,
    /// The denominator is incomplete.
    DenominatorIncomplete,
    /// Another definition was used.
    WrongDefinition,
    /// The figure speaks of another period.
    WrongPeriod,
    /// An unusual change is not explained.
    Unexplained,
    /// Something else, told in the text.
    Other,
}

impl Verdict {
    /// The verdict in one line, as a page shows it: two that differ in anything differ here. `points` are those given in
    /// place of the unit's own.
    pub fn line(&self, points: Option<f64>) -> String {
        match (self, points) {
            (Self::Pending, _) => "pending".to_owned(),
            (Self::Accepted, None) => "accepted".to_owned(),
            (Self::Accepted, Some(points)) => format!("accepted {points}"),
            (Self::Returned { reason, text }, _) => format!("returned {} {text}", reason.code()),
        }
    }
}

impl ReturnReason {
    /// Every reason, in the order of the list.
    pub const ALL: [Self; 7] = [
        Self::EvidenceDisagrees,
        Self::EvidenceMissing,
        Self::DenominatorIncomplete,
        Self::WrongDefinition,
        Self::WrongPeriod,
        Self::Unexplained,
        Self::Other,
    ];

    /// The word in forms and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::EvidenceDisagrees => "evidence-disagrees",
            Self::EvidenceMissing => "evidence-missing",
            Self::DenominatorIncomplete => "denominator-incomplete",
            Self::WrongDefinition => "wrong-definition",
            Self::WrongPeriod => "wrong-period",
            Self::Unexplained => "unexplained",
            Self::Other => "other",
        }
    }

    /// The reason with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// Whether an answer can be changed: all while drafting, only returned ones after some were sent back.
pub fn is_editable(state: State, verdict: &Verdict, mended_since_return: bool) -> bool {
    match state {
        State::NotOpen | State::Drafting => true,
        State::PartlyReturned => mended_since_return || matches!(verdict, Verdict::Returned { .. }),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
