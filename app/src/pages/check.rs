//! `…/kiem-tra`: check the answers, then hand in.

use domain::answer::Stance;
use domain::assessment::{ActionOffer, CheckView, CheckedLine};
use domain::workflow::{Action, State};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::assessment;
use crate::components::form::fields;
use crate::components::form::figures::Figures;
use crate::components::form::lacks::Lacks;
use crate::components::icon::{Glyph, Icon};
use crate::components::outcome::Outcome;
use crate::components::page_head::PageTitle;
use crate::components::served::served;
use crate::components::tag::StateTag;
use crate::context::use_lang;
use crate::link::link;
use crate::pages::hub::place_of;
use crate::words::use_words;

/// What to look at before handing in.
#[component]
pub fn CheckPage() -> impl IntoView {
    let (cycle, unit) = use_params_map().with_untracked(place_of);
    served(assessment::check(cycle, unit), |view| {
        view! {
            <div class="wrap">
                <Check view />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Check(view: CheckView) -> impl IntoView {
    let (words, lang) = (&use_words().work, use_lang());
    let path = fields::hub(&view.work.cycle.code, &view.work.unit.code);
    let unit = view.work.unit.name.get(lang).to_owned();
    let cycle = view.work.cycle.name.get(lang).to_owned();
    let is_past = view.work.state.is_handed_in() && view.work.state != State::PartlyReturned;
    let heading = if is_past {
        (words.check_past)(view.missing.len())
    } else {
        (words.check_say)(view.missing.len(), view.unexplained.len())
    };
    // What is closed is opened to read, no more.
    let way = |label: &'static str| {
        if is_past {
            (words.open_answer, "btn btn-3 btn-s")
        } else {
            (label, "btn btn-2 btn-s")
        }
    };
    let list = |lines: Vec<CheckedLine>, (label, class): (&'static str, &'static str)| {
        let path = path.clone();
        view! {
            <ul class="checks">
                {lines
                    .into_iter()
                    .map(|line| view! { <Line line path=path.clone() label class /> })
                    .collect_view()}
            </ul>
        }
    };
    let missing = (!view.missing.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="thieu">
                <h2 id="thieu">{(words.missing)(view.missing.len())}</h2>
                {(!is_past).then(|| view! { <p class="mut">{missing_lead(&view)}</p> })}
                {list(view.missing.clone(), way(words.fill))}
            </section>
        }
    });
    let waiting = (!view.waiting.is_empty()).then(|| {
        let words = &use_words().supply;
        view! {
            <section class="sec" aria-labelledby="cho-nganh">
                <h2 id="cho-nganh">{(words.check_waiting)(view.waiting.len())}</h2>
                <p class="mut">{words.check_lead}</p>
                {list(view.waiting.clone(), (use_words().work.open_answer, "btn btn-3 btn-s"))}
            </section>
        }
    });
    let unexplained = (!view.unexplained.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="chua-giai-thich">
                <h2 id="chua-giai-thich">{(words.unexplained)(view.unexplained.len())}</h2>
                {(!is_past).then(|| view! { <p class="mut">{words.unexplained_lead}</p> })}
                {list(view.unexplained.clone(), way(words.explain))}
            </section>
        }
    });
    let mentioned = (!view.mentioned.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="xem-lai">
                <h2 id="xem-lai">{(words.mentioned)(view.mentioned.len())}</h2>
                {list(view.mentioned.clone(), (words.open_answer, "btn btn-3 btn-s"))}
            </section>
        }
    });
    let quiet = (!view.quiet.is_empty()).then(|| {
        view! {
            <section class="sec" aria-label=(words.quiet)(view.quiet.len())>
                <details class="quiet">
                    <summary>{(words.quiet)(view.quiet.len())}</summary>
                    {list(view.quiet.clone(), (words.open_answer, "btn btn-3 btn-s"))}
                </details>
            </section>
        }
    });
    view! {
        <PageTitle text=format!("{}, {unit}", words.check_title) />
        <div class="head">
            <div class="over">
                <p class="crumb">
                    <a href=link(path.clone()).href()>
                        <Icon glyph=Glyph::ChevronLeft small=true />
                        {words.to_hub}
                    </a>
                </p>
                <span>{format!("{} \u{b7} {cycle} \u{b7} {unit}", words.check_title)}</span>
                <StateTag state=view.work.state />
            </div>
            <h1 tabindex="-1">{heading}</h1>
        </div>
        <Outcome last=view.last.clone() />
        {missing}
        {waiting}
        {unexplained}
        {mentioned}
        {quiet}
        <Actions view=view.clone() />
    }
}

/// What missing answers mean for handing in.
fn missing_lead(view: &CheckView) -> &'static str {
    let words = &use_words().work;
    if view.work.state == State::PartlyReturned {
        words.missing_returned
    } else {
        words.missing_lead
    }
}

#[component]
fn Line(line: CheckedLine, path: String, label: &'static str, class: &'static str) -> impl IntoView {
    let (words, lang) = (&use_words().work, use_lang());
    let indicator = line.indicator;
    let figures = Figures::of(&indicator, lang);
    let (code, name) = (indicator.code.clone(), indicator.name.get(lang).to_owned());
    let href = link(format!("{path}/{code}")).href();
    let (figure, said) = match line.draft.stance {
        Stance::NotApplicable => (words.not_applicable.to_owned(), (words.reason, &line.draft.reason)),
        _ => (
            line.figure.map(|figure| figures.figure(figure)).unwrap_or_default(),
            (words.explained, &line.draft.explanation),
        ),
    };
    let findings = line
        .findings
        .iter()
        .map(|finding| view! { <li>{figures.finding(finding)}</li> })
        .collect_view();
    let said = (!said.1.trim().is_empty()).then(|| {
        view! { <p class="sm said">{format!("{} {}", said.0, said.1)}</p> }
    });
    view! {
        <li class="check">
            <div>
                <h3>
                    <a href=href.clone()>
                        <span class="cd num">{code.clone()}</span>
                        {format!(" {name}")}
                    </a>
                </h3>
                {(!line.findings.is_empty()).then(|| view! { <ul class="why">{findings}</ul> })}
                {match line.supplier {
                    Some(unit) => view! { <p class="sm mut">{(use_words().supply.supplied_by)(unit.name.get(lang))}</p> }
                        .into_any(),
                    None => view! { <Lacks indicator draft=line.draft lacks=line.lacks /> }.into_any(),
                }}
                {said}
            </div>
            <b class="num">{figure}</b>
            <a class=class href=href aria-label=format!("{label}: {code} {name}")>
                {label}
            </a>
        </li>
    }
}

/// Handing in, or sending to the head: plain posts.
#[component]
fn Actions(view: CheckView) -> impl IntoView {
    let words = &use_words().work;
    let missing = view.missing.len();
    let offers: Vec<ActionOffer> = view
        .actions
        .iter()
        .filter(|offer| offer.action != Action::Begin)
        .cloned()
        .collect();
    let none = offers.is_empty();
    let ready = offers.iter().any(|offer| offer.ready);
    let main = offers
        .iter()
        .position(|offer| offer.action == Action::Submit)
        .unwrap_or(0);
    let buttons = offers
        .into_iter()
        .enumerate()
        .map(|(place, offer)| view! { <Offer view=view.clone() offer main=place == main /> })
        .collect_view();
    view! {
        <section class="sec hand-in" aria-labelledby="nop">
            <h2 class="vh" id="nop">
                {words.check_title}
            </h2>
            {(missing > 0 && ready)
                .then(|| {
                    view! {
                        <p class="note note-ask">
                            <b>{(words.incomplete)(missing)}</b>
                            {format!(" {}", words.missing_lead)}
                        </p>
                    }
                })}
            {none.then(|| view! { <p class="mut">{words.no_action}</p> })}
            <div class="offers">{buttons}</div>
        </section>
    }
}

#[component]
fn Offer(view: CheckView, offer: ActionOffer, main: bool) -> impl IntoView {
    let words = &use_words().work;
    let again = view.work.state == State::PartlyReturned && offer.action == Action::Submit;
    let label = if again {
        words.submit_again
    } else {
        (words.action)(offer.action)
    };
    let help = (words.action_help)(offer.action);
    if !offer.ready {
        // No dead button: what it waits for stands in its place.
        return view! {
            <div class="offer">
                <p>
                    <b>{label}</b>
                    {format!(": {}", (words.needs)(offer.needs))}
                </p>
            </div>
        }
        .into_any();
    }
    view! {
        <form class="offer" method="post" action="/fn/assessment/act">
            <input type="hidden" name="cycle" value=view.work.cycle.code.clone() />
            <input type="hidden" name="unit" value=view.work.unit.code.clone() />
            <input type="hidden" name="version" value=view.version.to_string() />
            <input type="hidden" name="action" value=offer.action.code() />
            <button class=if main { "btn" } else { "btn btn-2" } type="submit">
                {label}
            </button>
            {(!help.is_empty()).then(|| view! { <p class="hint">{help}</p> })}
        </form>
    }
    .into_any()
}
