//! Threads: what officers, reviewers, departments and leaders say to each other about one answer, or about a whole
//! self-assessment.
//!
//! Talk is no part of the answer: it goes on in every state of the self-assessment, and what was said stays.

use std::collections::BTreeSet;

use crate::account::Actor;
use crate::explore::UnitLabel;
use crate::history::HistoryPart;
use crate::indicator::Words;
use crate::permission::{Permission, Role, allows};
use crate::time::Timestamp;
use crate::unit::UnitPath;

/// Most characters of a message.
pub const LONGEST_MESSAGE: usize = 2_000;

/// Most people one message mentions.
pub const MOST_MENTIONS: usize = 10;

/// In place of an indicator's code: the thread on the self-assessment as a whole, where leaders leave their notes.
pub const WHOLE: &str = "chung";

/// Address of the thread on an answer, or on the whole self-assessment.
pub fn path(cycle: &str, unit: &str, indicator: &str) -> String {
    format!("/trao-doi/{cycle}/{unit}/{indicator}")
}

/// Whether `actor` reads and writes in the threads of the unit at `unit`. A department does where it supplies the figure:
/// `supplier` is its place. For everybody else there is no such thread.
pub fn takes_part(actor: &Actor, unit: &UnitPath, supplier: Option<&UnitPath>) -> bool {
    if actor.role == Role::Department {
        supplier.is_some_and(|place| allows(Some(actor), Permission::Talk, place))
    } else {
        allows(Some(actor), Permission::Talk, unit)
    }
}

/// The login names written behind an `@` that begins a word, in small letters, each once: `nhờ @thamdinh xem giúp.`
pub fn handles(text: &str) -> BTreeSet<String> {
    let word = |word: &str| {
        let rest = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@');
        let rest = rest.strip_prefix('@')?;
        let handle: String = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
            .collect();
        let handle = handle.trim_end_matches(['.', '-']).to_lowercase();
        (!handle.is_empty()).then_some(handle)
    };
    text.split_whitespace().filter_map(word).collect()
}

/// Somebody who reads the thread and may be mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Name to sign in with.
    pub login: String,
    /// Name shown.
    pub name: String,
    /// What the person does.
    pub role: Role,
    /// Name of the person's unit.
    pub unit: Words,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Place in the thread, from 1.
    pub place: u32,
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it, under the name of then.
    pub by: String,
    /// What the person did then.
    pub role: Role,
    /// The person's unit of then, by name.
    pub unit: Words,
    /// What was said: plain text with line feeds.
    pub text: String,
    /// Who was mentioned, by name.
    pub mentioned: Vec<String>,
    /// Whether the reader has not read it and did not write it.
    pub is_new: bool,
    /// Whether the account of who wrote it is disabled by now.
    pub has_left: bool,
}

/// How much was said about an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// Messages in all.
    pub messages: u32,
    /// Messages of others that the reader, whose work it is or who takes part, has not read.
    pub unread: u32,
}

/// `/trao-doi/{cycle}/{unit}/{indicator}`: a thread with the history of its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadView {
    /// Code of the cycle.
    pub cycle: String,
    /// Name of the cycle.
    pub cycle_name: Words,
    /// The unit.
    pub unit: UnitLabel,
    /// Code of the indicator, or [`WHOLE`].
    pub indicator: String,
    /// Name of the indicator; empty for the whole.
    pub name: Words,
    /// Oldest first.
    pub messages: Vec<Message>,
    /// How many of them are new to the reader.
    pub unread: u32,
    /// Who may be mentioned, without the reader.
    pub readers: Vec<Reader>,
    /// Where the reader finds the answer; `None` where the reader may not see it.
    pub answer: Option<AnswerPlace>,
    /// What happened to the answer; `None` where the reader may not know.
    pub history: Option<HistoryPart>,
}

/// The page on which a reader finds an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerPlace {
    /// The form, filled in or read.
    Form,
    /// The review.
    Review,
    /// The department's sheet.
    Sheet,
}

/// A thread in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadLine {
    /// Code of the cycle.
    pub cycle: String,
    /// Name of the cycle.
    pub cycle_name: Words,
    /// Code of the unit.
    pub unit: String,
    /// Name of the unit.
    pub unit_name: Words,
    /// Code of the indicator, or [`WHOLE`].
    pub indicator: String,
    /// Name of the indicator; empty for the whole.
    pub name: Words,
    /// How much was said.
    pub talk: Talk,
    /// Who wrote last.
    pub by: String,
    /// What was said last.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// `/trao-doi`: the threads a person takes part in, or may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadList {
    /// Unread ones first, then newest first; one part of them.
    pub lines: Vec<ThreadLine>,
    /// How many there are in all.
    pub total: u32,
    /// In how many of them something is unread.
    pub unread: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(role: Role, scope: &UnitPath) -> Actor {
        Actor {
            id: String::new(),
            login: "nguoidung".to_owned(),
            name: "Người dùng".to_owned(),
            role,
            unit: String::new(),
            scope: scope.clone(),
        }
    }

    #[test]
    fn those_who_work_on_an_answer_talk_about_it_and_nobody_else() {
        let city = UnitPath::root("79");
        let (district, other, culture) = (city.child("770"), city.child("778"), city.child("D-VHTT"));
        let school = district.child("770-MN-01");
        for (role, scope, supplied, own) in [
            (Role::Officer, &district, true, true),
            (Role::Officer, &other, false, false),
            (Role::Head, &district, true, true),
            (Role::Reviewer, &city, true, true),
            (Role::Reviewer, &district, true, true),
            (Role::Reviewer, &other, false, false),
            (Role::Leader, &city, true, true),
            (Role::Leader, &other, false, false),
            (Role::Department, &culture, true, false),
            (Role::Department, &city.child("D-CA"), false, false),
            (Role::Administrator, &city, false, false),
        ] {
            let who = actor(role, scope);
            for unit in [&district, &school] {
                assert_eq!(takes_part(&who, unit, Some(&culture)), supplied, "{role:?} {scope:?}");
                assert_eq!(takes_part(&who, unit, None), own, "{role:?} {scope:?}");
            }
        }
    }

    #[test]
    fn handles_begin_words() {
        let of = |text| handles(text).into_iter().collect::<Vec<_>>();
        assert_eq!(of("Nhờ @ThamDinh và (@quan3.) xem"), ["quan3", "thamdinh"]);
        assert_eq!(of("gửi an@hcm.vn, lúc 8@ @ @."), [""; 0]);
        assert_eq!(of("@vanhoa, @vanhoa!\n@minh-hoa-770"), ["minh-hoa-770", "vanhoa"]);
        assert_eq!(of("@ngọc"), ["ngọc"]);
    }
}
