//! The first page.

use domain::wait::Party;
use domain::workflow::State;

use crate::words::home::Home;
use crate::words::lower_first;

pub const HOME: Home = Home {
    title: "Today",
    open: |handed, all, days| match days {
        0 => format!("{handed} of {all} units have submitted; today is the last day"),
        1 => format!("{handed} of {all} units have submitted; 1 day left"),
        _ => format!("{handed} of {all} units have submitted; {days} days left"),
    },
    late: |handed, all, days| match days {
        1 => format!("{handed} of {all} units have submitted; 1 day past the deadline"),
        _ => format!("{handed} of {all} units have submitted; {days} days past the deadline"),
    },
    published: |cycle, approved, all| format!("{cycle}, published: {approved} of {all} units approved"),
    unpublished: |cycle| format!("{cycle} is not published yet"),
    unpublished_lead: "Results of the units appear here once the city publishes them.",
    due: |cycle, day| format!("{cycle}, due {day}."),
    published_on: |cycle, day| format!("{cycle}, published {day}."),
    figures: "This cycle in three figures",
    figures_of: |cycle| format!("From the approved figures of the {}.", lower_first(cycle)),
    steps: "Where each unit stands",
    steps_say: "One square per unit. Blue: with the unit; violet: with the city; orange: returned for completion; green: approved; black (white on dark): published.",
    unit_state: |unit, state| format!("{unit}: {}", lower_first(state)),
    open_map: "Open the map",
    gaps: "Furthest from target",
    gaps_say: "The upright line is the target; the bar is the way travelled from the base, by the units’ median.",
    gaps_none: "There are no approved figures to compare with targets yet.",
    gap_detail: |below, furthest| format!("{below} units have not reached it, {furthest} is furthest."),
    gap_met: "Every unit with a figure has reached it.",
    gap_label: |percent| format!("{percent} of the way to the target"),
    moves: "Largest changes",
    moves_say: |cycle| {
        format!(
            "Since the {}, scores by focus area, approved figures.",
            lower_first(cycle)
        )
    },
    moves_none: "There are no two cycles to compare yet.",
    waits: "Whose turn it is",
    waits_say: |cycle| format!("{cycle}. Days are those of what has waited longest."),
    waits_none: "Nothing in your care is waiting.",
    wait_for: |party, lang| match party {
        Party::Late => "Units past their last day".to_owned(),
        Party::Units(State::NotOpen) => "Units that have not begun".to_owned(),
        Party::Units(State::AwaitingSignOff) => "Heads of units to sign off".to_owned(),
        Party::Units(State::PartlyReturned) => "Units to mend what came back".to_owned(),
        Party::Units(_) => "Units filling in".to_owned(),
        Party::Reviewer(None) => "The city to review".to_owned(),
        Party::Reviewer(Some(place)) => format!("{} to review", place.short.get(lang)),
        Party::Places(many) => format!("{many} other reviewing places"),
        Party::Department(unit) => format!("{} to enter figures", unit.short.get(lang)),
        Party::Departments(many) => format!("{many} other departments to enter figures"),
        Party::Publisher => "The city to publish".to_owned(),
    },
    wait_units: |count, days| match days {
        0 => format!("{count}, since today"),
        1 => format!("{count}, 1 day"),
        days => format!("{count}, {days} days"),
    },
    wait_late: |count, days| match days {
        1 => format!("{count}, 1 day late"),
        days => format!("{count}, {days} days late"),
    },
    wait_figures: |count, days| match days {
        1 => format!("{count} figures, 1 day"),
        days => format!("{count} figures, {days} days"),
    },
    public_open: "Published",
    public_closed: "Not published yet",
    public_units: |count| format!("{count} units"),
    parted: |work, figures| {
        format!(
            "Coverage and steps: {work}, at work. Score, targets, map and moves: {figures}, the newest cycle with enough figures."
        )
    },
    early: |cycle, with, all| format!("All figures below: {cycle} alone, {with} of {all} units approved so far."),
    whole: |cycle| format!("All figures below: {cycle}."),
    only: |cycle| format!("See {cycle} alone"),
    to_today: "Back to Today",
    gap_far: |distance| format!("{distance} to go"),
    gap_steps: |steps| match steps {
        "1" => "1 level".to_owned(),
        steps => format!("{steps} levels"),
    },
    gap_level: |level| format!("level {level} (of 0\u{2013}4)"),
    gap_from_to: |value, target, year| format!("Median {value}, target {year}: {target}."),
    facts: "Published figures",
    facts_say: "Real figures of the city, with source and date.",
    as_of: |day| format!("as of {day}"),
    of: |part, whole| format!("{part} of {whole}"),
    all_facts: "All published figures",
    all_indicators: "All indicators",
};
