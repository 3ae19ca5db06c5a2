//! `/kho-khan.csv`: one line for each difficulty or proposal.

use app::components::case::{about_in, whom_in};
use app::context::Viewer;
use app::words::{Words, words};
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::case::{CaseLine, CaseQuery, Which};
use domain::indicator::Lang;
use domain::time::Day;
use reports::csv::Field;
use serde::Deserialize;

use super::answer;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// By where they stand.
    tt: String,
    /// Cycle.
    ky: String,
    /// Unit.
    #[serde(rename = "don-vi")]
    unit: String,
    /// Indicator or topic.
    cs: String,
    /// Department.
    so: String,
    /// Words searched for.
    tim: String,
}

/// Writes what the reader sees on the page, in its order. Only for people who have signed in.
pub async fn case(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let actor = viewer.0.ok_or(store::Error::NotSignedIn)?;
    let query = CaseQuery {
        which: Which::from_code(&asked.tt),
        cycle: asked.ky,
        unit: asked.unit,
        about: asked.cs,
        department: asked.so,
        search: asked.tim,
    };
    let view = store::case::list(&state.store, &actor, &query).await?;
    let words = words(lang);
    let lines = view.lines.iter().map(|line| fields(line, view.today, words, lang));
    let cycle = if view.query.cycle.is_empty() {
        "moi-ky"
    } else {
        &view.query.cycle
    };
    answer(cycle, "kho-khan", columns(words), lines)
}

fn columns(words: &Words) -> [&'static str; 20] {
    let (own, head) = (&words.case.columns, &words.download);
    [
        own.number,
        own.kind,
        own.about_code,
        own.about,
        head.unit_code,
        head.unit,
        head.cycle,
        own.title,
        own.raised,
        own.state,
        own.since,
        own.turn,
        own.department,
        own.due,
        own.overdue,
        own.ended,
        own.age,
        own.merged,
        own.files,
        head.illustrative,
    ]
}

fn fields(line: &CaseLine, today: Day, words: &Words, lang: Lang) -> [Field; 20] {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let yes = |is: bool, word: &'static str| if is { word } else { "" };
    let age = u32::try_from(line.age(today)).map_or(0.0, f64::from);
    [
        line.number.to_string().into(),
        (words.case.kind)(line.kind).into(),
        line.about.code().into(),
        about_in(&line.about, line.about_name.as_ref(), lang).into(),
        line.unit.code.as_str().into(),
        line.unit.name.get(lang).into(),
        line.cycle.as_str().into(),
        line.title.as_str().into(),
        line.raised_at.day().to_string().into(),
        (words.case.state)(line.state).into(),
        line.since.day().to_string().into(),
        whom_in(line, lang).into(),
        line.department.as_ref().map_or("", |unit| unit.name.get(lang)).into(),
        day(line.due).into(),
        yes(line.overdue, words.terms.yes).into(),
        day(line.ended_at.map(domain::time::Timestamp::day)).into(),
        Some(age).into(),
        Some(f64::from(line.merged)).into(),
        Some(f64::from(line.files)).into(),
        yes(line.illustrative, words.terms.illustrative).into(),
    ]
}
