//! Keeping indicator sets: copying, changing lines, publishing.

use app::link::{Link, link};
use axum::Extension;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use domain::indicator::Lang;
use domain::set_draft::{NAMES, Problems, RESERVED, Typed};
use http::StatusCode;
use store::Error;
use store::set_draft::{self, Kept, LineAction};

use super::form::{Posted, Sent};
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// The list of sets.
const LIST: &str = "/quan-tri/bo-chi-so";

fn page(set: &str) -> Link {
    link(format!("{LIST}/{}", address::encoded(set)))
}

fn named(problems: Problems) -> Vec<(String, String)> {
    let code = |(name, problem): (String, domain::set_draft::Problem)| (name, problem.code().to_owned());
    problems.into_iter().map(code).collect()
}

/// `POST /quan-tri/bo-chi-so`: a copy of a set under a code of its own. The page has such a form at every set, so the
/// fields carry the code of the set they stand at.
pub async fn copy(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    request: Request,
) -> Result<Response, Failure> {
    let posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let from = posted.sent.word("from").to_owned();
    let field = |name: &str| format!("{name}.{from}");
    let typed = ["code", "name_vi", "name_en"].map(|name| (name.to_owned(), posted.sent.word(&field(name)).to_owned()));
    match set_draft::copy(&state.store, &actor, &from, &Typed(typed.to_vec())).await? {
        Kept::Stands(code) => Ok(address::see_other(&page(&code).with("xong", "sao-chep").in_lang(lang))),
        Kept::Refused(problems) => {
            let problems = named(problems).into_iter().map(|(name, code)| (field(&name), code));
            let problems = problems.collect();
            Ok(posted.again(problems).await)
        }
    }
}

/// `POST /quan-tri/bo-chi-so/{set}`: opening a draft (`do=open`), publishing it, giving it up; moving a line (`up`, `down`)
/// or taking it out (`remove`).
pub async fn act(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    Path(set): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    let posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let (store, sent) = (&state.store, &posted.sent);
    let here = page(&set);
    let done = match sent.word("do") {
        "open" => set_draft::open(store, &actor, &set)
            .await
            .map(|()| here.clone().with("xong", "sao-chep")),
        "publish" => {
            let over = sent.word("over").parse().map_err(|_| Failure::Invalid)?;
            let cycles: Vec<String> = sent.all("cycles").map(str::to_owned).collect();
            set_draft::publish(store, &actor, &set, (sent.version()?, over), &cycles)
                .await
                .map(|version| {
                    let published = here.clone().with("xong", "ban-hanh");
                    published.with("phien-ban", &version.to_string())
                })
        }
        "discard" => set_draft::discard(store, &actor, &set, sent.version()?)
            .await
            .map(|()| link(LIST).with("xong", "bo")),
        _ => {
            let (line, action) = chosen(sent)?;
            set_draft::with_line(store, &actor, &set, sent.version()?, line, action)
                .await
                .map(|()| here.clone().with("xong", "luu"))
        }
    };
    match done {
        Ok(page) => Ok(address::see_other(&page.in_lang(lang))),
        // The page as it is now says what stands in the way.
        Err(Error::Stale | Error::Invalid(_)) => Ok(address::see_other(&here.with("xong", "cu").in_lang(lang))),
        Err(error) => Err(error.into()),
    }
}

/// The line whose button was pressed.
fn chosen(sent: &Sent) -> Result<(&str, LineAction), Failure> {
    let pressed = ["up", "down", "remove"].into_iter().find_map(|name| {
        let line = sent.word(name);
        (!line.is_empty()).then_some((line, LineAction::from_code(name)?))
    });
    pressed.ok_or(Failure::Invalid)
}

/// `POST /quan-tri/bo-chi-so/{set}/{line}`: a line as it was typed (`moi` for a new one), to be stored or
/// (`do=preview`) only looked at; in place of a line `ten`, what the set says of itself.
pub async fn save(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    Path((set, line)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failure> {
    let posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let (store, sent) = (&state.store, &posted.sent);
    let typed = Typed(sent.fields.clone());
    let known = Some(line.as_str()).filter(|line| *line != RESERVED);
    if sent.word("do") == "preview" && line != NAMES {
        let view = set_draft::line(store, &actor, &set, known).await?;
        let problems = domain::set_draft::read(&typed, &view.set, known)
            .err()
            .unwrap_or_default();
        let is_good = problems.is_empty();
        let mut response = posted.again(named(problems)).await;
        if is_good && response.status() == StatusCode::UNPROCESSABLE_ENTITY {
            *response.status_mut() = StatusCode::OK;
        }
        return Ok(response);
    }
    let version = sent.version()?;
    let kept = if line == NAMES {
        set_draft::put_names(store, &actor, &set, version, &typed).await
    } else {
        set_draft::put_line(store, &actor, &set, version, known, &typed).await
    };
    match kept {
        Ok(Kept::Stands(code)) if line == NAMES => {
            Ok(address::see_other(&page(&code).with("xong", "luu").in_lang(lang)))
        }
        Ok(Kept::Stands(code)) => {
            let page = link(format!("{LIST}/{}/{}", address::encoded(&set), address::encoded(&code)));
            Ok(address::see_other(&page.with("xong", "luu").in_lang(lang)))
        }
        Ok(Kept::Refused(problems)) => Ok(posted.again(named(problems)).await),
        Err(Error::Stale) => Ok(posted.again(vec![("form".to_owned(), "stale".to_owned())]).await),
        Err(Error::Invalid(code)) => Ok(posted.again(vec![("form".to_owned(), code)]).await),
        Err(error) => Err(error.into()),
    }
}
