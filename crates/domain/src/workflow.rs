//! How a self-assessment moves: one table of states, actions and what each needs.
//!
//! A state changes only through [`step`]; the buttons on a page come from [`actions`], which reads the same table.

use serde::{Deserialize, Serialize};

use crate::permission::Permission;

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
    pub const ALL: [Self; 10] = [
        Self::NotOpen,
        Self::Drafting,
        Self::AwaitingSignOff,
        Self::Submitted,
        Self::UnderReview,
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

    /// Whether the city has approved it.
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
        matches!(self, Self::Submitted | Self::UnderReview | Self::Resubmitted)
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
    /// The city begins (or resumes) its review.
    StartReview,
    /// Trả lại đơn vị.
    ReturnPart,
    /// Phê duyệt.
    Approve,
    /// Công bố, for a whole cycle.
    Publish,
    /// Khóa, when the cycle closes.
    Lock,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 9] = [
        Self::Begin,
        Self::RequestSignOff,
        Self::Withdraw,
        Self::Submit,
        Self::StartReview,
        Self::ReturnPart,
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
            Self::Approve => "approve",
            Self::Publish => "publish",
            Self::Lock => "lock",
        }
    }

    /// The action with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.code() == code)
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
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// State before.
    pub from: State,
    /// What is done.
    pub action: Action,
    /// State after.
    pub to: State,
    /// What the actor must be allowed.
    pub permission: Permission,
    /// What must hold of the answers.
    pub needs: Needs,
}

const fn row(from: State, action: Action, to: State, permission: Permission, needs: Needs) -> Step {
    Step {
        from,
        action,
        to,
        permission,
        needs,
    }
}

/// The whole workflow.
pub const TABLE: [Step; 13] = [
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

/// The row for `action` in state `from`, if the table has one.
pub fn step(from: State, action: Action) -> Option<&'static Step> {
    TABLE.iter().find(|step| step.from == from && step.action == action)
}

/// Steps out of `from` that `allowed` permits, in the order of buttons.
pub fn actions(from: State, allowed: impl Fn(Permission) -> bool) -> impl Iterator<Item = &'static Step> {
    TABLE
        .iter()
        .filter(move |step| step.from == from && allowed(step.permission))
}

/// The city's verdict on one answer.
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

/// Whether an answer can be changed: all while drafting, only returned ones after the city sent some back.
pub fn is_editable(state: State, verdict: &Verdict, mended_since_return: bool) -> bool {
    match state {
        State::NotOpen | State::Drafting => true,
        State::PartlyReturned => mended_since_return || matches!(verdict, Verdict::Returned { .. }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_leads_from_not_open_to_locked_through_a_return() {
        let way = [
            (Action::Begin, State::Drafting),
            (Action::RequestSignOff, State::AwaitingSignOff),
            (Action::Submit, State::Submitted),
            (Action::StartReview, State::UnderReview),
            (Action::ReturnPart, State::PartlyReturned),
            (Action::Submit, State::Resubmitted),
            (Action::StartReview, State::UnderReview),
            (Action::Approve, State::Approved),
            (Action::Publish, State::Published),
            (Action::Lock, State::Locked),
        ];
        let mut state = State::NotOpen;
        for (action, expected) in way {
            state = step(state, action).unwrap().to;
            assert_eq!(state, expected);
        }
    }

    #[test]
    fn no_state_and_action_has_two_rows_and_nothing_leaves_locked() {
        for from in State::ALL {
            for action in Action::ALL {
                let rows = TABLE
                    .iter()
                    .filter(|step| step.from == from && step.action == action)
                    .count();
                assert!(rows <= 1, "{from:?} {action:?}");
                assert!(from != State::Locked || rows == 0);
            }
        }
    }

    #[test]
    fn every_state_can_be_reached_and_left() {
        for state in State::ALL {
            assert!(
                state == State::NotOpen || TABLE.iter().any(|step| step.to == state),
                "{state:?}"
            );
            assert!(
                state == State::Locked || TABLE.iter().any(|step| step.from == state),
                "{state:?}"
            );
        }
    }

    #[test]
    fn approval_is_never_lost() {
        for step in TABLE {
            assert!(!step.from.is_approved() || step.to.is_approved(), "{step:?}");
        }
    }

    #[test]
    fn only_returned_answers_open_again() {
        let returned = Verdict::Returned {
            reason: ReturnReason::Other,
            text: String::new(),
        };
        assert!(is_editable(State::PartlyReturned, &returned, false));
        assert!(!is_editable(State::PartlyReturned, &Verdict::Accepted, false));
        assert!(!is_editable(State::Submitted, &Verdict::Pending, false));
        assert!(is_editable(State::Drafting, &Verdict::Pending, false));
    }

    #[test]
    fn words_and_wire_forms_agree() {
        for state in State::ALL {
            assert_eq!(serde_json::to_string(&state).unwrap(), format!("\"{}\"", state.code()));
            assert_eq!(State::from_code(state.code()), Some(state));
        }
        for action in Action::ALL {
            assert_eq!(
                serde_json::to_string(&action).unwrap(),
                format!("\"{}\"", action.code())
            );
        }
        for reason in ReturnReason::ALL {
            assert_eq!(
                serde_json::to_string(&reason).unwrap(),
                format!("\"{}\"", reason.code())
            );
        }
    }
}
