//! `/quan-tri/ky/{cycle}`: one cycle: what is known of it, its form, locking, taking back, what was done with it.

use domain::cycle::keep::{CycleLine, Field, KeptCycle, Stage, Stand, Typed as Fields};
use domain::time::Timestamp;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::form::Form;
use super::{LIST, to_cycle};
use crate::api;
use crate::components::deeds::{Deed, Deeds};
use crate::components::form::step::Step;
use crate::components::page_head::PageTitle;
use crate::components::served::served;
use crate::context::{Typed, typed, use_lang};
use crate::link::link;
use crate::words::use_words;

/// One cycle, or the form of a new one.
#[component]
pub fn KeptCyclePage() -> impl IntoView {
    let cycle = use_params_map().with_untracked(|params| params.get("cycle").unwrap_or_default());
    let done = use_query_map().with_untracked(|query| query.get("xong").unwrap_or_default());
    let again = typed();
    served(api::cycles::one(cycle), move |view| {
        view! {
            <div class="wrap">
                <Body view again=again.clone().unwrap_or_default() done=done.clone() />
            </div>
        }
        .into_any()
    })
}

/// What stands in the fields, and what is wrong with them.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) fields: Fields,
    pub(super) again: Typed,
}

impl Shown {
    /// What came back of the form, or else what is stored.
    fn of(view: &KeptCycle, again: &Typed) -> Self {
        let stored = view
            .line
            .as_ref()
            .map(|line| Fields::of(&line.cycle))
            .unwrap_or_default();
        let own = !again.fields.is_empty() && again.word("do").is_empty();
        let sent = || Field::ALL.map(|field| (field, again.word(field.name())));
        Self {
            fields: if own { Fields(sent().into()) } else { stored },
            again: again.clone(),
        }
    }

    pub(super) fn problem(&self, name: &str) -> Option<&'static str> {
        let code = self.again.problem(name)?;
        Some((use_words().cycles.problem)(code))
    }
}

#[component]
fn Body(view: KeptCycle, again: Typed, done: String) -> impl IntoView {
    let (words, lang) = (&use_words().cycles, use_lang());
    let heading = match &view.line {
        None => words.new.to_owned(),
        Some(line) => line.cycle.name.get(lang).to_owned(),
    };
    let said = match done.as_str() {
        "luu" => Some(words.saved),
        "khoa" => Some(words.locked),
        _ => None,
    };
    let said = said.map(|said| {
        view! {
            <p class="note note-ok" role="status" id="ket-qua">
                {said}
            </p>
        }
    });
    let stage = view.line.as_ref().map_or(Stage::New, |line| line.stage);
    let published = view.line.as_ref().and_then(|line| line.cycle.published_at);
    let over = [
        Some((words.stage)(stage).to_owned()),
        published.map(Timestamp::day).map(words.published),
    ];
    let over = over.into_iter().flatten().filter(|text| !text.is_empty());
    let over: Vec<_> = over.map(|text| view! { <span>{text}</span> }).collect();
    let shown = Shown::of(&view, &again);
    let sent_to = again.word("do");
    let deeds = view.history.iter().map(|event| Deed {
        action: (words.action)(&event.action),
        by: event.by.clone(),
        at: event.at,
        reason: String::new(),
    });
    let (deeds, today) = (deeds.collect::<Vec<_>>(), view.today);
    let form = if stage == Stage::Over {
        view! { <p class="note">{words.over}</p> }.into_any()
    } else {
        view! { <Form view=view.clone() stage shown is_own=sent_to.is_empty() /> }.into_any()
    };
    view! {
        <PageTitle text=heading.clone() />
        <div class="head">
            <div class="over">
                <a href=link(LIST).href()>{words.title}</a>
                {over}
            </div>
            <h1 tabindex="-1">{heading}</h1>
        </div>
        {said}
        <Known view=view.clone() stage />
        {form}
        <Lock view=view.clone() again=again.clone() is_open=sent_to == "lock" />
        {(stage == Stage::Ahead).then(|| view! { <Discard view=view.clone() again is_open=sent_to == "discard" /> })}
        <Deeds title=words.history deeds today />
    }
}

/// What does not change any more, and what follows from it.
#[component]
fn Known(view: KeptCycle, stage: Stage) -> impl IntoView {
    let (words, lang) = (&use_words().cycles, use_lang());
    let stand = (words.stood)(view.stand);
    let line = view.line?;
    let cycle = line.cycle;
    let fields = Fields::of(&cycle);
    let stays = Field::ALL
        .into_iter()
        .filter(|field| !field.changes(stage) && *field != Field::NameEn);
    let facts: Vec<_> = stays
        .map(|field| {
            let text = match field {
                Field::Set => (words.version)(line.set_name.get(lang), line.set_version),
                field => fields.word(field).to_owned(),
            };
            view! {
                <dt>{(words.label)(field.name())}</dt>
                <dd>{text}</dd>
            }
        })
        .collect();
    let begun = (stage != Stage::Ahead).then(|| {
        view! {
            <dt>{words.stand}</dt>
            <dd>{stand}</dd>
        }
    });
    Some(view! {
        <dl class="kv l un-facts">{facts} {begun}</dl>
        <p class="ways un-ways">
            <a class="more" href=link("/lich").with("ky", &cycle.code).href()>{words.calendar}</a>
            {(stage == Stage::Open)
                .then(|| view! { <a class="more" href=link("/tham-dinh").with("ky", &cycle.code).href()>{words.review}</a> })}
        </p>
    })
}

/// What is wrong with a step that came back.
fn trouble(again: &Typed, is_open: bool) -> impl IntoView + use<> {
    let code = again.problem("form").filter(|_| is_open);
    code.map(|code| {
        view! {
            <p class="note note-danger" role="alert">
                {(use_words().cycles.problem)(code)}
            </p>
        }
    })
}

/// Locking, once a cycle is over and something is there to lock.
#[component]
fn Lock(view: KeptCycle, again: Typed, is_open: bool) -> impl IntoView {
    let words = &use_words().cycles;
    let Stand { begun, approved, .. } = view.stand;
    let is_over = |line: &CycleLine| line.stage == Stage::Over && approved > 0;
    let code = view.line.filter(|line| is_over(line) || is_open)?.cycle.code;
    let trouble = trouble(&again, is_open);
    Some(view! {
        <Step
            action=to_cycle(&code).href()
            version=view.version
            name="lock"
            title=words.lock
            lead=(words.lock_lead)(begun, approved)
            act=words.lock_do
            is_open
        >
            {trouble}
        </Step>
    })
}

/// Taking back what has not opened.
#[component]
fn Discard(view: KeptCycle, again: Typed, is_open: bool) -> impl IntoView {
    let words = &use_words().cycles;
    let code = view.line?.cycle.code;
    let trouble = trouble(&again, is_open);
    Some(view! {
        <Step
            action=to_cycle(&code).href()
            version=view.version
            name="discard"
            title=words.discard
            lead=words.discard_lead
            act=words.discard_do
            is_open
        >
            {trouble}
        </Step>
    })
}
