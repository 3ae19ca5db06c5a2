//! Who asks: from the session's account to the person and what that person may reach.

use std::time::Duration;

use app::context::Viewer;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::Method;
use tower_sessions::Session;

use super::errors::Failure;
use crate::routes::session::PATH as SESSION_PATH;
use crate::session::{self, Known, Lifetime};
use crate::state::State as AppState;

/// Puts [`Viewer`] and, for a person, [`Known`] into the request. Each request asks the store, so that an account
/// disabled a moment ago can do nothing any more.
pub async fn layer(State(state): State<AppState>, session: Session, mut request: Request, next: Next) -> Response {
    let asks_only = request.method() == Method::GET && request.uri().path() == SESSION_PATH;
    match find(&state, &session, !asks_only).await {
        Ok(found) => {
            let (viewer, known) = found.unzip();
            request.extensions_mut().insert(viewer.unwrap_or_default());
            if let Some(known) = known {
                request.extensions_mut().insert::<Known>(known);
            }
            next.run(request).await
        }
        Err(failure) => failure.into_response(),
    }
}

async fn find(state: &AppState, session: &Session, is_activity: bool) -> Result<Option<(Viewer, Known)>, Failure> {
    let Some(mut known) = session::read(session).await? else {
        return Ok(None);
    };
    let now = state.store.now();
    let lifetime = state.config.session;
    let actor = if known.ends(lifetime) > now {
        store::account::find(&state.store, &known.account).await?
    } else {
        None
    };
    let Some(actor) = actor else {
        session.flush().await?;
        return Ok(None);
    };
    if is_activity && now.0 - known.seen.0 >= touch_after(lifetime) {
        session::touch(session, now).await?;
        known.seen = now;
    }
    Ok(Some((Viewer(Some(actor)), known)))
}

/// Milliseconds after which activity is written down again: often enough to be exact, seldom enough to cost nothing.
fn touch_after(lifetime: Lifetime) -> i64 {
    let pause = (lifetime.idle / 20).min(Duration::from_mins(1));
    i64::try_from(pause.as_millis()).unwrap_or(60_000)
}
