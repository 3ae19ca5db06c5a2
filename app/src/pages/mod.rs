//! The pages, one per file.

pub mod answer;
pub mod check;
pub mod home;
pub mod hub;
pub mod indicator;
pub mod map;
pub mod method;
pub mod not_found;
pub mod queue;
pub mod review;
pub mod sign_in;
pub mod unit;
pub mod work;
