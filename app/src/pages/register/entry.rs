//! `/ho-so/{unit}/{register}/{entry}`: an entry, with its form for those who keep the register.

use domain::register::{ActivityKind, EntryView, Field, Matter, Register, Typed as Fields};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api;
use crate::components::file_field::FileField;
use crate::components::form::refused::Refused;
use crate::components::form::text_field::TextField;
use crate::components::form::theirs::{Theirs, Twice};
use crate::components::page_head::PageTitle;
use crate::components::papers::Papers;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::context::{Typed, typed, use_lang};
use crate::link::{encode, link};
use crate::words::use_words;

mod fields;

use super::policy::{Answered, StageTag};
use fields::{ActivityFields, DecisionFields, PolicyFields};

/// One entry.
#[component]
pub fn EntryPage() -> impl IntoView {
    let params = use_params_map();
    let word = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    let (unit, register, entry) = (word("unit"), word("register"), word("entry"));
    let again = typed();
    served(api::register::entry(unit, register, entry), |view| {
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
    register: Register,
    fields: Fields,
    again: Typed,
}

impl Shown {
    fn problem(&self, name: &str) -> Option<&'static str> {
        let code = self.again.problem(name)?;
        Some((use_words().register.problem)(code))
    }

    fn label(&self, name: &str) -> &'static str {
        (use_words().register.label)(name, self.register)
    }

    fn hint(&self, name: &str) -> &'static str {
        (use_words().register.hint)(name, self.register)
    }
}

#[component]
fn Body(view: EntryView, again: Option<Typed>) -> impl IntoView {
    let (words, lang) = (&use_words().register, use_lang());
    let name = view.unit.name.get(lang).to_owned();
    let is_out = view.entry.as_ref().is_some_and(|entry| entry.withdrawn.is_some());
    let heading = match &view.entry {
        None => (words.new)(view.register).to_owned(),
        Some(entry) => entry.body.title.clone(),
    };
    let home = link(format!("/ho-so/{}", encode(&view.unit.code))).href();
    let stored = view
        .entry
        .as_ref()
        .map(|entry| Fields::of(&entry.body))
        .unwrap_or_default();
    let shown = Shown {
        register: view.register,
        fields: again
            .as_ref()
            .map_or(stored, |again| Fields::posted(|name| again.word(name))),
        again: again.unwrap_or_default(),
    };
    let why = view
        .entry
        .as_ref()
        .and_then(|entry| entry.withdrawn.as_deref())
        .map(|why| view! { <p class="note note-ask" lang="vi">{(words.withdrawn_why)(why)}</p> });
    // What was taken out stands nowhere any more.
    let counts = view.entry.as_ref().filter(|_| !is_out);
    let stands = counts.and_then(|entry| entry.body.stands(view.today));
    let form = (view.may_keep && !is_out).then(|| view! { <Form view=view.clone() shown=shown.clone() /> });
    let out = (view.may_keep && !is_out && view.entry.is_some())
        .then(|| view! { <TakeOut view=view.clone() shown=shown.clone() /> });
    let read = (!view.may_keep || is_out).then(|| view! { <ReadOnly view=view.clone() /> });
    view! {
        <PageTitle text=format!("{heading}, {name}") />
        <div class="head">
            <div class="over">
                <a href=home>{(words.unit_title)(&name)}</a>
                <span>{(words.edit)(view.register)}</span>
                <Illustrative shown=view.entry.as_ref().is_some_and(|entry| entry.illustrative) />
            </div>
            <h1 tabindex="-1">{heading}</h1>
        </div>
        {stands.map(|(stage, since)| view! { <StageTag stage since /> })}
        {why}
        {read}
        {form}
        {out}
        <History view />
    }
}

#[component]
fn Form(view: EntryView, shown: Shown) -> impl IntoView {
    let words = &use_words().register;
    let entry = view.entry.as_ref();
    let id = entry.map_or("moi", |entry| entry.id.as_str());
    let unit = encode(&view.unit.code);
    let action = link(format!("/ho-so/{unit}/{}/{id}", view.register.slug())).href();
    let version = entry
        .map(|entry| shown.again.version(entry.version))
        .unwrap_or_default();
    let home = link(format!("/ho-so/{unit}")).href();
    let trouble = shown.problem("form").map(str::to_owned).or_else(|| {
        let count = shown.again.problems.iter().filter(|(name, _)| name != "reason").count();
        (count > 0).then(|| format!("{} {}", (words.trouble)(count), words.file_again))
    });
    let documents = entry.map(|entry| entry.documents.clone()).unwrap_or_default();
    let fields = match view.register {
        Register::Activity => view! { <ActivityFields shown=shown.clone() /> }.into_any(),
        Register::Policy => view! { <PolicyFields shown=shown.clone() /> }.into_any(),
        _ => view! { <DecisionFields shown=shown.clone() /> }.into_any(),
    };
    let url = shown.again.word("url");
    let theirs = (shown.again.problem("form") == Some("stale"))
        .then(|| entry.map(|entry| theirs(&Fields::of(&entry.body), &shown)))
        .flatten();
    view! {
        <form class="evform reg-form" method="post" action=action enctype="multipart/form-data" novalidate>
            <Refused text=trouble again=shown.again.clone() />
            {theirs.map(|fields| view! { <Theirs fields /> })}
            <input type="hidden" name="version" value=version />
            {fields}
            {(!documents.is_empty())
                .then(|| {
                    view! {
                        <div>
                            <p class="lab">{words.documents}</p>
                            <Papers documents />
                        </div>
                    }
                })}
            <FileField label=shown.label("file") hint=shown.hint("file") problem=shown.problem("file") />
            <TextField
                name="url"
                label=shown.label("url")
                hint=shown.hint("url")
                problem=shown.problem("url")
                text=url
                longest=2000
                kind="url"
            />
            <p class="ways">
                <button class="btn" type="submit">
                    {words.save}
                </button>
                <a class="btn btn-3" href=home>
                    {words.cancel}
                </a>
            </p>
        </form>
    }
}

/// Every field: what stands there now, and what is typed.
fn theirs(stored: &Fields, shown: &Shown) -> Vec<Twice> {
    let words = use_words();
    let said = |field: Field, code: &str| {
        let name = match field {
            Field::Kind => ActivityKind::from_code(code).map(words.register.kind),
            Field::Matter => Matter::from_code(code).map(words.policy.matter),
            _ => None,
        };
        name.map_or_else(|| code.to_owned(), str::to_owned)
    };
    let fields = Field::ALL.into_iter().map(|field| {
        let [theirs, typed] = [stored, &shown.fields].map(|fields| said(field, fields.word(field)));
        (shown.label(field.name()), theirs, typed)
    });
    fields.collect()
}

/// Taking out, folded; open again where the reason was missing.
#[component]
fn TakeOut(view: EntryView, shown: Shown) -> impl IntoView {
    let words = &use_words().register;
    let Some(entry) = view.entry else { return ().into_any() };
    let action = link(format!(
        "/ho-so/{}/{}/{}",
        encode(&view.unit.code),
        view.register.slug(),
        entry.id
    ))
    .href();
    let problem = shown.problem("reason");
    view! {
        <details class="sec quiet" open=problem.is_some()>
            <summary>{words.take_out}</summary>
            <form class="evform" method="post" action=action enctype="multipart/form-data">
                <p class="mut">{words.take_out_lead}</p>
                <input type="hidden" name="do" value="withdraw" />
                <input type="hidden" name="version" value=entry.version.to_string() />
                <TextField name="reason" label=words.reason problem text=shown.again.word("reason") />
                <button class="btn btn-back" type="submit">
                    {words.take_out_do}
                </button>
            </form>
        </details>
    }
    .into_any()
}

/// The entry for those who only read it.
#[component]
fn ReadOnly(view: EntryView) -> impl IntoView {
    let words = &use_words().register;
    let Some(entry) = view.entry else { return ().into_any() };
    let fields = Fields::of(&entry.body);
    let policy = entry.body.policy.as_ref();
    let matter = policy.map(|policy| (use_words().policy.matter)(policy.matter).to_owned());
    let rows: Vec<_> = [
        ("matter", matter.unwrap_or_default()),
        ("reviewed", fields.reviewed),
        ("proposed", fields.proposed),
        ("to", fields.to),
        ("declined", fields.declined),
        ("number", fields.number),
        ("day", fields.day),
        ("issuer", fields.issuer),
        ("from", fields.from),
        ("until", fields.until),
        (
            "kind",
            entry
                .body
                .kind
                .map(|kind| (words.kind)(kind).to_owned())
                .unwrap_or_default(),
        ),
        ("participants", fields.participants),
        ("members", fields.members),
        ("goals", fields.goals),
        ("note", fields.note),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(name, text)| {
        view! {
            <dt>{(words.label)(name, view.register)}</dt>
            <dd class="said" lang="vi">{text}</dd>
        }
    })
    .collect();
    view! {
        <dl class="kv l">{rows}</dl>
        {policy.map(|policy| view! { <Answered policy=policy.clone() with_note=false /> })}
        <Papers documents=entry.documents />
    }
    .into_any()
}

/// The versions, newest first, folded.
#[component]
fn History(view: EntryView) -> impl IntoView {
    let words = &use_words().register;
    let items: Vec<_> = view
        .history
        .iter()
        .map(|version| {
            let at = version.at.hhmm_on(view.today);
            let said = [version.body.number.as_str(), &version.body.title];
            let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
            let stage = version
                .body
                .stands(version.at.day())
                .map(|(stage, _)| (use_words().policy.stage)(stage));
            let why = (!version.reason.is_empty()).then(|| (words.withdrawn_why)(&version.reason));
            view! {
                <li>
                    <b>{(words.version)(version.version, &version.by, &at)}</b>
                    <span lang="vi">{said.join(" \u{b7} ")}</span>
                    <span class="sm mut">{stage}</span>
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
