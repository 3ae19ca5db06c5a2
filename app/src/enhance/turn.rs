//! Another address of the same page: fetched, and put in place of what is shown, so that place, focus and what was
//! unfolded stay. Where that does not work (signing in is asked for, the network is gone) the browser goes there itself.

use std::cell::{Cell, RefCell};

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, HtmlElement, MouseEvent, RequestInit, Response, SupportedType, Url};

use super::{every, followed};

/// What an address changes. The session's watch is the same everywhere.
const PLACES: [&str; 3] = ["header.top", "main", "footer.foot"];
/// Pages that turn: those without a part that is alive by itself and would have to be woken.
const STILL: &str = "main:not(:has(leptos-island))";

thread_local! {
    /// The last turn asked for: an older one that comes late is dropped.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// Path and query of what is shown.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
    /// Whether what is being searched for has had its step of history since the page came.
    static NOTED: Cell<bool> = const { Cell::new(false) };
}

/// Begins to listen to links and to the browser's own buttons.
pub fn listen() {
    // Now, not when it is first asked for: by then the browser may have stepped back.
    SHOWN.set(here());
    // Listeners live as long as the document.
    let _ = window_event_listener(ev::click, |event| {
        if let Some(address) = changes(&event) {
            event.prevent_default();
            to(&address);
        }
    });
    let _ = window_event_listener(ev::popstate, |_| {
        let here = here();
        if SHOWN.with_borrow(|shown| *shown != here) {
            turn(here, false);
        }
    });
}

/// Says in the address bar what is being searched for: what was shown before is one step back.
pub fn note(address: &str) {
    let Ok(history) = window().history() else { return };
    // Refused only for addresses of other sites.
    let _ = if NOTED.replace(true) {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    };
    SHOWN.set(here());
}

/// Goes to an address of this site: by a turn where it is the same page, else as a link would.
pub fn to(address: &str) {
    if address == here() {
        return;
    }
    if turns(address) {
        turn(address.to_owned(), true);
    } else {
        go(address);
    }
}

/// The address of a link that only changes what this page shows.
fn changes(event: &MouseEvent) -> Option<String> {
    // A fragment alone is the browser's own matter.
    followed(event).filter(|address| turns(address) && before_hash(address) != here())
}

fn turns(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    window().location().pathname().is_ok_and(|here| here == path)
        && document().query_selector(STILL).is_ok_and(|found| found.is_some())
}

/// Path and query of the address bar.
pub fn here() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn before_hash(address: &str) -> &str {
    address.split('#').next().unwrap_or_default()
}

fn go(address: &str) {
    // Only an address of this site is ever given: going there cannot be refused.
    let _ = window().location().assign(address);
}

fn turn(address: String, is_new: bool) {
    let number = TURN.get() + 1;
    TURN.set(number);
    busy(true);
    spawn_local(async move {
        let came = fetched(&address).await;
        if TURN.get() != number {
            return;
        }
        match came {
            Ok(Some(page)) => {
                if is_new && let Ok(history) = window().history() {
                    // Refused only for addresses of other sites.
                    let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
                }
                SHOWN.set(before_hash(&address).to_owned());
                NOTED.set(false);
                show(&page, &address);
            }
            // An error in the page's place would hide the way back; loading it shows it like any other.
            Ok(None) | Err(_) => go(&address),
        }
        busy(false);
    });
}

/// Says that a page is on its way.
fn busy(is: bool) {
    if let Ok(Some(main)) = document().query_selector("main") {
        // Neither fails on an element of ours.
        let _ = if is {
            main.set_attribute("aria-busy", "true")
        } else {
            main.remove_attribute("aria-busy")
        };
    }
}

/// The page at `address`; nothing where something else came in its place.
pub async fn fetched(address: &str) -> Result<Option<Document>, JsValue> {
    let headers = web_sys::Headers::new()?;
    headers.set("accept", "text/html")?;
    let request = RequestInit::new();
    request.set_headers(&headers);
    let answer = JsFuture::from(window().fetch_with_str_and_init(address, &request)).await?;
    let response: Response = answer.unchecked_into();
    let path = before_hash(address).split('?').next();
    let came_from = Url::new(&response.url())?.pathname();
    if !response.ok() || Some(came_from.as_str()) != path {
        return Ok(None);
    }
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    DomParser::new()?
        .parse_from_string(&text, SupportedType::TextHtml)
        .map(Some)
}

fn show(page: &Document, address: &str) {
    let (focus, open) = (focused(), unfolded());
    document().set_title(&page.title());
    for place in PLACES {
        let (Ok(Some(old)), Ok(Some(new))) = (document().query_selector(place), page.query_selector(place)) else {
            continue;
        };
        // Both are elements of the same kind of page: one fits where the other was.
        if let Ok(new) = document().adopt_node(&new) {
            let _ = old.replace_with_with_node_1(&new);
        }
    }
    for id in open {
        if let Some(details) = document().get_element_by_id(&id) {
            let _ = details.set_attribute("open", "");
        }
    }
    if let Some(element) = focus.as_deref().and_then(seen) {
        let _ = element.focus();
    }
    if let Some(element) = address
        .split_once('#')
        .and_then(|(_, id)| document().get_element_by_id(id))
    {
        element.scroll_into_view();
    }
    super::come();
}

/// How to find what has the focus in the page that comes.
fn focused() -> Option<String> {
    let active = document().active_element()?;
    active.closest("main").ok()??;
    ["id", "data-id", "href"].into_iter().find_map(|attribute| {
        let value = active.get_attribute(attribute).filter(|value| !value.contains('"'))?;
        let tag = active.tag_name().to_lowercase();
        Some(format!("main {tag}[{attribute}=\"{value}\"]:not([aria-hidden])"))
    })
}

/// The first element that is seen: a drawing exists for wide and for narrow screens.
fn seen(selector: &str) -> Option<HtmlElement> {
    every::<Element>(selector)
        .into_iter()
        .find(|element| element.get_bounding_client_rect().width() > 0.0)
        // An SVG link takes the focus like any link; only its type is another.
        .map(JsValue::from)
        .map(wasm_bindgen::JsCast::unchecked_into)
}

/// Ids of what a reader has unfolded to read. A form belongs to what it was unfolded for, and closes with it.
fn unfolded() -> Vec<String> {
    let open = every::<Element>("main details[id][open]:not(:has(form))");
    open.iter().map(Element::id).collect()
}
