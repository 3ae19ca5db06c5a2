//! `/ban-do.csv`, `/bang-nhiet.csv`, `/tien-do.csv`, `/so-sanh.csv`, `/tuong-quan.csv`: the tables of the pages as files.
//! One line for each unit and measure, so that every figure keeps its reason, state and source. `/kho-khan.csv`: one line
//! for each case; `/ho-so.csv` and `/xep-loai.csv`: one for each unit.

use app::components::form::figures::Figures;
use app::components::measure::Reading;
use app::context::Viewer;
use app::pages::heat::arrange;
use app::words::download::Download;
use app::words::{Words, words};
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Response};
use domain::cell::Cell;
use domain::explore::{
    HeatQuery, HeatRow, HeatView, MapView, Measure, MeasureInfo, Query as Shows, Shown, UnitLabel, UnitRow,
};
use domain::indicator::{Kind, Lang};
use domain::number;
use domain::peers::PeersQuery;
use domain::workflow::State as Stands;
use http::header;
use reports::csv::{Field, write};
use serde::Deserialize;

use crate::middleware::errors::Failure;
use crate::state::State as AppState;

mod case;
mod compare;
mod grade;
mod pace;
mod register;
mod scatter;

pub use case::case;
pub use compare::compare;
pub use grade::grade;
pub use pace::pace;
pub use register::register;
pub use scatter::scatter;

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
    /// The cycle that changes are shown from.
    so: String,
    /// Kind of unit.
    loai: String,
    /// The unit they lie below.
    trong: String,
}

/// Writes what the reader sees on the map page; of changes the figures of both cycles.
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
        against: asked.so,
        peers: PeersQuery {
            kind: asked.loai,
            within: asked.trong,
        },
    };
    let view = store::explore::map(&state.store, viewer.0.as_ref(), &query).await?;
    let mut lines = lines_of_map(&view, words(lang), lang);
    if let Some(cycle) = &view.against {
        let query = Shows {
            cycle: cycle.code.clone(),
            against: String::new(),
            ..query
        };
        let before = store::explore::map(&state.store, viewer.0.as_ref(), &query).await?;
        lines.extend(lines_of_map(&before, words(lang), lang));
    }
    let name = format!("{}-{}", view.info.measure.code(), view.shown.code());
    answer(&view.cycle.code, &name, columns(&words(lang).download), lines)
}

/// The query of the heat table's page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskedOfHeat {
    /// Cycle.
    ky: String,
    /// Whose figures.
    hien: String,
    /// The focus area that is unfolded.
    mo: String,
    /// What rows are sorted by.
    xep: String,
    /// Which way.
    chieu: String,
    /// Kind of unit.
    loai: String,
    /// The unit they lie below.
    trong: String,
}

/// Writes what the reader sees in the heat table, in its order.
pub async fn heat(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Query(asked): Query<AskedOfHeat>,
) -> Result<Response, Failure> {
    let query = HeatQuery {
        cycle: asked.ky,
        shown: Shown::from_code(&asked.hien).unwrap_or_default(),
        open: asked.mo,
        peers: PeersQuery {
            kind: asked.loai,
            within: asked.trong,
        },
    };
    let mut view = store::explore::heat(&state.store, viewer.0.as_ref(), &query).await?;
    arrange(&mut view, &asked.xep, &asked.chieu, lang);
    let parts = ["bang-nhiet", &view.open, view.shown.code()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let words = words(lang);
    answer(
        &view.cycle.code,
        &parts.join("-"),
        columns(&words.download),
        lines_of_heat(&view, words, lang),
    )
}

/// The file with these lines.
fn answer<const WIDTH: usize>(
    cycle: &str,
    name: &str,
    head: [&str; WIDTH],
    lines: impl IntoIterator<Item = [Field; WIDTH]>,
) -> Result<Response, Failure> {
    let file = write(head, lines).map_err(|error| {
        tracing::error!(cause = %error, "a table could not be written");
        Failure::Internal
    })?;
    let about = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"densach-{cycle}-{name}.csv\""),
        ),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
    ];
    Ok((about, file).into_response())
}

fn columns(head: &Download) -> [&'static str; 14] {
    [
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
    ]
}

fn lines_of_map(view: &MapView, words: &Words, lang: Lang) -> Vec<[Field; 14]> {
    let line = |row: &UnitRow| {
        line(
            &view.cycle.code,
            &view.info,
            (&row.unit, row.state),
            &row.cell,
            words,
            lang,
        )
    };
    view.rows.iter().map(line).collect()
}

fn lines_of_heat(view: &HeatView, words: &Words, lang: Lang) -> Vec<[Field; 14]> {
    let columns = || std::iter::once(&view.score).chain(&view.columns);
    let of_row = |row: &HeatRow| -> Vec<[Field; 14]> {
        let unit = (&row.unit, row.state);
        let lines = columns().zip(row.all());
        lines
            .map(|(column, cell)| line(&view.cycle.code, &column.info, unit, &cell.cell, words, lang))
            .collect()
    };
    view.rows.iter().flat_map(of_row).collect()
}

fn line(
    cycle: &str,
    info: &MeasureInfo,
    (unit, state): (&UnitLabel, Option<Stands>),
    cell: &Cell,
    words: &Words,
    lang: Lang,
) -> [Field; 14] {
    let measure = Reading::new(info, lang).name();
    let figure = cell.figure();
    let no_value = match cell {
        Cell::Figure(_) => "",
        Cell::None(why) => (words.terms.no_value)(*why),
    };
    [
        cycle.into(),
        info.measure.code().into(),
        measure.into(),
        unit.code.as_str().into(),
        unit.name.get(lang).into(),
        value(info, cell, lang),
        info.unit.get(lang).into(),
        figure.and_then(|figure| figure.numerator).into(),
        figure.and_then(|figure| figure.denominator).into(),
        no_value.into(),
        words.terms.standing(state).into(),
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

/// The figure as the page says it: with the digits of its measure, yes and no as words.
fn value(info: &MeasureInfo, cell: &Cell, lang: Lang) -> Field {
    let Some(value) = cell.value() else { return Field::Empty };
    if info.kind == Some(Kind::YesNo) {
        Figures::new(info.kind, info.unit.get(lang), info.decimals, lang)
            .figure(value)
            .into()
    } else {
        Some(number::rounded(value, usize::from(info.decimals))).into()
    }
}
