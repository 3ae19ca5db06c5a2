//! The pages of Đèn Sách: rendered on the server, hydrated in the browser.
//!
//! [`routes::App`] is the component of the whole site, [`shell`] the HTML document around it (server only).
//! Start at [`routes`]; each page is one file in [`pages`], each widget one in [`components`], every sentence in
//! [`words`], every call to the server in [`api`].

// A page returns one nested type per element; the compiler needs more room than usual to lay them out.
#![recursion_limit = "512"]

pub mod api;
pub mod components;
pub mod context;
pub mod error;
pub mod format;
pub mod link;
pub mod pages;
pub mod routes;
#[cfg(feature = "ssr")]
mod shell;
pub mod words;

pub use routes::App;
#[cfg(feature = "ssr")]
pub use shell::shell;

/// Takes over the page the server sent. Called once by the script of the document.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(App);
}
