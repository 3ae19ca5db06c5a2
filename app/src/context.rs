//! What `server` knows about a request and gives to every page and server function.

use domain::indicator::Lang;

/// Language of the interface.
///
/// On the server the request's, in the browser the document's: a document never changes its language.
pub fn use_lang() -> Lang {
    #[cfg(feature = "ssr")]
    let lang = of_server::info(|info| info.lang);
    #[cfg(not(feature = "ssr"))]
    let lang = of_browser::LANG.with(|lang| **lang);
    lang
}

#[cfg(not(feature = "ssr"))]
mod of_browser {
    use std::cell::LazyCell;

    use domain::indicator::Lang;
    use leptos::prelude::document;

    thread_local! {
        /// As the document's root says it.
        pub static LANG: LazyCell<Lang> = LazyCell::new(|| {
            let written = document().document_element().and_then(|root| root.get_attribute("lang"));
            let is_written = |lang: &Lang| Some(lang.code()) == written.as_deref();
            [Lang::Vi, Lang::En].into_iter().find(is_written).unwrap_or_default()
        });
    }
}

#[cfg(feature = "ssr")]
mod of_server {
    use domain::account::Actor;
    use domain::indicator::Lang;
    use domain::time::Day;
    use leptos::prelude::{use_context, with_context};
    use store::Store;

    use crate::error::{AppError, fail};

    /// Who asks; `None` is a visitor who has not signed in.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Viewer(pub Option<Actor>);

    /// Addresses of the generated files, with their hashes.
    #[derive(Clone, Debug, Default)]
    pub struct Assets {
        /// The glue that loads the module.
        pub js: String,
        /// The module.
        pub wasm: String,
        /// The style sheet of every page.
        pub css: String,
        /// What the explorer's pages load besides.
        pub explore: String,
        /// What the form and the review load besides.
        pub work: String,
        /// What pages of work besides the form's load besides.
        pub desk: String,
    }

    impl Assets {
        /// The sheets of the page at `path`. That of an answer's form, met on phones, loads no more than it needs.
        pub fn sheets(&self, path: &str) -> Vec<&str> {
            let place = path.split('?').next().unwrap_or_default();
            let begins = |start: &&str| place.starts_with(*start);
            let is_answer = begins(&"/tu-danh-gia") && place.split('/').count() > 4 && !place.ends_with("/kiem-tra");
            if is_answer {
                vec![&self.css, &self.work]
            } else if [
                "/tu-danh-gia",
                "/tham-dinh",
                "/xep-loai",
                "/kho-khan",
                "/ho-so",
                "/ket-luan",
                "/phoi-hop",
                "/so-lieu-nganh",
                "/quan-tri",
                "/mat-khau",
                "/lich",
                "/thong-bao",
                "/trao-doi",
            ]
            .iter()
            .any(begins)
            {
                vec![&self.css, &self.work, &self.desk]
            } else {
                vec![&self.css, &self.explore]
            }
        }

        /// The script in the head of pages, which wakes their islands.
        pub fn start(&self) -> String {
            let Self { js, wasm, .. } = self;
            // The glue's own default would look for the module beside itself under its unhashed name. Each island's name
            // is that of the function that wakes it; each wakes in a turn of its own, so that what is typed or tapped
            // meanwhile need not wait for all.
            format!(
                "import init,* as site from {js:?};await init({{module_or_path:{wasm:?}}});site.hydrate();\
                 for(const at of document.querySelectorAll('leptos-island')){{await new Promise(r=>setTimeout(r));\
                 site[at.dataset.component](at)}}"
            )
        }

        /// Every script that stands in a page: ours, and what leptos writes at the end for data that a page shares with
        /// the browser, of which there is none. The content policy names them by their hashes.
        pub fn scripts(&self) -> [String; 3] {
            const SHARED: [&str; 2] = [
                "__RESOLVED_RESOURCES=[];__SERIALIZED_ERRORS=[];__PENDING_RESOURCES=[];__RESOURCE_RESOLVERS=[];",
                "__INCOMPLETE_CHUNKS=[];",
            ];
            [self.start(), SHARED[0].to_owned(), SHARED[1].to_owned()]
        }
    }

    /// The request as far as pages care.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct RequestInfo {
        /// Language of the interface.
        pub lang: Lang,
        /// Path and query asked for.
        pub path: String,
        /// Scheme and host asked: `https://densach.vn`; empty where they are not known.
        pub origin: String,
        /// Whether demonstration data is served: the sign-in page then lists its accounts.
        pub demo: bool,
        /// Whether everything in it is invented, units too.
        pub invented: bool,
    }

    /// Name of the sign-in form's field with what was typed into another form before.
    pub const KEPT: &str = "giu";

    /// What was typed into a form that could not be taken, for the page that shows it again.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Typed {
        /// Names and texts, in order; a name may come more than once.
        pub fields: Vec<(String, String)>,
        /// Names of fields with the stable code of what is wrong with them.
        pub problems: Vec<(String, String)>,
    }

    impl Typed {
        /// The text of the field with this name; empty where there is none.
        pub fn word(&self, name: &str) -> String {
            let own = self.fields.iter().find(|(field, _)| field == name);
            own.map(|(_, text)| text.clone()).unwrap_or_default()
        }

        /// Whether this text was sent under this name.
        pub fn has(&self, name: &str, text: &str) -> bool {
            self.fields.iter().any(|(field, own)| field == name && own == text)
        }

        /// The version a form goes out with again: that which its sender had read, until they are shown what is newer.
        pub fn version(&self, stored: i64) -> String {
            let sent = self.word("version");
            if sent.is_empty() || self.problem("form") == Some("stale") {
                stored.to_string()
            } else {
                sent
            }
        }

        /// What is wrong with the field of this name.
        pub fn problem(&self, name: &str) -> Option<&str> {
            let own = self.problems.iter().find(|(field, _)| field == name);
            own.map(|(_, code)| code.as_str())
        }
    }

    /// What was typed into the form of this page before, if anything.
    pub fn typed() -> Option<Typed> {
        use_context()
    }

    /// A word about the request. While routes are listed at start there is none: a visitor's default.
    pub fn info<T>(of: impl Fn(&RequestInfo) -> T) -> T {
        with_context(&of).unwrap_or_else(|| of(&RequestInfo::default()))
    }

    /// The store.
    pub fn store() -> Result<Store, AppError> {
        use_context().ok_or_else(|| fail(AppError::internal("no store was given to this request")))
    }

    /// The day it is in the city.
    pub fn today() -> Result<Day, AppError> {
        Ok(store()?.now().day())
    }

    /// Who asks, visitors included. For showing only: what a person may do is decided by the store.
    pub fn viewer() -> Option<Actor> {
        use_context::<Viewer>().and_then(|viewer| viewer.0)
    }

    /// Who asks, or [`AppError::Unauthenticated`].
    pub fn actor() -> Result<Actor, AppError> {
        viewer().ok_or_else(|| fail(AppError::Unauthenticated))
    }
}

#[cfg(feature = "ssr")]
pub use of_server::{Assets, KEPT, RequestInfo, Typed, Viewer, actor, info, store, today, typed, viewer};
