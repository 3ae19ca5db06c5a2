//! One cycle as one reader sees it: the units side by side, and the cycle before.

use std::collections::BTreeSet;

use domain::cycle::Cycle;
use domain::explore::UnitLabel;
use domain::indicator::Words;
use domain::peers::{Peers, PeersQuery, USUAL};
use domain::unit::{Unit, UnitKind};

use super::sight::{Sight, Spot};
use crate::cube::{Cube, CycleEntry, Scope, Slab, UnitTable, label};
use crate::error::Error;

/// A cycle with its reader.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) cube: &'a Cube,
    pub(super) sight: Sight<'a>,
    pub(super) slab: &'a Slab,
    /// The units side by side.
    pub(super) scope: Scope,
    asked: &'a PeersQuery,
}

impl<'a> Frame<'a> {
    /// The cycle with this code; for an empty code the one whose figures are worth showing.
    pub(super) fn open(cube: &'a Cube, sight: Sight<'a>, cycle: &str, asked: &'a PeersQuery) -> Result<Self, Error> {
        let slab = if cycle.is_empty() {
            worth_showing(cube, sight, asked)
        } else {
            cube.slab(cycle)
        };
        Ok(Self::at(cube, sight, slab.ok_or(Error::NotFound)?, asked))
    }

    pub(super) fn at(cube: &'a Cube, sight: Sight<'a>, slab: &'a Slab, asked: &'a PeersQuery) -> Self {
        Self {
            cube,
            sight,
            slab,
            scope: scope(cube, sight, &slab.entry, asked),
            asked,
        }
    }

    /// The same for another cycle.
    pub(super) fn of(self, slab: &'a Slab) -> Self {
        Self::at(self.cube, self.sight, slab, self.asked)
    }

    /// The same for a page about one unit: no more is shown of others than of it.
    pub(super) fn of_unit(self, unit: &Unit) -> Self {
        Self {
            sight: self.sight.of_unit(&unit.path),
            ..self
        }
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

    /// Whether the cycle is published or closed.
    pub(super) fn is_over(&self) -> bool {
        let cycle = &self.entry().cycle;
        cycle.published_at.is_some() || self.sight.has_closed(cycle)
    }

    /// Sort of the units shown side by side: as asked for; else districts, or wards on a map without districts.
    pub(super) fn level(&self) -> UnitKind {
        self.scope.kind
    }

    /// The units shown side by side, in reading order.
    pub(super) fn peers(&self) -> impl Iterator<Item = Spot<'a>> + use<'a> {
        self.spots_of(self.scope)
    }

    /// Which units those are, and which could be.
    pub(super) fn about_peers(&self) -> Peers {
        let units = &self.entry().units;
        let within = self.scope.within.and_then(|place| units.units.get(place)).map(label);
        let kinds: Vec<UnitKind> = kinds(self.cube, self.sight, self.entry()).collect();
        // Above the largest kind stands the city alone, whatever else lies between.
        let is_largest = kinds.first() == Some(&self.scope.kind);
        let parents = if is_largest { BTreeSet::new() } else { self.parents() };
        Peers {
            kind: self.scope.kind,
            parents: parents
                .into_iter()
                .filter_map(|place| units.units.get(place))
                .map(label)
                .collect(),
            kinds,
            within,
        }
    }

    /// Places of the units directly above those of the kind shown, in reading order, without the city.
    fn parents(&self) -> BTreeSet<usize> {
        let units = &self.entry().units;
        let above = units
            .of_kind(self.scope.kind)
            .filter_map(|(_, unit)| units.place(parent(unit)?));
        above
            .filter(|place| units.units.get(*place).is_some_and(|unit| unit.kind != UnitKind::City))
            .collect()
    }

    /// The units of a scope, in reading order.
    pub(super) fn spots_of(&self, scope: Scope) -> impl Iterator<Item = Spot<'a>> + use<'a> {
        let slab = self.slab;
        self.entry()
            .units
            .of_scope(scope)
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

    /// A name for the whole map: the city's, if it has one.
    pub(super) fn everything(&self) -> UnitLabel {
        let nobody = || UnitLabel {
            code: String::new(),
            name: Words::default(),
            short: Words::default(),
            kind: UnitKind::City,
        };
        self.city().map_or_else(nobody, |spot| label(spot.unit))
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

/// Kinds of unit that can stand side by side, from large to small.
const KINDS: [UnitKind; 8] = [
    UnitKind::District,
    UnitKind::Ward,
    UnitKind::Nursery,
    UnitKind::PrimarySchool,
    UnitKind::LowerSecondarySchool,
    UnitKind::UpperSecondarySchool,
    UnitKind::ContinuingEducationCentre,
    UnitKind::CommunityLearningCentre,
];

/// The kind shown where nothing else is asked for.
fn usual(units: &UnitTable) -> UnitKind {
    let is_there = |kind: &UnitKind| units.of_kind(*kind).next().is_some();
    [UnitKind::District, UnitKind::Ward]
        .into_iter()
        .find(is_there)
        .unwrap_or(UnitKind::District)
}

/// Kinds that the map has, the set asks anything, and the reader sees figures of in some cycle on the map.
fn kinds<'a>(cube: &'a Cube, sight: Sight<'a>, entry: &'a CycleEntry) -> impl Iterator<Item = UnitKind> + 'a {
    let (sight, units) = (sight.approved_only(), &entry.units);
    let on_map = move |slab: &&Slab| slab.entry.cycle.map_version == entry.cycle.map_version;
    let is_seen = move |kind: UnitKind| {
        cube.slabs().rev().filter(on_map).any(|slab| {
            let mut spots = units.of_kind(kind).map(|(place, unit)| Spot { slab, place, unit });
            spots.any(|spot| sight.basis(spot).is_some())
        })
    };
    KINDS.into_iter().filter(move |kind| {
        let is_asked = units.of_kind(*kind).next().is_some() && entry.asked_of(*kind).next().is_some();
        is_asked && (*kind == usual(units) || is_seen(*kind))
    })
}

/// What was asked for, as far as it fits the cycle's map. A part of the tree goes before a kind that it does not hold.
fn scope(cube: &Cube, sight: Sight<'_>, entry: &CycleEntry, asked: &PeersQuery) -> Scope {
    let units = &entry.units;
    if *asked == USUAL {
        return usual(units).into();
    }
    let known = || kinds(cube, sight, entry);
    let wanted = UnitKind::from_code(&asked.kind).filter(|kind| known().any(|known| known == *kind));
    let within = units
        .place(&asked.within)
        .filter(|place| units.units.get(*place).is_some_and(|unit| unit.kind != UnitKind::City));
    let inside = |kind, place| Scope {
        kind,
        within: Some(place),
    };
    within
        .and_then(|place| {
            let mut kinds = wanted.into_iter().chain(known());
            let kind = kinds.find(|kind| units.of_scope(inside(*kind, place)).next().is_some())?;
            Some(inside(kind, place))
        })
        .unwrap_or_else(|| wanted.unwrap_or_else(|| usual(units)).into())
}

/// Code of the unit directly above.
pub(super) fn parent(unit: &Unit) -> Option<&str> {
    unit.path
        .0
        .trim_end_matches('/')
        .rsplit('/')
        .nth(1)
        .filter(|code| !code.is_empty())
}

/// The newest cycle that is published, or approved for at least half of the units side by side; else the newest with
/// any figure the reader may see, else the newest that has opened, else the newest.
fn worth_showing<'a>(cube: &'a Cube, sight: Sight<'a>, asked: &'a PeersQuery) -> Option<&'a Slab> {
    let sight = sight.approved_only();
    let (mut some, mut opened) = (None, None);
    for slab in cube.slabs().rev() {
        let frame = Frame::at(cube, sight, slab, asked);
        let (open, all) = frame.peers().fold((0, 0), |(open, all), spot| {
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
        let frame = Frame::at(cube, sight, slab, &USUAL);
        frame.spot(unit).is_some_and(|spot| sight.basis(spot).is_some())
    };
    cube.slabs()
        .rev()
        .find(is_open)
        .map(|slab| slab.entry.cycle.code.clone())
}

/// Whether the unit is asked anything in this cycle.
pub(super) fn takes_part(entry: &CycleEntry, unit: &Unit) -> bool {
    entry.units.counts(unit) && entry.asked_of(unit.kind).next().is_some()
}
