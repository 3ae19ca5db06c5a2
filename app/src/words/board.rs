//! Words of the reviewer's board.

/// Words of `/tham-dinh/tien-trinh`.
pub struct Board {
    /// Title of the page, name in links.
    pub title: &'static str,
    /// The sentence at the top: late, with units in time, with the reviewer.
    pub headline: fn(usize, usize, usize) -> String,
    /// What the page shows.
    pub lead: &'static str,
    /// How many are approved.
    pub finished: fn(u32) -> String,
    /// Name of the choice of who is listed.
    pub which: &'static str,
    /// Everybody.
    pub all: fn(usize) -> String,
    /// The late.
    pub late: fn(usize) -> String,
    /// Units in time.
    pub unit: fn(usize) -> String,
    /// The reviewer.
    pub reviewer: fn(usize) -> String,
    /// Another of the places that review.
    pub elsewhere: fn(usize) -> String,
    /// Nobody in the list.
    pub empty: &'static str,
    /// Way from one unit back to all.
    pub to_all: &'static str,
    /// Way to the queue.
    pub to_queue: &'static str,
    /// How long it has lain there, in days.
    pub lies: fn(i64) -> String,
    /// Never reminded.
    pub never: &'static str,
    /// Nobody would read a reminder.
    pub nobody: &'static str,
    /// The last reminder: when, by whom.
    pub reminded: fn(&str, &str) -> String,
    /// Button.
    pub remind: &'static str,
    /// The same, naming the unit.
    pub remind_of: fn(&str) -> String,
    /// Way to the form for another last day.
    pub extend: &'static str,
    /// Way from the queue to a late unit's line.
    pub to_line: &'static str,
    /// A reminder went out: to whom.
    pub nudged: fn(&str) -> String,
    /// What is wrong, by stable code.
    pub problem: fn(&str) -> &'static str,
}
