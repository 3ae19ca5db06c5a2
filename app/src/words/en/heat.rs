//! The heat table.

use crate::words::heat::Heat;

pub const HEAT: Heat = Heat {
    title: "Heat table",
    heading: "Heat table of progress scores",
    size: |units, areas| format!("{units} units × {areas} focus areas"),
    lowest: |name, code, times, with| {
        format!("{name} ({code}) is the lowest focus area in {times} of {with} units with figures.")
    },
    lowest_one: |unit, name, code| format!("Only {unit} has figures yet; its lowest focus area is {name} ({code})."),
    furthest: |area, name, times, with| {
        format!("Within focus area {area}, “{name}” is furthest from its target in {times} of {with} units.")
    },
    columns: "Columns",
    focus_areas: |count| format!("{count} focus areas"),
    unfold: |code, name| format!("Unfold {code} {name}"),
    order: "Sort by",
    by_name: "Name of the unit",
    like: "Most like",
    cards: "Look at",
    by_column: "One column, all units",
    by_unit: "One unit, all columns",
    view: "Kind of view",
    as_cards: "Cards",
    as_table: "Table",
    table: |cycle| format!("Progress scores of the units by focus area, {cycle}"),
    keys: "Use the arrow keys to go from cell to cell, Home and End for the ends of a row, Enter to open.",
    unit: "Unit",
    by_map: "Sort as on the map",
    score: "Score",
    indicators: |count| if count == 1 { "indicator" } else { "indicators" },
    fold: "Fold",
    about: "Details",
    of: |code| format!(" of {code}"),
    median: "Median",
    city: "City",
    extent: "Low – high",
    without: |count| match count {
        "1" => "1 unit without figures to show".to_owned(),
        _ => format!("{count} units without figures to show"),
    },
    answered: |part, whole| format!("{part}/{whole} answered"),
    previous: |value| format!("cycle before {value}"),
    median_is: |value| format!("median {value}"),
    scale: "Progress score from 0 to 100",
    scale_open: "Indicators: the way travelled from base value to target. Without a target there is no colour.",
    no_value: "Cells without a figure",
    other_kinds: "Other kinds: no cell",
    csv: "Download",
    see: "See all focus areas at once in the heat table",
};
