//! What the units below give beside a district's answer: who counts when, another answer with its reason, taking over.

mod random;

use domain::account::Actor;
use domain::answer::{Draft, Field, Problem, Stance, Value};
use domain::cell::NoValue;
use domain::check::Finding;
use domain::explore::{Measure, Query, Shown};
use domain::permission::Role;
use domain::rise::{Below, RiseView, Risen};
use domain::workflow::{Action, State};
use store::{Error, answer, assessment, audit, explore, rise};

use crate::city::{CYCLE, City, UNIT, quotient, returned};
use crate::support::{accept_all, on_both};

/// A percentage that districts, nurseries and schools are asked.
const TEACHERS: &str = "2.4.1-a";
const FIRST: &str = "770-TH-01";
const SECOND: &str = "770-THCS-01";

/// A city whose District 3 has two schools with an officer each, and a reviewer.
struct Place {
    city: City,
    first: Actor,
    second: Actor,
    local: Actor,
}

impl Place {
    async fn settle(house: crate::support::House) -> Self {
        let city = City::settle(house).await;
        Self {
            first: city.person("th1", Role::Officer, &format!("79/{UNIT}/{FIRST}")).await,
            second: city
                .person("thcs1", Role::Officer, &format!("79/{UNIT}/{SECOND}"))
                .await,
            local: city.person("thamdinh3", Role::Reviewer, &format!("79/{UNIT}")).await,
            city,
        }
    }

    async fn step(&self, actor: &Actor, unit: &str, action: Action) -> State {
        let version = self
            .city
            .number(&format!(
                "SELECT version FROM assessment WHERE cycle = '{CYCLE}' AND unit = '{unit}'"
            ))
            .await;
        assessment::act(&self.city, actor, CYCLE, unit, action, version, "")
            .await
            .unwrap()
    }

    /// The first school hands in 90 of 100, the second 30 of 100.
    async fn both_hand_in(&self) {
        for (actor, unit, numerator) in [(&self.first, FIRST, "90"), (&self.second, SECOND, "30")] {
            let draft = quotient(numerator, "100");
            self.city.save_for(actor, unit, TEACHERS, &draft, 0).await;
            self.step(actor, unit, Action::Submit).await;
        }
    }

    async fn rise(&self) -> RiseView {
        let city = &self.city;
        let view = answer::view(city, &city.officer, CYCLE, UNIT, TEACHERS).await.unwrap();
        view.rise.unwrap()
    }

    /// What the officer of the district saves over what stands.
    async fn save(&self, draft: &Draft) {
        let city = &self.city;
        let version = answer::view(city, &city.officer, CYCLE, UNIT, TEACHERS)
            .await
            .unwrap()
            .version;
        city.save(TEACHERS, draft, version).await;
    }

    /// Whether the district's answer counts, and what it lacks.
    async fn lacks(&self) -> Vec<(Field, Problem)> {
        let city = &self.city;
        let check = assessment::check(city, &city.officer, CYCLE, UNIT).await.unwrap();
        let missing = check.missing.into_iter().find(|line| line.indicator.code == TEACHERS);
        missing.map(|line| line.lacks).unwrap_or_default()
    }
}

const fn sum(numerator: f64, denominator: f64) -> Value {
    Value::Quotient { numerator, denominator }
}

fn of(rise: &RiseView, unit: &str) -> Below {
    let line = rise.units.iter().find(|line| line.unit.code == unit);
    line.unwrap().below
}

fn other_with_reason() -> Draft {
    Draft {
        explanation: "Tính cả trường chưa nộp".to_owned(),
        ..quotient("500", "600")
    }
}

on_both!(a_school_counts_from_its_hand_in_to_a_return, |house| async {
    let place = Place::settle(house).await;
    let before = place.rise().await;
    assert_eq!((before.risen.value, before.risen.figure), (None, None));
    let codes: Vec<&str> = before.units.iter().map(|line| line.unit.code.as_str()).collect();
    assert_eq!(codes.len(), 9, "who files to the city is not among them: {codes:?}");
    assert!(
        codes
            .iter()
            .all(|code| !code.contains("THPT") && !code.contains("GDTX"))
    );

    place
        .city
        .save_for(&place.first, FIRST, TEACHERS, &quotient("90", "100"), 0)
        .await;
    let typed = place.rise().await;
    assert_eq!(of(&typed, FIRST), Below::None(NoValue::InProgress));
    assert_eq!(of(&typed, SECOND), Below::None(NoValue::NotStarted));
    assert_eq!((typed.risen.counted, typed.risen.reported, typed.risen.of), (0, 0, 9));

    place.step(&place.first, FIRST, Action::Submit).await;
    assert_eq!(
        place.rise().await.risen.value,
        Some(sum(90.0, 100.0)),
        "with the next request"
    );
    let draft = quotient("30", "100");
    place.city.save_for(&place.second, SECOND, TEACHERS, &draft, 0).await;
    place.step(&place.second, SECOND, Action::Submit).await;
    let both = place.rise().await;
    assert_eq!(both.risen.value, Some(sum(120.0, 200.0)));
    assert_eq!((both.risen.figure, both.risen.counted), (Some(60.0), 2));

    // What the district marks is its own until it is sent; sent back, the answer waits.
    answer::judge(
        &place.city,
        &place.local,
        CYCLE,
        FIRST,
        TEACHERS,
        1,
        returned("Bổ sung."),
    )
    .await
    .unwrap();
    assert_eq!(place.rise().await.risen.counted, 2);
    accept_all(&place.city, &place.local, CYCLE, FIRST).await.unwrap();
    place.step(&place.local, FIRST, Action::ReturnPart).await;
    let back = place.rise().await;
    assert_eq!(of(&back, FIRST), Below::None(NoValue::Returned));
    assert_eq!(back.risen.value, Some(sum(30.0, 100.0)));

    // Mended it counts when it is handed in again; "not applicable" is reported and in no sum.
    let none = Draft {
        stance: Stance::NotApplicable,
        reason: "Trường mới thành lập".to_owned(),
        ..Draft::default()
    };
    place.city.save_for(&place.first, FIRST, TEACHERS, &none, 1).await;
    assert_eq!(of(&place.rise().await, FIRST), Below::None(NoValue::Returned));
    place.step(&place.first, FIRST, Action::Submit).await;
    let again = place.rise().await;
    assert_eq!(of(&again, FIRST), Below::None(NoValue::NotApplicable));
    assert_eq!((again.risen.counted, again.risen.reported), (1, 2));

    // A restart, or another instance, adds up the same.
    let reopened = place.city.reopened().await;
    let view = answer::view(&reopened, &place.city.officer, CYCLE, UNIT, TEACHERS)
        .await
        .unwrap();
    assert_eq!(view.rise, Some(again));
});

on_both!(another_figure_counts_with_its_reason_and_both_are_kept, |house| async {
    let place = Place::settle(house).await;
    let city = &place.city;
    place.both_hand_in().await;
    place.save(&quotient("500", "600")).await;
    assert_eq!(place.lacks().await, [(Field::Explanation, Problem::Missing)]);
    let view = answer::view(city, &city.officer, CYCLE, UNIT, TEACHERS).await.unwrap();
    assert_eq!(
        (view.draft.numerator.as_str(), view.draft.denominator.as_str()),
        ("500", "600"),
        "nothing typed is lost"
    );
    assert_eq!(
        view.context.rise,
        Some(sum(120.0, 200.0)),
        "the form asks by the same rule"
    );

    place.save(&other_with_reason()).await;
    assert_eq!(place.lacks().await, []);
    let kept = place.rise().await.kept.unwrap();
    assert_eq!((kept.value, kept.counted, kept.of), (Some(sum(120.0, 200.0)), 2, 9));

    // The city sees both, and what the units give by then.
    place.step(&city.head, UNIT, Action::Submit).await;
    answer::judge(city, &place.local, CYCLE, FIRST, TEACHERS, 1, returned("Bổ sung."))
        .await
        .unwrap();
    accept_all(city, &place.local, CYCLE, FIRST).await.unwrap();
    place.step(&place.local, FIRST, Action::ReturnPart).await;
    let review = assessment::review(city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    let seen = review
        .answers
        .iter()
        .find(|answer| answer.indicator.code == TEACHERS)
        .unwrap();
    let both = seen.rise.as_ref().unwrap();
    assert_eq!(seen.value, Some(sum(500.0, 600.0)));
    assert_eq!(
        both.kept.as_ref().and_then(|kept| kept.value.clone()),
        Some(sum(120.0, 200.0))
    );
    assert_eq!(both.risen.value, Some(sum(30.0, 100.0)));
    assert!(matches!(seen.findings.first(), Some(Finding::UnlikeUnits)));

    // So does the way back from the figure, and the log; a visitor is told nothing of it.
    let query = Query {
        cycle: CYCLE.to_owned(),
        measure: Measure::Indicator(TEACHERS.to_owned()),
        shown: Shown::Submitted,
        against: String::new(),
        peers: domain::peers::PeersQuery::default(),
    };
    let page = explore::unit(city, Some(&city.reviewer), UNIT, &query).await.unwrap();
    let line = page.groups.iter().flat_map(|group| &group.lines);
    let trail = line
        .filter(|line| line.code == TEACHERS)
        .find_map(|line| line.trail.clone())
        .unwrap();
    assert_eq!(trail.risen.and_then(|risen| risen.value), Some(sum(120.0, 200.0)));
    assert_eq!(trail.explanation, "Tính cả trường chưa nộp");
    let page = explore::unit(city, None, UNIT, &query).await.unwrap();
    assert!(
        page.groups
            .iter()
            .flat_map(|group| &group.lines)
            .all(|line| line.trail.is_none())
    );
    let saves = city
        .texts(&format!(
            "SELECT detail FROM event WHERE action = 'save' AND path = '/79/{UNIT}/' ORDER BY id"
        ))
        .await;
    assert!(saves.iter().all(|detail| detail.contains("\"risen\"")), "{saves:?}");
    assert_eq!(audit::verify(city, None).await.unwrap().faults, []);
    city.execute("UPDATE answer SET risen = NULL WHERE risen IS NOT NULL")
        .await
        .unwrap();
    assert_eq!(audit::verify(city, None).await.unwrap().faults.len(), 1, "it is sealed");
});

on_both!(one_press_takes_the_units_figure, |house| async {
    let place = Place::settle(house).await;
    let city = &place.city;
    let take = async |actor: &Actor| rise::take_over(city, actor, CYCLE, UNIT, TEACHERS, "Tổng hợp").await;
    assert!(
        matches!(take(&city.officer).await, Err(Error::Stale)),
        "nothing is given yet"
    );
    place.both_hand_in().await;
    for (actor, refused) in [(&city.neighbour, "no such unit"), (&place.first, "a school")] {
        assert!(matches!(take(actor).await, Err(Error::NotFound)), "{refused}");
    }
    assert!(matches!(
        take(&city.reviewer).await,
        Err(Error::Forbidden | Error::NotFound)
    ));

    let noted = Draft {
        note: "Ghi chú".to_owned(),
        ..quotient("500", "600")
    };
    place.save(&noted).await;
    take(&city.officer).await.unwrap();
    let view = answer::view(city, &city.officer, CYCLE, UNIT, TEACHERS).await.unwrap();
    let typed = [
        &view.draft.numerator,
        &view.draft.denominator,
        &view.draft.source,
        &view.draft.note,
    ];
    assert_eq!(typed, ["120", "200", "Tổng hợp", "Ghi chú"]);
    assert_eq!(place.lacks().await, []);
    take(&city.officer).await.unwrap();

    // Handed in it is closed, whatever the units do.
    place.step(&city.head, UNIT, Action::Submit).await;
    answer::judge(city, &place.local, CYCLE, FIRST, TEACHERS, 1, returned("Bổ sung."))
        .await
        .unwrap();
    accept_all(city, &place.local, CYCLE, FIRST).await.unwrap();
    place.step(&place.local, FIRST, Action::ReturnPart).await;
    assert!(matches!(take(&city.officer).await, Err(Error::Stale)));
});

on_both!(
    an_answer_the_units_come_to_give_needs_no_reason_any_more,
    |house| async {
        let place = Place::settle(house).await;
        place
            .city
            .save_for(&place.first, FIRST, TEACHERS, &quotient("90", "100"), 0)
            .await;
        place.step(&place.first, FIRST, Action::Submit).await;
        place.save(&quotient("120", "200")).await;
        assert_eq!(place.lacks().await, [(Field::Explanation, Problem::Missing)]);
        place
            .city
            .save_for(&place.second, SECOND, TEACHERS, &quotient("30", "100"), 0)
            .await;
        place.step(&place.second, SECOND, Action::Submit).await;
        place.save(&quotient("120", "200")).await;
        assert_eq!(place.lacks().await, []);
        assert_eq!(
            place.rise().await.kept.and_then(|kept| kept.value),
            Some(sum(120.0, 200.0))
        );
    }
);

on_both!(nobody_else_learns_what_a_districts_units_give, |house| async {
    let place = Place::settle(house).await;
    let city = &place.city;
    place.both_hand_in().await;
    assert!(matches!(
        answer::view(city, &city.neighbour, CYCLE, UNIT, TEACHERS).await,
        Err(Error::NotFound)
    ));
    let school = answer::view(city, &place.first, CYCLE, FIRST, TEACHERS).await.unwrap();
    assert_eq!(school.rise, None, "nobody hands in to a school");
    let neighbour = answer::view(city, &city.neighbour, CYCLE, "778", TEACHERS)
        .await
        .unwrap();
    let other = neighbour.rise.unwrap();
    assert_eq!(
        other.risen,
        Risen {
            of: 4,
            ..Risen::default()
        }
    );
    assert!(other.units.iter().all(|line| line.unit.code.starts_with("778")));
});
