//! Two figures of each unit.

use crate::words::lower_first;
use crate::words::scatter::Scatter;

pub const SCATTER: Scatter = Scatter {
    title: "Scatter",
    pair: [
        "The two figures are often high or low together",
        "Where one figure is high, the other is often low",
        "The two figures do not seem to go together",
    ],
    people: [
        "Units with more people often have higher figures",
        "Units with more people often have lower figures",
        "The figures do not seem to go with population",
    ],
    dense: [
        "Denser units often have higher figures",
        "Denser units often have lower figures",
        "The figures do not seem to go with density",
    ],
    say_few: |count| match count {
        "1" => "Only one unit has both figures so far".to_owned(),
        _ => format!("Only {count} units have both figures so far"),
    },
    say_none: "No unit has both figures yet",
    say_equal: "All units are equal on one axis",
    say_same: "Choose two different figures",
    say_refused: "Choose another figure for the axis",
    lead: |x, y, [placed, all]| format!("{y} by {}: {placed} of {all} units have both figures.", lower_first(x)),
    label: |y, x| format!("Each dot is a unit. Upwards: {y}. Across: {x}."),
    no_cause: "Going together does not mean that one causes the other: both may come from something else, or from chance. Take this picture as a question to look into, not as proof.",
    rho: |rho, count| {
        format!(
            "Spearman’s rank correlation of {count} units: {rho}. 1 is wholly together, −1 wholly opposite, 0 not together at all."
        )
    },
    too_few: |fewest| format!("At least {fewest} units are needed to tell whether two figures go together."),
    equal: "Where units are equal nobody can tell whether two figures go together.",
    counted: |day| format!("Population as of {day}."),
    across: "Across",
    upwards: "Upwards",
    seek_upwards: "Find for the upright axis",
    seek_across: "Find for the level axis",
    swap: "Swap axes",
    of_units: "About the unit",
    population: "Population",
    population_unit: "people",
    density: "Population density",
    density_unit: "people/km²",
    unknown: "Not known",
    choose: "Each dot is a unit; choose a dot to see that unit.",
    lines: "Dashed: target.",
    beside: "Dots of the same place stand side by side.",
    name_all: "Name every unit",
    name_few: "Name only a few",
    nothing: "There is no unit to draw yet.",
    missing: |count| match count {
        "1" => "1 unit is not in the picture".to_owned(),
        _ => format!("{count} units are not in the picture"),
    },
    reason: |count, why| format!("{count} {}", lower_first(why)),
    same: "Both axes show the same figure, so every dot would lie on one straight line. Choose another figure for one of them.",
    yes_no: |name| {
        format!(
            "“{name}” is answered by “Yes” or “No” only and has no place on an axis. Choose the score of a focus area or an indicator that is measured in numbers."
        )
    },
    parts: |name| {
        format!(
            "“{name}” has several parts and no single figure to put on an axis. Choose the score of a focus area or an indicator that is measured in numbers."
        )
    },
    see_indicator: "See this indicator",
    by_people: "See by population",
    by_other: "Compare with another figure",
};
