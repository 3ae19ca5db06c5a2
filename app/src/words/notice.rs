//! Words of notices, in the program and in letters.

use domain::indicator::Lang;
use domain::notice::{Delivery, Notice};

/// Words of `/thong-bao` and of letters.
pub struct NoticeWords {
    /// Title of the page, name in menus.
    pub title: &'static str,
    /// The sentence at the top: how many are unread.
    pub headline: fn(u32) -> String,
    /// How many are unread, beside the bell.
    pub bell: fn(u32) -> String,
    /// Heading: unread ones.
    pub unread: &'static str,
    /// Heading: read ones.
    pub read: &'static str,
    /// There is none.
    pub none: &'static str,
    /// What a notice says.
    pub say: fn(&Notice) -> String,
    /// The rest of it; may be empty.
    pub more: fn(&Notice) -> String,
    /// Button: marks everything as read.
    pub read_all: &'static str,
    /// It is not there any more.
    pub gone: &'static str,

    /// Heading of the choice.
    pub choice: &'static str,
    /// What it is about.
    pub choice_lead: &'static str,
    /// Label: e-mail address.
    pub email: &'static str,
    /// How to write it.
    pub email_hint: &'static str,
    /// Label: how often.
    pub delivery: &'static str,
    /// A choice.
    pub delivery_of: fn(Delivery) -> &'static str,
    /// Label: language of letters.
    pub lang: &'static str,
    /// A language by its own name.
    pub lang_name: fn(Lang) -> &'static str,
    /// Button.
    pub save: &'static str,
    /// It was saved.
    pub saved: &'static str,
    /// What is wrong, by stable code.
    pub problem: fn(&str) -> &'static str,

    /// Subject of a letter.
    pub subject: fn(&[Notice]) -> String,
    /// First line of a letter: to whom.
    pub hello: fn(&str) -> String,
    /// Before the notices of a letter, by how many.
    pub letter_lead: fn(usize) -> String,
    /// Why the person gets it.
    pub letter_why: fn(Delivery) -> String,
    /// How to change that: address of the page.
    pub letter_change: fn(&str) -> String,
    /// Nobody reads answers.
    pub letter_no_answer: &'static str,
}
