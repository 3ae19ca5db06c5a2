//! What is typed of an entry, by register.

use domain::register::{ActivityKind, Matter, Register};
use leptos::prelude::*;

use super::Shown;
use crate::components::form::select_field::SelectField;
use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::words::use_words;

/// Fields of a committee or a plan.
#[component]
pub fn DecisionFields(shown: Shown) -> impl IntoView {
    let fields = shown.fields.clone();
    let (lines, text) = match shown.register {
        Register::Plan => ("goals", fields.goals),
        _ => ("members", fields.members),
    };
    let problem = shown.problem(lines);
    let (hint_id, problem_id) = (format!("{lines}-h"), format!("{lines}-p"));
    view! {
        <TextField name="title" label=shown.label("title") problem=shown.problem("title") text=fields.title longest=300 />
        <div class="two">
            <TextField
                name="number"
                label=shown.label("number")
                hint=shown.hint("number")
                problem=shown.problem("number")
                text=fields.number
                longest=100
            />
            <TextField
                name="day"
                label=shown.label("day")
                hint=shown.hint("day")
                problem=shown.problem("day")
                text=fields.day
                longest=20
                digits=true
            />
        </div>
        <TextField name="issuer" label=shown.label("issuer") problem=shown.problem("issuer") text=fields.issuer longest=300 />
        <div class="two">
            <TextField
                name="from"
                label=shown.label("from")
                hint=shown.hint("from")
                problem=shown.problem("from")
                text=fields.from
                longest=20
                digits=true
            />
            <TextField
                name="until"
                label=shown.label("until")
                hint=shown.hint("until")
                problem=shown.problem("until")
                text=fields.until
                longest=20
                digits=true
            />
        </div>
        <div class="field">
            <label for=lines>{shown.label(lines)}</label>
            <p class="hint" id=hint_id.clone()>
                {shown.hint(lines)}
            </p>
            <TextArea
                name=lines
                text
                rows=6
                longest=20_000
                described_by=format!("{hint_id} {problem_id}")
                invalid=Signal::stored(problem.is_some())
            />
            <p class="err" id=problem_id>
                {problem}
            </p>
        </div>
    }
}

/// Fields of an activity.
#[component]
pub fn ActivityFields(shown: Shown) -> impl IntoView {
    let words = &use_words().register;
    let fields = shown.fields.clone();
    let of_kind = shown.problem("kind");
    let kinds = ActivityKind::ALL.map(|kind| {
        view! {
            <option value=kind.code() selected=kind.code() == fields.kind>
                {(words.kind)(kind)}
            </option>
        }
    });
    view! {
        <SelectField name="kind" label=shown.label("kind") choose=words.choose problem=of_kind>
            {kinds}
        </SelectField>
        <TextField name="title" label=shown.label("title") problem=shown.problem("title") text=fields.title longest=300 />
        <div class="two">
            <TextField
                name="day"
                label=shown.label("day")
                hint=shown.hint("day")
                problem=shown.problem("day")
                text=fields.day
                longest=20
                digits=true
            />
            <TextField
                name="until"
                label=shown.label("until")
                hint=shown.hint("until")
                problem=shown.problem("until")
                text=fields.until
                longest=20
                digits=true
            />
        </div>
        <TextField
            name="participants"
            label=shown.label("participants")
            hint=shown.hint("participants")
            problem=shown.problem("participants")
            text=fields.participants
            longest=12
            digits=true
        />
    }
}

/// One of the days of a policy, which may be left empty.
#[component]
fn StepDay(shown: Shown, name: &'static str, text: String) -> impl IntoView {
    view! {
        <TextField
            name
            label=shown.label(name)
            hint=shown.hint(name)
            problem=shown.problem(name)
            text
            longest=20
            digits=true
        />
    }
}

/// Fields of a policy, in the order of its steps.
#[component]
pub fn PolicyFields(shown: Shown) -> impl IntoView {
    let words = &use_words().policy;
    let fields = shown.fields.clone();
    let of_matter = shown.problem("matter");
    let of_note = shown.problem("note");
    let matters = Matter::ALL.map(|matter| {
        view! {
            <option value=matter.code() selected=matter.code() == fields.matter>
                {(words.matter)(matter)}
            </option>
        }
    });
    view! {
        <TextField name="title" label=shown.label("title") problem=shown.problem("title") text=fields.title longest=300 />
        <SelectField name="matter" label=shown.label("matter") choose=words.choose problem=of_matter>
            {matters}
        </SelectField>
        <p class="mut">{words.form_lead}</p>
        <div class="two">
            <StepDay shown=shown.clone() name="reviewed" text=fields.reviewed />
            <StepDay shown=shown.clone() name="proposed" text=fields.proposed />
        </div>
        <TextField
            name="to"
            label=shown.label("to")
            hint=shown.hint("to")
            problem=shown.problem("to")
            text=fields.to
            longest=300
        />
        <div class="two">
            <StepDay shown=shown.clone() name="day" text=fields.day />
            <TextField
                name="number"
                label=shown.label("number")
                hint=shown.hint("number")
                problem=shown.problem("number")
                text=fields.number
                longest=100
            />
        </div>
        <TextField name="issuer" label=shown.label("issuer") problem=shown.problem("issuer") text=fields.issuer longest=300 />
        <div class="two">
            <StepDay shown=shown.clone() name="until" text=fields.until />
            <StepDay shown=shown.clone() name="declined" text=fields.declined />
        </div>
        <TextField
            name="cases"
            label=shown.label("cases")
            hint=shown.hint("cases")
            problem=shown.problem("cases")
            text=fields.cases
            longest=400
        />
        <div class="field">
            <label for="note">{shown.label("note")}</label>
            <p class="hint" id="note-h">
                {shown.hint("note")}
            </p>
            <TextArea
                name="note"
                text=fields.note
                rows=4
                longest=2_000
                described_by="note-h note-p".to_owned()
                invalid=Signal::stored(of_note.is_some())
            />
            <p class="err" id="note-p">
                {of_note}
            </p>
        </div>
    }
}
