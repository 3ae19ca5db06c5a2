//! Cases wherever they are shown: their tag, their lines, their addresses.

pub mod line;
pub mod section;
pub mod tag;

use domain::case::{About, CaseLine, CaseNumber};
use domain::indicator::{Lang, Words};

use crate::context::use_lang;
use crate::link::{Link, link};
use crate::words::words;

/// The page of one case.
pub fn to_case(number: CaseNumber) -> Link {
    link(format!("/kho-khan/{number}"))
}

/// The page to raise one, for a unit in a cycle, about an indicator or topic; empty words leave the choice open.
pub fn to_raise(cycle: &str, unit: &str, about: &str) -> Link {
    link("/kho-khan/moi")
        .with("ky", cycle)
        .with("don-vi", unit)
        .with("cs", about)
}

/// What a case is about, in words: a topic, or an indicator with its code.
pub fn about_of(about: &About, name: Option<&Words>) -> String {
    about_in(about, name, use_lang())
}

/// The same in `lang`.
pub fn about_in(about: &About, name: Option<&Words>, lang: Lang) -> String {
    match about {
        About::Topic(topic) => (words(lang).case.topic)(*topic).to_owned(),
        About::Indicator(code) => name.map_or_else(|| code.clone(), |name| format!("{code} {}", name.get(lang))),
    }
}

/// Whom a case waits for, in words; empty where it has ended.
pub fn whom(line: &CaseLine) -> String {
    whom_in(line, use_lang())
}

/// The same in `lang`.
pub fn whom_in(line: &CaseLine, lang: Lang) -> String {
    let department = line.department.as_ref();
    let name = department.map_or("", |department| department.name.get(lang));
    (words(lang).case.turn)(line.turn, name)
}
