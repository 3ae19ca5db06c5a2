//! Who sees what of whom.
//!
//! A self-assessment is open to a reader as a whole or not at all; what lies behind a closed one is told by one of the
//! kinds of "no value", never by a figure:
//!
//! | reader | opens | of a closed one learns |
//! | --- | --- | --- |
//! | visitor | what stands published in a published cycle | `NotPublished`, and no state: the same for all units, so that nothing about a single one can be told |
//! | signed in | what is approved; with [`Shown::Submitted`] what was handed in by units whose submitted work the reader may read; with [`Shown::All`] also drafts of units whose drafts the reader may read | where it stands: not due, not started, in progress, submitted, returned |
//!
//! Whoever asks for more than the permission table allows is shown what it allows.

use domain::account::Actor;
use domain::cell::{Cell, Figure, NoValue};
use domain::cycle::Cycle;
use domain::explore::Shown;
use domain::indicator::Indicator;
use domain::permission::{Permission, Reach, allows, reach};
use domain::time::Timestamp;
use domain::unit::{Unit, UnitPath};
use domain::workflow::State;

use crate::cube::{Basis, Cube, Mark, Public, Raw, Slab, counts};

/// A reader, what was asked for, and when.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    viewer: Option<&'a Actor>,
    /// What is shown: never more than some unit's data allow the reader.
    pub(super) shown: Shown,
    now: Timestamp,
}

/// A unit in a cycle's table.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) slab: &'a Slab,
    pub(super) place: usize,
    pub(super) unit: &'a Unit,
}

impl<'a> Sight<'a> {
    /// What `viewer` sees who asks for `shown`.
    pub(super) fn new(viewer: Option<&'a Actor>, shown: Shown, now: Timestamp) -> Self {
        let sight = Self { viewer, shown, now };
        let widest = sight.may_show().last().copied().unwrap_or_default();
        Self {
            shown: shown.min(widest),
            ..sight
        }
    }

    /// The same reader with an eye to what is approved only.
    pub(super) fn approved_only(self) -> Self {
        Self {
            shown: Shown::Approved,
            ..self
        }
    }

    /// Readers like this one, if what they see of all units is the same.
    pub(super) fn public(&self) -> Option<Public> {
        let role = self.viewer.map(|actor| actor.role);
        let everywhere = |permission| reach(role, permission) == Reach::Everywhere;
        let nowhere = |permission| reach(role, permission) == Reach::Nowhere;
        match self.shown {
            Shown::Approved if everywhere(Permission::ReadApproved) => Some(Public::Approved),
            Shown::Approved if nowhere(Permission::ReadApproved) && everywhere(Permission::ReadPublished) => {
                Some(Public::Published)
            }
            _ => None,
        }
    }

    /// What the reader may choose on a page about many units.
    pub(super) fn may_show(&self) -> Vec<Shown> {
        let role = self.viewer.map(|actor| actor.role);
        choices(|permission| reach(role, permission) != Reach::Nowhere)
    }

    /// What the reader may choose on a page about one unit.
    pub(super) fn may_show_of(&self, path: &UnitPath) -> Vec<Shown> {
        choices(|permission| allows(self.viewer, permission, path))
    }

    /// Whether units can fill a cycle in by now, or could.
    pub(super) fn has_opened(&self, cycle: &Cycle) -> bool {
        cycle.opens.start() <= self.now
    }

    /// Whether units can fill a cycle in no more.
    pub(super) fn has_closed(&self, cycle: &Cycle) -> bool {
        cycle.closes.end() <= self.now
    }

    /// Days left to hand in; negative when past.
    pub(super) fn days_left(&self, cycle: &Cycle) -> i64 {
        cycle.days_left(self.now)
    }

    /// The same reader of one unit's page: what is shown of others follows.
    pub(super) fn of_unit(self, path: &UnitPath) -> Self {
        let widest = self.may_show_of(path).last().copied().unwrap_or_default();
        Self {
            shown: self.shown.min(widest),
            ..self
        }
    }

    /// Whether the reader may see the unit's submitted work: its evidence, who entered what, its history.
    pub(super) fn reads_submitted(&self, path: &UnitPath) -> bool {
        allows(self.viewer, Permission::ReadSubmitted, path)
    }

    /// Whether only what is published is seen.
    pub(super) fn is_visitor(&self, path: &UnitPath) -> bool {
        !allows(self.viewer, Permission::ReadApproved, path)
    }

    /// Which answers of a unit are open to the reader; `None` if the self-assessment is closed.
    pub(super) fn basis(&self, spot: Spot<'_>) -> Option<Basis> {
        let (state, path) = (spot.state()?, &spot.unit.path);
        if self.shown == Shown::All && allows(self.viewer, Permission::ReadDraft, path) {
            return Some(Basis::Everything);
        }
        let published = state.is_published() && spot.slab.entry.cycle.published_at.is_some();
        let open = (published && allows(self.viewer, Permission::ReadPublished, path))
            || (state.is_approved() && allows(self.viewer, Permission::ReadApproved, path))
            || (state.is_handed_in() && self.shown >= Shown::Submitted && self.reads_submitted(path));
        open.then_some(Basis::HandedIn)
    }

    /// Where a unit's self-assessment stands; `None` where the reader is not told: a visitor, before it is published.
    pub(super) fn state(&self, spot: Spot<'_>) -> Option<State> {
        let told = !self.is_visitor(&spot.unit.path) || self.basis(spot).is_some();
        told.then(|| spot.state().unwrap_or(State::NotOpen))
    }

    /// Why there is no figure about a unit as a whole, if there is none.
    pub(super) fn closed(&self, spot: Spot<'_>) -> Option<NoValue> {
        if self.basis(spot).is_some() {
            return None;
        }
        if self.is_visitor(&spot.unit.path) {
            return Some(NoValue::NotPublished);
        }
        if !spot.has_begun() {
            let due = self.has_opened(&spot.slab.entry.cycle);
            return Some(if due { NoValue::NotStarted } else { NoValue::NotDue });
        }
        Some(match spot.state() {
            Some(State::Drafting | State::AwaitingSignOff) => NoValue::InProgress,
            Some(State::PartlyReturned) => NoValue::Returned,
            _ => NoValue::Submitted,
        })
    }

    /// One unit's answer to one indicator, as the reader may see it.
    pub(super) fn cell(&self, cube: &Cube, spot: Spot<'_>, place: usize, indicator: &Indicator) -> Cell {
        if !indicator.is_asked_of(spot.unit.kind) {
            return Cell::None(NoValue::NotApplicable);
        }
        let Some(raw) = spot.slab.read(spot.place, place) else {
            return Cell::None(NoValue::NotStarted);
        };
        match (self.closed(spot), self.basis(spot)) {
            (Some(why), _) => Cell::None(self.closed_cell(why, spot, &raw)),
            (None, Some(basis)) => self.open_cell(cube, spot, place, &raw, basis),
            (None, None) => Cell::None(NoValue::NotStarted),
        }
    }

    /// Within a closed self-assessment each answer has its own reason; a visitor is told the same of all.
    fn closed_cell(&self, why: NoValue, spot: Spot<'_>, raw: &Raw) -> NoValue {
        if self.is_visitor(&spot.unit.path) {
            return why;
        }
        match why {
            NoValue::InProgress | NoValue::Submitted | NoValue::Returned if !raw.given => NoValue::NotStarted,
            // Only the returned answers of a partly returned self-assessment are back with the unit.
            NoValue::Returned if raw.mark == Mark::Accepted => NoValue::Submitted,
            why => why,
        }
    }

    fn open_cell(&self, cube: &Cube, spot: Spot<'_>, place: usize, raw: &Raw, basis: Basis) -> Cell {
        if !counts(raw, spot.state(), basis) {
            let back = spot.state() == Some(State::PartlyReturned) && raw.given && raw.mark != Mark::Accepted;
            return Cell::None(match (back, raw.given && basis == Basis::Everything) {
                (true, _) => NoValue::Returned,
                (false, true) => NoValue::InProgress,
                // Handed in without an answer to this question.
                (false, false) => NoValue::NotStarted,
            });
        }
        if raw.not_applicable {
            return Cell::None(NoValue::NotApplicable);
        }
        if spot.slab.is_withheld(spot.place, place) && !self.reads_submitted(&spot.unit.path) {
            return Cell::None(NoValue::Withheld);
        }
        match raw.figure {
            Some(value) => Cell::Figure(spot.figure(cube, raw, value)),
            // A distribution is complete without having one figure: the question "how much" does not apply to it.
            None => Cell::None(NoValue::NotApplicable),
        }
    }
}

impl Spot<'_> {
    /// Where the unit's self-assessment stands; `None` if there is none.
    pub(super) fn state(&self) -> Option<State> {
        self.slab.state(self.place)
    }

    /// Whether anything was ever saved.
    pub(super) fn has_begun(&self) -> bool {
        self.state().is_some_and(|state| state != State::NotOpen)
    }

    /// The figure that medians and ranks rest on: of an open self-assessment, and not of too few people.
    pub(super) fn open_figure(&self, basis: Basis, place: usize) -> Option<f64> {
        let raw = self.slab.read(self.place, place)?;
        let takes_part = counts(&raw, self.state(), basis) && !raw.not_applicable;
        raw.figure
            .filter(|_| takes_part && !self.slab.is_withheld(self.place, place))
    }

    fn figure(&self, cube: &Cube, raw: &Raw, value: f64) -> Figure {
        Figure {
            value,
            numerator: raw.numerator,
            denominator: raw.denominator,
            state: self.state().unwrap_or(State::NotOpen),
            as_of: raw.as_of,
            source: cube.source(raw.source).to_owned(),
            illustrative: raw.illustrative,
        }
    }
}

/// What may be chosen under the permissions that `allowed` grants.
fn choices(allowed: impl Fn(Permission) -> bool) -> Vec<Shown> {
    let needs = [
        (Shown::Submitted, Permission::ReadSubmitted),
        (Shown::All, Permission::ReadDraft),
    ];
    let more = needs
        .into_iter()
        .filter(|(_, permission)| allowed(*permission))
        .map(|(shown, _)| shown);
    std::iter::once(Shown::Approved).chain(more).collect()
}
