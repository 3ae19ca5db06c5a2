//! The form's hub.

use domain::account::Actor;
use domain::assessment::{AnswerLine, FocusAreaLines, HubView, Progress, ReturnedLine};
use domain::explore::UnitLabel;
use domain::permission::Permission;
use domain::workflow::{State, Verdict};

use super::act::offers;
use super::line::line_of;
use super::{Ground, Held, levels};
use crate::answer::kept::{self, Answers, Kept};
use crate::error::Error;
use crate::{Store, history};

/// A self-assessment with its answers, as one reader may see it.
pub(crate) struct Folder {
    pub(crate) held: Option<Held>,
    pub(crate) answers: Answers,
}

impl Folder {
    /// Reads it, after asking whether the reader may.
    pub(crate) async fn read(store: &Store, ground: &Ground, actor: &Actor) -> Result<Self, Error> {
        let held = ground.held(store, actor).await?;
        let state = held.as_ref().map_or(State::NotOpen, |held| held.state);
        ground.require_reading(actor, state)?;
        let mut answers = match &held {
            Some(held) => kept::all(store, held.id).await?,
            None => Answers::new(),
        };
        if !held
            .as_ref()
            .is_some_and(|held| ground.allows_at(actor, Permission::Review, held.level))
        {
            answers = seen(answers, |kept| kept.without_open_verdict(state));
        }
        if !ground.allows(actor, Permission::ReadDraft) {
            answers = seen(answers, |kept| kept.before_mending(state));
        }
        Ok(Self { held, answers })
    }

    /// Reads what anybody may once it is approved.
    ///
    /// # Errors
    /// `NotFound` before that.
    pub(crate) async fn approved(store: &Store, ground: &Ground) -> Result<Self, Error> {
        let held = ground.held_by_anyone(store).await?;
        let held = held.filter(|held| held.state.is_approved()).ok_or(Error::NotFound)?;
        let answers = kept::all(store, held.id).await?;
        Ok(Self {
            held: Some(held),
            answers,
        })
    }

    pub(crate) fn state(&self) -> State {
        self.held.as_ref().map_or(State::NotOpen, |held| held.state)
    }

    pub(crate) fn version(&self) -> i64 {
        self.held.as_ref().map_or(0, |held| held.version)
    }
}

fn seen(answers: Answers, as_seen: impl Fn(Kept) -> Kept) -> Answers {
    answers.into_iter().map(|(code, kept)| (code, as_seen(kept))).collect()
}

/// `/tu-danh-gia/{cycle}/{unit}`: the form's hub.
pub async fn hub(store: &Store, actor: &Actor, cycle: &str, unit: &str) -> Result<HubView, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    let folder = Folder::read(store, &ground, actor).await?;
    let (state, answers) = (folder.state(), &folder.answers);
    let now = store.now();
    let open = match state {
        State::NotOpen => {
            let cycle = ground.cycle();
            cycle.is_open(now) && ground.unit.exists_between(cycle.data_from, cycle.data_to)
        }
        State::Drafting | State::PartlyReturned => true,
        _ => false,
    };
    let saved = answers.values().filter(|kept| kept.version > 0);
    let history = history::of(store, Some(actor), cycle, ground.path()).await?;
    Ok(HubView {
        work: line_of(&ground, folder.held.as_ref(), answers, now),
        version: folder.version(),
        areas: ground.entry.set.areas.clone(),
        focus_areas: focus_areas(&ground, answers),
        returned: if state == State::PartlyReturned {
            returned(&ground, answers)
        } else {
            Vec::new()
        },
        actions: offers(&ground, actor, folder.held.as_ref(), answers),
        levels: levels::lines(&ground, folder.held.as_ref(), &history),
        waiting: waiting(&ground, answers),
        may_answer: open && ground.allows(actor, Permission::Answer),
        last_saved: saved.map(|kept| kept.saved_at).max(),
        history,
        illustrative: answers.values().any(|kept| kept.illustrative),
    })
}

/// The focus areas that ask this unit anything.
fn focus_areas(ground: &Ground, answers: &Answers) -> Vec<FocusAreaLines> {
    let headings = ground.entry.set.focus_areas.iter();
    let lines = headings.map(|heading| FocusAreaLines {
        heading: heading.clone(),
        answers: ground
            .asked()
            .filter(|(_, indicator)| indicator.focus_area() == heading.code)
            .map(|(_, indicator)| AnswerLine {
                code: indicator.code.clone(),
                name: indicator.name.clone(),
                progress: answers.get(&indicator.code).map_or(Progress::Empty, Kept::progress),
                supplier: ground.supplier(&indicator.code),
            })
            .collect(),
    });
    lines.filter(|lines| !lines.answers.is_empty()).collect()
}

/// Departments whose figures are not there yet, in reading order.
fn waiting(ground: &Ground, answers: &Answers) -> Vec<(UnitLabel, u32)> {
    let mut waiting: Vec<(UnitLabel, u32)> = Vec::new();
    for (_, indicator) in ground.asked() {
        let Some(supplier) = ground.supplier(&indicator.code) else {
            continue;
        };
        if answers.get(&indicator.code).is_some_and(|kept| kept.complete) {
            continue;
        }
        match waiting.iter_mut().find(|(unit, _)| *unit == supplier) {
            Some((_, count)) => *count += 1,
            None => waiting.push((supplier, 1)),
        }
    }
    waiting
}

/// What went back to the unit with why; in reading order, what is still to be mended first.
fn returned(ground: &Ground, answers: &Answers) -> Vec<ReturnedLine> {
    let mut lines: Vec<ReturnedLine> = ground
        .asked()
        .filter_map(|(_, indicator)| {
            // What a department supplies the department mends.
            let kept = answers
                .get(&indicator.code)
                .filter(|_| ground.supplied(&indicator.code).is_none())?;
            let verdict = match &kept.verdict {
                verdict @ Verdict::Returned { .. } => verdict.clone(),
                _ => kept.before.as_ref()?.verdict.clone(),
            };
            let mended = kept.is_mended();
            Some(ReturnedLine {
                code: indicator.code.clone(),
                name: indicator.name.clone(),
                verdict,
                mended,
            })
        })
        .collect();
    lines.sort_by_key(|line| line.mended);
    lines
}
