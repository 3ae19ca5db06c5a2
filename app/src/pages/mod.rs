//! The pages, one per file. Those of the explorer and for signing in are made by the server alone; to the browser they
//! are all the same page, which keeps or fetches what the server made (see `components::served`).

pub mod answer;
#[cfg(feature = "ssr")]
pub mod case;
#[cfg(feature = "ssr")]
pub mod check;
#[cfg(feature = "ssr")]
pub mod compare;
#[cfg(feature = "ssr")]
pub mod heat;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod hub;
#[cfg(feature = "ssr")]
pub mod indicator;
pub mod indicators;
#[cfg(feature = "ssr")]
pub mod map;
#[cfg(feature = "ssr")]
pub mod method;
pub mod not_found;
#[cfg(feature = "ssr")]
pub mod pace;
#[cfg(feature = "ssr")]
pub mod queue;
#[cfg(feature = "ssr")]
pub mod review;
#[cfg(feature = "ssr")]
pub mod scatter;
#[cfg(feature = "ssr")]
pub mod sign_in;
#[cfg(feature = "ssr")]
pub mod unit;
#[cfg(feature = "ssr")]
pub mod work;
