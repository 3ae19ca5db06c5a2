//! A page's data: the response waits for it, then the page is made of it.

use leptos::prelude::*;

use crate::components::error_view::ErrorView;
use crate::error::AppError;

/// Shows `body` of what `load` gives, or the error page with its status.
pub fn served<T: 'static>(
    load: impl Future<Output = Result<T, AppError>> + Send + 'static,
    body: impl FnOnce(T) -> AnyView + Send + 'static,
) -> impl IntoView {
    let page = Suspend::new(async move {
        match load.await {
            Ok(data) => body(data),
            Err(error) => view! { <div class="wrap"><ErrorView error /></div> }.into_any(),
        }
    });
    view! { <Suspense>{page}</Suspense> }
}
