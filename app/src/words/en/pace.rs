//! Progress towards targets.

use domain::pace::{Pace as State, Why};

use crate::words::lower_first;
use crate::words::pace::Pace;

pub const PACE: Pace = Pace {
    title: "Progress towards targets",
    say_met: |part, whole| format!("{part} of {whole} indicators have met their target"),
    say_on_track: |part, whole| format!("{part} of {whole} indicators are met or on track"),
    say_none: "No figures to compare with targets yet",
    say_no_target: "No indicator has a target yet",
    too_few: |count| match count {
        "1" => "1 indicator has too few cycles to be judged: it takes figures of at least three.".to_owned(),
        _ => format!("{count} indicators have too few cycles to be judged: it takes figures of at least three."),
    },
    moving_away: |count| match count {
        "1" => "1 indicator is moving away from its target.".to_owned(),
        _ => format!("{count} indicators are moving away from their target."),
    },
    median: "Median of the units",
    whose: "Figures of",
    all_units: "Whole city (median)",
    own: |name| format!("{name} (own figures)"),
    most: |part, whole, state| format!("{part} of {whole} indicators: {}", lower_first(state)),
    states: "Six states",
    states_say: "Choose a state to see only the indicators in it.",
    indicators: |count| if count == 1 { "indicator" } else { "indicators" },
    show_all: |count| format!("Show all {count} indicators again"),
    table: "Each indicator",
    table_of: |state| format!("Each indicator: {state}"),
    nothing: "No indicator is in this state.",
    not_asked: "This unit is asked no indicator in this cycle.",
    indicator: "Indicator",
    first: "At first",
    over: "Over the cycles",
    now: "Now",
    target: "Target",
    needed: "Needed each year",
    state: "Progress",
    year: |year| format!("in {year}"),
    name: |state| match state {
        State::Met => "Target met",
        State::OnTrack => "On track",
        State::Moderate => "Moderate",
        State::Slow => "Slow",
        State::Away => "Moving away",
        State::Unmeasured => "Not measurable",
    },
    too_early: "Too few cycles to judge",
    why: |why| match why {
        Why::NoDirection => "neither way is better",
        Why::NoTarget => "no target yet",
        Why::NoFigure => "no figure",
        Why::TargetPast => "the target's year is over",
        Why::TooFew(1) => "one cycle so far",
        Why::TooFew(_) => "two cycles so far",
    },
    few_districts: "fewer than half of the units have figures",
    ratio: |percent| format!("{percent} of the pace needed"),
    csv: "Download",
    see: "See the progress of each indicator towards its target",
    method: "How progress is judged",
    method_say: "The pace so far, divided by the pace that leads to the target in time.",
    formulas: [
        "Ratio = pace so far ÷ pace needed",
        "Pace so far = (now ÷ at first) ^ (1 ÷ years gone by) − 1",
        "Pace needed = (target ÷ at first) ^ (1 ÷ years from first to deadline) − 1",
    ],
    rule: |state| match state {
        State::Met => "The figure now meets the target.",
        State::OnTrack => "A ratio of 95% or more.",
        State::Moderate => "A ratio from 60% to below 95%.",
        State::Slow => "A ratio from 0% to below 60%.",
        State::Away => "A ratio below 0%: figures go the wrong way, or the target was met and is not any more.",
        State::Unmeasured => {
            "Fewer than three cycles with figures, no figure in this cycle, no target, the target's year is over, or neither way is better."
        }
    },
    notes: &[
        (
            "Three cycles or more",
            "Two points always lie on a line, so they cannot tell fast from slow. Until then the page says only how far the figure has come and how far it has to go.",
        ),
        (
            "At first",
            "The approved figure of the first cycle that has one. Time runs from the last day of a cycle's data to the last day of the target's year.",
        ),
        (
            "Needed each year",
            "What is left of the way to the target, divided by the years left, parts of a year included.",
        ),
        (
            "Direction",
            "Where lower is better the fall is measured. At parity it is the distance from 50, which has to shrink to 5 points.",
        ),
        (
            "Zero and below",
            "There is no rate of growth then; the average change each year is compared with the change needed each year.",
        ),
        (
            "The whole city",
            "The median of the units, for cycles in which at least half of them have approved figures.",
        ),
        (
            "The city's own indicators",
            "They are judged here too, so the number met may differ from the figure “Targets met”, which counts UNESCO's indicators only.",
        ),
        (
            "Where the method comes from",
            "Open SDG, developed by Statistics Canada from the method of Eurostat. Asking for three cycles and the treatment of parity are our own additions.",
        ),
    ],
};
