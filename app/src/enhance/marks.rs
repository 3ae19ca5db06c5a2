//! Marks of drawings: their name while hovered, tapped or focused, and arrow keys from one to the next. Those that lead
//! somewhere are links like any other.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, EventTarget, HtmlElement};

use super::way::{Way, nearest};
use super::{around, every, grid, one, within};

/// A thing in a drawing or a grid a reader may point at.
const MARK: &str = ".live [data-id], table[data-grid] :is(tbody td, .hb th) a[href]";
/// One that can be reached by keyboard: each unit once.
const REACHABLE: &str = "[data-id]:not([aria-hidden])";
/// One that leads nowhere: a tap asks for its name and nothing else.
const STILL: &str = ".live [data-id]:not([href])";

/// Begins to listen.
pub fn listen() {
    // They live as long as the document.
    let _ = window_event_listener(ev::pointerover, |event| {
        if field_of(event.target().as_ref()).is_none() {
            name(event.target().as_ref(), true);
        }
    });
    let _ = window_event_listener(ev::pointermove, |event| {
        if let Some(field) = field_of(event.target().as_ref()) {
            say(
                tile(&field, f64::from(event.client_x()), f64::from(event.client_y())),
                true,
            );
        }
    });
    // What has the focus is read by its own name.
    let _ = window_event_listener(ev::focusin, |event| name(event.target().as_ref(), false));
    let _ = window_event_listener(ev::focusout, |_| say(None, false));
    let _ = window_event_listener(ev::keydown, |event| {
        let Some(way) = Way::of_key(&event.key()) else { return };
        if event
            .target()
            .as_ref()
            .and_then(mark_of)
            .is_some_and(|mark| walk(&mark, way))
        {
            event.prevent_default();
        }
    });
    let _ = window_event_listener(ev::click, |event| {
        if around::<Element>(&event, STILL).is_none() {
            say(None, false);
        }
    });
}

/// Points at a mark and away again before anybody does: the browser compiles what runs for the first time, and a reader's
/// first pointing should not wait for that. Pointing takes the name out of its mark, so a copy is pointed at.
pub fn rehearse() {
    set_timeout(
        || {
            let Some(mark) = every::<Element>(MARK).into_iter().next() else {
                return;
            };
            if let Some(field) = field_of(Some(&mark)) {
                // Tiles have no text of their own that a name could differ from.
                let _ = tile(&field, 0.0, 0.0);
            } else if let Ok(copy) = mark.clone_node_with_deep(true) {
                let place = mark.get_bounding_client_rect();
                say(
                    Some((place.left(), place.top(), take_name(copy.unchecked_ref()))),
                    false,
                );
            }
            say(None, false);
        },
        Duration::ZERO,
    );
}

/// Keeps the chosen unit in sight: on a phone what is told of it lies over the foot of the map.
pub fn show() {
    let shape = every::<Element>("main .map .here0")
        .into_iter()
        .map(|shape| shape.get_bounding_client_rect())
        .rfind(|shape| shape.width() > 0.0);
    if let (Some(shape), Some(sheet)) = (shape, one(".sheet")) {
        let sheet = sheet.get_bounding_client_rect();
        let hidden = shape.bottom() - sheet.top();
        // Beside the map nothing is hidden, however far down it lies.
        if hidden > 0.0 && sheet.left() < shape.right() {
            window().scroll_by_with_x_and_y(0.0, hidden + 16.0);
        }
    }
}

/// The mark around what an event hit.
fn mark_of(target: &EventTarget) -> Option<Element> {
    target.dyn_ref::<Element>()?.closest(MARK).ok()?
}

/// The block around what an event hit, in a field of tiles too many to be an element each.
fn field_of(target: Option<&EventTarget>) -> Option<Element> {
    target?.dyn_ref::<Element>()?.closest(".live [data-tiles]").ok()?
}

/// Name and place of the tile under the pointer, as [`charts::field`] wrote them down.
fn tile(block: &Element, x: f64, y: f64) -> Option<(f64, f64, String)> {
    // The block's own title would be shown over the tile's.
    take_name(block);
    let tiles = block.get_attribute("data-tiles")?;
    let mut tiles = tiles.split('|');
    let columns: u16 = tiles.next()?.parse().ok()?;
    let sheet = block.closest("svg").ok()??.get_bounding_client_rect();
    let side = sheet.width() / f64::from(columns);
    let place = |from: f64, to: f64| ((to - from) / side).floor();
    let column = place(sheet.left(), x);
    let row = place(sheet.top(), y);
    let name = tiles.find_map(|tile| tile.strip_prefix(&format!("{column},{row} ")))?;
    Some((
        sheet.left() + (column + 0.5) * side,
        sheet.top() + row * side,
        name.to_owned(),
    ))
}

/// Shows the name of the mark around `target` in the tip, or hides the tip.
fn name(target: Option<&EventTarget>, is_told: bool) {
    let named = target.and_then(mark_of).map(|mark| {
        let place = mark.get_bounding_client_rect();
        (place.left() + place.width() / 2.0, place.top(), take_name(&mark))
    });
    say(named, is_told);
}

/// Shows a name in the tip over a place of the window, or hides the tip. The tip is a live region: what is pointed at
/// `is_told`; what has the focus would be said twice.
fn say(named: Option<(f64, f64, String)>, is_told: bool) {
    let Some(tip) = document()
        .get_element_by_id("tip")
        .and_then(|tip| tip.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    // Classes, text and place of the tip are no harm where they cannot be set.
    let Some((x, y, name)) = named.filter(|(_, _, name)| !name.is_empty()) else {
        let _ = tip.class_list().remove_1("on");
        tip.set_text_content(None);
        return;
    };
    // Every place is asked for before anything changes, and nothing is afterwards: the page is laid out once.
    let y = y + window().scroll_y().unwrap_or_default();
    let _ = tip.set_attribute("aria-hidden", if is_told { "false" } else { "true" });
    tip.set_text_content(Some(&name));
    // Through the object model: the content policy allows no style attribute. The style keeps it within the page.
    let _ = tip.style().set_property("--x", &format!("{x}px"));
    let _ = tip.style().set_property("--y", &format!("{y}px"));
    let _ = tip.class_list().add_1("on");
}

/// The mark's name. In a grid it is said by row and column. A `<title>` becomes a label, or the browser would show it a second time.
fn take_name(mark: &Element) -> String {
    if let Some(name) = grid::name(mark) {
        return name;
    }
    if let Ok(Some(title)) = mark.query_selector(":scope > title") {
        let name = title.text_content().unwrap_or_default();
        // Failing to set it leaves the title in place, which says the same.
        if mark.set_attribute("aria-label", &name).is_ok() {
            title.remove();
        }
        return name;
    }
    mark.get_attribute("aria-label").unwrap_or_default()
}

/// Moves the focus to the nearest mark that way, in the same drawing or in another of its chart or table.
fn walk(from: &Element, way: Way) -> bool {
    let Some(drawing) = [".chart, .compare", "svg"].iter().find_map(|it| from.closest(it).ok()?) else {
        return false;
    };
    let middle = |mark: &Element| {
        let place = mark.get_bounding_client_rect();
        (place.left() + place.width() / 2.0, place.top() + place.height() / 2.0)
    };
    let here = middle(from);
    // Of a drawing for wide screens and one for narrow ones, one has no place on the page: all of it is at its corner.
    let marks = within(&drawing, REACHABLE)
        .into_iter()
        .map(|mark| (middle(&mark), mark));
    let (middles, marks): (Vec<(f64, f64)>, Vec<Element>) = marks.filter(|(there, _)| *there != (0.0, 0.0)).unzip();
    let Some(next) = nearest(here, &middles, way).and_then(|place| marks.get(place)) else {
        return false;
    };
    // The Tab key goes on from where one is, and comes back to it.
    if matches!(from.closest(STILL), Ok(Some(_))) {
        from.unchecked_ref::<HtmlElement>().set_tab_index(-1);
        next.unchecked_ref::<HtmlElement>().set_tab_index(0);
    }
    // An SVG link takes the focus like any link; only its type is another.
    next.unchecked_ref::<HtmlElement>().focus().is_ok()
}
