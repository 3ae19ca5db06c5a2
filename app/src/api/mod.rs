//! What pages ask of the store and do to it. Each body calls one use case; who may is decided there. Only what the
//! browser calls is more than a plain function: a server function with an address.

#![allow(missing_docs, reason = "the macro makes a struct of each function's arguments")]

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod address;
pub mod answer;
#[cfg(feature = "ssr")]
pub mod assessment;
#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
pub mod case;
#[cfg(feature = "ssr")]
pub mod conclusion;
#[cfg(feature = "ssr")]
pub mod coordination;
#[cfg(feature = "ssr")]
pub mod cycles;
#[cfg(feature = "ssr")]
pub mod explore;
#[cfg(feature = "ssr")]
pub mod grade;
#[cfg(feature = "ssr")]
pub mod history;
#[cfg(feature = "ssr")]
pub mod inspection;
#[cfg(feature = "ssr")]
pub mod notice;
#[cfg(feature = "ssr")]
pub mod plain;
#[cfg(feature = "ssr")]
pub mod register;
#[cfg(feature = "ssr")]
pub mod review;
#[cfg(feature = "ssr")]
pub mod set_draft;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod supply;
#[cfg(feature = "ssr")]
pub mod thread;
#[cfg(feature = "ssr")]
pub mod units;
