//! Grades: what assessments in points or in levels amount to. Map and charts do not show them; these pages do.

mod list;
mod sheet;

pub use list::list;
pub use sheet::sheet;

use domain::grade::{SheetLine, Standing, Tally};
use domain::indicator::IndicatorSet;

use crate::cube::CycleEntry;
use crate::error::Error;
use crate::{Store, Viewer};

/// What lines of a set amount to, by the figure each is read for. Lines that do not apply are left out.
fn standing<'a>(
    set: &IndicatorSet,
    lines: impl IntoIterator<Item = &'a SheetLine>,
    figure: impl Fn(&SheetLine) -> Option<f64>,
) -> Standing {
    let tally = tally(set, lines, figure);
    Standing {
        grade: tally.grade(set).map(|grade| grade.name.clone()),
        tally,
    }
}

fn tally<'a>(
    set: &IndicatorSet,
    lines: impl IntoIterator<Item = &'a SheetLine>,
    figure: impl Fn(&SheetLine) -> Option<f64>,
) -> Tally {
    let apply = lines.into_iter().filter(|line| !line.not_applicable);
    Tally::of(
        set.mode,
        apply.map(|line| domain::grade::Line {
            indicator: &line.indicator,
            figure: figure(line),
        }),
    )
}

/// What the unit gave itself.
const OWN: fn(&SheetLine) -> Option<f64> = |line| line.own;
/// What the reviewer confirmed.
const VERIFIED: fn(&SheetLine) -> Option<f64> = |line| line.verified;

/// The newest cycle in points or levels that has opened, or the one with this code.
fn cycle(store: &Store, code: &str) -> Result<std::sync::Arc<CycleEntry>, Error> {
    let now = store.now();
    let catalogue = store.catalogue();
    let mut graded = catalogue.every_cycle().rev().filter(|entry| is_graded(entry));
    let found = match code {
        "" => graded.find(|entry| entry.cycle.opens.start() <= now),
        code => graded.find(|entry| entry.cycle.code == code),
    };
    found.cloned().ok_or(Error::NotFound)
}

fn is_graded(entry: &CycleEntry) -> bool {
    entry.cycle.mode != domain::indicator::Mode::Measured
}

/// Whether a cycle's results are open to this reader at all.
fn is_open_to(entry: &CycleEntry, viewer: Viewer<'_>) -> bool {
    viewer.is_some() || entry.cycle.published_at.is_some()
}
