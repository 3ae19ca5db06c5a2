//! The application's pages and server functions, with what the application wants to know of a request.

use app::context::{Assets, RequestInfo, Typed, Viewer};
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest as _, Request, State};
use axum::response::{IntoResponse as _, Response};
use domain::indicator::Lang;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, header};
use leptos::prelude::{provide_context, use_context};
use leptos::server_fn::axum::get_server_fn_service;
use leptos_axum::{
    AxumRouteListing, generate_route_list, handle_server_fns_with_context, render_app_async_with_context,
};

use crate::middleware::errors::Failure;
use crate::routes::api;
use crate::state::State as AppState;

/// Where server functions live.
pub const FUNCTIONS: &str = "/fn/";

/// Addresses of the application's pages, from its own router.
pub fn list() -> Vec<AxumRouteListing> {
    generate_route_list(app::App)
}

/// Renders the page at any address: everything first, then the answer, so that status and title are right and the page
/// is complete without script.
pub async fn page(State(state): State<AppState>, request: Request) -> Response {
    let options = state.leptos.clone();
    let render = render_app_async_with_context(move || provide(&state), move || app::shell(options.clone()));
    let mut response = render(request).await;
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(ASK_AGAIN);
    response
}

/// Ask again before showing a kept page. Not `no-store`: going back must bring back what was typed.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("private, no-cache");

/// Runs a server function.
pub async fn call(State(state): State<AppState>, request: Request) -> Response {
    if get_server_fn_service(request.uri().path(), request.method().clone()).is_none() {
        return Failure::NotFound.into_response();
    }
    // Read here, because server functions take a body that is too large for one that cannot be understood.
    let (parts, body) = request.into_parts();
    let body = match Bytes::from_request(Request::from_parts(parts.clone(), body), &()).await {
        Ok(body) => Body::from(body),
        Err(refused) => return Failure::of_status(refused.status()).into_response(),
    };
    let request = Request::from_parts(parts, body);
    let mut response = handle_server_fns_with_context(move || provide(&state), request)
        .await
        .into_response();
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// Nothing at this address: the application says so in its own page.
pub async fn nothing(State(state): State<AppState>, request: Request) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads || request.uri().path().starts_with(api::PREFIX) {
        return Failure::NotFound.into_response();
    }
    let mut response: Response<Body> = page(State(state), request).await;
    if response.status().is_success() {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

/// The contexts of pages and server functions.
pub(super) fn provide(state: &AppState) {
    let Some(parts) = use_context::<Parts>() else { return };
    provide_context(state.store.clone());
    provide_context::<Assets>(state.site.assets());
    provide_context(parts.extensions.get::<Viewer>().cloned().unwrap_or_default());
    provide_context(RequestInfo {
        lang: parts.extensions.get::<Lang>().copied().unwrap_or_default(),
        path: parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
        origin: origin(&parts, state.config.https),
        demo: state.config.demo,
        invented: state.config.demo && store::demo::is_invented(&state.store),
    });
    if let Some(typed) = parts.extensions.get::<Typed>() {
        provide_context(typed.clone());
    }
}

/// Scheme and host as the browser asked for them; nothing where the host is none.
pub fn origin(parts: &Parts, is_https: bool) -> String {
    let named = parts.headers.get(header::HOST).and_then(|value| value.to_str().ok());
    // Over HTTP/2 the host is part of the address.
    let host = named.or_else(|| parts.uri.authority().map(http::uri::Authority::as_str));
    let is_host = |host: &&str| {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte);
        !host.is_empty() && host.bytes().all(is_plain)
    };
    let scheme = if is_https { "https" } else { "http" };
    host.filter(is_host)
        .map(|host| format!("{scheme}://{host}"))
        .unwrap_or_default()
}
