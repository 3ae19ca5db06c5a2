//! `/quan-tri/bo-chi-so/{set}/ten`: what a draft says of itself: name, note, headings, grades.

use domain::indicator::{Heading, Mode};
use domain::set_draft::{LineView, NAMES, Names, named};
use leptos::prelude::*;

use super::field::{Line, LongPair, Pair};
use super::{Head, Shown, Trouble, to_line, to_set};
use crate::context::{Typed, use_lang};
use crate::words::use_words;

/// The body of the page.
#[component]
pub fn NamesBody(
    /// The draft, without a line.
    view: LineView,
    /// What came back.
    again: Option<Typed>,
) -> impl IntoView {
    let (words, lang) = (&use_words().set_draft, use_lang());
    let shown = Shown::of(again, || named(&view.set));
    let back = to_set(&view.set.code).href();
    let (cancel, action) = (back.clone(), to_line(&view.set.code, NAMES).href());
    let name = view.set.name.get(lang).to_owned();
    let groups = [&view.set.areas, &view.set.focus_areas, &view.set.features].map(|headings| {
        let rows: Vec<_> = headings
            .iter()
            .map(|heading| view! { <Row heading=heading.clone() shown=shown.clone() /> })
            .collect();
        rows
    });
    let (new, graded) = (Names::of("+"), view.set.mode != Mode::Measured);
    let grades = graded.then(|| {
        let rows: Vec<_> = (0..=view.set.grades.len())
            .map(|place| view! { <GradeRow place shown=shown.clone() /> })
            .collect();
        view! {
            <h2>{words.line.grades}</h2>
            <p class="hint">{words.line.grades_lead}</p>
            {rows}
        }
    });
    view! {
        <Head heading=words.line.names lead=words.line.names_lead>
            <a href=back>{name}</a>
        </Head>
        <form
            class="evform sd-form"
            method="post"
            action=action
            enctype="multipart/form-data"
            novalidate
        >
            <Trouble shown=shown.clone() />
            <input type="hidden" name="version" value=shown.again.version(view.draft) />
            <Pair
                names=("name_vi".to_owned(), "name_en".to_owned())
                label=(words.label)("name")
                shown=shown.clone()
            />
            <LongPair names=("note_vi", "note_en") label=(words.label)("note") shown=shown.clone() />
            {grades}
            <h2>{words.line.headings}</h2>
            <p class="hint">{words.line.headings_lead}</p>
            {groups}
            <h2>{words.line.new_heading}</h2>
            <Line
                name="h.+.code"
                label=(words.label)("code")
                hint=(words.hint)("h.+.code")
                longest=12
                shown=shown.clone()
            />
            <Pair names=(new.vi, new.en) label=(words.label)("name") shown=shown.clone() />
            <Pair
                names=(new.short_vi, new.short_en)
                label=(words.label)("short")
                hint=(words.hint)("short")
                longest=40
                shown
            />
            <p class="ways">
                <button class="btn" type="submit">
                    {words.save}
                </button>
                <a class="btn btn-3" href=cancel>
                    {words.cancel}
                </a>
            </p>
        </form>
    }
}

#[component]
fn Row(heading: Heading, shown: Shown) -> impl IntoView {
    let words = &use_words().set_draft;
    let fields = Names::of(&heading.code);
    let short = heading.short.is_some().then(|| {
        let names = (fields.short_vi, fields.short_en);
        let label = format!("{}, {}", heading.code, (words.label)("short").to_lowercase());
        view! { <Pair names label longest=40 shown=shown.clone() /> }
    });
    view! {
        <Pair names=(fields.vi, fields.en) label=heading.code.clone() shown=shown.clone() />
        {short}
    }
}

#[component]
fn GradeRow(place: usize, shown: Shown) -> impl IntoView {
    let words = &use_words().set_draft;
    let name = |what: &str| format!("g.{place}.{what}");
    let label = (words.line.grade)(place + 1);
    let from = format!("{label}: {}", (words.label)("from").to_lowercase());
    view! {
        <Pair names=(name("vi"), name("en")) label shown=shown.clone() />
        <Line name=name("from") label=from number=true longest=10 shown />
    }
}
