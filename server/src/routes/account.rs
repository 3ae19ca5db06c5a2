//! Accounts: new ones, new passwords, another password of one's own.

use app::link::link;
use axum::Extension;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use domain::account::keep::{Field, Problem, Typed};
use domain::indicator::Lang;
use store::Error;
use store::account::{self, Enrolled};
use tower_sessions::Session;

use super::form::Posted;
use super::sign_in;
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

fn named(problems: Vec<(Field, Problem)>) -> Vec<(String, String)> {
    let named = |(field, problem): (Field, Problem)| (field.name().to_owned(), problem.code().to_owned());
    problems.into_iter().map(named).collect()
}

/// `POST /quan-tri/tai-khoan/moi`: a new account.
pub async fn add(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    request: Request,
) -> Result<Response, Failure> {
    let posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let word = |name: &str| posted.sent.word(name).to_owned();
    let typed = Typed {
        name: word("name"),
        login: word("login"),
        role: word("role"),
        unit: word("unit"),
        password: word("password"),
    };
    let done = account::enrol(&state.store, &actor, &typed).await;
    shown(posted, done, "them", lang).await
}

/// `POST /quan-tri/tai-khoan/{login}`: a new password for somebody.
pub async fn reset(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    Path(login): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    let posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let done = account::reset(&state.store, &actor, &login, posted.sent.word("password")).await;
    shown(posted, done, "mat-khau", lang).await
}

/// The account's page with what was done, or the form again with what is wrong.
async fn shown(posted: Posted, done: Result<Enrolled, Error>, what: &str, lang: Lang) -> Result<Response, Failure> {
    let form = |code: &str| vec![("form".to_owned(), code.to_owned())];
    let problems = match done {
        Ok(Enrolled::Done(login)) => {
            let page = link(format!("/quan-tri/tai-khoan/{}", address::encoded(&login)));
            return Ok(address::see_other(&page.with("xong", what).in_lang(lang)));
        }
        Ok(Enrolled::Refused(problems)) => named(problems),
        Err(Error::Stale) => form("stale"),
        Err(Error::Invalid(code)) => form(&code),
        Err(error) => return Err(error.into()),
    };
    Ok(posted.again(problems).await)
}

/// `POST /mat-khau`: another password of one's own. Every session of the account ends with it.
pub async fn change_password(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    session: Session,
    request: Request,
) -> Result<Response, Failure> {
    let posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let (current, new) = (posted.sent.word("current"), posted.sent.word("password"));
    match account::change_password(&state.store, &actor, current, new).await? {
        Enrolled::Done(_) => {
            session.flush().await?;
            let page = link(sign_in::PATH).with("xong", "mat-khau");
            Ok(address::see_other(&page.in_lang(lang)))
        }
        Enrolled::Refused(problems) => Ok(posted.again(named(problems)).await),
    }
}
