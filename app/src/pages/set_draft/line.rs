//! `/quan-tri/bo-chi-so/{set}/{line}`: one line of a draft with what officers will see of it.

use domain::set_draft::{
    DIRECTIONS, KINDS, LEVELS, LineView, NAMES, ORIGINS, PARTS, PLAIN, RESERVED, RISES, SOURCES, Typed as Texts, read,
};
use domain::unit::UnitKind;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::field::{Choice, Line, LongPair, Pair};
use super::names::NamesBody;
use super::preview::Preview;
use super::{Head, Shown, Trouble, to_line, to_set};
use crate::api;
use crate::components::served::served;
use crate::context::{Typed, typed, use_lang};
use crate::words::use_words;

/// One line, or (`ten`) what the set says of itself.
#[component]
pub fn LinePage() -> impl IntoView {
    let params = use_params_map();
    let word = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    let (set, line) = (word("set"), word("line"));
    let query = use_query_map().get_untracked();
    let (feature, saved) = (query.get("tc").unwrap_or_default(), query.get("xong").is_some());
    let again = typed();
    let is_names = line == NAMES;
    let asked = if is_names { RESERVED.to_owned() } else { line };
    served(api::set_draft::line(set, asked), move |view| {
        let body = if is_names {
            view! { <NamesBody view again=again.clone() /> }.into_any()
        } else {
            view! { <Body view again=again.clone() feature=feature.clone() saved /> }.into_any()
        };
        view! { <div class="wrap">{body}</div> }.into_any()
    })
}

/// A new line begins as most lines are.
fn fresh(feature: &str) -> Texts {
    let given = [
        (
            "code",
            if feature.is_empty() {
                String::new()
            } else {
                format!("{feature}-")
            },
        ),
        ("origin", "local".to_owned()),
        ("source", "official".to_owned()),
        ("direction", "higher".to_owned()),
        ("rises", "none".to_owned()),
        ("decimals", "1".to_owned()),
    ];
    Texts(given.map(|(name, text)| (name.to_owned(), text)).to_vec())
}

#[component]
fn Body(view: LineView, again: Option<Typed>, feature: String, saved: bool) -> impl IntoView {
    let (words, lang) = (&use_words().set_draft, use_lang());
    let is_unsaved = again.as_ref().is_some_and(|again| again.problems.is_empty());
    let shown = Shown::of(again, || view.line.as_ref().map_or_else(|| fresh(&feature), Texts::of));
    let known = view.line.as_ref().map(|line| line.code.clone());
    let heading = view
        .line
        .as_ref()
        .map_or_else(|| words.line.new.to_owned(), |line| line.name.get(lang).to_owned());
    let set = view.set.code.clone();
    let name = view.set.name.get(lang).to_owned();
    let before = view
        .before
        .as_ref()
        .filter(|before| view.line.as_ref() != Some(before))
        .map(|before| view! { <p class="sm mut">{(words.line.before)(before.name.get(lang))}</p> });
    let said = (saved && !is_unsaved && shown.again.problems.is_empty()).then_some(("note note-ok", words.saved));
    let said = said.or(is_unsaved.then_some(("note note-ask", words.line.unsaved)));
    let said = said.map(|(class, text)| {
        view! {
            <p class=class role="status" id="ket-qua">
                {text}
            </p>
        }
    });
    let preview = view.line.is_some() || is_unsaved;
    let read = read(&shown.texts, &view.set, known.as_deref());
    let remove = known
        .clone()
        .map(|code| view! { <Remove set=set.clone() code draft=view.draft /> });
    view! {
        <Head heading=heading>
            <a href=to_set(&set).href()>{name}</a>
            {known.map(|code| view! { <span class="num">{code}</span> })}
        </Head>
        {said}
        {before}
        {preview.then(|| view! { <Preview line=read /> })}
        <Form view shown />
        {remove}
    }
}

#[component]
fn Form(view: LineView, shown: Shown) -> impl IntoView {
    let words = &use_words().set_draft;
    let known = view.line.as_ref().map(|line| line.code.clone());
    let action = to_line(&view.set.code, known.as_deref().unwrap_or(RESERVED)).href();
    let [question, figure, asked, bounds, ..] = words.line.groups;
    let code = known.is_none().then(|| {
        view! { <Line name="code" label=(words.label)("code") hint=(words.hint)("code") longest=20 shown=shown.clone() /> }
    });
    let plain = |place: usize| {
        let text = PLAIN.get(place)?;
        let label = (words.label)(text.vi.trim_end_matches("_vi"));
        let names = (text.vi, text.en);
        Some(if text.longest > domain::set_draft::LONGEST_NAME {
            view! { <LongPair names label shown=shown.clone() /> }.into_any()
        } else {
            let names = (names.0.to_owned(), names.1.to_owned());
            view! { <Pair names label shown=shown.clone() /> }.into_any()
        })
    };
    view! {
        <form class="evform sd-form" method="post" action=action enctype="multipart/form-data" novalidate>
            <Trouble shown=shown.clone() />
            <input type="hidden" name="version" value=shown.again.version(view.draft) />
            <h2>{question}</h2>
            {code}
            {plain(0)}
            {plain(1)}
            {plain(2)}
            {plain(3)}
            {plain(5)}
            <h2>{figure}</h2>
            <Choices shown=shown.clone() />
            {plain(4)}
            <Labels shown=shown.clone() />
            <h2>{asked}</h2>
            <Kinds shown=shown.clone() />
            <h2>{bounds}</h2>
            <Bounds shown=shown.clone() />
            <Described shown />
            <p class="ways">
                <button class="btn" type="submit">
                    {words.save}
                </button>
                <button class="btn btn-2" type="submit" name="do" value="preview">
                    {words.line.preview_do}
                </button>
                <a class="btn btn-3" href=to_set(&view.set.code).href()>
                    {words.cancel}
                </a>
            </p>
        </form>
    }
}

/// What sort of figure, from where, which way, whose.
#[component]
fn Choices(shown: Shown) -> impl IntoView {
    let (words, terms) = (&use_words().set_draft.line, &use_words().terms);
    let kinds = KINDS.map(|(kind, code)| (code, (terms.kind)(kind).to_owned())).to_vec();
    let sources = SOURCES.map(|(source, code)| (code, (terms.source)(source).to_owned()));
    let directions = DIRECTIONS.map(|(direction, code)| (code, (words.direction)(direction).to_owned()));
    let origins = ORIGINS.map(|(origin, code)| (code, (words.origin)(origin).to_owned()));
    let rises = RISES.map(|(rise, code)| (code, (words.rises)(rise).to_owned()));
    view! {
        <div class="two">
            <Choice name="kind" options=kinds shown=shown.clone() />
            <Choice name="direction" options=directions.to_vec() shown=shown.clone() />
        </div>
        <div class="two">
            <Choice name="source" options=sources.to_vec() shown=shown.clone() />
            <Choice name="origin" options=origins.to_vec() shown=shown.clone() />
        </div>
        <Choice name="rises" options=rises.to_vec() shown />
    }
}

/// Labels of quotients, multiplier, digits.
#[component]
fn Labels(shown: Shown) -> impl IntoView {
    let words = &use_words().set_draft;
    let pair = |what: &str| {
        let names = (format!("{what}_vi"), format!("{what}_en"));
        view! { <Pair names label=(words.label)(what) hint=(words.hint)(what) shown=shown.clone() /> }
    };
    view! {
        {pair("numerator")}
        {pair("denominator")}
        <div class="two">
            <Line
                name="per"
                label=(words.label)("per")
                hint=(words.hint)("per")
                number=true
                longest=20
                shown=shown.clone()
            />
            <Line name="decimals" label=(words.label)("decimals") number=true longest=1 shown=shown.clone() />
        </div>
    }
}

#[component]
fn Kinds(shown: Shown) -> impl IntoView {
    let words = &use_words().set_draft;
    let problem = shown.problem("applies_to");
    let boxes: Vec<_> = UnitKind::ALL
        .into_iter()
        .map(|kind| {
            let checked = shown.texts.all("applies_to").any(|code| code == kind.code());
            view! {
                <label class="check-one">
                    <input type="checkbox" name="applies_to" value=kind.code() checked=checked />
                    <span>{(use_words().terms.unit_kind)(kind)}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="pick" aria-describedby="applies_to-p">
            <legend class="lab">{(words.label)("applies_to")}</legend>
            <div class="checks-in">{boxes}</div>
            <p class="err" id="applies_to-p">
                {problem}
            </p>
        </fieldset>
    }
}

#[component]
fn Bounds(shown: Shown) -> impl IntoView {
    let words = &use_words().set_draft;
    let one = |name: &str, label: String| {
        let (name, hint) = (name.to_owned(), (words.hint)(name));
        view! { <Line name label hint number=true longest=20 shown=shown.clone() /> }
    };
    let of = |name: &str| one(name, (words.label)(name).to_owned());
    let bound = |place: usize| one(&format!("break_{place}"), (words.line.bound)(place));
    view! {
        <div class="two">{of("range_from")} {of("range_to")}</div>
        <div class="two">{of("change_limit")} {of("base")}</div>
        <fieldset class="pick">
            <legend class="lab">{(words.label)("break")}</legend>
            <p class="hint">{(words.hint)("break")}</p>
            <div class="sd-four">{bound(1)} {bound(2)} {bound(3)} {bound(4)}</div>
        </fieldset>
        <p class="hint">{(words.hint)("reach")}</p>
        <div class="two">{of("reach_1")} {of("reach_2")}</div>
    }
}

/// Descriptions of levels, parts of a distribution: folded where the line has none.
#[component]
fn Described(shown: Shown) -> impl IntoView {
    let words = &use_words().set_draft;
    let [.., levels, parts] = words.line.groups;
    let is_there = |fields: &[(&str, &str)]| {
        let names = fields.iter().flat_map(|(vi, en)| [vi, en]);
        names
            .into_iter()
            .any(|name| !shown.text(name).is_empty() || shown.problem(name).is_some())
    };
    let pairs = |fields: &[(&'static str, &'static str)], label: &dyn Fn(usize) -> String| -> Vec<_> {
        let each = fields.iter().enumerate();
        each.map(|(place, (vi, en))| {
            let names = ((*vi).to_owned(), (*en).to_owned());
            view! { <Pair names label=label(place) longest=400 shown=shown.clone() /> }
        })
        .collect()
    };
    view! {
        <details class="quiet" open=is_there(&LEVELS)>
            <summary>{levels}</summary>
            <p class="hint">{(words.hint)("level")}</p>
            {pairs(&LEVELS, &|place| (words.line.level)(place))}
        </details>
        <details class="quiet" open=is_there(&PARTS)>
            <summary>{parts}</summary>
            <p class="hint">{(words.hint)("part")}</p>
            {pairs(&PARTS, &|place| (words.line.part)(place + 1))}
        </details>
    }
}

/// Taking a line out, folded.
#[component]
fn Remove(set: String, code: String, draft: i64) -> impl IntoView {
    let words = &use_words().set_draft.line;
    view! {
        <details class="sec quiet">
            <summary>{words.remove}</summary>
            <form class="evform reg-form" method="post" action=to_set(&set).href() enctype="multipart/form-data">
                <input type="hidden" name="version" value=draft.to_string() />
                <p class="mut">{words.remove_lead}</p>
                <button class="btn btn-2" type="submit" name="remove" value=code>
                    {words.remove_do}
                </button>
            </form>
        </details>
    }
}
