//! Heads of columns in downloaded tables.

/// Words of downloads.
pub struct Download {
    /// Code of the cycle.
    pub cycle: &'static str,
    /// Code of the measure.
    pub measure_code: &'static str,
    /// Name of the measure.
    pub measure: &'static str,
    /// Code of the unit.
    pub unit_code: &'static str,
    /// Name of the unit.
    pub unit: &'static str,
    /// The figure.
    pub value: &'static str,
    /// What the figure is measured in.
    pub measure_unit: &'static str,
    /// What was counted.
    pub numerator: &'static str,
    /// Out of how many.
    pub denominator: &'static str,
    /// Why there is no figure.
    pub no_value: &'static str,
    /// Where the self-assessment stands.
    pub state: &'static str,
    /// Day the figure speaks of.
    pub as_of: &'static str,
    /// Who says so.
    pub source: &'static str,
    /// Whether the figure is invented for demonstration.
    pub illustrative: &'static str,
    /// Code of the first cycle with a figure.
    pub first_cycle: &'static str,
    /// Its figure.
    pub first: &'static str,
    /// The target.
    pub target: &'static str,
    /// Year of the target.
    pub target_year: &'static str,
    /// Change that is needed in each year left.
    pub needed: &'static str,
    /// Observed over needed pace, in per cent.
    pub ratio: &'static str,
    /// State of the progress.
    pub pace: &'static str,
    /// Why it is not measurable.
    pub why: &'static str,
}
