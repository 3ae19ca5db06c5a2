//! Words of histories: a sentence for every deed.

use domain::history::{HistoryOf, Told};

/// Words of `/lich-su` and of histories on other pages.
pub struct HistoryWords {
    /// Link: to a history.
    pub title: &'static str,
    /// Headline, by whose it is and its name.
    pub of: fn(HistoryOf, &str) -> String,
    /// What it tells.
    pub lead: fn(HistoryOf) -> &'static str,
    /// Nothing has happened.
    pub none: &'static str,
    /// Who acts where nobody is named.
    pub program: &'static str,
    /// Mark beside a name whose account is disabled.
    pub has_left: &'static str,
    /// What an answer said that does not apply.
    pub not_applicable: &'static str,
    /// Behind what happened more than once: how many times, since when.
    pub times: fn(u32, &str) -> String,
    /// Before the titles of the files that came with it.
    pub files: &'static str,
    /// What somebody did, behind their name; what an answer said before and since, as written.
    pub say: fn(&Told, &str, &str) -> String,
}
