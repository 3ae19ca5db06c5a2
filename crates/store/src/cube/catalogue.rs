//! What figures hang on: units, cycles with their indicators and targets, facts. Small, kept whole, never changed in
//! place: a change makes a new catalogue.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use domain::calendar::Exceptions;
use domain::coordination::{Body, Supplier, Way, in_force, reaches};
use domain::cycle::Cycle;
use domain::explore::{Fact, UnitLabel};
use domain::indicator::{Indicator, IndicatorSet, Mode, Target, Words};
use domain::review;
use domain::score::target_for;
use domain::text::sort_key;
use domain::time::{Day, Timestamp};
use domain::unit::{Unit, UnitKind, UnitPath};

use crate::db::all;
use crate::error::Error;
use crate::{Store, calendar, coordination, cycle, fact, indicator_set, target, unit};

/// Units, cycles and facts as they stand.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    cycles: BTreeMap<String, Arc<CycleEntry>>,
    maps: BTreeMap<String, Arc<UnitTable>>,
    /// Published facts, in the order of their file.
    pub(crate) facts: Vec<Fact>,
}

/// A cycle with what it asks and where it wants to go.
#[derive(Debug)]
pub(crate) struct CycleEntry {
    /// The cycle.
    pub(crate) cycle: Cycle,
    /// The set it asks, in the version it pins.
    pub(crate) set: Arc<IndicatorSet>,
    /// The units of its map.
    pub(crate) units: Arc<UnitTable>,
    /// Every target it is read under: those it was published with, else today's.
    pub(crate) targets: Vec<Target>,
    /// Last days that differ from the cycle's.
    pub(crate) exceptions: Exceptions,
    /// Fewest respondents of a survey whose share is shown to everyone.
    pub(crate) fewest_respondents: u32,
    /// The target of the cycle's year, by place of the indicator in the set.
    pub(crate) due_targets: Vec<Option<Target>>,
    /// The coordination rule in force for each indicator that has one.
    rules: BTreeMap<String, Arc<Assigned>>,
    places: HashMap<String, usize>,
}

/// A coordination rule as a cycle knows it.
#[derive(Clone, Debug)]
pub(crate) struct Assigned {
    /// Identifier of the rule.
    pub(crate) rule: String,
    /// The department, on the cycle's map.
    pub(crate) department: Unit,
    /// What the rule says.
    pub(crate) body: Body,
}

impl Assigned {
    /// The department as those see it who wait for its figures.
    pub(crate) fn supplier(&self) -> Supplier {
        Supplier {
            unit: label(&self.department),
            rule: self.rule.clone(),
            contact: self.body.contact.clone(),
        }
    }
}

/// The units of one map, in the order of lists.
#[derive(Debug, Default)]
pub(crate) struct UnitTable {
    /// The city first, then by short name as a Vietnamese reader sorts.
    pub(crate) units: Vec<Unit>,
    places: HashMap<String, usize>,
    /// Those that stand side by side, by kind: on a map all, in a cycle those that count in it.
    kinds: BTreeMap<UnitKind, Vec<usize>>,
    /// Who hands in to whom, by place of the latter.
    below: HashMap<usize, Vec<usize>>,
}

/// Units side by side: all of one kind, or those of them that lie below a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Scope {
    /// Their kind.
    pub(crate) kind: UnitKind,
    /// Place of the unit they lie below; `None` for the whole map.
    pub(crate) within: Option<usize>,
}

impl From<UnitKind> for Scope {
    fn from(kind: UnitKind) -> Self {
        Self { kind, within: None }
    }
}

/// What tells in which cycles a unit counts, beside its own days.
struct Lately {
    /// When units were added that were not there from the start, by map and code.
    added: HashMap<(String, String), Timestamp>,
    /// Cycles and codes of units that have begun.
    begun: HashSet<(String, String)>,
}

impl Lately {
    async fn load(store: &Store) -> Result<Self, Error> {
        let added = all!(
            store.db(),
            (String, String, i64),
            "SELECT map_version, code, added_at FROM unit WHERE added_at > 0"
        )?;
        let begun = all!(store.db(), (String, String), "SELECT cycle, unit FROM assessment")?;
        Ok(Self {
            added: added
                .into_iter()
                .map(|(map, code, at)| ((map, code), Timestamp(at)))
                .collect(),
            begun: begun.into_iter().collect(),
        })
    }

    /// Whether a unit counts in a cycle: what was published does not change when somebody adds or closes a unit.
    fn counts(&self, cycle: &Cycle, unit: &Unit) -> bool {
        let key = |first: &str| (first.to_owned(), unit.code.clone());
        let added = self.added.get(&key(&unit.map_version)).copied();
        cycle.counts(unit, added) || self.begun.contains(&key(&cycle.code))
    }
}

impl Catalogue {
    /// Reads everything anew.
    pub(crate) async fn load(store: &Store) -> Result<Self, Error> {
        let mut maps: BTreeMap<String, Vec<Unit>> = BTreeMap::new();
        for unit in unit::list(store).await? {
            maps.entry(unit.map_version.clone()).or_default().push(unit);
        }
        let maps: BTreeMap<_, _> = maps
            .into_iter()
            .map(|(version, units)| (version, Arc::new(UnitTable::new(units))))
            .collect();
        let lately = Lately::load(store).await?;
        let mut exceptions = calendar::exceptions(store).await?;
        let rules = coordination::standing(store).await?;
        let mut cycles = BTreeMap::new();
        for cycle in cycle::list(store).await? {
            let set = indicator_set::of_cycle(store, &cycle.code).await?;
            let targets = target::of_cycle(store, &cycle).await?;
            let units = maps.get(&cycle.map_version).cloned().unwrap_or_default();
            let units = units.side_by_side(|unit| lately.counts(&cycle, unit));
            let mut entry = CycleEntry::new(store, cycle, set, units, targets);
            entry.exceptions = exceptions.remove(&entry.cycle.code).unwrap_or_default();
            entry.assign(&rules);
            cycles.insert(entry.cycle.code.clone(), Arc::new(entry));
        }
        Ok(Self {
            cycles,
            maps,
            facts: fact::list(store).await?,
        })
    }

    /// The cycle with this code.
    pub(crate) fn cycle(&self, code: &str) -> Option<&Arc<CycleEntry>> {
        self.cycles.get(code)
    }

    /// Every cycle of every set, oldest first.
    pub(crate) fn every_cycle(&self) -> impl DoubleEndedIterator<Item = &Arc<CycleEntry>> {
        self.cycles.values()
    }

    /// The cycles as they are offered: the measured ones, then those beside them, each newest first.
    pub(crate) fn offered(&self) -> impl Iterator<Item = &Arc<CycleEntry>> {
        let beside = self
            .every_cycle()
            .rev()
            .filter(|entry| entry.cycle.mode != Mode::Measured);
        self.cycles().rev().chain(beside)
    }

    /// The measured cycles, oldest first: those that map and charts show.
    pub(crate) fn cycles(&self) -> impl DoubleEndedIterator<Item = &Arc<CycleEntry>> {
        self.every_cycle().filter(|entry| entry.cycle.mode == Mode::Measured)
    }

    /// The cycle before the one with this code, among the measured ones or of the same set.
    pub(crate) fn before(&self, code: &str) -> Option<&Arc<CycleEntry>> {
        let now = &self.cycle(code)?.cycle;
        let is_alike = |cycle: &Cycle| match now.mode {
            Mode::Measured => cycle.mode == Mode::Measured,
            Mode::Points | Mode::Levels => cycle.set == now.set,
        };
        let mut earlier = self.cycles.range(..code.to_owned()).rev().map(|(_, entry)| entry);
        earlier.find(|entry| is_alike(&entry.cycle))
    }

    /// The newest measured cycle that has opened by `now`.
    pub(crate) fn newest_opened(&self, now: Timestamp) -> Option<&Arc<CycleEntry>> {
        self.cycles().rev().find(|entry| entry.cycle.opens.start() <= now)
    }

    /// Versions of every map, oldest first.
    pub(crate) fn maps(&self) -> impl Iterator<Item = &str> {
        self.maps.keys().map(String::as_str)
    }

    /// The units of a map.
    pub(crate) fn map(&self, version: &str) -> Option<&Arc<UnitTable>> {
        self.maps.get(version)
    }
}

impl CycleEntry {
    fn new(store: &Store, cycle: Cycle, set: Arc<IndicatorSet>, units: Arc<UnitTable>, targets: Vec<Target>) -> Self {
        let year = u16::try_from(cycle.data_to.parts().0).unwrap_or_default();
        let due_targets = set
            .indicators
            .iter()
            .map(|indicator| target_for(&targets, &indicator.code, year).cloned())
            .collect();
        let places = set
            .indicators
            .iter()
            .enumerate()
            .map(|(place, indicator)| (indicator.code.clone(), place))
            .collect();
        Self {
            cycle,
            set,
            units,
            targets,
            exceptions: Exceptions::default(),
            fewest_respondents: store.fewest_respondents(),
            due_targets,
            rules: BTreeMap::new(),
            places,
        }
    }

    /// Notes which rule is in force for which indicator. Rules speak of what is measured; what is graded in points is the
    /// unit's own.
    fn assign(&mut self, rules: &[coordination::Standing]) {
        if self.cycle.mode != Mode::Measured || rules.is_empty() {
            return;
        }
        let assigned = |indicator: &Indicator| {
            let of = |rule: &coordination::Standing| self.units.unit(&rule.unit).cloned();
            let known = rules.iter().filter(|rule| of(rule).is_some());
            let rule = in_force(known, |rule| &rule.body, &self.cycle.code, &indicator.code)?;
            let assigned = Assigned {
                rule: rule.id.clone(),
                department: of(rule)?,
                body: rule.body.clone(),
            };
            Some((indicator.code.clone(), Arc::new(assigned)))
        };
        self.rules = self.set.indicators.iter().filter_map(assigned).collect();
    }

    /// The coordination rule in force for an indicator.
    pub(crate) fn rule_of(&self, indicator: &str) -> Option<&Arc<Assigned>> {
        self.rules.get(indicator)
    }

    /// The rule by which a department enters an indicator's figure for a unit; `None` where the unit does.
    pub(crate) fn supplied(&self, unit: &Unit, indicator: &str) -> Option<&Arc<Assigned>> {
        self.rule_of(indicator)
            .filter(|rule| rule.body.way == Way::Department && reaches(&rule.department.path, unit))
    }

    /// Whether units and indicators stand at the same places as in `other`.
    pub(crate) fn has_sides_of(&self, other: &Self) -> bool {
        self.places == other.places && self.units.places == other.units.places
    }

    /// The last day of a unit to hand in.
    pub(crate) fn due_of(&self, unit: &Unit) -> Day {
        self.exceptions.due(&self.cycle, unit.kind, &unit.code)
    }

    /// Place of an indicator in the set.
    pub(crate) fn place(&self, indicator: &str) -> Option<usize> {
        self.places.get(indicator).copied()
    }

    /// The indicator at a place of the set.
    pub(crate) fn indicator(&self, place: usize) -> Option<&Indicator> {
        self.set.indicators.get(place)
    }

    /// The target of the cycle's year for the indicator at a place of the set.
    pub(crate) fn target(&self, place: usize) -> Option<&Target> {
        self.due_targets.get(place).and_then(Option::as_ref)
    }

    /// Places and indicators that a unit of `kind` is asked, in reading order.
    pub(crate) fn asked_of(&self, kind: UnitKind) -> impl Iterator<Item = (usize, &Indicator)> {
        self.set
            .indicators
            .iter()
            .enumerate()
            .filter(move |(_, indicator)| indicator.is_asked_of(kind))
    }
}

impl UnitTable {
    fn new(mut units: Vec<Unit>) -> Self {
        units.sort_by_cached_key(|unit| {
            (
                Reverse(unit.kind == UnitKind::City),
                sort_key(&unit.short_vi),
                unit.code.clone(),
            )
        });
        let places: HashMap<String, usize> = units
            .iter()
            .enumerate()
            .map(|(place, unit)| (unit.code.clone(), place))
            .collect();
        let mut kinds: BTreeMap<UnitKind, Vec<usize>> = BTreeMap::new();
        for (place, unit) in units.iter().enumerate() {
            kinds.entry(unit.kind).or_default().push(place);
        }
        let mut below: HashMap<usize, Vec<usize>> = HashMap::new();
        for (place, unit) in units.iter().enumerate() {
            let reviewer = review::place(unit.kind, &unit.path);
            let above = places.get(reviewer.code()).copied().filter(|above| *above != place);
            if let Some(above) = above {
                below.entry(above).or_default().push(place);
            }
        }
        Self {
            units,
            places,
            kinds,
            below,
        }
    }

    /// The same units in the same places; side by side stand those that are kept.
    fn side_by_side(self: Arc<Self>, keep: impl Fn(&Unit) -> bool) -> Arc<Self> {
        if self.units.iter().all(&keep) {
            return self;
        }
        let mut kinds = self.kinds.clone();
        for places in kinds.values_mut() {
            places.retain(|place| self.units.get(*place).is_some_and(&keep));
        }
        Arc::new(Self {
            units: self.units.clone(),
            places: self.places.clone(),
            kinds,
            below: self.below.clone(),
        })
    }

    /// Whether a unit stands beside the others of its kind.
    pub(crate) fn counts(&self, unit: &Unit) -> bool {
        let place = self.place(&unit.code);
        let own = self.kinds.get(&unit.kind);
        place.zip(own).is_some_and(|(place, own)| own.contains(&place))
    }

    /// Places and units that hand in to a unit, in the order of lists.
    pub(crate) fn below(&self, place: usize) -> impl Iterator<Item = (usize, &Unit)> {
        let own = self.below.get(&place).into_iter().flatten();
        own.filter_map(|place| Some((*place, self.units.get(*place)?)))
    }

    /// Place of a unit in the table.
    pub(crate) fn place(&self, code: &str) -> Option<usize> {
        self.places.get(code).copied()
    }

    /// The unit with this code.
    pub(crate) fn unit(&self, code: &str) -> Option<&Unit> {
        self.units.get(self.place(code)?)
    }

    /// The unit at a place in the tree.
    pub(crate) fn at(&self, path: &UnitPath) -> Option<&Unit> {
        self.unit(path.code()).filter(|unit| unit.path == *path)
    }

    /// Places and units of one kind, in the order of lists.
    pub(crate) fn of_kind(&self, kind: UnitKind) -> impl Iterator<Item = (usize, &Unit)> {
        let own = self.kinds.get(&kind).into_iter().flatten();
        own.filter_map(|place| Some((*place, self.units.get(*place)?)))
    }

    /// Places and units of a scope, in the order of lists.
    pub(crate) fn of_scope(&self, scope: Scope) -> impl Iterator<Item = (usize, &Unit)> {
        let within = scope.within.and_then(|place| self.units.get(place));
        self.of_kind(scope.kind)
            .filter(move |(_, unit)| within.is_none_or(|within| is_below(unit, within)))
    }

    /// The city, if the map has one.
    pub(crate) fn city(&self) -> Option<(usize, &Unit)> {
        self.of_kind(UnitKind::City).next()
    }
}

/// Whether a unit lies below another.
fn is_below(unit: &Unit, above: &Unit) -> bool {
    above.path.covers(&unit.path) && unit.code != above.code
}

/// A unit's names for lists and labels.
pub(crate) fn label(unit: &Unit) -> UnitLabel {
    UnitLabel {
        code: unit.code.clone(),
        name: Words {
            vi: unit.name_vi.clone(),
            en: unit.name_en.clone(),
        },
        short: Words {
            vi: unit.short_vi.clone(),
            en: unit.short_en().to_owned(),
        },
        kind: unit.kind,
    }
}
