//! A page's data: waited for on the server, kept on screen in the browser until the next is there.

use leptos::prelude::*;

use crate::components::error_view::ErrorView;
use crate::error::AppError;
use crate::words::use_words;

/// Shows `body` of the resource's value, or the error page.
///
/// On the server the response waits for it (every route is rendered `Async`). In the browser the page before stays
/// until the data of the next has come.
pub fn loaded<T>(
    resource: Resource<Result<T, AppError>>,
    body: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let waiting = move || view! { <p class="wait" role="status">{use_words().shell.loading}</p> };
    view! {
        <Transition fallback=waiting>
            {move || {
                let body = body.clone();
                Suspend::new(async move {
                    match resource.await {
                        Ok(data) => body(data),
                        Err(error) => view! { <div class="wrap"><ErrorView error /></div> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
}
