//! For whom the work of a cycle waits: how much lies with whom, and since when.

use crate::explore::UnitLabel;
use crate::workflow::State;

/// Somebody whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// Units whose last day has passed.
    Late,
    /// Units in time, by what they have done so far.
    Units(State),
    /// Those who review at a place; `None` for the city.
    Reviewer(Option<UnitLabel>),
    /// Those who review at so many other places.
    Places(u32),
    /// A department that enters figures for units.
    Department(UnitLabel),
    /// So many other departments.
    Departments(u32),
    /// Whoever publishes what is approved.
    Publisher,
}

/// What waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    /// For whom.
    pub party: Party,
    /// How many self-assessments; of departments how many figures.
    pub count: u32,
    /// For how many whole days the first of them has waited; of late units since its last day.
    pub days: i64,
}

/// The most reviewing places, and the most departments, that are named; the others are counted together.
pub const NAMED: usize = 4;
