//! `/phuong-phap`.

/// Words of the page.
pub struct Method {
    /// Title of the page.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Label of the links within the page.
    pub jump: &'static str,
    /// Heading of the three figures.
    pub figures: &'static str,
    /// How to read them.
    pub figures_say: &'static str,
    /// Formula of coverage.
    pub coverage_formula: &'static str,
    /// Formula of met.
    pub met_formula: &'static str,
    /// Formula of the progress score.
    pub score_formula: &'static str,
    /// Heading of the rules.
    pub rules: &'static str,
    /// The rules, each with a name and a sentence.
    pub rule_list: &'static [(&'static str, &'static str)],
    /// Name of the rule by which figures of few people are withheld.
    pub withheld: &'static str,
    /// The rule: fewest respondents.
    pub withheld_rule: fn(&str) -> String,
    /// Heading of the kinds of "no value".
    pub no_values: &'static str,
    /// Why they are told apart.
    pub no_values_say: &'static str,
    /// What each kind means, in the order of legends.
    pub no_value_list: [&'static str; 8],
    /// Heading of the list of indicators.
    pub list: &'static str,
    /// So many areas, focus areas, features, indicators, doubtful, local.
    pub list_say: fn(&str, &str, &str, &str, &str, &str) -> String,
    /// Before the set's note.
    pub note: &'static str,
    /// Set and version.
    pub set: fn(&str, u32) -> String,
    /// Area, in front of its number.
    pub area: fn(&str) -> String,
    /// Heading of sources.
    pub sources: &'static str,
    /// Where the data come from.
    pub sources_say: &'static str,
    /// Boundaries and their licence.
    pub boundaries: &'static str,
    /// Icons and their licence.
    pub icons: &'static str,
    /// Demonstration data.
    pub illustrative: &'static str,
    /// Heading of open data.
    pub open_data: &'static str,
    /// What is offered.
    pub open_data_say: &'static str,
    /// What each address gives.
    pub open_data_list: [(&'static str, &'static str); 8],
    /// Heading of published facts.
    pub facts: &'static str,
    /// Has a target.
    pub with_target: fn(&str) -> String,
}
