//! `/xep-loai`: assessments in points and in levels, a cycle's list and a unit's sheet.

mod list;
mod models;
mod sheet;

pub use list::GradesPage;
pub use sheet::SheetPage;

use domain::assessment::WorkLine;
use domain::grade::{Row, Tally};
use domain::indicator::{Lang, Mode};
use leptos::prelude::*;

use crate::format;
use crate::link::{encode, link};
use crate::words::{use_words, words};

/// The way from a form or its review to the sheet, where the form has one.
#[component]
pub fn ToSheet(
    /// Whose.
    work: WorkLine,
) -> impl IntoView {
    (work.cycle.mode != Mode::Measured).then(|| {
        let href = link(format!(
            "/xep-loai/{}/{}",
            encode(&work.cycle.code),
            encode(&work.unit.code)
        ))
        .href();
        view! { <a class="more" href=href>{use_words().grade.to_sheet}</a> }
    })
}

/// Name of the grade that the review confirmed.
fn confirmed(row: &Row, lang: Lang) -> Option<String> {
    let name = row.verified.as_ref()?.grade.as_ref()?;
    Some(name.get(lang).to_owned())
}

/// A tally as read: `78,5/100`, or the level of the lowest line.
fn written(tally: &Tally, mode: Mode, lang: Lang) -> String {
    match mode {
        Mode::Levels => level(tally.got, lang).to_owned(),
        Mode::Points | Mode::Measured => points(tally.got, tally.most, lang),
    }
}

fn points(got: f64, most: f64, lang: Lang) -> String {
    (words(lang).grade.of)(&number(got, lang), &number(most, lang))
}

/// Points without needless zeros.
fn number(points: f64, lang: Lang) -> String {
    format::short(points, 2, lang)
}

/// A level's name; what lies between two counts as the lower.
fn level(worth: f64, lang: Lang) -> &'static str {
    let level = if worth >= 2.0 { 2 } else { u8::from(worth >= 1.0) };
    (words(lang).grade.level)(level)
}
