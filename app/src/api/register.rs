//! Registers: plain reading for pages that the server alone makes. Writing is posted to the server's own routes, which
//! take files.

use domain::register::{EntryView, Offer, Overview, OverviewQuery, Register, UnitView};

use crate::context::{actor, store};
use crate::error::{AppError, fail};

/// `/ho-so`: who has what, as of a day.
pub async fn overview(query: OverviewQuery) -> Result<Overview, AppError> {
    store::register::overview(&store()?, &actor()?, &query)
        .await
        .map_err(fail)
}

/// `/ho-so/{unit}`: the registers of one unit.
pub async fn unit(unit: String) -> Result<UnitView, AppError> {
    store::register::unit(&store()?, &actor()?, &unit).await.map_err(fail)
}

/// `/ho-so/{unit}/{register}/{entry}`: an entry with its form; `moi` for a new one.
pub async fn entry(unit: String, register: String, entry: String) -> Result<EntryView, AppError> {
    let register = Register::from_slug(&register).ok_or_else(|| fail(AppError::NotFound))?;
    let id = Some(entry.as_str()).filter(|entry| *entry != "moi");
    store::register::entry(&store()?, &actor()?, &unit, register, id)
        .await
        .map_err(fail)
}

/// What the unit's registers say to an indicator.
pub async fn offer(cycle: String, unit: String, indicator: String) -> Result<Option<Offer>, AppError> {
    store::register::proposal(&store()?, &actor()?, &cycle, &unit, &indicator)
        .await
        .map_err(fail)
}
