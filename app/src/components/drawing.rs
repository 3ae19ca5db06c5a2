//! A drawing of `charts` in the page, to be pointed at with mouse, finger and keyboard.
//!
//! The only place that puts markup into the page as text: `charts` escapes every word it draws, and nothing else may
//! come in here. Without JavaScript each mark is a plain link with its title.

use charts::{Drawing, Mark};
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

/// Shows a drawing that does not change while the page stands.
#[component]
pub fn Picture(
    /// The drawing.
    drawing: Drawing,
    /// Class of the box around it.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    if drawing.marks.iter().any(|mark| mark.href.is_some()) {
        let drawing = StoredValue::new(drawing);
        return view! { <LivePicture drawing=Signal::derive(move || drawing.get_value()) class /> }.into_any();
    }
    view! { <div class=format!("drawing {class}") inner_html=drawing.svg></div> }.into_any()
}

/// Shows a drawing whose marks lead somewhere. Hovering or focusing a mark says its name; arrow keys go from mark to
/// mark; Enter or a click follows it.
#[component]
pub fn LivePicture(
    /// The drawing.
    #[prop(into)]
    drawing: Signal<Drawing>,
    /// Class of the box around it.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    let navigate = use_navigate();
    let tip = RwSignal::new(String::new());
    // Choosing a mark draws anew: the keyboard then goes on where it was.
    let chosen = StoredValue::new(None::<String>);
    Effect::new(move |_| {
        drawing.track();
        if let (Some(root), Some(id)) = (root.get_untracked(), chosen.get_value()) {
            chosen.set_value(None);
            focus(&root, &id);
        }
    });
    let show = move |target: Option<EventTarget>| match target.as_ref().and_then(mark_of) {
        Some(mark) => {
            tip.set(take_name(&mark));
            if let Some(root) = root.get_untracked() {
                place_tip(&root, &mark);
            }
        }
        None => tip.set(String::new()),
    };
    let hide = move || tip.set(String::new());
    let click = move |event: MouseEvent| {
        if event.button() != 0 || event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
            return;
        }
        let Some(mark) = event.target().as_ref().and_then(mark_of) else {
            return;
        };
        let Some(href) = mark.get_attribute("href") else { return };
        event.prevent_default();
        chosen.set_value(mark.get_attribute("data-id"));
        // An address of the same page changes what it shows and leaves it where it stands.
        let scroll = !same_page(&href);
        navigate(
            &href,
            leptos_router::NavigateOptions {
                scroll,
                ..Default::default()
            },
        );
    };
    let key = move |event: KeyboardEvent| {
        let Some(way) = Way::of_key(&event.key()) else { return };
        let Some(mark) = event.target().as_ref().and_then(mark_of) else {
            return;
        };
        let (Some(root), Some(id)) = (root.get_untracked(), mark.get_attribute("data-id")) else {
            return;
        };
        if let Some(next) = drawing.with_untracked(|drawing| next_mark(&drawing.marks, &id, way).map(str::to_owned)) {
            event.prevent_default();
            focus(&root, &next);
        }
    };
    view! {
        <div
            class=format!("drawing live {class}")
            on:click=click
            on:keydown=key
            on:pointerover=move |event: PointerEvent| show(event.target())
            on:pointerleave=move |_| hide()
            on:focusin=move |event: FocusEvent| show(event.target())
            on:focusout=move |_| hide()
        >
            <div node_ref=root inner_html=move || drawing.get().svg></div>
            <p class="tip" class:on=move || !tip.read().is_empty() aria-hidden="true">
                {tip}
            </p>
        </div>
    }
}

/// The mark around what an event hit.
fn mark_of(target: &EventTarget) -> Option<Element> {
    target.dyn_ref::<Element>()?.closest("[data-id]").ok()?
}

/// The mark's name. Its `<title>` becomes a label, or the browser would show it a second time.
fn take_name(mark: &Element) -> String {
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

/// Puts the tip over the mark, inside the drawing.
fn place_tip(root: &HtmlElement, mark: &Element) {
    let Some(tip) = root
        .next_element_sibling()
        .and_then(|tip| tip.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let (all, one) = (root.get_bounding_client_rect(), mark.get_bounding_client_rect());
    let middle = one.left() + one.width() / 2.0 - all.left();
    let above = one.top() - all.top();
    let half = f64::from(tip.offset_width()).max(80.0) / 2.0;
    let left = middle.clamp(half.min(all.width() / 2.0), (all.width() - half).max(all.width() / 2.0));
    // Through the object model: the content policy allows no style attribute, and a tip in the wrong place is no harm.
    let style = tip.style();
    let _ = style.set_property("left", &format!("{left}px"));
    let _ = style.set_property("top", &format!("{above}px"));
}

fn focus(root: &HtmlElement, id: &str) {
    let selector = format!("[data-id=\"{id}\"]:not([aria-hidden])");
    if let Ok(Some(mark)) = root.query_selector(&selector) {
        // An SVG link can be focused like any link; only its type is another. Not being able to is no harm.
        let _ = mark.unchecked_ref::<HtmlElement>().focus();
    }
}

fn same_page(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    window().location().pathname().is_ok_and(|here| here == path)
}

/// Where an arrow key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Left,
    Right,
    Up,
    Down,
}

impl Way {
    fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            _ => return None,
        })
    }
}

/// The nearest mark that way: sideways distance counts twice, so that a row stays a row.
fn next_mark<'a>(marks: &'a [Mark], id: &str, way: Way) -> Option<&'a str> {
    let middle = |mark: &Mark| (mark.x + mark.w / 2.0, mark.y + mark.h / 2.0);
    let from = middle(marks.iter().find(|mark| mark.id == id)?);
    let cost = |mark: &Mark| {
        let to = middle(mark);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (along, aside) = match way {
            Way::Left => (-dx, dy),
            Way::Right => (dx, dy),
            Way::Up => (-dy, dx),
            Way::Down => (dy, dx),
        };
        (along > 1.0).then_some(along + 2.0 * aside.abs())
    };
    let reachable = marks
        .iter()
        .filter(|mark| mark.id != id)
        .filter_map(|mark| Some((cost(mark)?, mark)));
    reachable
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, mark)| mark.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(id: &str, x: f32, y: f32) -> Mark {
        Mark {
            id: id.to_owned(),
            x,
            y,
            w: 10.0,
            h: 10.0,
            label: String::new(),
            href: None,
        }
    }

    #[test]
    fn arrows_lead_to_the_nearest_mark_that_way() {
        let marks = [
            mark("a", 0.0, 0.0),
            mark("b", 30.0, 2.0),
            mark("c", 20.0, 40.0),
            mark("d", 90.0, 0.0),
        ];
        assert_eq!(next_mark(&marks, "a", Way::Right), Some("b"));
        assert_eq!(next_mark(&marks, "b", Way::Right), Some("d"));
        assert_eq!(next_mark(&marks, "b", Way::Down), Some("c"));
        assert_eq!(next_mark(&marks, "a", Way::Left), None);
        assert_eq!(next_mark(&marks, "unknown", Way::Left), None);
    }
}
