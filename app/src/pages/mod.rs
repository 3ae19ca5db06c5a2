//! The pages, one per file. Those of the explorer and for signing in are made by the server alone; to the browser they
//! are all the same page, which keeps or fetches what the server made (see `components::served`).

pub mod answer;
pub mod check;
#[cfg(feature = "ssr")]
pub mod home;
pub mod hub;
#[cfg(feature = "ssr")]
pub mod indicator;
#[cfg(feature = "ssr")]
pub mod map;
#[cfg(feature = "ssr")]
pub mod method;
pub mod not_found;
pub mod queue;
pub mod review;
#[cfg(feature = "ssr")]
pub mod sign_in;
#[cfg(feature = "ssr")]
pub mod unit;
pub mod work;
