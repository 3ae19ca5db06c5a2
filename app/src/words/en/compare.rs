//! Comparison.

use crate::words::compare::Compare;
use crate::words::lower_first;

pub const COMPARE: Compare = Compare {
    title: "Compare",
    choose: |most| format!("Choose 2 to {most} units to see them side by side, or one to see its cycles."),
    choose_title: "Compare units",
    leads_areas: |unit, times, of| format!("{unit} is best in {times} of {of} focus areas"),
    leads_indicators: |unit, times, of| format!("{unit} is best in {times} of {of} indicators"),
    moved: |unit, measure, from, to| format!("{unit}: {} from {from} to {to}", lower_first(measure)),
    best_in: |unit, measure, value| format!("{measure}: {unit} is best, {value}"),
    even: "No unit is clearly ahead",
    none: "No figures to compare yet",
    over_time: |unit| format!("{unit} over the cycles. Add a unit to see both side by side in one cycle."),
    unlike: |units, first| {
        format!("Not shown beside {first}: {units}. The two kinds of unit are asked different indicators.")
    },
    too_many: |most, units| format!("Only {most} units fit side by side. Not shown: {units}."),
    chosen: "Units compared",
    remove: |unit| format!("Remove {unit}"),
    add: "Add a unit",
    add_one: "Choose a unit…",
    begin: "Begin with",
    measure: "Compare by",
    all_areas: "Score and all focus areas",
    together: "On one axis",
    together_areas: "Each sign is a unit, the upright line is the median. Progress score from 0 to 100.",
    together_cycles: "Each line is a unit. Dashed: target.",
    apart: |area, low, high| format!("Furthest apart: {}, {low} and {high}", lower_first(area)),
    closer: |from, to| format!("Units draw closer: {from} then, {to} now"),
    wider: |from, to| format!("Units drift apart: {from} then, {to} now"),
    steady: "Units stay about as far apart",
    uneven: |side, low, high| format!("Least even: {side}, from {low} to {high}"),
    shapes_say: "Solid: progress score by focus area, 0 to 100. Dashed: median of the units with figures.",
    trends: |measure| format!("Over the cycles: {}", lower_first(measure)),
    trends_say: "Dark: the unit. Light: median of the units. Dashed: target.",
    table: "Each figure",
    table_say: "The strip below a figure shows where it stands among all units: the middle is the median, right is better.",
    row: "Compared by",
    median: "Median",
    best: "best of the row",
    best_say: "The best figure of a row is bold.",
    csv: "Download",
    see: "Compare with other units",
};
