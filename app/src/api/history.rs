//! Histories of units, cases and accounts.

use domain::history::{HistoryOf, HistoryView};

use crate::components::pages::Part;
use crate::context::{actor, store};
use crate::error::{AppError, fail};

/// `/lich-su/{of}/{name}`: the part with this number.
pub async fn view(of: String, code: String, part: String) -> Result<HistoryView, AppError> {
    let of = HistoryOf::from_code(&of).ok_or_else(|| fail(AppError::NotFound))?;
    store::history::view(&store()?, &actor()?, of, &code, |total| {
        Part::read(&part, total).range()
    })
    .await
    .map_err(fail)
}
