//! Adding evidence: a file, a link, or a document the unit has already. Plain multipart forms that the module sends in
//! place.

use domain::assessment::AnswerView;
use domain::evidence::Evidence;
use leptos::prelude::*;

use crate::components::form::evidence::Again;
use crate::components::form::fields::{AnswerKey, KeyFields};
use crate::components::form::saver::key_of;
use crate::components::form::text_field::TextField;
use crate::components::icon::{Glyph, Icon};
use crate::words::use_words;

/// The ways to add.
#[component]
pub fn AddEvidence(
    /// The answer, and what could be attached to it.
    view: AnswerView,
    /// What came back from the last attempt.
    again: Again,
) -> impl IntoView {
    let form_words = &use_words().form;
    let words = &form_words.evidence;
    let key = key_of(&view);
    let had_url = !again.url.is_empty();
    let fails = again.problem.is_some();
    let done = match again.done.as_str() {
        "them" => Some(words.added),
        "go" => Some(words.removed),
        _ => None,
    };
    // What came back belongs to the form it was typed into.
    let (of_file, of_link) = if had_url {
        (Again::default(), again)
    } else {
        (again, Again::default())
    };
    view! {
        <div role="status" aria-live="polite" data-said="">
            {done.map(|done| view! { <p class="note note-ok">{done}</p> })}
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
                <FileForm key=key.clone() again=of_file />
            </details>
            <details open=fails && had_url>
                <summary class="add">
                    <Icon glyph=Glyph::Link />
                    {words.add_link}
                </summary>
                <LinkForm key=key.clone() again=of_link />
            </details>
            <Known key library=view.library />
        </div>
    }
}

#[component]
fn FileForm(key: AnswerKey, again: Again) -> impl IntoView {
    let words = &use_words().form.evidence;
    let of_file = again.problem_of("file");
    view! {
        <form
            class="evform"
            method="post"
            action="/minh-chung"
            enctype="multipart/form-data"
        >
            <Trouble text=again.problem_of_form() />
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
                    aria-describedby="tep-h tep-p"
                    aria-invalid=of_file.is_some().then_some("true")
                    required
                />
                <p class="err" id="tep-p">
                    {of_file}
                </p>
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
fn LinkForm(key: AnswerKey, again: Again) -> impl IntoView {
    let words = &use_words().form.evidence;
    view! {
        <form
            class="evform"
            method="post"
            action="/minh-chung"
            enctype="multipart/form-data"
        >
            <Trouble text=again.problem_of_form() />
            <KeyFields key />
            <TextField
                name="url"
                label=words.url
                text=again.url.clone()
                hint=words.url_hint
                problem=again.problem_of("url")
                longest=2000
                kind="url"
            />
            <DocumentFields prefix="l" again />
            <button class="btn" type="submit">
                <Icon glyph=Glyph::Link small=true />
                {words.add}
            </button>
        </form>
    }
}

/// Why the last attempt with this form did not work, where it is no single field's fault. In the browser
/// `enhance::evidence` fills its place and those of the fields.
#[component]
fn Trouble(text: Option<&'static str>) -> impl IntoView {
    view! {
        <p class="note note-danger" role="alert" data-trouble="" hidden=text.is_none()>
            {text}
        </p>
    }
}

/// The data of a Vietnamese document. Two forms hold them, so their ids begin with `prefix`.
#[component]
fn DocumentFields(prefix: &'static str, again: Again) -> impl IntoView {
    let form = &use_words().form;
    let words = &form.evidence;
    let (of_title, of_day) = (again.problem_of("title"), again.problem_of("issued_on"));
    let (title, number, issued_on, issuer) = match prefix {
        "t" => ("t-title", "t-number", "t-issued-on", "t-issuer"),
        _ => ("l-title", "l-number", "l-issued-on", "l-issuer"),
    };
    view! {
        <TextField id=title name="title" label=words.document problem=of_title text=again.title />
        <div class="two">
            <TextField id=number name="number" label=words.number_label hint=words.number_hint text=again.number longest=100 />
            <TextField
                id=issued_on
                name="issued_on"
                label=words.issued_on
                hint=words.issued_on_hint
                problem=of_day
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
fn Known(key: AnswerKey, library: Vec<Evidence>) -> impl IntoView {
    let words = &use_words().form.evidence;
    (!library.is_empty()).then(|| {
        view! {
            <details>
                <summary class="add">
                    <Icon glyph=Glyph::Paperclip />
                    {words.add_known}
                </summary>
                <form class="evform" method="post" action="/minh-chung" enctype="multipart/form-data">
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

fn option(evidence: &Evidence) -> impl IntoView + use<> {
    let number = &evidence.number;
    let text = if number.is_empty() {
        evidence.title.clone()
    } else {
        format!("{}, {number}", evidence.title)
    };
    view! { <option value=evidence.id.clone() lang="vi">{text}</option> }
}
