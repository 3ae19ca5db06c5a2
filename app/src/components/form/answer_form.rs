//! The answer's form.

#![allow(missing_docs, reason = "the macro makes a struct of an island's properties")]

use domain::answer::{Draft, Field, Problem, Reading, read};
use domain::assessment::AnswerView;
use domain::check::{Context, Finding, findings};
use domain::indicator::Indicator;
use domain::time::Day;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::components::form::ask::Ask;
use crate::components::form::bar::FORM;
use crate::components::form::compare::Comparison;
use crate::components::form::conflict::ConflictPanel;
use crate::components::form::echo::{Echo, is_empty};
use crate::components::form::fields::KeyFields;
use crate::components::form::figures::Figures;
use crate::components::form::inputs::{FigureInputs, Problems, problem_of};
use crate::components::form::saver::{Restored, SaveState, Saver, Start, key_of};
use crate::components::form::scale::Scale;
use crate::components::form::stance::StanceChoice;
use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::context::use_lang;
use crate::link::link;
use crate::packed::Packed;
use crate::words::use_words;

/// What the form begins with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    start: Start,
    indicator: Indicator,
    context: Context,
    comparison: Comparison,
}

impl Told {
    /// For the answer shown by `view`; `returned` is text that came back with the address, and the version it was typed
    /// over; `today` is the day the page is made.
    pub fn of(view: &AnswerView, comparison: Comparison, returned: Option<(Draft, i64)>, today: Day) -> Self {
        Self {
            start: Start {
                key: key_of(view),
                state: SaveState::first(view, returned.is_some()),
                stored: view.draft.clone(),
                version: view.version,
                saved_at: view.saved_at,
                conflict: view.conflict.clone(),
                returned,
                evidence: view.context.evidence,
                today,
            },
            indicator: view.indicator.clone(),
            context: view.context.clone(),
            comparison,
        }
    }
}

/// The answer as a form: fields, echo, what is unusual. The server sends it complete; in the browser it saves by itself.
#[island]
pub fn AnswerForm(
    /// What it begins with.
    told: Packed<Told>,
) -> impl IntoView {
    let Packed(Told {
        start,
        indicator,
        context,
        comparison,
    }) = told;
    let form = &use_words().form;
    let figures = Figures::of_form(&indicator, use_lang());
    let last = context.last.clone();
    let saver = Saver::new(start);
    #[cfg(feature = "hydrate")]
    saver.be_of_page();
    Effect::new({
        let saver = saver.clone();
        move |_| saver.watch()
    });
    let Judged {
        reading,
        problems,
        findings,
    } = judge(indicator.clone(), context, &saver);
    let first = saver.draft.get_untracked();
    let version = saver.version.clone();
    let (typed, left, changed) = (saver.clone(), saver.clone(), saver.clone());
    let submit = {
        let saver = saver.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            saver
                .onward
                .set(pressed(&event).map(|next| link(saver.key.answer(&next)).href()));
            saver.save_by_hand();
        }
    };
    go_on_when_saved(&saver);
    let as_of = problem_of(problems, Field::AsOf);
    view! {
        <Restoration saver=saver.clone() />
        <ConflictPanel indicator=indicator.clone() saver=saver.clone() />
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
                <FigureInputs indicator=indicator.clone() draft=first.clone() last problems />
            </div>
            <Echo indicator=indicator.clone() draft=saver.draft.clone() reading last=comparison.last_figure />
            <Scale
                indicator=indicator.clone()
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
    }
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

fn judge(indicator: Indicator, context: Context, saver: &Saver) -> Judged {
    let words = &use_words().form;
    let (indicator, context) = (StoredValue::new(indicator), StoredValue::new(context));
    let amount = move |draft: &Draft| {
        indicator.with_value(|indicator| context.with_value(|context| read(indicator, draft, context.last.as_ref())))
    };
    let draft = saver.draft.clone();
    let reading = Memo::new(move |_| draft.with(amount));
    let settled = saver.settled.clone();
    let judged = Memo::new(move |_| settled.with(amount));
    // Empty fields are pointed out on an answer that was saved half filled in, never on a fresh one; a missing reason
    // always, as nothing else of "not applicable" would tell that it does not count yet.
    let points_out_empty = saver.version.get_untracked() > 0;
    let (draft, settled) = (saver.draft.clone(), saver.settled.clone());
    let problems = Signal::derive(move || {
        let blank = settled.with(is_empty) && draft.with(is_empty);
        reading.with(|now| {
            judged.with(|then| {
                now.problems
                    .iter()
                    .filter(|(field, problem)| then.problem(*field) == Some(*problem))
                    .filter(|(field, problem)| {
                        *problem != Problem::Missing || *field == Field::Reason || (points_out_empty && !blank)
                    })
                    .map(|(field, problem)| (*field, (words.problem)(*problem)))
                    .collect()
            })
        })
    });
    let (settled, evidence) = (saver.settled.clone(), saver.evidence.clone());
    let findings = Memo::new(move |_| {
        let evidence = evidence.get();
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

/// Leaves for where the person wants to go once everything typed is on the server; stays where something is in the way.
fn go_on_when_saved(saver: &Saver) {
    let (onward, state) = (saver.onward.clone(), saver.state.clone());
    Effect::new(move |_| {
        let state = state.get();
        let Some(next) = onward.get() else { return };
        match state {
            SaveState::Nothing | SaveState::Saved(_) => {
                onward.set(None);
                // An address of this site: going there cannot be refused.
                let _ = window().location().assign(&next);
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
