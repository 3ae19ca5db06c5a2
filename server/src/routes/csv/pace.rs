//! `/tien-do.csv`: one line for each indicator.

use app::context::Viewer;
use app::words::download::Download;
use app::words::{Words, words};
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::explore::Shown;
use domain::indicator::Lang;
use domain::pace::{Pace, PaceLine, PaceQuery, PaceView};
use domain::peers::PeersQuery;
use reports::csv::Field;
use serde::Deserialize;

use super::answer;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Cycle.
    ky: String,
    /// Whose figures.
    #[serde(rename = "don-vi")]
    unit: String,
    /// What is shown of them: approved, handed in, all.
    hien: String,
    /// The one state that is shown.
    tt: String,
    /// Kind of unit.
    loai: String,
    /// The unit they lie below.
    trong: String,
}

/// Writes what the reader sees on the page.
pub async fn pace(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let query = PaceQuery {
        cycle: asked.ky,
        unit: asked.unit,
        shown: Shown::from_code(&asked.hien).unwrap_or_default(),
        peers: PeersQuery {
            kind: asked.loai,
            within: asked.trong,
        },
    };
    let mut view = store::explore::pace(&state.store, viewer.0.as_ref(), &query).await?;
    if let Some(pace) = Pace::from_code(&asked.tt) {
        view.keep(pace);
    }
    let unit = view.unit.as_ref().map_or("", |unit| &unit.code);
    let parts: Vec<&str> = ["tien-do", unit].into_iter().filter(|part| !part.is_empty()).collect();
    let words = words(lang);
    let lines = view.lines().map(|line| fields(&view, line, words, lang));
    answer(&view.cycle.code, &parts.join("-"), columns(&words.download), lines)
}

fn columns(head: &Download) -> [&'static str; 17] {
    [
        head.cycle,
        head.measure_code,
        head.measure,
        head.unit_code,
        head.unit,
        head.first_cycle,
        head.first,
        head.value,
        head.measure_unit,
        head.no_value,
        head.target,
        head.target_year,
        head.needed,
        head.ratio,
        head.pace,
        head.why,
        head.illustrative,
    ]
}

fn fields(view: &PaceView, line: &PaceLine, words: &Words, lang: Lang) -> [Field; 17] {
    let (info, judged) = (&line.info, &line.judged);
    let unit = view.unit.as_ref();
    let figure = |at: usize| line.figures.get(at).copied().flatten();
    let target = info.target.as_ref();
    [
        view.cycle.code.as_str().into(),
        info.measure.code().into(),
        info.name.get(lang).into(),
        unit.map_or("", |unit| unit.code.as_str()).into(),
        unit.map_or(words.pace.median, |unit| unit.name.get(lang)).into(),
        judged
            .first
            .and_then(|at| view.over.get(at))
            .map_or("", |(cycle, _)| cycle.as_str())
            .into(),
        judged.first.and_then(figure).into(),
        line.figures.last().copied().flatten().into(),
        info.unit.get(lang).into(),
        line.no_value.map_or("", words.terms.no_value).into(),
        target.map(|target| target.value).into(),
        target.map(|target| f64::from(target.year)).into(),
        judged.needed.into(),
        judged.ratio.map(|(ratio, _)| ratio * 100.0).into(),
        (words.pace.name)(judged.pace).into(),
        judged.why.map_or("", words.pace.why).into(),
        if line.illustrative {
            words.terms.illustrative
        } else {
            ""
        }
        .into(),
    ]
}
