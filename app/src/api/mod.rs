//! Calls to the server. Each body calls one use case of the store; who may is decided there.

#![allow(missing_docs, reason = "the macro makes a struct of each function's arguments")]

pub mod answer;
pub mod assessment;
#[cfg(feature = "ssr")]
pub mod explore;
#[cfg(feature = "ssr")]
pub mod plain;
#[cfg(feature = "ssr")]
pub mod shell;
