//! Reading the explorer's pages. Reads only, so addresses may be cached by nobody but repeated by anyone.

use domain::evidence::Evidence;
use domain::explore::{HomeView, IndicatorView, MapView, MethodView, TrendPoint, UnitView};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// `/`: the city in `cycle` (empty: the newest with figures).
#[server(prefix = "/fn", endpoint = "explore/home", input = GetUrl)]
pub async fn home(cycle: String) -> Result<HomeView, AppError> {
    use crate::context::{store, viewer};
    use crate::error::fail;

    let cycle = Some(cycle.as_str()).filter(|cycle| !cycle.is_empty());
    store::explore::home(&store()?, viewer().as_ref(), cycle)
        .await
        .map_err(fail)
}

/// `/ban-do`: `measure` over the districts.
#[server(prefix = "/fn", endpoint = "explore/map", input = GetUrl)]
pub async fn map(cycle: String, measure: String, shown: String) -> Result<MapView, AppError> {
    use crate::context::{store, viewer};
    use crate::error::fail;

    store::explore::map(&store()?, viewer().as_ref(), &query(cycle, &measure, &shown))
        .await
        .map_err(fail)
}

/// `/don-vi/{unit}` with the trend of `measure`.
#[server(prefix = "/fn", endpoint = "explore/unit", input = GetUrl)]
pub async fn unit(unit: String, cycle: String, measure: String, shown: String) -> Result<UnitView, AppError> {
    use crate::context::{store, viewer};
    use crate::error::fail;

    store::explore::unit(&store()?, viewer().as_ref(), &unit, &query(cycle, &measure, &shown))
        .await
        .map_err(fail)
}

/// `/chi-so/{indicator}`.
#[server(prefix = "/fn", endpoint = "explore/indicator", input = GetUrl)]
pub async fn indicator(indicator: String, cycle: String, shown: String) -> Result<IndicatorView, AppError> {
    use crate::context::{store, viewer};
    use crate::error::fail;

    let query = query(cycle, &indicator, &shown);
    store::explore::indicator(&store()?, viewer().as_ref(), &indicator, &query)
        .await
        .map_err(fail)
}

/// `/phuong-phap`.
#[server(prefix = "/fn", endpoint = "explore/method", input = GetUrl)]
pub async fn method() -> Result<MethodView, AppError> {
    use crate::context::{store, viewer};
    use crate::error::fail;

    store::explore::method(&store()?, viewer().as_ref()).await.map_err(fail)
}

/// The words of an address as a question to the store; what is not understood falls back to the usual.
#[cfg(feature = "ssr")]
fn query(cycle: String, measure: &str, shown: &str) -> domain::explore::Query {
    use domain::explore::{Measure, Query, Shown};

    Query {
        cycle,
        measure: Measure::from_code(measure),
        shown: Shown::from_code(shown).unwrap_or_default(),
    }
}

/// One unit's figures of one measure over the cycles, and what stands behind the newest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitLine {
    /// Oldest first.
    pub points: Vec<TrendPoint>,
    /// Documents and links behind the figure of the cycle shown.
    pub evidence: Vec<Evidence>,
}

/// The trend of `measure` in one unit, for the map's side panel.
#[server(prefix = "/fn", endpoint = "explore/unit-trend", input = GetUrl)]
pub async fn unit_trend(unit: String, cycle: String, measure: String, shown: String) -> Result<UnitLine, AppError> {
    use crate::context::{store, viewer};
    use crate::error::fail;

    let query = query(cycle, &measure, &shown);
    let view = store::explore::unit(&store()?, viewer().as_ref(), &unit, &query)
        .await
        .map_err(fail)?;
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
    })
}
