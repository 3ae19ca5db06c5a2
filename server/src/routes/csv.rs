//! `/ban-do.csv`: the table of the map page as a file.

use app::context::Viewer;
use app::words::{Words, words};
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Response};
use domain::cell::Cell;
use domain::explore::{MapView, Measure, Query as Shows, Shown, UnitRow};
use domain::indicator::Lang;
use http::header;
use reports::csv::{Field, write};
use serde::Deserialize;

use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// The query of the map page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Cycle.
    ky: String,
    /// Measure.
    cs: String,
    /// Whose figures.
    hien: String,
}

/// Writes what the reader sees on the map page.
pub async fn map(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let query = Shows {
        cycle: asked.ky,
        measure: Measure::from_code(&asked.cs),
        shown: Shown::from_code(&asked.hien).unwrap_or_default(),
    };
    let view = store::explore::map(&state.store, viewer.0.as_ref(), &query).await?;
    let file = table(&view, lang).map_err(|error| {
        tracing::error!(cause = %error, "a table could not be written");
        Failure::Internal
    })?;
    let name = format!(
        "densach-{}-{}-{}.csv",
        view.cycle.code,
        view.info.measure.code(),
        view.shown.code()
    );
    let about = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
    ];
    Ok((about, file).into_response())
}

fn table(view: &MapView, lang: Lang) -> Result<Vec<u8>, impl std::error::Error> {
    let words = words(lang);
    let head = &words.download;
    let columns = [
        head.cycle,
        head.measure_code,
        head.measure,
        head.unit_code,
        head.unit,
        head.value,
        head.measure_unit,
        head.numerator,
        head.denominator,
        head.no_value,
        head.state,
        head.as_of,
        head.source,
        head.illustrative,
    ];
    write(columns, view.rows.iter().map(|row| line(view, row, words, lang)))
}

fn line(view: &MapView, row: &UnitRow, words: &Words, lang: Lang) -> [Field; 14] {
    let info = &view.info;
    let measure = match info.name.get(lang) {
        "" => (words.terms.measure)(&info.measure),
        name => name,
    };
    let figure = row.cell.figure();
    let no_value = match row.cell {
        Cell::Figure(_) => "",
        Cell::None(why) => (words.terms.no_value)(why),
    };
    [
        view.cycle.code.as_str().into(),
        info.measure.code().into(),
        measure.into(),
        row.unit.code.as_str().into(),
        row.unit.name.get(lang).into(),
        row.cell.value().into(),
        info.unit.get(lang).into(),
        figure.and_then(|figure| figure.numerator).into(),
        figure.and_then(|figure| figure.denominator).into(),
        no_value.into(),
        (words.terms.state)(row.state).into(),
        figure
            .and_then(|figure| figure.as_of)
            .map(|day| day.to_string())
            .unwrap_or_default()
            .into(),
        figure.map_or("", |figure| figure.source.as_str()).into(),
        figure
            .map_or("", |figure| {
                if figure.illustrative {
                    words.terms.illustrative
                } else {
                    ""
                }
            })
            .into(),
    ]
}
