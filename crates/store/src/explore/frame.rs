//! One cycle as one reader sees it: the units side by side, and the cycle before.

use domain::cycle::Cycle;
use domain::unit::{Unit, UnitKind};

use super::sight::{Sight, Spot};
use crate::cube::{Cube, CycleEntry, Slab, UnitTable};
use crate::error::Error;

/// A cycle with its reader.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) cube: &'a Cube,
    pub(super) sight: Sight<'a>,
    pub(super) slab: &'a Slab,
}

impl<'a> Frame<'a> {
    /// The cycle with this code; for an empty code the one whose figures are worth showing.
    pub(super) fn open(cube: &'a Cube, sight: Sight<'a>, cycle: &str) -> Result<Self, Error> {
        let slab = if cycle.is_empty() {
            worth_showing(cube, sight)
        } else {
            cube.slab(cycle)
        };
        Ok(Self {
            cube,
            sight,
            slab: slab.ok_or(Error::NotFound)?,
        })
    }

    /// The same for another cycle.
    pub(super) fn of(self, slab: &'a Slab) -> Self {
        Self { slab, ..self }
    }

    /// The cycle with all that hangs on it.
    pub(super) fn entry(&self) -> &'a CycleEntry {
        &self.slab.entry
    }

    /// Every cycle, oldest first.
    pub(super) fn cycles(&self) -> Vec<Cycle> {
        self.cube.slabs().map(|slab| slab.entry.cycle.clone()).collect()
    }

    /// The cycle before on the same map; figures of another map's units cannot be compared unit by unit.
    pub(super) fn before(&self) -> Option<Self> {
        let cycle = &self.entry().cycle;
        let slab = self
            .cube
            .slabs()
            .rev()
            .find(|slab| slab.entry.cycle.code < cycle.code)?;
        (slab.entry.cycle.map_version == cycle.map_version).then(|| self.of(slab))
    }

    /// Another cycle on the same map, to compare with.
    pub(super) fn against(&self, code: &str) -> Option<Self> {
        let cycle = &self.entry().cycle;
        let slab = self
            .cube
            .slab(code)
            .filter(|slab| slab.entry.cycle.code != cycle.code)?;
        (slab.entry.cycle.map_version == cycle.map_version).then(|| self.of(slab))
    }

    /// Cycles on the same map that have opened, oldest first.
    pub(super) fn over_time(&self) -> impl Iterator<Item = Self> {
        let (frame, map_version) = (*self, self.entry().cycle.map_version.as_str());
        self.cube
            .slabs()
            .filter(move |slab| {
                slab.entry.cycle.map_version == map_version && frame.sight.has_opened(&slab.entry.cycle)
            })
            .map(move |slab| frame.of(slab))
    }

    /// Every cycle that has opened, oldest first, whatever its map.
    pub(super) fn opened(&self) -> Vec<Self> {
        let frame = *self;
        let slabs = self
            .cube
            .slabs()
            .filter(|slab| frame.sight.has_opened(&slab.entry.cycle));
        slabs.map(|slab| frame.of(slab)).collect()
    }

    /// Sort of the units shown side by side: districts, or wards on a map without districts.
    pub(super) fn level(&self) -> UnitKind {
        level(&self.entry().units)
    }

    /// The units of one kind, in reading order.
    pub(super) fn spots(&self, kind: UnitKind) -> impl Iterator<Item = Spot<'a>> + use<'a> {
        let slab = self.slab;
        self.entry()
            .units
            .of_kind(kind)
            .map(move |(place, unit)| Spot { slab, place, unit })
    }

    /// The unit with this code.
    pub(super) fn spot(&self, code: &str) -> Option<Spot<'a>> {
        let (slab, units) = (self.slab, &self.entry().units);
        let place = units.place(code)?;
        Some(Spot {
            slab,
            place,
            unit: units.units.get(place)?,
        })
    }

    /// The city.
    pub(super) fn city(&self) -> Option<Spot<'a>> {
        let slab = self.slab;
        self.entry()
            .units
            .city()
            .map(|(place, unit)| Spot { slab, place, unit })
    }
}

fn level(units: &UnitTable) -> UnitKind {
    let is_there = |kind: &UnitKind| units.of_kind(*kind).next().is_some();
    [UnitKind::District, UnitKind::Ward]
        .into_iter()
        .find(is_there)
        .unwrap_or(UnitKind::District)
}

/// The newest cycle that is published, or approved for at least half of the units side by side; else the newest with
/// any figure the reader may see, else the newest that has opened, else the newest.
fn worth_showing<'a>(cube: &'a Cube, sight: Sight<'a>) -> Option<&'a Slab> {
    let sight = sight.approved_only();
    let (mut some, mut opened) = (None, None);
    for slab in cube.slabs().rev() {
        let frame = Frame { cube, sight, slab };
        let (open, all) = frame.spots(frame.level()).fold((0, 0), |(open, all), spot| {
            (open + usize::from(sight.basis(spot).is_some()), all + 1)
        });
        if open > 0 && (slab.entry.cycle.published_at.is_some() || 2 * open >= all) {
            return Some(slab);
        }
        some = some.or((open > 0).then_some(slab));
        opened = opened.or(sight.has_opened(&slab.entry.cycle).then_some(slab));
    }
    some.or(opened).or(cube.slabs().next_back())
}

/// The newest cycle in which the reader sees approved figures of this very unit.
pub(super) fn newest_of(cube: &Cube, sight: Sight<'_>, unit: &str) -> Option<String> {
    let sight = sight.approved_only();
    let is_open = |slab: &&Slab| {
        let frame = Frame { cube, sight, slab };
        frame.spot(unit).is_some_and(|spot| sight.basis(spot).is_some())
    };
    cube.slabs()
        .rev()
        .find(is_open)
        .map(|slab| slab.entry.cycle.code.clone())
}

/// Whether the unit is asked anything in this cycle.
pub(super) fn takes_part(entry: &CycleEntry, unit: &Unit) -> bool {
    entry.asked_of(unit.kind).next().is_some()
}
