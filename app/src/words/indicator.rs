//! `/chi-so/{code}`.

use domain::series::Change;

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
    /// Names the ranking for those who cannot see it.
    pub ranking: &'static str,
    /// Title of the ranking: the first and the last unit.
    pub first_last: fn(&str, &str) -> String,
    /// The same where so many share the first place; the last unit.
    pub many_first: fn(&str, &str) -> String,
    /// The same where no way is better: lowest and highest figure.
    pub from_to: fn(&str, &str) -> String,
    /// All units have the same figure.
    pub all_same: fn(&str) -> String,
    /// Of yes or no: so many say no.
    pub say_no: fn(&str) -> String,
    /// One unit has a figure.
    pub only: fn(&str) -> String,
    /// None has one.
    pub nobody: &'static str,
    /// How to read the rows; with the cycle before where there is one.
    pub rank_say: fn(Option<&str>) -> String,
    /// What choosing a row does.
    pub rank_do: &'static str,
    /// The median, before its figure.
    pub median_of: fn(&str) -> String,
    /// The rows of units without a figure: how many.
    pub without: fn(&str) -> String,
    /// A group of units with the same answer: answer, how many.
    pub group: fn(&str, &str) -> String,
    /// What the answer was in the cycle before, where it was another.
    pub was: fn(&str) -> String,
    /// Title of the map: so many of so many units reach the target.
    pub reached: fn(&str, &str) -> String,
    /// The same of yes or no: so many of so many say yes.
    pub say_yes: fn(&str, &str) -> String,
    /// The same without a target: how many have a figure.
    pub with_figure: fn(&str) -> String,
    /// Opens the map page.
    pub open_map: &'static str,
    /// Names the distribution for those who cannot see it.
    pub spread: &'static str,
    /// Title of the distribution: the middle half lies between.
    pub half_between: fn(&str, &str) -> String,
    /// How to read the units on one line.
    pub spread_say: &'static str,
    /// What choosing a dot does.
    pub spread_do: &'static str,
    /// Heading of every unit over the cycles.
    pub ways: &'static str,
    /// The same as a finding: so many of so many got better.
    pub ways_better: fn(&str, &str) -> String,
    /// How to read them: lower and upper end of the common scale.
    pub ways_say: fn(&str, &str) -> String,
    /// A unit with a figure of one cycle only.
    pub one_cycle: &'static str,
    /// A cycle without a figure.
    pub no_figure: &'static str,
    /// Names the trend for those who cannot see it.
    pub trend: &'static str,
    /// Title of the trend: whose, first and newest figure; risen, fallen, the same.
    pub moved: [fn(&str, &str, &str) -> String; 3],
    /// Of yes or no: how many said yes at first, how many now.
    pub yes_moved: fn(&str, &str) -> String,
    /// Figures of one cycle only.
    pub trend_one: &'static str,
    /// None at all.
    pub trend_none: &'static str,
    /// A break: the first cycle counted anew, what changed.
    pub broken: fn(&str, &str) -> String,
    /// What a break means.
    pub broken_say: &'static str,
    /// What changed.
    pub change: fn(Change) -> &'static str,
    /// How to read it.
    pub trend_say: &'static str,
    /// Over whom the city's figures come from.
    pub city_sources: &'static str,
    /// Where they come from more than one.
    pub sources_differ: &'static str,
    /// No figures for districts.
    pub no_districts: &'static str,
    /// The city's own figure, as column.
    pub city: &'static str,
    /// The districts' median, as column.
    pub median: &'static str,
}
