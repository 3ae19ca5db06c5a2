//! Every step of the table: who takes it, from where, and when it is ready.

use domain::account::Actor;
use domain::permission::{Permission, Role, allows};
use domain::review::Level;
use domain::unit::UnitPath;
use domain::workflow::{Action, Needs, State, TABLE, step};
use store::{Error, assessment};

use crate::city::{CYCLE, City, FAMILIES, UNIT, quotient, returned};
use crate::support::{accept_all, on_both};

/// A person of every role in district 770 or, for the city's roles, in the city; and an officer elsewhere.
async fn everyone(city: &City) -> Vec<Actor> {
    let department = city.person("soyte", Role::Department, "79/D-YT").await;
    let mut people = vec![city.neighbour.clone(), department];
    people.extend(
        [
            &city.officer,
            &city.head,
            &city.reviewer,
            &city.leader,
            &city.administrator,
        ]
        .map(Clone::clone),
    );
    people
}

/// Puts the self-assessment of district 770 into a state, with answers that are ready for any step out of it.
async fn force(city: &City, state: State) {
    let set = format!("UPDATE assessment SET state = '{}', version = 5", state.code());
    city.execute(&set).await.unwrap();
    let all = "UPDATE answer SET verdict = 'accepted', verdict_reason = NULL, verdict_text = NULL";
    city.execute(all).await.unwrap();
}

on_both!(every_state_action_and_role_agrees_with_the_tables, |house| async {
    let city = City::settle(house).await;
    let people = everyone(&city).await;
    city.hand_in().await;
    let path = UnitPath("/79/770/".to_owned());
    for from in State::ALL.into_iter().filter(|state| *state != State::NotOpen) {
        for action in Action::ALL {
            for actor in &people {
                force(&city, from).await;
                if action == Action::ReturnPart {
                    let one = format!("UPDATE answer SET verdict = 'returned' WHERE indicator = '{FAMILIES}'");
                    city.execute(&one).await.unwrap();
                }
                let may = |permission| allows(Some(actor), permission, &path);
                let outcome = assessment::act(&city, actor, CYCLE, UNIT, action, 5, "Xem lại.").await;
                let case = format!("{from:?} {action:?} {}: {outcome:?}", actor.login);
                let somewhere = TABLE.iter().any(|step| step.action == action && may(step.permission));
                let reads = may(Permission::ReadSubmitted) || may(Permission::ReadDraft);
                let whole_cycle = matches!(action, Action::Publish | Action::Lock);
                let after = match (step(from, action, Level::ONLY), outcome) {
                    (_, Err(Error::NotFound)) if !reads => from,
                    (_, Err(Error::Forbidden)) if reads && !somewhere => from,
                    (_, Err(Error::Invalid(code))) if somewhere && whole_cycle && code == "whole-cycle" => from,
                    (None, Err(Error::Stale)) if somewhere && !whole_cycle => from,
                    (Some(step), Err(Error::Forbidden)) if somewhere && !whole_cycle && !may(step.permission) => from,
                    (Some(step), Ok(to)) if !whole_cycle && may(step.permission) && to == step.to => to,
                    _ => panic!("{case}"),
                };
                let moved = i64::from(after != from);
                let stands = format!(
                    "SELECT count(*) FROM assessment WHERE state = '{}' AND version = {}",
                    after.code(),
                    5 + moved
                );
                assert_eq!(city.number(&stands).await, 1, "{case}");
            }
        }
    }
});

on_both!(a_self_assessment_begins_by_the_table_too, |house| async {
    let city = City::settle(house).await;
    for actor in everyone(&city).await {
        for action in Action::ALL {
            let outcome = assessment::act(&city, &actor, CYCLE, UNIT, action, 0, "").await;
            let begins = action == Action::Begin && actor.login == city.officer.login;
            assert_eq!(outcome.is_ok(), begins, "{action:?} {}: {outcome:?}", actor.login);
            if begins {
                assert_eq!(outcome.unwrap(), State::Drafting);
                city.execute("DELETE FROM assessment").await.unwrap();
            }
        }
    }
});

on_both!(what_a_reader_is_offered_is_what_the_step_takes, |house| async {
    let city = City::settle(house).await;
    city.hand_in().await;
    for from in State::ALL.into_iter().filter(|state| *state != State::NotOpen) {
        for actor in [
            &city.officer,
            &city.head,
            &city.reviewer,
            &city.leader,
            &city.administrator,
        ] {
            force(&city, from).await;
            let Ok(hub) = assessment::hub(&city, actor, CYCLE, UNIT).await else {
                assert!(!from.is_handed_in(), "{from:?} {}", actor.login);
                continue;
            };
            for offer in &hub.actions {
                force(&city, from).await;
                let taken = assessment::act(&city, actor, CYCLE, UNIT, offer.action, hub.version, "").await;
                match taken {
                    Ok(_) => assert!(offer.ready, "{from:?} {offer:?}"),
                    Err(Error::NotReady(needs)) => assert_eq!((needs, offer.ready), (offer.needs, false)),
                    Err(error) => panic!("{from:?} {offer:?} {}: {error:?}", actor.login),
                }
            }
        }
    }
});

on_both!(a_step_from_an_old_page_is_not_taken, |house| async {
    let city = City::settle(house).await;
    city.answer_everything().await;
    let old = city.version().await;
    city.act(&city.officer, Action::RequestSignOff).await;
    city.act(&city.officer, Action::Withdraw).await;
    // The same state again, but another version.
    let act =
        async |version| assessment::act(&city, &city.officer, CYCLE, UNIT, Action::RequestSignOff, version, "").await;
    assert!(matches!(act(old).await.unwrap_err(), Error::Stale));
    assert!(matches!(act(old + 3).await.unwrap_err(), Error::Stale));
    assert_eq!(act(old + 2).await.unwrap(), State::AwaitingSignOff);
});

on_both!(of_two_reviewers_at_once_one_decides, |house| async {
    let city = std::sync::Arc::new(City::settle(house).await);
    city.hand_in().await;
    accept_all(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    let version = city.version().await;
    let tasks: Vec<_> = (0..6)
        .map(|_| {
            let city = city.clone();
            tokio::spawn(async move {
                assessment::act(&city, &city.reviewer, CYCLE, UNIT, Action::Approve, version, "").await
            })
        })
        .collect();
    let mut approved = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(state) => {
                assert_eq!(state, State::Approved);
                approved += 1;
            }
            Err(error) => assert!(matches!(error, Error::Stale), "{error:?}"),
        }
    }
    assert_eq!(approved, 1);
    assert_eq!(
        city.number("SELECT count(*) FROM event WHERE action = 'approve'").await,
        1
    );
});

on_both!(steps_wait_for_their_answers, |house| async {
    let city = City::settle(house).await;
    let act = async |actor: &Actor, action| {
        let version = city.version().await;
        assessment::act(&city, actor, CYCLE, UNIT, action, version, "").await
    };
    city.save(FAMILIES, &quotient("bảy trăm", "1.000"), 0).await;
    for action in [Action::Submit, Action::RequestSignOff] {
        let error = act(&city.officer, action).await.unwrap_err();
        assert!(matches!(error, Error::NotReady(Needs::SomeAnswer)), "{error:?}");
    }
    city.save(FAMILIES, &quotient("700", "1.000"), 1).await;
    act(&city.officer, Action::Submit).await.unwrap();
    act(&city.reviewer, Action::StartReview).await.unwrap();
    for (action, needs) in [
        (Action::Approve, Needs::AllAccepted),
        (Action::ReturnPart, Needs::SomeReturned),
    ] {
        assert!(matches!(act(&city.reviewer, action).await.unwrap_err(), Error::NotReady(missing) if missing == needs));
    }
    // One returned, but not every answer judged.
    city.judge(FAMILIES, returned("Thiếu báo cáo.")).await;
    assert!(matches!(
        act(&city.reviewer, Action::ReturnPart).await.unwrap_err(),
        Error::NotReady(Needs::SomeReturned)
    ));
    accept_all(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    assert!(matches!(
        act(&city.reviewer, Action::Approve).await.unwrap_err(),
        Error::NotReady(Needs::AllAccepted)
    ));
    act(&city.reviewer, Action::ReturnPart).await.unwrap();
    // Officer and head are told of it, once and by name; nobody else is.
    for actor in [&city.officer, &city.head] {
        let told = store::notice::list(&city, actor).await.unwrap();
        assert_eq!((told.unread, told.notices[0].body.count), (1, Some(1)));
        assert_eq!(told.notices[0].body.by, city.reviewer.name);
    }
    assert_eq!(city.number("SELECT count(*) FROM notice").await, 2);
});

on_both!(a_reason_is_kept_with_its_step, |house| async {
    let city = City::settle(house).await;
    city.answer_everything().await;
    city.act(&city.officer, Action::RequestSignOff).await;
    let version = city.version().await;
    let reason = " Chờ số liệu của Công an quận.\r\n<b> ";
    assessment::act(&city, &city.head, CYCLE, UNIT, Action::Withdraw, version, reason)
        .await
        .unwrap();
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!(hub.history[0].reason, "Chờ số liệu của Công an quận.\n<b>");
    assert_eq!(
        (hub.history[0].from, hub.history[0].to),
        (State::AwaitingSignOff, State::Drafting)
    );
});
