//! Signing in and out.

use app::context::Viewer;
use axum::extract::{Form, FromRequest as _, Request, State};
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use domain::permission::{Permission, Reach, Role, reach};
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::json;
use store::account::SignIn;
use tower_sessions::Session;

use super::form::Kept;
use crate::address;
use crate::middleware::client;
use crate::middleware::errors::{Failure, wants_json};
use crate::session;
use crate::state::State as AppState;

/// The page with the form.
pub const PATH: &str = "/dang-nhap";

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
struct SignInForm {
    username: String,
    password: String,
    /// Where to go on afterwards.
    tiep: String,
    /// What was typed into a form before its session ended.
    giu: String,
}

/// `POST /dang-nhap`.
pub async fn sign_in(State(state): State<AppState>, session: Session, request: Request) -> Result<Response, Failure> {
    let (parts, body) = request.into_parts();
    let page = parts.clone();
    let from = client::address(&parts, &state.config.trusted_proxies);
    let json = wants_json(&parts.headers);
    let request = Request::from_parts(parts, body);
    let Form(form) = Form::<SignInForm>::from_request(request, &state)
        .await
        .map_err(|refused| Failure::of_status(refused.into_response().status()))?;
    if let Err(seconds) = state.sign_in_limit.check(from) {
        tracing::warn!("too many attempts to sign in from one address");
        return refused(&form, SignIn::TooMany { seconds }, state, page).await;
    }
    match store::account::sign_in(&state.store, &form.username, &form.password, &from.to_string()).await {
        Ok(actor) => {
            session::begin(&session, &actor.id, state.store.now()).await?;
            Ok(if json {
                StatusCode::NO_CONTENT.into_response()
            } else if let Some(kept) = Kept::read(&form.giu) {
                kept.give_back(state, page, actor).await
            } else {
                address::see_other(&address::own(&form.tiep).unwrap_or_else(|| first_page(actor.role).to_owned()))
            })
        }
        Err(why) => refused(&form, why, state, page).await,
    }
}

/// Where somebody goes who signed in from nowhere in particular: to their own work, if they have any here.
fn first_page(role: Role) -> &'static str {
    let may = |permission| reach(Some(role), permission) != Reach::Nowhere;
    if may(Permission::Answer) || may(Permission::SignOff) {
        "/tu-danh-gia"
    } else if may(Permission::Review) {
        "/tham-dinh"
    } else if may(Permission::AnswerCase) {
        "/kho-khan"
    } else {
        "/"
    }
}

/// The same answer whether the name or the password is wrong.
async fn refused(form: &SignInForm, why: SignIn, state: AppState, page: Parts) -> Result<Response, Failure> {
    let (code, status, seconds) = match why {
        SignIn::Wrong => ("wrong", StatusCode::UNAUTHORIZED, None),
        SignIn::TooMany { seconds } => ("too-many", StatusCode::TOO_MANY_REQUESTS, Some(seconds)),
        SignIn::Store(error) => return Err(error.into()),
    };
    if wants_json(&page.headers) {
        return Ok((status, Json(json!({ "error": code, "seconds": seconds }))).into_response());
    }
    // A form that is refused is shown again: the page says why, and keeps the name and whatever waits behind it.
    let wait = seconds.map(|seconds| seconds.to_string()).unwrap_or_default();
    let name: String = form.username.chars().take(80).collect();
    let query = [
        ("loi", code),
        ("ten", name.as_str()),
        ("giay", wait.as_str()),
        ("tiep", form.tiep.as_str()),
    ];
    if let Some(kept) = Kept::read(&form.giu) {
        return Ok(kept.ask(state, page, &query[..3]).await);
    }
    Ok(address::see_other(&address::with_query(PATH, &query, "")))
}

/// `POST /dang-xuat`.
pub async fn sign_out(session: Session, headers: HeaderMap) -> Result<Response, Failure> {
    session.flush().await?;
    Ok(gone(&headers))
}

/// `POST /dang-xuat-moi-noi`: ends every session of the account.
pub async fn sign_out_everywhere(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    session: Session,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if let Some(actor) = viewer.0 {
        store::session::remove_all_of(&state.store, &actor).await?;
    }
    session.flush().await?;
    Ok(gone(&headers))
}

fn gone(headers: &HeaderMap) -> Response {
    if wants_json(headers) {
        StatusCode::NO_CONTENT.into_response()
    } else {
        address::see_other("/")
    }
}
