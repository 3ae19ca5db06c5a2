//! What the database itself promises.

use domain::permission::Role;

use crate::support::{at, on_both};

on_both!(the_house_opens_twice_over_the_same_database, |house| async {
    let again = house.reopened().await;
    assert_eq!(again.now(), house.now());
    assert_eq!(house.now(), at("2025-06-20", 9));
    assert_eq!(house.number("SELECT count(*) FROM event").await, 0);
});

on_both!(people_have_accounts, |house| async {
    let officer = house.person("quan3", Role::Officer, "79/770").await;
    assert_eq!((officer.unit.as_str(), officer.scope.0.as_str()), ("770", "/79/770/"));
    assert_eq!(house.texts("SELECT login FROM account").await, ["quan3"]);
});
