//! Text that is on this device alone, listed where a page has room for it (`data-kept`: the path of a hub).

use leptos::prelude::*;

use crate::components::form::saver::keep;
use crate::link::link;

/// Fills and shows the list, if the page has one and there is something to list.
pub fn show() {
    let Ok(Some(place)) = document().query_selector("[data-kept]") else {
        return;
    };
    let path = place.get_attribute("data-kept").unwrap_or_default();
    let mut words = path.rsplit('/');
    let (Some(unit), Some(cycle)) = (words.next(), words.next()) else {
        return;
    };
    let waiting = keep::waiting(cycle, unit);
    let Ok(Some(list)) = place.query_selector("ul") else {
        return;
    };
    if waiting.is_empty() {
        return;
    }
    list.set_text_content(None);
    // Elements made here, attributes set as such: nothing is parsed, and appending to one's own elements does not fail.
    for code in waiting {
        let (Ok(item), Ok(anchor)) = (document().create_element("li"), document().create_element("a")) else {
            return;
        };
        let _ = anchor.set_attribute("href", &link(format!("{path}/{code}")).href());
        anchor.set_text_content(Some(&code));
        let _ = item.append_child(&anchor);
        let _ = list.append_child(&item);
    }
    let _ = place.remove_attribute("hidden");
}
