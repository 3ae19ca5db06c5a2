//! Around every chart: its menu, its table, what stands below it when it is taken along.

/// Words of charts.
pub struct Chart {
    /// Opens the menu.
    pub take: &'static str,
    /// A picture that stays sharp at any size.
    pub svg: &'static str,
    /// A picture in pixels.
    pub png: &'static str,
    /// The table as text.
    pub csv: &'static str,
    /// The table as a workbook.
    pub xlsx: &'static str,
    /// Label of the address to copy.
    pub link: &'static str,
    /// Label of the code for another page.
    pub embed: &'static str,
    /// What readers of that page see.
    pub embed_note: &'static str,
    /// Copies what stands in the field beside it.
    pub copy: &'static str,
    /// What is said when it is done.
    pub copied: &'static str,
    /// Opens the table.
    pub twin: &'static str,
    /// Before the cycle.
    pub cycle: &'static str,
    /// Before what was chosen.
    pub filters: &'static str,
    /// Name of the column that says figures are illustrative.
    pub note: &'static str,
    /// Before whose figures they are.
    pub source: &'static str,
    /// The units' own word for their figures.
    pub units: &'static str,
    /// Whose boundaries a map shows.
    pub boundaries: &'static str,
    /// Before the day.
    pub taken: &'static str,
    /// Before the address.
    pub address: &'static str,
    /// Page of a workbook with the figures.
    pub tab_figures: &'static str,
    /// Page with what they are.
    pub tab_about: &'static str,
    /// Nothing is known.
    pub none: &'static str,
    /// So many of so many units are in a state.
    pub in_state: fn(&str, &str, &str) -> String,
    /// A cycle has no figure yet, though others have: its name.
    pub none_now: fn(&str) -> String,
    /// Of a yes-or-no indicator: so many of so many units say yes.
    pub yes: fn(&str, &str) -> String,
    /// So many of so many units meet the target, which is written with its unit.
    pub target: fn(&str, &str, &str) -> String,
    /// The same without the target.
    pub target_short: fn(&str, &str) -> String,
    /// Highest and lowest unit.
    pub ends: fn(&str, &str) -> String,
    /// The same as figures, where names are too long.
    pub extent: fn(&str, &str) -> String,
    /// All with a figure have the same: how many, which.
    pub same: fn(&str, &str) -> String,
    /// One unit and its figure.
    pub one: fn(&str, &str) -> String,
    /// So many units got better, so many worse.
    pub changed: fn(&str, &str) -> String,
    /// The same where no way is better: rose, fell.
    pub moved: fn(&str, &str) -> String,
    /// Rose by so much since a cycle.
    pub rose: fn(&str, &str) -> String,
    /// Fell by so much since a cycle.
    pub fell: fn(&str, &str) -> String,
    /// The same as in a cycle.
    pub stayed: fn(&str) -> String,
    /// How far the indicator furthest from its target has come.
    pub furthest: fn(&str) -> String,
    /// The largest move of a unit's score: unit, change with its sign.
    pub largest_move: fn(&str, &str) -> String,
    /// The same where several moved as far: how far.
    pub largest_moves: fn(&str) -> String,
    /// How many units have open difficulties, of how many.
    pub with_cases: fn(&str, &str) -> String,
    /// A focus area is the lowest in so many of so many units.
    pub weakest: fn(&str, &str, &str) -> String,
    /// So many of so many indicators are better than the median.
    pub above_median: fn(&str, &str) -> String,
    /// Column of indicators.
    pub indicator: &'static str,
    /// Column of codes.
    pub code: &'static str,
    /// Column of targets.
    pub target_column: &'static str,
    /// Column of the way travelled, in per cent.
    pub travelled: &'static str,
    /// Column of units below the target.
    pub below: &'static str,
    /// Column of changes.
    pub change: &'static str,
    /// Column of counts.
    pub count: &'static str,
    /// Column of what a figure is measured in.
    pub measure_unit: &'static str,
    /// Column of reasons.
    pub why: &'static str,
    /// Up to the first bound of a scale.
    pub under: fn(&str) -> String,
    /// From one bound to the next.
    pub between: fn(&str, &str) -> String,
    /// From the last bound on.
    pub from: fn(&str) -> String,
}
