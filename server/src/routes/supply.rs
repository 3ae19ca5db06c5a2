//! Departments' figures: a whole sheet at once.

use app::pages::supply::{signature, to_sheet, typed_row};
use axum::Extension;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use domain::answer::Draft;
use domain::indicator::Lang;
use domain::supply::{Common, Outcome, Refusal, SheetRow, SheetView, columns, pasted, row as written};
use http::StatusCode;
use store::Error;
use store::supply::{Document, RowIn};

use super::form::{Posted, Sent};
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// `POST /so-lieu-nganh/{cycle}/{indicator}`: stores what was changed; or, with a pasted table, fills the rows in from it and
/// shows them, storing nothing.
pub async fn save(
    State(state): State<AppState>,
    Extension(lang): Extension<Lang>,
    Path((cycle, indicator)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failure> {
    let mut posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let sheet = store::supply::sheet(&state.store, &actor, &cycle, &indicator).await?;
    let problem = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
    // Whoever pastes and presses the other button means the pasted figures, too.
    if posted.sent.word("do") == "paste" || !posted.sent.word("paste").trim().is_empty() {
        let problems = paste(&mut posted.sent, &sheet, lang);
        let mut page = posted.again(problems).await;
        if page.status() == StatusCode::UNPROCESSABLE_ENTITY {
            *page.status_mut() = StatusCode::OK;
        }
        return Ok(page);
    }
    let Some(attachments) = posted.sent.attachments() else {
        return Ok(posted.again(problem("doc", "too-large")).await);
    };
    let sent = &posted.sent;
    let document = Document {
        title: sent.word("doc_title").to_owned(),
        number: sent.word("doc_number").to_owned(),
        issued_on: sent.word("doc_issued_on").to_owned(),
        issuer: sent.word("doc_issuer").to_owned(),
    };
    let attachment = attachments.into_iter().next().map(|attachment| (attachment, document));
    let rows = rows(sent, &sheet);
    match store::supply::put(&state.store, &actor, &cycle, &indicator, rows, attachment).await {
        Ok(outcome) if outcome.refused.is_empty() => {
            let count = outcome.saved.len().to_string();
            let page = to_sheet(&cycle, &indicator).with("xong", &count);
            Ok(address::see_other(&page.in_lang(lang)))
        }
        Ok(outcome) => Ok(posted.again(told(&outcome)).await),
        Err(Error::Evidence(what)) => Ok(posted.again(problem("doc", what.code())).await),
        Err(Error::Invalid(code)) => Ok(posted.again(problem("form", &code)).await),
        Err(Error::Stale) => Ok(posted.again(problem("form", "stale")).await),
        Err(error) => Err(error.into()),
    }
}

/// The rows of the sheet that came with the form.
fn rows(sent: &Sent, sheet: &SheetView) -> Vec<RowIn> {
    let common = Common {
        as_of: sent.word("as_of").to_owned(),
        source: sent.word("source").to_owned(),
        note: sent.word("note").to_owned(),
        for_all: sent.word("for_all") == "1",
    };
    let sent_row = |row: &SheetRow| {
        let unit = &row.unit.code;
        let version = sent.word(&format!("{unit}.version")).parse().ok()?;
        let typed = typed_row(unit, |name| sent.word(name).to_owned());
        // What differs from the row only because somebody else has changed it was not typed.
        let is_touched = signature(&typed, &sheet.indicator) != sent.word(&format!("{unit}.was"));
        let stored: Option<&Draft> = (row.version > 0).then_some(&row.draft);
        let draft = if is_touched {
            written(stored, &typed, &common)
        } else {
            written(stored, &row.draft, &common)
        };
        Some(RowIn {
            unit: unit.clone(),
            version,
            draft,
        })
    };
    sheet.rows.iter().filter_map(sent_row).collect()
}

/// What became of the rows, for the page.
fn told(outcome: &Outcome) -> Vec<(String, String)> {
    let mut problems = vec![
        ("saved".to_owned(), outcome.saved.len().to_string()),
        ("refused".to_owned(), outcome.refused.len().to_string()),
    ];
    problems.extend(outcome.refused.iter().filter_map(|(unit, why)| {
        let code = match why {
            // The page reads the text again and says what is wrong beside each field.
            Refusal::Problems(_) => return None,
            Refusal::Conflict(_) => "conflict",
            Refusal::Closed(closed) => closed.code(),
        };
        Some((unit.clone(), code.to_owned()))
    }));
    problems
}

/// Puts a pasted table into the fields; says how many rows, which are closed, and which lines name no unit.
fn paste(sent: &mut Sent, sheet: &SheetView, lang: Lang) -> Vec<(String, String)> {
    let columns = columns(&sheet.indicator);
    let units: Vec<_> = sheet.rows.iter().map(|row| row.unit.clone()).collect();
    let mut read = pasted(sent.word("paste"), &units, columns.len());
    let mut locked = Vec::new();
    read.rows.retain(|(unit, _)| {
        let closed = sheet
            .rows
            .iter()
            .find(|row| row.unit.code == *unit && row.closed.is_some());
        locked.extend(closed.map(|row| ("locked".to_owned(), row.unit.short.get(lang).to_owned())));
        closed.is_none()
    });
    for (unit, cells) in &read.rows {
        for (column, cell) in columns.iter().zip(cells) {
            let name = format!("{unit}.{column}");
            match sent.fields.iter_mut().find(|(field, _)| *field == name) {
                Some((_, text)) => text.clone_from(cell),
                None => sent.fields.push((name, cell.clone())),
            }
        }
    }
    sent.fields.retain(|(name, _)| name != "paste");
    let mut problems = vec![("pasted".to_owned(), read.rows.len().to_string())];
    problems.extend(locked);
    problems.extend(read.unread.into_iter().map(|line| ("unread".to_owned(), line)));
    problems
}
