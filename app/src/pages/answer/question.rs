//! The question itself: what was said about it, the fields, the echo, the evidence, the bar.

use domain::answer::{Field, Problem, Reading, read};
use domain::assessment::AnswerView;
use domain::check::{Context, Finding, findings};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_query_map};

use crate::components::form::ask::Ask;
use crate::components::form::bar::{FORM, ReadBar, SaveBar, Ways};
use crate::components::form::compare::{CompareLine, Comparison};
use crate::components::form::conflict::ConflictPanel;
use crate::components::form::echo::{Echo, is_empty};
use crate::components::form::evidence::{Documents, EvidenceSection};
use crate::components::form::fields::{self, KeyFields};
use crate::components::form::figures::Figures;
use crate::components::form::inputs::{FigureInputs, Problems, problem_of};
use crate::components::form::saver::{Restored, SaveState, Saver, key_of};
use crate::components::form::scale::Scale;
use crate::components::form::stance::StanceChoice;
use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::components::form::verdict_note::VerdictNote;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::PageTitle;
use crate::context::use_lang;
use crate::link::link;
use crate::pages::answer::aside::{Earlier, Method, ReadOnly};
use crate::words::use_words;

/// One question.
#[component]
pub fn Question(
    /// Everything about it.
    view: AnswerView,
) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let form = &words.form;
    let key = key_of(&view);
    let figures = Figures::of(&view.indicator, lang);
    let comparison = Comparison::of(&view, &figures);
    let documents = Documents::of(&view);
    let ways = Ways {
        key: key.clone(),
        previous: view.previous.clone(),
        next: view.next.clone(),
    };
    let (place, of) = view.place;
    let direction = (words.terms.direction)(view.indicator.direction);
    let about = [(words.terms.kind)(view.indicator.kind).to_owned(), direction.to_owned()].join(" \u{b7} ");
    let title = (form.title)(
        &format!("{} {}", view.indicator.code, view.indicator.name.get(lang)),
        view.unit.name.get(lang),
    );
    let (body, bar) = if view.editable {
        let saver = Saver::new(&view, came_back());
        let alive = RwSignal::new(false);
        Effect::new({
            let saver = saver.clone();
            move |_| {
                alive.set(true);
                saver.watch();
            }
        });
        let bar = view! { <SaveBar ways saver=saver.clone() alive /> }.into_any();
        let (view, figures, comparison) = (view.clone(), figures.clone(), comparison.clone());
        (
            view! { <Editing view figures comparison documents saver /> }.into_any(),
            bar,
        )
    } else {
        let (view, figures) = (view.clone(), figures.clone());
        let body = view! {
            <ReadOnly view figures />
            <EvidenceSection documents editable=false />
        }
        .into_any();
        (body, view! { <ReadBar ways /> }.into_any())
    };
    view! {
        <PageTitle text=title />
        <div class="wrap ask-page">
            <div class="ih">
                <p class="crumb">
                    <a href=link(key.hub()).href()>
                        <Icon glyph=Glyph::ChevronLeft small=true />
                        {format!("{} {}", view.focus_area.code, view.focus_area.name.get(lang))}
                    </a>
                </p>
                <p class="sm mut">{(form.place)(place, of)}</p>
            </div>
            <div class="ig">
                <div class="im">
                    <h1 tabindex="-1">{view.indicator.question.get(lang).to_owned()}</h1>
                    <p class="sm mut idl">
                        <span class="num">{view.indicator.code.clone()}</span>
                        {format!(" \u{b7} {about}")}
                    </p>
                    <VerdictNote verdict=view.verdict.clone() editable=view.editable />
                    <Method indicator=view.indicator.clone() />
                    <CompareLine comparison figures=figures.clone() />
                    {body}
                </div>
                <aside class="ia">
                    <Earlier view figures />
                </aside>
            </div>
        </div>
        {bar}
    }
}

/// Text that came back with the address after a plain post that could not be saved, and the version it was typed over.
fn came_back() -> Option<(domain::answer::Draft, i64)> {
    let query = use_query_map().get_untracked();
    query.get("chua-luu")?;
    let draft = fields::draft(|name| query.get(name).unwrap_or_default());
    Some((
        draft,
        query
            .get("version")
            .and_then(|version| version.parse().ok())
            .unwrap_or(0),
    ))
}

/// What the browser and the server judge alike.
struct Judged {
    /// What the fields amount to at every keystroke.
    reading: Memo<Reading>,
    /// What needs attention, once a field has been left.
    problems: Problems,
    /// What is unusual, once a field has been left.
    findings: Memo<Vec<Finding>>,
}

fn judge(view: &AnswerView, saver: &Saver, documents: &Documents) -> Judged {
    let words = &use_words().form;
    let indicator = StoredValue::new(view.indicator.clone());
    let context = StoredValue::new(view.context.clone());
    let amount = move |draft: &domain::answer::Draft| {
        indicator.with_value(|indicator| context.with_value(|context| read(indicator, draft, context.last.as_ref())))
    };
    let draft = saver.draft.clone();
    let reading = Memo::new(move |_| draft.with(amount));
    let settled = saver.settled.clone();
    let judged = Memo::new(move |_| settled.with(amount));
    // Empty fields are pointed out on an answer that was saved half filled in, never on a fresh one.
    let points_out_empty = view.version > 0;
    let (draft, settled) = (saver.draft.clone(), saver.settled.clone());
    let problems = Signal::derive(move || {
        let blank = settled.with(is_empty) && draft.with(is_empty);
        reading.with(|now| {
            judged.with(|then| {
                now.problems
                    .iter()
                    .filter(|(field, problem)| then.problem(*field) == Some(*problem))
                    .filter(|(field, problem)| {
                        *problem != Problem::Missing || (points_out_empty && (!blank || *field == Field::Reason))
                    })
                    .map(|(field, problem)| (*field, (words.problem)(*problem)))
                    .collect()
            })
        })
    });
    let (settled, attached) = (saver.settled.clone(), documents.attached.clone());
    let findings = Memo::new(move |_| {
        let evidence = u32::try_from(attached.with(Vec::len)).unwrap_or(u32::MAX);
        settled.with(|draft| {
            judged.with(|reading| {
                indicator.with_value(|indicator| {
                    let context = Context {
                        evidence,
                        ..context.get_value()
                    };
                    findings(indicator, draft, reading, &context)
                })
            })
        })
    });
    Judged {
        reading,
        problems,
        findings,
    }
}

#[component]
fn Editing(
    view: AnswerView,
    figures: Figures,
    comparison: Comparison,
    documents: Documents,
    saver: Saver,
) -> impl IntoView {
    let form = &use_words().form;
    let Judged {
        reading,
        problems,
        findings,
    } = judge(&view, &saver, &documents);
    let first = saver.draft.get_untracked();
    let version = saver.version.clone();
    let (typed, left, changed) = (saver.clone(), saver.clone(), saver.clone());
    let submit = {
        let saver = saver.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            saver.onward.set(pressed(&event));
            saver.save_by_hand();
        }
    };
    go_on_when_saved(&saver);
    let last = view.context.last.clone();
    let as_of = problem_of(problems, Field::AsOf);
    view! {
        <Restoration saver=saver.clone() />
        <ConflictPanel indicator=view.indicator.clone() saver=saver.clone() />
        <form
            class="qform"
            id=FORM
            method="post"
            action="/fn/answer/save"
            autocomplete="off"
            novalidate
            node_ref=saver.form
            on:input=move |_| typed.typed()
            on:change=move |_| changed.left()
            on:focusout=move |_| left.left()
            on:submit=submit
        >
            <KeyFields key=saver.key.clone() />
            <input type="hidden" name="version" value=move || version.get().to_string() />
            <div class="figures">
                <FigureInputs indicator=view.indicator.clone() draft=first.clone() last problems />
            </div>
            <Echo indicator=view.indicator.clone() draft=saver.draft.clone() reading last=comparison.last_figure />
            <Scale
                indicator=view.indicator.clone()
                reading
                comparison=comparison.clone()
                figures=figures.clone()
            />
            <Ask findings explanation=first.explanation.clone() figures />
            <StanceChoice draft=first.clone() last=comparison.last problems />
            <div class="two b2">
                <TextField
                    name="as_of"
                    label=form.as_of
                    text=first.as_of
                    hint=form.as_of_hint
                    problem=as_of
                    digits=true
                    longest=40
                />
                <TextField name="source" label=form.source text=first.source hint=form.source_hint />
            </div>
            <div class="field b2">
                <label for="note">{form.note}</label>
                <p class="hint" id="note-h">
                    {form.note_hint}
                </p>
                <TextArea name="note" text=first.note rows=2 described_by="note-h" />
            </div>
        </form>
        <EvidenceSection documents editable=true />
    }
}

/// Leaves for where the person wants to go once everything typed is on the server; stays where something is in the way.
fn go_on_when_saved(saver: &Saver) {
    let navigate = use_navigate();
    let (key, onward, state) = (saver.key.clone(), saver.onward.clone(), saver.state.clone());
    Effect::new(move |_| {
        let state = state.get();
        let Some(next) = onward.get() else { return };
        match state {
            SaveState::Nothing | SaveState::Saved(_) => {
                onward.set(None);
                navigate(
                    &link(key.answer(&next)).href(),
                    leptos_router::NavigateOptions::default(),
                );
            }
            SaveState::Waiting | SaveState::Saving => {}
            _ => onward.set(None),
        }
    });
}

/// The value of the button that sent the form: where to go on to, if anywhere.
fn pressed(event: &SubmitEvent) -> Option<String> {
    use wasm_bindgen::JsCast as _;

    let button = event.submitter()?;
    let button: &web_sys::Element = button.unchecked_ref();
    button.get_attribute("value").filter(|value| !value.is_empty())
}

/// A word about text that was put back into the fields.
#[component]
fn Restoration(saver: Saver) -> impl IntoView {
    let words = &use_words().form.save;
    let restored = saver.restored.clone();
    view! {
        <div role="status">
            {move || {
                restored
                    .get()
                    .map(|restored| {
                        let (class, text) = match restored {
                            Restored::FromDevice => ("note note-ask", words.restored),
                            Restored::FromAddress => ("note note-danger", words.returned),
                        };
                        view! { <p class=class>{text}</p> }
                    })
            }}
        </div>
    }
}
