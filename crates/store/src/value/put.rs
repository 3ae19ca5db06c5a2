//! Storing imported figures as approved answers.

use std::collections::BTreeMap;

use domain::answer::Stance;
use domain::review::Level;
use domain::workflow::{Action, State, step};
use serde_json::json;
use uuid::Uuid;

use super::check::{Asked, AskedIn, NewValue};
use super::typed;
use crate::audit;
use crate::db::{one, optional, run};
use crate::error::Error;
use crate::history::Covered;
use crate::write::{Event, Write, corrupt};

/// The way to an approved self-assessment, and one step further in a published cycle.
const STEPS: [Action; 5] = [
    Action::Begin,
    Action::Submit,
    Action::StartReview,
    Action::Approve,
    Action::Publish,
];

/// Stores figures with everything they stand on.
pub(crate) async fn put(write: &mut Write<'_>, asked: &Asked, values: &[NewValue]) -> Result<(), Error> {
    let mut by_unit: BTreeMap<(&str, &str), Vec<&NewValue>> = BTreeMap::new();
    for value in values {
        by_unit.entry((&value.cycle, &value.unit)).or_default().push(value);
    }
    for ((cycle, unit), values) in by_unit {
        let asked = asked.0.get(cycle).ok_or(Error::NotFound)?;
        let path = &asked.units.get(unit).ok_or(Error::NotFound)?.path.0;
        let (id, is_new) = hold(write, asked, unit, path).await?;
        let mut covered = Covered::default();
        for value in values {
            let (version, row) = put_answer(write, asked, id, value).await?;
            write
                .record(event(
                    asked,
                    path,
                    Some(&value.indicator),
                    "import",
                    json!({ "version": version, "row": row }),
                ))
                .await?;
            covered.answers.insert(value.indicator.clone(), version);
        }
        if is_new {
            take_steps(write, asked, id, path, &covered).await?;
        }
    }
    Ok(())
}

/// The self-assessment's row, made if there is none yet. An approved one gets a new version: its content changes.
async fn hold(write: &mut Write<'_>, asked: &AskedIn, unit: &str, path: &str) -> Result<(Uuid, bool), Error> {
    let kept = optional!(
        write.tx,
        (Uuid, String),
        "UPDATE assessment SET version = version + 1 WHERE cycle = $1 AND unit = $2 RETURNING id, state",
        asked.cycle.code.as_str(),
        unit,
    )?;
    if let Some((id, state)) = kept {
        // Somebody began in the form, or the cycle was locked, after the file was checked.
        let state = State::from_code(&state).ok_or_else(|| corrupt(format!("state {state}")))?;
        return if state.is_approved() && state != State::Locked {
            Ok((id, false))
        } else {
            Err(Error::Stale)
        };
    }
    let id = Uuid::now_v7();
    run!(
        write.tx,
        "INSERT INTO assessment (id, cycle, map_version, unit, path, state, version, since, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $7)",
        id,
        asked.cycle.code.as_str(),
        asked.cycle.map_version.as_str(),
        unit,
        path,
        State::NotOpen.code(),
        write.now.0,
    )?;
    Ok((id, true))
}

/// Version and fingerprint of the answer's row.
async fn put_answer(write: &mut Write<'_>, asked: &AskedIn, id: Uuid, new: &NewValue) -> Result<(i64, String), Error> {
    let indicator = asked.set.indicator(&new.indicator).ok_or(Error::NotFound)?;
    let mut draft = typed(&new.value);
    draft.as_of = new.as_of.dmy();
    draft.source.clone_from(&new.source);
    let (numerator, denominator) = new.value.fraction();
    let row = audit::Given {
        draft: serde_json::to_string(&draft)?,
        value: Some(serde_json::to_string(&new.value)?),
        stance: Stance::Figure.code().to_owned(),
        complete: true,
        figure: new.value.figure(indicator),
        numerator,
        denominator,
        as_of: Some(new.as_of.to_string()),
        source: new.source.clone(),
        illustrative: new.illustrative,
        risen: None,
    };
    let (version,) = one!(
        write.tx,
        (i64,),
        "INSERT INTO answer (assessment_id, indicator, version, draft, value, stance, complete, figure, numerator,
                             denominator, as_of, source, illustrative, saved_at, verdict, verdict_at)
         VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'accepted', $13)
         ON CONFLICT (assessment_id, indicator) DO UPDATE SET
            version = answer.version + 1, draft = excluded.draft, value = excluded.value, stance = excluded.stance,
            complete = excluded.complete, figure = excluded.figure, numerator = excluded.numerator,
            denominator = excluded.denominator, as_of = excluded.as_of, source = excluded.source,
            illustrative = excluded.illustrative, saved_at = excluded.saved_at, saved_by = NULL,
            verdict = excluded.verdict, verdict_reason = NULL, verdict_text = NULL, verdict_at = excluded.verdict_at,
            verdict_by = NULL, risen = NULL
         RETURNING version",
        id,
        new.indicator.as_str(),
        row.draft.as_str(),
        row.value.as_deref(),
        row.stance.as_str(),
        row.complete,
        row.figure,
        row.numerator,
        row.denominator,
        row.as_of.as_deref(),
        row.source.as_str(),
        row.illustrative,
        write.now.0,
    )?;
    Ok((version, row.fingerprint()?))
}

/// Walks the workflow table from the beginning, skipping nothing: each step is an event.
async fn take_steps(
    write: &mut Write<'_>,
    asked: &AskedIn,
    id: Uuid,
    path: &str,
    covered: &Covered,
) -> Result<(), Error> {
    let published = asked.cycle.published_at.is_some();
    let mut state = State::NotOpen;
    for action in STEPS
        .into_iter()
        .filter(|action| published || *action != Action::Publish)
    {
        let step = step(state, action, Level::ONLY).ok_or(Error::Stale)?;
        let mut event = event(asked, path, None, action.code(), json!(covered));
        event.subject = "assessment";
        event.states = Some((step.from.code(), step.to.code()));
        write.record(event).await?;
        let moved = run!(
            write.tx,
            "UPDATE assessment SET state = $1, version = version + 1 WHERE id = $2 AND state = $3",
            step.to.code(),
            id,
            step.from.code(),
        )?;
        if moved != 1 {
            return Err(Error::Stale);
        }
        state = step.to;
    }
    Ok(())
}

fn event<'a>(
    asked: &'a AskedIn,
    path: &'a str,
    indicator: Option<&'a str>,
    action: &'a str,
    detail: serde_json::Value,
) -> Event<'a> {
    Event {
        actor: None,
        subject: "answer",
        cycle: Some(&asked.cycle.code),
        path,
        indicator,
        action,
        states: None,
        reason: "",
        detail,
    }
}
