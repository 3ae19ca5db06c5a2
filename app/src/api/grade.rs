//! Grades: plain reading for pages that the server alone makes.

use domain::grade::{List, Sheet};

use crate::context::{store, viewer};
use crate::error::{AppError, fail};

/// `/xep-loai`: the units of a cycle with their grades; an empty code is the newest.
pub async fn list(cycle: String) -> Result<List, AppError> {
    store::grade::list(&store()?, viewer().as_ref(), &cycle)
        .await
        .map_err(fail)
}

/// `/xep-loai/{cycle}/{unit}`: one unit's sheet.
pub async fn sheet(cycle: String, unit: String) -> Result<Sheet, AppError> {
    store::grade::sheet(&store()?, viewer().as_ref(), &cycle, &unit)
        .await
        .map_err(fail)
}
