//! What `server` knows about a request and gives to every page and server function.

use domain::account::Actor;
use domain::indicator::Lang;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Who asks; `None` is a visitor who has not signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer(pub Option<Actor>);

/// Addresses of the generated files, with their hashes.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The glue that loads the module.
    pub js: String,
    /// The module.
    pub wasm: String,
    /// The style sheet.
    pub css: String,
}

/// The request as far as pages care.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestInfo {
    /// Language of the interface.
    pub lang: Lang,
    /// Path and query asked for.
    pub path: String,
    /// Whether demonstration data is served: the sign-in page then lists its accounts.
    pub demo: bool,
}

/// What stays the same as long as the document lives: read on the server, sent along, found again in the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Language of the interface.
    pub lang: Lang,
    /// Who reads.
    pub viewer: Viewer,
    /// Whether demonstration data is served.
    pub demo: bool,
}

impl Visit {
    /// From the contexts of the request. While routes are listed at start there is no request: a visitor's default.
    pub fn of_request() -> Self {
        let info = use_context::<RequestInfo>().unwrap_or_default();
        Self {
            lang: info.lang,
            viewer: use_context().unwrap_or_default(),
            demo: info.demo,
        }
    }
}

/// The visit this component belongs to.
pub fn use_visit() -> StoredValue<Visit> {
    use_context::<StoredValue<Visit>>().unwrap_or_else(|| StoredValue::new(Visit::of_request()))
}

/// Who reads this page. Only for showing: what a person may do is decided by the store.
pub fn use_viewer() -> Option<Actor> {
    use_visit().with_value(|visit| visit.viewer.0.clone())
}

/// Language of the interface.
pub fn use_lang() -> Lang {
    use_visit().with_value(|visit| visit.lang)
}

#[cfg(feature = "ssr")]
mod of_server {
    use domain::account::Actor;
    use leptos::prelude::use_context;
    use store::Store;

    use super::Viewer;
    use crate::error::{AppError, fail};

    /// The store.
    pub fn store() -> Result<Store, AppError> {
        use_context().ok_or_else(|| fail(AppError::internal("no store was given to this request")))
    }

    /// Who asks, visitors included.
    pub fn viewer() -> Option<Actor> {
        use_context::<Viewer>().and_then(|viewer| viewer.0)
    }

    /// Who asks, or [`AppError::Unauthenticated`].
    pub fn actor() -> Result<Actor, AppError> {
        viewer().ok_or_else(|| fail(AppError::Unauthenticated))
    }
}

#[cfg(feature = "ssr")]
pub use of_server::{actor, store, viewer};
