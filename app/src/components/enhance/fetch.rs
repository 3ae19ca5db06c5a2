//! Fetching the content of another page.

use std::cell::RefCell;

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Element, Headers, HtmlElement, RequestInit, Response, SupportedType, Url};

use crate::components::markup::markup_of;
use crate::components::served::Content;

/// Where the content of a page stands, in every page that has one.
const PLACE: &str = "main .served";

/// The content of the page at `address`. Where there is none (signing in is asked for, the network is gone, the server
/// says something else) the browser goes there itself, and what stands in the document stays until it has gone.
pub async fn content(address: String) -> Content {
    if let Ok(Some(content)) = page(&address).await {
        return content;
    }
    // Only an address of this site is ever given: going there cannot be refused.
    let _ = window().location().assign(&address);
    std::future::pending().await
}

async fn page(address: &str) -> Result<Option<Content>, JsValue> {
    let answer = asked_once(address)?;
    let answer = JsFuture::from(answer).await;
    UNDER_WAY.with_borrow_mut(|under_way| under_way.take_if(|(asked, _)| asked == address));
    // A response can be read once, however many wait for it.
    let response: Response = answer?.unchecked_into::<Response>().clone()?;
    if response.redirected() && Url::new(&response.url())?.pathname() == "/dang-nhap" {
        return Ok(None);
    }
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    let page = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
    Ok(page.query_selector(PLACE)?.map(|place| Content::Fetched {
        title: page.title(),
        html: markup_of(&place),
    }))
}

thread_local! {
    /// The page that is being fetched: the route one leaves and the one that comes both ask for it.
    static UNDER_WAY: RefCell<Option<(String, Promise)>> = const { RefCell::new(None) };
}

/// Asks the server for `address`, or waits for what was asked already.
fn asked_once(address: &str) -> Result<Promise, JsValue> {
    let same = |under_way: &Option<(String, Promise)>| {
        let (asked, promise) = under_way.as_ref()?;
        (asked == address).then(|| promise.clone())
    };
    if let Some(promise) = UNDER_WAY.with_borrow(same) {
        return Ok(promise);
    }
    let headers = Headers::new()?;
    headers.set("accept", "text/html")?;
    let request = RequestInit::new();
    request.set_headers(&headers);
    let promise = window().fetch_with_str_and_init(address, &request);
    UNDER_WAY.set(Some((address.to_owned(), promise.clone())));
    Ok(promise)
}

/// What had the focus before new content comes: it gets it back if it is still there.
fn focused() -> Option<String> {
    let active = document().active_element()?;
    active.closest(PLACE).ok()??;
    let of = |attribute: &str| {
        let value = active.get_attribute(attribute).filter(|value| !value.contains('"'))?;
        Some(format!(
            "{PLACE} {}[{attribute}=\"{value}\"]:not([aria-hidden])",
            active.tag_name().to_lowercase()
        ))
    };
    of("id").or_else(|| of("data-id")).or_else(|| of("href"))
}

/// Says that fetched content is about to be shown: sets the title, and looks after focus and fragment once it is there.
pub fn arrived(title: &str) {
    document().set_title(title);
    let before = focused();
    request_animation_frame(move || {
        let find = |selector: &str| document().query_selector_all(selector).ok();
        if let Some(found) = before.as_deref().and_then(find) {
            // A drawing exists for wide and for narrow screens; only the one that is seen takes the focus.
            let seen = (0..found.length())
                .filter_map(|place| found.item(place)?.dyn_into::<Element>().ok())
                .find(|element| element.get_bounding_client_rect().width() > 0.0);
            if let Some(element) = seen {
                let _ = element.unchecked_ref::<HtmlElement>().focus();
            }
        }
        let fragment = window().location().hash().unwrap_or_default();
        if let Some(element) = fragment
            .strip_prefix('#')
            .and_then(|id| document().get_element_by_id(id))
        {
            element.scroll_into_view();
        }
    });
}
