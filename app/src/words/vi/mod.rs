//! Tiếng Việt.

pub mod download;
pub mod error;
pub mod figures;
pub mod form;
pub mod home;
pub mod indicator;
pub mod map;
pub mod method;
pub mod review;
pub mod session;
pub mod shell;
pub mod sign_in;
pub mod terms;
pub mod unit;
pub mod work;
