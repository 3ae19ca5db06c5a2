//! One line of text with its label, hint and what needs attention.

use leptos::prelude::*;

/// A field of one line. Uncontrolled: what is typed stays as typed, also what is typed before the module arrives.
#[component]
pub fn TextField(
    /// Name it is posted under.
    name: &'static str,
    /// Its id, where it differs from the name.
    #[prop(optional)]
    id: &'static str,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Text it starts with.
    text: String,
    /// Between label and field.
    #[prop(into, optional)]
    hint: String,
    /// Below the field: the figure of last cycle.
    #[prop(into, optional)]
    below: String,
    /// What needs attention, and what to do about it.
    #[prop(into, optional)]
    problem: Signal<Option<&'static str>>,
    /// Large digits, set right.
    #[prop(optional)]
    number: bool,
    /// Asks phones for digits.
    #[prop(optional)]
    digits: bool,
    /// Longest text taken.
    #[prop(default = 400)]
    longest: u32,
    /// Kind of text, for browsers that help.
    #[prop(default = "text")]
    kind: &'static str,
) -> impl IntoView {
    let id = if id.is_empty() { name } else { id };
    let (hint_id, below_id, problem_id) = (format!("{id}-h"), format!("{id}-k"), format!("{id}-p"));
    let described = [(&hint, &hint_id), (&below, &below_id)]
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(_, id)| id.as_str())
        .chain([problem_id.as_str()])
        .collect::<Vec<_>>()
        .join(" ");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <input
                class=if number { "in in-num" } else { "in" }
                id=id
                name=name
                lang=(!number && !digits).then_some("vi")
                type=kind
                inputmode=(number || digits).then_some(if number { "decimal" } else { "numeric" })
                autocomplete="off"
                maxlength=longest.to_string()
                value=text
                aria-describedby=described
                aria-invalid=move || problem.get().is_some().then_some("true")
            />
            {(!below.is_empty()).then(|| view! { <p class="hint k" id=below_id>{below}</p> })}
            <p class="err" id=problem_id>
                {move || problem.get()}
            </p>
        </div>
    }
}
