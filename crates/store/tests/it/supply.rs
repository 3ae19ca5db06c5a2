//! Departments' figures: who may write which, until when, and what districts see of them.

use domain::account::Actor;
use domain::answer::{Draft, Field, Problem};
use domain::assessment::{Rest, SaveOutcome};
use domain::explore::{Measure, Query, Shown};
use domain::notice::NoticeKind;
use domain::peers::PeersQuery;
use domain::permission::Role;
use domain::supply::{Closed, Outcome, Refusal};
use domain::workflow::{Action, State, Verdict};
use store::document::Attachment;
use store::supply::{self, Document, RowIn};
use store::{Error, answer, assessment, audit, evidence, explore, health};

use crate::city::{BEFORE, CYCLE, City, UNIT, complete, quotient, returned};
use crate::coordination::{CULTURE, SPORT, VISITS, typed};
use crate::support::{accept, accept_all, on_both};

fn row(unit: &str, version: i64, draft: Draft) -> RowIn {
    RowIn {
        unit: unit.to_owned(),
        version,
        draft: Some(draft),
    }
}

/// The city with the rule that gives the culture department two indicators, and someone of that department.
async fn agreed(house: crate::support::House) -> (City, Actor) {
    let city = City::settle(house).await;
    city.agree(CULTURE, &typed(&[VISITS, SPORT])).await;
    let culture = city.culture().await;
    (city, culture)
}

async fn put(city: &City, actor: &Actor, rows: Vec<RowIn>) -> Result<Outcome, Error> {
    supply::put(city, actor, CYCLE, VISITS, rows, None).await
}

/// Saves one row; it must go through.
async fn give(city: &City, actor: &Actor, unit: &str, version: i64, draft: Draft) {
    let outcome = put(city, actor, vec![row(unit, version, draft)]).await.unwrap();
    assert_eq!((outcome.saved.len(), outcome.refused), (1, Vec::new()), "{unit}");
}

on_both!(good_rows_stand_and_the_others_say_why, |house| async {
    let (city, culture) = agreed(house).await;
    let sheet = supply::sheet(&city, &culture, CYCLE, VISITS).await.unwrap();
    assert_eq!((sheet.rows.len(), sheet.given()), (22, 0));
    let rows = vec![
        row("770", 0, quotient("120.000", "60.000")),
        row("778", 0, quotient("nhiều", "")),
        row("769", 0, quotient("300.000", "100.000")),
    ];
    let outcome = put(&city, &culture, rows.clone()).await.unwrap();
    // In the order of lists.
    assert_eq!(outcome.saved, ["770", "769"]);
    assert_eq!(
        outcome.refused,
        [(
            "778".to_owned(),
            Refusal::Problems(vec![
                (Field::Numerator, Problem::NotANumber),
                (Field::Denominator, Problem::Missing)
            ])
        )]
    );
    // Sending the same again changes nothing, whatever the version.
    let again = put(&city, &culture, vec![rows[0].clone(), rows[2].clone()])
        .await
        .unwrap();
    assert_eq!(again, Outcome::default());
    // Somebody else was faster.
    let late = put(&city, &culture, vec![row("770", 0, quotient("1", "2"))])
        .await
        .unwrap();
    let [(_, Refusal::Conflict(conflict))] = &late.refused[..] else {
        panic!("{late:?}")
    };
    assert_eq!((conflict.version, conflict.by.as_str()), (1, "Người vanhoa"));
    give(&city, &culture, "770", 1, quotient("1", "2")).await;

    // Nobody has begun: the district stands where it stood, and its figure is not on the map.
    let state = city
        .texts("SELECT unit || ' ' || state FROM assessment ORDER BY unit")
        .await;
    assert_eq!(state, ["769 not-open", "770 not-open"]);
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!((hub.work.state, hub.work.since, hub.version), (State::NotOpen, None, 0));
    assert_eq!(hub.waiting.iter().map(|(_, count)| count).sum::<u32>(), 1);
    // The district's own first answer begins it, by the table's step.
    let own = city.asked()[0].code.clone();
    city.save(&own, &complete(city.indicator(&own)), 0).await;
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!(
        (hub.work.state, hub.version, hub.work.coverage.part),
        (State::Drafting, 1, 2)
    );
    assert_eq!(health::check(&city).await.unwrap(), []);
    let report = audit::verify(&city, None).await.unwrap();
    assert_eq!((report.faults, report.answers), (Vec::new(), 3));
    // Read anew, the cube is what it was taught.
    let desk = supply::desk(&city, &culture).await.unwrap();
    city.rebuild_cube().await.unwrap();
    assert_eq!(supply::desk(&city, &culture).await.unwrap(), desk);
    let line = &desk.cycles[0].lines[0];
    assert_eq!((line.indicator.code.as_str(), line.given, line.of), (VISITS, 2, 22));
});

on_both!(nobody_else_writes_what_a_department_supplies, |house| async {
    let (city, culture) = agreed(house).await;
    let draft = quotient("1", "2");
    // The district: neither its form nor its evidence.
    let saved = answer::save(&city, &city.officer, CYCLE, UNIT, VISITS, &draft, 0).await;
    assert!(matches!(saved, Err(Error::Forbidden)));
    let stash = answer::stash(&city, &city.officer, CYCLE, UNIT, VISITS, &draft).await;
    assert!(matches!(stash, Err(Error::Forbidden)));
    let link = evidence::add_link(
        &city,
        &city.officer,
        CYCLE,
        UNIT,
        VISITS,
        "https://example.org/a",
        Document {
            title: "Báo cáo".to_owned(),
            ..Document::default()
        },
    );
    assert!(matches!(link.await, Err(Error::Forbidden)));
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, VISITS).await.unwrap();
    let supplied = view.supplied.unwrap();
    assert!(!view.editable && !supplied.given);
    assert_eq!(supplied.supplier.unit.code, CULTURE);
    // In the cycle before nothing was agreed, and the neighbour's own indicators stay its own.
    let own = answer::view(&city, &city.officer, CYCLE, UNIT, "1.1.1-a")
        .await
        .unwrap();
    assert!(own.editable && own.supplied.is_none());

    // Other departments, reviewers, people of districts: there is no such sheet.
    let police = city.person("congan", Role::Department, "79/D-CA").await;
    for actor in [
        &police,
        &city.officer,
        &city.reviewer,
        &city.administrator,
        &city.leader,
    ] {
        let refused = put(&city, actor, vec![row(UNIT, 0, draft.clone())]).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{}", actor.login);
        assert!(supply::sheet(&city, actor, CYCLE, VISITS).await.is_err());
    }
    // Its own indicators only, in cycles of its rule, for units beside it.
    let foreign = supply::put(
        &city,
        &culture,
        CYCLE,
        "1.1.4-a",
        vec![row(UNIT, 0, draft.clone())],
        None,
    )
    .await;
    assert!(matches!(foreign, Err(Error::NotFound)));
    let early = supply::put(&city, &culture, BEFORE, VISITS, vec![row(UNIT, 0, draft.clone())], None).await;
    assert!(matches!(early, Err(Error::NotFound)));
    for unit in ["79", "770-THPT-01", "D-TK", "999"] {
        let refused = put(&city, &culture, vec![row(unit, 0, draft.clone())]).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{unit}");
    }
    // And nothing else: neither answers nor reads of a district's work.
    assert!(
        answer::save(&city, &culture, CYCLE, UNIT, "1.1.1-a", &draft, 0)
            .await
            .is_err()
    );
    assert!(assessment::hub(&city, &culture, CYCLE, UNIT).await.is_err());
    assert_eq!(city.number("SELECT count(*) FROM answer").await, 0);
});

on_both!(
    a_district_hands_in_without_waiting_and_the_figure_comes_later,
    |house| async {
        let (city, culture) = agreed(house).await;
        for indicator in city.asked() {
            if ![VISITS, SPORT].contains(&indicator.code.as_str()) {
                city.save(&indicator.code, &complete(indicator), 0).await;
            }
        }
        let check = assessment::check(&city, &city.officer, CYCLE, UNIT).await.unwrap();
        assert_eq!((check.missing.len(), check.waiting.len()), (0, 2));
        assert_eq!(city.act(&city.head, Action::Submit).await, State::Submitted);
        give(&city, &culture, UNIT, 0, quotient("120.000", "60.000")).await;
        let review = assessment::review(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
        let of = |code: &str| {
            review
                .answers
                .iter()
                .find(|answer| answer.indicator.code == code)
                .unwrap()
        };
        assert_eq!((of(VISITS).figure, of(VISITS).by.as_str()), (Some(2.0), "Người vanhoa"));
        assert!(of(SPORT).supplier.is_some() && !of(SPORT).is_complete());

        // What comes while the city reviews is judged like everything else; what is accepted is closed.
        city.act(&city.reviewer, Action::StartReview).await;
        give(&city, &culture, UNIT, 1, quotient("180.000", "60.000")).await;
        city.judge(VISITS, Verdict::Accepted).await;
        let late = put(&city, &culture, vec![row(UNIT, 2, quotient("1", "2"))])
            .await
            .unwrap();
        assert_eq!(late.refused, [(UNIT.to_owned(), Refusal::Closed(Closed::Accepted))]);
        accept_all(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
        assert_eq!(city.act(&city.reviewer, Action::Approve).await, State::Approved);
        let late = supply::put(
            &city,
            &culture,
            CYCLE,
            SPORT,
            vec![row(
                UNIT,
                0,
                Draft {
                    value: "40".to_owned(),
                    sample: "400".to_owned(),
                    ..Draft::default()
                },
            )],
            None,
        );
        assert_eq!(
            late.await.unwrap().refused,
            [(UNIT.to_owned(), Refusal::Closed(Closed::Approved))]
        );
        let query = Query {
            cycle: CYCLE.to_owned(),
            measure: Measure::Indicator(VISITS.to_owned()),
            shown: Shown::Approved,
            against: String::new(),
            peers: PeersQuery::default(),
        };
        let map = explore::map(&city, Some(&city.leader), &query).await.unwrap();
        let row = map.rows.iter().find(|row| row.unit.code == UNIT).unwrap();
        assert_eq!(row.cell.value(), Some(3.0));
        assert_eq!(audit::verify(&city, None).await.unwrap().faults, []);
    }
);

on_both!(a_returned_figure_is_the_departments_to_mend, |house| async {
    let (city, culture) = agreed(house).await;
    give(&city, &culture, UNIT, 0, quotient("120.000", "60.000")).await;
    for indicator in city.asked() {
        if ![VISITS, SPORT].contains(&indicator.code.as_str()) {
            city.save(&indicator.code, &complete(indicator), 0).await;
        }
    }
    city.act(&city.head, Action::Submit).await;
    city.judge(VISITS, returned("Thiếu số liệu rạp ngoài công lập.")).await;
    // Until it is sent back, that is the city's own word.
    let sheet = supply::sheet(&city, &culture, CYCLE, VISITS).await.unwrap();
    assert_eq!(sheet.returned(), 0);
    accept(&city, &city.reviewer, CYCLE, UNIT, Rest::Answers).await.unwrap();
    // What a department owes is no gap of the unit's: it is left open by a word of its own.
    let rest = async |rest: Rest| accept(&city, &city.reviewer, CYCLE, UNIT, rest).await.unwrap();
    assert_eq!((rest(Rest::Gaps).await, rest(Rest::Owed).await), (0, 1));
    city.act(&city.reviewer, Action::ReturnPart).await;
    let sheet = supply::sheet(&city, &culture, CYCLE, VISITS).await.unwrap();
    assert_eq!(sheet.returned(), 1);
    // The department is told, with the way to its sheet; the district has nothing to mend and hands in again.
    let told = store::notice::list(&city, &culture).await.unwrap();
    let told: Vec<_> = told
        .notices
        .iter()
        .filter(|it| it.kind == NoticeKind::Returned)
        .collect();
    assert_eq!((told.len(), told[0].body.count), (1, Some(1)));
    assert_eq!(told[0].path(), format!("/so-lieu-nganh/{CYCLE}/{VISITS}"));
    let officer = store::notice::list(&city, &city.officer).await.unwrap();
    assert!(officer.notices.iter().all(|it| it.kind != NoticeKind::Returned));
    let work = assessment::work(&city, &city.officer, "", |_| 0..0).await.unwrap();
    assert_eq!(work.lines[0].returned, 0);
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!((hub.returned.len(), hub.work.returned), (0, 0));
    assert_eq!(city.act(&city.head, Action::Submit).await, State::Resubmitted);
    give(&city, &culture, UNIT, 1, quotient("150.000", "60.000")).await;
    let review = assessment::review(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    let mended = review
        .answers
        .iter()
        .find(|answer| answer.indicator.code == VISITS)
        .unwrap();
    assert_eq!(mended.verdict, Verdict::Pending);
    assert!(mended.before.is_some());
});

on_both!(one_document_supports_every_row_that_has_a_figure, |house| async {
    let (city, culture) = agreed(house).await;
    give(&city, &culture, "778", 0, quotient("120.000", "60.000")).await;
    let pdf = Attachment::File {
        name: "bao-cao.pdf".to_owned(),
        bytes: b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj".to_vec(),
    };
    let words = Document {
        title: "Báo cáo ngành văn hóa".to_owned(),
        ..Document::default()
    };
    let untouched = |unit: &str| RowIn {
        unit: unit.to_owned(),
        version: 0,
        draft: None,
    };
    let rows = vec![
        row("770", 0, quotient("120.000", "60.000")),
        untouched("778"),
        untouched("769"),
    ];
    let outcome = supply::put(
        &city,
        &culture,
        CYCLE,
        VISITS,
        rows.clone(),
        Some((pdf.clone(), words.clone())),
    );
    assert_eq!(outcome.await.unwrap().saved, ["770"]);
    let supported = "SELECT a.unit FROM evidence_use u JOIN assessment a ON a.id = u.assessment_id ORDER BY a.unit";
    assert_eq!(city.texts(supported).await, ["770", "778"]);
    // Twice is once.
    supply::put(&city, &culture, CYCLE, VISITS, rows, Some((pdf, words)))
        .await
        .unwrap();
    assert_eq!(city.texts(supported).await, ["770", "778"]);
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, VISITS).await.unwrap();
    assert_eq!((view.evidence.len(), view.editable), (1, false));
    evidence::open(&city, Some(&city.officer), &view.evidence[0].id)
        .await
        .unwrap();
    // The district takes nothing away from it.
    let detach = evidence::detach(&city, &city.officer, CYCLE, UNIT, VISITS, &view.evidence[0].id).await;
    assert!(matches!(detach, Err(Error::Forbidden)));
});

on_both!(a_rule_that_begins_finds_what_a_district_had_typed, |house| async {
    let city = City::settle(house).await;
    city.save(VISITS, &quotient("1.000", "500"), 0).await;
    city.agree(CULTURE, &typed(&[VISITS])).await;
    let culture = city.culture().await;
    let sheet = supply::sheet(&city, &culture, CYCLE, VISITS).await.unwrap();
    let own = sheet.rows.iter().find(|row| row.unit.code == UNIT).unwrap();
    assert_eq!(
        (own.version, own.by.as_str(), own.figure),
        (1, "Người quan3", Some(2.0))
    );
    let late = answer::save(&city, &city.officer, CYCLE, UNIT, VISITS, &quotient("1", "2"), 1).await;
    assert!(matches!(late, Err(Error::Forbidden)));
    // Taking the rule out gives it back.
    let rule = sheet.rule;
    store::coordination::withdraw(&city, &city.reviewer, CULTURE, &rule, 1, "Thôi")
        .await
        .unwrap();
    let saved = answer::save(&city, &city.officer, CYCLE, UNIT, VISITS, &quotient("1", "2"), 1).await;
    assert!(matches!(saved, Ok(SaveOutcome::Saved(_))));
    assert!(matches!(
        supply::sheet(&city, &culture, CYCLE, VISITS).await,
        Err(Error::NotFound)
    ));
});

on_both!(a_closed_cycle_takes_nothing, |house| async {
    let (city, culture) = agreed(house).await;
    city.clock.advance(200 * 86_400_000);
    let late = put(&city, &culture, vec![row(UNIT, 0, quotient("1", "2"))]).await;
    assert!(matches!(late, Err(Error::Invalid(code)) if code == "cycle-not-open"));
    let sheet = supply::sheet(&city, &culture, CYCLE, VISITS).await.unwrap();
    assert!(!sheet.is_open());
});
