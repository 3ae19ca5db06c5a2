//! Self-assessments as a whole: the lists, the hub, the check, the queue, the review, and the steps of the workflow.

use domain::assessment::{CheckView, HubView, QueueView, ReviewView, WorkView};
use domain::board::BoardView;
use domain::wait::Wait;
#[cfg(feature = "ssr")]
use domain::workflow::Needs;
use domain::workflow::{Action, State};
use leptos::prelude::*;

use crate::api::plain::{code, send_on};
use crate::components::form::fields;
use crate::components::pages::Part;
use crate::context::{actor, store, viewer};
use crate::error::{AppError, fail};
use crate::link::link;

/// `/tu-danh-gia`: what an officer or head has to do; of the units below one part of what `find` finds, and which.
pub async fn work(find: &str, part: &str) -> Result<(WorkView, Part), AppError> {
    let view = store::assessment::work(&store()?, &actor()?, find, |found| Part::read(part, found).range())
        .await
        .map_err(fail)?;
    let part = Part::read(part, usize::try_from(view.found).unwrap_or(usize::MAX));
    Ok((view, part))
}

/// `/tu-danh-gia/{cycle}/{unit}`: the form's hub.
pub async fn hub(cycle: String, unit: String) -> Result<HubView, AppError> {
    store::assessment::hub(&store()?, &actor()?, &cycle, &unit)
        .await
        .map_err(fail)
}

/// `…/kiem-tra`: what to look at before handing in.
pub async fn check(cycle: String, unit: String) -> Result<CheckView, AppError> {
    store::assessment::check(&store()?, &actor()?, &cycle, &unit)
        .await
        .map_err(fail)
}

/// `/tham-dinh`: the queue of `cycle` (empty: the newest that has opened) at the reader's place, or in the district
/// `within`.
pub async fn queue(cycle: String, within: String) -> Result<QueueView, AppError> {
    let cycle = Some(cycle.as_str()).filter(|cycle| !cycle.is_empty());
    let within = Some(within.as_str()).filter(|within| !within.is_empty());
    store::assessment::queue(&store()?, &actor()?, cycle, within)
        .await
        .map_err(fail)
}

/// `/tham-dinh/tien-trinh`: the board of `cycle` (empty: the newest that has opened).
pub async fn board(cycle: String) -> Result<BoardView, AppError> {
    let cycle = Some(cycle.as_str()).filter(|cycle| !cycle.is_empty());
    store::assessment::board(&store()?, &actor()?, cycle)
        .await
        .map_err(fail)
}

/// For whom the work of `cycle` waits, for the first page; nothing for a visitor.
pub async fn waits(cycle: &str) -> Result<Vec<Wait>, AppError> {
    let Some(actor) = viewer() else { return Ok(Vec::new()) };
    store::assessment::waits(&store()?, &actor, cycle).await.map_err(fail)
}

/// `/tham-dinh/{cycle}/{unit}`: the review itself.
pub async fn review(cycle: String, unit: String) -> Result<ReviewView, AppError> {
    store::assessment::review(&store()?, &actor()?, &cycle, &unit)
        .await
        .map_err(fail)
}

/// Takes a step with the whole self-assessment, as it was at `version`. A plain post goes on to the page that follows
/// the step, or back to where it was offered with what went wrong.
#[server(prefix = "/fn", endpoint = "assessment/act")]
pub async fn act(
    cycle: String,
    unit: String,
    action: String,
    version: i64,
    #[server(default)] reason: String,
) -> Result<State, AppError> {
    let by_city = Action::from_code(&action)
        .is_some_and(|action| action.is_review() || matches!(action, Action::Publish | Action::Lock));
    let taken = async {
        let action = Action::from_code(&action).ok_or_else(|| fail(AppError::Invalid("action".to_owned())))?;
        store::assessment::act(&store()?, &actor()?, &cycle, &unit, action, version, &reason)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| match (&taken, by_city) {
        (Ok(_), false) => link(fields::hub(&cycle, &unit)).with("xong", &action),
        (Ok(_), true) => link(fields::review(&cycle, &unit)).with("xong", &action),
        (Err(error), false) => link(format!("{}/kiem-tra", fields::hub(&cycle, &unit))).with("loi", code(error)),
        (Err(AppError::NotReady(Needs::Reason)), true) => link(fields::review(&cycle, &unit))
            .with("loi", "no-reason")
            .at("tra-cap-duoi"),
        (Err(error), true) => link(fields::review(&cycle, &unit)).with("loi", code(error)),
    });
    taken
}

/// Publishes every approved self-assessment of `cycle`; gives how many.
#[server(prefix = "/fn", endpoint = "assessment/publish")]
pub async fn publish(cycle: String) -> Result<u32, AppError> {
    let published = async { store::cycle::publish(&store()?, &actor()?, &cycle).await.map_err(fail) }.await;
    send_on(|| {
        let queue = link("/tham-dinh").with("ky", &cycle);
        match &published {
            Ok(count) => queue.with("cong-bo", &count.to_string()),
            Err(error) => queue.with("loi", code(error)),
        }
    });
    published
}
