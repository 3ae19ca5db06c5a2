//! Fields of lines and headings: a text in both languages, a choice, a number.

use leptos::prelude::*;

use super::Shown;
use crate::components::form::select_field::SelectField;
use crate::components::form::text_area::TextArea;
use crate::words::use_words;

/// One field of one line.
#[component]
pub fn Line(
    /// Name it is posted under, and its id.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Between label and field.
    #[prop(optional, into)]
    hint: String,
    /// Language of its text.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// Whether it takes a number.
    #[prop(optional)]
    number: bool,
    /// Longest text taken.
    #[prop(default = 200)]
    longest: usize,
    /// What stands in the fields.
    shown: Shown,
) -> impl IntoView {
    let (hint_id, problem_id) = (format!("{name}-h"), format!("{name}-p"));
    let problem = shown.problem(&name);
    let described = if hint.is_empty() {
        problem_id.clone()
    } else {
        format!("{hint_id} {problem_id}")
    };
    let text = shown.text(&name);
    view! {
        <div class="field">
            <label for=name.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <input
                class="in"
                id=name.clone()
                name=name
                lang=lang
                type="text"
                inputmode=number.then_some("decimal")
                autocomplete="off"
                maxlength=longest.to_string()
                value=text
                aria-describedby=described
                aria-invalid=problem.is_some().then_some("true")
            />
            <p class="err" id=problem_id>
                {problem}
            </p>
        </div>
    }
}

/// A text in both languages, side by side; the label is said with its language.
#[component]
pub fn Pair(
    /// Names of the Vietnamese and the English field.
    names: (String, String),
    /// The label without its language.
    #[prop(into)]
    label: String,
    /// Between label and fields.
    #[prop(optional, into)]
    hint: String,
    /// Longest text taken.
    #[prop(default = 200)]
    longest: usize,
    /// What stands in the fields.
    shown: Shown,
) -> impl IntoView {
    let words = &use_words().set_draft;
    let (vi, en) = names;
    view! {
        <div class="two">
            <Line
                name=vi
                label=format!("{label} ({})", words.in_vi)
                hint=hint.clone()
                lang="vi"
                longest
                shown=shown.clone()
            />
            <Line name=en label=format!("{label} ({})", words.in_en) hint lang="en" longest shown />
        </div>
    }
}

/// A longer text in both languages.
#[component]
pub fn LongPair(
    /// Names of the Vietnamese and the English field.
    names: (&'static str, &'static str),
    /// The label without its language.
    label: &'static str,
    /// What stands in the fields.
    shown: Shown,
) -> impl IntoView {
    let words = &use_words().set_draft;
    let one = |name: &'static str, language: &'static str| {
        let problem = shown.problem(name);
        let problem_id = format!("{name}-p");
        view! {
            <div class="field">
                <label for=name>{format!("{label} ({language})")}</label>
                <TextArea
                    name
                    text=shown.text(name)
                    rows=4
                    described_by=problem_id.clone()
                    invalid=Signal::stored(problem.is_some())
                />
                <p class="err" id=problem_id>
                    {problem}
                </p>
            </div>
        }
    };
    view! { <div class="two">{one(names.0, words.in_vi)} {one(names.1, words.in_en)}</div> }
}

/// One of several.
#[component]
pub fn Choice(
    /// Name it is posted under, and its id.
    name: &'static str,
    /// Words posted, with what is read.
    options: Vec<(&'static str, String)>,
    /// What stands in the fields.
    shown: Shown,
) -> impl IntoView {
    let words = &use_words().set_draft;
    let chosen = shown.text(name);
    let options: Vec<_> = options
        .into_iter()
        .map(|(code, text)| {
            view! {
                <option value=code selected=code == chosen>
                    {text}
                </option>
            }
        })
        .collect();
    view! {
        <SelectField
            name
            label=(words.label)(name)
            choose=words.line.choose
            hint=(words.hint)(name)
            problem=shown.problem(name)
        >
            {options}
        </SelectField>
    }
}
