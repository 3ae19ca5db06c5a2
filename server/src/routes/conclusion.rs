//! Conclusions and tasks: writing, sending out, confirming, reporting, judging.

use app::link::link;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use domain::conclusion::{HeadTyped, ItemTyped, TaskAction};
use domain::indicator::Lang;
use store::Error;
use store::conclusion::Kept;

use super::form::Posted;
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

fn one(field: &str, code: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), code.to_owned())]
}

/// On to a page, in the language that is kept.
fn on(page: app::link::Link) -> Response {
    address::see_other(&page.in_lang(Lang::Vi))
}

/// What became of a form: on, or the page again.
async fn follow(
    posted: Posted,
    kept: Result<Kept, Error>,
    on_to: impl FnOnce(&str) -> app::link::Link,
) -> Result<Response, Failure> {
    match kept {
        Ok(Kept::Stands(id)) => Ok(on(on_to(&id))),
        Ok(Kept::Refused(problems)) => {
            let named =
                |(field, problem): (&str, domain::register::Problem)| (field.to_owned(), problem.code().to_owned());
            Ok(posted.again(problems.into_iter().map(named).collect()).await)
        }
        Err(Error::Evidence(what)) => {
            let field = if what.code() == "bad-link" { "url" } else { "file" };
            Ok(posted.again(one(field, what.code())).await)
        }
        Err(Error::Invalid(code)) => Ok(posted.again(one("form", &code)).await),
        Err(Error::Stale) => Ok(posted.again(one("form", "stale")).await),
        Err(error) => Err(error.into()),
    }
}

/// `POST /ket-luan/{conclusion}`: a new conclusion (`moi`), its head (`do` empty), an item more (`item`), one less
/// (`remove`), or sending it out (`publish`).
pub async fn save(
    State(state): State<AppState>,
    Path(conclusion): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    let mut posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let store = &state.store;
    let page = |id: &str| link(format!("/ket-luan/{}", address::encoded(id)));
    match posted.sent.word("do") {
        "item" => {
            let typed = ItemTyped {
                text: posted.sent.word("text").to_owned(),
                due: posted.sent.word("due").to_owned(),
                way: posted.sent.word("way").to_owned(),
                kinds: posted.sent.all("kinds").map(str::to_owned).collect(),
                units: posted.sent.all("units").map(str::to_owned).collect(),
            };
            let kept = store::conclusion::add_item(store, &actor, &conclusion, &typed).await;
            follow(posted, kept, |id| page(id).with("xong", "viec").at("viec")).await
        }
        "remove" => {
            let item = posted.sent.word("item").to_owned();
            let kept = store::conclusion::remove_item(store, &actor, &conclusion, &item).await;
            let kept = kept.map(|()| Kept::Stands(conclusion));
            follow(posted, kept, |id| page(id).with("xong", "bo").at("viec")).await
        }
        "publish" => {
            let version = posted.sent.version()?;
            // What was typed and not added would be lost: nothing is added any more once it is out.
            let is_left = ["text", "due", "way"]
                .iter()
                .any(|name| !posted.sent.word(name).trim().is_empty());
            if is_left {
                return Ok(posted.again(one("form", "not-added")).await);
            }
            let sent = store::conclusion::publish(store, &actor, &conclusion, version).await;
            let kept = sent.map(|_| Kept::Stands(conclusion));
            follow(posted, kept, |id| page(id).with("xong", "ban-hanh")).await
        }
        _ => {
            let known = if conclusion == "moi" {
                None
            } else {
                Some((conclusion.as_str(), posted.sent.version()?))
            };
            let word = |name: &str| posted.sent.word(name).to_owned();
            let typed = HeadTyped {
                title: word("title"),
                number: word("number"),
                issuer: word("issuer"),
                signatory: word("signatory"),
                signed_on: word("signed_on"),
                source: word("source"),
            };
            let Some(attachments) = posted.sent.attachments() else {
                return Ok(posted.again(one("file", "too-large")).await);
            };
            let kept = store::conclusion::put(store, &actor, known, &typed, attachments).await;
            follow(posted, kept, |id| page(id).with("xong", "luu")).await
        }
    }
}

/// `POST /ket-luan/{conclusion}/{task}`: a step with a task.
pub async fn act(
    State(state): State<AppState>,
    Path((conclusion, task)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failure> {
    let mut posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let action = TaskAction::from_code(posted.sent.word("do")).ok_or(Failure::Invalid)?;
    let version = posted.sent.version()?;
    let text = posted.sent.word("text").to_owned();
    let Some(attachments) = posted.sent.attachments() else {
        return Ok(posted.again(one("file", "too-large")).await);
    };
    let taken = store::conclusion::act(&state.store, &actor, &task, action, version, &text, attachments).await;
    match taken {
        Err(Error::Invalid(code)) if code == "text" => Ok(posted.again(one("text", "missing")).await),
        taken => {
            let page = link(format!(
                "/ket-luan/{}/{}",
                address::encoded(&conclusion),
                address::encoded(&task)
            ));
            let kept = taken.map(|_| Kept::Stands(String::new()));
            follow(posted, kept, |_| page.with("xong", action.code())).await
        }
    }
}
