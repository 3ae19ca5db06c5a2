//! Keeping cycles: plain reading for pages that the server alone makes. Writing is posted to the server's own route.

use domain::cycle::keep::{CyclesView, KeptCycle, RESERVED};

use crate::context::{actor, store};
use crate::error::{AppError, fail};

/// `/quan-tri/ky`: every cycle.
pub async fn list() -> Result<CyclesView, AppError> {
    store::cycle::page(&store()?, &actor()?).await.map_err(fail)
}

/// `/quan-tri/ky/{cycle}`: one cycle with its form; `moi` for a new one.
pub async fn one(cycle: String) -> Result<KeptCycle, AppError> {
    let code = Some(cycle.as_str()).filter(|cycle| *cycle != RESERVED);
    store::cycle::edit(&store()?, &actor()?, code).await.map_err(fail)
}
