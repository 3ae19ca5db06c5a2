//! `/so-sanh.csv`: one line for each measure of each unit or cycle compared.

use app::context::Viewer;
use app::words::words;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::compare::{CompareQuery, codes};
use domain::explore::{Measure, Shown};
use domain::indicator::Lang;
use serde::Deserialize;

use super::{answer, columns, line};
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Cycle.
    ky: String,
    /// Codes of the units.
    dv: String,
    /// What is compared.
    cs: String,
    /// Whose figures.
    hien: String,
}

/// Writes what the reader sees on the page.
pub async fn compare(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let query = CompareQuery {
        cycle: asked.ky,
        units: codes(&asked.dv),
        measure: Measure::from_code(&asked.cs),
        shown: Shown::from_code(&asked.hien).unwrap_or_default(),
    };
    let view = store::explore::compare(&state.store, viewer.0.as_ref(), &query).await?;
    let words = words(lang);
    let sides = view.sides.iter().enumerate();
    let lines = sides.flat_map(|(at, side)| {
        let cells = view.rows.iter().filter_map(move |row| Some((row, row.cells.get(at)?)));
        cells.map(|(row, cell)| {
            let unit = (&side.unit, side.state);
            line(&side.cycle, &row.info, unit, &cell.cell, words, lang)
        })
    });
    let units: Vec<&str> = view.chosen.iter().map(|unit| unit.code.as_str()).collect();
    let name = ["so-sanh", view.measure.code()].into_iter().chain(units);
    let name: Vec<&str> = name.collect();
    answer(&view.cycle.code, &name.join("-"), columns(&words.download), lines)
}
