//! Adding evidence: a file, a link, or a document the unit has already. Plain multipart forms that the module sends in
//! place.

use domain::evidence::Evidence;
use leptos::prelude::*;

use crate::components::form::evidence::{Again, Attempt, Documents};
use crate::components::form::fields::KeyFields;
use crate::components::form::text_field::TextField;
use crate::components::icon::{Glyph, Icon};
use crate::words::use_words;

/// The ways to add.
#[component]
pub fn AddEvidence(
    /// What is attached, what could be.
    documents: Documents,
    /// What came back from the last attempt.
    again: Again,
) -> impl IntoView {
    let form_words = &use_words().form;
    let words = &form_words.evidence;
    let problem = again.problem.clone().map(|code| (words.problem)(&code));
    let attempt = documents.attempt.clone();
    let said = move || match attempt.get() {
        Attempt::None => ().into_any(),
        Attempt::Sending(percent) => view! {
            <p class="sending">
                <progress value=percent.to_string() max="100"></progress>
                {(words.uploading)(percent)}
            </p>
        }
        .into_any(),
        Attempt::Added => view! { <p class="note note-ok">{words.added}</p> }.into_any(),
        Attempt::Failed(text) => view! { <p class="note note-danger">{text}</p> }.into_any(),
    };
    let had_url = !again.url.is_empty();
    let fails = problem.is_some();
    view! {
        {problem
            .map(|text| {
                view! {
                    <p class="note note-danger" role="alert">
                        {text}
                    </p>
                }
            })}
        <div role="status" aria-live="polite">
            {said}
        </div>
        <noscript>
            <p class="hint">{form_words.save.before_evidence}</p>
        </noscript>
        <div class="evadd">
            <details open=fails && !had_url>
                <summary class="add">
                    <Icon glyph=Glyph::Upload />
                    {words.add_file}
                </summary>
                <FileForm documents=documents.clone() again=again.clone() />
            </details>
            <details open=fails && had_url>
                <summary class="add">
                    <Icon glyph=Glyph::Link />
                    {words.add_link}
                </summary>
                <LinkForm documents=documents.clone() again />
            </details>
            <Known documents />
        </div>
    }
}

/// Sends a form in place.
fn in_place(documents: Documents) -> impl FnMut(leptos::ev::SubmitEvent) + 'static {
    move |event| {
        event.prevent_default();
        #[cfg(feature = "hydrate")]
        super::send::send(&documents, &event);
        #[cfg(not(feature = "hydrate"))]
        let _ = &documents;
    }
}

#[component]
fn FileForm(documents: Documents, again: Again) -> impl IntoView {
    let words = &use_words().form.evidence;
    let key = documents.key.clone();
    view! {
        <form
            class="evform"
            method="post"
            action="/minh-chung"
            enctype="multipart/form-data"
            on:submit=in_place(documents)
        >
            <KeyFields key />
            <div class="field">
                <label for="tep">{words.file}</label>
                <p class="hint" id="tep-h">
                    {words.file_hint}
                </p>
                <input
                    class="in"
                    id="tep"
                    name="file"
                    type="file"
                    accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
                    aria-describedby="tep-h"
                    required
                />
            </div>
            <DocumentFields prefix="t" again />
            <button class="btn" type="submit">
                <Icon glyph=Glyph::Upload small=true />
                {words.upload}
            </button>
        </form>
    }
}

#[component]
fn LinkForm(documents: Documents, again: Again) -> impl IntoView {
    let words = &use_words().form.evidence;
    let key = documents.key.clone();
    view! {
        <form
            class="evform"
            method="post"
            action="/minh-chung"
            enctype="multipart/form-data"
            on:submit=in_place(documents)
        >
            <KeyFields key />
            <TextField name="url" label=words.url text=again.url.clone() hint=words.url_hint longest=2000 kind="url" />
            <DocumentFields prefix="l" again />
            <button class="btn" type="submit">
                <Icon glyph=Glyph::Link small=true />
                {words.add}
            </button>
        </form>
    }
}

/// The data of a Vietnamese document. Two forms hold them, so their ids begin with `prefix`.
#[component]
fn DocumentFields(prefix: &'static str, again: Again) -> impl IntoView {
    let form = &use_words().form;
    let words = &form.evidence;
    let (title, number, issued_on, issuer) = match prefix {
        "t" => ("t-title", "t-number", "t-issued-on", "t-issuer"),
        _ => ("l-title", "l-number", "l-issued-on", "l-issuer"),
    };
    view! {
        <TextField id=title name="title" label=words.document text=again.title />
        <div class="two">
            <TextField id=number name="number" label=words.number_label text=again.number longest=100 />
            <TextField
                id=issued_on
                name="issued_on"
                label=words.issued_on
                text=again.issued_on
                longest=20
                digits=true
            />
        </div>
        <TextField id=issuer name="issuer" label=words.issuer text=again.issuer />
    }
}

/// A document the unit has already.
#[component]
fn Known(documents: Documents) -> impl IntoView {
    let words = &use_words().form.evidence;
    let library = documents.library.clone();
    move || {
        let library = library.get();
        let documents = documents.clone();
        let key = documents.key.clone();
        (!library.is_empty()).then(|| {
            view! {
                <details>
                    <summary class="add">
                        <Icon glyph=Glyph::Paperclip />
                        {words.add_known}
                    </summary>
                    <form
                        class="evform"
                        method="post"
                        action="/minh-chung"
                        enctype="multipart/form-data"
                        on:submit=in_place(documents)
                    >
                        <KeyFields key />
                        <div class="field">
                            <label for="existing">{words.known}</label>
                            <select class="in" id="existing" name="existing">
                                {library.iter().map(option).collect_view()}
                            </select>
                        </div>
                        <button class="btn" type="submit">
                            <Icon glyph=Glyph::Paperclip small=true />
                            {words.attach}
                        </button>
                    </form>
                </details>
            }
        })
    }
}

fn option(evidence: &Evidence) -> impl IntoView + use<> {
    let number = &evidence.number;
    let text = if number.is_empty() {
        evidence.title.clone()
    } else {
        format!("{}, {number}", evidence.title)
    };
    view! { <option value=evidence.id.clone()>{text}</option> }
}
