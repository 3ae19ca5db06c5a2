//! Pages that the server alone makes.
//!
//! What a page of the explorer shows is decided by its address, so its markup is made where the figures are. The browser
//! keeps the markup it was sent; for another address it fetches that page and takes its content, so that neither the
//! views nor the figures behind them travel with the module. What such a page does beyond links and forms is added by
//! `enhance`, which listens at the document.

use leptos::server::codee::{Decoder, Encoder};

/// The content of a page, as the browser has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// What stands in the document already.
    Sent,
    /// Fetched for another address: title and markup.
    Fetched {
        /// Title of the document.
        title: String,
        /// What stands in the page's place. Made by this program's own server, escaped there.
        html: String,
    },
}

/// Nothing travels beside the markup: encoding says nothing, and decoding finds the content in the document.
pub struct Silent;

impl<T> Encoder<T> for Silent {
    type Error = std::convert::Infallible;
    type Encoded = String;

    fn encode(_: &T) -> Result<String, std::convert::Infallible> {
        Ok(String::new())
    }
}

/// Where the content of a page stands.
const CLASS: &str = "served";

#[cfg(feature = "ssr")]
mod made {
    use super::{CLASS, Decoder, Silent};
    use crate::components::error_view::ErrorView;
    use crate::error::AppError;
    use leptos::prelude::*;

    /// The server never reads what it has sent.
    #[derive(Debug)]
    pub struct NotHere;

    impl<T> Decoder<T> for Silent {
        type Error = NotHere;
        type Encoded = str;

        fn decode(_: &str) -> Result<T, NotHere> {
            Err(NotHere)
        }
    }

    /// Makes a page: `load` for what `source` asks, then `body`, or the error page.
    pub fn served<S, T, Fut>(
        source: impl Fn() -> S + Send + Sync + 'static,
        load: impl Fn(S) -> Fut + Send + Sync + 'static,
        body: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
    ) -> impl IntoView
    where
        S: PartialEq + Clone + Send + Sync + 'static,
        T: Clone + Send + Sync + 'static,
        Fut: Future<Output = Result<T, AppError>> + Send + 'static,
    {
        let data = Resource::<Result<T, AppError>, Silent>::new_with_options(source, load, false);
        view! {
            <Transition>
                {move || {
                    let body = body.clone();
                    Suspend::new(async move {
                        let content = match data.await {
                            Ok(data) => body(data),
                            Err(error) => view! { <div class="wrap"><ErrorView error /></div> }.into_any(),
                        };
                        view! { <div class=CLASS>{content}</div> }.into_any()
                    })
                }}
            </Transition>
        }
    }
}

#[cfg(feature = "ssr")]
pub use made::served;

#[cfg(not(feature = "ssr"))]
mod kept {
    use std::convert::Infallible;

    use leptos::prelude::*;
    use leptos_router::hooks::use_location;
    use send_wrapper::SendWrapper;

    use super::{CLASS, Content, Decoder, Silent};
    use crate::components::enhance::fetch;
    use crate::components::markup::Markup;
    use crate::components::page_head::announcer;

    impl Decoder<Content> for Silent {
        type Error = Infallible;
        type Encoded = str;

        fn decode(_: &str) -> Result<Content, Infallible> {
            Ok(Content::Sent)
        }
    }

    /// Keeps the page that was sent, and fetches the content of every other address.
    #[component]
    pub fn Served() -> impl IntoView {
        let location = use_location();
        let announce = announcer();
        let address = move || {
            let query = location.search.get();
            let mark = if query.is_empty() || query.starts_with('?') {
                ""
            } else {
                "?"
            };
            format!("{}{mark}{query}", location.pathname.get())
        };
        let content = Resource::<Content, Silent>::new_with_options(
            address,
            |address| SendWrapper::new(fetch::content(address)),
            false,
        );
        view! {
            <Transition>
                {move || {
                    Suspend::new(async move {
                        let content = content.await;
                        announce();
                        let html = match content {
                            Content::Sent => String::new(),
                            Content::Fetched { title, html } => {
                                fetch::arrived(&title);
                                html
                            }
                        };
                        view! { <Markup class=CLASS html /> }.into_any()
                    })
                }}
            </Transition>
        }
    }
}

#[cfg(not(feature = "ssr"))]
pub use kept::Served;
