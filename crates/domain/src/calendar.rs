//! The calendar of a cycle: whose last day is when, how many days are left, which stations lie on the way, and which
//! reminder is due. A unit's own day counts before its kind's, and that before the cycle's.

pub mod ics;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::cycle::Cycle;
use crate::explore::UnitLabel;
use crate::time::{Day, Timestamp};
use crate::unit::UnitKind;

/// Most characters of the reason of another last day.
pub const LONGEST_REASON: usize = 500;

/// Whole days left until the end of `due`, 0 on the day itself, negative when it has passed. Everything that tells
/// lateness asks here.
pub fn days_left(due: Day, now: Timestamp) -> i64 {
    due.days_since(now.day())
}

/// Another last day to hand in than the cycle's, as it was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The last day to hand in.
    pub due: Day,
    /// Why.
    pub reason: String,
    /// When it was set.
    pub at: Timestamp,
    /// Who set it, by name.
    pub by: String,
}

/// Whose last day it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// Of every unit of a kind that has none of its own.
    Kind(UnitKind),
    /// Of one unit, by its code.
    Unit(String),
}

/// Days of one cycle that differ from its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exceptions(BTreeMap<Whose, Extension>);

impl Exceptions {
    /// Takes in what was set; whoever was set something before has the new day. Called in the order of time.
    pub fn set(&mut self, whose: Whose, extension: Extension) {
        self.0.insert(whose, extension);
    }

    /// What holds for a unit in place of the cycle's day, if anything does.
    pub fn of(&self, kind: UnitKind, unit: &str) -> Option<&Extension> {
        let own = self.of_unit(unit);
        own.or_else(|| self.0.get(&Whose::Kind(kind)))
    }

    /// What was set for this one unit.
    pub fn of_unit(&self, unit: &str) -> Option<&Extension> {
        self.0.get(&Whose::Unit(unit.to_owned()))
    }

    /// The last day of a unit in `cycle`.
    pub fn due(&self, cycle: &Cycle, kind: UnitKind, unit: &str) -> Day {
        self.of(kind, unit).map_or(cycle.due, |extension| extension.due)
    }

    /// Everything that differs: kinds first, then units by code.
    pub fn iter(&self) -> impl Iterator<Item = (&Whose, &Extension)> {
        self.0.iter()
    }
}

/// Whether a day can be the last one to hand in: not past, and not after the cycle closes.
///
/// # Errors
/// The code of what is wrong: `due-past` or `due-closed`.
pub fn check_due(cycle: &Cycle, due: Day, today: Day) -> Result<(), &'static str> {
    if due < today {
        Err("due-past")
    } else if due > cycle.closes {
        Err("due-closed")
    } else {
        Ok(())
    }
}

/// A station on the way of a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Station {
    /// The period the data speak of ends.
    Data,
    /// Units can fill in.
    Opens,
    /// Last day to hand in.
    Due,
    /// Last day of the review.
    Review,
    /// The city published.
    Published,
    /// Nothing changes any more.
    Closes,
}

impl Station {
    /// The word in identifiers of calendars.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Opens => "opens",
            Self::Due => "due",
            Self::Review => "review",
            Self::Published => "published",
            Self::Closes => "closes",
        }
    }
}

/// Where a station lies as seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It has passed.
    Past,
    /// It is the next one: what is done now ends there.
    Next,
    /// It lies further on.
    Ahead,
}

/// A station with its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Which.
    pub station: Station,
    /// Its day.
    pub day: Day,
    /// Where it lies.
    pub place: Place,
}

/// The stations of a cycle for somebody whose last day is `due`, in the order of time. One that falls on today is the
/// next, not past; publication stands there once it has happened.
pub fn stops(cycle: &Cycle, due: Day, today: Day) -> Vec<Stop> {
    let mut days = vec![
        (Station::Data, cycle.data_to),
        (Station::Opens, cycle.opens),
        (Station::Due, due),
        (Station::Review, cycle.review_due),
        (Station::Closes, cycle.closes),
    ];
    if let Some(at) = cycle.published_at {
        days.push((Station::Published, at.day()));
    }
    // Stable: stations of the same day stay in the order of the work.
    days.sort_by_key(|(_, day)| *day);
    let next = days.iter().position(|(_, day)| *day >= today);
    let stop = |(at, (station, day)): (usize, (Station, Day))| Stop {
        station,
        day,
        place: match next {
            Some(next) if at == next => Place::Next,
            Some(next) if at > next => Place::Ahead,
            _ => Place::Past,
        },
    };
    days.into_iter().enumerate().map(stop).collect()
}

/// Days before (positive) and after (negative) the last day on which a unit that has not handed in is reminded.
pub const REMINDERS: [i64; 6] = [30, 14, 7, 1, -1, -7];

/// The reminder whose day has come last: the smallest step reached. `None` more than thirty days before. Who starts the
/// program late catches up with this one, not with all before it.
pub fn reminder(due: Day, today: Day) -> Option<i64> {
    let left = due.days_since(today);
    REMINDERS.into_iter().rev().find(|step| left <= *step)
}

/// A unit of the reader's with its last day.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnDay {
    /// The unit.
    pub unit: UnitLabel,
    /// Its last day.
    pub due: Day,
    /// Why it is not the cycle's, if it is not.
    pub extension: Option<Extension>,
}

/// `/lich`: the calendar of a cycle for one reader.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarView {
    /// The cycle.
    pub cycle: Cycle,
    /// Cycles to choose from, newest first.
    pub cycles: Vec<Cycle>,
    /// The reader's own unit, if it hands in.
    pub own: Option<OwnDay>,
    /// Kinds of units that take part, with their last day, and why where it is not the cycle's.
    pub kinds: Vec<(UnitKind, Day, Option<Extension>)>,
    /// Units in the reader's care that have a day of their own, but for the reader's.
    pub units: Vec<OwnDay>,
    /// Whether the reader may set days of kinds.
    pub may_set: bool,
    /// The day it is.
    pub today: Day,
}

impl CalendarView {
    /// The last day the timeline speaks of: the reader's own, else the cycle's.
    pub fn due(&self) -> Day {
        self.own.as_ref().map_or(self.cycle.due, |own| own.due)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::Words;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn cycle() -> Cycle {
        Cycle {
            code: "2025-H1".to_owned(),
            name: Words {
                vi: "Kỳ I/2025".to_owned(),
                en: "First half of 2025".to_owned(),
            },
            data_from: day("2025-01-01"),
            data_to: day("2025-05-31"),
            opens: day("2025-06-01"),
            due: day("2025-06-30"),
            review_due: day("2025-07-15"),
            closes: day("2025-08-31"),
            map_version: "2024".to_owned(),
            set: "unesco-2013".to_owned(),
            mode: crate::indicator::Mode::Measured,
            published_at: None,
        }
    }

    fn until(due: &str) -> Extension {
        Extension {
            due: day(due),
            reason: "Sáp nhập đơn vị".to_owned(),
            at: day("2025-06-10").start(),
            by: "Thẩm định".to_owned(),
        }
    }

    #[test]
    fn a_units_own_day_counts_before_its_kinds_and_that_before_the_cycles() {
        let cycle = cycle();
        let mut days = Exceptions::default();
        let due = |days: &Exceptions, unit| days.due(&cycle, UnitKind::District, unit);
        assert_eq!(due(&days, "770"), cycle.due);
        days.set(Whose::Kind(UnitKind::District), until("2025-07-05"));
        assert_eq!(due(&days, "770"), day("2025-07-05"));
        days.set(Whose::Unit("770".to_owned()), until("2025-07-10"));
        days.set(Whose::Unit("770".to_owned()), until("2025-07-12"));
        assert_eq!(due(&days, "770"), day("2025-07-12"));
        assert_eq!(due(&days, "778"), day("2025-07-05"));
        assert_eq!(days.due(&cycle, UnitKind::City, "79"), cycle.due);
        assert!(days.of_unit("778").is_none());
    }

    #[test]
    fn the_reminder_is_the_last_one_reached() {
        let due = day("2025-06-30");
        let on = |left: i64| reminder(due, due.plus(-left));
        assert_eq!(on(31), None);
        for (left, step) in [
            (30, 30),
            (15, 30),
            (14, 14),
            (8, 14),
            (7, 7),
            (2, 7),
            (1, 1),
            (0, 1),
            (-1, -1),
            (-6, -1),
            (-7, -7),
            (-40, -7),
        ] {
            assert_eq!(on(left), Some(step), "{left}");
        }
    }

    #[test]
    fn stations_are_in_order_and_one_is_next() {
        use Place::{Ahead, Next, Past};
        use Station::{Closes, Data, Due, Opens, Published, Review};

        let mut cycle = cycle();
        cycle.published_at = Some(day("2025-07-20").start());
        let places = |today: &str| {
            let stops = stops(&cycle, day("2025-07-16"), day(today));
            stops
                .into_iter()
                .map(|stop| (stop.station, stop.place))
                .collect::<Vec<_>>()
        };
        let expected = [
            (Data, Past),
            (Opens, Past),
            (Review, Past),
            (Due, Next),
            (Published, Ahead),
            (Closes, Ahead),
        ];
        assert_eq!(places("2025-07-16"), expected);
        assert!(places("2025-09-01").iter().all(|(_, place)| *place == Past));
    }

    #[test]
    fn a_last_day_is_neither_past_nor_after_the_end() {
        let cycle = cycle();
        let check = |due: &str| check_due(&cycle, day(due), day("2025-06-20"));
        assert_eq!(check("2025-06-19"), Err("due-past"));
        assert_eq!(check("2025-09-01"), Err("due-closed"));
        assert_eq!(check("2025-06-20"), Ok(()));
        assert_eq!(check("2025-08-31"), Ok(()));
        assert_eq!(days_left(cycle.due, day("2025-07-02").start()), -2);
    }
}
