//! Reading for the explorer's pages, which the server alone makes: plain calls, nothing the browser can ask for.

use domain::compare::{CompareQuery, CompareView};
use domain::evidence::Evidence;
use domain::explore::{
    HeatQuery, HeatView, HomeView, IndicatorView, MapView, Measure, MethodView, Query, Shown, TrendPoint, UnitView,
};
use domain::pace::{PaceQuery, PaceView};
use domain::peers::PeersQuery;
use domain::scatter::{Axis, ScatterQuery, ScatterView};

use crate::context::{store, viewer};
use crate::error::{AppError, fail};

/// `/`: the city in `cycle` (empty: the newest with figures).
pub async fn home(cycle: String) -> Result<HomeView, AppError> {
    let cycle = Some(cycle.as_str()).filter(|cycle| !cycle.is_empty());
    store::explore::home(&store()?, viewer().as_ref(), cycle)
        .await
        .map_err(fail)
}

/// `/ban-do`: `measure` over the units, or its changes since the cycle `against`.
pub async fn map(
    cycle: String,
    measure: String,
    shown: String,
    against: String,
    peers: PeersQuery,
) -> Result<MapView, AppError> {
    let query = Query {
        against,
        peers,
        ..query(cycle, &measure, &shown)
    };
    store::explore::map(&store()?, viewer().as_ref(), &query)
        .await
        .map_err(fail)
}

/// `/bang-nhiet`: the units by focus area, `open` unfolded.
pub async fn heat(cycle: String, shown: String, open: String, peers: PeersQuery) -> Result<HeatView, AppError> {
    let query = HeatQuery {
        cycle,
        shown: Shown::from_code(&shown).unwrap_or_default(),
        open,
        peers,
    };
    store::explore::heat(&store()?, viewer().as_ref(), &query)
        .await
        .map_err(fail)
}

/// `/tien-do`: the indicators on their way to their targets, of `unit` (empty: the units together).
pub async fn pace(cycle: String, unit: String, shown: &str, peers: PeersQuery) -> Result<PaceView, AppError> {
    let query = PaceQuery {
        cycle,
        unit,
        shown: Shown::from_code(shown).unwrap_or_default(),
        peers,
    };
    store::explore::pace(&store()?, viewer().as_ref(), &query)
        .await
        .map_err(fail)
}

/// `/so-sanh`: `units` (a list such as `770,778`) side by side in `measure`.
pub async fn compare(cycle: String, units: &str, measure: &str, shown: &str) -> Result<CompareView, AppError> {
    let query = CompareQuery {
        cycle,
        units: domain::compare::codes(units),
        measure: Measure::from_code(measure),
        shown: Shown::from_code(shown).unwrap_or_default(),
    };
    store::explore::compare(&store()?, viewer().as_ref(), &query)
        .await
        .map_err(fail)
}

/// `/tuong-quan`: `x` and `y` of the districts beside each other.
pub async fn scatter(cycle: String, x: &str, y: &str, shown: &str, peers: PeersQuery) -> Result<ScatterView, AppError> {
    let query = ScatterQuery {
        cycle,
        x: Axis::from_code(x),
        y: Axis::from_code(y),
        shown: Shown::from_code(shown).unwrap_or_default(),
        peers,
    };
    store::explore::scatter(&store()?, viewer().as_ref(), &query)
        .await
        .map_err(fail)
}

/// `/don-vi/{unit}` with the trend of `measure`.
pub async fn unit(unit: String, cycle: String, measure: String, shown: String) -> Result<UnitView, AppError> {
    store::explore::unit(&store()?, viewer().as_ref(), &unit, &query(cycle, &measure, &shown))
        .await
        .map_err(fail)
}

/// `/chi-so/{indicator}`.
pub async fn indicator(
    indicator: String,
    cycle: String,
    shown: String,
    peers: PeersQuery,
) -> Result<IndicatorView, AppError> {
    let query = Query {
        peers,
        ..query(cycle, &indicator, &shown)
    };
    store::explore::indicator(&store()?, viewer().as_ref(), &indicator, &query)
        .await
        .map_err(fail)
}

/// `/phuong-phap`.
pub async fn method() -> Result<MethodView, AppError> {
    store::explore::method(&store()?, viewer().as_ref()).await.map_err(fail)
}

/// The words of an address as a question to the store; what is not understood falls back to the usual.
fn query(cycle: String, measure: &str, shown: &str) -> Query {
    Query {
        cycle,
        measure: Measure::from_code(measure),
        shown: Shown::from_code(shown).unwrap_or_default(),
        against: String::new(),
        peers: PeersQuery::default(),
    }
}

/// One unit's figures of one measure over the cycles, and what stands behind the newest.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitLine {
    /// Oldest first.
    pub points: Vec<TrendPoint>,
    /// Documents and links behind the figure of the cycle shown.
    pub evidence: Vec<Evidence>,
    /// How many difficulties and proposals of the unit and those below it are open; nothing for those who may not see
    /// them.
    pub open_cases: Option<u32>,
}

/// The trend of `measure` in one unit, for the map's side panel.
pub async fn unit_trend(unit: String, cycle: String, measure: String, shown: String) -> Result<UnitLine, AppError> {
    let query = query(cycle, &measure, &shown);
    let view = store::explore::unit(&store()?, viewer().as_ref(), &unit, &query)
        .await
        .map_err(fail)?;
    let cases = super::case::summary(Some(view.unit.path.clone())).await?;
    let line = view
        .groups
        .into_iter()
        .flat_map(|group| group.lines)
        .find(|line| line.code == measure);
    let evidence = line
        .and_then(|line| line.trail)
        .map(|trail| trail.evidence)
        .unwrap_or_default();
    Ok(UnitLine {
        points: view.trend,
        evidence,
        open_cases: cases.map(|counts| counts.open),
    })
}
