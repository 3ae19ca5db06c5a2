//! Keeping units: plain reading for pages that the server alone makes. Writing is posted to the server's own routes.

use domain::unit::keep::{KeptUnit, Preview, UnitsQuery, UnitsView};
use store::import::{ImportError, ImportProblem};

use crate::components::pages::Part;
use crate::context::{actor, store};
use crate::error::{AppError, fail};

/// `/quan-tri/don-vi`: one part of the list, and which.
pub async fn list(query: UnitsQuery, part: String) -> Result<(UnitsView, Part), AppError> {
    let view = store::unit::page(&store()?, &actor()?, &query, |found| Part::read(&part, found).range())
        .await
        .map_err(fail)?;
    let part = Part::read(&part, usize::try_from(view.found).unwrap_or(usize::MAX));
    Ok((view, part))
}

/// `/quan-tri/don-vi/{unit}`: one unit with its form; `moi` for a new one.
pub async fn one(map: String, unit: String) -> Result<KeptUnit, AppError> {
    let code = Some(unit.as_str()).filter(|unit| *unit != "moi");
    store::unit::edit(&store()?, &actor()?, &map, code).await.map_err(fail)
}

/// What a file that waits says of itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Looked {
    /// None was sent yet.
    Nothing,
    /// It can be taken in.
    Good(Preview),
    /// These lines need attention.
    Bad(Vec<ImportProblem>),
    /// It names units outside the reader's care.
    Foreign,
    /// It waits no more.
    Gone,
}

/// `/quan-tri/don-vi/nhap-tep`: the file that waits under an identifier; none for an empty one.
pub async fn file(id: String) -> Result<Looked, AppError> {
    let (store, actor) = (store()?, actor()?);
    if id.is_empty() {
        // Who keeps no units has no business here.
        store::unit::edit(&store, &actor, "", None).await.map_err(fail)?;
        return Ok(Looked::Nothing);
    }
    match store::unit::preview(&store, &actor, &id).await {
        Ok(preview) => Ok(Looked::Good(preview)),
        Err(ImportError::Problems(problems)) => Ok(Looked::Bad(problems)),
        Err(ImportError::Store(store::Error::NotFound)) => Ok(Looked::Gone),
        Err(ImportError::Store(store::Error::Forbidden)) => {
            store::unit::edit(&store, &actor, "", None).await.map_err(fail)?;
            Ok(Looked::Foreign)
        }
        Err(ImportError::Store(error)) => Err(fail(error)),
    }
}
