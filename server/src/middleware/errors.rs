//! What people get when something goes wrong: a page (or JSON) in their language, with an id and without internals.
//!
//! Routes answer with a [`Failure`]; this layer dresses it. It also catches panics, ends what takes too long, and
//! dresses the bare texts that extractors answer with.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use axum::Json;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use domain::indicator::Lang;
use futures_util::FutureExt as _;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::json;

use super::language;
use super::trace::RequestId;
use crate::routes;
use crate::state::State as AppState;

/// Why there is no proper answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The request makes no sense.
    Invalid,
    /// Nobody has signed in.
    Unauthenticated,
    /// Not this person.
    Forbidden,
    /// Sent from a page of another site, or from one that does not say where it is from.
    Foreign,
    /// Nothing there.
    NotFound,
    /// It has changed meanwhile.
    Stale,
    /// More than is taken.
    TooLarge,
    /// Seconds to wait.
    TooMany(u32),
    /// Something broke; the log knows.
    Internal,
    /// The database does not answer, or the answer took too long.
    Unavailable,
}

impl Failure {
    fn status(&self) -> StatusCode {
        match self {
            Self::Invalid => StatusCode::BAD_REQUEST,
            Self::Unauthenticated => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::Foreign => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Stale => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The word in JSON.
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden => "forbidden",
            Self::Foreign => "foreign",
            Self::NotFound => "not-found",
            Self::Stale => "stale",
            Self::TooLarge => "too-large",
            Self::TooMany(_) => "too-many",
            Self::Internal => "internal",
            Self::Unavailable => "unavailable",
        }
    }

    /// Heading and explanation for people.
    fn words(&self, lang: Lang, id: &str) -> (&'static str, String) {
        let words = &app::words::words(lang).error;
        match self {
            Self::Invalid => (words.invalid, words.invalid_help.to_owned()),
            Self::TooLarge => (words.too_large, words.too_large_help.to_owned()),
            Self::Unauthenticated => (words.unauthenticated, words.unauthenticated_help.to_owned()),
            Self::Forbidden => (words.forbidden, words.forbidden_help.to_owned()),
            Self::Foreign => (words.foreign, words.foreign_help.to_owned()),
            Self::NotFound => (words.not_found, words.not_found_help.to_owned()),
            Self::Stale => (words.stale, words.stale_help.to_owned()),
            Self::TooMany(seconds) => (words.too_many, (words.too_many_help)(*seconds)),
            Self::Internal | Self::Unavailable => (words.internal, (words.internal_help)(id)),
        }
    }

    /// What a bare status means.
    pub fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::Unauthenticated,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::CONFLICT => Self::Stale,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            status if status.is_server_error() => Self::Internal,
            _ => Self::Invalid,
        }
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        use store::Error as E;
        match error {
            E::NotSignedIn => Self::Unauthenticated,
            E::Forbidden => Self::Forbidden,
            E::NotFound => Self::NotFound,
            E::Stale | E::NotReady(_) => Self::Stale,
            E::Invalid(_) | E::Evidence(_) => Self::Invalid,
            other => {
                tracing::error!(cause = %other, "the store failed");
                Self::Internal
            }
        }
    }
}

impl From<tower_sessions::session::Error> for Failure {
    fn from(error: tower_sessions::session::Error) -> Self {
        tracing::error!(cause = %error, "a session could not be read or written");
        Self::Internal
    }
}

impl IntoResponse for Failure {
    /// A bare answer that [`layer`] dresses on its way out.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::TooMany(seconds) = self {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// How somebody wants to hear of a failure.
struct Asker {
    id: String,
    lang: Lang,
    json: bool,
}

/// Runs the request to its end, whatever happens in it, and dresses what went wrong.
pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_program = path.starts_with(routes::api::PREFIX);
    let language = if is_program {
        language::of_program
    } else {
        language::of_request
    };
    let asker = Asker {
        id: request
            .extensions()
            .get::<RequestId>()
            .map(|id| id.0.clone())
            .unwrap_or_default(),
        lang: language(request.uri(), request.headers()),
        json: wants_json(request.headers()) || is_program,
    };
    // Errors of server functions are read by our own script, which knows their form.
    let dresses_text = !path.starts_with(routes::pages::FUNCTIONS);
    let patience = if path == routes::evidence::PATH {
        state.config.limits.upload
    } else {
        state.config.limits.request
    };
    let response = run(request, next, patience).await;
    let failure = response.extensions().get::<Failure>().cloned();
    let failure =
        failure.or_else(|| (dresses_text && is_bare(&response)).then(|| Failure::of_status(response.status())));
    match failure {
        Some(failure) => dress(response, &failure, &asker, &state),
        None => response,
    }
}

/// Whether somebody reads JSON rather than pages.
pub fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    accept.contains("application/json") && !accept.contains("text/html")
}

async fn run(request: Request, next: Next, patience: Duration) -> Response {
    let answered = AssertUnwindSafe(next.run(request)).catch_unwind();
    match tokio::time::timeout(patience, answered).await {
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => {
            let cause = panic.downcast_ref::<&str>().copied();
            let cause = cause
                .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
                .unwrap_or("unknown");
            tracing::error!(cause, "a request panicked");
            Failure::Internal.into_response()
        }
        Err(_) => {
            tracing::error!("a request took too long");
            Failure::Unavailable.into_response()
        }
    }
}

/// An error that says nothing, or says it in a library's words.
fn is_bare(response: &Response) -> bool {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    (status.is_client_error() || status.is_server_error()) && kind.is_none_or(|kind| kind.starts_with(b"text/plain"))
}

fn dress(bare: Response, failure: &Failure, asker: &Asker, state: &AppState) -> Response {
    let (heading, help) = failure.words(asker.lang, &asker.id);
    let body = if asker.json {
        Json(json!({ "error": failure.code(), "message": format!("{heading}. {help}"), "id": asker.id }))
            .into_response()
    } else {
        Html(page(heading, &help, asker.lang, &state.site.assets().css)).into_response()
    };
    let (mut parts, _) = bare.into_parts();
    let (dressed, body): (_, Body) = body.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.extend(dressed.headers);
    parts
        .headers
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, body)
}

/// A whole page without the application, which may be what broke.
fn page(heading: &str, help: &str, lang: Lang, style: &str) -> String {
    let words = app::words::words(lang);
    let style = if style.is_empty() {
        String::new()
    } else {
        format!("<link rel=\"stylesheet\" href=\"{style}\">")
    };
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{heading} · {name}</title>{style}</head><body><main class=\"page\" id=\"chinh\"><h1>{heading}</h1>\
         <p>{help}</p><p><a href=\"/\">{home}</a></p></main></body></html>",
        lang = lang.code(),
        name = words.shell.name,
        home = words.error.to_home,
    )
}
