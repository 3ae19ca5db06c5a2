//! One question with everything around it.

use domain::account::Actor;
use domain::assessment::{AnswerView, Supplied};
use domain::evidence::Evidence;
use domain::indicator::{Heading, Indicator};
use domain::workflow::{State, Verdict};

use super::kept::{self, Answers, Kept};
use super::save::{check_editable, stashed};
use crate::assessment::{Folder, Ground, context};
use crate::cube::label;
use crate::error::Error;
use crate::{Store, evidence, rise};

/// `…/{indicator}`: one question.
pub async fn view(store: &Store, actor: &Actor, cycle: &str, unit: &str, indicator: &str) -> Result<AnswerView, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    let folder = Folder::read(store, &ground, actor).await?;
    let (place, asked) = ground.indicator(indicator)?;
    let kept = folder.answers.get(indicator);
    let past = kept::past(store, &ground, Some(indicator))
        .await?
        .remove(indicator)
        .unwrap_or_default();
    let all = evidence::readable(store, &ground, actor, folder.held.as_ref()).await?;
    let (here, library): (Vec<Evidence>, Vec<Evidence>) = all
        .into_iter()
        .filter(|one| !one.indicators.is_empty())
        .partition(|one| one.indicators.contains(&asked.code));
    let conflict = match (&folder.held, kept) {
        (Some(held), Some(kept)) => stashed(store, actor, held.id, indicator)
            .await?
            .map(|draft| (draft, kept.conflict())),
        _ => None,
    };
    let begun = folder.held.is_some() || ground.closed(store.now()).is_none();
    let editable = begun && ground.may_answer(actor, indicator) && check_editable(folder.held.as_ref(), kept).is_ok();
    let supplied = ground.supplied(indicator).map(|rule| Supplied {
        supplier: rule.supplier(),
        by: kept.map(|kept| kept.saved_by.clone()).unwrap_or_default(),
        given: kept.is_some_and(|kept| kept.complete),
    });
    let (nth, previous, next) = neighbours(&ground, &folder.answers, folder.state(), indicator);
    let (context, rise) = {
        let cube = store.cube();
        (
            context(&cube, &ground, actor, place, &past, here.len()),
            rise::view(&cube, &ground, actor, place, kept),
        )
    };
    Ok(AnswerView {
        cycle: ground.cycle().clone(),
        unit: label(&ground.unit),
        state: folder.state(),
        focus_area: focus_area(&ground, asked),
        draft: kept.map(|kept| kept.draft.clone()).unwrap_or_default(),
        version: kept.map_or(0, |kept| kept.version),
        saved_at: kept.filter(|kept| kept.version > 0).map(|kept| kept.saved_at),
        editable,
        verdict: kept.map_or(Verdict::Pending, |kept| kept.verdict.clone()),
        target: ground.entry.target(place).cloned(),
        past,
        context,
        evidence: here,
        library,
        place: nth,
        previous,
        next,
        conflict,
        rise,
        supplied,
        indicator: asked.clone(),
    })
}

/// The indicator's focus area; a checked set has one for each.
fn focus_area(ground: &Ground, indicator: &Indicator) -> Heading {
    let code = indicator.focus_area();
    ground.entry.set.focus_area(code).cloned().unwrap_or_else(|| Heading {
        code: code.to_owned(),
        name: indicator.name.clone(),
        short: None,
    })
}

/// Place among the asked indicators (from 1, of how many), the indicator before, and the one to go to next: while
/// completing, the next one that was returned and is not mended yet.
fn neighbours(
    ground: &Ground,
    answers: &Answers,
    state: State,
    indicator: &str,
) -> ((u32, u32), Option<String>, Option<String>) {
    let codes: Vec<&str> = ground.asked().map(|(_, indicator)| indicator.code.as_str()).collect();
    let at = codes.iter().position(|code| *code == indicator).unwrap_or_default();
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let previous = at.checked_sub(1).and_then(|before| codes.get(before));
    let next = if state == State::PartlyReturned {
        let is_own = |code: &str| ground.supplied(code).is_none();
        let is_open = |code: &&&str| is_own(code) && answers.get(**code).is_some_and(Kept::is_returned);
        // Round the end: what was skipped comes again.
        let (before, after) = codes.split_at(at);
        after.iter().skip(1).chain(before).find(is_open)
    } else {
        codes.get(at + 1)
    };
    let owned = |code: Option<&&str>| code.map(|code| (*code).to_owned());
    ((number(at + 1), number(codes.len())), owned(previous), owned(next))
}
