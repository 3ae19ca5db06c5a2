//! The three figures.

use crate::words::figures::Figures;
use crate::words::lower_first;

pub const FIGURES: Figures = Figures {
    coverage: "Coverage",
    met: "Targets met",
    score: "Progress score",
    how: "How it is made",
    coverage_of: |part, whole| format!("{part} of {whole} answers due"),
    of_indicators: |whole| format!("/{whole} indicators"),
    met_by_median: "by the units’ median",
    score_of: |units| format!("{units} units with approved figures"),
    none: "No approved figures yet",
    since: |change, cycle| format!("{change} since the {}", lower_first(cycle)),
    not_compared: "At work, not compared with finished cycles",
    same_since: |cycle| format!("Unchanged since the {}", lower_first(cycle)),
    coverage_how: "Answers given divided by answers due. “Not applicable” with a reason counts as an answer.",
    met_how_city: "Indicators whose median over the units meets the target, divided by indicators with a target.",
    met_how: "Indicators that meet their target, divided by applicable indicators with a target. No figure yet means not met yet.",
    score_how_city: "The mean progress score of the units with approved figures.",
    score_how: "The distance travelled from the base value to the target, from 0 to 100, in each indicator’s good direction; averaged with equal weights from feature to focus area, to area, to the whole. The whole has a score only if at least half of the indicators with a target have a figure.",
    none_judged: "nothing to be judged yet",
    too_few: "too few figures",
    in_units: |text, units| format!("{text}, in {units} published units"),
    more: "See the method",
};
