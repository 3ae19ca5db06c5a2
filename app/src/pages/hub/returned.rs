//! Returned answers: each with why, what to do, and one button.

use domain::assessment::{HubView, ReturnedLine};
use domain::workflow::{State, Verdict};
use leptos::prelude::*;

use crate::components::form::fields;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The section; nothing where nothing was returned.
#[component]
pub fn Returned(
    /// The hub.
    view: HubView,
) -> impl IntoView {
    let words = &use_words().work;
    if view.returned.is_empty() || view.work.state != State::PartlyReturned {
        return ().into_any();
    }
    let questions: usize = view.focus_areas.iter().map(|area| area.answers.len()).sum();
    let lead = (words.returned_lead)(view.returned.len(), questions.saturating_sub(view.returned.len()));
    let path = fields::hub(&view.work.cycle.code, &view.work.unit.code);
    let may_answer = view.may_answer;
    view! {
        <section aria-labelledby="tra-lai">
            <h2 id="tra-lai">{words.returned_title}</h2>
            <p class="sm mut">{lead}</p>
            <ol class="rts">
                {view
                    .returned
                    .into_iter()
                    .map(|line| view! { <Line line path=path.clone() may_answer /> })
                    .collect_view()}
            </ol>
        </section>
    }
    .into_any()
}

#[component]
fn Line(line: ReturnedLine, path: String, may_answer: bool) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let href = link(format!("{path}/{}", line.code)).href();
    let name = line.name.get(lang).to_owned();
    let (reason, text) = match line.verdict {
        Verdict::Returned { reason, text } => ((words.form.reason)(reason), text),
        Verdict::Pending | Verdict::Accepted => ("", String::new()),
    };
    let (label, class) = match (line.mended, may_answer) {
        (false, true) => (words.work.mend, "btn"),
        _ => (words.work.look_again, "btn btn-2"),
    };
    view! {
        <li class=if line.mended { "rt mended" } else { "rt" }>
            <p class="rt-h">
                <span class="cd num">{line.code.clone()}</span>
                <b>{format!(" {reason}")}</b>
                {line.mended.then(|| view! { <span class="tag c-ok">{words.work.mended}</span> })}
            </p>
            <h3>
                <a href=href.clone()>{name.clone()}</a>
            </h3>
            <p class="q said" lang="vi">{text}</p>
            <p class="rt-a">
                <a class=class href=href aria-label=format!("{label}: {} {name}", line.code)>
                    {label}
                </a>
            </p>
        </li>
    }
}
