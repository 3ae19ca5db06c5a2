//! Whether the program lives and whether it is ready, for supervisors and load balancers.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use serde_json::json;

use crate::state::State as AppState;

/// A database that has not answered by then is as good as none.
const PATIENCE: Duration = Duration::from_secs(2);

/// `/healthz`: requests are served.
pub async fn alive() -> Json<serde_json::Value> {
    Json(json!({ "status": "ok" }))
}

/// `/readyz`: the database answers.
pub async fn ready(State(state): State<AppState>) -> Response {
    // The cheapest question every page asks. `densach check` looks through everything.
    let (status, word) = match tokio::time::timeout(PATIENCE, store::cycle::newest(&state.store)).await {
        Ok(Ok(_)) => (StatusCode::OK, "ok"),
        Ok(Err(error)) => {
            tracing::error!(cause = %error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "failed")
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "slow"),
    };
    (status, Json(json!({ "database": word }))).into_response()
}
