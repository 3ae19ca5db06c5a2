//! `/ban-do`.

/// Words of the page.
pub struct Map {
    /// Title of the page.
    pub title: &'static str,
}
