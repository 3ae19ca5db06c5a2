//! The calendar of a cycle.

use domain::calendar::Station;

use crate::words::calendar::Calendar;
use crate::words::en::terms::TERMS;

pub const CALENDAR: Calendar = Calendar {
    title: "Calendar of the cycle",
    headline: |cycle, due, days| format!("{cycle}: to hand in by {}, {}", (TERMS.weekday)(due), left(days)),
    headline_own: |unit, due, days| format!("{unit} hands in by {}, {}", (TERMS.weekday)(due), left(days)),
    over: |cycle| format!("{cycle} is over"),
    period: |from, to| format!("Data from {} to {}", from.dmy(), to.dmy()),
    cycles: "Cycles",
    line: |cycle| format!("Calendar, {cycle}"),
    station,
    away: |days| match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        2.. => format!("in {days} days"),
        -1 => "yesterday".to_owned(),
        _ => "past".to_owned(),
    },
    here: "Today",
    why: |by, at, reason| format!("{by}, {}: {reason}", at.day().dmy()),
    to_calendar: "Calendar",
    cases: "Difficulties and proposals of this cycle",
    ics: "Download (.ics)",
    ics_lead: "Opens in the calendar of a phone, Outlook or Google Calendar; downloaded again, it moves the days that have moved.",
    ics_name: |cycle| format!("Đèn Sách, {cycle}"),
    ics_title: |stop, cycle, unit| {
        let name = station(stop);
        if unit.is_empty() {
            format!("{name}, {cycle}")
        } else {
            format!("{name}, {cycle}, {unit}")
        }
    },
    kinds: "Last day by kind of unit",
    kinds_caption: "Last day of each kind of unit, and the reason where it is not the cycle’s own",
    kind: "Kind of unit",
    due: "Last day",
    reason_head: "Reason",
    as_cycle: "As the cycle",
    units: |count| format!("Units with a day of their own: {count}"),
    units_caption: "Units with more time, their last day and the reason",
    unit: "Unit",
    set_kind: "Set the day of a kind of unit",
    set_kind_lead: "The new day holds for every unit of this kind, but for those with a day of their own. Each is told.",
    choose: "Choose",
    extend_of: |unit| format!("More time for {unit}"),
    extend_lead: "The unit is told, with the reason. Wherever days are counted, they count from the new day.",
    new_due: "New last day",
    new_due_hint: |last| format!("Such as 05/07/2025, {} at the latest", last.dmy()),
    reason: "Reason",
    reason_hint: "The unit reads it.",
    save: "Set the new day",
    saved: |whose, due| format!("{whose}: the new last day is {}.", (TERMS.weekday)(due)),
    problem: |code| match code {
        "due" => "This could not be read as a day. Write it like 05/07/2025.",
        "due-past" => "This day has passed. Choose today or a later day.",
        "due-closed" => "The cycle has closed by then. Choose an earlier day.",
        "no-reason" => "Give a reason.",
        "too-long" => "The reason is longer than 500 characters. Shorten it.",
        "kind" => "Choose a kind of unit.",
        "cycle-not-open" => "The cycle is not open, so no new day can be set.",
        "stale" => "The unit has just handed in; it needs no more time.",
        "forbidden" => "You may not set last days.",
        _ => "The new day was not set. Try again.",
    },
};

fn left(days: i64) -> String {
    match days {
        0 => "last day today".to_owned(),
        1 => "1 day left".to_owned(),
        2.. => format!("{days} days left"),
        -1 => "1 day late".to_owned(),
        _ => format!("{} days late", -days),
    }
}

const fn station(station: Station) -> &'static str {
    match station {
        Station::Data => "Data as of",
        Station::Opens => "Opens, units fill in",
        Station::Due => "Last day to hand in",
        Station::Review => "Last day of review",
        Station::Published => "Published",
        Station::Closes => "Closes",
    }
}
