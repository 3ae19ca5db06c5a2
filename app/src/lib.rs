//! The pages of Đèn Sách: made on the server; in the browser only what people work with comes alive.
//!
//! [`routes::App`] is the component of the whole site, [`shell`] the HTML document around it; both are the server's
//! alone, like every page in [`pages`]. What is alive in the browser are the islands in [`components`] (the answer's
//! form, the session's end) and `enhance`, which listens at the document. Every sentence is in [`words`], every call to
//! the server in [`api`].

// A page returns one nested type per element; the compiler needs more room than usual to lay them out.
#![recursion_limit = "512"]

pub mod api;
pub mod components;
pub mod context;
#[cfg(any(test, feature = "hydrate"))]
mod enhance;
pub mod error;
pub mod format;
pub mod link;
#[cfg(feature = "hydrate")]
mod net;
pub mod packed;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
mod shell;
pub mod words;

#[cfg(feature = "ssr")]
pub use routes::App;
#[cfg(feature = "ssr")]
pub use shell::shell;

/// Begins in the browser: called once by the script of the document, which then wakes each island.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
    enhance::start();
}
