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
) -> impl IntoView {
    view! {
        <div class="field">
            <label for="file">{label}</label>
            <p class="hint" id="file-h">
                {hint}
            </p>
            <input
                class="in"
                id="file"
                name="file"
                type="file"
                accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
                aria-describedby="file-h file-p"
                aria-invalid=problem.is_some().then_some("true")
            />
            <p class="err" id="file-p">
                {problem}
            </p>
        </div>
    }
}
