//! `/phien`: how long the session lasts, for the warning before it ends.

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use domain::time::Timestamp;
use http::{HeaderValue, header};
use serde::Serialize;
use tower_sessions::Session;

use crate::middleware::errors::Failure;
use crate::session::{self, Known};
use crate::state::State as AppState;

/// Its address.
pub const PATH: &str = "/phien";

/// The answer.
#[derive(Serialize)]
struct Remaining {
    signed_in: bool,
    /// Seconds until the session ends for want of activity.
    idle_seconds_left: i64,
    /// Seconds until it ends in any case.
    absolute_seconds_left: i64,
}

/// Says how long the session lasts. Asking is no activity: a page left open does not keep its session alive.
pub async fn ask(State(state): State<AppState>, known: Option<Extension<Known>>) -> Response {
    answer(&state, known.map(|Extension(known)| known).as_ref())
}

/// "Stay signed in": counts as activity.
pub async fn extend(
    State(state): State<AppState>,
    session: Session,
    known: Option<Extension<Known>>,
) -> Result<Response, Failure> {
    let Some(Extension(mut known)) = known else {
        return Ok(answer(&state, None));
    };
    known.seen = state.store.now();
    session::touch(&session, known.seen).await?;
    Ok(answer(&state, Some(&known)))
}

fn answer(state: &AppState, known: Option<&Known>) -> Response {
    let now = state.store.now();
    let left = |end: Timestamp| (end.0 - now.0).max(0) / 1000;
    let lifetime = state.config.session;
    let remaining = Remaining {
        signed_in: known.is_some(),
        idle_seconds_left: known.map_or(0, |known| left(known.ends(lifetime))),
        absolute_seconds_left: known.map_or(0, |known| left(known.absolute_end(lifetime))),
    };
    let mut response = Json(remaining).into_response();
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
