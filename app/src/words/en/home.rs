//! The first page.

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
    facts: "Published figures",
    facts_say: "Real figures of the city, with source and date.",
    as_of: |day| format!("as of {day}"),
    of: |part, whole| format!("{part} of {whole}"),
    all_facts: "All published figures",
    all_indicators: "All indicators",
};
