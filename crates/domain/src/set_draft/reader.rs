//! Reading fields and noting what needs attention, for every form of a set.

use super::choice::chosen;
use super::{LONGEST_NAME, Problem, Problems, Typed};
use crate::indicator::Words;
use crate::number::parse_share;

/// What was typed, and what was found wrong with it so far.
pub(super) struct Reader<'a> {
    pub(super) typed: &'a Typed,
    pub(super) problems: Problems,
}

impl<'a> Reader<'a> {
    pub(super) const fn of(typed: &'a Typed) -> Self {
        Self {
            typed,
            problems: Vec::new(),
        }
    }

    pub(super) fn note(&mut self, name: &str, problem: Problem) {
        self.problems.push((name.to_owned(), problem));
    }

    /// A text that is needed in both languages, each of at most `longest` characters.
    pub(super) fn words(&mut self, (vi, en): (&str, &str), longest: usize) -> Words {
        let [vi, en] = [vi, en].map(|name| {
            let text = self.typed.word(name).to_owned();
            if text.is_empty() {
                self.note(name, Problem::Missing);
            } else if text.chars().count() > longest {
                self.note(name, Problem::TooLong);
            }
            text
        });
        Words { vi, en }
    }

    /// A text that may be left out, in both languages or in none.
    pub(super) fn label(&mut self, fields: (&str, &str)) -> Option<Words> {
        let is_there = |name: &str| !self.typed.word(name).is_empty();
        (is_there(fields.0) || is_there(fields.1)).then(|| self.words(fields, LONGEST_NAME))
    }

    /// A list of texts: none may be missing before the last one that is there.
    pub(super) fn list(&mut self, fields: &[(&'static str, &'static str)]) -> Vec<Words> {
        let texts: Vec<Option<Words>> = fields.iter().map(|pair| self.label(*pair)).collect();
        let length = texts.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        for ((vi, _), text) in fields.iter().zip(&texts).take(length) {
            if text.is_none() {
                self.note(vi, Problem::Gap);
            }
        }
        texts.into_iter().flatten().collect()
    }

    pub(super) fn choice<T: Copy>(&mut self, name: &str, choices: &[(T, &'static str)]) -> Option<T> {
        let found = chosen(choices, self.typed.word(name));
        if found.is_none() {
            self.note(name, Problem::Choice);
        }
        found
    }

    pub(super) fn amount(&mut self, name: &str) -> Option<f64> {
        let text = self.typed.word(name);
        if text.is_empty() {
            return None;
        }
        let amount = parse_share(text).ok();
        if amount.is_none() {
            self.note(name, Problem::NotANumber);
        }
        amount
    }

    pub(super) fn needed_amount(&mut self, name: &str) -> f64 {
        if self.typed.word(name).is_empty() {
            self.note(name, Problem::Empty);
        }
        self.amount(name).unwrap_or_default()
    }
}
