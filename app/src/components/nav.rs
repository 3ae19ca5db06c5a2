//! The pages a person uses, by role: in the top bar on a desktop, in the tab bar on a phone.

use domain::account::Actor;
use domain::permission::{Permission, Reach, reach};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::waiting::Waiting;
use crate::context::viewer;
use crate::link::link;
use crate::words::shell::Shell;
use crate::words::use_words;

/// A page in the bars.
#[derive(Clone, Copy)]
struct Entry {
    /// Its address.
    path: &'static str,
    /// Paths under which it counts as the current one.
    covers: &'static [&'static str],
    glyph: Glyph,
    name: fn(&Shell) -> &'static str,
    /// The same for the tab bar, where there is little room.
    short: fn(&Shell) -> &'static str,
}

const WORK: Entry = Entry {
    path: "/tu-danh-gia",
    covers: &["/tu-danh-gia"],
    glyph: Glyph::ClipboardList,
    name: |words| words.work,
    short: |words| words.work_short,
};
const REVIEW: Entry = Entry {
    path: "/tham-dinh",
    covers: &["/tham-dinh"],
    glyph: Glyph::ClipboardCheck,
    name: |words| words.review,
    short: |words| words.review,
};
const CASES: Entry = Entry {
    path: "/kho-khan",
    covers: &["/kho-khan"],
    glyph: Glyph::MessageCircleWarning,
    name: |words| words.cases,
    short: |words| words.cases,
};
const SUPPLY: Entry = Entry {
    path: "/so-lieu-nganh",
    covers: &["/so-lieu-nganh", "/phoi-hop"],
    glyph: Glyph::Table2,
    name: |words| words.supply,
    short: |words| words.supply_short,
};
const UNITS: Entry = Entry {
    path: "/quan-tri/don-vi",
    covers: &["/quan-tri"],
    glyph: Glyph::LayoutGrid,
    name: |words| words.units,
    short: |words| words.units,
};
const TODAY: Entry = Entry {
    path: "/",
    covers: &["/"],
    glyph: Glyph::House,
    name: |words| words.today,
    short: |words| words.today,
};
const MAP: Entry = Entry {
    path: "/ban-do",
    covers: &["/ban-do", "/don-vi"],
    glyph: Glyph::Map,
    name: |words| words.map,
    short: |words| words.map,
};
const HEAT: Entry = Entry {
    path: "/bang-nhiet",
    covers: &["/bang-nhiet"],
    glyph: Glyph::Grid3x3,
    name: |words| words.heat,
    short: |words| words.heat,
};
const SCATTER: Entry = Entry {
    path: "/tuong-quan",
    covers: &["/tuong-quan"],
    glyph: Glyph::ChartScatter,
    name: |words| words.scatter,
    short: |words| words.scatter,
};
const INDICATORS: Entry = Entry {
    path: "/chi-so",
    covers: &["/chi-so"],
    glyph: Glyph::List,
    name: |words| words.indicators,
    short: |words| words.indicators,
};
const METHOD: Entry = Entry {
    path: "/phuong-phap",
    covers: &["/phuong-phap"],
    glyph: Glyph::BookOpen,
    name: |words| words.method,
    short: |words| words.method,
};

/// Tabs that fit side by side on a phone.
const MOST_TABS: usize = 5;

/// The entries for a person, their own work first.
fn entries(viewer: Option<&Actor>) -> Vec<Entry> {
    let may = |permission| viewer.is_some_and(|actor| reach(Some(actor.role), permission) != Reach::Nowhere);
    let mut entries = Vec::with_capacity(10);
    if may(Permission::Answer) || may(Permission::SignOff) {
        entries.push(WORK);
    }
    if may(Permission::Supply) {
        entries.push(SUPPLY);
    }
    if may(Permission::Review) || may(Permission::Publish) {
        entries.push(REVIEW);
    }
    if may(Permission::Administer) {
        entries.push(UNITS);
    }
    if may(Permission::ReadCase) || may(Permission::AnswerCase) {
        entries.push(CASES);
    }
    entries.extend([TODAY, MAP, HEAT, SCATTER, INDICATORS, METHOD]);
    entries
}

/// Those of them in the tab bar. Where it is full the scatter is left to the indicators, the heat table to the map and
/// the method to the footer, which lead to them; those who keep units come to the indicators by the map.
fn tabs(mut entries: Vec<Entry>) -> Vec<Entry> {
    for left in [SCATTER.path, HEAT.path, METHOD.path, INDICATORS.path] {
        if entries.len() > MOST_TABS {
            entries.retain(|entry| entry.path != left);
        }
    }
    entries
}

impl Entry {
    /// Whether `path` is this page or lies below it.
    fn is_current(self, path: &str) -> bool {
        self.covers.iter().any(|covered| match path.strip_prefix(covered) {
            Some("") => true,
            Some(rest) => *covered != "/" && rest.starts_with('/'),
            None => false,
        })
    }
}

/// The pages in the top bar.
#[component]
pub fn Nav() -> impl IntoView {
    let words = &use_words().shell;
    let path = use_location().pathname;
    let items: Vec<_> = entries(viewer().as_ref())
        .into_iter()
        .map(|entry| {
            let current = move || entry.is_current(&path.get()).then_some("page");
            // Where the bar is narrow, the pages that lead there say so.
            let roomy = entry.path == SCATTER.path;
            view! {
                <a href=link(entry.path).href() aria-current=current class:roomy=roomy>
                    {(entry.name)(words)}
                    {(entry.path == CASES.path).then(|| view! { <Cases /> })}
                </a>
            }
        })
        .collect();
    view! {
        <nav class="nav" aria-label=words.pages>
            {items}
        </nav>
    }
}

/// The pages in the tab bar at the foot of a phone.
#[component]
pub fn Tabs() -> impl IntoView {
    let words = &use_words().shell;
    let path = use_location().pathname;
    let items: Vec<_> = tabs(entries(viewer().as_ref()))
        .into_iter()
        .map(|entry| {
            let current = move || entry.is_current(&path.get()).then_some("page");
            view! {
                <a href=link(entry.path).href() aria-current=current>
                    <Icon glyph=entry.glyph />
                    {(entry.short)(words)}
                    {(entry.path == CASES.path).then(|| view! { <Cases /> })}
                </a>
            }
        })
        .collect();
    view! {
        <nav class="tabs" aria-label=words.pages>
            {items}
        </nav>
    }
}

/// How many cases wait for the reader.
#[component]
fn Cases() -> impl IntoView {
    let words = &use_words().case;
    view! { <Waiting count=api::case::mine() words=|count| format!(" ({})", (words.waiting)(count)) /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_tab_bar_leaves_the_heat_table_to_the_map() {
        let of_visitor = tabs(entries(None));
        assert!(of_visitor.len() == MOST_TABS && of_visitor.iter().any(|entry| entry.path == HEAT.path));
        let of_worker = tabs([vec![WORK], entries(None)].concat());
        assert!(of_worker.len() == MOST_TABS && of_worker.iter().all(|entry| entry.path != HEAT.path));
        let of_keeper = tabs([vec![REVIEW, UNITS, CASES], entries(None)].concat());
        assert_eq!(of_keeper.len(), MOST_TABS);
        let with_cases = tabs([vec![WORK, CASES], entries(None)].concat());
        assert!(with_cases.len() == MOST_TABS && with_cases.iter().any(|entry| entry.path == CASES.path));
    }

    #[test]
    fn a_page_is_current_below_its_path_only() {
        assert!(TODAY.is_current("/"));
        assert!(!TODAY.is_current("/ban-do"));
        assert!(MAP.is_current("/don-vi/770"));
        assert!(!MAP.is_current("/don-vi-khac"));
        assert!(METHOD.is_current("/phuong-phap") && !INDICATORS.is_current("/phuong-phap"));
    }
}
