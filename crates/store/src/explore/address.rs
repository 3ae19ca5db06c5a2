//! What the words of an address name. For everyone: cycles, units and indicators have public names; what is shown of them
//! is another matter.

use domain::address::{Found, Sort, Thing, codes_in, find};
use domain::explore::{Measure, Shown};
use domain::indicator::Words;
use domain::peers::{PeersQuery, USUAL};
use domain::unit::{Unit, UnitKind};

use super::frame::Frame;
use super::measure::column;
use crate::cube::{Cube, CycleEntry, label};

/// What `word` names in the cycle of `frame`.
pub(super) fn found(frame: Frame<'_>, sort: Sort, word: &str) -> Found {
    let word = word.trim();
    // A code goes before any name; a field with suggestions sends it with one.
    let codes = || std::iter::once(word).chain(codes_in(word));
    match sort {
        Sort::Cycle | Sort::AnyCycle => cycle(frame.cube, sort, word),
        Sort::Against => match cycle(frame.cube, Sort::Cycle, word) {
            Found::One(code) if frame.against(&code).is_none() => Found::Unfit,
            found => found,
        },
        Sort::Unit => {
            let known = codes().find(|code| frame.spot(code).is_some());
            known.map_or_else(|| unit(frame, word), |code| Found::One(code.to_owned()))
        }
        Sort::Within => match found(frame, Sort::Unit, word) {
            Found::One(code) if !holds(frame, &code) => Found::Unfit,
            found => found,
        },
        Sort::Measure | Sort::Indicator => {
            let entry = frame.entry();
            let is_indicator = |code: &&str| entry.place(code).is_some();
            let is_known = |code: &&str| match sort {
                Sort::Indicator => is_indicator(code),
                _ => column(entry, &Measure::from_code(code)).is_some(),
            };
            let known = codes().find(is_known).map(str::to_owned);
            known.map_or_else(
                || match sort {
                    Sort::Indicator => find(word, &indicators(entry)),
                    _ => find(word, &measures(entry)),
                },
                Found::One,
            )
        }
        Sort::FocusArea => find(word, &focus_areas(frame.entry())),
        Sort::Kind => match UnitKind::from_code(word) {
            Some(kind) if frame.about_peers().kinds.contains(&kind) => Found::One(word.to_owned()),
            Some(_) => Found::Unfit,
            None => Found::Several(Vec::new()),
        },
        Sort::Shown => {
            Shown::from_code(word).map_or(Found::Several(Vec::new()), |shown| Found::One(shown.code().to_owned()))
        }
        Sort::Choice => Found::One(word.to_owned()),
    }
}

/// Where no cycle is there yet, nothing else is.
pub(super) fn cycle(cube: &Cube, sort: Sort, word: &str) -> Found {
    let entries: Vec<&CycleEntry> = match sort {
        Sort::AnyCycle => cube.catalogue().every_cycle().rev().map(|entry| &**entry).collect(),
        _ => cube.slabs().rev().map(|slab| &*slab.entry).collect(),
    };
    let all: Vec<Thing> = entries
        .into_iter()
        .map(|entry| thing(&entry.cycle.code, &entry.cycle.name, []))
        .collect();
    find(word, &all)
}

/// Focus areas and indicators in reading order, as somebody searches them: by names and owners.
pub(super) fn measures(entry: &CycleEntry) -> Vec<Thing> {
    let mut all = focus_areas(entry);
    all.extend(indicators(entry));
    all
}

fn focus_areas(entry: &CycleEntry) -> Vec<Thing> {
    let headings = entry.set.focus_areas.iter();
    headings
        .map(|heading| thing(&heading.code, &heading.name, heading.short.as_ref()))
        .collect()
}

fn indicators(entry: &CycleEntry) -> Vec<Thing> {
    let indicators = entry.set.indicators.iter();
    indicators
        .map(|indicator| thing(&indicator.code, &indicator.name, [&indicator.owner]))
        .collect()
}

/// The unit that is meant: among those side by side before all others.
fn unit(frame: Frame<'_>, word: &str) -> Found {
    let named = |unit: &Unit| {
        let label = label(unit);
        thing(&label.code, &label.name, [&label.short])
    };
    let peers: Vec<Thing> = frame.peers().map(|spot| named(spot.unit)).collect();
    match find(word, &peers) {
        Found::Several(none) if none.is_empty() => {
            let all = frame.entry().units.units.iter();
            let all: Vec<Thing> = all
                .filter(|unit| unit.kind != UnitKind::Department)
                .map(named)
                .collect();
            find(word, &all)
        }
        found => found,
    }
}

/// Whether the reader sees units side by side below this one; below the city lie all of them.
fn holds(frame: Frame<'_>, code: &str) -> bool {
    let within = PeersQuery {
        within: code.to_owned(),
        ..USUAL.clone()
    };
    let is_city = frame.spot(code).is_some_and(|spot| spot.unit.kind == UnitKind::City);
    is_city
        || Frame::at(frame.cube, frame.sight, frame.slab, &within)
            .about_peers()
            .within
            .is_some()
}

fn thing<'a>(code: &str, name: &Words, also: impl IntoIterator<Item = &'a Words>) -> Thing {
    let also = also.into_iter().flat_map(|words| [&words.vi, &words.en]);
    Thing {
        code: code.to_owned(),
        name: name.clone(),
        also: also.filter(|text| !text.is_empty()).cloned().collect(),
    }
}
