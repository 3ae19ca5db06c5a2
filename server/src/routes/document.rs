//! `GET /van-ban/{id}`: a document of a register, a conclusion or whatever else has documents, always as a download.

use app::context::Viewer;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;

use super::evidence::send;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// Sends the file to whom the store lets see it.
pub async fn download(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (document, path) = store::document::open(&state.store, viewer.0.as_ref(), &id).await?;
    send(document.support, &path).await
}
