//! `/bang-nhiet`.

/// Words of the page.
pub struct Heat {
    /// Title of the page.
    pub title: &'static str,
    /// Heading: what the cells show.
    pub heading: &'static str,
    /// How many units by how many focus areas.
    pub size: fn(&str, &str) -> String,
    /// A focus area (name, code) is the lowest in so many of so many units.
    pub lowest: fn(&str, &str, &str, &str) -> String,
    /// The same where one unit has figures: unit, name, code.
    pub lowest_one: fn(&str, &str, &str) -> String,
    /// Within a focus area (code) an indicator is furthest from its target in so many of so many units.
    pub furthest: fn(&str, &str, &str, &str) -> String,
    /// Label of the choice of columns.
    pub columns: &'static str,
    /// So many focus areas.
    pub focus_areas: fn(&str) -> String,
    /// Unfolds a focus area: its code and name.
    pub unfold: fn(&str, &str) -> String,
    /// Label of the choice of an order.
    pub order: &'static str,
    /// By name.
    pub by_name: &'static str,
    /// Group of units whose profiles the others are held against.
    pub like: &'static str,
    /// Label of the choice of cards.
    pub cards: &'static str,
    /// Group of columns in that choice.
    pub by_column: &'static str,
    /// Group of units in that choice.
    pub by_unit: &'static str,
    /// Label of the two ways to look at it on a phone.
    pub view: &'static str,
    /// One unit or one column at a time.
    pub as_cards: &'static str,
    /// The whole table.
    pub as_table: &'static str,
    /// Names the table for those who cannot see it: the cycle.
    pub table: fn(&str) -> String,
    /// How to use it with the keyboard.
    pub keys: &'static str,
    /// Column of units; sorts by name.
    pub unit: &'static str,
    /// Sorts as on the map.
    pub by_map: &'static str,
    /// Column of the score of the whole.
    pub score: &'static str,
    /// Behind a number of indicators.
    pub indicators: fn(u32) -> &'static str,
    /// Folds it again.
    pub fold: &'static str,
    /// Leads to the indicator's page.
    pub about: &'static str,
    /// Of which column, by its code, for those who cannot see where the link stands.
    pub of: fn(&str) -> String,
    /// Row of medians.
    pub median: &'static str,
    /// Row of the city's own figures.
    pub city: &'static str,
    /// Row of the lowest and highest figures.
    pub extent: &'static str,
    /// Over the units without any figure: how many.
    pub without: fn(&str) -> String,
    /// Answered so many of so many.
    pub answered: fn(&str, &str) -> String,
    /// Figure of the cycle before.
    pub previous: fn(&str) -> String,
    /// The median.
    pub median_is: fn(&str) -> String,
    /// What the colours say.
    pub scale: &'static str,
    /// What they say of indicators.
    pub scale_open: &'static str,
    /// Heading of the kinds of "no value".
    pub no_value: &'static str,
    /// Kinds that no cell has.
    pub other_kinds: &'static str,
    /// Download.
    pub csv: &'static str,
    /// Leads to this page from the map.
    pub see: &'static str,
}
