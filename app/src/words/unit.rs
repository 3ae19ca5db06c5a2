//! `/don-vi/{code}`.

/// Words of the page.
pub struct Unit {
    /// Title of the page.
    pub title: &'static str,
}
