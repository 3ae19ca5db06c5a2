//! What to look at before handing in.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::answer::{Stance, read};
use domain::assessment::{CheckView, CheckedLine, PastAnswer};
use domain::check::{Finding, findings};
use domain::indicator::Indicator;
use domain::workflow::State;

use super::Ground;
use super::act::offers;
use super::compare::context;
use super::hub::Folder;
use super::line::line_of;
use crate::Store;
use crate::answer::kept::{self, Kept};
use crate::cube::Cube;
use crate::error::Error;
use crate::evidence;

/// `…/kiem-tra`: what to look at before handing in, by the same checks the form uses.
pub async fn check(store: &Store, actor: &Actor, cycle: &str, unit: &str) -> Result<CheckView, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    let folder = Folder::read(store, &ground, actor).await?;
    let past = kept::past(store, &ground, None).await?;
    let evidence = evidence::readable(store, &ground, actor, folder.held.as_ref()).await?;
    let attached = evidence::count_by_indicator(&evidence);
    let mut view = CheckView {
        work: line_of(&ground, folder.held.as_ref(), &folder.answers, store.now()),
        version: folder.version(),
        missing: Vec::new(),
        unexplained: Vec::new(),
        mentioned: Vec::new(),
        quiet: Vec::new(),
        actions: offers(&ground, actor, folder.state(), &folder.answers),
    };
    let reader = Reader {
        cube: &store.cube(),
        ground: &ground,
        actor,
        past: &past,
        attached: &attached,
    };
    for (place, indicator) in ground.asked() {
        let kept = folder.answers.get(&indicator.code);
        let line = reader.line(place, indicator, kept);
        let asks = line.findings.iter().any(Finding::asks);
        // After a return only what came back is the unit's to look at again.
        let is_closed = folder.state() == State::PartlyReturned
            && !kept.is_some_and(|kept| kept.is_editable(State::PartlyReturned));
        let pile = match kept {
            _ if is_closed => &mut view.quiet,
            Some(kept) if kept.complete && asks && line.explanation.trim().is_empty() => &mut view.unexplained,
            Some(kept) if kept.complete && !line.findings.is_empty() => &mut view.mentioned,
            Some(kept) if kept.complete => &mut view.quiet,
            _ => &mut view.missing,
        };
        pile.push(line);
    }
    Ok(view)
}

/// Reads stored answers as the form does.
pub(super) struct Reader<'a> {
    pub(super) cube: &'a Cube,
    pub(super) ground: &'a Ground,
    pub(super) actor: &'a Actor,
    pub(super) past: &'a BTreeMap<String, Vec<PastAnswer>>,
    pub(super) attached: &'a BTreeMap<&'a str, usize>,
}

impl Reader<'_> {
    /// What is unusual about an answer.
    pub(super) fn findings(&self, place: usize, indicator: &Indicator, kept: &Kept) -> Vec<Finding> {
        let past = self.past.get(&indicator.code).map_or(&[][..], Vec::as_slice);
        let evidence = self.attached.get(indicator.code.as_str()).copied().unwrap_or_default();
        let context = context(self.cube, self.ground, self.actor, place, past, evidence);
        let mut reading = read(indicator, &kept.draft, context.last.as_ref());
        // A published figure without numerator and denominator cannot be read from a draft; it is kept as a value only.
        reading.value = kept.value.clone().or(reading.value);
        findings(indicator, &kept.draft, &reading, &context)
    }

    fn line(&self, place: usize, indicator: &Indicator, kept: Option<&Kept>) -> CheckedLine {
        let not_applicable = kept.is_some_and(|kept| kept.draft.stance == Stance::NotApplicable);
        let said = kept.map(|kept| {
            if not_applicable {
                &kept.draft.reason
            } else {
                &kept.draft.explanation
            }
        });
        CheckedLine {
            code: indicator.code.clone(),
            name: indicator.name.clone(),
            kind: indicator.kind,
            figure: kept.and_then(|kept| kept.figure),
            unit: indicator.unit.clone(),
            decimals: indicator.decimals,
            findings: kept.map_or_else(Vec::new, |kept| self.findings(place, indicator, kept)),
            explanation: said.cloned().unwrap_or_default(),
            not_applicable,
        }
    }
}
