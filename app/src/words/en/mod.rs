//! English.

pub mod download;
pub mod error;
pub mod form;
#[cfg(feature = "ssr")]
pub mod figures;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod indicator;
#[cfg(feature = "ssr")]
pub mod map;
#[cfg(feature = "ssr")]
pub mod method;
pub mod review;
pub mod session;
pub mod shell;
pub mod sign_in;
pub mod terms;
#[cfg(feature = "ssr")]
pub mod unit;
pub mod work;
