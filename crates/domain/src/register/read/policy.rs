//! Reading what was typed of a policy.

use super::{Field, Problem, Reader, Typed};
use crate::case::CaseNumber;
use crate::register::{Matter, Policy};
use crate::time::Day;

/// Most characters of a note.
const LONGEST_NOTE: usize = 2000;
/// Most cases that one policy answers.
const MOST_CASES: usize = 30;

/// What was typed of a policy, and the day of the newest step taken; `issued` is the day it was issued. Steps come one
/// after the other: a step without its day, or before the one it follows, needs attention.
pub(super) fn policy(reader: &mut Reader, typed: &Typed, issued: Option<Day>) -> Option<(Policy, Day)> {
    let matter = Matter::from_code(&typed.matter);
    if matter.is_none() {
        reader.not_chosen(Field::Matter, &typed.matter);
    }
    let is_typed = |text: &str| !text.trim().is_empty();
    let reviewed = reader.past(Field::Reviewed, &typed.reviewed);
    let proposed = reader.past(Field::Proposed, &typed.proposed);
    let declined = reader.past(Field::Declined, &typed.declined);
    if ![&typed.reviewed, &typed.proposed, &typed.day, &typed.declined]
        .into_iter()
        .any(|text| is_typed(text))
    {
        reader.note(Field::Reviewed, Problem::Missing);
    }
    if is_typed(&typed.declined) && !is_typed(&typed.proposed) {
        reader.note(Field::Proposed, Problem::Missing);
    }
    if !is_typed(&typed.day) && (is_typed(&typed.number) || is_typed(&typed.until)) {
        reader.note(Field::Day, Problem::Missing);
    }
    if is_typed(&typed.day) && is_typed(&typed.declined) {
        reader.note(Field::Declined, Problem::Both);
    }
    let mut follows = |field, step: Option<Day>, earlier: Option<Day>| {
        if step.zip(earlier).is_some_and(|(step, earlier)| step < earlier) {
            reader.note(field, Problem::BeforeEarlier);
        }
    };
    follows(Field::Proposed, proposed, reviewed);
    follows(Field::Day, issued, proposed.or(reviewed));
    follows(Field::Declined, declined, proposed);
    let to = reader.line(Field::To, &typed.to, is_typed(&typed.proposed));
    let note = typed.note.trim().replace("\r\n", "\n");
    if note.chars().count() > LONGEST_NOTE {
        reader.note(Field::Note, Problem::TooLong);
    }
    let cases = cases(reader, &typed.cases);
    let newest = issued.or(declined).or(proposed).or(reviewed)?;
    let policy = Policy {
        matter: matter?,
        reviewed,
        proposed,
        to,
        issued,
        declined,
        note,
        cases,
    };
    Some((policy, newest))
}

/// Numbers with commas, semicolons or spaces between them; each counts once.
fn cases(reader: &mut Reader, text: &str) -> Vec<CaseNumber> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    let read: Result<Vec<CaseNumber>, _> = words.filter(|word| !word.is_empty()).map(str::parse).collect();
    let Ok(mut numbers) = read else {
        reader.note(Field::Cases, Problem::NotACase);
        return Vec::new();
    };
    numbers.sort_unstable();
    numbers.dedup();
    if numbers.len() > MOST_CASES {
        reader.note(Field::Cases, Problem::TooLong);
    }
    numbers
}
