//! The component of the site: addresses and their pages.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::SsrMode;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::components::frame::Frame;
use crate::components::page_head::Announced;
use crate::components::session::provide_sign_in_again;
use crate::context::Visit;
use crate::pages;
#[cfg(feature = "ssr")]
use crate::pages::{
    check::CheckPage, home::HomePage, hub::HubPage, indicator::IndicatorPage, map::MapPage, method::MethodPage,
    queue::QueuePage, review::ReviewPage, sign_in::SignInPage, unit::UnitPage, work::WorkPage,
};
#[cfg(not(feature = "ssr"))]
use crate::components::served::{
    Served as CheckPage, Served as HomePage, Served as HubPage, Served as IndicatorPage, Served as MapPage,
    Served as MethodPage, Served as QueuePage, Served as ReviewPage, Served as SignInPage, Served as UnitPage,
    Served as WorkPage,
};

/// The whole site. Every route is rendered `Async`: the response waits for its data, so its status is right and the
/// page is readable without JavaScript.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_context(StoredValue::new(SharedValue::new(Visit::of_request).into_inner()));
    provide_sign_in_again();
    provide_context(Announced::new());
    // The page before stays until the next has come; the frame says that it is on its way.
    let (busy, set_busy) = signal(false);
    view! {
        <Router set_is_routing=set_busy>
            <Frame busy>
                <Routes fallback=pages::not_found::NotFoundPage>
                    <Route path=path!("/") view=HomePage ssr=SsrMode::Async />
                    <Route path=path!("/ban-do") view=MapPage ssr=SsrMode::Async />
                    <Route path=path!("/don-vi/:unit") view=UnitPage ssr=SsrMode::Async />
                    <Route path=path!("/chi-so/:indicator") view=IndicatorPage ssr=SsrMode::Async />
                    <Route path=path!("/phuong-phap") view=MethodPage ssr=SsrMode::Async />
                    <Route path=path!("/dang-nhap") view=SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/tu-danh-gia") view=WorkPage ssr=SsrMode::Async />
                    <Route path=path!("/tu-danh-gia/:cycle/:unit") view=HubPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/tu-danh-gia/:cycle/:unit/kiem-tra")
                        view=CheckPage
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("/tu-danh-gia/:cycle/:unit/:indicator")
                        view=pages::answer::AnswerPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/tham-dinh") view=QueuePage ssr=SsrMode::Async />
                    <Route path=path!("/tham-dinh/:cycle/:unit") view=ReviewPage ssr=SsrMode::Async />
                </Routes>
            </Frame>
        </Router>
    }
}
