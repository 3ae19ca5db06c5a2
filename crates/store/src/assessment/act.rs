//! Steps of a self-assessment as a whole.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::answer::{Draft, Stance};
use domain::assessment::ActionOffer;
use domain::notice::{NoticeBody, NoticeKind};
use domain::review::place_at;
use domain::unit::UnitPath;
use domain::workflow::{Action, Needs, State, Step, TABLE, Verdict, actions, step};
use uuid::Uuid;

use super::{Ground, Held};
use crate::Store;
use crate::answer::kept::{self, Answers, Before, Kept};
use crate::cube::{Entry, Mark, Patch};
use crate::db::run;
use crate::error::Error;
use crate::history::Covered;
use crate::notice::{News, people_at, reporters_at, reviewers_at, subject, tell};
use crate::text::clean;
use crate::write::Write;

/// Takes a step of the workflow table with the whole self-assessment; gives the state after it.
///
/// Publishing and locking belong to a cycle, not to one unit: `cycle::publish`, `cycle::lock`.
///
/// # Errors
/// `Stale` when the table has no such step from where it stands, or `version` has moved on; `Forbidden` for reviewers at
/// another level than it is at; `NotReady` with what the step still needs; `Invalid("whole-cycle")` for publishing and
/// locking.
pub async fn act(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    action: Action,
    version: i64,
    reason: &str,
) -> Result<State, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    if !TABLE
        .iter()
        .any(|step| step.action == action && ground.allows(actor, step.permission))
    {
        return Err(ground.refusal(actor));
    }
    if matches!(action, Action::Publish | Action::Lock) {
        return Err(Error::Invalid("whole-cycle".to_owned()));
    }
    let reason = clean(reason.trim())?;
    let mut write = store.begin().await?;
    let held = ground.lock(&mut write).await?;
    let (from, level, stands_at) = held.as_ref().map_or((State::NotOpen, ground.first_level(), 0), |held| {
        (held.state, held.level, held.version)
    });
    let step = *step(from, action, level).ok_or(Error::Stale)?;
    // Before the permission: who reviews at this level no more, because it has moved on, is told so.
    if version != stands_at {
        return Err(Error::Stale);
    }
    ground.require_at(actor, step.permission, level)?;
    let state = match held {
        Some(mut held) if held.state != State::NotOpen => {
            proceed(&mut write, &ground, &mut held, actor, step, &reason).await?;
            held.state
        }
        _ => ground.lock_or_begin(&mut write, actor).await?.state,
    };
    write.commit().await?;
    Ok(state)
}

/// Takes a step other than the first.
async fn proceed(
    write: &mut Write<'_>,
    ground: &Ground,
    held: &mut Held,
    actor: &Actor,
    step: Step,
    reason: &str,
) -> Result<(), Error> {
    let mut answers = kept::all_in(write, held.id).await?;
    if !is_ready(step.needs, ground, &answers) || (step.needs == Needs::Reason && reason.is_empty()) {
        return Err(Error::NotReady(step.needs));
    }
    if matches!(step.action, Action::Submit | Action::StartReview) {
        make_rows(write, ground, held, &mut answers).await?;
    }
    if step.action == Action::ReturnPart {
        remember_returned(write, held, &answers).await?;
    }
    let covered = covered(step, &answers);
    let returned = covered.returned.clone();
    ground.take(write, held, actor, step, reason, covered).await?;
    match step.action {
        Action::ReturnPart => tell_returned(write, ground, held, actor, &returned).await,
        Action::PassOn => {
            forget_verdicts(write, ground, held, &answers).await?;
            tell_reviewers(write, ground, held, actor, NoticeKind::PassedOn, reason).await
        }
        Action::SendBack => tell_reviewers(write, ground, held, actor, NoticeKind::SentBack, reason).await,
        _ => Ok(()),
    }
}

/// The next place judges for itself: what this one said of each answer stays in the events. Points given in place of the
/// unit's own go along.
async fn forget_verdicts(write: &mut Write<'_>, ground: &Ground, held: &Held, answers: &Answers) -> Result<(), Error> {
    run!(
        write.tx,
        "UPDATE answer SET verdict = 'pending', verdict_reason = NULL, verdict_text = NULL, verdict_at = NULL,
                           verdict_by = NULL
         WHERE assessment_id = $1 AND verdict <> 'pending'",
        held.id,
    )?;
    for kept in answers.values() {
        write.learn(Patch::Verdict {
            cycle: ground.cycle().code.clone(),
            unit: ground.unit.code.clone(),
            indicator: kept.indicator.clone(),
            mark: Mark::Pending,
        });
    }
    Ok(())
}

/// Tells the reviewers where it now lies.
async fn tell_reviewers(
    write: &mut Write<'_>,
    ground: &Ground,
    held: &Held,
    actor: &Actor,
    kind: NoticeKind,
    reason: &str,
) -> Result<(), Error> {
    let body = NoticeBody {
        by: actor.name.clone(),
        text: reason.to_owned(),
        ..NoticeBody::default()
    };
    let place = place_at(ground.unit.kind, ground.path(), held.level.at);
    let people = reviewers_at(write, &place).await?;
    news(write, ground, held, &people, kind, &body).await
}

/// Tells the unit's people that answers came back, and departments of figures that are theirs to mend.
async fn tell_returned(
    write: &mut Write<'_>,
    ground: &Ground,
    held: &Held,
    actor: &Actor,
    returned: &[String],
) -> Result<(), Error> {
    let body = |count: usize, place: String| NoticeBody {
        count: u32::try_from(count).ok(),
        by: actor.name.clone(),
        place,
        ..NoticeBody::default()
    };
    let mut supplied: BTreeMap<&UnitPath, Vec<&String>> = BTreeMap::new();
    for code in returned {
        if let Some(rule) = ground.supplied(code) {
            supplied.entry(&rule.department.path).or_default().push(code);
        }
    }
    let own = returned.len() - supplied.values().map(Vec::len).sum::<usize>();
    if own > 0 {
        let people = people_at(write, ground.path()).await?;
        news(
            write,
            ground,
            held,
            &people,
            NoticeKind::Returned,
            &body(own, String::new()),
        )
        .await?;
    }
    for (path, codes) in supplied {
        let place = match codes.as_slice() {
            [code] => domain::supply::path(&ground.cycle().code, code),
            _ => domain::supply::DESK.to_owned(),
        };
        let people = reporters_at(write, path).await?;
        news(
            write,
            ground,
            held,
            &people,
            NoticeKind::Returned,
            &body(codes.len(), place),
        )
        .await?;
    }
    Ok(())
}

async fn news(
    write: &mut Write<'_>,
    ground: &Ground,
    held: &Held,
    people: &[Uuid],
    kind: NoticeKind,
    body: &NoticeBody,
) -> Result<(), Error> {
    let (cycle, unit) = (&ground.cycle().code, &ground.unit.code);
    let news = News {
        kind,
        subject: &subject(cycle, unit),
        step: &held.version.to_string(),
        cycle,
        map_version: &ground.unit.map_version,
        unit,
        body,
    };
    tell(write, people, &news).await?;
    Ok(())
}

/// Whether what a step needs holds of the answers. What a department supplies keeps no unit from handing in.
pub(super) fn is_ready(needs: Needs, ground: &Ground, answers: &Answers) -> bool {
    let mut asked = ground.asked().map(|(_, indicator)| answers.get(&indicator.code));
    let own = || {
        let is_own = |kept: &&Kept| ground.supplied(&kept.indicator).is_none();
        answers.values().filter(is_own)
    };
    match needs {
        // A reason is not the answers' to give.
        Needs::Nothing | Needs::Reason => true,
        Needs::SomeAnswer => own().any(|kept| kept.complete),
        Needs::ReturnedMended => !own().any(Kept::is_returned),
        Needs::SomeReturned => {
            answers.values().any(Kept::is_returned)
                && asked.all(|kept| kept.is_some_and(|kept| kept.verdict != Verdict::Pending))
        }
        Needs::AllAccepted => asked.all(|kept| kept.is_some_and(|kept| kept.verdict == Verdict::Accepted)),
    }
}

/// The buttons of a reader: steps of the table that people take with one unit's work.
pub(super) fn offers(ground: &Ground, actor: &Actor, held: Option<&Held>, answers: &Answers) -> Vec<ActionOffer> {
    let (state, level) = held.map_or((State::NotOpen, ground.first_level()), |held| (held.state, held.level));
    actions(state, level, |permission| ground.allows_at(actor, permission, level))
        .filter(|step| !matches!(step.action, Action::Begin | Action::Publish | Action::Lock))
        .map(|step| ActionOffer {
            action: step.action,
            needs: step.needs,
            ready: is_ready(step.needs, ground, answers),
        })
        .collect()
}

/// What a step covers: every answer given, in its version; what was only begun is no answer yet. Handing in again covers
/// what was mended; the rest was accepted before.
pub(crate) fn covered(step: Step, answers: &Answers) -> Covered {
    let again = step.to == State::Resubmitted;
    let versions = |keep: &dyn Fn(&Kept) -> bool| -> BTreeMap<String, i64> {
        answers
            .values()
            .filter(|kept| keep(kept))
            .map(|kept| (kept.indicator.clone(), kept.version))
            .collect()
    };
    let returned = if step.action == Action::ReturnPart {
        versions(&Kept::is_returned)
    } else {
        BTreeMap::new()
    };
    Covered {
        answers: versions(&|kept| if again { kept.is_mended() } else { kept.complete }),
        returned: returned.into_keys().collect(),
        level: None,
    }
}

/// Makes the rows of asked indicators that nobody answered, so that each can be judged.
pub(crate) async fn make_rows(
    write: &mut Write<'_>,
    ground: &Ground,
    held: &Held,
    answers: &mut Answers,
) -> Result<(), Error> {
    let empty = Draft::default();
    let missing: Vec<&str> = ground
        .asked()
        .map(|(_, indicator)| indicator.code.as_str())
        .filter(|code| !answers.contains_key(*code))
        .collect();
    for code in missing {
        run!(
            write.tx,
            "INSERT INTO answer (assessment_id, indicator, version, draft, stance, complete, source, illustrative,
                                 saved_at, verdict)
             VALUES ($1, $2, 0, $3, $4, $5, '', $5, $6, 'pending')",
            held.id,
            code,
            serde_json::to_string(&empty)?,
            Stance::Figure.code(),
            false,
            write.now.0,
        )?;
        let kept = kept::one_in(write, held.id, code).await?.ok_or(Error::Stale)?;
        answers.insert(code.to_owned(), kept);
        write.learn(Patch::Answer {
            cycle: ground.cycle().code.clone(),
            unit: ground.unit.code.clone(),
            indicator: code.to_owned(),
            entry: Entry::default(),
        });
    }
    Ok(())
}

/// Keeps what is being returned beside the answers, so that the reviewer will see the difference. What an earlier
/// return kept is forgotten.
async fn remember_returned(write: &mut Write<'_>, held: &Held, answers: &Answers) -> Result<(), Error> {
    run!(
        write.tx,
        "UPDATE answer SET before = NULL WHERE assessment_id = $1 AND before IS NOT NULL",
        held.id,
    )?;
    for kept in answers.values().filter(|kept| kept.is_returned()) {
        let before = Before {
            level: held.level.at,
            version: kept.version,
            draft: kept.draft.clone(),
            verdict: kept.verdict.clone(),
            risen: kept.risen.clone(),
        };
        run!(
            write.tx,
            "UPDATE answer SET before = $1 WHERE assessment_id = $2 AND indicator = $3",
            serde_json::to_string(&before)?,
            held.id,
            kept.indicator.as_str(),
        )?;
    }
    Ok(())
}
