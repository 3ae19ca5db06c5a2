//! The register of policies: where each stands as of a day, whose it is, which difficulties it answers.

use domain::account::Actor;
use domain::permission::Role;
use domain::register::{EntryView, Field, Matter, Overview, OverviewQuery, Problem, Register, Stage, Typed};
use store::case::{self, NewCase};
use store::document::Attachment;
use store::register::{self, Kept};
use store::{Error, document, health};

use crate::city::{CYCLE, City, UNIT};
use crate::support::on_both;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj";
const CITY: &str = "79";

fn proposed() -> Typed {
    Typed {
        title: "Phụ cấp cho người phụ trách trung tâm học tập cộng đồng".to_owned(),
        matter: Matter::CommunityCentres.code().to_owned(),
        reviewed: "05/08/2024".to_owned(),
        proposed: "20/11/2024".to_owned(),
        to: "UBND Thành phố".to_owned(),
        ..Typed::default()
    }
}

fn issued() -> Typed {
    Typed {
        day: "15/01/2025".to_owned(),
        number: "12/QĐ-UBND".to_owned(),
        issuer: "UBND Thành phố".to_owned(),
        until: "31/03/2025".to_owned(),
        ..proposed()
    }
}

impl City {
    async fn put_policy(
        &self,
        actor: &Actor,
        unit: &str,
        known: Option<(&str, i64)>,
        typed: &Typed,
    ) -> Result<Kept, Error> {
        register::put(self, actor, unit, Register::Policy, known, typed, Vec::new()).await
    }

    async fn policies(&self, actor: &Actor, day: &str) -> Overview {
        let query = OverviewQuery {
            day: Some(day.parse().unwrap()),
        };
        register::overview(self, actor, &query).await.unwrap()
    }

    async fn policy(&self, unit: &str, id: &str) -> EntryView {
        register::entry(self, &self.reviewer, unit, Register::Policy, Some(id))
            .await
            .unwrap()
    }

    /// Raises a difficulty on policies for a district.
    async fn difficulty(&self, actor: &Actor, unit: &str) -> String {
        let new = NewCase {
            cycle: CYCLE.to_owned(),
            unit: unit.to_owned(),
            kind: "difficulty".to_owned(),
            about: "policy".to_owned(),
            title: "Người phụ trách trung tâm chưa có phụ cấp".to_owned(),
            text: "Người phụ trách đều kiêm nhiệm.".to_owned(),
            ..NewCase::default()
        };
        case::raise(self, actor, &new).await.unwrap().to_string()
    }
}

fn stands(kept: Result<Kept, Error>) -> String {
    match kept.unwrap() {
        Kept::Stands(id) => id,
        Kept::Refused(problems) => panic!("{problems:?}"),
    }
}

on_both!(a_policy_stands_where_its_days_say, |house| async {
    let city = City::settle(house).await;
    let id = stands(city.put_policy(&city.reviewer, CITY, None, &proposed()).await);
    let at = async |day: &str| {
        let view = city.policies(&city.reviewer, day).await;
        view.policies.first().map(|line| (line.stage, line.since.dmy()))
    };
    assert_eq!(at("2024-08-04").await, None);
    assert_eq!(
        at("2024-08-05").await,
        Some((Stage::Reviewing, "05/08/2024".to_owned()))
    );
    assert_eq!(at("2025-06-01").await, Some((Stage::Proposed, "20/11/2024".to_owned())));

    // Once it is issued, what it was before is still known as of an earlier day.
    stands(city.put_policy(&city.reviewer, CITY, Some((&id, 1)), &issued()).await);
    assert_eq!(at("2025-01-14").await, Some((Stage::Proposed, "20/11/2024".to_owned())));
    assert_eq!(at("2025-03-31").await, Some((Stage::Issued, "15/01/2025".to_owned())));
    assert_eq!(at("2025-04-01").await, Some((Stage::Over, "01/04/2025".to_owned())));
    let late = city.put_policy(&city.reviewer, CITY, Some((&id, 1)), &proposed()).await;
    assert!(matches!(late, Err(Error::Stale)));
    let view = city.policy(CITY, &id).await;
    assert_eq!(view.history.len(), 2);
    assert_eq!(view.entry.unwrap().body.number, "12/QĐ-UBND");

    // Policies are counted as nobody's committee, plan or activity.
    let view = city.policies(&city.reviewer, "2025-02-01").await;
    assert!(
        view.rows
            .iter()
            .all(|row| Register::ALL.into_iter().all(|register| !row.has(register)))
    );

    register::withdraw(&city, &city.reviewer, CITY, &id, 2, "Nhập nhầm")
        .await
        .unwrap();
    assert_eq!(at("2025-02-01").await, None);
    assert_eq!(
        city.texts("SELECT action FROM event WHERE subject = 'register' ORDER BY at, id")
            .await,
        ["enter", "correct", "withdraw"]
    );
    assert!(
        health::check(&city)
            .await
            .unwrap()
            .iter()
            .all(|finding| !finding.is_fault())
    );
});

on_both!(policies_belong_to_those_who_govern_and_follow_the_tree, |house| async {
    let city = City::settle(house).await;
    let of_city = stands(city.put_policy(&city.reviewer, CITY, None, &proposed()).await);
    let of_district = stands(city.put_policy(&city.officer, UNIT, None, &issued()).await);
    for unit in ["770-P-01", "770-THPT-01"] {
        let kept = city.put_policy(&city.officer, unit, None, &proposed()).await;
        assert!(matches!(kept, Err(Error::NotFound)), "{unit}");
        let view = register::unit(&city, &city.officer, unit).await.unwrap();
        assert!(!view.registers.contains(&Register::Policy));
    }
    let kept = city.put_policy(&city.leader, CITY, None, &proposed()).await;
    assert!(matches!(kept, Err(Error::Forbidden)));
    let kept = city.put_policy(&city.officer, CITY, None, &proposed()).await;
    assert!(matches!(kept, Err(Error::NotFound)));
    let stolen = city
        .put_policy(&city.officer, UNIT, Some((&of_city, 1)), &proposed())
        .await;
    assert!(matches!(stolen, Err(Error::NotFound)));

    let seen = async |actor: &Actor| {
        let view = city.policies(actor, "2025-02-01").await;
        let lines: Vec<_> = view.policies.iter().map(|line| line.id.clone()).collect();
        (lines, view.adds_policy_to)
    };
    let own = |unit: &str| Some(unit.to_owned());
    // The one that moved last comes first.
    let both = vec![of_district.clone(), of_city.clone()];
    assert_eq!(seen(&city.reviewer).await, (both.clone(), own(CITY)));
    assert_eq!(seen(&city.leader).await, (both, None));
    assert_eq!(seen(&city.officer).await, (vec![of_district], own(UNIT)));
    assert_eq!(seen(&city.neighbour).await, (Vec::new(), own("778")));
    let department = city.person("sotaichinh", Role::Department, "79/D-TC").await;
    assert_eq!(seen(&department).await, (Vec::new(), None));
    let school = city.person("thpt", Role::Officer, "79/770/770-THPT-01").await;
    assert_eq!(seen(&school).await, (Vec::new(), None));
    let other = register::entry(&city, &city.officer, CITY, Register::Policy, Some(&of_city)).await;
    assert!(matches!(other, Err(Error::NotFound)));
});

on_both!(a_policy_names_only_difficulties_of_its_own, |house| async {
    let city = City::settle(house).await;
    let own = city.difficulty(&city.officer, UNIT).await;
    let other = city.difficulty(&city.neighbour, "778").await;
    let answers = |cases: &str| Typed {
        cases: cases.to_owned(),
        ..proposed()
    };
    let refused = Kept::Refused(vec![(Field::Cases, Problem::NotACase)]);
    for cases in [other.as_str(), "1999-1", "nhiều"] {
        let kept = city
            .put_policy(&city.officer, UNIT, None, &answers(cases))
            .await
            .unwrap();
        assert_eq!(kept, refused, "{cases}");
    }
    // Nor does the city name another district's in what that district's officers read.
    let kept = city
        .put_policy(&city.reviewer, UNIT, None, &answers(&other))
        .await
        .unwrap();
    assert_eq!(kept, refused);
    assert_eq!(city.number("SELECT count(*) FROM register_entry").await, 0);

    stands(city.put_policy(&city.officer, UNIT, None, &answers(&own)).await);
    let both = format!("{own}, {other}");
    let id = stands(city.put_policy(&city.reviewer, CITY, None, &answers(&both)).await);
    let entry = city.policy(CITY, &id).await.entry.unwrap();
    let cases: Vec<String> = entry
        .body
        .policy
        .unwrap()
        .cases
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(cases.join(", "), both);
});

on_both!(what_comes_with_a_policy_is_of_its_newest_step, |house| async {
    let city = City::settle(house).await;
    let file = vec![Attachment::File {
        name: "to-trinh.pdf".to_owned(),
        bytes: PDF.to_vec(),
    }];
    let kept = register::put(&city, &city.reviewer, CITY, Register::Policy, None, &proposed(), file).await;
    let id = stands(kept);
    let document = city.policy(CITY, &id).await.entry.unwrap().documents.remove(0);
    assert_eq!(
        document.issued_on.map(domain::time::Day::dmy).as_deref(),
        Some("20/11/2024")
    );
    assert!(document::open(&city, Some(&city.leader), &document.id).await.is_ok());
    let outside = document::open(&city, Some(&city.officer), &document.id).await;
    assert!(matches!(outside, Err(Error::NotFound)));
});

on_both!(the_demonstration_has_policies_at_every_stage, |house| async {
    store::demo::load(&house).await.unwrap();
    let city = house.person("thamdinh2", Role::Reviewer, "79").await;
    let view = register::overview(&house, &city, &OverviewQuery::default())
        .await
        .unwrap();
    for stage in Stage::ALL {
        assert!(view.policies.iter().any(|line| line.stage == stage), "{stage:?}");
    }
    assert!(
        view.policies
            .iter()
            .all(|line| line.illustrative && line.body.title.ends_with("(minh họa)"))
    );
    assert!(view.policies.iter().any(|line| !line.policy.cases.is_empty()));
    // What is shown in the form reads as it stands: the demonstration types what people could have typed.
    for line in &view.policies {
        let read = domain::register::read(Register::Policy, &Typed::of(&line.body), view.today);
        assert_eq!(read.as_ref(), Ok(&line.body), "{}", line.body.title);
    }
});
