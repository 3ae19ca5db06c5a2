//! `/`.

/// Words of the page.
pub struct Home {
    /// Title of the page.
    pub title: &'static str,
}
