//! Where the units are.

use crate::words::board::Board;

pub const BOARD: Board = Board {
    title: "Board",
    headline: |late, unit, city| match (late, unit, city) {
        (0, 0, 0) => "No self-assessment is waiting".to_owned(),
        (0, unit, city) => format!("Nobody is late; {unit} with units, {city} with the reviewer"),
        (late, _, 0) => format!("{late} late"),
        (late, _, city) => format!("{late} late, {city} with the reviewer"),
    },
    lead: "At which step each self-assessment is, and for how long. The latest come first, then what has waited longest.",
    finished: |count| format!("{count} approved, not listed here"),
    which: "Which units are listed",
    all: |count| format!("All ({count})"),
    late: |count| format!("Late ({count})"),
    unit: |count| format!("With units ({count})"),
    reviewer: |count| format!("With the reviewer ({count})"),
    elsewhere: |count| format!("With another level ({count})"),
    empty: "No unit.",
    to_all: "All units",
    to_queue: "Review queue",
    lies: |days| match days {
        0 => "since today".to_owned(),
        1 => "for 1 day".to_owned(),
        days => format!("for {days} days"),
    },
    never: "Never reminded",
    nobody: "No account to remind",
    reminded: |at, by| format!("Reminded {at} by {by}"),
    remind: "Remind",
    remind_of: |unit| format!("Remind {unit}"),
    extend: "More time",
    to_line: "Remind, more time",
    nudged: |unit| format!("{unit} has been reminded in your name."),
    problem: |code| match code {
        "reminded" => "This unit has been reminded today. You can remind it again tomorrow.",
        "nobody" => "This unit has no account that could be reminded.",
        "cycle-not-open" => "The cycle is not open, so nobody is reminded.",
        "stale" => "The unit has just handed in; no reminder is needed.",
        "forbidden" => "You may not remind this unit.",
        _ => "The reminder was not sent. Try again.",
    },
};
