//! Keeping units: adding, correcting, closing one; a file of many; the file to start from.

use std::collections::BTreeMap;

use app::link::link;
use app::words::words;
use axum::Extension;
use axum::extract::{Path, Query, Request, State};
use axum::response::{IntoResponse as _, Response};
use domain::indicator::Lang;
use domain::unit::keep::Typed;
use domain::unit::model::TypedModel;
use http::header;
use reports::csv::Field;
use store::Error;
use store::import::ImportError;
use store::unit::Kept;

use super::form::{File, Posted};
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// Where a file of many is looked at.
const FILE: &str = "/quan-tri/don-vi/nhap-tep";

fn problem(field: &str, code: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), code.to_owned())]
}

/// `POST /quan-tri/don-vi/{unit}`: a new unit (`moi`), a correction, (`do=close`) its last day, or (`do=move`) its new place.
pub async fn save(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    Path(unit): Path<String>,
    Query(asked): Query<BTreeMap<String, String>>,
    request: Request,
) -> Result<Response, Failure> {
    let map = asked.get("ban-do").cloned().unwrap_or_default();
    let posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let (store, sent) = (&state.store, &posted.sent);
    let word = |name: &str| sent.word(name).to_owned();
    let known = if unit == "moi" {
        None
    } else {
        Some((unit.as_str(), sent.version()?))
    };
    let (kept, what) = match (sent.word("do"), known) {
        ("close", Some(known)) => {
            let (day, reason) = (sent.word("valid_to"), sent.word("reason"));
            (
                store::unit::close(store, &actor, &map, known, day, reason).await,
                "dong",
            )
        }
        ("model", Some(known)) => {
            let typed = TypedModel {
                since: word("model_since"),
                until: word("model_until"),
                decision: word("model_decision"),
            };
            (store::unit::mark(store, &actor, &map, known, &typed).await, "mo-hinh")
        }
        ("move", Some(known)) => {
            let (parent, reason) = (sent.word("parent"), sent.word("reason"));
            (
                store::unit::transfer(store, &actor, &map, known, parent, reason).await,
                "chuyen",
            )
        }
        _ => (store::unit::put(store, &actor, &map, known, &typed(word)).await, "luu"),
    };
    match kept {
        Ok(Kept::Stands(code)) => {
            let page = link(format!("/quan-tri/don-vi/{}", address::encoded(&code)));
            Ok(address::see_other(
                &page.with("ban-do", &map).with("xong", what).in_lang(lang),
            ))
        }
        Ok(Kept::Refused(problems)) => {
            let problems = problems
                .into_iter()
                .map(|(field, problem)| (field.name().to_owned(), problem.code().to_owned()))
                .collect();
            Ok(posted.again(problems).await)
        }
        Err(Error::Stale) => Ok(posted.again(problem("form", "stale")).await),
        Err(Error::Invalid(code)) => Ok(posted.again(problem("form", &code)).await),
        Err(error) => Err(error.into()),
    }
}

fn typed(word: impl Fn(&str) -> String) -> Typed {
    Typed {
        code: word("code"),
        kind: word("kind"),
        parent: word("parent"),
        name_vi: word("name_vi"),
        short_vi: word("short_vi"),
        name_en: word("name_en"),
        area: word("area"),
        population: word("population"),
        population_as_of: word("population_as_of"),
        valid_from: word("valid_from"),
        source: word("source"),
    }
}

/// `POST /quan-tri/don-vi/nhap-tep`: a file to look at, or (`tep`) the one that waits to be taken in.
pub async fn file(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    request: Request,
) -> Result<Response, Failure> {
    let mut posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let id = posted.sent.word("tep").to_owned();
    if !id.is_empty() {
        return match store::unit::take_in(&state.store, &actor, &id).await {
            Ok(done) => {
                let list = link("/quan-tri/don-vi").with("nhap", &done.lines.to_string());
                Ok(address::see_other(&list.in_lang(lang)))
            }
            // What became wrong since is shown by the page that looks at the file.
            Err(ImportError::Problems(_) | ImportError::Store(Error::NotFound)) => {
                Ok(address::see_other(&link(FILE).with("tep", &id).in_lang(lang)))
            }
            Err(ImportError::Store(error)) => Err(error.into()),
        };
    }
    let (name, bytes) = match std::mem::take(&mut posted.sent.file) {
        File::Given { name, bytes } => (name, bytes),
        File::Nothing => return Ok(posted.again(problem("file", "missing")).await),
        File::TooLarge => return Ok(posted.again(problem("file", "too-large")).await),
    };
    match store::unit::wait(&state.store, &actor, &name, &bytes).await {
        Ok(id) => Ok(address::see_other(&link(FILE).with("tep", &id).in_lang(lang))),
        Err(Error::Invalid(code)) if code == "workbook" => Ok(posted.again(problem("file", &code)).await),
        Err(Error::Invalid(_)) => Ok(posted.again(problem("file", "encoding")).await),
        Err(error) => Err(error.into()),
    }
}

/// `GET /quan-tri/don-vi/mau.csv`: a file to start from, with the heads that are understood.
pub async fn template(Extension(lang): Extension<Lang>) -> Result<Response, Failure> {
    let file = &words(lang).units.file;
    let head = file.columns.map(|(name, _)| name);
    let rows = file.examples.map(|row| row.map(Field::from));
    let bytes = reports::csv::write(head, rows).map_err(|error| {
        tracing::error!(cause = %error, "the template could not be written");
        Failure::Internal
    })?;
    let about = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", file.template_name),
        ),
    ];
    Ok((about, bytes).into_response())
}
