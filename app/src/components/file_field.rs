//! The field of a form that takes one file.

use leptos::prelude::*;

/// A file, under the name `file`. Which kinds are taken is told by the hint and judged by the server.
#[component]
pub fn FileField(
    /// What it is.
    label: &'static str,
    /// Which kinds and how large.
    hint: &'static str,
    /// Why the file sent before was not taken, if so.
    problem: Option<&'static str>,
    /// Its place on the page, where there is more than one.
    #[prop(default = "file")]
    id: &'static str,
) -> impl IntoView {
    let (hint_id, problem_id) = (format!("{id}-h"), format!("{id}-p"));
    let described_by = format!("{hint_id} {problem_id}");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p class="hint" id=hint_id>
                {hint}
            </p>
            <input
                class="in"
                id=id
                name="file"
                type="file"
                accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
                aria-describedby=described_by
                aria-invalid=problem.is_some().then_some("true")
            />
            <p class="err" id=problem_id>
                {problem}
            </p>
        </div>
    }
}
