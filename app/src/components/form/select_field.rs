//! One of several, with its label, hint and what needs attention.

use leptos::prelude::*;

/// A choice that begins with nothing chosen. Its options are the children.
#[component]
pub fn SelectField(
    /// Name it is posted under, and its id.
    name: &'static str,
    /// Its label.
    label: &'static str,
    /// What stands there while nothing is chosen.
    choose: &'static str,
    /// Between label and field.
    #[prop(optional)]
    hint: &'static str,
    /// What needs attention, and what to do about it.
    problem: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let (hint_id, problem_id) = (format!("{name}-h"), format!("{name}-p"));
    let described = if hint.is_empty() {
        problem_id.clone()
    } else {
        format!("{hint_id} {problem_id}")
    };
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <select
                class="in"
                id=name
                name=name
                aria-describedby=described
                aria-invalid=problem.is_some().then_some("true")
            >
                <option value="">{choose}</option>
                {children()}
            </select>
            <p class="err" id=problem_id>
                {problem}
            </p>
        </div>
    }
}
