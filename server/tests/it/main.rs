//! The program as its users meet it: requests in, answers out, over the whole router with demonstration data.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "tests say what went wrong by panicking"
)]
#![recursion_limit = "512"]

mod supply;
mod support;
mod table;
mod unit;

mod address;
mod api;
mod backup;
mod case;
mod chart;
mod command_line;
mod conclusion;
mod coordination;
mod cross_site;
mod cycle;
mod errors;
mod evidence;
mod explorer;
mod fresh;
mod headers;
mod hostile;
mod html;
mod local;
mod mail;
mod national;
mod nudge;
mod permission;
mod policy;
mod register;
mod rise;
mod serving;
mod session;
mod set_draft;
mod sign_in;
