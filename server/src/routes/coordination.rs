//! Coordination rules: entering, correcting, taking out.

use app::link::link;
use axum::Extension;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use domain::coordination::Typed;
use domain::indicator::Lang;
use store::Error;
use store::coordination::Kept;

use super::form::Posted;
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

fn problem(field: &str, code: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), code.to_owned())]
}

/// `POST /phoi-hop/{department}/{rule}`: a new rule (`moi`), a correction, or (`do=withdraw`) taking it out.
pub async fn save(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    Path((department, rule)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failure> {
    let mut posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let done = |what: &str| address::see_other(&link("/phoi-hop").with("xong", what).in_lang(lang));
    if posted.sent.word("do") == "withdraw" {
        let (version, reason) = (posted.sent.version()?, posted.sent.word("reason"));
        return match store::coordination::withdraw(&state.store, &actor, &department, &rule, version, reason).await {
            Ok(()) => Ok(done("rut")),
            Err(Error::Invalid(code)) => Ok(posted.again(problem("reason", &code)).await),
            Err(Error::Stale) => Ok(posted.again(problem("form", "stale")).await),
            Err(error) => Err(error.into()),
        };
    }
    let indicators = posted.sent.all("indicators").map(ToOwned::to_owned).collect();
    let typed = Typed::posted(|name| posted.sent.word(name).to_owned(), indicators);
    let known = if rule == "moi" {
        None
    } else {
        Some((rule.as_str(), posted.sent.version()?))
    };
    let Some(attachments) = posted.sent.attachments() else {
        return Ok(posted.again(problem("file", "too-large")).await);
    };
    let is_file = attachments
        .iter()
        .any(|attachment| matches!(attachment, store::document::Attachment::File { .. }));
    match store::coordination::put(&state.store, &actor, &department, known, &typed, attachments).await {
        Ok(Kept::Stands(_)) => Ok(done("luu")),
        Ok(Kept::Refused(problems)) => {
            let problems = problems
                .into_iter()
                .map(|(field, problem)| (field.name().to_owned(), problem.code().to_owned()))
                .collect();
            Ok(posted.again(problems).await)
        }
        Err(Error::Evidence(what)) => {
            let field = if what.code() == "bad-link" || !is_file {
                "url"
            } else {
                "file"
            };
            Ok(posted.again(problem(field, what.code())).await)
        }
        Err(Error::Invalid(code)) => Ok(posted.again(problem("form", &code)).await),
        Err(Error::Stale) => Ok(posted.again(problem("form", "stale")).await),
        Err(error) => Err(error.into()),
    }
}
