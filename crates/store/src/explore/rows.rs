//! Flat rows for the public interface and downloads.

use std::collections::BTreeMap;

use domain::cell::Cell;
use domain::record::{ProgressRecord, ValueRecord};

use super::frame::Frame;
use super::sight::Spot;
use crate::cube::{Column, Scope};
use crate::error::Error;

/// One row for each unit of a scope, in reading order.
pub(super) fn values(frame: Frame<'_>, indicator: &str, scope: Scope) -> Result<Vec<ValueRecord>, Error> {
    let place = frame.entry().place(indicator).ok_or(Error::NotFound)?;
    let record = |spot: Spot<'_>| {
        let cell = frame.cell(spot, Column::Indicator(place));
        ValueRecord::new(
            &frame.entry().cycle.code,
            &spot.unit.code,
            indicator,
            cell,
            frame.sight.state(spot),
        )
    };
    Ok(frame.spots_of(scope).map(record).collect())
}

/// One row for each unit side by side, in reading order.
pub(super) fn progress(frame: Frame<'_>) -> Vec<ProgressRecord> {
    frame.peers().map(|spot| record(frame, spot)).collect()
}

fn record(frame: Frame<'_>, spot: Spot<'_>) -> ProgressRecord {
    let set = &frame.entry().set;
    let tally = frame.tally(spot);
    let scores = tally.map(|tally| tally.scores(&set.areas, &set.focus_areas));
    ProgressRecord {
        cycle: frame.entry().cycle.code.clone(),
        unit: spot.unit.code.clone(),
        state: frame.sight.state(spot),
        coverage: frame.coverage(spot),
        met: scores.as_ref().map(|scores| scores.met),
        score: scores.as_ref().and_then(|scores| scores.overall),
        no_value: match frame.cell(spot, Column::Score) {
            Cell::Figure(_) => None,
            Cell::None(why) => Some(why),
        },
        illustrative: tally.is_some_and(|tally| tally.illustrative),
        focus_areas: scores.map_or_else(BTreeMap::new, |scores| scores.focus_areas),
    }
}
