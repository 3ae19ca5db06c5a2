//! Words of threads on answers.

use domain::thread::AnswerPlace;

/// Words of `/trao-doi`.
pub struct ThreadWords {
    /// Title of the list, name in menus.
    pub title: &'static str,
    /// The sentence at the top of the list: threads with something unread.
    pub headline: fn(u32) -> String,
    /// What it is, and who reads it.
    pub lead: &'static str,
    /// There is no thread yet.
    pub none: &'static str,
    /// Headline of one thread, by code and name of its indicator.
    pub about: fn(&str, &str) -> String,
    /// The same of the thread on the whole self-assessment.
    pub about_whole: &'static str,
    /// What that thread is called in lists.
    pub whole: &'static str,
    /// Who writes there.
    pub whole_hint: &'static str,
    /// Link: to the history of the whole.
    pub to_history: &'static str,
    /// So many messages.
    pub messages: fn(u32) -> String,
    /// So many of them are unread.
    pub unread: fn(u32) -> String,
    /// So many threads have something unread, beside the name of the page.
    pub waiting: fn(u32) -> String,
    /// Link: to an answer's thread.
    pub open: &'static str,
    /// The same, where nothing was said yet.
    pub begin: &'static str,
    /// Heading: the threads of a unit's answers.
    pub of_unit: &'static str,

    /// Heading: the messages.
    pub said: &'static str,
    /// Nobody has written.
    pub silent: &'static str,
    /// Mark of a message that is new to the reader.
    pub new: &'static str,
    /// Mark beside a name whose account is disabled.
    pub has_left: &'static str,
    /// Who was mentioned.
    pub mentioned: fn(&str) -> String,
    /// Button: everything is read.
    pub mark: &'static str,
    /// It was sent.
    pub sent: &'static str,
    /// It was marked as read.
    pub marked: &'static str,

    /// Heading of the form.
    pub write: &'static str,
    /// Label of the text.
    pub text: &'static str,
    /// What may be written.
    pub text_hint: &'static str,
    /// Who may be mentioned.
    pub mention: &'static str,
    /// What mentioning does.
    pub mention_hint: &'static str,
    /// Button.
    pub send: &'static str,
    /// What is wrong, by stable code.
    pub problem: fn(&str) -> &'static str,
    /// Those named in the text who take no part.
    pub strangers: fn(&str) -> String,
    /// Link: to the answer itself.
    pub to_answer: fn(AnswerPlace) -> &'static str,
    /// The same to the whole self-assessment.
    pub to_whole: &'static str,
    /// Heading: what happened to the answer.
    pub history: &'static str,
    /// The reader may not know.
    pub hidden: &'static str,
}
