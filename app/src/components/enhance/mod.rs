//! What pages made by the server do beyond links and forms, in the browser: marks of drawings are named, walked and
//! followed; forms of choices apply at once; lists are searched while typing; passwords are shown.
//!
//! All of it listens at the document and reads the page's own attributes, so that it works for whatever page has come.

#[cfg(not(feature = "ssr"))]
pub mod fetch;
#[cfg(feature = "hydrate")]
mod forms;
#[cfg(feature = "hydrate")]
mod marks;
#[cfg(any(test, feature = "hydrate"))]
mod way;

/// Begins to listen. Called once, by the frame.
#[cfg(feature = "hydrate")]
pub fn start() {
    marks::listen();
    forms::listen();
}
