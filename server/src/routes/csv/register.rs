//! `/ho-so.csv`: one line for each unit, or each policy, that the overview lists.

use std::collections::BTreeMap;

use app::context::Viewer;
use app::pages::register::State as Shown;
use app::words::words;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::indicator::Lang;
use domain::register::{Brief, Overview, OverviewQuery, PolicyLine, Register, Row};
use domain::time::Day;
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
    if shown.register == Register::Policy {
        return policies(&view, &shown, lang);
    }
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

/// Writes each policy with the days of its steps.
fn policies(view: &Overview, shown: &Shown, lang: Lang) -> Result<Response, Failure> {
    let words = words(lang);
    let (own, download) = (&words.policy, &words.download);
    let label = |field: &str| (words.register.label)(field, Register::Policy);
    let head = [
        download.unit_code,
        own.whose,
        own.title,
        label("matter"),
        own.stands,
        own.since_head,
        label("reviewed"),
        label("proposed"),
        label("to"),
        label("day"),
        label("number"),
        label("issuer"),
        label("until"),
        label("declined"),
        own.cases,
        label("note"),
        download.as_of,
        download.illustrative,
    ];
    let day = |day: Option<Day>| Field::from(day.map(|day| day.to_string()).unwrap_or_default());
    let line = |line: &PolicyLine| -> [Field; 18] {
        let (body, policy) = (&line.body, &line.policy);
        let cases: Vec<String> = policy.cases.iter().map(ToString::to_string).collect();
        let illustrative = if line.illustrative {
            words.terms.illustrative
        } else {
            ""
        };
        [
            line.unit.code.as_str().into(),
            line.unit.name.get(lang).into(),
            body.title.as_str().into(),
            (own.matter)(policy.matter).into(),
            (own.stage)(line.stage).into(),
            day(Some(line.since)),
            day(policy.reviewed),
            day(policy.proposed),
            policy.to.as_str().into(),
            day(policy.issued),
            body.number.as_str().into(),
            body.issuer.as_str().into(),
            day(body.until),
            day(policy.declined),
            cases.join(", ").into(),
            policy.note.as_str().into(),
            view.day.to_string().into(),
            illustrative.into(),
        ]
    };
    let lines: Vec<_> = shown.policies(view).into_iter().map(line).collect();
    answer(&view.day.to_string(), "chinh-sach", head, lines)
}
