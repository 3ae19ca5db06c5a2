//! `/don-vi/{code}`.

/// Words of the page.
pub struct Unit {
    /// Title of the page, where the unit is not known yet.
    pub title: &'static str,
    /// Its code.
    pub code: fn(&str) -> String,
    /// Inhabitants, and the day they were counted.
    pub population: fn(&str, &str) -> String,
    /// Area in square kilometres.
    pub area: fn(&str) -> String,
    /// The last day it existed.
    pub ended: fn(&str) -> String,
    /// Label of the links within the page.
    pub jump: &'static str,
    /// Link to the profile.
    pub shape_link: &'static str,
    /// Link to the changes.
    pub changes_link: &'static str,
    /// Link to the trend.
    pub trend_link: &'static str,
    /// Link to the indicators.
    pub each_link: &'static str,
    /// Link to the history.
    pub history_link: &'static str,
    /// Link to the units below.
    pub below_link: &'static str,
    /// Heading of the profile: best and weakest focus area.
    pub shape: fn(&str, &str) -> String,
    /// The same without figures.
    pub shape_none: &'static str,
    /// So few of the focus areas have a score that nothing more is said.
    pub shape_few: fn(usize, usize) -> String,
    /// How to read the profile.
    pub shape_say: fn(&str) -> String,
    /// The profile's name for those who cannot see it.
    pub shape_label: fn(&str) -> String,
    /// One axis: focus area, score, median.
    pub axis: fn(&str, &str, &str) -> String,
    /// The profile as a table.
    pub shape_table: &'static str,
    /// Column of focus areas.
    pub focus_area: &'static str,
    /// Column of scores.
    pub score: &'static str,
    /// Column of medians.
    pub median: &'static str,
    /// Column of the best.
    pub best: &'static str,
    /// Heading of changes since a cycle.
    pub changes: fn(&str) -> String,
    /// Nothing to compare with.
    pub changes_none: &'static str,
    /// Heading of the trend.
    pub trend: fn(&str) -> String,
    /// How to read it.
    pub trend_say: &'static str,
    /// Label of the choice of a measure.
    pub trend_of: &'static str,
    /// Column of cycles.
    pub cycle: &'static str,
    /// Column of figures.
    pub value: &'static str,
    /// Heading of the indicators.
    pub each: &'static str,
    /// How to read them.
    pub each_say: &'static str,
    /// Score of a focus area and its median.
    pub group: fn(&str, &str) -> String,
    /// The same without a score.
    pub group_none: fn(&str) -> String,
    /// Better than three quarters.
    pub better: &'static str,
    /// Among the middle half.
    pub near: &'static str,
    /// Worse than three quarters.
    pub worse: &'static str,
    /// Cycle before.
    pub previous: &'static str,
    /// Target.
    pub target: &'static str,
    /// Middle half of the units.
    pub half: &'static str,
    /// Middle line.
    pub middle: &'static str,
    /// No change.
    pub unchanged: &'static str,
    /// Figure of the cycle before, where there is none now.
    pub previous_was: fn(&str) -> String,
    /// Opens what stands behind a figure.
    pub behind: &'static str,
    /// Who entered it.
    pub entered: fn(&str) -> String,
    /// Who accepted it.
    pub accepted: fn(&str) -> String,
    /// Nobody accepted it yet.
    pub not_accepted: &'static str,
    /// No document.
    pub no_evidence: &'static str,
    /// Heading of the history.
    pub history: &'static str,
    /// Heading of the units below.
    pub below: &'static str,
    /// Leads to the map with this unit chosen.
    pub on_map: &'static str,
    /// The unit takes no part in self-assessment.
    pub no_part: &'static str,
    /// A met target, in words.
    pub met: &'static str,
    /// Whose figures.
    pub shown: &'static str,
}
