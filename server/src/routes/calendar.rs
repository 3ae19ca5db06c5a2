//! `/lich.ics`: the days of a cycle as a file for calendars; whoever has signed in gets the days of their own unit.

use app::context::Viewer;
use app::words::words;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Response};
use domain::calendar::{Station, Stop, ics, stops};
use domain::indicator::Lang;
use http::header;
use http::request::Parts;
use serde::Deserialize;

use super::pages::origin;
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Cycle.
    ky: String,
}

/// Writes the stations of the page as whole days.
pub async fn file(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Query(asked): Query<Asked>,
    parts: Parts,
) -> Result<Response, Failure> {
    let cycle = Some(asked.ky.as_str()).filter(|cycle| !cycle.is_empty());
    let view = store::calendar::view(&state.store, viewer.0.as_ref(), cycle)?;
    let words = &words(lang).calendar;
    let (code, name) = (&view.cycle.code, view.cycle.name.get(lang));
    let site = origin(&parts, state.config.https);
    let event = |Stop { station, day, .. }: Stop| {
        // The last day is a unit's own: in a calendar that holds several units, each keeps its event.
        let own = view.own.as_ref().filter(|_| station == Station::Due);
        let whose = own.map_or(String::new(), |own| format!("-{}", own.unit.code));
        let unit = own.map_or("", |own| own.unit.name.get(lang));
        let path = match own {
            Some(own) => format!("/tu-danh-gia/{code}/{}", address::encoded(&own.unit.code)),
            None => format!("/lich?ky={code}"),
        };
        let why = own.and_then(|own| own.extension.as_ref());
        ics::Event {
            uid: format!("{code}-{}{whose}@densach", station.code()),
            day,
            title: (words.ics_title)(station, name, unit),
            text: why.map_or(String::new(), |why| (words.why)(&why.by, why.at, &why.reason)),
            url: if site.is_empty() {
                site.clone()
            } else {
                format!("{site}{path}")
            },
        }
    };
    let stops = stops(&view.cycle, view.due(), view.today);
    let events: Vec<ics::Event> = stops.into_iter().map(event).collect();
    let text = ics::write(&(words.ics_name)(name), &events, state.store.now());
    let disposition = format!("attachment; filename=\"lich-{}.ics\"", address::encoded(code));
    Ok((
        [
            (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
            (header::CONTENT_DISPOSITION, disposition),
            (header::CACHE_CONTROL, "private, no-cache".to_owned()),
        ],
        text,
    )
        .into_response())
}
