//! The map.

use crate::words::lower_first;
use crate::words::map::Map;

pub const MAP: Map = Map {
    title: "Map",
    label: |measure| format!("Map of the units: {}", lower_first(measure)),
    indicator: |code| format!("Indicator {code}"),
    choose: "Change indicator",
    measure: "Indicator shown",
    whole: "The whole",
    focus_area: |code| format!("Score of focus area {code}"),
    shown: "Figures",
    narrowed: |asked, seen| {
        format!("This link asks for figures “{asked}”, which are hidden from you. Below are those “{seen}” only.")
    },
    apply: "Show",
    view: "Kind of map",
    boundaries: "Boundaries",
    tiles: "Equal tiles",
    say_target: |met, with, target, unit, value| {
        format!(
            "{met} of {with} units with a figure have reached the target of {target}; {unit} is furthest from it, {value}."
        )
    },
    say_all_meet: |with, target| format!("All {with} units with a figure have reached the target of {target}."),
    say_yes: |yes, of| format!("{yes} of the {of} units with an answer say “Yes”."),
    say_all_yes: |of| format!("All {of} units with an answer say “Yes”."),
    say_cases: |all, unit, most| format!("{all} in all; most in {unit}: {most}."),
    say_range: |with, low_unit, low, high_unit, high| {
        format!("{with} units have a figure, from {low} ({low_unit}) to {high} ({high_unit}).")
    },
    say_one: |unit, value| format!("One unit has a figure: {unit}, {value}."),
    say_none: "No unit has a figure to show in this cycle yet.",
    change: "Figures or changes",
    change_off: "Figures of the cycle",
    change_since: |cycle| format!("Change since {}", lower_first(cycle)),
    change_title: |unit, change, then, now| format!("{unit}: {change}, from {then} to {now}"),
    change_missing: |unit, cycle| format!("{unit}: no figure of {} to compare with", lower_first(cycle)),
    change_alone: |cycle| format!("no figure of {}", lower_first(cycle)),
    change_none: "nothing to compare with",
    change_steps: |[little, clearly]| {
        [
            format!("worse by at least {clearly}"),
            format!("worse by at least {little}"),
            format!("changed by less than {little}"),
            format!("better by at least {little}"),
            format!("better by at least {clearly}"),
        ]
    },
    change_steps_plain: |[little, clearly]| {
        [
            format!("less by at least {clearly}"),
            format!("less by at least {little}"),
            format!("changed by less than {little}"),
            format!("more by at least {little}"),
            format!("more by at least {clearly}"),
        ]
    },
    say_change: |cycle, [better, worse, same]| {
        format!(
            "Since {}: {better} units better, {worse} worse, {same} about the same.",
            lower_first(cycle)
        )
    },
    say_change_plain: |cycle, [more, less, same]| {
        format!(
            "Since {}: {more} units more, {less} less, {same} about the same.",
            lower_first(cycle)
        )
    },
    list: |with, without| match without {
        "0" => format!("{with} units with a figure"),
        _ => format!("{with} units with a figure, {without} without"),
    },
    city: |value| format!("City: {value}."),
    median: |value| format!("Median: {value}."),
    line: |value| format!("Upright line: target {value}."),
    target: |value| format!("Target: {value}."),
    scale: |low, high| {
        format!("The figures lie close together: marks stand on a scale from {low} to {high}, not from 0.")
    },
    search: "Find a unit",
    search_hint: "Find a unit, accents not needed",
    search_go: "Find",
    no_match: "No unit matches.",
    chosen: "Chosen unit",
    unchoose: |unit| format!("Clear the choice of {unit}"),
    choose_more: "Choose more units to compare",
    group: |count| format!("Units chosen: {count}"),
    group_say: |most| format!("Use the map or the list to add or take out units, {most} at most."),
    group_full: |most| format!("{most} units are as many as fit. Take one out to choose another."),
    group_drop: |unit| format!("Take out {unit}"),
    group_end: "Stop choosing several",
    group_compare: |count| format!("Compare the units chosen ({count})"),
    see: |unit| format!("See {unit}"),
    rank: |rank, of| format!("rank {rank} of {of}"),
    above: |points| format!("{points} above target"),
    below: |points| format!("{points} below target"),
    at_target: "exactly at target",
    not_at_target: "target not met",
    no_figure: |why| format!("No figure: {}.", lower_first(why)),
    numerator: "Numerator",
    denominator: "Denominator",
    as_of: "As of",
    source: "Source",
    evidence: "Evidence",
    state: "Self-assessment",
    trend: |unit| format!("Bold: {unit}. Light: median of the units."),
    legend: "Legend",
    other_kinds: "Other kinds: no unit",
    table: "See as a table",
    csv: "Download CSV",
    unit: "Unit",
    rank_column: "Rank",
    value: "Figure",
    previous: "Cycle before",
    keys: "Use the arrow keys to go from unit to unit, Enter to choose.",
    about: "About this indicator",
};
