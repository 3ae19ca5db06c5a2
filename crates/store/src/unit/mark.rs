//! Which units are models for others of their kind.

use domain::account::Actor;
use domain::unit::Unit;
use domain::unit::keep::{Field, Problem};
use domain::unit::model::{Model, TypedModel, can_be_model, read_model};
use serde_json::json;

use super::keep::{Kept, map_for, own, record};
use crate::Store;
use crate::cube::Patch;
use crate::db::run;
use crate::error::Error;
use crate::text::clean_line;
use crate::write::Write;

/// Says since when, until when and by which decision a unit of a map (empty: that of the newest cycle) is a model, or with
/// nothing typed that it is and was none.
///
/// # Errors
/// As [`super::put`].
pub async fn mark(
    store: &Store,
    actor: &Actor,
    map: &str,
    (code, version): (&str, i64),
    typed: &TypedModel,
) -> Result<Kept, Error> {
    let map = map_for(store, actor, map, Some(code))?;
    let own = own(store, actor, &map, code).await?;
    let line = |text: &str| clean_line(text, 2_000);
    let typed = TypedModel {
        since: line(&typed.since)?,
        until: line(&typed.until)?,
        decision: line(&typed.decision)?,
    };
    let model = match read_model(&typed) {
        Ok(model) => model,
        Err(problems) => return Ok(Kept::Refused(problems)),
    };
    if !can_be_model(own.unit.kind) {
        return Ok(Kept::Refused(vec![(Field::ModelSince, Problem::BadKind)]));
    }
    if own.version != version {
        return Err(Error::Stale);
    }
    if model.is_none() && own.unit.model.is_none() {
        return Ok(Kept::Refused(vec![(Field::ModelSince, Problem::Missing)]));
    }
    if model == own.unit.model {
        return Ok(Kept::Stands(code.to_owned()));
    }
    let mut write = store.begin().await?;
    put(&mut write, actor, &own.unit, version, model.as_ref()).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Kept::Stands(code.to_owned()))
}

/// Stores it over the unit as it stands at `version`.
pub(crate) async fn put(
    write: &mut Write<'_>,
    actor: &Actor,
    unit: &Unit,
    version: i64,
    model: Option<&Model>,
) -> Result<(), Error> {
    let changed = run!(
        write.tx,
        "UPDATE unit SET model_since = $1, model_until = $2, model_decision = $3, version = version + 1
         WHERE map_version = $4 AND code = $5 AND version = $6",
        model.map(|model| model.since.to_string()),
        model.and_then(|model| model.until).map(|day| day.to_string()),
        model.map_or("", |model| model.decision.as_str()),
        unit.map_version.as_str(),
        unit.code.as_str(),
        version,
    )?;
    if changed != 1 {
        return Err(Error::Stale);
    }
    let detail = json!({ "version": version + 1, "before": unit.model, "after": model });
    let reason = model.map_or("", |model| model.decision.as_str());
    record(write, actor, &unit.path, "model", reason, detail).await
}
