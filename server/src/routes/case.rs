//! Difficulties and proposals: raising one, and its steps, each with a file if there is one.

use app::link::link;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use domain::case::CaseAction;
use domain::indicator::Lang;
use store::Error;
use store::case::{Deed, NewCase};

use super::form::Posted;
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// `POST /kho-khan/moi`: a new case.
pub async fn raise(State(state): State<AppState>, request: Request) -> Result<Response, Failure> {
    let mut posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let Some(attachments) = posted.sent.attachments() else {
        return Ok(too_large(posted).await);
    };
    let word = |name: &str| posted.sent.word(name).to_owned();
    let new = NewCase {
        cycle: word("cycle"),
        unit: word("unit"),
        kind: word("kind"),
        about: word("about"),
        title: word("title"),
        text: word("text"),
        attachments,
    };
    let raised = store::case::raise(&state.store, &actor, &new).await;
    let raised = raised.map(|number| link(format!("/kho-khan/{number}")).with("xong", "raise"));
    follow(posted, raised).await
}

/// `POST /kho-khan/{number}`: a step with a case as it was at `version`.
pub async fn act(
    State(state): State<AppState>,
    Path(number): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    let number = number.parse().map_err(|_| Failure::NotFound)?;
    let mut posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let action = CaseAction::from_code(posted.sent.word("action")).ok_or(Failure::Invalid)?;
    let version = posted.sent.version()?;
    let Some(attachments) = posted.sent.attachments() else {
        return Ok(too_large(posted).await);
    };
    let word = |name: &str| posted.sent.word(name).to_owned();
    let deed = Deed {
        text: word("text"),
        department: word("department"),
        due: word("due"),
        into: word("into"),
        attachments,
        ..Deed::new(action, version)
    };
    let done = store::case::act(&state.store, &actor, number, &deed).await;
    let done = done.map(|_| link(format!("/kho-khan/{number}")).with("xong", action.code()));
    follow(posted, done).await
}

async fn too_large(posted: Posted) -> Response {
    posted.again(vec![("file".to_owned(), "too-large".to_owned())]).await
}

/// On to the case, or the page again with everything that was typed.
async fn follow(posted: Posted, done: Result<app::link::Link, Error>) -> Result<Response, Failure> {
    let (field, code) = match done {
        Ok(page) => return Ok(address::see_other(&page.in_lang(Lang::Vi))),
        Err(Error::Evidence(what)) => ("file", what.code().to_owned()),
        Err(Error::Invalid(code)) => ("form", code),
        Err(Error::Stale) => ("form", "stale".to_owned()),
        Err(error) => return Err(error.into()),
    };
    Ok(posted.again(vec![(field.to_owned(), code)]).await)
}
