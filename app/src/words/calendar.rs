//! Words of the calendar: `/lich`, the timeline, its file, and moving a last day.

use domain::calendar::Station;
use domain::time::{Day, Timestamp};

/// Words of the calendar.
pub struct Calendar {
    /// Title of the page, name in menus.
    pub title: &'static str,
    /// The sentence at the top while units can hand in: cycle, last day, days left.
    pub headline: fn(&str, Day, i64) -> String,
    /// The same for a unit's own people: unit, last day, days left.
    pub headline_own: fn(&str, Day, i64) -> String,
    /// The sentence of a cycle that has closed.
    pub over: fn(&str) -> String,
    /// The period the data speak of.
    pub period: fn(Day, Day) -> String,
    /// Name of the choice of cycles.
    pub cycles: &'static str,
    /// Heading over the timeline of a cycle.
    pub line: fn(&str) -> String,
    /// A station.
    pub station: fn(Station) -> &'static str,
    /// How far a station is: days until then, negative when past.
    pub away: fn(i64) -> String,
    /// Where we are.
    pub here: &'static str,
    /// Why a day is not the cycle's: by whom, when, why.
    pub why: fn(&str, Timestamp, &str) -> String,
    /// Way to the page.
    pub to_calendar: &'static str,

    /// Link: every difficulty and proposal that touched the cycle.
    pub cases: &'static str,
    /// Download for calendars of telephones and offices.
    pub ics: &'static str,
    /// What the file does.
    pub ics_lead: &'static str,
    /// Name of the calendar in the file.
    pub ics_name: fn(&str) -> String,
    /// Title of a day in the file: station, cycle, unit or nothing.
    pub ics_title: fn(Station, &str, &str) -> String,

    /// Heading: last days by kind.
    pub kinds: &'static str,
    /// Caption of the table by kind.
    pub kinds_caption: &'static str,
    /// Head of a column: kind of unit.
    pub kind: &'static str,
    /// Head of a column: last day.
    pub due: &'static str,
    /// Head of a column: why.
    pub reason_head: &'static str,
    /// It is the cycle's day.
    pub as_cycle: &'static str,
    /// Heading: units with a day of their own.
    pub units: fn(usize) -> String,
    /// Caption of that table.
    pub units_caption: &'static str,
    /// Head of a column: unit.
    pub unit: &'static str,

    /// Unfolds the form for a kind.
    pub set_kind: &'static str,
    /// What it does.
    pub set_kind_lead: &'static str,
    /// Nothing chosen.
    pub choose: &'static str,
    /// Heading of the form for a unit.
    pub extend_of: fn(&str) -> String,
    /// What it does.
    pub extend_lead: &'static str,
    /// Label: new last day.
    pub new_due: &'static str,
    /// How to write it: the last day there can be.
    pub new_due_hint: fn(Day) -> String,
    /// Label: reason.
    pub reason: &'static str,
    /// Who reads it.
    pub reason_hint: &'static str,
    /// Button.
    pub save: &'static str,
    /// It was set: whose, until when.
    pub saved: fn(&str, Day) -> String,
    /// What is wrong, by stable code.
    pub problem: fn(&str) -> &'static str,
}
