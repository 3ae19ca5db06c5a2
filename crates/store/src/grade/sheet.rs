//! One unit's sheet.

use std::collections::BTreeMap;

use domain::answer::Stance;
use domain::grade::{Group, Row, Sheet, SheetLine};
use domain::indicator::Indicator;
use domain::workflow::Verdict;

use super::list::{is_model, sees_verdicts};
use super::{OWN, VERIFIED, is_graded, is_open_to, standing, tally};
use crate::answer::kept::Kept;
use crate::assessment::{Folder, Ground};
use crate::cube::label;
use crate::db::all;
use crate::error::Error;
use crate::{Store, Viewer};

/// `/xep-loai/{cycle}/{unit}`: the sheet of one unit. Who may read its form sees it as far as it has come; everybody
/// else once it is approved, and visitors once the cycle is published.
///
/// # Errors
/// `NotSignedIn` for a visitor and a cycle that is not published; `NotFound` for a cycle that measures, a unit that is
/// not asked, and what the reader may not see yet.
pub async fn sheet(store: &Store, viewer: Viewer<'_>, cycle: &str, unit: &str) -> Result<Sheet, Error> {
    let catalogue = store.catalogue();
    if catalogue.cycle(cycle).is_some_and(|entry| !is_open_to(entry, viewer)) {
        return Err(Error::NotSignedIn);
    }
    let ground = Ground::find(store, cycle, unit)?;
    if !is_graded(&ground.entry) {
        return Err(Error::NotFound);
    }
    let inside = match viewer {
        Some(actor) => match Folder::read(store, &ground, actor).await {
            Ok(folder) => Some(folder),
            Err(Error::NotFound | Error::Forbidden) => None,
            Err(error) => return Err(error),
        },
        None => None,
    };
    let may_open = inside.is_some();
    let folder = match inside {
        Some(folder) => folder,
        None => Folder::approved(store, &ground).await?,
    };
    let attached = match &folder.held {
        Some(held) => evidence(store, held.id).await?,
        None => BTreeMap::new(),
    };
    let set = &ground.entry.set;
    let line = |indicator: &Indicator| {
        let evidence = attached.get(&indicator.code).copied().unwrap_or_default();
        line(indicator, folder.answers.get(&indicator.code), evidence)
    };
    let lines: Vec<SheetLine> = ground.asked().map(|(_, indicator)| line(indicator)).collect();
    let seen = sees_verdicts(viewer, &ground.unit, folder.state());
    let groups = set.focus_areas.iter().map(|heading| {
        let own = lines.iter().filter(|line| line.indicator.focus_area() == heading.code);
        Group {
            heading: heading.clone(),
            own: tally(set, own.clone(), OWN),
            verified: seen.then(|| tally(set, own.clone(), VERIFIED)),
            lines: own.cloned().collect(),
        }
    });
    Ok(Sheet {
        cycle: ground.cycle().clone(),
        name: set.name.clone(),
        note: set.note.clone(),
        groups: groups.filter(|group| !group.lines.is_empty()).collect(),
        row: Row {
            unit: label(&ground.unit),
            above: ground
                .unit
                .path
                .parent()
                .and_then(|code| ground.entry.units.unit(code))
                .map(label),
            is_model: is_model(&ground.entry, &ground.unit),
            state: folder.state(),
            own: standing(set, &lines, OWN),
            verified: seen.then(|| standing(set, &lines, VERIFIED)),
        },
        grades: set.grades.clone(),
        illustrative: folder.answers.values().any(|kept| kept.illustrative),
        may_open,
    })
}

fn line(indicator: &Indicator, kept: Option<&Kept>, evidence: u32) -> SheetLine {
    let own = kept.filter(|kept| kept.complete).and_then(|kept| kept.figure);
    let accepted = kept.filter(|kept| kept.verdict == Verdict::Accepted);
    let (verified, why) = match accepted.map(|kept| &kept.verified) {
        Some(Some((points, why))) => (Some(*points), why.clone()),
        Some(None) => (own, String::new()),
        None => (None, String::new()),
    };
    SheetLine {
        indicator: indicator.clone(),
        not_applicable: kept.is_some_and(|kept| kept.complete && kept.draft.stance == Stance::NotApplicable),
        own,
        verified,
        why,
        evidence,
    }
}

/// How many documents support each answer.
async fn evidence(store: &Store, assessment: uuid::Uuid) -> Result<BTreeMap<String, u32>, Error> {
    let rows = all!(
        store.db(),
        (String, i64),
        "SELECT indicator, count(*) FROM evidence_use WHERE assessment_id = $1 GROUP BY indicator",
        assessment,
    )?;
    Ok(rows
        .into_iter()
        .map(|(indicator, count)| (indicator, u32::try_from(count).unwrap_or(u32::MAX)))
        .collect())
}
