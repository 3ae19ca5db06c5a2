//! The calendar, and moving last days.

use domain::calendar::CalendarView;
use domain::time::Day;
use leptos::prelude::*;

use crate::api::plain::{code, cut, send_on};
use crate::context::{actor, store, viewer};
use crate::error::{AppError, fail};
use crate::link::link;

/// Most characters of a typed day that come back to its field.
const LONGEST_DAY: usize = 40;

/// `/lich`: the calendar of `cycle` (empty: the newest that has opened).
pub fn view(cycle: &str) -> Result<CalendarView, AppError> {
    let cycle = Some(cycle).filter(|cycle| !cycle.is_empty());
    store::calendar::view(&store()?, viewer().as_ref(), cycle).map_err(fail)
}

/// Gives a unit another last day; tells its people. A plain post goes on to the unit's line of the board, with everything
/// that was typed if it was not taken.
#[server(prefix = "/fn", endpoint = "calendar/extend")]
pub async fn extend(
    cycle: String,
    unit: String,
    #[server(default)] due: String,
    #[server(default)] reason: String,
) -> Result<Day, AppError> {
    let done = async {
        store::calendar::extend(&store()?, &actor()?, &cycle, &unit, &due, &reason)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| {
        let board = link("/tham-dinh/tien-trinh").with("ky", &cycle);
        match &done {
            Ok(_) => board.with("xong", "gia-han").with("cua", &unit),
            Err(error) => board
                .with("don-vi", &unit)
                .with("loi", code(error))
                .with("han", &cut(&due, LONGEST_DAY))
                .with("ly-do", &cut(&reason, domain::calendar::LONGEST_REASON + 500))
                .at("gia-han"),
        }
    });
    done
}

/// Gives every unit of a kind another last day. A plain post goes back to the calendar.
#[server(prefix = "/fn", endpoint = "calendar/extend-kind")]
pub async fn extend_kind(
    cycle: String,
    #[server(default)] kind: String,
    #[server(default)] due: String,
    #[server(default)] reason: String,
) -> Result<Day, AppError> {
    let done = async {
        store::calendar::extend_kind(&store()?, &actor()?, &cycle, &kind, &due, &reason)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| {
        let page = link("/lich").with("ky", &cycle);
        match &done {
            Ok(_) => page.with("xong", "dat-han").with("loai", &kind),
            Err(error) => page
                .with("loai", &cut(&kind, LONGEST_DAY))
                .with("loi", code(error))
                .with("han", &cut(&due, LONGEST_DAY))
                .with("ly-do", &cut(&reason, domain::calendar::LONGEST_REASON + 500))
                .at("dat-han"),
        }
    });
    done
}
