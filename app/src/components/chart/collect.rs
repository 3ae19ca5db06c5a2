//! How a chart of a page becomes a file: the page is rendered as ever, and the chart that was asked for is kept.

use std::sync::{Arc, Mutex, PoisonError};

use charts::sheet::Sheet;
use leptos::prelude::use_context;

use crate::api::address::Told;

/// Waits in the context of a page for one of its charts.
#[derive(Clone, Debug)]
pub struct Collector {
    wanted: String,
    found: Arc<Mutex<Option<Sheet>>>,
}

impl Collector {
    /// Waits for the chart of this name.
    pub fn new(wanted: String) -> Self {
        Self {
            wanted,
            found: Arc::default(),
        }
    }

    /// The chart, once the page is rendered; `None` where the page has none of that name.
    pub fn take(&self) -> Option<Sheet> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Gives a chart to whoever waits for it. A page says what of its address it did not understand; a file has no room for
/// that, and is not made.
pub fn offer(id: &str, sheet: impl FnOnce() -> Sheet) {
    let Some(collector) = use_context::<Collector>().filter(|collector| collector.wanted == id) else {
        return;
    };
    if use_context::<Told>().is_some_and(|told| !told.unclear.is_empty()) {
        return;
    }
    *collector.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(sheet());
}
