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
    /// Link to the similar units.
    pub similar_link: &'static str,
    /// Heading of the similar units: how many of how many the unit's score is above.
    pub similar: fn(&str, &str) -> String,
    /// The same where nothing can be counted.
    pub similar_none: &'static str,
    /// By what rule units are similar: how many there are of their kind, and how many figures a median needs.
    pub similar_rule: fn(&str, &str) -> String,
    /// Column of inhabitants.
    pub people: &'static str,
    /// Column of inhabitants a square kilometre.
    pub density: &'static str,
    /// Leads to the comparison with them.
    pub similar_compare: &'static str,
    /// Median of the similar units, on the strips.
    pub similar_median: &'static str,
    /// The same beside a focus area.
    pub group_similar: fn(&str) -> String,
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
    /// A figure with the median beside it.
    pub beside_median: fn(&str, &str) -> String,
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
    /// The same where indicators can be compared: how many are better, how many worse.
    pub changed: fn(&str, &str, &str) -> String,
    /// Nothing to compare with.
    pub changes_none: &'static str,
    /// This cycle has no figures to compare.
    pub changes_no_figures: &'static str,
    /// The score rose: by how much, from, to.
    pub score_rose: fn(&str, &str, &str) -> String,
    /// The score fell.
    pub score_fell: fn(&str, &str, &str) -> String,
    /// The score stayed.
    pub score_stayed: fn(&str) -> String,
    /// Of how many indicators both cycles have figures, and how many stayed.
    pub compared: fn(&str, &str) -> String,
    /// Before the indicators that meet their target now and did not before.
    pub reached: &'static str,
    /// Before those that do not meet it any more.
    pub lost: &'static str,
    /// Before the one that improved most.
    pub rise: &'static str,
    /// Before the one that worsened most.
    pub fall: &'static str,
    /// So many more stand in a list that names only some.
    pub more: fn(&str) -> String,
    /// So many have a figure for the first time.
    pub new: fn(&str) -> String,
    /// So many have none any more.
    pub gone: fn(&str) -> String,
    /// Heading of the focus areas that moved most.
    pub areas_moved: &'static str,
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
    /// Best of the units.
    pub best_unit: &'static str,
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
