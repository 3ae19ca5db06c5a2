//! Talk about answers.

use domain::thread::AnswerPlace;

use crate::words::thread::ThreadWords;

pub const THREAD: ThreadWords = ThreadWords {
    title: "Discussions",
    headline: |unread| match unread {
        0 => "Nothing unread".to_owned(),
        1 => "1 discussion has something unread".to_owned(),
        unread => format!("{unread} discussions have something unread"),
    },
    lead: "Each answer has a discussion of its own between the unit, reviewers, leaders and the department that supplies the figure.",
    none: "There is no discussion yet. It begins on the page of an answer.",
    about: |code, name| format!("Discussion of {code} {name}"),
    about_whole: "Discussion of the whole self-assessment",
    whole: "The whole self-assessment, leaders’ notes",
    whole_hint: "Messages and leaders’ notes about the whole self-assessment stand here. What concerns one answer belongs to that answer.",
    to_history: "History of the unit",
    messages: |count| match count {
        1 => "1 message".to_owned(),
        count => format!("{count} messages"),
    },
    unread: |count| format!("{count} new"),
    waiting: |count| format!("{count} with something unread"),
    open: "Discussion and history",
    begin: "Open discussion and history",
    of_unit: "Discussions",
    said: "Messages",
    silent: "Nobody has written yet. What is written here changes no answer.",
    new: "new",
    has_left: "has left",
    mentioned: |names| format!("Mentions: {names}"),
    mark: "Mark as read",
    sent: "Sent.",
    marked: "Marked as read.",
    write: "Write",
    text: "Message",
    text_hint: "At most 2,000 characters. What was sent cannot be changed or deleted.",
    mention: "Mention (if needed)",
    mention_hint: "Whoever is mentioned gets a notice. You can also write @ and a sign-in name in the message.",
    send: "Send",
    problem: |code| match code {
        "no-text" => "Please write a message.",
        "long-text" | "too-long" => "The message is longer than 2,000 characters. Please shorten it or send two.",
        "mention" => "Somebody named takes no part in this discussion. Please check the names after @.",
        "many-mentions" => "One message mentions at most 10 people.",
        "forbidden" | "not-found" => "You take no part in this discussion.",
        _ => "It was not sent. Please try again.",
    },
    strangers: |names| format!("{names}: not in this discussion. Please check the name, or leave out the @."),
    to_answer: |place| match place {
        AnswerPlace::Form => "Open the answer",
        AnswerPlace::Review => "Open the review",
        AnswerPlace::Sheet => "Open the sheet",
    },
    to_whole: "Open the self-assessment",
    history: "History of the answer",
    hidden: "The unit has not handed in yet: the answer and its history are not shown.",
};
