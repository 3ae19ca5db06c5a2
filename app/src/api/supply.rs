//! Departments' figures: plain reading for pages that the server alone makes. Writing is posted to the server's own
//! route, which takes files.

use domain::supply::{DeskView, SheetView};

use crate::context::{actor, store};
use crate::error::{AppError, fail};

/// `/so-lieu-nganh`: what the reader's department owns.
pub async fn desk() -> Result<DeskView, AppError> {
    store::supply::desk(&store()?, &actor()?).await.map_err(fail)
}

/// `/so-lieu-nganh/{cycle}/{indicator}`: one indicator of all units.
pub async fn sheet(cycle: String, indicator: String) -> Result<SheetView, AppError> {
    store::supply::sheet(&store()?, &actor()?, &cycle, &indicator)
        .await
        .map_err(fail)
}
