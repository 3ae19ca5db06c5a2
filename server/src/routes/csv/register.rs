//! `/ho-so.csv`: one line for each unit that the overview lists.

use std::collections::BTreeMap;

use app::context::Viewer;
use app::pages::register::State as Shown;
use app::words::words;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::indicator::Lang;
use domain::register::{Brief, OverviewQuery, Register, Row};
use reports::csv::Field;

use super::answer;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// Writes what the reader sees on the page.
pub async fn register(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Result<Response, Failure> {
    let actor = viewer.0.ok_or(Failure::Unauthenticated)?;
    let shown = Shown::of(|name| asked.get(name).cloned().unwrap_or_default());
    let query = OverviewQuery { day: shown.read_day() };
    let view = store::register::overview(&state.store, &actor, &query).await?;
    let words = words(lang);
    let (own, download) = (&words.register, &words.download);
    let head = [
        download.unit_code,
        download.unit,
        own.choose_kind,
        (own.name)(Register::Committee),
        (own.label)("day", Register::Committee),
        (own.name)(Register::Plan),
        (own.label)("day", Register::Plan),
        own.activities,
        download.as_of,
        download.illustrative,
    ];
    let number = |brief: &Option<Brief>| brief.as_ref().map_or("", |brief| brief.number.as_str()).into();
    let day = |brief: &Option<Brief>| {
        brief
            .as_ref()
            .map(|brief| brief.day.to_string())
            .unwrap_or_default()
            .into()
    };
    let illustrative = if view.illustrative {
        words.terms.illustrative
    } else {
        ""
    };
    let line = |row: &Row| -> [Field; 10] {
        [
            row.unit.code.as_str().into(),
            row.unit.name.get(lang).into(),
            (words.terms.unit_kind)(row.unit.kind).into(),
            number(&row.committee),
            day(&row.committee),
            number(&row.plan),
            day(&row.plan),
            Some(f64::from(row.activities)).into(),
            view.day.to_string().into(),
            illustrative.into(),
        ]
    };
    let lines: Vec<_> = shown.listed(&view).into_iter().map(line).collect();
    answer(&view.day.to_string(), "ho-so", head, lines)
}
