//! Difficulties and proposals as cases: one table of states, actions and who may take them.
//!
//! A case's state changes only through [`step`]; the buttons of its page come from [`actions`], which reads the same
//! table. Every open state says whose turn it is, so that nobody has to ask who is waited for.

mod number;
mod similar;
#[cfg(test)]
mod tests;
mod view;

use serde::{Deserialize, Serialize};

use crate::permission::Permission;
use crate::time::Day;

pub use number::{CaseNumber, NotANumber};
pub use similar::{MOST_SIMILAR, Told, similar};
pub use view::{
    AboutChoice, AboutGroup, CaseCounts, CaseLine, CaseList, CaseOffer, CaseQuery, CaseView, Heard, MergedInto, Post,
    RaiseView, Which,
};

/// Longest title, in characters.
pub const LONGEST_TITLE: usize = 200;
/// Longest text of a case or of a word in its thread, in characters.
pub const LONGEST_TEXT: usize = 4000;
/// Days that are proposed for an answer.
pub const USUAL_DAYS: i64 = 15;
/// Days a department has at least when it is asked again.
pub const DAYS_AGAIN: i64 = 7;

/// What a unit says: what stands in the way, or what should be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseKind {
    /// Khó khăn, vướng mắc.
    #[default]
    Difficulty,
    /// Đề xuất, kiến nghị.
    Proposal,
}

impl CaseKind {
    /// Both kinds, in the order of choices.
    pub const ALL: [Self; 2] = [Self::Difficulty, Self::Proposal];

    /// The word in forms and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Difficulty => "difficulty",
            Self::Proposal => "proposal",
        }
    }

    /// The kind with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What a case is about where it is not about one indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Kinh phí.
    Funding,
    /// Cơ sở vật chất.
    Facilities,
    /// Nhân sự, bồi dưỡng.
    Staff,
    /// Phối hợp giữa các ngành.
    Coordination,
    /// Số liệu, thống kê.
    Data,
    /// Hướng dẫn nghiệp vụ.
    Guidance,
    /// Cơ chế, chính sách.
    Policy,
    /// Chuyển đổi số.
    Digital,
    /// Việc khác.
    Other,
}

impl Topic {
    /// Every topic, in the order of lists.
    pub const ALL: [Self; 9] = [
        Self::Funding,
        Self::Facilities,
        Self::Staff,
        Self::Coordination,
        Self::Data,
        Self::Guidance,
        Self::Policy,
        Self::Digital,
        Self::Other,
    ];

    /// The word in forms, addresses and the database. No indicator has such a code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Funding => "funding",
            Self::Facilities => "facilities",
            Self::Staff => "staff",
            Self::Coordination => "coordination",
            Self::Data => "data",
            Self::Guidance => "guidance",
            Self::Policy => "policy",
            Self::Digital => "digital",
            Self::Other => "other",
        }
    }

    /// The topic with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.code() == code)
    }
}

/// What a case is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// One indicator, by its code.
    Indicator(String),
    /// A topic.
    Topic(Topic),
}

impl About {
    /// The word in forms, addresses and the database.
    pub fn code(&self) -> &str {
        match self {
            Self::Indicator(code) => code,
            Self::Topic(topic) => topic.code(),
        }
    }

    /// What the word means: a topic, or else an indicator, which may not exist.
    pub fn from_code(code: &str) -> Self {
        Topic::from_code(code).map_or_else(|| Self::Indicator(code.to_owned()), Self::Topic)
    }

    /// Code of the indicator, if it is about one.
    pub fn indicator(&self) -> Option<&str> {
        match self {
            Self::Indicator(code) => Some(code),
            Self::Topic(_) => None,
        }
    }
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseState {
    /// Mới gửi.
    Raised,
    /// Đã tiếp nhận.
    Received,
    /// Đã chuyển sở, ngành.
    Assigned,
    /// Đã trả lời.
    Answered,
    /// Hỏi lại.
    AskedAgain,
    /// Đã đóng: agreed by the unit, or closed by the city with a reason.
    Closed,
    /// Đã gộp vào một vấn đề khác.
    Merged,
    /// Đơn vị đã rút lại.
    Withdrawn,
}

impl CaseState {
    /// Every state, in the order of a case's life.
    pub const ALL: [Self; 8] = [
        Self::Raised,
        Self::Received,
        Self::Assigned,
        Self::Answered,
        Self::AskedAgain,
        Self::Closed,
        Self::Merged,
        Self::Withdrawn,
    ];

    /// The states somebody still has to act in, in the order of the board.
    pub const OPEN: [Self; 5] = [
        Self::Raised,
        Self::Received,
        Self::Assigned,
        Self::AskedAgain,
        Self::Answered,
    ];

    /// The word in the database, files and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Received => "received",
            Self::Assigned => "assigned",
            Self::Answered => "answered",
            Self::AskedAgain => "asked-again",
            Self::Closed => "closed",
            Self::Merged => "merged",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether somebody still has to act.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Merged | Self::Withdrawn)
    }

    /// Whose turn it is; `has_department` when a department was asked.
    pub const fn turn(self, has_department: bool) -> Turn {
        match self {
            Self::Assigned | Self::AskedAgain if has_department => Turn::Department,
            Self::Raised | Self::Received | Self::Assigned | Self::AskedAgain => Turn::City,
            Self::Answered => Turn::Unit,
            Self::Closed | Self::Merged | Self::Withdrawn => Turn::Nobody,
        }
    }
}

/// Who has to act next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// The unit that raised it: to agree or to ask again.
    Unit,
    /// The city.
    City,
    /// The department it was assigned to.
    Department,
    /// Nobody: it has ended.
    Nobody,
}

impl Turn {
    /// Every turn.
    pub const ALL: [Self; 4] = [Self::Unit, Self::City, Self::Department, Self::Nobody];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::City => "city",
            Self::Department => "department",
            Self::Nobody => "nobody",
        }
    }

    /// The turn with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|turn| turn.code() == code)
    }
}

/// What can be done with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseAction {
    /// Bổ sung thông tin: a word in the thread; the state stays.
    Add,
    /// Rút lại, before the city has received it.
    Withdraw,
    /// Tiếp nhận.
    Receive,
    /// Chuyển sở, ngành trả lời.
    Assign,
    /// Trả lời.
    Answer,
    /// Đồng ý với câu trả lời.
    Agree,
    /// Hỏi lại.
    AskAgain,
    /// Gộp vào một vấn đề khác.
    Merge,
    /// Đóng, by the city, with a reason.
    Close,
}

impl CaseAction {
    /// Every action.
    pub const ALL: [Self; 9] = [
        Self::Add,
        Self::Withdraw,
        Self::Receive,
        Self::Assign,
        Self::Answer,
        Self::Agree,
        Self::AskAgain,
        Self::Merge,
        Self::Close,
    ];

    /// The word in forms and the event log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Withdraw => "withdraw",
            Self::Receive => "receive",
            Self::Assign => "assign",
            Self::Answer => "answer",
            Self::Agree => "agree",
            Self::AskAgain => "ask-again",
            Self::Merge => "merge",
            Self::Close => "close",
        }
    }

    /// The action with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.code() == code)
    }

    /// Whether a file may come with it: with the steps that say something to others.
    pub const fn takes_file(self) -> bool {
        matches!(self, Self::Add | Self::Assign | Self::Answer | Self::AskAgain)
    }

    /// What has to be said with it.
    pub const fn asks(self) -> Asks {
        match self {
            Self::Add | Self::Answer | Self::AskAgain | Self::Close => Asks::Text,
            Self::Assign => Asks::Department,
            Self::Merge => Asks::Case,
            Self::Withdraw | Self::Receive | Self::Agree => Asks::Nothing,
        }
    }
}

/// What an action needs besides itself. A word may be added to each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// Nothing.
    Nothing,
    /// A text.
    Text,
    /// A department and the day by which it answers.
    Department,
    /// The case it goes into.
    Case,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseStep {
    /// State before.
    pub from: CaseState,
    /// What is done.
    pub action: CaseAction,
    /// State after.
    pub to: CaseState,
    /// Any one of these is enough. [`Permission::AnswerCase`] counts for the department the case is assigned to,
    /// the others for the unit that raised it.
    pub who: &'static [Permission],
}

const UNIT: &[Permission] = &[Permission::RaiseCase];
const CITY: &[Permission] = &[Permission::SteerCase];
const ANSWERERS: &[Permission] = &[Permission::AnswerCase, Permission::SteerCase];
const ALL_THREE: &[Permission] = &[Permission::RaiseCase, Permission::AnswerCase, Permission::SteerCase];

const fn row(from: CaseState, action: CaseAction, to: CaseState, who: &'static [Permission]) -> CaseStep {
    CaseStep { from, action, to, who }
}

/// The whole life of a case.
pub const TABLE: [CaseStep; 26] = {
    use CaseAction as A;
    use CaseState as S;
    [
        row(S::Raised, A::Receive, S::Received, CITY),
        row(S::Raised, A::Add, S::Raised, ALL_THREE),
        row(S::Raised, A::Withdraw, S::Withdrawn, UNIT),
        row(S::Raised, A::Merge, S::Merged, CITY),
        row(S::Raised, A::Close, S::Closed, CITY),
        row(S::Received, A::Assign, S::Assigned, CITY),
        row(S::Received, A::Answer, S::Answered, ANSWERERS),
        row(S::Received, A::Add, S::Received, ALL_THREE),
        row(S::Received, A::Merge, S::Merged, CITY),
        row(S::Received, A::Close, S::Closed, CITY),
        row(S::Assigned, A::Answer, S::Answered, ANSWERERS),
        row(S::Assigned, A::Assign, S::Assigned, CITY),
        row(S::Assigned, A::Add, S::Assigned, ALL_THREE),
        row(S::Assigned, A::Merge, S::Merged, CITY),
        row(S::Assigned, A::Close, S::Closed, CITY),
        row(S::Answered, A::Agree, S::Closed, UNIT),
        row(S::Answered, A::AskAgain, S::AskedAgain, UNIT),
        row(S::Answered, A::Assign, S::Assigned, CITY),
        row(S::Answered, A::Add, S::Answered, ALL_THREE),
        row(S::Answered, A::Merge, S::Merged, CITY),
        row(S::Answered, A::Close, S::Closed, CITY),
        row(S::AskedAgain, A::Answer, S::Answered, ANSWERERS),
        row(S::AskedAgain, A::Assign, S::Assigned, CITY),
        row(S::AskedAgain, A::Add, S::AskedAgain, ALL_THREE),
        row(S::AskedAgain, A::Merge, S::Merged, CITY),
        row(S::AskedAgain, A::Close, S::Closed, CITY),
    ]
};

/// The row for `action` in state `from`, if the table has one.
pub fn step(from: CaseState, action: CaseAction) -> Option<&'static CaseStep> {
    TABLE.iter().find(|step| step.from == from && step.action == action)
}

/// Steps out of `from` that `allowed` permits, in the order of the table.
pub fn actions(from: CaseState, allowed: impl Fn(Permission) -> bool) -> impl Iterator<Item = &'static CaseStep> {
    TABLE
        .iter()
        .filter(move |step| step.from == from && step.who.iter().any(|permission| allowed(*permission)))
}

/// Whether an answer is late: it is the city's or a department's turn, and the last day has passed.
pub fn is_overdue(turn: Turn, due: Option<Day>, today: Day) -> bool {
    matches!(turn, Turn::City | Turn::Department) && due.is_some_and(|due| due < today)
}

/// The last day for an answer after the unit has asked again: the one before if it leaves [`DAYS_AGAIN`], else that many
/// days from `today`. Without a day before there is none.
pub fn due_again(due: Option<Day>, today: Day) -> Option<Day> {
    due.map(|due| due.max(today.plus(DAYS_AGAIN)))
}

/// What keeps a case from being raised, by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// Neither difficulty nor proposal.
    Kind,
    /// Neither a topic nor an indicator the unit is asked.
    About,
    /// No title.
    NoTitle,
    /// A title beyond [`LONGEST_TITLE`].
    LongTitle,
    /// No text.
    NoText,
    /// A text beyond [`LONGEST_TEXT`].
    LongText,
}

impl Lack {
    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::About => "about",
            Self::NoTitle => "no-title",
            Self::LongTitle => "long-title",
            Self::NoText => "no-text",
            Self::LongText => "long-text",
        }
    }
}

/// Everything that is missing of what was typed. `is_about` says whether an indicator with this code may be named.
pub fn lacks(kind: &str, about: &str, title: &str, text: &str, is_about: impl Fn(&str) -> bool) -> Vec<Lack> {
    let about_known = match About::from_code(about) {
        About::Topic(_) => true,
        About::Indicator(code) => is_about(&code),
    };
    let count = |text: &str| text.trim().chars().count();
    let (title, text) = (count(title), count(text));
    [
        (CaseKind::from_code(kind).is_none(), Lack::Kind),
        (!about_known, Lack::About),
        (title == 0, Lack::NoTitle),
        (title > LONGEST_TITLE, Lack::LongTitle),
        (text == 0, Lack::NoText),
        (text > LONGEST_TEXT, Lack::LongText),
    ]
    .into_iter()
    .filter_map(|(lacks, lack)| lacks.then_some(lack))
    .collect()
}
