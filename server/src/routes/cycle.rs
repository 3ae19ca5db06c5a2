//! Keeping cycles: planning one, correcting it, locking it, taking it back.

use app::link::link;
use axum::Extension;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use domain::cycle::keep::{Field, RESERVED, Typed};
use domain::indicator::Lang;
use store::Error;
use store::cycle::{self, Kept};

use super::form::{Posted, Sent};
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// The list of cycles.
const LIST: &str = "/quan-tri/ky";

/// `POST /quan-tri/ky/{cycle}`: a new cycle (`moi`), a correction, (`do=lock`) locking it, (`do=discard`) taking it back.
pub async fn save(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    Path(code): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    let posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let (store, sent) = (&state.store, &posted.sent);
    let known = (code != RESERVED).then(|| sent.version()).transpose()?;
    let page = |code: &str| link(format!("{LIST}/{}", address::encoded(code)));
    let done = match (sent.word("do"), known) {
        ("lock", Some(_)) => cycle::lock(store, &actor, &code)
            .await
            .map(|_| Ok(page(&code).with("xong", "khoa"))),
        ("discard", Some(version)) => cycle::discard(store, &actor, &code, version)
            .await
            .map(|()| Ok(link(LIST).with("xong", "bo"))),
        _ => {
            let known = known.map(|version| (code.as_str(), version));
            cycle::put(store, &actor, known, &typed(sent))
                .await
                .map(|kept| match kept {
                    Kept::Stands(code) => Ok(page(&code).with("xong", "luu")),
                    Kept::Refused(problems) => Err(problems),
                })
        }
    };
    let form = |code: &str| vec![("form".to_owned(), code.to_owned())];
    let problems = match done {
        Ok(Ok(next)) => return Ok(address::see_other(&next.in_lang(lang))),
        Ok(Err(problems)) => problems
            .into_iter()
            .map(|(field, problem)| (field.name().to_owned(), problem.code().to_owned()))
            .collect(),
        Err(Error::Stale) => form("stale"),
        Err(Error::Invalid(code)) => form(&code),
        Err(error) => return Err(error.into()),
    };
    Ok(posted.again(problems).await)
}

fn typed(sent: &Sent) -> Typed {
    Typed(
        Field::ALL
            .map(|field| (field, sent.word(field.name()).to_owned()))
            .into(),
    )
}
