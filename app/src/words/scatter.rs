//! `/tuong-quan`.

/// Words of the page.
pub struct Scatter {
    /// Title of the page.
    pub title: &'static str,
    /// Two figures: together, opposite, neither to be seen. At most ten words each.
    pub pair: [&'static str; 3],
    /// The same where one of them is the number of inhabitants.
    pub people: [&'static str; 3],
    /// The same where one of them is their density.
    pub dense: [&'static str; 3],
    /// Too few units for more: how many have both figures.
    pub say_few: fn(&str) -> String,
    /// None has both.
    pub say_none: &'static str,
    /// All units have the same figure on an axis.
    pub say_equal: &'static str,
    /// Both axes show the same.
    pub say_same: &'static str,
    /// A measure that cannot stand on an axis.
    pub say_refused: &'static str,
    /// From left to right, from below upwards; how many units have both, of how many.
    pub lead: fn(&str, &str, [&str; 2]) -> String,
    /// Names the picture: upwards, across.
    pub label: fn(&str, &str) -> String,
    /// That going together proves no cause.
    pub no_cause: &'static str,
    /// The rank correlation, and of how many units.
    pub rho: fn(&str, &str) -> String,
    /// From how many units on a tendency is told.
    pub too_few: fn(&str) -> String,
    /// That equal figures tell nothing.
    pub equal: &'static str,
    /// The day the population was counted.
    pub counted: fn(&str) -> String,
    /// Label of the horizontal axis' choice.
    pub across: &'static str,
    /// Label of the upright one's.
    pub upwards: &'static str,
    /// Opens the search for what stands upwards.
    pub seek_upwards: &'static str,
    /// Opens the search for what stands across.
    pub seek_across: &'static str,
    /// Swaps them.
    pub swap: &'static str,
    /// Group of population and density.
    pub of_units: &'static str,
    /// Number of inhabitants.
    pub population: &'static str,
    /// Its unit.
    pub population_unit: &'static str,
    /// Inhabitants for each square kilometre.
    pub density: &'static str,
    /// Its unit.
    pub density_unit: &'static str,
    /// Population or area that nobody has told.
    pub unknown: &'static str,
    /// How to use the picture.
    pub choose: &'static str,
    /// What the lines are.
    pub lines: &'static str,
    /// Dots that belong to one place.
    pub beside: &'static str,
    /// Names every dot.
    pub name_all: &'static str,
    /// Names few.
    pub name_few: &'static str,
    /// Stands in the picture's place.
    pub nothing: &'static str,
    /// Heading of those not in the picture: how many.
    pub missing: fn(&str) -> String,
    /// So many for a reason.
    pub reason: fn(&str, &str) -> String,
    /// What to do where both axes show the same.
    pub same: &'static str,
    /// Why yes or no has no place on an axis, and what to choose: the indicator.
    pub yes_no: fn(&str) -> String,
    /// The same of a distribution.
    pub parts: fn(&str) -> String,
    /// Leads to the indicator.
    pub see_indicator: &'static str,
    /// Leads here from an indicator, with inhabitants across.
    pub by_people: &'static str,
    /// Leads here from an indicator, with another figure.
    pub by_other: &'static str,
}
