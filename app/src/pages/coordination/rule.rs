//! `/phoi-hop/{department}/{rule}`: a rule, with its form for those who keep the rules.

use domain::coordination::{Rule, RuleView, Typed as Fields, Way};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::fields::{AgreedFields, ContactFields, DocumentFields};
use super::{ContactLine, cited, to_rule};
use crate::api;
use crate::components::file_field::FileField;
use crate::components::form::refused::Refused;
use crate::components::form::text_field::TextField;
use crate::components::form::theirs::{Theirs, Twice, side_by_side};
use crate::components::page_head::PageTitle;
use crate::components::papers::Papers;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::context::{Typed, typed, use_lang};
use crate::link::link;
use crate::words::use_words;

/// One rule.
#[component]
pub fn RulePage() -> impl IntoView {
    let params = use_params_map();
    let word = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    let (department, rule) = (word("department"), word("rule"));
    let again = typed().or_else(|| {
        // An indicator that lacks a rule.
        let query = use_query_map().get_untracked();
        query.get("indicators").map(|_| Typed {
            fields: query.into_iter().map(|(name, text)| (name.into(), text)).collect(),
            problems: Vec::new(),
        })
    });
    served(api::coordination::rule(department, rule), |view| {
        view! {
            <div class="wrap">
                <Body view again />
            </div>
        }
        .into_any()
    })
}

/// What stands in the fields, and what is wrong with them.
#[derive(Clone)]
pub struct Shown {
    /// What stands there.
    pub fields: Fields,
    again: Typed,
}

impl Shown {
    /// What is wrong with the field of this name.
    pub fn problem(&self, name: &str) -> Option<&'static str> {
        let code = self.again.problem(name)?;
        Some((use_words().coordination.problem)(code))
    }
}

#[component]
fn Body(view: RuleView, again: Option<Typed>) -> impl IntoView {
    let (words, lang) = (&use_words().coordination, use_lang());
    let name = view.department.name.get(lang).to_owned();
    let is_out = view.rule.as_ref().is_some_and(|rule| rule.withdrawn.is_some());
    let heading = match &view.rule {
        None => words.new.to_owned(),
        Some(rule) => rule.body.title.clone(),
    };
    let stored = view
        .rule
        .as_ref()
        .map(|rule| Fields::of(&rule.body))
        .unwrap_or_default();
    let posted = |again: &Typed| {
        let chosen = again.fields.iter().filter(|(name, _)| name == "indicators");
        Fields::posted(|name| again.word(name), chosen.map(|(_, code)| code.clone()).collect())
    };
    let shown = Shown {
        fields: again.as_ref().map_or(stored, posted),
        again: again.unwrap_or_default(),
    };
    let is_kept = view.may_keep && !is_out;
    let why = view
        .rule
        .as_ref()
        .and_then(|rule| rule.withdrawn.as_deref())
        .map(|why| view! { <p class="note note-ask" lang="vi">{(words.withdrawn_why)(why)}</p> });
    let read = view.rule.clone().filter(|_| !is_kept);
    view! {
        <PageTitle text=format!("{heading}, {name}") />
        <div class="head">
            <div class="over">
                <a href=link("/phoi-hop").href()>{words.to_overview}</a>
                <span>{name}</span>
                <Illustrative shown=view.rule.as_ref().is_some_and(|rule| rule.illustrative) />
            </div>
            <h1 tabindex="-1" lang=view.rule.as_ref().map(|_| "vi")>{heading}</h1>
        </div>
        {why}
        {read.map(|rule| view! { <ReadOnly rule view=view.clone() /> })}
        {is_kept.then(|| view! { <Form view=view.clone() shown=shown.clone() /> })}
        {(is_kept && view.rule.is_some()).then(|| view! { <TakeOut view=view.clone() shown /> })}
        <History view />
    }
}

#[component]
fn Form(view: RuleView, shown: Shown) -> impl IntoView {
    let words = &use_words().coordination;
    let rule = view.rule.as_ref();
    let id = rule.map_or("moi", |rule| rule.id.as_str());
    let action = to_rule(&view.department.code, id).href();
    let version = rule.map(|rule| shown.again.version(rule.version)).unwrap_or_default();
    let trouble = shown.problem("form").map(str::to_owned).or_else(|| {
        let count = shown.again.problems.iter().filter(|(name, _)| name != "reason").count();
        (count > 0).then(|| format!("{} {}", (words.trouble)(count), words.file_again))
    });
    let documents = rule.map(|rule| rule.documents.clone()).unwrap_or_default();
    let url = shown.again.word("url");
    let theirs = rule.filter(|_| shown.again.problem("form") == Some("stale"));
    let theirs = theirs.map(|rule| theirs_of(&Fields::of(&rule.body), &shown.fields));
    view! {
        <form class="evform reg-form co-form" method="post" action=action enctype="multipart/form-data" novalidate>
            <Refused text=trouble again=shown.again.clone() />
            {theirs.map(|fields| view! { <Theirs fields /> })}
            <input type="hidden" name="version" value=version />
            <h2>{words.group_agreed}</h2>
            <AgreedFields view=view.clone() shown=shown.clone() />
            <h2>{words.group_document}</h2>
            <DocumentFields shown=shown.clone() />
            {(!documents.is_empty())
                .then(|| {
                    view! {
                        <div>
                            <p class="lab">{words.documents}</p>
                            <Papers documents />
                        </div>
                    }
                })}
            <FileField label=(words.label)("file") hint=(words.hint)("file") problem=shown.problem("file") />
            <TextField name="url" label=(words.label)("url") problem=shown.problem("url") text=url longest=2000 kind="url" />
            <h2>{words.contact}</h2>
            <ContactFields shown />
            <p class="ways">
                <button class="btn" type="submit">
                    {words.save}
                </button>
                <a class="btn btn-3" href=link("/phoi-hop").href()>
                    {words.cancel}
                </a>
            </p>
        </form>
    }
}

/// Every field: what stands there now, and what is typed.
fn theirs_of(stored: &Fields, typed: &Fields) -> Vec<Twice> {
    let words = &use_words().coordination;
    side_by_side(stored, typed, |fields| {
        let way = Way::from_code(&fields.way).map_or_else(String::new, |way| (words.way)(way).to_owned());
        [
            ("way", way),
            ("from", fields.from.clone()),
            ("indicators", fields.indicators.join(", ")),
            ("title", fields.title.clone()),
            ("number", fields.number.clone()),
            ("day", fields.day.clone()),
            ("issuer", fields.issuer.clone()),
            ("contact", fields.contact.clone()),
            ("post", fields.post.clone()),
            ("phone", fields.phone.clone()),
            ("email", fields.email.clone()),
        ]
        .map(|(name, text)| ((words.label)(name), text))
    })
}

/// Taking out, folded; open again where the reason was missing.
#[component]
fn TakeOut(view: RuleView, shown: Shown) -> impl IntoView {
    let words = &use_words().coordination;
    view.rule.map(|rule| {
        let action = to_rule(&view.department.code, &rule.id).href();
        let problem = shown.problem("reason");
        view! {
            <details class="sec quiet" open=problem.is_some()>
                <summary>{words.take_out}</summary>
                <form class="evform" method="post" action=action enctype="multipart/form-data">
                    <p class="mut">{words.take_out_lead}</p>
                    <input type="hidden" name="do" value="withdraw" />
                    <input type="hidden" name="version" value=rule.version.to_string() />
                    <TextField name="reason" label=words.reason problem text=shown.again.word("reason") />
                    <button class="btn btn-back" type="submit">
                        {words.take_out_do}
                    </button>
                </form>
            </details>
        }
    })
}

/// The rule for those who only read it.
#[component]
fn ReadOnly(rule: Rule, view: RuleView) -> impl IntoView {
    let (words, lang) = (&use_words().coordination, use_lang());
    let body = rule.body;
    let cycle = view.cycles.iter().find(|cycle| cycle.code == body.from);
    let from = cycle.map_or(body.from.clone(), |cycle| cycle.name.get(lang).to_owned());
    let indicators: Vec<_> = body
        .indicators
        .iter()
        .map(|code| {
            let known = view.indicators.iter().find(|one| one.code == *code);
            let name = known.map_or("", |one| one.name.get(lang));
            view! {
                <li>
                    <a href=link(format!("/chi-so/{code}")).href()>
                        <span class="cd num">{code.clone()}</span>
                        {format!(" {name}")}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <dl class="kv l">
            <dt>{words.signed}</dt>
            <dd lang="vi">{format!("{} \u{b7} {}", cited(&body), body.issuer)}</dd>
            <dt>{(words.label)("from")}</dt>
            <dd>{from}</dd>
            <dt>{(words.label)("way")}</dt>
            <dd>{(words.way)(body.way)}</dd>
            <dt>{(words.label)("indicators")}</dt>
            <dd>
                <ul class="co-of">{indicators}</ul>
            </dd>
            <dt>{words.contact}</dt>
            <dd>
                <ContactLine contact=body.contact.clone() />
            </dd>
        </dl>
        <Papers documents=rule.documents />
    }
}

/// The versions, newest first, folded.
#[component]
fn History(view: RuleView) -> impl IntoView {
    let words = &use_words().coordination;
    let items: Vec<_> = view
        .history
        .iter()
        .map(|version| {
            let at = version.at.hhmm_on(view.today);
            let said = format!("{} \u{b7} {}", version.body.number, version.body.indicators.join(", "));
            let why = (!version.reason.is_empty()).then(|| (words.withdrawn_why)(&version.reason));
            view! {
                <li>
                    <b>{(words.version)(version.version, &version.by, &at)}</b>
                    <span lang="vi">{said}</span>
                    <span class="sm mut" lang="vi">{why}</span>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <details class="sec quiet">
                <summary>{(words.history)(view.history.len())}</summary>
                <ol class="his">{items}</ol>
            </details>
        }
    })
}
