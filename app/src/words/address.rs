//! Words of addresses that name nothing, and searching for what is meant.

use domain::address::Sort;

/// Words about words of addresses.
pub struct Address {
    /// Heading over several words that are not understood.
    pub heading: &'static str,
    /// Nothing is called so.
    pub none: fn(Sort, &str) -> String,
    /// Several things are called so; they follow.
    pub several: fn(Sort, &str) -> String,
    /// It is there, but cannot be shown here.
    pub unfit: fn(Sort, &str) -> String,
    /// What became of the rest of the address.
    pub rest: &'static str,
    /// Help on a page that is not there since a part of its path names nothing.
    pub missing_help: fn(Sort) -> &'static str,
    /// Help on an address without any page.
    pub no_page: fn(&str) -> String,
    /// Leads to the list of units.
    pub to_units: &'static str,
    /// Leads to the list of indicators.
    pub to_indicators: &'static str,
    /// Leads to the same page in the cycle that is shown by itself.
    pub other_cycle: &'static str,
    /// Opens the search for an indicator.
    pub seek: &'static str,
    /// In its field.
    pub seek_hint: &'static str,
    /// No indicator is found.
    pub seek_none: &'static str,
    /// In the field for a unit, of which there are too many for a list.
    pub unit_hint: &'static str,
}
