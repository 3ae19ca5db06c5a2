//! The page of an indicator.

use crate::words::indicator::Indicator;
use crate::words::lower_first;

pub const INDICATOR: Indicator = Indicator {
    title: "Indicator",
    all: "All indicators",
    code: |code| format!("Indicator {code}"),
    about: "What this indicator measures",
    question: "Question",
    definition: "Definition",
    formula: "Formula",
    kind: "Kind of figure",
    unit: "Unit",
    source: "Source of the figure",
    direction: "Direction",
    list: "Indicators",
    list_lead: |count, cycle| {
        format!(
            "{count} indicators asked of the units, {}: median, target and pace towards it.",
            lower_first(cycle)
        )
    },
    search: "Find an indicator",
    search_hint: "Find by name, code or owner",
    no_match: "No indicator matches. Try fewer letters, or a code such as 2.2.2-b.",
    on_map: "See on the map",
    by_area: "Catalogue by area, focus area and feature",
    owner: "Agency that holds the figure",
    applies: "Asked of",
    feature: "Feature",
    targets: "Targets",
    target: |year, value, source| format!("{year}: {value} ({source})"),
    no_target: "No target yet",
    base: "Base of the progress score",
    levels: "Levels",
    parts: "Parts",
    local: "The city’s own indicator",
    doubtful: "Perhaps not in the original; not asked",
    ranking: "Ranking of the units",
    map: "On the map",
    open_map: "Open the map",
    spread: "The units on one line",
    spread_say: "Each dot is a unit; choose one to mark that unit on this page.",
    ways: "Each unit over the cycles",
    ways_better: |better, all| format!("{better} of {all} units got better over the cycles"),
    ways_say: |low, high| format!("All pictures on one scale, from {low} to {high}; best units first."),
    one_cycle: "one cycle so far",
    trend: "Over the cycles",
    trend_say: "Bold: the city’s own figure. Light: median of the units. Dashed: target.",
    no_districts: "This indicator is the city’s alone; units are not ranked.",
    city: "City",
    median: "Median",
};
