//! Notices: told once, whatever happens in between; letters handed over at most once.

use domain::account::Actor;
use domain::indicator::Lang;
use domain::notice::{NoticeKind, NoticesView};
use domain::permission::Role;
use domain::workflow::State;
use store::notice::letter::{self, Outcome};
use store::{Error, assessment, calendar, notice};

use crate::support::{House, at, on_both};
use crate::town::Town;

const CYCLE: &str = "2025-H1";
const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// A town on 20 May 2025, from when on its open cycle can be filled in; that one's last day is 27 June. Letters are chosen
/// now and go out later.
async fn long_cycle(house: House) -> Town {
    let town = Town::build(house).await;
    go(&town, "2025-05-20", 9);
    town.sql("UPDATE cycle SET opens = '2025-05-20' WHERE code = '2025-H1'")
        .await;
    town.rebuild_cube().await.unwrap();
    town
}

/// Moves the clock of a town to an hour of a day.
fn go(town: &Town, day: &str, hour: i64) {
    town.clock.advance(at(day, hour).0 - town.now().0);
}

async fn told(town: &Town, actor: &Actor) -> NoticesView {
    notice::list(town, actor).await.unwrap()
}

on_both!(a_whole_cycle_reminds_who_has_not_handed_in, |house| async {
    let town = long_cycle(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let head = town.person("lanhdaoquan3", Role::Head, "79/770").await;
    let early = town.person("quan7", Role::Officer, "79/778").await;
    for (login, role) in [("thamdinh", Role::Reviewer), ("lanhdao", Role::Leader)] {
        town.person(login, role, "79").await;
    }
    go(&town, "2025-05-27", 9);
    let mut days = Vec::new();
    for day in 0..50 {
        if day == 19 {
            town.assess(CYCLE, "778", State::Submitted, &[]).await;
        }
        // Twice from one program and once after a restart: the second and third find nothing to do.
        let made = notice::remind(&town).await.unwrap();
        assert_eq!(notice::remind(&town).await.unwrap(), 0);
        let again = town.reopened().await;
        assert_eq!(notice::remind(&again).await.unwrap(), 0);
        if made > 0 {
            days.push((at("2025-06-27", 0).day().days_since(town.now().day()), made));
        }
        town.clock.advance(DAY_MS);
    }
    // Two people of 770 each time; 778's until it handed in on the twelfth day before.
    // The city's reviewer of what 778 handed in: thirty, fourteen and seven days before reviewing ends on 18 July.
    let expected = [(30, 3), (14, 3), (9, 1), (7, 2), (1, 2), (-1, 2), (-7, 2 + 1), (-14, 1)];
    assert_eq!(days, expected);
    for actor in [&officer, &head] {
        assert_eq!(told(&town, actor).await.unread, 6);
    }
    assert_eq!(told(&town, &early).await.unread, 2);
    assert_eq!(town.number("SELECT count(*) FROM notice").await, 14 + 3);
    assert_eq!(
        town.number("SELECT count(*) FROM event WHERE action = 'remind'").await,
        // On one of the days units and reviewers alike.
        8 + 1
    );
});

on_both!(what_was_missed_is_made_up_for_once, |house| async {
    let town = long_cycle(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    // The program stood still until five days before the last day.
    go(&town, "2025-06-22", 9);
    assert_eq!(notice::remind(&town).await.unwrap(), 1);
    let view = told(&town, &officer).await;
    assert_eq!(view.notices[0].kind, NoticeKind::Due);
    assert_eq!(view.notices[0].body.due, Some(at("2025-06-27", 0).day()));
    assert_eq!(view.notices[0].path(), "/tu-danh-gia/2025-H1/770");
    // A new last day begins its own reminders, but not with those that lie behind it.
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    calendar::extend(&town, &reviewer, CYCLE, "770", "04/07/2025", "Mưa bão")
        .await
        .unwrap();
    assert_eq!(notice::remind(&town).await.unwrap(), 0);
    go(&town, "2025-06-27", 9);
    assert_eq!(notice::remind(&town).await.unwrap(), 1);
    let kinds: Vec<_> = told(&town, &officer)
        .await
        .notices
        .iter()
        .map(|notice| notice.kind)
        .collect();
    assert_eq!(kinds, [NoticeKind::Due, NoticeKind::Extended, NoticeKind::Due]);
});

on_both!(a_reviewer_reminds_once_a_day, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    let code = |refused: Result<u64, Error>| match refused.unwrap_err() {
        Error::Invalid(code) => code,
        other => format!("{other:?}"),
    };
    assert_eq!(notice::nudge(&town, &reviewer, CYCLE, "770").await.unwrap(), 1);
    assert_eq!(code(notice::nudge(&town, &reviewer, CYCLE, "770").await), "reminded");
    assert_eq!(code(notice::nudge(&town, &reviewer, CYCLE, "778").await), "nobody");
    assert_eq!(
        code(notice::nudge(&town, &reviewer, "2025-H2", "770").await),
        "cycle-not-open"
    );
    assert_eq!(code(notice::nudge(&town, &officer, CYCLE, "770").await), "Forbidden");
    let board = assessment::board(&town, &reviewer, None).await.unwrap();
    let line = board.lines.iter().find(|line| line.work.unit.code == "770").unwrap();
    assert_eq!(line.reminded.as_ref().unwrap().by, reviewer.name);
    assert!(!line.is_remindable(board.today) && line.is_extendable());
    assert!(assessment::board(&town, &officer, None).await.is_err());
    town.clock.advance(DAY_MS);
    assert_eq!(notice::nudge(&town, &reviewer, CYCLE, "770").await.unwrap(), 1);
    town.assess(CYCLE, "770", State::Submitted, &[]).await;
    town.clock.advance(DAY_MS);
    assert_eq!(code(notice::nudge(&town, &reviewer, CYCLE, "770").await), "Stale");
    let view = told(&town, &officer).await;
    assert_eq!(
        (view.unread, view.notices[0].body.by.as_str()),
        (2, reviewer.name.as_str())
    );
});

on_both!(opening_reads_and_nobody_opens_what_is_anothers, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let head = town.person("lanhdaoquan3", Role::Head, "79/770").await;
    notice::remind(&town).await.unwrap();
    let id = told(&town, &officer).await.notices[0].id.clone();
    assert!(matches!(notice::open(&town, &head, &id).await, Err(Error::NotFound)));
    assert!(matches!(notice::open(&town, &head, "x").await, Err(Error::NotFound)));
    let opened = notice::open(&town, &officer, &id).await.unwrap();
    assert!(opened.is_read);
    assert_eq!(notice::unread(&town, &officer).await.unwrap(), 0);
    assert_eq!(notice::unread(&town, &head).await.unwrap(), 1);
    assert_eq!(notice::read_all(&town, &head).await.unwrap(), 1);
    assert_eq!(told(&town, &head).await.unread, 0);
});

on_both!(an_address_is_checked_and_letters_want_one, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    for (email, delivery, expected) in [
        ("", "daily", "no-email"),
        ("an@hcm", "daily", "email"),
        ("an@hcm.vn\r\nBcc: b@c.vn", "never", "email"),
        ("an@hcm.vn", "hourly", "delivery"),
    ] {
        let refused = notice::choose(&town, &officer, email, delivery, Lang::Vi).await;
        assert!(
            matches!(refused, Err(Error::Invalid(code)) if code == expected),
            "{email}"
        );
    }
    notice::choose(&town, &officer, " an@hcm.vn ", "weekly", Lang::En)
        .await
        .unwrap();
    notice::choose(&town, &officer, "an@hcm.vn", "daily", Lang::Vi)
        .await
        .unwrap();
    let choice = notice::choice(&town, &officer).await.unwrap();
    assert_eq!((choice.email.as_str(), choice.delivery.code()), ("an@hcm.vn", "daily"));
    let events = town
        .texts("SELECT detail FROM event WHERE action = 'choose-notices'")
        .await;
    assert!(events.len() == 2 && events.iter().all(|detail| !detail.contains('@')));
});

on_both!(letters_are_made_when_their_time_comes_and_claimed_once, |house| async {
    let town = long_cycle(house).await;
    let mut people = Vec::new();
    for (login, delivery) in [("a", "immediate"), ("b", "daily"), ("c", "weekly"), ("d", "never")] {
        let person = town.person(login, Role::Officer, "79/770").await;
        let email = format!("{login}@hcm.vn");
        notice::choose(&town, &person, &email, delivery, Lang::Vi)
            .await
            .unwrap();
        people.push(person);
    }
    // Friday, fourteen days before the last day.
    go(&town, "2025-06-13", 9);
    assert_eq!(notice::remind(&town).await.unwrap(), 4);
    let due = async |expected: &[&str]| {
        let planned = letter::plan(&town).await.unwrap();
        assert_eq!(letter::plan(&town).await.unwrap(), 0);
        let mut to = Vec::new();
        while let Some(letter) = letter::claim(&town).await.unwrap() {
            assert_eq!(letter.notices.len(), 1);
            letter::settle(&town, letter.id, &Outcome::Sent).await.unwrap();
            to.push(letter.to);
        }
        assert_eq!(to, expected);
        assert_eq!(usize::try_from(planned).unwrap(), expected.len());
    };
    due(&["a@hcm.vn"]).await;
    go(&town, "2025-06-14", 6);
    due(&[]).await;
    go(&town, "2025-06-14", 7);
    due(&["b@hcm.vn"]).await;
    go(&town, "2025-06-16", 6);
    due(&[]).await;
    // The program was started late on Monday: the letter of seven o'clock is made up for.
    go(&town, "2025-06-16", 11);
    due(&["c@hcm.vn"]).await;
    go(&town, "2025-06-18", 11);
    due(&[]).await;
    // Who chooses a letter a day at eleven waits for the next morning's.
    notice::choose(&town, &people[3], "d@hcm.vn", "daily", Lang::Vi)
        .await
        .unwrap();
    due(&[]).await;
    go(&town, "2025-06-19", 7);
    due(&["d@hcm.vn"]).await;
    assert_eq!(town.number("SELECT count(*) FROM letter WHERE state = 'sent'").await, 4);
});

on_both!(
    a_letter_counts_from_its_day_and_leaves_out_what_is_done,
    |house| async {
        let town = long_cycle(house).await;
        for (login, unit) in [("b", "79/770"), ("c", "79/778")] {
            let person = town.person(login, Role::Officer, unit).await;
            let email = format!("{login}@hcm.vn");
            notice::choose(&town, &person, &email, "weekly", Lang::Vi)
                .await
                .unwrap();
        }
        // Friday, fourteen days before the last day; the letter goes out on Monday.
        go(&town, "2025-06-13", 9);
        assert_eq!(notice::remind(&town).await.unwrap(), 2);
        town.assess(CYCLE, "778", State::Submitted, &[]).await;
        go(&town, "2025-06-16", 9);
        letter::plan(&town).await.unwrap();
        let letter = letter::claim(&town).await.unwrap().unwrap();
        let told = &letter.notices[0];
        assert_eq!(letter.to, "b@hcm.vn");
        assert_eq!(told.body.due.unwrap().days_since(told.at.day()), 11);
        // Whoever has handed in is not asked to.
        assert!(letter::claim(&town).await.unwrap().is_none());
        assert_eq!(
            town.number("SELECT count(*) FROM letter WHERE state = 'dropped'").await,
            1
        );
    }
);

on_both!(a_letter_is_never_handed_over_twice, |house| async {
    let town = long_cycle(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    notice::choose(&town, &officer, "an@hcm.vn", "immediate", Lang::Vi)
        .await
        .unwrap();
    go(&town, "2025-06-13", 9);
    notice::remind(&town).await.unwrap();
    letter::plan(&town).await.unwrap();
    // Many hands at once: one gets it.
    let store = town.store.clone();
    let claims = (0..8).map(|_| {
        let store = store.clone();
        tokio::spawn(async move { letter::claim(&store).await.unwrap() })
    });
    let mut claimed = Vec::new();
    for claim in claims.collect::<Vec<_>>() {
        claimed.extend(claim.await.unwrap());
    }
    assert_eq!(claimed.len(), 1);
    // The server was not there: tried again under the same name, later and later.
    let id = claimed[0].id;
    letter::settle(&town, id, &Outcome::Later("no route".to_owned()))
        .await
        .unwrap();
    assert!(letter::claim(&town).await.unwrap().is_none());
    town.clock.advance(60_000);
    assert_eq!(letter::claim(&town).await.unwrap().unwrap().id, id);
    // The program dies now. Nobody knows whether the server took it: it stays at that.
    let again = town.reopened().await;
    assert_eq!(letter::give_up_claimed(&again).await.unwrap(), 1);
    town.clock.advance(DAY_MS);
    letter::plan(&again).await.unwrap();
    assert!(letter::claim(&again).await.unwrap().is_none());
    assert_eq!(town.texts("SELECT state FROM letter").await, ["unknown"]);
    // In the program it is told all the same.
    assert_eq!(told(&town, &officer).await.unread, 1);
});

on_both!(
    a_letter_with_nothing_left_to_say_is_dropped_and_trying_ends,
    |house| async {
        let town = long_cycle(house).await;
        let officer = town.person("quan3", Role::Officer, "79/770").await;
        notice::choose(&town, &officer, "an@hcm.vn", "immediate", Lang::Vi)
            .await
            .unwrap();
        go(&town, "2025-06-13", 9);
        notice::remind(&town).await.unwrap();
        letter::plan(&town).await.unwrap();
        notice::read_all(&town, &officer).await.unwrap();
        assert!(letter::claim(&town).await.unwrap().is_none());
        go(&town, "2025-06-20", 9);
        notice::remind(&town).await.unwrap();
        letter::plan(&town).await.unwrap();
        let mut tries = 0;
        while let Some(letter) = letter::claim(&town).await.unwrap() {
            letter::settle(&town, letter.id, &Outcome::Later("no route".to_owned()))
                .await
                .unwrap();
            tries += 1;
            town.clock.advance(DAY_MS);
        }
        assert_eq!(tries, 7);
        let mut states = town.texts("SELECT state FROM letter").await;
        states.sort();
        assert_eq!(states, ["dropped", "failed"]);
    }
);
