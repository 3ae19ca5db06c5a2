//! The three figures: coverage, met, progress score. Never mixed, each with its formula.

/// Words of the three figures.
pub struct Figures {
    /// Answered / due.
    pub coverage: &'static str,
    /// Meeting their target / with one.
    pub met: &'static str,
    /// Distance travelled from base to target.
    pub score: &'static str,
    /// Opens the formula.
    pub how: &'static str,
    /// Below coverage: how many of how many.
    pub coverage_of: fn(&str, &str) -> String,
    /// Behind the number of met indicators.
    pub of_indicators: fn(&str) -> String,
    /// Below met, for the city: by which figure.
    pub met_by_median: &'static str,
    /// Below the score: how many units have approved figures.
    pub score_of: fn(&str) -> String,
    /// No approved figures.
    pub none: &'static str,
    /// A change with its sign and unit, and the cycle it is counted from.
    pub since: fn(&str, &str) -> String,
    /// In place of a change: the cycle is not over.
    pub not_compared: &'static str,
    /// No change since that cycle.
    pub same_since: fn(&str) -> String,
    /// How coverage is made.
    pub coverage_how: &'static str,
    /// How met is made, for the city.
    pub met_how_city: &'static str,
    /// How met is made, for a unit.
    pub met_how: &'static str,
    /// How the progress score is made, for the city.
    pub score_how_city: &'static str,
    /// How the progress score is made.
    pub score_how: &'static str,
    /// In place of a score of the whole where too little is measured.
    pub too_few: &'static str,
    /// In place of the indicators that meet their target where none has one yet.
    pub none_judged: &'static str,
    /// A detail that speaks of so many units only.
    pub in_units: fn(&str, &str) -> String,
    /// Leads to the method.
    pub more: &'static str,
}
