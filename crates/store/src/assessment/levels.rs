//! The places that review a self-assessment, and what has become of it at each.

use domain::assessment::{HistoryLine, LevelLine};
use domain::explore::UnitLabel;
use domain::review::{place_at, places};
use domain::unit::{Unit, UnitKind};
use domain::workflow::{Action, State};

use super::{Ground, Held};
use crate::cube::{CycleEntry, label};

/// The places that review a unit, in their order.
pub(crate) fn labels(entry: &CycleEntry, unit: &Unit) -> Vec<UnitLabel> {
    let places = places(unit.kind, &unit.path);
    places
        .iter()
        .filter_map(|place| entry.units.at(place))
        .map(label)
        .collect()
}

/// The place that reviews a unit at the level `at`; `None` for the city.
pub(super) fn reviewer(entry: &CycleEntry, unit: &Unit, at: u8) -> Option<UnitLabel> {
    let place = entry.units.at(&place_at(unit.kind, &unit.path, at))?;
    (place.kind != UnitKind::City).then(|| label(place))
}

/// What has become of it at each place, as its history (newest first) tells.
pub(super) fn lines(ground: &Ground, held: Option<&Held>, history: &[HistoryLine]) -> Vec<LevelLine> {
    let at = held.map_or(0, |held| held.level.at);
    let state = held.map_or(State::NotOpen, |held| held.state);
    let approved = |level: u8| {
        let is_this = |line: &&HistoryLine| {
            matches!(line.action, Action::PassOn | Action::Approve)
                && line.level.as_ref().is_some_and(|(taken, _)| *taken == level)
        };
        let stands = level < at || state.is_approved();
        let line = history.iter().find(is_this).filter(|_| stands)?;
        Some((line.by.clone(), line.at))
    };
    (0..)
        .zip(labels(&ground.entry, &ground.unit))
        .map(|(level, place)| LevelLine {
            place,
            approved: approved(level),
            is_here: level == at && state.is_with_reviewer(),
            is_waiting: level == at && state == State::PartlyReturned,
        })
        .collect()
}

/// Why the place above sent it back, while the place below looks at it again.
pub(super) fn sent_back(held: Option<&Held>, history: &[HistoryLine]) -> String {
    let Some(held) = held.filter(|held| held.state.is_with_reviewer()) else {
        return String::new();
    };
    // Whatever it did since, but for beginning to review, ends it.
    let last = history.iter().find(|line| line.action != Action::StartReview);
    last.filter(|line| line.action == Action::SendBack && !held.level.is_last())
        .map(|line| line.reason.clone())
        .unwrap_or_default()
}
