//! What pages show of units that are kept: the list, one unit, the preview of a file.

use serde::{Deserialize, Serialize};

use crate::explore::UnitLabel;
use crate::indicator::Words;
use crate::time::{Day, Timestamp};
use crate::unit::{Unit, UnitKind};

/// The list that is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnitsQuery {
    /// Map version; empty for that of the newest cycle.
    pub map: String,
    /// Words to look for, without regard to marks and case.
    pub find: String,
    /// Kind, by its code; empty for all.
    pub kind: String,
    /// Code of the unit below which they lie; empty for all.
    pub within: String,
}

/// A unit in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitLine {
    /// The unit.
    pub unit: Unit,
    /// The unit above, unless it is the city.
    pub above: Option<UnitLabel>,
}

/// `/quan-tri/don-vi`: one part of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitsView {
    /// Map shown.
    pub map: String,
    /// Maps to choose from, newest first.
    pub maps: Vec<String>,
    /// How many units of each kind the map has in the reader's care.
    pub kinds: Vec<(UnitKind, u32)>,
    /// The units right below the city that have others below them.
    pub districts: Vec<UnitLabel>,
    /// How many units were found.
    pub found: u32,
    /// Those of the part shown, in the order of lists.
    pub lines: Vec<UnitLine>,
}

/// What was done with a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitEvent {
    /// When.
    pub at: Timestamp,
    /// Who, by name; empty for the program and its operator.
    pub by: String,
    /// `add`, `correct`, `move`, `close`, `reopen`.
    pub action: String,
    /// Why, where a reason was given.
    pub reason: String,
}

/// What follows if a unit moves to another place in the tree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Transfer {
    /// Where it can go.
    pub places: Vec<UnitLabel>,
    /// Self-assessments under way, of it and of units below it: begun and not approved.
    pub under_way: u32,
    /// Published cycles that it or units below it took part in, oldest first; with any the unit stays.
    pub published: Vec<Words>,
}

/// `/quan-tri/don-vi/{code}`: one unit with its form; `moi` for a new one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptUnit {
    /// Map it belongs to.
    pub map: String,
    /// The unit; `None` for a new one.
    pub unit: Option<Unit>,
    /// Version, for guarded writes; 0 for a new one.
    pub version: i64,
    /// Who says so.
    pub source: String,
    /// The unit above.
    pub above: Option<UnitLabel>,
    /// The district that reviews it; `None` for the city, or a new unit.
    pub reviewer: Option<UnitLabel>,
    /// Units below it.
    pub below: u32,
    /// Accounts of its people.
    pub accounts: u32,
    /// Questions it is asked in the newest cycle on its map.
    pub asked: u32,
    /// Where a new unit can lie.
    pub places: Vec<UnitLabel>,
    /// What a move would mean; `None` for a new one and the city.
    pub transfer: Option<Transfer>,
    /// What was done with it, newest first.
    pub history: Vec<UnitEvent>,
    /// Today, for times.
    pub today: Day,
}

/// `/quan-tri/don-vi/nhap-tep?tep=…`: what a file would do, before it does it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// Identifier of the file that waits.
    pub id: String,
    /// The sender's name for it.
    pub name: String,
    /// Map its units go to where a line does not say.
    pub map: String,
    /// New units by kind.
    pub new: Vec<(UnitKind, u32)>,
    /// Names of the first new ones.
    pub examples: Vec<String>,
    /// Units that are known and change.
    pub changed: u32,
    /// Names of the first of them, with the columns that change.
    pub changes: Vec<(String, Vec<String>)>,
    /// Units that stay as they are.
    pub same: u32,
}
