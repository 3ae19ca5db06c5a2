//! Notices.

use domain::indicator::Lang;
use domain::notice::{Delivery, Notice, NoticeKind};
use domain::thread::WHOLE;

use crate::words::en::terms::TERMS;
use crate::words::notice::NoticeWords;

pub const NOTICE: NoticeWords = NoticeWords {
    title: "Notices",
    headline: |unread| match unread {
        0 => "No new notices".to_owned(),
        1 => "1 unread notice".to_owned(),
        unread => format!("{unread} unread notices"),
    },
    bell: |unread| format!("{unread} unread"),
    unread: "Unread",
    read: "Read",
    none: "No notices yet. Reminders, returned answers, answers to difficulties, new tasks and mentions will stand here.",
    say,
    more,
    read_all: "Mark all as read",
    gone: "This notice is not there any more.",
    choice: "By e-mail",
    choice_lead: "Notices always stand here. To get them by e-mail too, give an address and choose how often.",
    email: "E-mail address",
    email_hint: "Such as name@hcm.edu.vn",
    delivery: "How often",
    delivery_of: |delivery| match delivery {
        Delivery::Never => "No letters",
        Delivery::Immediate => "Each notice at once",
        Delivery::Daily => "One letter a day, at 7 in the morning",
        Delivery::Weekly => "One letter a week, Monday at 7 in the morning",
    },
    lang: "Language of letters",
    lang_name: |lang| match lang {
        Lang::Vi => "Tiếng Việt",
        Lang::En => "English",
    },
    save: "Save",
    saved: "Saved.",
    problem: |code| match code {
        "email" => "This is not the form of an address. Write it like name@hcm.edu.vn.",
        "no-email" => "Give an address for the letters.",
        _ => "This was not saved. Try again.",
    },
    subject: |notices| match notices {
        [only] => say(only),
        notices => format!("{} notices from Đèn Sách", notices.len()),
    },
    hello: |name| format!("Dear {name},"),
    letter_lead: |count| match count {
        1 => "There is a new notice for you in Đèn Sách:".to_owned(),
        count => format!("There are {count} new notices for you in Đèn Sách:"),
    },
    letter_why: |delivery| {
        let way = match delivery {
            Delivery::Daily => "one letter a day",
            Delivery::Weekly => "one letter a week",
            Delivery::Immediate | Delivery::Never => "each notice at once",
        };
        format!("You get this letter because you chose: {way}.")
    },
    letter_change: |address| format!("Change this, or stop the letters: {address}"),
    letter_no_answer: "Sent by a program: please do not answer this letter.",
};

fn about(notice: &Notice) -> String {
    format!("{}, {}", notice.unit_name.en, notice.cycle_name.en)
}

fn say(notice: &Notice) -> String {
    let body = &notice.body;
    let due = body.due.map(TERMS.weekday).unwrap_or_default();
    match notice.kind {
        NoticeKind::Due => match body.due.map_or(0, |due| due.days_since(notice.at.day())) {
            0 => format!("Today is the last day to hand in: {}", about(notice)),
            1 => format!("1 day left to hand in: {}", about(notice)),
            days @ 2.. => format!("{days} days left to hand in: {}", about(notice)),
            -1 => format!("The self-assessment is 1 day late: {}", about(notice)),
            days => format!("The self-assessment is {} days late: {}", -days, about(notice)),
        },
        NoticeKind::Nudge => format!("{} asks for the self-assessment: {}", body.by, about(notice)),
        NoticeKind::Extended => format!("The new last day is {due}: {}", about(notice)),
        NoticeKind::Returned if !body.place.is_empty() => match body.count.unwrap_or_default() {
            1 => format!("1 figure of your department was returned: {}", about(notice)),
            count => format!("{count} figures of your department were returned: {}", about(notice)),
        },
        NoticeKind::Returned => match body.count.unwrap_or_default() {
            1 => format!("1 answer was returned for completion: {}", about(notice)),
            count => format!("{count} answers were returned for completion: {}", about(notice)),
        },
        NoticeKind::PassedOn => format!("Approved below, waiting for your review: {}", about(notice)),
        NoticeKind::SentBack => format!("Sent back to you to look again: {}", about(notice)),
        NoticeKind::ReviewDue => {
            let waiting = match body.count.unwrap_or_default() {
                1 => "1 self-assessment waits".to_owned(),
                count => format!("{count} self-assessments wait"),
            };
            match body.due.map_or(0, |due| due.days_since(notice.at.day())) {
                0 => format!("Reviewing ends today, {waiting}: {}", about(notice)),
                1 => format!("1 day left to review, {waiting}: {}", about(notice)),
                days @ 2.. => format!("{days} days left to review, {waiting}: {}", about(notice)),
                -1 => format!("Reviewing is 1 day late, {waiting}: {}", about(notice)),
                days => format!("Reviewing is {} days late, {waiting}: {}", -days, about(notice)),
            }
        }
        NoticeKind::Case => format!("Difficulty or proposal {} has an answer", body.place),
        NoticeKind::Task => format!("A new task from a conclusion: {}", notice.unit_name.en),
        NoticeKind::HandOver => format!("You take over from {}: {}", body.text, notice.unit_name.en),
        NoticeKind::Moved => format!("The unit has been moved elsewhere: {}", notice.unit_name.en),
        NoticeKind::Mention if body.place == WHOLE => {
            format!(
                "{} mentions you in the discussion of the whole: {}",
                body.by,
                about(notice)
            )
        }
        NoticeKind::Mention => format!(
            "{} mentions you in the discussion of {}: {}",
            body.by,
            body.place,
            about(notice)
        ),
    }
}

fn more(notice: &Notice) -> String {
    let body = &notice.body;
    match notice.kind {
        NoticeKind::Due | NoticeKind::Nudge => {
            let due = body.due.map(TERMS.weekday);
            due.map(|due| format!("To hand in by {due}.")).unwrap_or_default()
        }
        NoticeKind::Extended | NoticeKind::SentBack | NoticeKind::Moved => format!("{}: {}", body.by, body.text),
        NoticeKind::Returned => format!("Returned by {}.", body.by),
        NoticeKind::PassedOn => format!("Approved by {}.", body.by),
        NoticeKind::ReviewDue => {
            let due = body.due.map(TERMS.weekday);
            due.map(|due| format!("To review by {due}.")).unwrap_or_default()
        }
        NoticeKind::HandOver => format!("Handed over by {}.", body.by),
        NoticeKind::Case | NoticeKind::Task | NoticeKind::Mention => body.text.clone(),
    }
}
