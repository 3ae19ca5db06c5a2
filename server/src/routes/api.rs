//! `/api/v1/…`: the public interface. Published cycles are open to everyone, others to people with a session.
//!
//! Answers are JSON arrays, one record a row (`domain::record`); errors are `{"error": code, "message": sentence}`.

use app::context::Viewer;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use domain::explore::Shown;
use domain::peers::PeersQuery;
use domain::unit::UnitKind;
use http::{HeaderValue, StatusCode, header};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Error, Store};

use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// Below this address answers are JSON.
pub const PREFIX: &str = "/api/";

/// Why there is no answer.
#[derive(Debug)]
pub enum Problem {
    /// There is no such map version.
    UnknownMap,
    /// There is no such cycle, or none at all.
    UnknownCycle,
    /// The cycle's set has no such indicator.
    UnknownIndicator,
    /// `level` is no kind of unit.
    BadLevel,
    /// `within` is no unit of the cycle's map.
    BadWithin,
    /// `state` is none of the choices.
    BadState,
    /// A parameter is missing.
    MissingIndicator,
    /// The cycle is not published and nobody has signed in.
    NotPublished,
    /// Anything else.
    Other(Failure),
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Other(error.into())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, code, message) = match self {
            Self::UnknownMap => (
                StatusCode::NOT_FOUND,
                "unknown-map",
                "There is no map version with this name.",
            ),
            Self::UnknownCycle => (
                StatusCode::NOT_FOUND,
                "unknown-cycle",
                "There is no cycle with this code.",
            ),
            Self::UnknownIndicator => (
                StatusCode::NOT_FOUND,
                "unknown-indicator",
                "The cycle's indicator set has no indicator with this code.",
            ),
            Self::BadLevel => (
                StatusCode::BAD_REQUEST,
                "bad-level",
                "level is a kind of unit: city, district, ward, department, nursery, primary-school, \
                 lower-secondary-school, upper-secondary-school, continuing-education-centre or community-learning-centre.",
            ),
            Self::BadWithin => (
                StatusCode::BAD_REQUEST,
                "bad-within",
                "within is the code of a unit of the cycle's map.",
            ),
            Self::BadState => (
                StatusCode::BAD_REQUEST,
                "bad-state",
                "state is approved, submitted or all.",
            ),
            Self::MissingIndicator => (
                StatusCode::BAD_REQUEST,
                "missing-indicator",
                "indicator is needed, for example 2.2.2-b.",
            ),
            Self::NotPublished => (
                StatusCode::UNAUTHORIZED,
                "not-published",
                "The city has not published this cycle; its figures need a session.",
            ),
            Self::Other(failure) => return failure.into_response(),
        };
        (status, Json(json!({ "error": code, "message": message }))).into_response()
    }
}

/// What can be asked for. Every parameter may be left out unless its route says otherwise.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Map version; by default that of the newest cycle.
    map: String,
    /// Cycle code; by default the newest with approved figures.
    cycle: String,
    /// Indicator code.
    indicator: String,
    /// Kind of unit; by default `district`.
    level: String,
    /// Code of a unit: only rows of units below it.
    within: String,
    /// Whose figures; by default `approved`.
    state: String,
}

type Answer = Result<Response, Problem>;

/// `GET /api/v1/units?map=`: the units of a map, the city first.
pub async fn units(State(state): State<AppState>, Query(asked): Query<Asked>) -> Answer {
    let map = if asked.map.is_empty() {
        store::cycle::list(&state.store)
            .await?
            .pop()
            .ok_or(Problem::UnknownMap)?
            .map_version
    } else {
        asked.map
    };
    let units = store::explore::units(&state.store, &map).await;
    Ok(rows(&units.map_err(|error| not_found(error, Problem::UnknownMap))?))
}

/// `GET /api/v1/indicators`: the indicators of the newest cycle's set, in reading order.
pub async fn indicators(State(state): State<AppState>) -> Answer {
    let indicators = store::explore::indicators(&state.store).await;
    Ok(rows(
        &indicators.map_err(|error| not_found(error, Problem::UnknownCycle))?,
    ))
}

/// `GET /api/v1/values?indicator=&cycle=&level=&within=&state=`: one row for every unit of the level, also where there is no
/// value. `indicator` is needed.
pub async fn values(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Query(asked): Query<Asked>,
) -> Answer {
    let level = chosen(&asked.level, UnitKind::District, UnitKind::from_code).ok_or(Problem::BadLevel)?;
    let shown = chosen(&asked.state, Shown::Approved, Shown::from_code).ok_or(Problem::BadState)?;
    if asked.indicator.is_empty() {
        return Err(Problem::MissingIndicator);
    }
    require_cycle(&state.store, &asked.cycle).await?;
    let viewer = viewer.0.as_ref();
    let within = &asked.within;
    let values = store::explore::values(
        &state.store,
        viewer,
        &asked.cycle,
        &asked.indicator,
        level,
        within,
        shown,
    )
    .await;
    Ok(rows(
        &values.map_err(|error| not_found(error, Problem::UnknownIndicator))?,
    ))
}

/// `GET /api/v1/progress?cycle=&level=&within=`: coverage, met and progress score of every unit of the level.
pub async fn progress(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Query(asked): Query<Asked>,
) -> Answer {
    if !asked.level.is_empty() && UnitKind::from_code(&asked.level).is_none() {
        return Err(Problem::BadLevel);
    }
    let peers = PeersQuery {
        kind: asked.level,
        within: asked.within,
    };
    let progress = store::explore::progress(&state.store, viewer.0.as_ref(), &asked.cycle, &peers).await;
    Ok(rows(
        &progress.map_err(|error| not_found(error, Problem::UnknownCycle))?,
    ))
}

/// The default for an empty word, else what the word means.
fn chosen<T>(word: &str, default: T, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    if word.is_empty() { Some(default) } else { read(word) }
}

async fn require_cycle(store: &Store, code: &str) -> Result<(), Problem> {
    if code.is_empty() {
        return Ok(());
    }
    store::cycle::find(store, code)
        .await
        .map(drop)
        .map_err(|error| not_found(error, Problem::UnknownCycle))
}

fn not_found(error: Error, what: Problem) -> Problem {
    match error {
        Error::NotFound => what,
        Error::NotSignedIn => Problem::NotPublished,
        Error::Invalid(code) if code == "unit" => Problem::BadWithin,
        other => other.into(),
    }
}

fn rows<T: Serialize>(rows: &[T]) -> Response {
    let mut response = Json(rows).into_response();
    // The next approval is in the next answer.
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}
