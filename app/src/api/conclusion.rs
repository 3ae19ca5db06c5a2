//! Conclusions and tasks: plain reading for pages that the server alone makes. Writing is posted to the server's own
//! routes, which take files.

use domain::conclusion::{ConclusionView, ListView, Task, TaskView};

use crate::context::{actor, store};
use crate::error::{AppError, fail};

/// `/ket-luan`: conclusions, and the tasks of the reader's own units.
pub async fn list() -> Result<ListView, AppError> {
    store::conclusion::list(&store()?, &actor()?).await.map_err(fail)
}

/// `/ket-luan/{conclusion}`; nothing for `moi`, a new one.
pub async fn view(conclusion: String) -> Result<Option<ConclusionView>, AppError> {
    let id = Some(conclusion.as_str()).filter(|id| *id != "moi");
    store::conclusion::view(&store()?, &actor()?, id).await.map_err(fail)
}

/// `/ket-luan/{conclusion}/{task}`.
pub async fn task(conclusion: String, task: String) -> Result<TaskView, AppError> {
    store::conclusion::task(&store()?, &actor()?, &conclusion, &task)
        .await
        .map_err(fail)
}

/// What the reader's units have to do (empty `unit`), or what one unit has to do.
pub async fn open_tasks(unit: &str) -> Result<Vec<Task>, AppError> {
    let unit = Some(unit).filter(|unit| !unit.is_empty());
    store::conclusion::open_tasks(&store()?, &actor()?, unit)
        .await
        .map_err(fail)
}
