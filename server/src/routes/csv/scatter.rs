//! `/tuong-quan.csv`: one line for each unit and axis, those without a figure with their reason.

use app::context::Viewer;
use app::pages::scatter::axes;
use app::words::{Words, words};
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::explore::Shown;
use domain::indicator::Lang;
use domain::number;
use domain::peers::PeersQuery;
use domain::scatter::{Axis, Coordinate, ScatterAxis, ScatterPoint, ScatterQuery};
use reports::csv::Field;
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
    /// From left to right.
    x: String,
    /// From below upwards.
    y: String,
    /// Whose figures.
    hien: String,
    /// Kind of unit.
    loai: String,
    /// The unit they lie below.
    trong: String,
}

/// Writes what the reader sees on the page.
pub async fn scatter(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (x, y) = axes(asked.x, asked.y);
    let query = ScatterQuery {
        cycle: asked.ky,
        x: Axis::from_code(&x),
        y: Axis::from_code(&y),
        shown: Shown::from_code(&asked.hien).unwrap_or_default(),
        peers: PeersQuery {
            kind: asked.loai,
            within: asked.trong,
        },
    };
    let view = store::explore::scatter(&state.store, viewer.0.as_ref(), &query).await?;
    let (words, cycle) = (words(lang), view.cycle.code.as_str());
    let lines = view.points.iter().flat_map(|point| {
        [(&view.y, &point.y), (&view.x, &point.x)]
            .map(|(axis, coordinate)| fields(cycle, axis, point, coordinate, words, lang))
    });
    let name = ["tuong-quan", view.x.axis.code(), view.y.axis.code(), view.shown.code()];
    answer(cycle, &name.join("-"), columns(&words.download), lines)
}

fn fields(
    cycle: &str,
    axis: &ScatterAxis,
    point: &ScatterPoint,
    coordinate: &Coordinate,
    words: &Words,
    lang: Lang,
) -> [Field; 14] {
    if let (Some(info), Coordinate::Cell(cell)) = (&axis.info, coordinate) {
        return line(cycle, info, (&point.unit, point.state), cell, words, lang);
    }
    let (name, unit) = match axis.axis {
        Axis::Density => (words.scatter.density, words.scatter.density_unit),
        Axis::Population | Axis::Measure(_) => (words.scatter.population, words.scatter.population_unit),
    };
    let value = coordinate.value();
    let as_of = match coordinate {
        Coordinate::Fact { as_of, .. } => *as_of,
        Coordinate::Cell(_) => None,
    };
    [
        cycle.into(),
        axis.axis.code().into(),
        name.into(),
        point.unit.code.as_str().into(),
        point.unit.name.get(lang).into(),
        value.map(|value| number::rounded(value, 0)).into(),
        unit.into(),
        Field::Empty,
        Field::Empty,
        if value.is_none() { words.scatter.unknown } else { "" }.into(),
        words.terms.standing(point.state).into(),
        as_of.map(|day| day.to_string()).unwrap_or_default().into(),
        "".into(),
        "".into(),
    ]
}
