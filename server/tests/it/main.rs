//! The program as its users meet it: requests in, answers out, over the whole router with demonstration data.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "tests say what went wrong by panicking")]
#![recursion_limit = "512"]

mod support;
