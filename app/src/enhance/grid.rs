//! A table of links as a grid: one stop for the Tab key, arrow keys from cell to cell, and what a cell shows said in
//! one line while it is hovered or focused.

use std::cell::Cell;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::cells::{Span, Step, next};
use super::{around, within};

/// A table that is a grid.
const GRID: &str = "table[data-grid]";
/// What can be reached in it.
const REACHED: &str = "table[data-grid] a[href]";
/// Where one begins.
const FIRST: &str = "tbody a[href]";

thread_local! {
    /// The column one walks in.
    static COLUMN: Cell<Option<u32>> = const { Cell::new(None) };
}

/// Begins to listen.
pub fn listen() {
    // Listeners live as long as the document.
    let _ = window_event_listener(ev::keydown, |event| {
        let plain = !(event.alt_key() || event.meta_key() || event.shift_key());
        let step = Step::of_key(&event.key(), event.ctrl_key()).filter(|_| plain);
        if let Some((step, link)) = step.zip(around::<Element>(&event, REACHED))
            && walk(&link, step)
        {
            event.prevent_default();
        }
    });
    let _ = window_event_listener(ev::focusin, |event| {
        if let Some(link) = around::<Element>(&event, REACHED) {
            stop_at(&link);
        }
    });
    let _ = window_event_listener(ev::pointerdown, |_| COLUMN.set(None));
}

/// A page has come: where it has a grid, that is said, and one link is the grid's stop.
pub fn show() {
    let Ok(Some(grid)) = document().query_selector(GRID) else {
        return;
    };
    // Attributes of one's own elements can be set.
    let _ = grid.set_attribute("role", "grid");
    let focused = document().active_element().filter(|it| grid.contains(Some(it)));
    if let Some(link) = focused.or_else(|| grid.query_selector(FIRST).ok().flatten()) {
        stop_at(&link);
    }
}

/// Makes `link` the one that the Tab key stops at.
fn stop_at(link: &Element) {
    let Ok(Some(grid)) = link.closest(GRID) else { return };
    for other in within(&grid, "a[href]") {
        let index = if other.is_same_node(Some(link)) { 0 } else { -1 };
        other.unchecked_ref::<HtmlElement>().set_tab_index(index);
    }
}

/// Moves the focus; whether there was anywhere to go.
fn walk(from: &Element, step: Step) -> bool {
    let Ok(Some(grid)) = from.closest(GRID) else {
        return false;
    };
    let (mut lines, mut links, mut here) = (Vec::new(), Vec::new(), None);
    for (line, row) in within(&grid, "tr").into_iter().enumerate() {
        let (mut spans, mut reached, mut column) = (Vec::new(), Vec::new(), 0);
        for cell in within(&row, "th, td") {
            let width = cell
                .get_attribute("colspan")
                .and_then(|width| width.parse().ok())
                .unwrap_or(1);
            if let Ok(Some(link)) = cell.query_selector("a[href]") {
                if link.is_same_node(Some(from)) {
                    here = Some((line, spans.len()));
                }
                spans.push(Span { from: column, width });
                reached.push(link);
            }
            column += width;
        }
        lines.push(spans);
        links.push(reached);
    }
    let Some(here) = here else { return false };
    let Some(span) = lines.get(here.0).and_then(|line| line.get(here.1)).copied() else {
        return false;
    };
    let covered = span.from..span.from + span.width;
    let column = COLUMN
        .get()
        .filter(|column| covered.contains(column))
        .unwrap_or(span.from);
    let Some(there) = next(&lines, here, column, step) else {
        return false;
    };
    let up_or_down = matches!(step, Step::Up | Step::Down);
    COLUMN.set(up_or_down.then_some(column));
    links
        .get(there.0)
        .and_then(|line| line.get(there.1))
        .and_then(|link| link.dyn_ref::<HtmlElement>())
        .is_some_and(|link| link.focus().is_ok())
}

/// What a link of a grid shows, in one line: in the head code and name of the column; in a cell its row and column, the
/// figure, and what else is known of it. `None` elsewhere.
pub fn name(link: &Element) -> Option<String> {
    if let Some(head) = link.closest("tr.hb th").ok()? {
        return Some(column(&head));
    }
    let cell = link.closest("table[data-grid] tbody td").ok()??;
    let (row, grid) = (cell.closest("tr").ok()??, cell.closest(GRID).ok()??);
    let before = within(&row, "th, td")
        .iter()
        .position(|it| it.is_same_node(Some(&cell)));
    // A band over many columns stands under none of them.
    let head = before
        .filter(|_| !cell.has_attribute("colspan"))
        .and_then(|before| within(&grid, "tr.hb th").into_iter().nth(before));
    let unit = within(&row, "th").first().map(text);
    let place = said([unit, head.as_ref().map(column)]);
    Some(format!(
        "{place}: {}",
        said([Some(text(link)), link.get_attribute("data-more")])
    ))
}

/// Code and name of a column, from its head.
fn column(head: &Element) -> String {
    let parts: Vec<String> = within(head, ".cd, .nm").iter().map(text).collect();
    parts.join(" ")
}

/// The text of an element, without the sign of its order.
fn text(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.trim_end_matches(['\u{a0}', '\u{25b2}', '\u{25bc}'])
        .trim()
        .to_owned()
}

fn said(parts: [Option<String>; 2]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|it| !it.is_empty()).collect();
    parts.join(" \u{b7} ")
}
