//! What to look at before handing in.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::answer::{Draft, Reading, read};
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
use crate::{evidence, history};

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
        waiting: Vec::new(),
        unexplained: Vec::new(),
        mentioned: Vec::new(),
        quiet: Vec::new(),
        actions: offers(&ground, actor, folder.held.as_ref(), &folder.answers),
        last: history::of(store, Some(actor), cycle, ground.path())
            .await?
            .into_iter()
            .next(),
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
            // What a department has supplied is the department's to explain.
            _ if line.supplier.is_some() && !line.lacks.is_empty() => &mut view.waiting,
            _ if is_closed || line.supplier.is_some() => &mut view.quiet,
            _ if !line.lacks.is_empty() => &mut view.missing,
            _ if asks && line.draft.explanation.trim().is_empty() => &mut view.unexplained,
            _ if !line.findings.is_empty() => &mut view.mentioned,
            _ => &mut view.quiet,
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
    /// What is stored of an answer, and what is unusual about it. What was never given lacks what it lacks, too.
    pub(super) fn look(&self, place: usize, indicator: &Indicator, kept: Option<&Kept>) -> (Reading, Vec<Finding>) {
        let past = self.past.get(&indicator.code).map_or(&[][..], Vec::as_slice);
        let last = past.first().map(|last| &last.value);
        let reading = kept.map_or_else(
            || read(indicator, &Draft::default(), last),
            |kept| kept.reading(indicator, last),
        );
        let Some(kept) = kept.filter(|_| reading.is_complete()) else {
            return (reading, Vec::new());
        };
        let evidence = self.attached.get(indicator.code.as_str()).copied().unwrap_or_default();
        let context = context(self.cube, self.ground, self.actor, place, past, evidence);
        let findings = findings(indicator, &kept.draft, &reading, &context);
        (reading, findings)
    }

    fn line(&self, place: usize, indicator: &Indicator, kept: Option<&Kept>) -> CheckedLine {
        let (reading, findings) = self.look(place, indicator, kept);
        CheckedLine {
            indicator: indicator.clone(),
            draft: kept.map(|kept| kept.draft.clone()).unwrap_or_default(),
            figure: reading.counted().and_then(|value| value.figure(indicator)),
            lacks: reading.problems,
            findings,
            supplier: self.ground.supplier(&indicator.code),
        }
    }
}
