//! Widgets of the review and of a self-assessment's history. Made by the server alone.

pub mod compare;
pub mod detail;
pub mod history;
pub mod list;
pub mod points;
pub mod queue;
pub mod rise;
pub mod verdict;
