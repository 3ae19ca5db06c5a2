//! `/chi-so/{code}`.

/// Words of the page.
pub struct Indicator {
    /// Title of the page.
    pub title: &'static str,
}
