//! `/so-sanh`.

/// Words of the page.
pub struct Compare {
    /// Title of the page, and its heading where nothing says more.
    pub title: &'static str,
    /// What to do where no unit is chosen: how many fit.
    pub choose: fn(&str) -> String,
    /// Heading where no unit is chosen.
    pub choose_title: &'static str,
    /// A unit is the best in so many of so many focus areas.
    pub leads_areas: fn(&str, &str, &str) -> String,
    /// The same of indicators.
    pub leads_indicators: fn(&str, &str, &str) -> String,
    /// One unit in a measure: unit, measure, from, to.
    pub moved: fn(&str, &str, &str, &str) -> String,
    /// The best unit in a measure: unit, measure, figure.
    pub best_in: fn(&str, &str, &str) -> String,
    /// None is ahead.
    pub even: &'static str,
    /// No figures.
    pub none: &'static str,
    /// The columns are cycles: the unit.
    pub over_time: fn(&str) -> String,
    /// Units of another kind than the first: their names, the first's.
    pub unlike: fn(&str, &str) -> String,
    /// Units beyond the most that fit: how many fit, their names.
    pub too_many: fn(&str, &str) -> String,
    /// Label of the chosen units.
    pub chosen: &'static str,
    /// Takes a unit out.
    pub remove: fn(&str) -> String,
    /// Label of the choice of another unit.
    pub add: &'static str,
    /// Its first line.
    pub add_one: &'static str,
    /// Heading of the units to begin with.
    pub begin: &'static str,
    /// Label of the choice of a measure.
    pub measure: &'static str,
    /// The first choice.
    pub all_areas: &'static str,
    /// Heading of the units on one axis, where nothing says more.
    pub together: &'static str,
    /// How to read it where rows are focus areas.
    pub together_areas: &'static str,
    /// How to read it where units go over the cycles.
    pub together_cycles: &'static str,
    /// Where they lie furthest apart: focus area, lowest, highest.
    pub apart: fn(&str, &str, &str) -> String,
    /// The distance between units has become smaller: from, to.
    pub closer: fn(&str, &str) -> String,
    /// It has become larger: from, to.
    pub wider: fn(&str, &str) -> String,
    /// It has hardly changed.
    pub steady: &'static str,
    /// Heading of the profiles: the one whose focus areas lie furthest apart, its lowest and highest.
    pub uneven: fn(&str, &str, &str) -> String,
    /// How to read them.
    pub shapes_say: &'static str,
    /// Heading of the trends.
    pub trends: fn(&str) -> String,
    /// How to read them.
    pub trends_say: &'static str,
    /// Heading of the table.
    pub table: &'static str,
    /// What the strips in it say.
    pub table_say: &'static str,
    /// Column of measures.
    pub row: &'static str,
    /// Column of the median.
    pub median: &'static str,
    /// The best of a row, for those who cannot see it.
    pub best: &'static str,
    /// What the strong figures say.
    pub best_say: &'static str,
    /// Download.
    pub csv: &'static str,
    /// Leads to this page.
    pub see: &'static str,
}
