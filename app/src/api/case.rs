//! Difficulties and proposals: lists, one case, what there is to choose from before one is raised.

use domain::case::{CaseCounts, CaseList, CaseNumber, CaseQuery, CaseView, RaiseView};
use domain::unit::UnitPath;

use crate::context::{actor, store, viewer};
use crate::error::{AppError, fail};

/// `/kho-khan`: the cases asked for.
pub async fn list(query: CaseQuery) -> Result<CaseList, AppError> {
    store::case::list(&store()?, &actor()?, &query).await.map_err(fail)
}

/// `/kho-khan/{number}`: one case.
pub async fn view(number: String) -> Result<CaseView, AppError> {
    let number = read(&number)?;
    store::case::view(&store()?, &actor()?, number).await.map_err(fail)
}

/// `/kho-khan/moi`: what there is to choose from.
pub async fn prepare(cycle: String, unit: String, about: String) -> Result<RaiseView, AppError> {
    store::case::prepare(&store()?, &actor()?, &cycle, &unit, &about)
        .await
        .map_err(fail)
}

/// How many cases there are at and below a unit (everywhere without one); nothing for those who may not see any.
pub async fn summary(within: Option<UnitPath>) -> Result<Option<CaseCounts>, AppError> {
    store::case::summary(&store()?, viewer().as_ref(), within.as_ref())
        .await
        .map_err(fail)
}

/// How many cases wait for the reader. A page is not lost because its bar cannot count.
pub async fn mine() -> u32 {
    let (Ok(store), Some(actor)) = (store(), viewer()) else {
        return 0;
    };
    store::case::mine(&store, &actor).await.unwrap_or_default()
}

fn read(number: &str) -> Result<CaseNumber, AppError> {
    number.parse().map_err(|_| fail(AppError::NotFound))
}
