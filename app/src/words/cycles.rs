//! Words of keeping cycles: the list, one cycle, its form.

use domain::cycle::keep::{Stage, Stand};
use domain::time::Day;
use domain::unit::UnitKind;

/// Words of `/quan-tri/ky` and below.
pub struct Cycles {
    /// Title of the list.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Heads of the table: cycle, set, data period, last day, how far it has come.
    pub heads: [&'static str; 5],
    /// How far a cycle has come.
    pub stage: fn(Stage) -> &'static str,
    /// Published on that day.
    pub published: fn(Day) -> String,
    /// A set's name and version.
    pub version: fn(&str, u32) -> String,
    /// From one day to another.
    pub period: fn(Day, Day) -> String,
    /// Link: plan one.
    pub add: &'static str,
    /// Heading over a new one.
    pub new: &'static str,
    /// Label of a field.
    pub label: fn(&str) -> &'static str,
    /// Hint of a field; empty where there is none.
    pub hint: fn(&str) -> &'static str,
    /// What is wrong with a field, or with the form (`form`), and what to do.
    pub problem: fn(&str) -> &'static str,
    /// Over a form with that many problems.
    pub trouble: fn(usize) -> String,
    /// First line of a choice.
    pub choose: &'static str,
    /// Heading over the days of a calendar.
    pub days: &'static str,
    /// What a reader of that heading needs to know.
    pub days_lead: &'static str,
    /// Opens the list of what each set asks of whom.
    pub asked: &'static str,
    /// A kind of unit and how many lines it is asked.
    pub asked_of: fn(UnitKind, usize) -> String,
    /// Button: save.
    pub save: &'static str,
    /// Link: leave without saving.
    pub cancel: &'static str,
    /// Saved.
    pub saved: &'static str,
    /// What of an open cycle stays, and where a later last day is given.
    pub stays: &'static str,
    /// Of a cycle that is over.
    pub over: &'static str,
    /// Link: its calendar.
    pub calendar: &'static str,
    /// Link: its review, where it is published.
    pub review: &'static str,
    /// Name of the self-assessments.
    pub stand: &'static str,
    /// How many stand where.
    pub stood: fn(Stand) -> String,
    /// Opens the form that locks.
    pub lock: &'static str,
    /// What locking means for so many begun and so many approved.
    pub lock_lead: fn(u32, u32) -> String,
    /// Button: lock.
    pub lock_do: &'static str,
    /// Locked.
    pub locked: &'static str,
    /// Opens the form that takes a cycle back.
    pub discard: &'static str,
    /// What that means.
    pub discard_lead: &'static str,
    /// Button: take it back.
    pub discard_do: &'static str,
    /// Taken back.
    pub discarded: &'static str,
    /// Heading over what was done.
    pub history: &'static str,
    /// What was done with a cycle.
    pub action: fn(&str) -> &'static str,
}
