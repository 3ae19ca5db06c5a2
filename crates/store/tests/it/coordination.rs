//! Coordination rules: entering, correcting, taking out; what they make of indicators.

use domain::account::Actor;
use domain::coordination::{Field, Problem, Typed};
use domain::permission::Role;
use store::coordination::{self, Kept};
use store::document::{self, Attachment};
use store::{Error, audit, backup, health};

use crate::city::{BEFORE, CYCLE, City};
use crate::support::on_both;

/// The department of the tests, and the percentage and survey it owns.
pub const CULTURE: &str = "D-VHTT";
/// An average that districts are asked.
pub const VISITS: &str = "1.2.4-a";
/// A survey that districts are asked.
pub const SPORT: &str = "1.2.5-a";

pub fn typed(indicators: &[&str]) -> Typed {
    Typed {
        title: "Quy chế phối hợp cung cấp số liệu".to_owned(),
        number: "118/QCPH".to_owned(),
        issuer: "Sở GDĐT, Sở VHTT".to_owned(),
        day: "18/02/2025".to_owned(),
        from: CYCLE.to_owned(),
        way: "department".to_owned(),
        indicators: indicators.iter().map(|code| (*code).to_owned()).collect(),
        contact: "Đỗ Thùy Linh".to_owned(),
        phone: "028 3800 0118".to_owned(),
        ..Typed::default()
    }
}

impl City {
    /// Enters a rule of a department; it must stand.
    pub async fn agree(&self, department: &str, typed: &Typed) -> String {
        let kept = coordination::put(self, &self.reviewer, department, None, typed, Vec::new()).await;
        match kept.unwrap() {
            Kept::Stands(id) => id,
            Kept::Refused(problems) => panic!("{problems:?}"),
        }
    }

    /// Someone of the culture department.
    pub async fn culture(&self) -> Actor {
        self.person("vanhoa", Role::Department, &format!("79/{CULTURE}")).await
    }
}

on_both!(a_rule_is_entered_corrected_and_taken_out, |house| async {
    let city = City::settle(house).await;
    let all = coordination::overview(&city, &city.officer).await.unwrap();
    assert!(all.without.len() == all.indicators.len() && !all.may_keep);
    let pdf = Attachment::File {
        name: "qc.pdf".to_owned(),
        bytes: b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj".to_vec(),
    };
    let put = async |known: Option<(&str, i64)>, typed: &Typed, with: Vec<Attachment>| {
        coordination::put(&city, &city.administrator, CULTURE, known, typed, with).await
    };
    let kept = put(None, &typed(&[VISITS, SPORT]), vec![pdf]).await.unwrap();
    let Kept::Stands(id) = kept else { panic!("{kept:?}") };
    let all = coordination::overview(&city, &city.officer).await.unwrap();
    assert_eq!(all.without.len(), all.indicators.len() - 2);
    let (_, rules) = all.departments.iter().find(|(unit, _)| unit.code == CULTURE).unwrap();
    assert_eq!(rules[0].body.contact.phone, "028 3800 0118");
    // Everyone who has signed in opens its document.
    let paper = &rules[0].documents[0];
    document::open(&city, Some(&city.leader), &paper.id).await.unwrap();
    assert!(document::open(&city, None, &paper.id).await.is_err());

    // A correction is a new version; what changes nothing is none; who comes late is told.
    let fewer = typed(&[VISITS]);
    let stands = Kept::Stands(id.clone());
    assert_eq!(
        put(Some((&id, 1)), &typed(&[VISITS, SPORT]), Vec::new()).await.unwrap(),
        stands
    );
    assert_eq!(put(Some((&id, 1)), &fewer, Vec::new()).await.unwrap(), stands);
    assert!(matches!(
        put(Some((&id, 1)), &fewer, Vec::new()).await,
        Err(Error::Stale)
    ));
    let view = coordination::rule(&city, &city.officer, CULTURE, Some(&id))
        .await
        .unwrap();
    let versions: Vec<i64> = view.history.iter().map(|version| version.version).collect();
    assert_eq!((versions, view.may_keep), (vec![2, 1], false));

    let withdraw = async |reason: &str| coordination::withdraw(&city, &city.reviewer, CULTURE, &id, 2, reason).await;
    assert!(matches!(withdraw(" ").await, Err(Error::Invalid(code)) if code == "reason"));
    withdraw("Thay bằng quy chế mới").await.unwrap();
    assert!(matches!(withdraw("nữa").await, Err(Error::Stale)));
    let all = coordination::overview(&city, &city.officer).await.unwrap();
    assert_eq!(all.without.len(), all.indicators.len());
    let events = city
        .texts("SELECT action || ' ' || path FROM event WHERE subject = 'coordination' ORDER BY id")
        .await;
    assert_eq!(
        events,
        ["enter /79/D-VHTT/", "correct /79/D-VHTT/", "withdraw /79/D-VHTT/"]
    );
    assert_eq!(health::check(&city).await.unwrap(), []);
    assert_eq!(audit::verify(&city, None).await.unwrap().faults, []);
    let file = city.data_dir().parent().unwrap().join("a.tar.gz");
    backup::write(&city, &file).await.unwrap();
});

on_both!(two_rules_never_name_an_indicator_from_the_same_cycle, |house| async {
    let city = City::settle(house).await;
    city.agree(CULTURE, &typed(&[VISITS])).await;
    let other = coordination::put(&city, &city.reviewer, "D-TK", None, &typed(&[VISITS]), Vec::new()).await;
    assert_eq!(other.unwrap(), Kept::Refused(vec![(Field::Indicators, Problem::Taken)]));
    // Handing over from another cycle on is a rule of its own.
    let earlier = Typed {
        from: BEFORE.to_owned(),
        ..typed(&[VISITS])
    };
    city.agree("D-TK", &earlier).await;
    let unreadable = Typed {
        day: "hôm qua".to_owned(),
        indicators: Vec::new(),
        ..typed(&[])
    };
    let refused = coordination::put(&city, &city.reviewer, CULTURE, None, &unreadable, Vec::new()).await;
    let Kept::Refused(problems) = refused.unwrap() else {
        panic!("it stands")
    };
    assert_eq!(
        problems,
        [(Field::Indicators, Problem::Missing), (Field::Day, Problem::NotADay)]
    );
});

on_both!(only_the_city_keeps_rules_and_visitors_read_none, |house| async {
    let city = City::settle(house).await;
    let culture = city.culture().await;
    let local = city.person("thamdinhquan3", Role::Reviewer, "79/770").await;
    for actor in [&city.officer, &city.head, &city.leader, &culture, &local] {
        let put = coordination::put(&city, actor, CULTURE, None, &typed(&[VISITS]), Vec::new()).await;
        assert!(matches!(put, Err(Error::Forbidden)), "{}", actor.login);
        assert!(matches!(
            coordination::rule(&city, actor, CULTURE, None).await,
            Err(Error::Forbidden)
        ));
        coordination::overview(&city, actor).await.unwrap();
    }
    // A district is no department.
    let put = coordination::put(&city, &city.reviewer, "770", None, &typed(&[VISITS]), Vec::new()).await;
    assert!(matches!(put, Err(Error::NotFound)));
});
