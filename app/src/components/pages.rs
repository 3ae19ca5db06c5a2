//! Long lists in parts: which part is shown, and the way to the others. Plain links, their place in the address (`trang`).

use std::ops::Range;

use leptos::prelude::*;

use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Lists up to this length are shown whole.
pub const WHOLE: usize = 120;
/// Rows of one part of a longer list.
const PART: usize = 60;

/// A part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Counted from 1.
    at: usize,
    /// How many parts there are.
    of: usize,
    rows: usize,
}

impl Part {
    /// The part an address asks for, of a list so long; the first where it asks for none that there is.
    pub fn read(word: &str, rows: usize) -> Self {
        let of = if rows > WHOLE { rows.div_ceil(PART) } else { 1 };
        let asked = word.parse().ok().filter(|at| (1..=of).contains(at));
        Self {
            at: asked.unwrap_or(1),
            of,
            rows,
        }
    }

    /// Places of its rows in the list.
    pub fn range(self) -> Range<usize> {
        if self.of == 1 {
            return 0..self.rows;
        }
        let first = (self.at - 1) * PART;
        first..(first + PART).min(self.rows)
    }
}

/// The way to the parts before and after; nothing where the list is shown whole.
#[component]
pub fn Pages(
    /// The part shown.
    part: Part,
    /// Address of the page at another part; empty for the first.
    href: impl Fn(&str) -> String,
) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().peers;
    let Part { at, of, rows } = part;
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    let to = |at: usize, name: &'static str| {
        let word = if at == 1 { String::new() } else { at.to_string() };
        view! { <a class="btn btn-2" href=href(&word)>{name}</a> }
    };
    (of > 1).then(|| {
        let shown = part.range();
        view! {
            <nav class="pages" aria-label=words.parts>
                {(at > 1).then(|| to(at - 1, words.before))}
                <span class="sm mut">
                    {(words.part)(&count(shown.start + 1), &count(shown.end), &count(rows))}
                </span>
                {(at < of).then(|| to(at + 1, words.after))}
            </nav>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lists_are_whole_and_long_ones_come_in_parts() {
        assert_eq!(Part::read("", 22).range(), 0..22);
        assert_eq!(Part::read("7", 120).range(), 0..120);
        assert_eq!(Part::read("", 3321).range(), 0..60);
        assert_eq!(Part::read("56", 3321).range(), 3300..3321);
        for odd in ["0", "57", "-1", "một"] {
            assert_eq!(Part::read(odd, 3321).range(), 0..60);
        }
    }
}
