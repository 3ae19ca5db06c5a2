//! Heads of columns in downloaded tables.

use crate::words::download::Download;

pub const DOWNLOAD: Download = Download {
    cycle: "Cycle",
    measure_code: "Measure code",
    measure: "Measure",
    unit_code: "Unit code",
    unit: "Unit",
    value: "Value",
    measure_unit: "Measured in",
    numerator: "Numerator",
    denominator: "Denominator",
    no_value: "Why there is no value",
    state: "State of the self-assessment",
    as_of: "As of",
    source: "Source",
    illustrative: "Illustrative",
    first_cycle: "First cycle with a figure",
    first: "Value at first",
    target: "Target",
    target_year: "Year of the target",
    needed: "Needed each year",
    ratio: "Ratio of paces (%)",
    pace: "Progress",
    why: "Why it is not measurable",
};
