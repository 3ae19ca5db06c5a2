//! What stands once for all rows: day, source, note; a document; a table to paste.

use domain::supply::SheetView;
use leptos::prelude::*;

use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::context::Typed;
use crate::words::use_words;

/// Whether something stands there that is no day.
pub fn unread_day(text: &str) -> bool {
    !text.trim().is_empty() && domain::time::Day::parse_typed(text).is_err()
}

/// Day, source and note.
#[component]
pub fn CommonFields(
    /// The sheet.
    view: SheetView,
    /// What was typed and came back.
    again: Typed,
) -> impl IntoView {
    let (words, form) = (&use_words().supply, &use_words().form);
    let is_back = again.fields.iter().any(|(name, _)| name == "as_of");
    let text = |name: &str, stored: &str| if is_back { again.word(name) } else { stored.to_owned() };
    let as_of = text("as_of", &view.common.as_of);
    let problem = unread_day(&as_of).then(|| (form.problem)(domain::answer::Problem::NotADay));
    view! {
        <fieldset class="su-part">
            <legend class="h3">{words.common}</legend>
            <p class="hint">{words.common_lead}</p>
            <div class="two">
                <TextField name="as_of" label=form.as_of text=as_of problem=problem digits=true longest=20 />
                <TextField name="source" label=form.source text=text("source", &view.common.source) />
            </div>
            <TextField name="note" label=form.note text=text("note", &view.common.note) longest=2000 />
            <label class="check-one">
                <input type="checkbox" name="for_all" value="1" checked=again.word("for_all") == "1" />
                <span>{words.for_all}</span>
            </label>
        </fieldset>
    }
}

/// One document for all rows.
#[component]
pub fn DocumentFields(
    /// What was typed and came back.
    again: Typed,
) -> impl IntoView {
    let (words, evidence) = (&use_words().supply, &use_words().form.evidence);
    let problem = again.problem("doc").map(str::to_owned);
    let of = |codes: &[&str]| {
        let code = problem.as_deref().filter(|code| codes.contains(code))?;
        Some((words.problem)(code))
    };
    let of_file = of(&["too-large", "wrong-type", "blank-file", "stale"]);
    let is_open = problem.is_some() || !again.word("doc_title").is_empty();
    view! {
        <details class="su-part" open=is_open>
            <summary class="h3">{words.document}</summary>
            <p class="hint">{words.document_lead}</p>
            <div class="field">
                <label for="file">{words.file}</label>
                <p class="hint" id="file-h">
                    {words.file_hint}
                </p>
                <input
                    class="in"
                    id="file"
                    name="file"
                    type="file"
                    accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
                    aria-describedby="file-h file-p"
                    aria-invalid=of_file.map(|_| "true")
                />
                <p class="err" id="file-p">
                    {of_file}
                </p>
            </div>
            <TextField name="doc_title" label=words.document_title text=again.word("doc_title") problem=of(&["no-title"]) longest=300 />
            <div class="two">
                <TextField name="doc_number" label=evidence.number_label text=again.word("doc_number") longest=100 />
                <TextField
                    name="doc_issued_on"
                    label=evidence.issued_on
                    text=again.word("doc_issued_on")
                    problem=of(&["bad-day"])
                    digits=true
                    longest=20
                />
            </div>
            <TextField name="doc_issuer" label=evidence.issuer text=again.word("doc_issuer") longest=300 />
        </details>
    }
}

/// A column copied from a spreadsheet.
#[component]
pub fn PasteFields(
    /// What was typed and came back.
    again: Typed,
    /// Names of the columns in their order.
    columns: String,
) -> impl IntoView {
    let words = &use_words().supply;
    let unread: Vec<_> = again
        .problems
        .iter()
        .filter(|(name, _)| name == "unread")
        .map(|(_, line)| view! { <li lang="vi">{(words.unread)(line)}</li> })
        .collect();
    let is_open = !unread.is_empty();
    view! {
        <details class="su-part" open=is_open>
            <summary class="h3">{words.paste}</summary>
            <p class="hint" id="paste-h">
                {(words.paste_hint)(&columns)}
            </p>
            <ul class="why-list">{unread}</ul>
            <div class="field">
                <label for="paste">{words.paste_label}</label>
                <TextArea name="paste" text=again.word("paste") rows=6 longest=60_000 described_by="paste-h" />
            </div>
            <button class="btn btn-2" type="submit" name="do" value="paste">
                {words.paste_do}
            </button>
        </details>
    }
}
