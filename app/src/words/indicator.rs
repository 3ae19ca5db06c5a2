//! `/chi-so/{code}`.

/// Words of the page.
pub struct Indicator {
    /// Title of the page, where the indicator is not known yet.
    pub title: &'static str,
    /// Leads to the list of all.
    pub all: &'static str,
    /// Its code.
    pub code: fn(&str) -> String,
    /// Heading of the definition.
    pub about: &'static str,
    /// What is asked.
    pub question: &'static str,
    /// What counts.
    pub definition: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// What sort of figure.
    pub kind: &'static str,
    /// What stands behind the figure.
    pub unit: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    /// Which way is better.
    pub direction: &'static str,
    /// Who holds it.
    pub owner: &'static str,
    /// Title of the list of indicators.
    pub list: &'static str,
    /// What the list shows: how many indicators, in which cycle.
    pub list_lead: fn(&str, &str) -> String,
    /// Label of its search.
    pub search: &'static str,
    /// What can be typed.
    pub search_hint: &'static str,
    /// No indicator matches.
    pub no_match: &'static str,
    /// Leads to an indicator's map.
    pub on_map: &'static str,
    /// Leads to the list by area and feature.
    pub by_area: &'static str,
    /// Who is asked.
    pub applies: &'static str,
    /// Its feature.
    pub feature: &'static str,
    /// Targets.
    pub targets: &'static str,
    /// A target: year, value, source.
    pub target: fn(u16, &str, &str) -> String,
    /// No target.
    pub no_target: &'static str,
    /// Where the progress score starts.
    pub base: &'static str,
    /// What the levels mean.
    pub levels: &'static str,
    /// The parts of a distribution.
    pub parts: &'static str,
    /// Not UNESCO's, but the city's own.
    pub local: &'static str,
    /// Doubtful whether UNESCO lists it.
    pub doubtful: &'static str,
    /// Heading of the ranking.
    pub ranking: &'static str,
    /// Heading of the map.
    pub map: &'static str,
    /// Opens the map page.
    pub open_map: &'static str,
    /// Heading of the distribution.
    pub spread: &'static str,
    /// How to read the units on one line.
    pub spread_say: &'static str,
    /// Heading of every unit over the cycles.
    pub ways: &'static str,
    /// The same as a finding: so many of so many got better.
    pub ways_better: fn(&str, &str) -> String,
    /// How to read them: lower and upper end of the common scale.
    pub ways_say: fn(&str, &str) -> String,
    /// A unit with a figure of one cycle only.
    pub one_cycle: &'static str,
    /// Heading of the trend.
    pub trend: &'static str,
    /// How to read it.
    pub trend_say: &'static str,
    /// No figures for districts.
    pub no_districts: &'static str,
    /// The city's own figure, as column.
    pub city: &'static str,
    /// The districts' median, as column.
    pub median: &'static str,
}
