//! The page of an indicator.

use domain::series::Change;

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
    first_last: |first, last| format!("{first} is first, {last} last"),
    many_first: |count, last| format!("{count} units share first place, {last} is last"),
    from_to: |low, high| format!("The units lie between {low} and {high}"),
    all_same: |value| format!("All units are alike: {value}"),
    say_no: |count| match count {
        "1" => "1 unit says “No”".to_owned(),
        _ => format!("{count} units say “No”"),
    },
    only: |unit| format!("Figures of {unit} only so far"),
    nobody: "No unit has a figure yet",
    rank_say: |before| match before {
        Some(cycle) => format!(
            "Full dot: this cycle. Hollow dot: {}. Choose a row to mark that unit on this page.",
            lower_first(cycle)
        ),
        None => "Each dot is a unit. Choose a row to mark that unit on this page.".to_owned(),
    },
    median_of: |value| format!("median: {value}"),
    without: |count| match count {
        "1" => "1 unit without a figure".to_owned(),
        _ => format!("{count} units without a figure"),
    },
    group: |answer, count| match count {
        "1" => format!("{answer}: 1 unit"),
        _ => format!("{answer}: {count} units"),
    },
    was: |answer| format!("cycle before: {answer}"),
    reached: |part, whole| format!("{part} of {whole} units have reached the target"),
    say_yes: |part, whole| format!("{part} of {whole} units say “Yes”"),
    with_figure: |count| match count {
        "1" => "1 unit has a figure".to_owned(),
        _ => format!("{count} units have a figure"),
    },
    open_map: "Open the map",
    spread: "The units on one line",
    half_between: |low, high| format!("Half of the units lie between {low} and {high}"),
    spread_say: "Each dot is a unit; choose one to mark that unit on this page.",
    ways: "Each unit over the cycles",
    ways_better: |better, all| format!("{better} of {all} units got better over the cycles"),
    ways_say: |low, high| format!("All pictures on one scale, from {low} to {high}; best units first."),
    one_cycle: "one cycle so far",
    trend: "Over the cycles",
    moved: [
        |whose, from, to| format!("{whose} up from {from} to {to}"),
        |whose, from, to| format!("{whose} down from {from} to {to}"),
        |whose, _, to| format!("{whose} still at {to}"),
    ],
    yes_moved: |from, to| format!("{to} units say “Yes”, {from} did at first"),
    trend_one: "Figures of one cycle so far",
    trend_none: "No figures over the cycles yet",
    broken: |cycle, what| format!("From {} on: {what}.", lower_first(cycle)),
    broken_say: "Upright dashed line: the series breaks there; figures before and after are not to be compared directly.",
    change: |change| match change {
        Change::Definition => "another definition",
        Change::Formula => "another way of computing",
        Change::Unit => "another unit or kind of figure",
        Change::Map => "other boundaries of the units; figures of earlier cycles are not drawn here",
    },
    trend_say: "Bold: the city’s own figure. Light: median of the units. Dashed: target.",
    no_districts: "This indicator is the city’s alone; units are not ranked.",
    city: "City",
    median: "Median",
};
