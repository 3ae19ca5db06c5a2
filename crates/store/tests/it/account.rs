//! Accounts: signing in, its limit, and what the operator does.

use domain::permission::Role;
use store::account::{self, ATTEMPTS, NewAccount, SignIn, WINDOW_MS};
use store::{Error, session};

use crate::support::{House, on_both};

const PASSWORD: &str = "mật khẩu rất dài";

async fn house_with_unit(house: &House) {
    store::unit::import(house, include_bytes!("../../data/hcmc/units.csv"))
        .await
        .unwrap();
    store::indicator_set::import(house, domain::indicator::UNESCO_2013.as_bytes())
        .await
        .unwrap();
    store::cycle::import(house, include_bytes!("../../data/hcmc/cycles.csv"))
        .await
        .unwrap();
}

fn officer(login: &str) -> NewAccount {
    NewAccount {
        login: login.to_owned(),
        name: " Nguyễn Thị An ".to_owned(),
        role: Role::Officer,
        map_version: None,
        unit: "770".to_owned(),
        password: PASSWORD.to_owned(),
    }
}

fn code(error: Error) -> String {
    match error {
        Error::Invalid(code) => code,
        other => panic!("{other:?}"),
    }
}

on_both!(who_is_added_signs_in, |house| async {
    house_with_unit(&house).await;
    let added = account::add(&house, &officer("quan3")).await.unwrap();
    assert_eq!(
        (added.name.as_str(), added.scope.0.as_str()),
        ("Nguyễn Thị An", "/79/770/")
    );
    // Telephones begin with a capital letter; decomposed letters are the same password.
    let decomposed = "ma\u{323}\u{302}t kh\u{61}\u{302}\u{309}u r\u{61}\u{302}\u{301}t d\u{61}\u{300}i";
    for (login, password) in [("quan3", PASSWORD), (" Quan3 ", decomposed)] {
        let actor = account::sign_in(&house, login, password, "192.0.2.7").await.unwrap();
        assert_eq!(actor, added);
    }
    assert_eq!(account::find(&house, &added.id).await.unwrap(), Some(added));
    assert_eq!(account::find(&house, "nobody").await.unwrap(), None);
    let events = house
        .texts("SELECT action FROM event WHERE subject = 'account' ORDER BY id")
        .await;
    assert_eq!(events, ["add", "sign-in", "sign-in"]);
    let kept = house.texts("SELECT password_hash FROM account").await;
    assert!(kept[0].starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept:?}");
});

on_both!(what_cannot_be_added_says_why, |house| async {
    house_with_unit(&house).await;
    account::add(&house, &officer("quan3")).await.unwrap();
    let new = officer;
    let (login, name, unit) = ("Quận 3".to_owned(), "  ".to_owned(), "999".to_owned());
    let cases = [
        ("login-taken", new("quan3")),
        ("login", NewAccount { login, ..new("quan3") }),
        (
            "password",
            NewAccount {
                password: "ngắn".to_owned(),
                ..new("quan3")
            },
        ),
        ("name", NewAccount { name, ..new("quan3") }),
        ("unit", NewAccount { unit, ..new("quan3") }),
    ];
    for (expected, new) in cases {
        assert_eq!(code(account::add(&house, &new).await.unwrap_err()), expected);
    }
    assert_eq!(house.number("SELECT count(*) FROM account").await, 1);
    assert_eq!(
        house
            .number("SELECT count(*) FROM event WHERE subject = 'account'")
            .await,
        1
    );
});

on_both!(wrong_names_and_passwords_get_one_answer, |house| async {
    house_with_unit(&house).await;
    account::add(&house, &officer("quan3")).await.unwrap();
    account::add(&house, &officer("nghi")).await.unwrap();
    account::disable(&house, "nghi").await.unwrap();
    let long = "x".repeat(100_000);
    for (login, password) in [
        ("quan3", "sai mật khẩu"),
        ("khong-co", PASSWORD),
        ("nghi", PASSWORD),
        ("quan3", &long),
    ] {
        let refused = account::sign_in(&house, login, password, "").await.unwrap_err();
        assert!(matches!(refused, SignIn::Wrong), "{login}");
    }
    assert_eq!(
        house
            .number("SELECT count(*) FROM event WHERE action = 'sign-in'")
            .await,
        0
    );
});

on_both!(too_many_attempts_wait_even_for_names_nobody_has, |house| async {
    house_with_unit(&house).await;
    account::add(&house, &officer("quan3")).await.unwrap();
    for login in ["quan3", "khong-co"] {
        for _ in 0..ATTEMPTS {
            assert!(matches!(
                account::sign_in(&house, login, "sai", "").await,
                Err(SignIn::Wrong)
            ));
        }
        house.clock.advance(60_000);
        let refused = account::sign_in(&house, login, PASSWORD, "").await.unwrap_err();
        assert!(matches!(refused, SignIn::TooMany { seconds: 840 }), "{refused:?}");
    }
    house.clock.advance(WINDOW_MS);
    account::sign_in(&house, "quan3", PASSWORD, "").await.unwrap();
    // A right password takes the count back.
    for _ in 0..ATTEMPTS - 1 {
        assert!(account::sign_in(&house, "quan3", "sai", "").await.is_err());
    }
    account::sign_in(&house, "quan3", PASSWORD, "").await.unwrap();
    assert!(matches!(
        account::sign_in(&house, "quan3", "sai", "").await,
        Err(SignIn::Wrong)
    ));
    house.clock.advance(WINDOW_MS);
    assert!(account::sign_in(&house, "mot-ten-khac", "sai", "").await.is_err());
    assert_eq!(house.texts("SELECT login FROM sign_in_failure").await, ["mot-ten-khac"]);
});

on_both!(many_attempts_at_once_do_not_slip_past_the_limit, |house| async {
    house_with_unit(&house).await;
    account::add(&house, &officer("quan3")).await.unwrap();
    let tries: Vec<_> = (0..ATTEMPTS + 6)
        .map(|_| {
            let store = house.store.clone();
            tokio::spawn(async move { account::sign_in(&store, "quan3", "sai", "").await })
        })
        .collect();
    let mut late = 0;
    for one in tries {
        late += i64::from(matches!(one.await.unwrap(), Err(SignIn::TooMany { .. })));
    }
    assert_eq!(late, 6);
});

on_both!(disabling_and_a_new_password_end_sessions, |house| async {
    house_with_unit(&house).await;
    let actor = account::add(&house, &officer("quan3")).await.unwrap();
    let row = |key: &str| session::Row {
        key: key.repeat(64),
        account: actor.id.clone(),
        data: "{}".to_owned(),
        created_at: house.now(),
        expires_at: house.now().plus_ms(1_000),
    };
    session::create(&house, &row("a")).await.unwrap();
    account::set_password(&house, "quan3", "một mật khẩu khác")
        .await
        .unwrap();
    assert!(session::load(&house, &"a".repeat(64)).await.unwrap().is_none());
    assert!(account::sign_in(&house, "quan3", PASSWORD, "").await.is_err());
    account::sign_in(&house, "quan3", "một mật khẩu khác", "")
        .await
        .unwrap();

    session::create(&house, &row("b")).await.unwrap();
    account::disable(&house, "quan3").await.unwrap();
    account::disable(&house, "quan3").await.unwrap();
    assert!(session::load(&house, &"b".repeat(64)).await.unwrap().is_none());
    assert_eq!(account::find(&house, &actor.id).await.unwrap(), None);
    let listed = account::list(&house).await.unwrap();
    assert_eq!(
        (listed[0].login.as_str(), listed[0].disabled_at),
        ("quan3", Some(house.now()))
    );
    let events = house
        .texts("SELECT action FROM event WHERE subject = 'account' ORDER BY id")
        .await;
    assert_eq!(events, ["add", "set-password", "sign-in", "disable"]);
    assert!(matches!(
        account::disable(&house, "khong-co").await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        account::set_password(&house, "khong-co", PASSWORD).await,
        Err(Error::NotFound)
    ));
    assert_eq!(
        code(account::set_password(&house, "quan3", "ngắn").await.unwrap_err()),
        "password"
    );
});
