//! Widgets of the review, and what the form shares with it.

pub mod compare;
pub mod detail;
pub mod history;
pub mod keys;
pub mod list;
pub mod queue;
pub mod verdict;
