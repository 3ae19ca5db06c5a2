//! English.

pub mod error;
pub mod home;
pub mod indicator;
pub mod map;
pub mod method;
pub mod session;
pub mod shell;
pub mod sign_in;
pub mod terms;
pub mod unit;
