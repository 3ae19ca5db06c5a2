//! Any address without a page.

use leptos::prelude::*;

use crate::components::error_view::ErrorView;
use crate::error::AppError;

/// Says so, with the right status, and leads on.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    #[cfg(feature = "ssr")]
    crate::error::fail(AppError::NotFound);
    view! {
        <div class="wrap">
            <ErrorView error=AppError::NotFound />
        </div>
    }
}
