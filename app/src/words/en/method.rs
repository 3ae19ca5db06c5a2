//! The page of the method.

use crate::words::method::Method;

pub const METHOD: Method = Method {
    title: "Method",
    lead: "Every figure has its formula, source and date. This page says each step, so that anyone can compute it again.",
    jump: "On this page",
    figures: "Three figures",
    figures_say: "Three figures that are never mixed: how much is answered, how much is met, how far one has come.",
    coverage_formula: "Coverage = answers given ÷ answers due × 100",
    met_formula: "Targets met = indicators that meet their target ÷ applicable indicators with a target",
    score_formula: "Progress score = (figure − base) ÷ (target − base) × 100, kept between 0 and 100",
    rules: "Rules",
    rule_list: &[
        (
            "Direction",
            "Higher is better, lower is better, or the nearer to 50 the better (parity). Indicators without a direction are not scored.",
        ),
        (
            "Parity",
            "Within 5 percentage points of 50 counts as parity; beyond that the score falls, whichever side it leans to.",
        ),
        (
            "Base",
            "Where the progress score starts (0 points). Each indicator has its own, told on its page.",
        ),
        (
            "Year of the target",
            "The nearest year not yet past counts; where all are past, the last one.",
        ),
        (
            "Weights",
            "Equal: indicators make up a feature, features a focus area, focus areas an area, areas the whole.",
        ),
        (
            "Not applicable",
            "With a reason it counts as an answer, and stays out of the score.",
        ),
        (
            "No figure",
            "Never taken as zero. An indicator without a figure is not met yet and has no score yet.",
        ),
        (
            "Approved",
            "Map, scores and ranks use figures the city has approved, unless a reader chooses otherwise and may.",
        ),
        (
            "Published cycles",
            "Indicators, units, boundaries, targets, scales and figures of a published cycle stay as they are.",
        ),
    ],
    withheld: "Withheld because of few people",
    withheld_rule: |fewest| {
        format!(
            "Surveys with fewer than {fewest} respondents are not shown. Where a total less the units shown would give \
             them away, the unit with the fewest respondents among the others is not shown either."
        )
    },
    no_values: "Kinds of no value",
    no_values_say: "An empty cell is information too. Map, table and download tell these kinds apart.",
    no_value_list: [
        "The cycle has not begun for this unit.",
        "The unit has entered nothing yet.",
        "The unit is filling in.",
        "The unit has submitted, the city has not approved yet.",
        "The city has returned it for completion.",
        "The indicator does not apply to this unit, with a reason.",
        "There is a figure, but of too few people to be shown.",
        "The city has not published it; visitors are told no more.",
    ],
    list: "List of indicators",
    list_say: |areas, focus_areas, features, indicators, doubtful, local| {
        format!(
            "{areas} areas, {focus_areas} focus areas, {features} features, {indicators} indicators; besides, {doubtful} that may not be in the original and {local} of the city’s own."
        )
    },
    note: "Note",
    set: |name, version| format!("{name}, version {version}"),
    area: |code| format!("Area {code}"),
    sources: "Sources and licences",
    sources_say: "Names, codes and areas of units: the list of administrative units and the statistical yearbook. Population: census of 1 April 2019. Targets and published figures: source beside each.",
    boundaries: "Boundaries: geoBoundaries gbOpen VNM ADM2, CC BY 3.0 IGO, simplified and projected; not for legal use.",
    icons: "Icons: Lucide, ISC licence.",
    illustrative: "Illustrative figures per unit are made for the demonstration so that they add up to the totals the city has published; wherever they are shown they are marked “illustrative figures”.",
    open_data: "Open data",
    open_data_say: "Published cycles can be read without signing in, as JSON; the map, the heat table, the progress and the comparison can be downloaded as CSV.",
    open_data_list: [
        ("/api/v1/units", "units"),
        ("/api/v1/indicators", "indicators"),
        (
            "/api/v1/values?indicator=2.2.2-b&level=district",
            "figures of one indicator, one row per unit, with the kind of no value",
        ),
        ("/api/v1/progress", "the three figures of each unit"),
        ("/ban-do.csv?cs=2.2.2-b", "the map as CSV"),
        ("/bang-nhiet.csv?mo=2.2", "the heat table as CSV"),
        ("/tien-do.csv?don-vi=770", "progress towards targets as CSV"),
        ("/so-sanh.csv?dv=770,778", "units side by side as CSV"),
    ],
    facts: "Published figures",
    with_target: |target| format!("target {target}"),
};
