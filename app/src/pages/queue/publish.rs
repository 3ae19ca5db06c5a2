//! Publishing a cycle: how many it covers, what it means, and a second press that means it.

use domain::assessment::{QueueView, WorkLine};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::context::use_lang;
use crate::words::use_words;

/// The section, for those who may publish.
#[component]
pub fn Publish(
    /// The queue.
    view: QueueView,
) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    let query = use_query_map();
    let done = move || {
        let count = query
            .with(|query| query.get("cong-bo"))
            .and_then(|count| count.parse().ok());
        count.map(|count| {
            view! {
                <p class="note note-ok" role="status" id="ket-qua">
                    {(words.published)(count)}
                </p>
            }
        })
    };
    let cycle = view.cycle.name.get(lang).to_owned();
    let below = view.local.iter().map(|queue| queue.units - queue.approved).sum::<u32>();
    // What was sent back to a district is among what the district has not approved.
    let is_left = |line: &&WorkLine| line.reviewer.is_none() && !line.state.is_approved();
    let unfinished = view.lines.iter().filter(is_left).count() + usize::try_from(below).unwrap_or_default();
    let way = (view.may_publish && view.publishable > 0).then(|| {
        view! {
            <details class="publish">
                <summary class="btn btn-2">{words.publish}</summary>
                <form method="post" action="/fn/assessment/publish">
                    <input type="hidden" name="cycle" value=view.cycle.code.clone() />
                    <p>{words.publish_lead}</p>
                    {(unfinished > 0).then(|| view! { <p class="note note-ask">{(words.publish_without)(unfinished)}</p> })}
                    <p class="ways">
                        <button class="btn" type="submit">
                            {(words.publish_confirm)(&cycle, view.publishable)}
                        </button>
                    </p>
                </form>
            </details>
        }
    });
    let covers = if view.publishable > 0 {
        (words.publish_covers)(view.publishable)
    } else {
        words.publish_none.to_owned()
    };
    view! {
        {done}
        {view
            .may_publish
            .then(|| {
                view! {
                    <section class="sec" aria-labelledby="cong-bo">
                        <h2 id="cong-bo">{(words.publish_title)(&cycle)}</h2>
                        <p class="mut">{covers}</p>
                        {way}
                    </section>
                }
            })}
    }
}
