//! The component of the site: addresses and their pages.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::SsrMode;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::components::frame::Frame;
use crate::pages;

/// The whole site. Every route is rendered `Async`: the response waits for its data, so its status is right and the
/// page is readable without JavaScript.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Frame>
                <Routes fallback=pages::not_found::NotFoundPage>
                    <Route path=path!("/") view=pages::home::HomePage ssr=SsrMode::Async />
                    <Route path=path!("/ban-do") view=pages::map::MapPage ssr=SsrMode::Async />
                    <Route path=path!("/bang-nhiet") view=pages::heat::HeatPage ssr=SsrMode::Async />
                    <Route path=path!("/tien-do") view=pages::pace::PacePage ssr=SsrMode::Async />
                    <Route path=path!("/so-sanh") view=pages::compare::ComparePage ssr=SsrMode::Async />
                    <Route path=path!("/tuong-quan") view=pages::scatter::ScatterPage ssr=SsrMode::Async />
                    <Route path=path!("/don-vi/:unit") view=pages::unit::UnitPage ssr=SsrMode::Async />
                    <Route path=path!("/chi-so") view=pages::indicators::IndicatorsPage ssr=SsrMode::Async />
                    <Route path=path!("/chi-so/:indicator") view=pages::indicator::IndicatorPage ssr=SsrMode::Async />
                    <Route path=path!("/phuong-phap") view=pages::method::MethodPage ssr=SsrMode::Async />
                    <Route path=path!("/dang-nhap") view=pages::sign_in::SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/tu-danh-gia") view=pages::work::WorkPage ssr=SsrMode::Async />
                    <Route path=path!("/tu-danh-gia/:cycle/:unit") view=pages::hub::HubPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/tu-danh-gia/:cycle/:unit/kiem-tra")
                        view=pages::check::CheckPage
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("/tu-danh-gia/:cycle/:unit/:indicator")
                        view=pages::answer::AnswerPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/trao-doi") view=pages::thread::ThreadsPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/trao-doi/:cycle/:unit/:indicator")
                        view=pages::thread::ThreadPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/lich-su/:of/:name") view=pages::history::HistoryPage ssr=SsrMode::Async />
                    <Route path=path!("/kho-khan") view=pages::case::CasesPage ssr=SsrMode::Async />
                    <Route path=path!("/kho-khan/moi") view=pages::case::RaisePage ssr=SsrMode::Async />
                    <Route path=path!("/kho-khan/:number") view=pages::case::CasePage ssr=SsrMode::Async />
                    <Route path=path!("/ho-so") view=pages::register::OverviewPage ssr=SsrMode::Async />
                    <Route path=path!("/ho-so/:unit") view=pages::register::UnitRegistersPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/ho-so/:unit/:register/:entry")
                        view=pages::register::EntryPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/phoi-hop") view=pages::coordination::OverviewPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/phoi-hop/:department/:rule")
                        view=pages::coordination::RulePage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/so-lieu-nganh") view=pages::supply::DeskPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/so-lieu-nganh/:cycle/:indicator")
                        view=pages::supply::SheetPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/ket-luan") view=pages::conclusion::ConclusionsPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/ket-luan/:conclusion")
                        view=pages::conclusion::ConclusionPage
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("/ket-luan/:conclusion/:task")
                        view=pages::conclusion::TaskPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/xep-loai") view=pages::grade::GradesPage ssr=SsrMode::Async />
                    <Route path=path!("/xep-loai/:cycle/:unit") view=pages::grade::SheetPage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri") view=pages::admin::AdminPage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri/ky") view=pages::cycles::CyclesPage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri/ky/:cycle") view=pages::cycles::KeptCyclePage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri/don-vi") view=pages::units::UnitsPage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri/don-vi/nhap-tep") view=pages::units::UnitFilePage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri/don-vi/:unit") view=pages::units::KeptUnitPage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri/bo-chi-so") view=pages::set_draft::SetsPage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri/bo-chi-so/:set") view=pages::set_draft::SetPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/quan-tri/bo-chi-so/:set/:line")
                        view=pages::set_draft::LinePage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/quan-tri/tai-khoan") view=pages::account::AccountsPage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri/tai-khoan/moi") view=pages::account::NewAccountPage ssr=SsrMode::Async />
                    <Route path=path!("/mat-khau") view=pages::account::PasswordPage ssr=SsrMode::Async />
                    <Route path=path!("/quan-tri/tai-khoan/:login") view=pages::account::AccountPage ssr=SsrMode::Async />
                    <Route path=path!("/lich") view=pages::calendar::CalendarPage ssr=SsrMode::Async />
                    <Route path=path!("/thong-bao") view=pages::notice::NoticesPage ssr=SsrMode::Async />
                    <Route path=path!("/tham-dinh/tien-trinh") view=pages::board::BoardPage ssr=SsrMode::Async />
                    <Route path=path!("/tham-dinh/hau-kiem") view=pages::inspection::InspectionPage ssr=SsrMode::Async />
                    <Route path=path!("/tham-dinh") view=pages::queue::QueuePage ssr=SsrMode::Async />
                    <Route path=path!("/tham-dinh/:cycle/:unit") view=pages::review::ReviewPage ssr=SsrMode::Async />
                </Routes>
            </Frame>
        </Router>
    }
}
