//! The review of one unit.

use domain::account::Actor;
use domain::assessment::{ReviewView, ReviewedAnswer};
use domain::evidence::Evidence;
use domain::indicator::Indicator;
use domain::permission::Permission;
use domain::review::{judges, level_of};
use domain::scale::median;
use domain::workflow::Verdict;

use super::act::offers;
use super::check::Reader;
use super::compare::peers;
use super::hub::Folder;
use super::line::line_of;
use super::queue::waiting;
use super::{Ground, levels};
use crate::answer::kept::{self, Kept};
use crate::error::Error;
use crate::{Store, evidence, history, rise};

/// `/tham-dinh/{cycle}/{unit}`: the review of one unit, for everyone who may read what it handed in.
///
/// # Errors
/// `NotFound` until it is handed in.
pub async fn review(store: &Store, actor: &Actor, cycle: &str, unit: &str) -> Result<ReviewView, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require(actor, Permission::ReadSubmitted)?;
    let folder = Folder::read(store, &ground, actor).await?;
    let state = folder.state();
    if !state.is_handed_in() {
        return Err(Error::NotFound);
    }
    let past = kept::past(store, &ground, None).await?;
    let evidence = evidence::readable(store, &ground, actor, folder.held.as_ref()).await?;
    let at = folder.held.as_ref().map_or(0, |held| held.level.at);
    // Whoever reviews it at another level looks for what waits with them.
    let own = level_of(ground.unit.kind, ground.path(), &actor.scope).unwrap_or(at);
    let queue = waiting(store, actor, &ground, own).await?;
    let history = history::of(store, Some(actor), cycle, ground.path()).await?;
    let attached = evidence::count_by_indicator(&evidence);
    let reader = Reader {
        cube: &store.cube(),
        ground: &ground,
        actor,
        past: &past,
        attached: &attached,
    };
    let level = folder.held.as_ref().map_or(0, |held| held.level.at);
    let mut answers: Vec<ReviewedAnswer> = ground
        .asked()
        .map(|(place, indicator)| {
            let kept = folder.answers.get(&indicator.code);
            reader.reviewed(place, indicator, kept, &evidence, level)
        })
        .collect();
    // Reading order holds within each part: the sort is stable.
    answers.sort_by_key(|answer| match answer {
        answer if answer.is_changed() => 0,
        answer if !answer.is_complete() => 1,
        answer if !answer.findings.is_empty() => 2,
        _ => 3,
    });
    let with_reviewer = state.is_with_reviewer();
    Ok(ReviewView {
        work: line_of(&ground, folder.held.as_ref(), &folder.answers, store.now()),
        version: folder.version(),
        answers,
        actions: offers(&ground, actor, folder.held.as_ref(), &folder.answers),
        levels: levels::lines(&ground, folder.held.as_ref(), &history),
        sent_back: levels::sent_back(folder.held.as_ref(), &history),
        history,
        queue,
        may_judge: with_reviewer && judges(actor, ground.unit.kind, ground.path(), at),
        is_own: ground.allows(actor, Permission::Review),
        illustrative: folder.answers.values().any(|kept| kept.illustrative),
    })
}

impl Reader<'_> {
    fn reviewed(
        &self,
        place: usize,
        indicator: &Indicator,
        kept: Option<&Kept>,
        evidence: &[Evidence],
        level: u8,
    ) -> ReviewedAnswer {
        let past = self.past.get(&indicator.code).cloned().unwrap_or_default();
        let peers = peers(self.cube, self.ground, self.actor, place);
        let (reading, findings) = self.look(place, indicator, kept);
        let value = reading.counted().cloned();
        let supports = |evidence: &&Evidence| evidence.indicators.contains(&indicator.code);
        ReviewedAnswer {
            indicator: indicator.clone(),
            figure: value.as_ref().and_then(|value| value.figure(indicator)),
            value,
            lacks: reading.problems,
            draft: kept.map(|kept| kept.draft.clone()).unwrap_or_default(),
            version: kept.map_or(0, |kept| kept.version),
            verdict: kept.map_or(Verdict::Pending, |kept| kept.verdict.clone()),
            verified: kept.and_then(|kept| kept.verified.clone()),
            median: median(&peers),
            peers,
            target: self.ground.entry.target(place).cloned(),
            evidence: evidence.iter().filter(supports).cloned().collect(),
            findings,
            before: kept
                .and_then(|kept| kept.before.clone())
                .map(|before| (before.draft, before.verdict)),
            is_settled: kept
                .and_then(|kept| kept.before.as_ref())
                .is_some_and(|before| before.level < level),
            past,
            rise: rise::view(self.cube, self.ground, self.actor, place, kept),
            supplier: self.ground.supplier(&indicator.code),
            by: kept.map(|kept| kept.saved_by.clone()).unwrap_or_default(),
        }
    }
}
