//! The work of the units below one's own: sought by name, one part at a time.

use domain::assessment::{WorkLine, WorkView};
use leptos::prelude::*;

use super::has_turn;
use crate::components::form::fields::hub;
use crate::components::form::search_field::SearchField;
use crate::components::pages::{Pages, Part};
use crate::components::tag::StateTag;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The section; nothing for who has nobody below.
#[component]
pub fn Below(
    /// What there is to do.
    view: WorkView,
    /// What was sought.
    find: String,
    /// The part shown.
    part: Part,
) -> impl IntoView {
    let (words, search) = (&use_words().work, &use_words().map);
    (view.of > 0).then(|| {
        let lines: Vec<_> = view.below.into_iter().map(|line| view! { <Line line /> }).collect();
        let nothing = lines
            .is_empty()
            .then(|| view! { <p class="mut">{words.below_none}</p> });
        let sought = find.clone();
        let href = move |part: &str| {
            let list = link("/tu-danh-gia").with("tim", &sought).with("trang", part);
            list.at("don-vi").href()
        };
        view! {
            <section class="sec" aria-labelledby="don-vi">
                <h2 id="don-vi">{(words.below)(view.of)}</h2>
                <p class="mut">{words.below_lead}</p>
                // Sent by the browser itself, which leads back to this place of the page.
                <search>
                    <form class="va" method="get" action="/tu-danh-gia#don-vi">
                        <SearchField label=search.search hint=search.search_hint text=find />
                        <button class="btn btn-2">{search.search_go}</button>
                    </form>
                </search>
                {nothing}
                <ul class="queue">{lines}</ul>
                <Pages part href />
            </section>
        }
    })
}

#[component]
fn Line(line: WorkLine) -> impl IntoView {
    let (words, lang) = (&use_words().work, use_lang());
    let href = link(hub(&line.cycle.code, &line.unit.code)).href();
    let answered = (words.answered)(line.coverage.part, line.coverage.whole);
    let returned = (line.returned > 0).then(|| view! { <span class="c-back">{(words.returned)(line.returned)}</span> });
    let left = has_turn(&line).then(|| {
        let late = if line.days_left < 0 { "late" } else { "" };
        view! { <span class=late>{(words.days_left)(line.days_left)}</span> }
    });
    view! {
        <li>
            <h3>
                <a href=href>{line.unit.name.get(lang).to_owned()}</a>
            </h3>
            <span class="q-state">
                <StateTag state=line.state />
                <span class="sm mut">{line.cycle.name.get(lang).to_owned()}</span>
            </span>
            <span class="sm">{answered}</span>
            <span class="q-do sm">{returned} {left}</span>
        </li>
    }
}
