//! Keeping cycles.

use domain::cycle::keep::{Stage, Stand};

use crate::words::cycles::Cycles;
use crate::words::en::terms::TERMS;

pub const CYCLES: Cycles = Cycles {
    title: "Cycles",
    lead: "Each cycle asks one indicator set by a calendar of its own. Units see it from the day it opens.",
    heads: ["Cycle", "Indicator set", "Figures", "Due", "Now"],
    stage: |stage| match stage {
        Stage::New => "",
        Stage::Ahead => "not open yet",
        Stage::Open => "open",
        Stage::Over => "closed",
    },
    published: |day| format!("published {}", day.dmy()),
    version: |name, version| format!("{name}, version {version}"),
    period: |from, to| format!("{} to {}", from.dmy(), to.dmy()),
    add: "Plan a cycle",
    new: "Plan a cycle",
    label: |name| match name {
        "code" => "Code",
        "name_vi" => "Vietnamese name",
        "name_en" => "English name",
        "set" => "Indicator set",
        "map" => "Map",
        "data_from" => "Figures from",
        "data_to" => "Figures up to and including",
        "opens" => "Units can fill in from",
        "due" => "Last day to hand in",
        "review_due" => "Last day of the review",
        "closes" => "Last day of the cycle",
        _ => "",
    },
    hint: |name| match name {
        "code" => {
            "A half-year: year-H1 or year-H2, such as 2025-H2. Other forms: the year and plain capitals, such as 2026-TTHTCD. It cannot be changed later."
        }
        "name_vi" => "Such as Kỳ II/2025",
        "name_en" => "Left empty, the Vietnamese name is used.",
        "set" => "The cycle asks the newest version of the set, and keeps it once a unit has begun.",
        "map" => "The list of units and places that take part.",
        "data_from" => "Such as 15/06/2025",
        "due" => "A day of its own for one kind of unit is set on the calendar's page.",
        "closes" => "Nothing changes after this day.",
        _ => "",
    },
    problem: |code| match code {
        "missing" => "Fill in this field.",
        "too-long" => "Longer than 80 characters. Shorten it.",
        "bad-code" => "Write the code like 2025-H2 or 2026-TTHTCD.",
        "taken" => "There is a cycle with this code. Choose another, or correct that cycle.",
        "name-taken" => "There is a cycle with this name. Choose another.",
        "unknown" => "Choose one of the list.",
        "not-a-day" => "Enter a day of the calendar, such as 30/06/2025.",
        "too-early" => "This day is before the one above it. Check both.",
        "past" => "This day has gone by. Choose today or later.",
        "overlaps" => {
            "This period shares days with another cycle of the same set. See the list of cycles and choose other days."
        }
        "stale" => {
            "Somebody else has just corrected this cycle. What you typed is still below; check it and save again."
        }
        "over" => "The cycle has opened or closed, so this cannot be done any more.",
        "used" => {
            "A difficulty, a thread, a day of its own or a coordination rule refers to this cycle, so it cannot be taken back. Correct its calendar instead."
        }
        "still-open" => "The cycle is still open. Wait until its last day has passed, or bring that day forward.",
        "nothing-to-lock" => "No approved self-assessment is there to lock.",
        _ => "It could not be saved. Try again.",
    },
    trouble: |count| format!("Not saved: {count} to mend."),
    choose: "Choose",
    days: "Calendar",
    days_lead: "No day is before the one above it.",
    asked: "Which kinds of unit each set asks",
    asked_of: |kind, count| format!("{}: {count} questions", (TERMS.unit_kind)(kind)),
    save: "Save",
    cancel: "Cancel",
    saved: "Saved.",
    stays: "The cycle has opened, so its set, map, data period, first day and last day to hand in stay as units were told. To give more time, set a day by kind of unit on the calendar's page.",
    over: "The cycle has closed: units cannot fill in and reviewers cannot change anything.",
    calendar: "See its calendar",
    review: "Review and publish",
    stand: "Self-assessments",
    stood: |Stand {
                begun,
                approved,
                locked,
            }| { format!("{begun} not approved, {approved} approved or published, {locked} locked") },
    lock: "Lock for good",
    lock_lead: |begun, approved| {
        let locked = format!(
            "{approved} approved or published will be locked: no file of figures can replace them either, and locking cannot be undone."
        );
        if begun == 0 {
            locked
        } else {
            format!("{locked} {begun} not approved stay as they are.")
        }
    },
    lock_do: "Lock this cycle",
    locked: "The cycle is locked.",
    discard: "Take this cycle back",
    discard_lead: "Only while it has not opened and nothing refers to it. The log keeps what was done.",
    discard_do: "Take it back",
    discarded: "The cycle was taken back.",
    history: "What was done",
    action: |action| match action {
        "add" => "Planned",
        "correct" => "Corrected",
        "discard" => "Taken back",
        "publish" => "Published",
        "lock" => "Locked",
        _ => "",
    },
};
