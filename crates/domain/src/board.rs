//! The reviewer's board: at which step each unit's work lies, for how long, and who has been reminded.

use crate::assessment::WorkLine;
use crate::calendar::Extension;
use crate::cycle::Cycle;
use crate::explore::UnitLabel;
use crate::time::{Day, Timestamp};
use crate::workflow::State;

/// Who holds a unit's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The unit, in time.
    Unit,
    /// The unit, and its last day has passed.
    Late,
    /// Whoever reviews it, at whichever level.
    Reviewer,
    /// Another of the places that review it than the one whose list it is.
    Elsewhere,
    /// Nobody: it is approved.
    Nobody,
}

/// Who holds the work of a line.
pub fn holder(line: &WorkLine) -> Holder {
    match line.state {
        State::Submitted | State::UnderReview | State::PassedOn | State::SentBack | State::Resubmitted => {
            Holder::Reviewer
        }
        State::Approved | State::Published | State::Locked => Holder::Nobody,
        State::NotOpen | State::Drafting | State::AwaitingSignOff | State::PartlyReturned if line.days_left < 0 => {
            Holder::Late
        }
        State::NotOpen | State::Drafting | State::AwaitingSignOff | State::PartlyReturned => Holder::Unit,
    }
}

/// The same as the place `here` sees it, by its code: `None` for the city.
pub fn holder_from(line: &WorkLine, here: Option<&str>) -> Holder {
    match holder(line) {
        Holder::Reviewer if line.reviewer.as_ref().map(|place| place.code.as_str()) != here => Holder::Elsewhere,
        holder => holder,
    }
}

/// Whether a self-assessment that stands at `state` and the level `at` stands in the lists of the place that reviews at
/// `level`: from when it first came there, and while the place waits for what it sent back. What went to the unit is with
/// the first place again.
pub fn is_listed(level: u8, at: u8, state: State) -> bool {
    at >= level || (state == State::SentBack && at + 1 == level)
}

/// A reminder that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminded {
    /// When.
    pub at: Timestamp,
    /// Who sent it, by name.
    pub by: String,
}

/// One unit on the board.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardLine {
    /// Where its work stands.
    pub work: WorkLine,
    /// Since when it lies there; before anybody began, since the cycle opened.
    pub lies_since: Timestamp,
    /// Whole days it has lain there.
    pub lies: i64,
    /// Another last day than the cycle's.
    pub extension: Option<Extension>,
    /// The last reminder a reviewer sent.
    pub reminded: Option<Reminded>,
    /// How many people would get a reminder.
    pub people: u32,
    /// Whether the reader may remind it and move its last day.
    pub may_remind: bool,
}

impl BoardLine {
    /// Whether a reminder can go out today: the unit holds the work, has people, and none went out today.
    pub fn is_remindable(&self, today: Day) -> bool {
        let reminded = self.reminded.as_ref().is_some_and(|last| last.at.day() == today);
        let with_unit = matches!(holder(&self.work), Holder::Unit | Holder::Late);
        self.may_remind && with_unit && self.people > 0 && !reminded
    }

    /// Whether its last day can be moved: the unit holds the work.
    pub fn is_extendable(&self) -> bool {
        self.may_remind && matches!(holder(&self.work), Holder::Unit | Holder::Late)
    }
}

/// `/tham-dinh/tien-trinh`: the board of a cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardView {
    /// The cycle.
    pub cycle: Cycle,
    /// Cycles to choose from, newest first.
    pub cycles: Vec<Cycle>,
    /// The district whose board it is; `None` for the city's.
    pub place: Option<UnitLabel>,
    /// The latest first, then what has lain longest; what is approved is left out.
    pub lines: Vec<BoardLine>,
    /// How many are approved.
    pub finished: u32,
    /// The day it is.
    pub today: Day,
}
