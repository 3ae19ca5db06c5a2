//! Sessions: kept by key, over when their time is.

use domain::account::Actor;
use domain::permission::Role;
use store::session::{self, Row};

use crate::support::{House, on_both};

fn row(house: &House, key: char, actor: Option<&Actor>, lasts_ms: i64) -> Row {
    Row {
        key: key.to_string().repeat(64),
        account: actor.map(|actor| actor.id.clone()).unwrap_or_default(),
        data: format!("{{\"tên\":\"{key}\"}}"),
        created_at: house.now(),
        expires_at: house.now().plus_ms(lasts_ms),
    }
}

on_both!(a_session_is_found_until_it_is_over, |house| async {
    let actor = house.person("quan3", Role::Officer, "79/770").await;
    let row = row(&house, 'a', Some(&actor), 60_000);
    session::create(&house, &row).await.unwrap();
    assert_eq!(session::load(&house, &row.key).await.unwrap(), Some(row.clone()));
    house.clock.advance(59_999);
    assert!(session::load(&house, &row.key).await.unwrap().is_some());
    house.clock.advance(1);
    assert!(session::load(&house, &row.key).await.unwrap().is_none());
    assert_eq!(session::remove_expired(&house).await.unwrap(), 1);
    assert_eq!(house.number("SELECT count(*) FROM session").await, 0);
});

on_both!(
    activity_prolongs_and_an_ended_session_does_not_come_back,
    |house| async {
        let first = row(&house, 'a', None, 60_000);
        session::create(&house, &first).await.unwrap();
        let longer = Row {
            expires_at: first.expires_at.plus_ms(60_000),
            data: "{}".to_owned(),
            ..first.clone()
        };
        session::save(&house, &longer).await.unwrap();
        house.clock.advance(100_000);
        assert_eq!(session::load(&house, &first.key).await.unwrap(), Some(longer.clone()));
        session::remove(&house, &first.key).await.unwrap();
        session::save(&house, &longer).await.unwrap();
        assert!(session::load(&house, &first.key).await.unwrap().is_none());
    }
);

on_both!(signing_out_everywhere_leaves_other_people_alone, |house| async {
    let (mine, theirs) = (
        house.person("quan3", Role::Officer, "79/770").await,
        house.person("quan7", Role::Officer, "79/778").await,
    );
    for (key, actor) in [('a', &mine), ('b', &mine), ('c', &theirs)] {
        session::create(&house, &row(&house, key, Some(actor), 60_000))
            .await
            .unwrap();
    }
    assert_eq!(session::remove_all_of(&house, &mine).await.unwrap(), 2);
    assert!(session::load(&house, &"a".repeat(64)).await.unwrap().is_none());
    assert!(session::load(&house, &"c".repeat(64)).await.unwrap().is_some());
    assert_eq!(house.texts("SELECT action FROM event").await, ["sign-out-everywhere"]);
});
