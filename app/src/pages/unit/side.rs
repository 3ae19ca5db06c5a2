//! At the side of a unit's page: the steps of the cycle, and the units below.

use domain::case::CaseCounts;
use domain::explore::UnitView;
use domain::thread::{Talk, WHOLE};
use domain::time::Day;
use leptos::prelude::*;

use crate::components::case::section::OpenCases;
use crate::components::review::history::Steps;
use crate::components::talk::TalkLink;
use crate::context::use_lang;
use crate::link::link;
use crate::pages::case::ListState;
use crate::words::use_words;

/// Open cases, history and units below; nothing where there is none of them.
#[component]
pub fn Side(
    /// The unit.
    view: UnitView,
    /// Its open cases, for those who read them.
    cases: Option<CaseCounts>,
    /// The thread on its whole self-assessment, for those who take part.
    whole: Option<Talk>,
    /// Today.
    today: Day,
) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().unit;
    if view.history.is_empty() && view.below.is_empty() && cases.is_none() && whole.is_none() {
        return ().into_any();
    }
    let has_history = !view.history.is_empty();
    let below: Vec<_> = view
        .below
        .iter()
        .map(|unit| {
            let href = link(format!("/don-vi/{}", unit.code))
                .with("ky", &view.cycle.code)
                .href();
            view! {
                <li>
                    <a href=href>{unit.name.get(lang).to_owned()}</a>
                </li>
            }
        })
        .collect();
    let all = ListState::of_unit(&view.unit.code).link();
    let cases = cases.map(|counts| {
        view! {
            <section class="sec" aria-labelledby="h-kk">
                <div class="sec-h">
                    <h2 id="h-kk">{(use_words().case.of_unit)(counts.open)}</h2>
                </div>
                <OpenCases counts today all />
            </section>
        }
    });
    let (cycle, unit) = (view.cycle.code.clone(), view.unit.code.clone());
    let whole = whole.map(|talk| {
        let name = use_words().thread.whole;
        view! { <TalkLink cycle unit indicator=WHOLE.to_owned() talk name /> }
    });
    view! {
        <aside class="s-side">
            {whole}
            {cases}
            {has_history
                .then(|| {
                    view! {
                        <section class="sec" aria-labelledby="h-hi">
                            <div class="sec-h">
                                <h2 id="h-hi">{words.history}</h2>
                            </div>
                            <Steps history=view.history />
                        </section>
                    }
                })}
            {(!below.is_empty())
                .then(|| {
                    view! {
                        <section class="sec" aria-labelledby="h-be">
                            <div class="sec-h">
                                <h2 id="h-be">{words.below}</h2>
                            </div>
                            <ul class="below">{below}</ul>
                        </section>
                    }
                })}
        </aside>
    }
    .into_any()
}
