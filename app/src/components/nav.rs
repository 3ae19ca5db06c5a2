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
const ADMIN: Entry = Entry {
    path: "/quan-tri",
    covers: &["/quan-tri"],
    glyph: Glyph::LayoutGrid,
    name: |words| words.admin,
    short: |words| words.admin,
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
const PACE: Entry = Entry {
    path: "/tien-do",
    covers: &["/tien-do"],
    glyph: Glyph::ChartLine,
    name: |words| words.pace,
    short: |words| words.pace,
};
const COMPARE: Entry = Entry {
    path: "/so-sanh",
    covers: &["/so-sanh"],
    glyph: Glyph::ChartColumn,
    name: |words| words.compare,
    short: |words| words.compare,
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

/// Tabs that fit side by side on a phone, with the one that opens the rest.
const MOST_TABS: usize = 5;

/// The entries for a person, their own work first.
fn entries(viewer: Option<&Actor>) -> Vec<Entry> {
    let may = |permission| viewer.is_some_and(|actor| reach(Some(actor.role), permission) != Reach::Nowhere);
    let mut entries = Vec::with_capacity(12);
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
        entries.push(ADMIN);
    }
    if may(Permission::ReadCase) || may(Permission::AnswerCase) {
        entries.push(CASES);
    }
    entries.extend([TODAY, MAP, HEAT, INDICATORS, PACE, COMPARE, SCATTER, METHOD]);
    entries
}

/// The entries of the top bar, and those that its menu holds: always the same, so that they are found again.
fn in_bar(entries: Vec<Entry>) -> (Vec<Entry>, Vec<Entry>) {
    let folded = [PACE.path, COMPARE.path, SCATTER.path, METHOD.path];
    entries.into_iter().partition(|entry| !folded.contains(&entry.path))
}

/// The entries of the tab bar, and those that its last tab opens.
fn in_tabs(mut entries: Vec<Entry>) -> (Vec<Entry>, Vec<Entry>) {
    let rest = if entries.len() > MOST_TABS {
        entries.split_off(MOST_TABS - 1)
    } else {
        Vec::new()
    };
    (entries, rest)
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
    let (shown, rest) = in_bar(entries(viewer().as_ref()));
    let items: Vec<_> = shown
        .into_iter()
        .map(|entry| view! { <To entry>{(entry.name)(words)}</To> })
        .collect();
    view! {
        <nav class="nav" aria-label=words.pages>
            {items}
            <More rest>
                {words.more}
                <Icon glyph=Glyph::ChevronDown small=true />
            </More>
        </nav>
    }
}

/// The pages in the tab bar at the foot of a phone.
#[component]
pub fn Tabs() -> impl IntoView {
    let words = &use_words().shell;
    let (shown, rest) = in_tabs(entries(viewer().as_ref()));
    let items: Vec<_> = shown
        .into_iter()
        .map(|entry| {
            view! {
                <To entry>
                    <Icon glyph=entry.glyph />
                    {(entry.short)(words)}
                </To>
            }
        })
        .collect();
    view! {
        <nav class="tabs" aria-label=words.pages>
            {items}
            <More rest>
                <Icon glyph=Glyph::Ellipsis />
                {words.more}
            </More>
        </nav>
    }
}

/// A way to a page.
#[component]
fn To(entry: Entry, children: Children) -> impl IntoView {
    let path = use_location().pathname;
    let current = move || entry.is_current(&path.get()).then_some("page");
    view! {
        <a href=link(entry.path).href() aria-current=current>
            {children()}
            {(entry.path == CASES.path).then(|| view! { <Cases /> })}
        </a>
    }
}

/// The pages that a bar has no room for. A `<details>`: it opens without JavaScript. Nothing where all fit.
#[component]
fn More(rest: Vec<Entry>, children: Children) -> impl IntoView {
    let words = &use_words().shell;
    let path = use_location().pathname.get_untracked();
    let holds = rest.iter().any(|entry| entry.is_current(&path));
    let items: Vec<_> = rest
        .into_iter()
        .map(|entry| {
            view! {
                <To entry>
                    <Icon glyph=entry.glyph />
                    {(entry.name)(words)}
                </To>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <details class="more-m" name="menu">
                <summary class:here=holds>{children()}</summary>
                <div class="menu">{items}</div>
            </details>
        }
    })
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

    const VIEWS: [Entry; 8] = [TODAY, MAP, HEAT, INDICATORS, PACE, COMPARE, SCATTER, METHOD];

    #[test]
    fn no_view_is_missing_from_a_bar_whoever_reads() {
        let own = [
            vec![],
            vec![WORK, CASES],
            vec![SUPPLY, CASES],
            vec![REVIEW, CASES],
            vec![REVIEW, ADMIN, CASES],
        ];
        for own in own {
            let all = [own, VIEWS.to_vec()].concat();
            for (shown, rest) in [in_bar(all.clone()), in_tabs(all.clone())] {
                let found = |entry: &Entry| shown.iter().chain(&rest).any(|one| one.path == entry.path);
                assert!(all.iter().all(found));
            }
            let (shown, rest) = in_tabs(all);
            assert!(shown.len() + usize::from(!rest.is_empty()) <= MOST_TABS);
        }
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
