//! The contract suite: every use case on both databases, one module per noun.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod cube;
mod explore;
mod answer;
mod assessment;
mod city;
mod demo;
mod evidence;
mod account;
mod session;
mod import;
mod cycle;
mod backup;
mod schema;
mod support;
mod town;
