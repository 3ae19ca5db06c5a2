//! Cycles: publishing freezes, locking ends, each in its own time.

use domain::permission::Role;
use domain::workflow::State;
use store::{Error, account, assessment, cycle, demo, target};

use crate::support::{House, accept_all, on_both};

const OPEN: &str = "2025-H1";

async fn states(house: &House, state: State) -> i64 {
    house
        .number(&format!(
            "SELECT count(*) FROM assessment WHERE cycle = '{OPEN}' AND state = '{}'",
            state.code()
        ))
        .await
}

async fn person(house: &House, login: &str) -> domain::account::Actor {
    account::sign_in(house, login, demo::PASSWORD, "").await.unwrap()
}

fn code(error: Error) -> String {
    match error {
        Error::Invalid(code) => code,
        other => panic!("{other:?}"),
    }
}

on_both!(publishing_covers_what_is_approved_and_the_rest_follows, |house| async {
    demo::load(&house).await.unwrap();
    let reviewer = person(&house, "thamdinh").await;
    // Six districts, two schools and the city.
    assert_eq!(cycle::publish(&house, &reviewer, OPEN).await.unwrap(), 9);
    assert_eq!(
        (
            states(&house, State::Published).await,
            states(&house, State::Approved).await
        ),
        (9, 0)
    );
    let first = cycle::find(&house, OPEN).await.unwrap();
    assert_eq!(first.published_at, Some(house.now()));
    assert_eq!(
        code(cycle::publish(&house, &reviewer, OPEN).await.unwrap_err()),
        "nothing-to-publish"
    );

    // A late district is still reviewed, approved, and published by the next turn; the date stays the first one.
    house.clock.advance(60_000);
    assert!(first.is_open(house.now()));
    accept_all(&house, &reviewer, OPEN, "771").await.unwrap();
    let review = assessment::review(&house, &reviewer, OPEN, "771").await.unwrap();
    let approved = domain::workflow::Action::Approve;
    assessment::act(&house, &reviewer, OPEN, "771", approved, review.version, "")
        .await
        .unwrap();
    assert_eq!(cycle::publish(&house, &reviewer, OPEN).await.unwrap(), 1);
    assert_eq!(
        cycle::find(&house, OPEN).await.unwrap().published_at,
        first.published_at
    );
    let events = format!("SELECT count(*) FROM event WHERE cycle = '{OPEN}' AND action = 'publish'");
    assert_eq!(house.number(&events).await, 10 + 2);
});

on_both!(targets_are_frozen_by_the_first_publication, |house| async {
    demo::load(&house).await.unwrap();
    let before = target::all(&house, "unesco-2013").await.unwrap();
    cycle::publish(&house, &person(&house, "quantri").await, OPEN)
        .await
        .unwrap();
    let changed = "indicator,year,value,source_vi,source_en,illustrative\n2.2.2-b,2025,99,Thử,Test,1\n";
    target::import(&house, changed.as_bytes()).await.unwrap();
    let open = cycle::find(&house, OPEN).await.unwrap();
    assert_eq!(target::of_cycle(&house, &open).await.unwrap(), before);
    assert_ne!(target::all(&house, "unesco-2013").await.unwrap(), before);
    assert_ne!(target::all(&house, "unesco-2013").await.unwrap().len(), 0);
});

on_both!(only_the_city_publishes_and_only_administrators_lock, |house| async {
    demo::load(&house).await.unwrap();
    for login in ["quan3", "lanhdaoquan3", "lanhdao"] {
        let actor = person(&house, login).await;
        assert!(
            matches!(cycle::publish(&house, &actor, OPEN).await, Err(Error::Forbidden)),
            "{login}"
        );
        assert!(
            matches!(cycle::lock(&house, &actor, OPEN).await, Err(Error::Forbidden)),
            "{login}"
        );
    }
    // A reviewer of one district does not publish for the city.
    let local = house.person("thamdinh3", Role::Reviewer, "79/770").await;
    assert!(matches!(
        cycle::publish(&house, &local, OPEN).await,
        Err(Error::Forbidden)
    ));
    let reviewer = person(&house, "thamdinh").await;
    assert!(matches!(
        cycle::lock(&house, &reviewer, OPEN).await,
        Err(Error::Forbidden)
    ));
    assert!(matches!(
        cycle::publish(&house, &reviewer, "1999-H1").await,
        Err(Error::NotFound)
    ));
    assert_eq!(states(&house, State::Approved).await, 9);
});

on_both!(a_locked_cycle_takes_no_more_figures, |house| async {
    demo::load(&house).await.unwrap();
    let administrator = person(&house, "quantri").await;
    assert_eq!(cycle::lock(&house, &administrator, "2024-H2").await.unwrap(), 23);
    assert_eq!(
        code(cycle::lock(&house, &administrator, "2024-H2").await.unwrap_err()),
        "nothing-to-lock"
    );
    let line = "2024-H2,79,2.3.4-a,,,9.5,2024-11-30,Thử,1";
    let file = format!("cycle,unit,indicator,numerator,denominator,value,as_of,source,illustrative\n{line}\n");
    let refused = store::value::import(&house, file.as_bytes()).await.unwrap_err();
    let store::import::ImportError::Problems(problems) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(problems[0].reason, store::import::Reason::Locked);
});
