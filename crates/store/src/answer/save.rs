//! Saving an answer, and keeping what lost a race.

use domain::account::Actor;
use domain::answer::{Draft, Reading, Stance, Value, read};
use domain::assessment::{PastAnswer, SaveOutcome, Saved};
use domain::indicator::Indicator;
use domain::permission::Permission;
use domain::rise::Risen;
use domain::workflow::{State, Verdict, is_editable};
use serde_json::json;
use uuid::Uuid;

use super::kept::{self, Kept};
use crate::assessment::{Ground, Held};
use crate::cube::{Entry, Mark, Patch};
use crate::db::{optional, run};
use crate::error::Error;
use crate::text::clean;
use crate::write::{Event, Write, id_of};
use crate::{Store, audit, demo, rise};

/// Stores a draft over `version` (0: nothing saved yet). The first save opens the self-assessment.
///
/// A draft that equals what is stored changes nothing, whatever the version: repeating a save is safe. Everything
/// typed is kept, readable or not.
///
/// # Errors
/// `Forbidden` where a department supplies the figure; `Stale` when the answer is not open for changes any more; `Invalid("too-long")`; `Invalid("cycle-not-open")`.
pub async fn save(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    draft: &Draft,
    version: i64,
) -> Result<SaveOutcome, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require_answer(actor, indicator)?;
    let (place, asked) = ground.indicator(indicator)?;
    let draft = cleaned(draft, asked)?;
    let past = kept::past(store, &ground, Some(indicator))
        .await?
        .remove(indicator)
        .unwrap_or_default();
    // In a demonstration whatever is saved is invented.
    let is_demo = demo::is_demo(store).await?;

    let mut write = store.begin().await?;
    // Within the write: on the embedded database nothing below can change until this is over.
    let risen = rise::now(&store.cube(), &ground, place);
    let given = Given::read(asked, draft, past.first(), is_demo, risen);
    let held = ground.lock(&mut write).await?;
    let stored = match &held {
        Some(held) => kept::one_in(&mut write, held.id, indicator).await?,
        None => None,
    };
    if let Some(saved) = unchanged(&write, stored.as_ref(), &given) {
        return Ok(SaveOutcome::Saved(saved));
    }
    check_editable(held.as_ref(), stored.as_ref())?;
    match &stored {
        Some(stored) if stored.version != version => return Ok(SaveOutcome::Conflict(stored.conflict())),
        None if version != 0 => return Err(Error::Stale),
        _ => {}
    }
    let held = match held {
        Some(held) if held.state != State::NotOpen => held,
        _ => ground.lock_or_begin(&mut write, actor).await?,
    };
    let saved = put(&mut write, &ground, &held, actor, &given, indicator, stored.as_ref()).await?;
    write.commit().await?;
    Ok(SaveOutcome::Saved(saved))
}

/// What a draft amounts to, in the columns of `answer`.
pub(crate) struct Given {
    pub(crate) draft: Draft,
    pub(crate) reading: Reading,
    figure: Option<f64>,
    illustrative: bool,
    /// What the units below give at this moment.
    risen: Option<Risen>,
}

impl Given {
    pub(crate) fn read(
        indicator: &Indicator,
        draft: Draft,
        last: Option<&PastAnswer>,
        is_demo: bool,
        risen: Option<Risen>,
    ) -> Self {
        let reading = read(indicator, &draft, last.map(|last| &last.value));
        let reading = kept::with_reason(reading, indicator, &draft, risen.as_ref());
        let figure = reading.value.as_ref().and_then(|value| value.figure(indicator));
        // What is repeated from an invented figure is as invented.
        let repeats = draft.stance == Stance::Unchanged && last.is_some_and(|last| last.illustrative);
        Self {
            draft,
            reading,
            figure,
            illustrative: is_demo || repeats,
            risen,
        }
    }

    fn entry(&self) -> Entry {
        let (numerator, denominator) = self.reading.value.as_ref().map_or((None, None), Value::fraction);
        Entry {
            figure: self.figure,
            numerator,
            denominator,
            given: true,
            complete: self.reading.is_complete(),
            not_applicable: self.draft.stance == Stance::NotApplicable,
            mark: Mark::Pending,
            as_of: self.reading.as_of,
            source: self.draft.source.trim().to_owned(),
            illustrative: self.illustrative,
        }
    }
}

/// Every text of the draft in one form; parts as many as the indicator has at most.
pub(crate) fn cleaned(draft: &Draft, indicator: &Indicator) -> Result<Draft, Error> {
    Ok(Draft {
        stance: draft.stance,
        numerator: clean(&draft.numerator)?,
        denominator: clean(&draft.denominator)?,
        value: clean(&draft.value)?,
        sample: clean(&draft.sample)?,
        parts: draft
            .parts
            .iter()
            .take(indicator.parts.len())
            .map(|part| clean(part))
            .collect::<Result<_, _>>()?,
        as_of: clean(&draft.as_of)?,
        source: clean(&draft.source)?,
        note: clean(&draft.note)?,
        reason: clean(&draft.reason)?,
        explanation: clean(&draft.explanation)?,
    })
}

/// The save that is none: the same draft stands there already. One that counts by now is saved again: the units below
/// have come to give what it says.
fn unchanged(write: &Write<'_>, stored: Option<&Kept>, given: &Given) -> Option<Saved> {
    let draft = &given.draft;
    match stored {
        Some(stored)
            if stored.draft == *draft
                && !(stored.risen.is_some() && !stored.complete && given.reading.is_complete()) =>
        {
            let at = if stored.version == 0 {
                write.now
            } else {
                stored.saved_at
            };
            Some(Saved {
                version: stored.version,
                at,
            })
        }
        None if *draft == Draft::default() => Some(Saved {
            version: 0,
            at: write.now,
        }),
        _ => None,
    }
}

/// Demands that the answer may be changed in the state the self-assessment is in.
pub(crate) fn check_editable(held: Option<&Held>, stored: Option<&Kept>) -> Result<(), Error> {
    let state = held.map_or(State::NotOpen, |held| held.state);
    let may = stored.map_or_else(
        || is_editable(state, &Verdict::Pending, false),
        |stored| stored.is_editable(state),
    );
    if may { Ok(()) } else { Err(Error::Stale) }
}

/// Stores what was given over `stored`, with its event and what the cube learns. Permission, state and version have been
/// checked.
pub(crate) async fn put(
    write: &mut Write<'_>,
    ground: &Ground,
    held: &Held,
    actor: &Actor,
    given: &Given,
    indicator: &str,
    stored: Option<&Kept>,
) -> Result<Saved, Error> {
    let by = id_of(actor)?;
    let expected = stored.map_or(0, |stored| stored.version);
    let entry = given.entry();
    let row = audit::Given {
        draft: serde_json::to_string(&given.draft)?,
        value: given.reading.value.as_ref().map(serde_json::to_string).transpose()?,
        stance: given.draft.stance.code().to_owned(),
        complete: entry.complete,
        figure: entry.figure,
        numerator: entry.numerator,
        denominator: entry.denominator,
        as_of: entry.as_of.map(|day| day.to_string()),
        source: entry.source.clone(),
        illustrative: entry.illustrative,
        risen: given.risen.as_ref().map(serde_json::to_string).transpose()?,
    };
    // One statement for the first and every later save; the guard holds for both.
    let done = optional!(
        write.tx,
        (i64,),
        "INSERT INTO answer (assessment_id, indicator, version, draft, value, stance, complete, figure, numerator,
                             denominator, as_of, source, illustrative, saved_at, saved_by, verdict, risen)
         VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'pending', $16)
         ON CONFLICT (assessment_id, indicator) DO UPDATE
         SET version = answer.version + 1, draft = excluded.draft, value = excluded.value, stance = excluded.stance,
             complete = excluded.complete, figure = excluded.figure, numerator = excluded.numerator,
             denominator = excluded.denominator, as_of = excluded.as_of, source = excluded.source,
             illustrative = excluded.illustrative, saved_at = excluded.saved_at, saved_by = excluded.saved_by,
             verdict = 'pending', verdict_reason = NULL, verdict_text = NULL, verdict_at = NULL, verdict_by = NULL,
             verified = NULL, verified_text = '', risen = excluded.risen
         WHERE answer.version = $15
         RETURNING version",
        held.id,
        indicator,
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
        by,
        expected,
        row.risen.as_deref(),
    )?;
    let (version,) = done.ok_or(Error::Stale)?;
    run!(
        write.tx,
        "DELETE FROM stash WHERE account_id = $1 AND assessment_id = $2 AND indicator = $3",
        by,
        held.id,
        indicator,
    )?;
    let mut detail = json!({
        "version": version,
        "complete": entry.complete,
        "draft": given.draft,
        "row": row.fingerprint()?,
    });
    if let (Some(risen), Some(detail)) = (&given.risen, detail.as_object_mut()) {
        detail.insert("risen".to_owned(), json!(risen));
    }
    write.record(event(ground, actor, indicator, "save", detail)).await?;
    write.learn(Patch::Answer {
        cycle: ground.cycle().code.clone(),
        unit: ground.unit.code.clone(),
        indicator: indicator.to_owned(),
        entry,
    });
    Ok(Saved { version, at: write.now })
}

/// An event about one answer.
pub(crate) fn event<'a>(
    ground: &'a Ground,
    actor: &'a Actor,
    indicator: &'a str,
    action: &'a str,
    detail: serde_json::Value,
) -> Event<'a> {
    Event {
        actor: Some(actor),
        subject: "answer",
        cycle: Some(&ground.cycle().code),
        path: &ground.path().0,
        indicator: Some(indicator),
        action,
        states: None,
        reason: "",
        detail,
    }
}

/// Keeps what a person typed over an answer somebody else had changed, until it is decided which text stands.
pub async fn stash(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    draft: &Draft,
) -> Result<(), Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require_answer(actor, indicator)?;
    let draft = cleaned(draft, ground.indicator(indicator)?.1)?;
    let mut write = store.begin().await?;
    let held = ground.lock(&mut write).await?.ok_or(Error::Stale)?;
    run!(
        write.tx,
        "INSERT INTO stash (account_id, assessment_id, indicator, draft, stashed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account_id, assessment_id, indicator) DO UPDATE
         SET draft = excluded.draft, stashed_at = excluded.stashed_at",
        id_of(actor)?,
        held.id,
        indicator,
        serde_json::to_string(&draft)?,
        write.now.0,
    )?;
    write
        .record(event(&ground, actor, indicator, "stash", json!({})))
        .await?;
    write.commit().await
}

/// Drops what [`stash`] kept; the stored text stands. Nothing happens when nothing was kept.
pub async fn unstash(store: &Store, actor: &Actor, cycle: &str, unit: &str, indicator: &str) -> Result<(), Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require(actor, Permission::Answer)?;
    ground.indicator(indicator)?;
    let mut write = store.begin().await?;
    let held = ground.lock(&mut write).await?.ok_or(Error::Stale)?;
    let dropped = run!(
        write.tx,
        "DELETE FROM stash WHERE account_id = $1 AND assessment_id = $2 AND indicator = $3",
        id_of(actor)?,
        held.id,
        indicator,
    )?;
    if dropped == 0 {
        return Ok(());
    }
    write
        .record(event(&ground, actor, indicator, "unstash", json!({})))
        .await?;
    write.commit().await
}

/// What [`stash`] kept for a person.
pub(super) async fn stashed(
    store: &Store,
    actor: &Actor,
    assessment: Uuid,
    indicator: &str,
) -> Result<Option<Draft>, Error> {
    let row = optional!(
        store.db(),
        (String,),
        "SELECT draft FROM stash WHERE account_id = $1 AND assessment_id = $2 AND indicator = $3",
        id_of(actor)?,
        assessment,
        indicator,
    )?;
    Ok(row.map(|(draft,)| serde_json::from_str(&draft)).transpose()?)
}
