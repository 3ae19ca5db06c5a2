//! The explorer: map, unit, indicator, home, method, and the rows of the public interface.
//!
//! Everything is read from the cube, without SQL, except for what stands behind a unit's figures (who entered, who
//! accepted, evidence, history), which few may see. Who sees what is told in one place: `sight`.

mod address;
mod cases;
mod compare;
mod frame;
mod heat;
mod home;
mod indicator;
mod map;
mod measure;
mod pace;
mod profile;
mod rows;
mod scatter;
mod sight;
mod trail;
mod unit;

use std::collections::BTreeMap;

use domain::address::{Found, Sort, Thing};
use domain::compare::{CompareQuery, CompareView};
use domain::explore::{
    HeatQuery, HeatView, HomeView, IndicatorView, MapView, Measure, MethodView, Query, Shown, UnitView,
};
use domain::pace::{PaceQuery, PaceView};
use domain::peers::{PeersQuery, USUAL};
use domain::record::{IndicatorRecord, ProgressRecord, UnitRecord, ValueRecord};
use domain::scatter::{ScatterQuery, ScatterView};
use domain::unit::UnitKind;

use crate::cube::Scope;
use crate::error::Error;
use crate::{Store, Viewer, case, history, indicator_set, target};
use frame::Frame;
use sight::Sight;

/// The city in a cycle. Without one, the work is that of the newest cycle that has opened, and the figures are those of
/// the newest that is published or approved for at least half of the districts; a visitor, who sees no work, is shown
/// the latter for both.
#[expect(
    clippy::unused_async,
    reason = "a caller awaits every use case alike, whatever it reads"
)]
pub async fn home(store: &Store, viewer: Viewer<'_>, cycle: Option<&str>) -> Result<HomeView, Error> {
    let cube = store.cube();
    let figures = Frame::open(
        &cube,
        Sight::new(viewer, Shown::Approved, store.now()),
        cycle.unwrap_or_default(),
        &USUAL,
    )?;
    let newest = cube
        .catalogue()
        .newest_opened(store.now())
        .filter(|_| cycle.is_none() && viewer.is_some());
    let work = newest
        .and_then(|entry| cube.slab(&entry.cycle.code))
        .map_or(figures, |slab| figures.of(slab));
    home::view(work, figures)
}

/// What a word of an address names, in the cycle with this code; without one in the cycle that is shown to the reader. Words
/// are found by code, and by name and owner without accents. For everyone, and without waiting: it is asked before a page is
/// made.
pub fn find(store: &Store, viewer: Viewer<'_>, cycle: &str, sort: Sort, word: &str) -> Found {
    let cube = store.cube();
    let sight = Sight::new(viewer, Shown::Approved, store.now());
    match (sort, Frame::open(&cube, sight, cycle, &USUAL)) {
        (Sort::Cycle | Sort::AnyCycle, _) | (_, Err(_)) => address::cycle(&cube, sort, word),
        (_, Ok(frame)) => address::found(frame, sort, word),
    }
}

/// The focus areas and indicators of a cycle in reading order, as they are searched. For everyone; empty for an unknown
/// cycle.
pub fn measures(store: &Store, cycle: &str) -> Vec<Thing> {
    let catalogue = store.catalogue();
    catalogue
        .cycle(cycle)
        .map_or_else(Vec::new, |entry| address::measures(entry))
}

/// A measure over the districts.
///
/// # Errors
/// `NotFound` for an unknown cycle or measure, and for the difficulties of those who read none.
pub async fn map(store: &Store, viewer: Viewer<'_>, query: &Query) -> Result<MapView, Error> {
    let open = match &query.measure {
        Measure::Cases => Some(case::open(store, viewer).await?.ok_or(Error::NotFound)?),
        _ => None,
    };
    let cube = store.cube();
    let sight = Sight::new(viewer, query.shown, store.now());
    let frame = Frame::open(&cube, sight, &query.cycle, &query.peers)?;
    let Some(open) = open else {
        return map::view(frame, query);
    };
    let below = Query {
        measure: Measure::Score,
        against: String::new(),
        ..query.clone()
    };
    Ok(cases::over(frame, map::view(frame, &below)?, &open, store.now().day()))
}

/// The districts by focus area, one of which may be unfolded to its indicators.
///
/// # Errors
/// `NotFound` for an unknown cycle and for a focus area that districts are asked nothing in.
#[expect(
    clippy::unused_async,
    reason = "a caller awaits every use case alike, whatever it reads"
)]
pub async fn heat(store: &Store, viewer: Viewer<'_>, query: &HeatQuery) -> Result<HeatView, Error> {
    let cube = store.cube();
    heat::view(
        Frame::open(
            &cube,
            Sight::new(viewer, query.shown, store.now()),
            &query.cycle,
            &query.peers,
        )?,
        query,
    )
}

/// The indicators on their way to their targets, of one unit or of the districts together.
///
/// # Errors
/// `NotFound` for an unknown cycle or unit.
#[expect(
    clippy::unused_async,
    reason = "a caller awaits every use case alike, whatever it reads"
)]
pub async fn pace(store: &Store, viewer: Viewer<'_>, query: &PaceQuery) -> Result<PaceView, Error> {
    let cube = store.cube();
    pace::view(
        Frame::open(
            &cube,
            Sight::new(viewer, query.shown, store.now()),
            &query.cycle,
            &query.peers,
        )?,
        query,
    )
}

/// Units side by side, or one over its cycles.
///
/// # Errors
/// `NotFound` for an unknown cycle or measure. Codes that no unit has are told in the view.
#[expect(
    clippy::unused_async,
    reason = "a caller awaits every use case alike, whatever it reads"
)]
pub async fn compare(store: &Store, viewer: Viewer<'_>, query: &CompareQuery) -> Result<CompareView, Error> {
    let cube = store.cube();
    compare::view(
        Frame::open(
            &cube,
            Sight::new(viewer, query.shown, store.now()),
            &query.cycle,
            &USUAL,
        )?,
        query,
    )
}

/// Two figures of each district beside each other.
///
/// # Errors
/// `NotFound` for an unknown cycle or measure. What cannot stand on an axis is told in the view.
#[expect(
    clippy::unused_async,
    reason = "a caller awaits every use case alike, whatever it reads"
)]
pub async fn scatter(store: &Store, viewer: Viewer<'_>, query: &ScatterQuery) -> Result<ScatterView, Error> {
    let cube = store.cube();
    scatter::view(
        Frame::open(
            &cube,
            Sight::new(viewer, query.shown, store.now()),
            &query.cycle,
            &query.peers,
        )?,
        query,
    )
}

/// A unit. `query.measure` names the trend shown; without a cycle the newest with approved figures of this unit.
pub async fn unit(store: &Store, viewer: Viewer<'_>, code: &str, query: &Query) -> Result<UnitView, Error> {
    let (cycle, path, sight) = {
        let cube = store.cube();
        let sight = Sight::new(viewer, query.shown, store.now());
        let own = frame::newest_of(&cube, sight, code).filter(|_| query.cycle.is_empty());
        let frame = Frame::open(&cube, sight, own.as_deref().unwrap_or(&query.cycle), &USUAL)?;
        let spot = frame.spot(code).ok_or(Error::NotFound)?;
        (
            frame.entry().cycle.code.clone(),
            spot.unit.path.clone(),
            sight.of_unit(&spot.unit.path),
        )
    };
    let history = history::of(store, viewer, &cycle, &path).await?;
    let trails = match viewer {
        Some(actor) => trail::of_unit(store, actor, &cycle, code).await?,
        None => BTreeMap::new(),
    };
    let cube = store.cube();
    unit::view(Frame::open(&cube, sight, &cycle, &USUAL)?, code, query, trails, history)
}

/// An indicator. `query.measure` is not read.
#[expect(
    clippy::unused_async,
    reason = "a caller awaits every use case alike, whatever it reads"
)]
pub async fn indicator(store: &Store, viewer: Viewer<'_>, code: &str, query: &Query) -> Result<IndicatorView, Error> {
    let cube = store.cube();
    indicator::view(
        Frame::open(
            &cube,
            Sight::new(viewer, query.shown, store.now()),
            &query.cycle,
            &query.peers,
        )?,
        code,
        query,
    )
}

/// The method: the set of the newest cycle with its targets, and the facts. For everyone.
pub async fn method(store: &Store, _viewer: Viewer<'_>) -> Result<MethodView, Error> {
    let catalogue = store.catalogue();
    let facts = catalogue.facts.clone();
    if let Some(entry) = catalogue.cycles().next_back() {
        return Ok(MethodView {
            set: (*entry.set).clone(),
            targets: entry.targets.clone(),
            facts,
            fewest_respondents: store.fewest_respondents(),
        });
    }
    let set = indicator_set::current(store).await?;
    let targets = target::all(store, &set.code).await?;
    Ok(MethodView {
        set: (*set).clone(),
        targets,
        facts,
        fewest_respondents: store.fewest_respondents(),
    })
}

/// The units of a map, the city first. For everyone.
#[expect(
    clippy::unused_async,
    reason = "a caller awaits every use case alike, whatever it reads"
)]
pub async fn units(store: &Store, map_version: &str) -> Result<Vec<UnitRecord>, Error> {
    let catalogue = store.catalogue();
    let units = catalogue.map(map_version).ok_or(Error::NotFound)?;
    Ok(units.units.iter().map(UnitRecord::from).collect())
}

/// The indicators of the newest cycle's set, in reading order. For everyone.
pub async fn indicators(store: &Store) -> Result<Vec<IndicatorRecord>, Error> {
    let set = match store.catalogue().cycles().next_back() {
        Some(entry) => entry.set.clone(),
        None => indicator_set::current(store).await?,
    };
    Ok(set
        .indicators
        .iter()
        .map(|indicator| IndicatorRecord::new(&set.code, set.version, indicator))
        .collect())
}

/// Figures of an indicator: one row for every unit of `kind`, also where the set does not ask it, with the kind of
/// "no value" where there is none.
///
/// # Errors
/// `NotSignedIn` for a visitor and a cycle that is not published; `NotFound` for unknown codes, `Invalid("unit")` for an
/// unknown `within`, the code of a unit that all rows lie below.
#[expect(
    clippy::unused_async,
    reason = "a caller awaits every use case alike, whatever it reads"
)]
pub async fn values(
    store: &Store,
    viewer: Viewer<'_>,
    cycle: &str,
    indicator: &str,
    kind: UnitKind,
    within: &str,
    shown: Shown,
) -> Result<Vec<ValueRecord>, Error> {
    let cube = store.cube();
    let frame = Frame::open(&cube, Sight::new(viewer, shown, store.now()), cycle, &USUAL)?;
    require_published(frame, viewer)?;
    let within = match within {
        "" => None,
        code => Some(
            frame
                .entry()
                .units
                .place(code)
                .ok_or_else(|| Error::Invalid("unit".to_owned()))?,
        ),
    };
    rows::values(frame, indicator, Scope { kind, within })
}

/// Coverage, met and progress score of every unit that was asked for.
///
/// # Errors
/// `NotSignedIn` for a visitor and a cycle that is not published; `NotFound` for an unknown cycle.
#[expect(
    clippy::unused_async,
    reason = "a caller awaits every use case alike, whatever it reads"
)]
pub async fn progress(
    store: &Store,
    viewer: Viewer<'_>,
    cycle: &str,
    peers: &PeersQuery,
) -> Result<Vec<ProgressRecord>, Error> {
    let cube = store.cube();
    let frame = Frame::open(&cube, Sight::new(viewer, Shown::Approved, store.now()), cycle, peers)?;
    require_published(frame, viewer)?;
    Ok(rows::progress(frame))
}

fn require_published(frame: Frame<'_>, viewer: Viewer<'_>) -> Result<(), Error> {
    let published = frame.entry().cycle.published_at.is_some();
    if published || viewer.is_some() {
        Ok(())
    } else {
        Err(Error::NotSignedIn)
    }
}
