//! Words of what administrators keep.

/// Words of `/quan-tri`.
pub struct Admin {
    /// Title.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// What there is to do with units.
    pub units: &'static str,
    /// With accounts.
    pub accounts: &'static str,
    /// With cycles.
    pub cycles: &'static str,
    /// With indicator sets.
    pub sets: &'static str,
}
