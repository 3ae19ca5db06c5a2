//! The program `densach`: command line, configuration, start-up, router, middleware, sign-in, public interface.
//!
//! Start at [`router`]: every address on one screen. [`start`] puts the parts together, [`cli`] is what an operator sees,
//! [`middleware`] is what every request passes. No rule of the product lives here: what people may do is decided by the
//! store, what they read is written in the application.

// The pages are one nested type per element; laying them out here needs as much room as in the application.
#![recursion_limit = "512"]

mod address;
pub mod cli;
pub mod config;
mod logs;
pub mod mail;
pub mod middleware;
pub mod router;
mod routes;
pub mod session;
pub mod site;
pub mod start;
pub mod state;
