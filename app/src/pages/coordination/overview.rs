//! `/phoi-hop`: every rule by department, or (`xem=chua-co`) the indicators without one.

use domain::coordination::{Named, Overview, Rule};
use domain::explore::UnitLabel;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{ContactLine, cited, to_rule};
use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::papers::Papers;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::context::use_lang;
use crate::link::{encode, link};
use crate::words::use_words;

/// The word for indicators without a rule.
const WITHOUT: &str = "chua-co";

/// The overview.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let (which, done) = use_query_map().with_untracked(|query| {
        let word = |name: &str| query.get(name).unwrap_or_default();
        (word("xem"), word("xong"))
    });
    served(api::coordination::overview(), move |view| {
        view! {
            <div class="wrap">
                <Body view without=which == WITHOUT done />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(view: Overview, without: bool, done: String) -> impl IntoView {
    let (words, lang) = (&use_words().coordination, use_lang());
    let all = view.indicators.len();
    let cycle = view.cycle.name.get(lang).to_owned();
    let heading = (words.headline)(all - view.without.len(), all, &cycle);
    let said = match done.as_str() {
        "luu" => Some(words.saved),
        "rut" => Some(words.taken_out),
        _ => None,
    };
    let rules: usize = view.departments.iter().map(|(_, rules)| rules.len()).sum();
    let way = |name: String, word: &str, is_here: bool| {
        let here = is_here.then_some("page");
        view! {
            <a href=link("/phoi-hop").with("xem", word).href() aria-current=here>
                {name}
            </a>
        }
    };
    view! {
        <PageTitle text=words.title />
        <PageHead heading lead=words.lead>
            <a href=link("/ho-so").href()>{use_words().register.to_overview}</a>
            <span>{words.title}</span>
            <Illustrative shown=view.illustrative />
        </PageHead>
        {said.map(|text| view! { <p class="note note-ok done" role="status">{text}</p> })}
        <nav class="seg reg-which" aria-label=words.which>
            {way((words.with)(rules), "", !without)}
            {way((words.without)(view.without.len()), WITHOUT, without)}
        </nav>
        {if without {
            view! { <Without view=view.clone() /> }.into_any()
        } else {
            view! { <Rules view=view.clone() /> }.into_any()
        }}
        {view.illustrative.then(|| view! { <p class="src">{words.illustrative}</p> })}
    }
}

#[component]
fn Rules(view: Overview) -> impl IntoView {
    let (words, lang) = (&use_words().coordination, use_lang());
    let (with, bare): (Vec<_>, Vec<_>) = view
        .departments
        .iter()
        .cloned()
        .partition(|(_, rules)| !rules.is_empty());
    let none = with.is_empty().then(|| view! { <p class="mut">{words.empty}</p> });
    let sections: Vec<_> = with
        .into_iter()
        .map(|(unit, rules)| view! { <Department unit rules view=view.clone() /> })
        .collect();
    let others: Vec<_> = bare
        .into_iter()
        .map(|(unit, _)| {
            let name = unit.name.get(lang).to_owned();
            let add = view.may_keep.then(|| {
                let href = to_rule(&unit.code, "moi").href();
                view! {
                    <a class="btn btn-2 btn-s" href=href aria-label=(words.add_of)(&name)>
                        <Icon glyph=Glyph::Plus small=true />
                        {words.add}
                    </a>
                }
            });
            view! {
                <li>
                    <span>{name.clone()}</span>
                    {add}
                </li>
            }
        })
        .collect();
    let others = (!others.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="chua">
                <h2 id="chua">{words.departments_without}</h2>
                <ul class="co-bare">{others}</ul>
            </section>
        }
    });
    view! {
        {none}
        {sections}
        {others}
    }
}

#[component]
fn Department(unit: UnitLabel, rules: Vec<Rule>, view: Overview) -> impl IntoView {
    let (words, lang) = (&use_words().coordination, use_lang());
    let name = unit.name.get(lang).to_owned();
    let id = format!("so-{}", encode(&unit.code));
    let labelled = id.clone();
    let add = view.may_keep.then(|| {
        let href = to_rule(&unit.code, "moi").href();
        view! {
            <a class="btn btn-2 btn-s" href=href aria-label=(words.add_of)(&name)>
                <Icon glyph=Glyph::Plus small=true />
                {words.add}
            </a>
        }
    });
    let cards: Vec<_> = rules
        .into_iter()
        .map(|rule| view! { <Card rule view=view.clone() /> })
        .collect();
    view! {
        <section class="sec" aria-labelledby=labelled>
            <div class="sec-h">
                <h2 id=id>{name}</h2>
                {add}
            </div>
            <ul class="regs">{cards}</ul>
        </section>
    }
}

/// One rule: what, who enters, since when, by which document, whom to ask.
#[component]
fn Card(rule: Rule, view: Overview) -> impl IntoView {
    let (words, lang) = (&use_words().coordination, use_lang());
    let Rule {
        id,
        department,
        body,
        documents,
        ..
    } = rule;
    let name = department.name.get(lang).to_owned();
    let href = to_rule(&department.code, &id).href();
    let (label, aria) = if view.may_keep {
        (words.correct, (words.correct_of)(&name))
    } else {
        (words.open, (words.open_of)(&name))
    };
    let from = view.cycles.iter().find(|cycle| cycle.code == body.from);
    let from = (words.from)(from.map_or(body.from.as_str(), |cycle| cycle.name.get(lang)));
    let indicators: Vec<_> = body
        .indicators
        .iter()
        .map(|code| {
            let known = view.indicators.iter().find(|one| one.code == *code);
            let name = known.map_or("", |one| one.name.get(lang)).to_owned();
            let href = link(format!("/chi-so/{code}")).with("ky", &view.cycle.code).href();
            view! {
                <li>
                    <a href=href>
                        <span class="cd num">{code.clone()}</span>
                        {format!(" {name}")}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <li class="reg">
            <div class="reg-h">
                <h3 lang="vi">{body.title.clone()}</h3>
                <a class="btn btn-2 btn-s" href=href aria-label=aria>
                    {label}
                </a>
            </div>
            <p class="sm mut" lang="vi">{format!("{} \u{b7} {}", cited(&body), body.issuer)}</p>
            <p class="facts">
                <span class="tag c-draft">{(words.way)(body.way)}</span>
                <span>{from}</span>
                <span>{(words.indicators)(body.indicators.len())}</span>
            </p>
            <ul class="co-of">{indicators}</ul>
            <p class="sm">
                <span class="mut">{format!("{}: ", words.contact)}</span>
                <ContactLine contact=body.contact.clone() />
            </p>
            <Papers documents />
        </li>
    }
}

#[component]
fn Without(view: Overview) -> impl IntoView {
    let (words, lang) = (&use_words().coordination, use_lang());
    let is_bare = |one: &&Named| view.without.contains(&one.code);
    let items: Vec<_> = view
        .indicators
        .iter()
        .filter(is_bare)
        .map(|one| {
            let href = link(format!("/chi-so/{}", one.code))
                .with("ky", &view.cycle.code)
                .href();
            let owner = view.departments.iter().find(|(unit, _)| unit.name.vi == one.owner.vi);
            let add = owner.filter(|_| view.may_keep).map(|(unit, _)| {
                let name = unit.name.get(lang);
                let href = to_rule(&unit.code, "moi").with("indicators", &one.code).href();
                view! {
                    <a class="btn btn-2 btn-s" href=href aria-label=format!("{}: {}", (words.add_of)(name), one.code)>
                        <Icon glyph=Glyph::Plus small=true />
                        {words.add}
                    </a>
                }
            });
            view! {
                <li>
                    <span>
                        <a href=href>
                            <span class="cd num">{one.code.clone()}</span>
                            {format!(" {}", one.name.get(lang))}
                        </a>
                        <span class="sm mut reg-above">{one.owner.get(lang).to_owned()}</span>
                    </span>
                    {add}
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return view! { <p class="sec">{words.none_without}</p> }.into_any();
    }
    view! {
        <section class="sec" aria-label=(words.without)(view.without.len())>
            <p class="mut">{words.without_lead}</p>
            <ul class="co-bare">{items}</ul>
        </section>
    }
    .into_any()
}
