//! Threads on answers: who reads and writes, who is mentioned, what is unread, and that nothing said is lost.

use std::collections::BTreeSet;

use domain::account::Actor;
use domain::notice::NoticeKind;
use domain::thread::{AnswerPlace, LONGEST_MESSAGE, Talk, ThreadView, WHOLE};
use domain::workflow::State;
use store::Error;
use store::thread::{self, NewMessage};

use crate::support::{House, on_both};
use crate::town::{FAMILIES, SURVEY, figure, stage};

const CYCLE: &str = "2025-H1";

fn new(text: &str, mentions: &[&str]) -> NewMessage {
    NewMessage {
        cycle: CYCLE.to_owned(),
        unit: "770".to_owned(),
        indicator: FAMILIES.to_owned(),
        text: text.to_owned(),
        mentions: mentions.iter().map(|&login| login.to_owned()).collect(),
        seen: 0,
    }
}

async fn view(house: &House, actor: &Actor) -> Result<ThreadView, Error> {
    thread::view(house, actor, (CYCLE, "770", FAMILIES), |total| 0..total).await
}

async fn talk(house: &House, actor: &Actor) -> Talk {
    let talk = thread::talk(house, actor, CYCLE, "770").await.unwrap();
    talk.get(FAMILIES).copied().unwrap_or_default()
}

async fn unread(house: &House, actor: &Actor) -> u32 {
    thread::unread(house, actor).await.unwrap()
}

fn code<T: std::fmt::Debug>(refused: Result<T, Error>) -> String {
    match refused.unwrap_err() {
        Error::Invalid(code) => code,
        other => panic!("{other}"),
    }
}

on_both!(
    those_of_an_answer_talk_and_for_others_there_is_no_thread,
    |house| async {
        let (town, people) = stage(house).await;
        // Nobody has begun: talk needs no answer.
        for (place, actor) in (1..).zip([&people.officer, &people.head, &people.reviewer, &people.leader]) {
            assert_eq!(
                thread::say(&town, actor, &new("Hỏi\r\nthe\u{301}m", &[]))
                    .await
                    .unwrap(),
                place
            );
        }
        let seen = view(&town, &people.reviewer).await.unwrap();
        assert_eq!(seen.messages.len(), 4);
        assert_eq!(seen.messages[0].text, "Hỏi\nthém");
        assert_eq!(seen.messages[0].by, people.officer.name);
        assert_eq!(seen.messages[0].unit.vi, "Quận 3");
        // What is not handed in stays with the unit: the reviewer talks about it and sees neither answer nor history.
        assert_eq!((seen.answer, seen.history.is_none()), (None, true));
        for actor in [&people.neighbour, &people.police, &people.keeper] {
            assert!(
                matches!(view(&town, actor).await, Err(Error::NotFound)),
                "{}",
                actor.login
            );
            let refused = thread::say(&town, actor, &new("Tôi nữa", &[])).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{}", actor.login);
            let refused = thread::mark(&town, actor, CYCLE, "770", FAMILIES, None).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{}", actor.login);
            assert_eq!(talk(&town, actor).await, Talk::default(), "{}", actor.login);
        }
        assert!(matches!(
            thread::list(&town, &people.keeper, |total| 0..total).await,
            Err(Error::Forbidden)
        ));
        let none = thread::list(&town, &people.neighbour, |total| 0..total).await.unwrap();
        assert_eq!((none.total, none.lines.len()), (0, 0));
        assert_eq!(town.number("SELECT count(*) FROM message").await, 4);
    }
);

on_both!(a_leader_leaves_a_note_on_the_whole, |house| async {
    let (town, people) = stage(house).await;
    let whole = |text: &str| NewMessage {
        indicator: WHOLE.to_owned(),
        ..new(text, &["thamdinh"])
    };
    assert_eq!(
        thread::say(&town, &people.leader, &whole("Làm tốt. Xin xem lại nguồn lực."))
            .await
            .unwrap(),
        1
    );
    // It is read where the work lies, and by whoever was mentioned.
    for actor in [&people.officer, &people.head, &people.reviewer] {
        assert_eq!(unread(&town, actor).await, 1, "{}", actor.login);
        let talk = thread::talk(&town, actor, CYCLE, "770").await.unwrap();
        assert_eq!(talk.get(WHOLE).map(|talk| talk.messages), Some(1));
    }
    let view = |actor| thread::view(&town, actor, (CYCLE, "770", WHOLE), |total| 0..total);
    let read = view(&people.officer).await.unwrap();
    assert_eq!(
        (read.messages[0].by.as_str(), read.name.vi.as_str()),
        (people.leader.name.as_str(), "")
    );
    assert!(read.history.is_none() && read.answer == Some(AnswerPlace::Form));
    // No department has to do with a whole self-assessment.
    for actor in [&people.neighbour, &people.police, &people.keeper] {
        assert!(matches!(view(actor).await, Err(Error::NotFound)), "{}", actor.login);
        let talk = thread::talk(&town, actor, CYCLE, "770").await.unwrap();
        assert!(!talk.contains_key(WHOLE), "{}", actor.login);
    }
    let notices = "SELECT count(*) FROM notice WHERE kind = 'mention'";
    assert_eq!(town.number(notices).await, 1);
});

on_both!(a_message_is_read_before_it_is_kept, |house| async {
    let (town, people) = stage(house).await;
    let say = async |message: NewMessage| thread::say(&town, &people.officer, &message).await;
    assert_eq!(code(say(new(" \n ", &[])).await), "no-text");
    assert_eq!(code(say(new(&"ệ".repeat(LONGEST_MESSAGE + 1), &[])).await), "long-text");
    assert_eq!(say(new(&"ệ".repeat(LONGEST_MESSAGE), &[])).await.unwrap(), 1);
    let many: BTreeSet<String> = (0..11).map(|number| format!("nguoi{number}")).collect();
    let crowd = NewMessage {
        mentions: many,
        ..new("Nhờ mọi người", &[])
    };
    assert_eq!(code(say(crowd).await), "many-mentions");
    // Somebody who reads no word of it, and somebody who does not exist: the same answer.
    for stranger in ["quan7", "congan", "quantri", "khong-co"] {
        assert_eq!(code(say(new("Xem giúp", &[stranger])).await), "mention", "{stranger}");
        assert_eq!(
            code(say(new(&format!("Nhờ @{stranger} xem"), &[])).await),
            "mention",
            "{stranger}"
        );
    }
    let elsewhere = NewMessage {
        indicator: "khong-co".to_owned(),
        ..new("Xem giúp", &[])
    };
    assert!(matches!(say(elsewhere).await, Err(Error::NotFound)));
    assert_eq!(town.number("SELECT count(*) FROM message").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM notice").await, 0);
});

on_both!(who_is_mentioned_is_told_and_reading_is_remembered, |house| async {
    let (town, people) = stage(house).await;
    let asked = new("Nhờ @ThamDinh xem giúp mẫu số.", &["lanhdaoquan3"]);
    thread::say(&town, &people.officer, &asked).await.unwrap();
    let seen = view(&town, &people.reviewer).await.unwrap();
    assert_eq!(seen.messages[0].mentioned, ["Người lanhdaoquan3", "Người thamdinh"]);
    assert!(seen.messages[0].is_new);
    // The work lies with the reviewer and the head; the leader reads along and counts nothing.
    assert_eq!(talk(&town, &people.reviewer).await, Talk { messages: 1, unread: 1 });
    assert_eq!(talk(&town, &people.leader).await, Talk { messages: 1, unread: 0 });
    assert_eq!(talk(&town, &people.officer).await, Talk { messages: 1, unread: 0 });
    assert_eq!(
        (unread(&town, &people.head).await, unread(&town, &people.leader).await),
        (1, 0)
    );
    // The notice leads to the thread, and opening it is reading.
    let notices = store::notice::list(&town, &people.reviewer).await.unwrap();
    let notice = &notices.notices[0];
    assert_eq!((notices.unread, notice.kind), (1, NoticeKind::Mention));
    assert_eq!(notice.path(), format!("/trao-doi/{CYCLE}/770/{FAMILIES}"));
    assert_eq!(notice.body.by, people.officer.name);
    store::notice::open(&town, &people.reviewer, &notice.id).await.unwrap();
    assert_eq!(unread(&town, &people.reviewer).await, 0);
    // Looking changes nothing; only marking does, with the notice.
    view(&town, &people.head).await.unwrap();
    assert_eq!(unread(&town, &people.head).await, 1);
    thread::mark(&town, &people.head, CYCLE, "770", FAMILIES, None)
        .await
        .unwrap();
    assert_eq!(unread(&town, &people.head).await, 0);
    assert_eq!(store::notice::unread(&town, &people.head).await.unwrap(), 0);
    // An answer that was written without having seen the message before it leaves that one unread.
    let answer = |seen| NewMessage {
        seen,
        ..new("Mẫu số theo niên giám.", &["quan3"])
    };
    thread::say(&town, &people.reviewer, &answer(1)).await.unwrap();
    thread::say(&town, &people.head, &answer(1)).await.unwrap();
    assert_eq!(talk(&town, &people.head).await, Talk { messages: 3, unread: 1 });
    assert_eq!(talk(&town, &people.officer).await, Talk { messages: 3, unread: 2 });
    // What was read stays read.
    thread::mark(&town, &people.officer, CYCLE, "770", FAMILIES, Some(3))
        .await
        .unwrap();
    thread::mark(&town, &people.officer, CYCLE, "770", FAMILIES, Some(1))
        .await
        .unwrap();
    assert_eq!(talk(&town, &people.officer).await, Talk { messages: 3, unread: 0 });
    // Who was mentioned takes part: from then on it counts.
    thread::say(&town, &people.officer, &new("Kính nhờ @lanhdao.", &[]))
        .await
        .unwrap();
    assert_eq!(unread(&town, &people.leader).await, 1);
    let list = thread::list(&town, &people.leader, |total| 0..total).await.unwrap();
    assert_eq!((list.total, list.unread), (1, 1));
    assert_eq!(list.lines[0].text, "Kính nhờ @lanhdao.");
    // Nobody is told of their own words.
    thread::say(&town, &people.officer, &new("Chính tôi, @quan3.", &[]))
        .await
        .unwrap();
    assert_eq!(store::notice::unread(&town, &people.officer).await.unwrap(), 0);
});

on_both!(nothing_said_is_changed_or_lost, |house| async {
    let (town, people) = stage(house).await;
    thread::say(&town, &people.officer, &new("Nhờ @thamdinh", &[]))
        .await
        .unwrap();
    for statement in [
        "UPDATE message SET body = 'khác'",
        "DELETE FROM message",
        "UPDATE mention SET name = 'khác'",
        "DELETE FROM mention",
    ] {
        assert!(town.execute(statement).await.is_err(), "{statement}");
    }
    store::account::disable(&town, "quan3").await.unwrap();
    let seen = view(&town, &people.reviewer).await.unwrap();
    assert_eq!(seen.messages[0].by, people.officer.name);
    assert!(seen.messages[0].has_left);
    // Who has left is mentioned no more.
    assert!(seen.readers.iter().all(|reader| reader.login != "quan3"));
    assert_eq!(
        code(thread::say(&town, &people.reviewer, &new("@quan3 ơi", &[])).await),
        "mention"
    );
    assert_eq!(
        town.number("SELECT count(*) FROM event WHERE subject = 'thread'").await,
        1
    );
});

on_both!(talk_goes_on_in_every_state, |house| async {
    let (town, people) = stage(house).await;
    town.assess(
        CYCLE,
        "770",
        State::Submitted,
        &[(FAMILIES, figure(61.0)), (SURVEY, figure(25.0))],
    )
    .await;
    thread::say(&town, &people.officer, &new("Đã nộp", &[])).await.unwrap();
    let seen = view(&town, &people.reviewer).await.unwrap();
    assert_eq!(seen.answer, Some(AnswerPlace::Review));
    assert_eq!(seen.history.map(|history| history.total), Some(1));
    town.sql("UPDATE assessment SET state = 'locked'").await;
    thread::say(&town, &people.reviewer, &new("Đã khóa", &[]))
        .await
        .unwrap();
    assert_eq!(
        view(&town, &people.officer).await.unwrap().answer,
        Some(AnswerPlace::Form)
    );
});
