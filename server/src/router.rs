//! Every address on one screen.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{any, get, post};
use leptos_axum::LeptosRoutes as _;
use tower_http::compression::CompressionLayer;

use crate::middleware::{actor, csrf, errors, kept, language, security_headers, session, trace};
use crate::routes::{
    account, api, calendar, case, chart, conclusion, coordination, csv, cycle, document, evidence, health, pages,
    register, session as session_route, set_draft, sign_in, supply, unit,
};
use crate::site;
use crate::state::State;

/// Bytes a form or a server function may send: the longest texts of one screen, many times over.
const FORM: usize = 256 * 1024;

/// The whole program as a service.
pub fn build(state: State) -> Router {
    guard(routes(&state), state)
}

/// Every address and what answers there.
pub fn routes(state: &State) -> Router<State> {
    // What is written for each reader is compressed for each reader; files of the site are compressed when it is built.
    let written = Router::new()
        .leptos_routes_with_handler(pages::list(), pages::page)
        .route("/fn/{*name}", any(pages::call))
        .route("/ban-do.csv", get(csv::map))
        .route("/bang-nhiet.csv", get(csv::heat))
        .route("/tien-do.csv", get(csv::pace))
        .route("/so-sanh.csv", get(csv::compare))
        .route("/kho-khan.csv", get(csv::case))
        .route("/hinh/{*path}", get(chart::file))
        .route("/tuong-quan.csv", get(csv::scatter))
        .route("/ho-so.csv", get(csv::register))
        .route("/xep-loai.csv", get(csv::grade))
        .route("/quan-tri/don-vi/mau.csv", get(unit::template))
        .route("/lich.ics", get(calendar::file))
        .route("/api/v1/units", get(api::units))
        .route("/api/v1/indicators", get(api::indicators))
        .route("/api/v1/values", get(api::values))
        .route("/api/v1/progress", get(api::progress))
        .fallback(pages::nothing)
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(state.clone(), kept::layer));
    let plain = Router::new()
        .route(sign_in::PATH, post(sign_in::sign_in))
        .route("/dang-xuat", post(sign_in::sign_out))
        .route("/dang-xuat-moi-noi", post(sign_in::sign_out_everywhere))
        .route(session_route::PATH, get(session_route::ask).post(session_route::extend))
        .route(
            evidence::PATH,
            post(evidence::add).layer(DefaultBodyLimit::max(evidence::MOST_BYTES)),
        )
        .route("/minh-chung/{id}", get(evidence::download))
        .route("/minh-chung/{id}/go", post(evidence::detach))
        .route("/van-ban/{id}", get(document::download))
        .route(
            "/ho-so/{unit}/{register}/{entry}",
            post(register::save).layer(DefaultBodyLimit::max(evidence::MOST_BYTES)),
        )
        .route(
            "/phoi-hop/{department}/{rule}",
            post(coordination::save).layer(DefaultBodyLimit::max(evidence::MOST_BYTES)),
        )
        .route(
            "/so-lieu-nganh/{cycle}/{indicator}",
            post(supply::save).layer(DefaultBodyLimit::max(evidence::MOST_BYTES)),
        )
        .route(
            "/kho-khan/moi",
            post(case::raise).layer(DefaultBodyLimit::max(evidence::MOST_BYTES)),
        )
        .route(
            "/kho-khan/{number}",
            post(case::act).layer(DefaultBodyLimit::max(evidence::MOST_BYTES)),
        )
        .route(
            "/ket-luan/{conclusion}",
            post(conclusion::save).layer(DefaultBodyLimit::max(evidence::MOST_BYTES)),
        )
        .route(
            "/ket-luan/{conclusion}/{task}",
            post(conclusion::act).layer(DefaultBodyLimit::max(evidence::MOST_BYTES)),
        )
        .route(
            "/quan-tri/don-vi/nhap-tep",
            post(unit::file).layer(DefaultBodyLimit::max(evidence::MOST_BYTES)),
        )
        .route("/quan-tri/don-vi/{unit}", post(unit::save))
        .route("/quan-tri/ky/{cycle}", post(cycle::save))
        .route("/quan-tri/tai-khoan/moi", post(account::add))
        .route("/quan-tri/tai-khoan/{login}", post(account::reset))
        .route("/mat-khau", post(account::change_password))
        .route("/quan-tri/bo-chi-so", post(set_draft::copy))
        .route("/quan-tri/bo-chi-so/{set}", post(set_draft::act))
        .route("/quan-tri/bo-chi-so/{set}/{line}", post(set_draft::save))
        .route(register::TAKE_OVER, post(register::take_over))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready));
    written.merge(plain)
}

/// What every request passes on its way to `routes`, written from the inside out.
pub fn guard(routes: Router<State>, state: State) -> Router {
    routes
        .layer(DefaultBodyLimit::max(FORM))
        .layer(from_fn_with_state(state.clone(), actor::layer))
        .layer(session::layer(&state))
        .layer(from_fn_with_state(state.clone(), language::layer))
        .layer(from_fn(csrf::layer))
        .layer(from_fn(site::layer))
        .layer(from_fn_with_state(state.clone(), errors::layer))
        .layer(from_fn_with_state(state.clone(), security_headers::layer))
        .layer(from_fn(trace::layer))
        .with_state(state)
}
