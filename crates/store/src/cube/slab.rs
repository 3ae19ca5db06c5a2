//! One cycle's answers, column by column: a cell for every indicator and unit, indicator after indicator, so that a map
//! of one indicator reads one run of memory.

use std::sync::{Arc, OnceLock};

use domain::time::Day;
use domain::workflow::State;

use super::catalogue::{CycleEntry, Scope};
use super::names::{NO_NAME, Names};
use super::patch::{Entry, Mark};
use super::summary::{Column, Public, Summaries, Summary};
use super::tally::Tally;
use super::withheld;

/// Set when anything was ever saved in the cell.
const GIVEN: u8 = 1;
const COMPLETE: u8 = 1 << 1;
const NOT_APPLICABLE: u8 = 1 << 2;
const ILLUSTRATIVE: u8 = 1 << 3;
const ACCEPTED: u8 = 1 << 4;
const RETURNED: u8 = 1 << 5;

/// No day.
const NO_DAY: i32 = i32::MIN;

/// One cycle's answers. 34 bytes a cell: 5 million cells are 170 MB.
#[derive(Debug)]
pub(crate) struct Slab {
    /// The cycle, its units and indicators: the two sides of the table.
    pub(crate) entry: Arc<CycleEntry>,
    figures: Vec<f64>,
    numerators: Vec<f64>,
    denominators: Vec<f64>,
    flags: Vec<u8>,
    days: Vec<i32>,
    sources: Vec<u32>,
    states: Vec<Option<State>>,
    tallies: Vec<[OnceLock<Box<Tally>>; 2]>,
    summaries: Summaries,
    /// Which units' figures are withheld, by indicator; made when first asked for.
    withheld: Vec<OnceLock<Box<[bool]>>>,
}

/// Which answers add up to a tally.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Basis {
    /// As handed in: answers that were returned do not count until they are handed in again.
    HandedIn,
    /// Whatever is complete.
    Everything,
}

/// A cell as it is read.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "columns of the table, each true or not by itself"
)]
pub(crate) struct Raw {
    /// The figure, if the answer is complete and has one.
    pub(crate) figure: Option<f64>,
    /// What was counted.
    pub(crate) numerator: Option<f64>,
    /// Out of how many.
    pub(crate) denominator: Option<f64>,
    /// Whether anything was ever saved.
    pub(crate) given: bool,
    /// Whether the answer counts.
    pub(crate) complete: bool,
    /// Whether "not applicable" was said.
    pub(crate) not_applicable: bool,
    /// Whether it is invented for demonstration.
    pub(crate) illustrative: bool,
    /// The city's verdict.
    pub(crate) mark: Mark,
    /// Day the figure speaks of.
    pub(crate) as_of: Option<Day>,
    /// Number of its source.
    pub(crate) source: u32,
}

impl Slab {
    /// An empty table for a cycle.
    pub(crate) fn new(entry: Arc<CycleEntry>) -> Self {
        let units = entry.units.units.len();
        let cells = units * entry.set.indicators.len();
        Self {
            figures: vec![f64::NAN; cells],
            numerators: vec![f64::NAN; cells],
            denominators: vec![f64::NAN; cells],
            flags: vec![0; cells],
            days: vec![NO_DAY; cells],
            sources: vec![NO_NAME; cells],
            states: vec![None; units],
            tallies: (0..units).map(|_| Default::default()).collect(),
            summaries: Summaries::default(),
            withheld: entry.set.indicators.iter().map(|_| OnceLock::new()).collect(),
            entry,
        }
    }

    /// Takes a new catalogue's entry for the same units and indicators; targets may have changed.
    pub(crate) fn set_entry(&mut self, entry: Arc<CycleEntry>) {
        self.entry = entry;
        self.tallies
            .iter_mut()
            .for_each(|tallies| *tallies = Default::default());
        self.summaries = Summaries::default();
    }

    fn cell(&self, unit: usize, indicator: usize) -> Option<usize> {
        let units = self.states.len();
        (unit < units && indicator < self.entry.set.indicators.len()).then_some(indicator * units + unit)
    }

    /// Puts an answer in.
    pub(crate) fn put(&mut self, unit: usize, indicator: usize, entry: &Entry, names: &mut Names) {
        let Some(cell) = self.cell(unit, indicator) else { return };
        let mut flags = 0;
        for (set, flag) in [
            (entry.given, GIVEN),
            (entry.complete, COMPLETE),
            (entry.not_applicable, NOT_APPLICABLE),
            (entry.illustrative, ILLUSTRATIVE),
        ] {
            flags |= if set { flag } else { 0 };
        }
        // An unreadable draft has no figure, whatever stood there before.
        let number = |number: Option<f64>| number.filter(|_| entry.complete).unwrap_or(f64::NAN);
        let day = entry
            .as_of
            .and_then(|day| i32::try_from(day.epoch_days()).ok())
            .unwrap_or(NO_DAY);
        let source = names.take(&entry.source);
        names.give_back(std::mem::replace(&mut self.sources[cell], source));
        self.figures[cell] = number(entry.figure);
        self.numerators[cell] = number(entry.numerator);
        self.denominators[cell] = number(entry.denominator);
        self.flags[cell] = flags | mark_flag(entry.mark);
        self.days[cell] = day;
        self.forget(unit);
        self.withhold(indicator);
    }

    /// Notes a verdict.
    pub(crate) fn mark(&mut self, unit: usize, indicator: usize, mark: Mark) {
        let Some(cell) = self.cell(unit, indicator) else { return };
        self.flags[cell] = self.flags[cell] & !(ACCEPTED | RETURNED) | mark_flag(mark);
        self.forget(unit);
    }

    /// Notes where a unit's self-assessment stands.
    pub(crate) fn set_state(&mut self, unit: usize, state: State) {
        if unit >= self.states.len() {
            return;
        }
        // What was approved may be no more, and the other way round.
        self.forget(unit);
        self.states[unit] = Some(state);
        self.forget(unit);
    }

    /// Whether a unit's figure is withheld from the public, because of its own few respondents or for another's sake.
    pub(crate) fn is_withheld(&self, unit: usize, indicator: usize) -> bool {
        let Some(kept) = self.withheld.get(indicator) else {
            return false;
        };
        let withheld = kept.get_or_init(|| withheld::of(self, indicator));
        withheld.get(unit).copied().unwrap_or(false)
    }

    /// Looks again whose figures are withheld once an answer changed; what rested on them is dropped if others are.
    fn withhold(&mut self, indicator: usize) {
        let before = self.withheld.get_mut(indicator).and_then(OnceLock::take);
        // Nobody asked yet: nothing rests on it.
        let Some(before) = before else { return };
        let now = withheld::of(self, indicator);
        if now != before {
            (0..self.states.len()).for_each(|unit| self.forget(unit));
        }
        self.withheld[indicator] = OnceLock::from(now);
    }

    /// Drops what was added up of a unit's answers.
    fn forget(&mut self, unit: usize) {
        if let Some(tallies) = self.tallies.get_mut(unit) {
            *tallies = Default::default();
        }
        // Drafts are in nobody's summary: a storm of saves leaves the summaries alone.
        if self.state(unit).is_some_and(State::is_approved) {
            self.summaries = Summaries::default();
        }
    }

    /// Where a unit's self-assessment stands; `None` if there is none yet.
    pub(crate) fn state(&self, unit: usize) -> Option<State> {
        self.states.get(unit).copied().flatten()
    }

    /// What a unit answered.
    pub(crate) fn read(&self, unit: usize, indicator: usize) -> Option<Raw> {
        let cell = self.cell(unit, indicator)?;
        let flags = self.flags[cell];
        let number = |number: f64| (!number.is_nan()).then_some(number);
        let day = self.days[cell];
        Some(Raw {
            figure: number(self.figures[cell]),
            numerator: number(self.numerators[cell]),
            denominator: number(self.denominators[cell]),
            given: flags & GIVEN != 0,
            complete: flags & COMPLETE != 0,
            not_applicable: flags & NOT_APPLICABLE != 0,
            illustrative: flags & ILLUSTRATIVE != 0,
            mark: match flags & (ACCEPTED | RETURNED) {
                ACCEPTED => Mark::Accepted,
                RETURNED => Mark::Returned,
                _ => Mark::Pending,
            },
            as_of: (day != NO_DAY).then(|| Day::from_epoch_days(i64::from(day))),
            source: self.sources[cell],
        })
    }

    /// What many units say together, for readers who all see the same; kept until an approved answer changes.
    pub(crate) fn summary(
        &self,
        public: Public,
        scope: Scope,
        column: Column,
        make: impl FnOnce() -> Summary,
    ) -> Summary {
        self.summaries.get((public, scope, column), make)
    }

    /// What a unit's answers add up to; kept until one of them changes.
    pub(crate) fn tally(&self, unit: usize, basis: Basis) -> Option<&Tally> {
        let kept = &self.tallies.get(unit)?[usize::from(basis == Basis::Everything)];
        Some(kept.get_or_init(|| Box::new(Tally::of(self, unit, basis))))
    }
}

const fn mark_flag(mark: Mark) -> u8 {
    match mark {
        Mark::Pending => 0,
        Mark::Accepted => ACCEPTED,
        Mark::Returned => RETURNED,
    }
}
