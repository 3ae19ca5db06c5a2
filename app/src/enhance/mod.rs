//! What pages do in the browser beyond links and forms: another address of the same page comes without loading a
//! document; marks of drawings and cells of grids are named and walked; forms of choices apply at once; lists are
//! searched while typing; texts are copied; passwords are shown; verdicts and evidence are sent in place; menus close when left; cycles
//! play one after the other.
//!
//! All of it listens at the document and reads the page's own attributes, so that it works for whatever page has come.

mod cells;
#[cfg(feature = "hydrate")]
mod evidence;
#[cfg(feature = "hydrate")]
mod forms;
#[cfg(feature = "hydrate")]
mod grid;
#[cfg(feature = "hydrate")]
mod kept;
#[cfg(feature = "hydrate")]
mod marks;
#[cfg(feature = "hydrate")]
mod menus;
#[cfg(feature = "hydrate")]
mod offline;
#[cfg(feature = "hydrate")]
mod play;
#[cfg(feature = "hydrate")]
mod review;
#[cfg(feature = "hydrate")]
mod turn;
mod way;

/// Begins to listen. Called once a document; listeners live as long as it does.
#[cfg(feature = "hydrate")]
pub fn start() {
    marks::listen();
    forms::listen();
    grid::listen();
    evidence::listen();
    menus::listen();
    play::listen();
    review::listen();
    turn::listen();
    offline::listen();
    come();
}

/// A page has come, with the document or by a turn.
#[cfg(feature = "hydrate")]
fn come() {
    forms::search_typed();
    grid::show();
    kept::show();
    review::show();
    marks::show();
    marks::rehearse();
    play::show();
}

/// The element around what an event hit.
#[cfg(feature = "hydrate")]
fn around<T: wasm_bindgen::JsCast>(event: &web_sys::Event, selector: &str) -> Option<T> {
    use wasm_bindgen::JsCast as _;

    let target = event.target()?;
    target
        .dyn_ref::<web_sys::Element>()?
        .closest(selector)
        .ok()??
        .dyn_into()
        .ok()
}

/// The address of a link on this site that was followed plainly: here, not in a new tab.
#[cfg(feature = "hydrate")]
pub fn followed(event: &web_sys::MouseEvent) -> Option<String> {
    let plain = !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
    if event.default_prevented() || event.button() != 0 || !plain {
        return None;
    }
    let link: web_sys::Element = around(event, "a[href]:not([target], [download], [rel~=external])")?;
    link.get_attribute("href").filter(|address| address.starts_with('/'))
}

/// Names and texts of a form's fields, in their order. Files are left out.
#[cfg(feature = "hydrate")]
fn pairs(form: &web_sys::HtmlFormElement) -> Vec<(String, String)> {
    use wasm_bindgen::{JsCast as _, JsValue};

    let entries = web_sys::FormData::new_with_form(form).map(|data| js_sys::try_iter(&data.entries()));
    let Ok(Ok(Some(entries))) = entries else {
        return Vec::new();
    };
    let pair = |entry: JsValue| {
        let entry: js_sys::Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    entries.flatten().filter_map(pair).collect()
}

/// The first element that `selector` finds.
#[cfg(feature = "hydrate")]
fn one(selector: &str) -> Option<web_sys::HtmlElement> {
    every(selector).into_iter().next()
}

/// Every element that `selector` finds.
#[cfg(feature = "hydrate")]
fn every<T: wasm_bindgen::JsCast>(selector: &str) -> Vec<T> {
    all(leptos::prelude::document().query_selector_all(selector))
}

/// Every element below `parent` that `selector` finds.
#[cfg(feature = "hydrate")]
fn within(parent: &web_sys::Element, selector: &str) -> Vec<web_sys::Element> {
    all(parent.query_selector_all(selector))
}

/// What was found, as a list.
#[cfg(feature = "hydrate")]
fn all<T: wasm_bindgen::JsCast>(found: Result<web_sys::NodeList, wasm_bindgen::JsValue>) -> Vec<T> {
    use wasm_bindgen::JsCast as _;

    let Ok(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.item(place)?.dyn_into().ok())
        .collect()
}
