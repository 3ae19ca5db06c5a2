//! Coordination rules: plain reading for pages that the server alone makes. Writing is posted to the server's own
//! routes, which take files.

use domain::coordination::{Overview, RuleView};

use crate::context::{actor, store};
use crate::error::{AppError, fail};

/// `/phoi-hop`: every rule, and the indicators without one.
pub async fn overview() -> Result<Overview, AppError> {
    store::coordination::overview(&store()?, &actor()?).await.map_err(fail)
}

/// `/phoi-hop/{department}/{rule}`: a rule with its form; `moi` for a new one.
pub async fn rule(department: String, rule: String) -> Result<RuleView, AppError> {
    let id = Some(rule.as_str()).filter(|rule| *rule != "moi");
    store::coordination::rule(&store()?, &actor()?, &department, id)
        .await
        .map_err(fail)
}
