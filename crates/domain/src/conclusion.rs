//! Conclusions of a leader and the tasks they set: who must act by when, and how a task moves between the unit that
//! acts and the city that asked.
//!
//! A task changes its state only through [`TABLE`]; the buttons of a page come from [`actions`].

mod read;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::explore::UnitLabel;
use crate::permission::Permission;
use crate::time::{Day, Timestamp};
use crate::unit::UnitKind;

pub use read::{HeadRead, HeadTyped, ItemRead, ItemTyped, Problems, read_head, read_item};

/// Where a task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskState {
    /// Sent; the unit has not confirmed that it knows.
    Sent,
    /// The unit knows and has not begun.
    Confirmed,
    /// The unit is at work.
    UnderWay,
    /// The unit says it is done; the city looks.
    Done,
    /// The city asks again.
    AskedAgain,
    /// The city is content.
    Accepted,
}

impl TaskState {
    /// Every state, in the order of a task's life.
    pub const ALL: [Self; 6] = [
        Self::Sent,
        Self::Confirmed,
        Self::UnderWay,
        Self::Done,
        Self::AskedAgain,
        Self::Accepted,
    ];

    /// The word in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Confirmed => "confirmed",
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::AskedAgain => "asked-again",
            Self::Accepted => "accepted",
        }
    }

    /// The state with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether the unit has something to do.
    pub const fn is_with_unit(self) -> bool {
        !matches!(self, Self::Done | Self::Accepted)
    }

    /// Whether the unit has said how far it is.
    pub const fn is_reported(self) -> bool {
        matches!(self, Self::UnderWay | Self::Done | Self::AskedAgain | Self::Accepted)
    }
}

/// What can be done with a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskAction {
    /// The unit confirms that it knows.
    Confirm,
    /// The unit reports that it has not begun.
    NotBegun,
    /// The unit reports that it is at work.
    UnderWay,
    /// The unit reports that it is done.
    Done,
    /// The city is content.
    Accept,
    /// The city asks again.
    AskAgain,
}

impl TaskAction {
    /// Every action, in the order of buttons.
    pub const ALL: [Self; 6] = [
        Self::Confirm,
        Self::NotBegun,
        Self::UnderWay,
        Self::Done,
        Self::Accept,
        Self::AskAgain,
    ];

    /// The word in forms and the event log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::NotBegun => "not-begun",
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::Accept => "accept",
            Self::AskAgain => "ask-again",
        }
    }

    /// The action with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.code() == code)
    }

    /// Whether it wants a text: what was done, what is in the way, what is asked.
    pub const fn needs_text(self) -> bool {
        matches!(self, Self::NotBegun | Self::UnderWay | Self::Done | Self::AskAgain)
    }

    /// Whether it is a report of the unit.
    pub const fn is_report(self) -> bool {
        matches!(self, Self::NotBegun | Self::UnderWay | Self::Done)
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskStep {
    /// State before.
    pub from: TaskState,
    /// What is done.
    pub action: TaskAction,
    /// State after.
    pub to: TaskState,
    /// What the actor must be allowed.
    pub permission: Permission,
}

const fn row(from: TaskState, action: TaskAction, to: TaskState) -> TaskStep {
    let permission = match action {
        TaskAction::Accept | TaskAction::AskAgain => Permission::Conclude,
        _ => Permission::Report,
    };
    TaskStep {
        from,
        action,
        to,
        permission,
    }
}

/// The whole way of a task. Reporting confirms; what is accepted may be asked again.
pub const TABLE: [TaskStep; 18] = {
    use TaskAction as A;
    use TaskState as S;
    [
        row(S::Sent, A::Confirm, S::Confirmed),
        row(S::Sent, A::NotBegun, S::Confirmed),
        row(S::Sent, A::UnderWay, S::UnderWay),
        row(S::Sent, A::Done, S::Done),
        row(S::Confirmed, A::NotBegun, S::Confirmed),
        row(S::Confirmed, A::UnderWay, S::UnderWay),
        row(S::Confirmed, A::Done, S::Done),
        row(S::UnderWay, A::NotBegun, S::Confirmed),
        row(S::UnderWay, A::UnderWay, S::UnderWay),
        row(S::UnderWay, A::Done, S::Done),
        row(S::UnderWay, A::AskAgain, S::AskedAgain),
        row(S::Done, A::UnderWay, S::UnderWay),
        row(S::Done, A::Done, S::Done),
        row(S::Done, A::Accept, S::Accepted),
        row(S::Done, A::AskAgain, S::AskedAgain),
        row(S::AskedAgain, A::UnderWay, S::UnderWay),
        row(S::AskedAgain, A::Done, S::Done),
        row(S::Accepted, A::AskAgain, S::AskedAgain),
    ]
};

/// The row for `action` in state `from`, if the table has one.
pub fn step(from: TaskState, action: TaskAction) -> Option<&'static TaskStep> {
    TABLE.iter().find(|step| step.from == from && step.action == action)
}

/// Actions out of `from` that `allowed` permits, in the order of the table.
pub fn actions(from: TaskState, allowed: impl Fn(Permission) -> bool) -> Vec<TaskAction> {
    TABLE
        .iter()
        .filter(|step| step.from == from && allowed(step.permission))
        .map(|step| step.action)
        .collect()
}

/// Whether a task due on `due` is late on `today`: the unit still has something to do after its day.
pub fn is_late(state: TaskState, due: Option<Day>, today: Day) -> bool {
    state.is_with_unit() && due.is_some_and(|due| due < today)
}

/// How the tasks of an item or a conclusion stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub all: u32,
    /// Not confirmed.
    pub unconfirmed: u32,
    /// Confirmed, and nothing reported.
    pub unreported: u32,
    /// Late.
    pub late: u32,
    /// Reported as done, waiting for the city.
    pub waiting: u32,
    /// Accepted.
    pub accepted: u32,
}

impl Tally {
    /// Counts tasks.
    pub fn of<'a>(tasks: impl IntoIterator<Item = &'a Task>) -> Self {
        let mut tally = Self::default();
        for task in tasks {
            tally.all += 1;
            tally.unconfirmed += u32::from(task.state == TaskState::Sent);
            tally.unreported += u32::from(task.state == TaskState::Confirmed);
            tally.waiting += u32::from(task.state == TaskState::Done);
            tally.accepted += u32::from(task.state == TaskState::Accepted);
            tally.late += u32::from(task.is_late);
        }
        tally
    }
}

/// A task as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// Identifier for addresses: a UUID as text.
    pub id: String,
    /// The conclusion it comes from.
    pub conclusion: String,
    /// What the conclusion is called.
    pub title: String,
    /// Place of the item in the conclusion, from 1.
    pub place: u32,
    /// What is to be done.
    pub text: String,
    /// Who acts.
    pub unit: UnitLabel,
    /// Where it stands.
    pub state: TaskState,
    /// Counts up with each step.
    pub version: i64,
    /// Since when it stands there.
    pub since: Timestamp,
    /// Last day, if there is one.
    pub due: Option<Day>,
    /// Whether that day has passed and the unit still has something to do.
    pub is_late: bool,
    /// Where one sees it done: an address of this site; may be empty.
    pub way: String,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
}

/// Something that happened to a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: String,
    /// What.
    pub action: TaskAction,
    /// What was said.
    pub text: String,
}

/// `/ket-luan/{conclusion}/{task}`: a task with what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskView {
    /// The task.
    pub task: Task,
    /// The conclusion it comes from.
    pub head: Head,
    /// What happened, oldest first.
    pub steps: Vec<Happened>,
    /// Documents that came with reports, oldest first.
    pub documents: Vec<Document>,
    /// What the reader may do now.
    pub actions: Vec<TaskAction>,
    /// The day it is.
    pub today: Day,
}

/// What stands at the head of a conclusion.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Identifier for addresses: a UUID as text.
    pub id: String,
    /// Counts up with each change.
    pub version: i64,
    /// Trích yếu.
    pub title: String,
    /// Số, ký hiệu; may be empty.
    pub number: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Who signed.
    pub signatory: String,
    /// When.
    pub signed_on: Day,
    /// Where the text comes from, where it was worded after another; may be empty.
    pub source: String,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
    /// When it was sent out; `None` while it is being written.
    pub published_at: Option<Timestamp>,
}

/// A line of `/ket-luan`.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The conclusion.
    pub head: Head,
    /// How many items it has.
    pub items: u32,
    /// Its tasks in the reader's care.
    pub tally: Tally,
}

/// `/ket-luan`: conclusions, and the tasks of the reader's own units.
#[derive(Clone, Debug, PartialEq)]
pub struct ListView {
    /// Newest first.
    pub conclusions: Vec<Line>,
    /// What the reader's units have to do, late ones first; empty for those who do not report.
    pub tasks: Vec<Task>,
    /// Whether the reader may enter conclusions.
    pub may_conclude: bool,
    /// The day it is.
    pub today: Day,
}

/// An item of a conclusion.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Identifier for forms: a UUID as text.
    pub id: String,
    /// From 1.
    pub place: u32,
    /// What is to be done.
    pub text: String,
    /// By when, if a day is set.
    pub due: Option<Day>,
    /// Where one sees it done; may be empty.
    pub way: String,
    /// Kinds of unit that must act.
    pub kinds: Vec<UnitKind>,
    /// Units that must act, by name.
    pub units: Vec<UnitLabel>,
    /// Its tasks in the reader's care, in the order of lists.
    pub tasks: Vec<Task>,
}

/// `/ket-luan/{conclusion}`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConclusionView {
    /// The conclusion.
    pub head: Head,
    /// Its documents, oldest first.
    pub documents: Vec<Document>,
    /// Its items.
    pub items: Vec<Item>,
    /// Whether the reader may change it (while it is being written) and judge reports.
    pub may_conclude: bool,
    /// Kinds of unit that items can name, with how many units each has.
    pub kinds: Vec<(UnitKind, u32)>,
    /// Units that items can name: those that are few of their kind, and districts.
    pub units: Vec<UnitLabel>,
    /// The day it is.
    pub today: Day,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_but_the_last_leads_on_and_each_row_stands_once() {
        for state in TaskState::ALL {
            assert!(TABLE.iter().any(|step| step.from == state), "{state:?}");
            for action in TaskAction::ALL {
                let rows = TABLE.iter().filter(|step| step.from == state && step.action == action);
                assert!(rows.count() <= 1, "{state:?} {action:?}");
            }
            assert_eq!(TaskState::from_code(state.code()), Some(state));
        }
        for action in TaskAction::ALL {
            assert!(TABLE.iter().any(|step| step.action == action), "{action:?}");
            assert_eq!(TaskAction::from_code(action.code()), Some(action));
        }
    }

    #[test]
    fn only_the_city_closes_and_only_the_unit_reports() {
        let closing = TABLE.iter().filter(|step| step.to == TaskState::Accepted);
        assert!(closing.clone().all(|step| step.permission == Permission::Conclude) && closing.count() == 1);
        let reporting = TABLE.iter().filter(|step| step.action.is_report());
        assert!(reporting.clone().all(|step| step.permission == Permission::Report));
        // Reporting is possible wherever the unit has something to do.
        for state in TaskState::ALL.into_iter().filter(|state| state.is_with_unit()) {
            assert!(step(state, TaskAction::Done).is_some(), "{state:?}");
        }
    }

    #[test]
    fn a_task_is_late_only_while_the_unit_owes_something() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let due = Some(day("2025-06-30"));
        assert!(is_late(TaskState::Sent, due, day("2025-07-01")));
        assert!(!is_late(TaskState::Sent, due, day("2025-06-30")));
        assert!(!is_late(TaskState::Done, due, day("2025-07-01")));
        assert!(!is_late(TaskState::Sent, None, day("2025-07-01")));
    }
}
