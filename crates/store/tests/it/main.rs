//! The contract suite: every use case on both databases, one module per noun.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

mod account;
mod account_keep;
mod answer;
mod assessment;
mod audit;
mod backup;
mod calendar;
mod case;
mod city;
mod compare;
mod conclusion;
mod coordination;
mod cube;
mod cycle;
mod cycle_keep;
mod demo;
mod evidence;
mod explore;
mod grade;
mod heat;
mod history;
mod import;
mod inspection;
mod leave;
mod national;
mod notice;
mod pace;
mod policy;
mod register;
mod rise;
mod scatter;
mod schema;
mod session;
mod set_draft;
mod supply;
mod support;
mod thread;
mod town;
mod transfer;
mod unit;
