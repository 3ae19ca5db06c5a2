//! Accounts kept in the browser: new ones, new passwords, another one of one's own.

use domain::account::keep::{Field, Problem, Typed};
use domain::permission::Role;
use store::account::{self, ATTEMPTS, Enrolled, SignIn};
use store::{Error, audit, demo};

use crate::support::{House, on_both};

const FIRST: &str = "mot-mat-khau-dau";
const NEXT: &str = "mot-mat-khau-khac";

async fn keeper(house: &House) -> domain::account::Actor {
    demo::load(house).await.unwrap();
    account::sign_in(house, "quantri", demo::PASSWORD, "").await.unwrap()
}

fn typed(login: &str, role: Role, unit: &str) -> Typed {
    Typed {
        name: "Lê Thị Mai".to_owned(),
        login: login.to_owned(),
        role: role.code().to_owned(),
        unit: unit.to_owned(),
        password: FIRST.to_owned(),
    }
}

fn refused(field: Field, problem: Problem) -> Enrolled {
    Enrolled::Refused(vec![(field, problem)])
}

on_both!(who_is_enrolled_works_in_the_own_unit, |house| async {
    let keeper = keeper(&house).await;
    let enrol = async |typed: Typed| account::enrol(&house, &keeper, &typed).await.unwrap();
    let new = typed("Le.Mai", Role::Officer, "quận 3");
    assert_eq!(enrol(new.clone()).await, Enrolled::Done("le.mai".to_owned()));
    let mai = account::sign_in(&house, "le.mai", FIRST, "").await.unwrap();
    assert_eq!(
        (mai.unit.as_str(), mai.role, mai.scope.0.as_str()),
        ("770", Role::Officer, "/79/770/")
    );
    let work = store::assessment::work(&house, &mai, "", |found| 0..found)
        .await
        .unwrap();
    assert!(!work.lines.is_empty());

    assert_eq!(enrol(new).await, refused(Field::Login, Problem::Taken));
    let unknown = enrol(typed("mai2", Role::Officer, "Quận 99")).await;
    assert_eq!(unknown, refused(Field::Unit, Problem::Unknown));
    let unfit = enrol(typed("mai2", Role::Reviewer, "770-THCS-01")).await;
    assert_eq!(unfit, refused(Field::Role, Problem::Unfit));
    let by_code = enrol(typed("mai2", Role::Department, "D-TK")).await;
    assert_eq!(by_code, Enrolled::Done("mai2".to_owned()));
    assert!(audit::verify(&house, None).await.unwrap().faults.is_empty());
});

on_both!(a_part_of_the_city_enrols_only_its_own, |house| async {
    keeper(&house).await;
    let local = house.person("quantri3", Role::Administrator, "79/770").await;
    let enrol = async |typed: Typed| account::enrol(&house, &local, &typed).await.unwrap();
    let own = enrol(typed("mai", Role::Officer, "770-THCS-01")).await;
    assert_eq!(own, Enrolled::Done("mai".to_owned()));
    for unit in ["778", "Quận 7", "79"] {
        let other = enrol(typed("mai2", Role::Officer, unit)).await;
        assert_eq!(other, refused(Field::Unit, Problem::Unknown), "{unit}");
    }
    let foreign = account::reset(&house, &local, "quan7", NEXT).await;
    assert!(matches!(foreign, Err(Error::NotFound)));
    for login in ["quan3", "thamdinh", "lanhdao"] {
        let actor = account::sign_in(&house, login, demo::PASSWORD, "").await.unwrap();
        let tried = account::enrol(&house, &actor, &typed("mai2", Role::Officer, "770")).await;
        assert!(matches!(tried, Err(Error::Forbidden)), "{login}");
        assert!(account::reset(&house, &actor, "thcs", NEXT).await.is_err(), "{login}");
    }
});

on_both!(a_forgotten_password_is_set_anew, |house| async {
    let keeper = keeper(&house).await;
    for _ in 0..=ATTEMPTS {
        account::sign_in(&house, "quan3", "sai-mat-khau", "").await.unwrap_err();
    }
    let short = account::reset(&house, &keeper, "quan3", "ngắn").await.unwrap();
    assert_eq!(short, refused(Field::Password, Problem::BadPassword));
    let done = account::reset(&house, &keeper, "quan3", NEXT).await.unwrap();
    assert_eq!(done, Enrolled::Done("quan3".to_owned()));
    account::sign_in(&house, "quan3", NEXT, "").await.unwrap();
    assert!(matches!(
        account::sign_in(&house, "quan3", demo::PASSWORD, "").await,
        Err(SignIn::Wrong)
    ));
    let own = account::reset(&house, &keeper, "quantri", NEXT).await;
    assert!(matches!(own, Err(Error::Invalid(code)) if code == "self"));
    account::disable(&house, "quan7").await.unwrap();
    assert!(matches!(
        account::reset(&house, &keeper, "quan7", NEXT).await,
        Err(Error::Stale)
    ));
});

on_both!(the_own_password_is_changed_by_who_knows_it, |house| async {
    keeper(&house).await;
    let officer = account::sign_in(&house, "quan3", demo::PASSWORD, "").await.unwrap();
    let change =
        async |current: &str, new: &str| account::change_password(&house, &officer, current, new).await.unwrap();
    assert_eq!(
        change(demo::PASSWORD, "ngắn").await,
        refused(Field::Password, Problem::BadPassword)
    );
    assert_eq!(
        change(demo::PASSWORD, demo::PASSWORD).await,
        refused(Field::Password, Problem::Same)
    );
    assert_eq!(
        change("sai-mat-khau", NEXT).await,
        refused(Field::Current, Problem::Wrong)
    );
    assert_eq!(change(demo::PASSWORD, NEXT).await, Enrolled::Done("quan3".to_owned()));
    account::sign_in(&house, "quan3", NEXT, "").await.unwrap();
    // Guessing at an open session is guessing.
    for _ in 0..ATTEMPTS {
        assert_eq!(
            change("sai-mat-khau", FIRST).await,
            refused(Field::Current, Problem::Wrong)
        );
    }
    assert_eq!(change(NEXT, FIRST).await, refused(Field::Current, Problem::TooMany));
});
