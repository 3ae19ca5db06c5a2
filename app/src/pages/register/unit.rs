//! `/ho-so/{unit}`: the registers of one unit.

use domain::register::{Entry, Register, Stage, UnitView};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::policy::{Answered, StageTag, steps};
use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::PageTitle;
use crate::components::papers::Papers;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::context::use_lang;
use crate::link::{encode, link};
use crate::words::use_words;

/// The registers of one unit.
#[component]
pub fn UnitRegistersPage() -> impl IntoView {
    let unit = use_params_map().read_untracked().get("unit").unwrap_or_default();
    served(api::register::unit(unit), |view| {
        view! {
            <div class="wrap">
                <Body view />
            </div>
        }
        .into_any()
    })
}

/// Entries of one register.
fn of(entries: &[Entry], register: Register) -> Vec<Entry> {
    let own = entries.iter().filter(|entry| entry.register == register);
    own.cloned().collect()
}

/// The sentence: since when a committee, until when a plan, how many activities in twelve months.
fn say(view: &UnitView) -> String {
    let in_force = |register: Register| {
        view.entries
            .iter()
            .filter(move |entry| entry.register == register && entry.body.is_in_force(view.today))
    };
    let committee = in_force(Register::Committee).map(|entry| entry.body.begins()).min();
    let plan = in_force(Register::Plan).next();
    let activities = of(&view.entries, Register::Activity);
    let recent = activities.iter().filter(|entry| entry.body.is_within(view.today, 12));
    let until = plan.and_then(|entry| entry.body.until);
    let said = (use_words().register.say)(committee, plan.is_some(), until, recent.count());
    let policies = of(&view.entries, Register::Policy);
    if policies.is_empty() {
        return said;
    }
    let at = |stage: Stage| {
        let stands = |entry: &&Entry| entry.body.stands(view.today).is_some_and(|(own, _)| own == stage);
        policies.iter().filter(stands).count()
    };
    format!(
        "{said}; {}",
        (use_words().policy.say)(at(Stage::Proposed), at(Stage::Issued))
    )
}

#[component]
fn Body(view: UnitView) -> impl IntoView {
    let (words, lang) = (&use_words().register, use_lang());
    let name = view.unit.name.get(lang).to_owned();
    let heading = say(&view);
    let illustrative = view.entries.iter().any(|entry| entry.illustrative);
    let sections: Vec<_> = view
        .registers
        .iter()
        .map(|register| view! { <Section view=view.clone() register=*register /> })
        .collect();
    view! {
        <PageTitle text=(words.unit_title)(&name) />
        <div class="head">
            <div class="over">
                <a href=link("/ho-so").href()>{words.to_overview}</a>
                <span>{name}</span>
                <Illustrative shown=illustrative />
            </div>
            <h1 tabindex="-1">{heading}</h1>
        </div>
        <Done />
        {sections}
        <Withdrawn view />
    }
}

/// What has just been done, as the address says.
#[component]
fn Done() -> impl IntoView {
    let words = &use_words().register;
    let done = use_query_map().with_untracked(|query| query.get("xong").unwrap_or_default());
    let text = match done.as_str() {
        "luu" => Some(words.saved),
        "rut" => Some(words.taken_out),
        _ => None,
    };
    text.map(|text| {
        view! {
            <p class="note note-ok done" role="status">
                {text}
            </p>
        }
    })
}

#[component]
fn Section(view: UnitView, register: Register) -> impl IntoView {
    let words = &use_words().register;
    let entries = of(&view.entries, register);
    let add = link(format!("/ho-so/{}/{}/moi", encode(&view.unit.code), register.slug())).href();
    let way = view.may_keep.then(|| {
        view! {
            <a class="btn btn-2 btn-s" href=add>
                <Icon glyph=Glyph::Plus small=true />
                {(words.add)(register)}
            </a>
        }
    });
    let cards: Vec<_> = entries
        .into_iter()
        .map(|entry| view! { <Card entry view=view.clone() /> })
        .collect();
    let body = if cards.is_empty() {
        view! { <p class="mut">{(words.nothing)(register)}</p> }.into_any()
    } else {
        view! { <ul class="regs">{cards}</ul> }.into_any()
    };
    let id = register.slug();
    view! {
        <section class="sec" aria-labelledby=id>
            <div class="sec-h">
                <h2 id=id>{(words.name)(register)}</h2>
                {way}
            </div>
            {body}
        </section>
    }
}

/// One entry as it stands.
#[component]
fn Card(entry: Entry, view: UnitView) -> impl IntoView {
    let (words, terms, lang) = (&use_words().register, &use_words().terms, use_lang());
    let body = entry.body.clone();
    let page = link(format!(
        "/ho-so/{}/{}/{}",
        encode(&view.unit.code),
        entry.register.slug(),
        entry.id
    ))
    .href();
    let facts: Vec<String> = if entry.register == Register::Activity {
        let day = match body.until.filter(|until| *until != body.day) {
            Some(until) => (words.period)(Some(body.day), Some(until)),
            None => (terms.day)(body.day),
        };
        let people = body.participants.map(words.people);
        let kind = body.kind.map(|kind| (words.kind)(kind).to_owned());
        [kind, Some(day), people].into_iter().flatten().collect()
    } else if entry.register == Register::Policy {
        steps(&body)
    } else {
        let period = Some((words.period)(body.from, body.until)).filter(|text| !text.is_empty());
        let over = body.until.is_some_and(|until| until < view.today);
        let cited = Some((words.cited)(&body.number, body.day));
        let issuer = Some(body.issuer.clone());
        let over = over.then(|| words.over.to_owned());
        [cited, issuer, period, over].into_iter().flatten().collect()
    };
    let facts: Vec<_> = facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect();
    let way = if view.may_keep { words.correct } else { words.open };
    let label = (words.correct_of)(&body.title);
    view! {
        <li class="reg">
            <div class="reg-h">
                <h3 lang="vi">{body.title.clone()}</h3>
                <a class="btn btn-3 btn-s" href=page aria-label=view.may_keep.then_some(label)>
                    {way}
                </a>
            </div>
            {body.stands(view.today).map(|(stage, since)| view! { <StageTag stage since /> })}
            <ul class="facts">{facts}</ul>
            {body.policy.clone().map(|policy| view! { <Answered policy /> })}
            <Papers documents=entry.documents.clone() />
            <People entry=entry.clone() />
            <p class="sm mut">{format!("{} \u{b7} {}", entry.changed_by, entry.changed_at.hhmm_on(view.today))}</p>
            {(lang == domain::indicator::Lang::En && entry.illustrative).then(|| view! { <Illustrative shown=true /> })}
        </li>
    }
}

/// Members or targets, folded.
#[component]
fn People(entry: Entry) -> impl IntoView {
    let words = &use_words().register;
    let members: Vec<_> = entry
        .body
        .members
        .iter()
        .map(|member| {
            let rest = [member.post.as_str(), &member.position];
            let rest: Vec<&str> = rest.into_iter().filter(|text| !text.is_empty()).collect();
            view! {
                <li>
                    <b>{member.name.clone()}</b>
                    <span class="mut">{format!(" {}", rest.join(", "))}</span>
                </li>
            }
        })
        .collect();
    let goals: Vec<_> = entry
        .body
        .goals
        .iter()
        .map(|goal| {
            let way = goal.indicator.as_ref().map(|code| {
                let href = link(format!("/chi-so/{}", encode(code))).href();
                view! { <a class="sm" href=href>{code.clone()}</a> }
            });
            view! { <li>{goal.text.clone()} " " {way}</li> }
        })
        .collect();
    let fold = |title: String, items: AnyView| {
        view! {
            <details class="reg-more">
                <summary>{title}</summary>
                <ul lang="vi">{items}</ul>
            </details>
        }
    };
    let members = (!members.is_empty()).then(|| fold((words.members)(members.len()), members.into_any()));
    let goals = (!goals.is_empty()).then(|| fold((words.goals)(goals.len()), goals.into_any()));
    view! {
        {members}
        {goals}
    }
}

/// What was taken out, folded, with the reasons.
#[component]
fn Withdrawn(view: UnitView) -> impl IntoView {
    let words = &use_words().register;
    let items: Vec<_> = view
        .withdrawn
        .iter()
        .map(|entry| {
            let page = format!(
                "/ho-so/{}/{}/{}",
                encode(&view.unit.code),
                entry.register.slug(),
                entry.id
            );
            let why = entry.withdrawn.as_deref().unwrap_or_default();
            view! {
                <li>
                    <a href=link(page).href() lang="vi">{entry.body.title.clone()}</a>
                    <span class="sm mut" lang="vi">{format!(" {}", (words.withdrawn_why)(why))}</span>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <details class="sec quiet">
                <summary>{(words.withdrawn)(view.withdrawn.len())}</summary>
                <ul class="reg-out">{items}</ul>
            </details>
        }
    })
}
