//! Cycles: the six-month periods in which units assess themselves.

pub mod keep;

use serde::{Deserialize, Serialize};

use crate::calendar;
use crate::indicator::{Mode, Words};
use crate::time::{Day, Timestamp};
use crate::unit::Unit;

/// One six-month cycle and its calendar. Its code (`2024-H2`) sorts by time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cycle {
    /// `2024-H2`.
    pub code: String,
    /// `Kỳ II/2024`.
    pub name: Words,
    /// First day of the period the data speak of.
    pub data_from: Day,
    /// Last day of the period the data speak of.
    pub data_to: Day,
    /// First day units can fill in.
    pub opens: Day,
    /// Last day to hand in.
    pub due: Day,
    /// Last day to finish the review.
    pub review_due: Day,
    /// Day after which nothing changes any more.
    pub closes: Day,
    /// Map version whose units take part.
    pub map_version: String,
    /// Indicator set asked.
    pub set: String,
    /// How that set is scored. Map and charts show measured cycles; the others stand beside them, each set a series.
    #[serde(default)]
    pub mode: Mode,
    /// When the city published it, if it did.
    pub published_at: Option<Timestamp>,
}

impl Cycle {
    /// Whether units can fill in at `now`. Publishing does not close a cycle: the city publishes what is approved, and
    /// who is late follows until the cycle closes.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.opens.start() <= now && now < self.closes.end()
    }

    /// Whether a unit counts in it: it exists in the period, and was there when the cycle was published; `added` says when
    /// it was added, where that is known.
    pub fn counts(&self, unit: &Unit, added: Option<Timestamp>) -> bool {
        let came_later = self
            .published_at
            .zip(added)
            .is_some_and(|(published, added)| added > published);
        unit.exists_between(self.data_from, self.data_to) && !came_later
    }

    /// Whole days left to hand in for units without a day of their own, 0 on the last day, negative when late. Of one
    /// unit, [`calendar::days_left`] of its own day.
    pub fn days_left(&self, now: Timestamp) -> i64 {
        calendar::days_left(self.due, now)
    }
}
