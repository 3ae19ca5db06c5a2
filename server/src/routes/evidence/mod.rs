//! Evidence: adding a file or link to an answer, taking it away, downloading it.

mod download;
mod form;

use app::context::Viewer;
use axum::extract::{Multipart, Path, State};
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Form, Json};
use domain::account::Actor;
use domain::evidence::Evidence;
use http::StatusCode;
use http::request::Parts;
use serde_json::json;
use store::evidence::NewFile;
use store::{Error, EvidenceProblem, Store};

use crate::address;
use crate::middleware::errors::{Failure, wants_json};
use crate::routes::form::Kept;
use crate::state::State as AppState;

pub use download::{download, send};
pub use form::Place;
use form::{Given, Texts};

/// Where evidence is sent to.
pub const PATH: &str = "/minh-chung";
/// What is read of one upload at most. Far more than is taken: a browser shows the answer only when it could send
/// everything, and "too large" should be read as a sentence, not as a broken connection.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;

/// `POST /minh-chung`.
pub async fn add(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    parts: Parts,
    multipart: Multipart,
) -> Result<Response, Failure> {
    // Waits for a turn before the body is read: what waits is a connection, not 10 MB.
    let _turn = state.uploads.acquire().await.map_err(|_| Failure::Unavailable)?;
    let (texts, given) = form::read(multipart).await?;
    let json = wants_json(&parts.headers);
    let Some(actor) = viewer.0 else {
        return if json {
            Err(Failure::Unauthenticated)
        } else {
            Ok(sign_in_first(state.clone(), parts, texts.page("", "")).await)
        };
    };
    match take(&state.store, &actor, &texts, given).await {
        Ok(evidence) if json => Ok((StatusCode::CREATED, Json(evidence)).into_response()),
        Ok(_) => Ok(address::see_other(&texts.place.done("them"))),
        Err(Error::Evidence(problem)) if json => Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            Json(json!({ "error": problem.code() })),
        )
            .into_response()),
        Err(Error::Evidence(problem)) => Ok(address::see_other(&texts.page(problem.code(), "minh-chung"))),
        Err(other) => Err(other.into()),
    }
}

async fn take(store: &Store, actor: &Actor, texts: &Texts, given: Given) -> Result<Evidence, Error> {
    let Place { cycle, unit, indicator } = &texts.place;
    let document = texts.document.clone();
    match given {
        Given::Nothing => Err(Error::Evidence(EvidenceProblem::Empty)),
        Given::TooLarge => Err(Error::Evidence(EvidenceProblem::TooLarge)),
        Given::File { name, bytes } => {
            let file = NewFile { name, bytes, document };
            store::evidence::add_file(store, actor, cycle, unit, indicator, file).await
        }
        Given::Link(url) => store::evidence::add_link(store, actor, cycle, unit, indicator, &url, document).await,
        Given::Existing(id) => store::evidence::attach(store, actor, cycle, unit, indicator, &id).await,
    }
}

/// The session ended while the form was filled in: the words of its page's address are what was typed.
async fn sign_in_first(state: AppState, parts: Parts, page: String) -> Response {
    Kept {
        to: page,
        fields: Vec::new(),
    }
    .ask(state, parts, &[])
    .await
}

/// `POST /minh-chung/{id}/go`: takes evidence off one answer. It stays with the others it supports.
pub async fn detach(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    parts: Parts,
    Form(place): Form<Place>,
) -> Result<Response, Failure> {
    let json = wants_json(&parts.headers);
    let Some(actor) = viewer.0 else {
        return if json {
            Err(Failure::Unauthenticated)
        } else {
            Ok(sign_in_first(state, parts, place.page("")).await)
        };
    };
    let Place { cycle, unit, indicator } = &place;
    store::evidence::detach(&state.store, &actor, cycle, unit, indicator, &id).await?;
    Ok(if json {
        StatusCode::NO_CONTENT.into_response()
    } else {
        address::see_other(&place.done("go"))
    })
}
