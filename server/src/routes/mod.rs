//! What answers, one file per thing asked for.

pub mod api;
pub mod chart;
pub mod csv;
pub mod evidence;
pub mod health;
pub mod pages;
pub mod session;
pub mod sign_in;
