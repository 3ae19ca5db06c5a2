//! `/phuong-phap`.

/// Words of the page.
pub struct Method {
    /// Title of the page.
    pub title: &'static str,
}
