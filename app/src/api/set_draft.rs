//! Indicator sets and their drafts: plain reading for pages that the server alone makes. Writing is posted to the server's
//! own routes.

use domain::set_draft::{DraftView, LineView, SetsView};

use crate::context::{actor, store};
use crate::error::{AppError, fail};

/// `/quan-tri/bo-chi-so`: every set.
pub async fn list() -> Result<SetsView, AppError> {
    store::set_draft::list(&store()?, &actor()?).await.map_err(fail)
}

/// `/quan-tri/bo-chi-so/{set}`: its draft, or its newest version.
pub async fn one(set: String) -> Result<DraftView, AppError> {
    store::set_draft::view(&store()?, &actor()?, &set).await.map_err(fail)
}

/// `/quan-tri/bo-chi-so/{set}/{line}`: one line of its draft; `moi` for a new one.
pub async fn line(set: String, line: String) -> Result<LineView, AppError> {
    let known = Some(line.as_str()).filter(|line| *line != domain::set_draft::RESERVED);
    store::set_draft::line(&store()?, &actor()?, &set, known)
        .await
        .map_err(fail)
}
