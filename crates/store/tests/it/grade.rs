//! Grades: who sees which, and what the reviewer gives in place of the unit's own points.

use domain::answer::Draft;
use domain::explore::{Measure, Query, Shown};
use domain::grade::{Models, Row};
use domain::peers::PeersQuery;
use domain::permission::Role;
use domain::unit::keep::{Field, Problem, Typed};
use domain::unit::model::TypedModel;
use domain::workflow::{Action, ReturnReason, State, Verdict};
use store::unit::{self, Kept};
use store::{Error, answer, assessment, cycle, demo, explore, grade};

use crate::support::accept;
use crate::support::on_both;

const CYCLE: &str = "2025-TTHTCD";
/// Handed in, not looked at.
const HANDED_IN: &str = "770-TTHTCD-02";
/// Approved, with points the reviewer lowered by two.
const LOWERED: &str = "760-TTHTCD-01";
const LINE: &str = "T.1.1-a";

fn invalid(result: Result<impl std::fmt::Debug, Error>) -> String {
    match result.unwrap_err() {
        Error::Invalid(code) => code,
        other => format!("{other:?}"),
    }
}

fn codes(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.unit.code.as_str()).collect()
}

on_both!(everybody_sees_what_is_theirs_to_see, |house| async {
    demo::load(&house).await.unwrap();
    let reviewer = house.person("nguoi-duyet", Role::Reviewer, "79").await;
    let elsewhere = house.person("can-bo-khac", Role::Officer, "79/787").await;

    let refused = grade::list(&house, None, CYCLE).await;
    assert!(matches!(refused, Err(Error::NotSignedIn)));
    let approved = grade::list(&house, Some(&elsewhere), "").await.unwrap();
    assert_eq!(approved.cycle.code, CYCLE);
    // The best first.
    assert_eq!(codes(&approved.rows), ["770-TTHTCD-03", LOWERED, "769-TTHTCD-01"]);
    assert_eq!(approved.asked, 6);
    let all = grade::list(&house, Some(&reviewer), CYCLE).await.unwrap();
    assert!(codes(&all.rows).contains(&HANDED_IN) && all.rows.len() == 5);

    let lowered = approved.rows.iter().find(|row| row.unit.code == LOWERED).unwrap();
    let verified = lowered.verified.as_ref().unwrap();
    assert!((lowered.own.tally.got - verified.tally.got - 2.0).abs() < 1e-9);
    assert!(verified.grade.is_some());

    // What is not approved is nobody else's business.
    let hidden = grade::sheet(&house, Some(&elsewhere), CYCLE, HANDED_IN).await;
    assert!(matches!(hidden, Err(Error::NotFound)));
    let sheet = grade::sheet(&house, Some(&elsewhere), CYCLE, LOWERED).await.unwrap();
    assert!(!sheet.may_open && sheet.groups.len() == 4);
    let line = sheet
        .groups
        .iter()
        .flat_map(|group| &group.lines)
        .find(|line| line.indicator.code == "T.4.1-a")
        .unwrap();
    assert!(line.why.contains("danh sách") && line.own > line.verified);
});

on_both!(shares_of_all_approved_units_add_up, |house| async {
    demo::load(&house).await.unwrap();
    let families = |column: &str| {
        format!(
            "SELECT CAST(sum(n.{column}) AS BIGINT) FROM answer n JOIN assessment a ON a.id = n.assessment_id
             WHERE a.cycle = '2024-MHHT' AND n.indicator = 'M.1.1-a'"
        )
    };
    // Published: visitors read it.
    let list = grade::list(&house, None, "2024-MHHT").await.unwrap();
    assert_eq!((list.rows.len(), list.totals.len()), (22, 6));
    let first = &list.totals[0];
    assert_eq!((first.indicator.code.as_str(), first.units), ("M.1.1-a", 22));
    let sums = (
        house.number(&families("numerator")).await,
        house.number(&families("denominator")).await,
    );
    assert_eq!(
        (format!("{:.0}", first.part), format!("{:.0}", first.whole)),
        (sums.0.to_string(), sums.1.to_string())
    );
    assert!((first.share() - first.part / first.whole * 100.0).abs() < 1e-9);
    // Points add up to no share.
    let reviewer = house.person("nguoi-duyet", Role::Reviewer, "79").await;
    let points = grade::list(&house, Some(&reviewer), CYCLE).await.unwrap();
    assert!(points.totals.is_empty());
});

on_both!(wards_stand_in_for_a_district_that_is_not_approved, |house| async {
    const COUNTED: &str = "2024-MHHT";
    demo::load(&house).await.unwrap();
    let keeper = house.person("nguoi-quan-ly", Role::Administrator, "79").await;
    for code in ["770-P-01", "770-P-02"] {
        let ward = Typed {
            code: code.to_owned(),
            kind: "ward".to_owned(),
            parent: "770".to_owned(),
            name_vi: code.to_owned(),
            source: "Thử".to_owned(),
            ..Typed::default()
        };
        unit::put(&house, &keeper, "", None, &ward).await.unwrap();
    }
    let reviewer = house.person("nguoi-duyet", Role::Reviewer, "79").await;
    let first = async || {
        let list = grade::list(&house, Some(&reviewer), COUNTED).await.unwrap();
        let total = &list.totals[0];
        let below: Vec<_> = list
            .stand_ins
            .iter()
            .map(|one| (one.unit.code.clone(), one.approved, one.asked))
            .collect();
        (total.whole.round(), total.units, below)
    };
    let of = async |unit: &str| {
        let asked = format!(
            "SELECT CAST(n.denominator AS BIGINT) FROM answer n JOIN assessment a ON a.id = n.assessment_id
             WHERE a.cycle = '{COUNTED}' AND a.unit = '{unit}' AND n.indicator = 'M.1.1-a'"
        );
        f64::from(u32::try_from(house.number(&asked).await).unwrap())
    };
    let (all, units, below) = first().await;
    assert_eq!((units, below.len()), (22, 0));
    let (district, ward) = (of("770").await, of("778").await);

    // What a ward has counted is in what its district has.
    let moved = format!(
        "UPDATE assessment SET unit = '770-P-01', path = '/79/770/770-P-01/' WHERE cycle = '{COUNTED}' AND unit = '778'"
    );
    house.execute(&moved).await.unwrap();
    assert_eq!(first().await, (all - ward, 21, Vec::new()));

    // Until that is approved, the ward stands for it, and it is said of how many.
    let back = format!("UPDATE assessment SET state = 'under-review' WHERE cycle = '{COUNTED}' AND unit = '770'");
    house.execute(&back).await.unwrap();
    assert_eq!(first().await, (all - district, 21, vec![("770".to_owned(), 1, 2)]));
});

on_both!(model_centres_are_marked_by_decision, |house| async {
    demo::load(&house).await.unwrap();
    let keeper = house.person("nguoi-quan-ly", Role::Administrator, "79").await;
    let reviewer = house.person("nguoi-duyet", Role::Reviewer, "79").await;
    let models = async || {
        let list = grade::list(&house, Some(&reviewer), CYCLE).await.unwrap();
        list.kept(Models::Only)
            .map(|row| row.unit.code.clone())
            .collect::<Vec<_>>()
    };
    let typed = |since: &str, decision: &str, until: &str| TypedModel {
        since: since.to_owned(),
        until: until.to_owned(),
        decision: decision.to_owned(),
    };
    let mark = async |code, version, typed: TypedModel| unit::mark(&house, &keeper, "", (code, version), &typed).await;
    assert_eq!(models().await, ["770-TTHTCD-03", "769-TTHTCD-02"]);

    let refused = mark(LOWERED, 1, typed("", "", "1/1/2020")).await.unwrap();
    let expected = vec![
        (Field::ModelSince, Problem::Missing),
        (Field::ModelDecision, Problem::Missing),
    ];
    assert_eq!(refused, Kept::Refused(expected));
    let school = mark("770-THPT-01", 1, typed("1/1/2025", "1", "")).await.unwrap();
    assert_eq!(school, Kept::Refused(vec![(Field::ModelSince, Problem::BadKind)]));
    let officer = house.person("can-bo-khac", Role::Officer, "79/787").await;
    let stranger = unit::mark(&house, &officer, "", (LOWERED, 1), &typed("1/1/2025", "1", "")).await;
    assert!(matches!(stranger, Err(Error::Forbidden)));
    assert!(matches!(
        mark(LOWERED, 9, typed("1/1/2025", "1", "")).await,
        Err(Error::Stale)
    ));

    mark(LOWERED, 1, typed("1/1/2025", "77/QĐ-SGDĐT", "")).await.unwrap();
    assert_eq!(models().await, ["770-TTHTCD-03", LOWERED, "769-TTHTCD-02"]);
    // One that ended before the period is none of this cycle any more.
    mark(LOWERED, 2, typed("1/1/2020", "77/QĐ-SGDĐT", "31/12/2020"))
        .await
        .unwrap();
    assert_eq!(models().await, ["770-TTHTCD-03", "769-TTHTCD-02"]);
    // Correcting or importing the unit leaves the mark alone.
    let kept = unit::edit(&house, &keeper, "", Some(LOWERED)).await.unwrap();
    assert_eq!(kept.unit.unwrap().model.unwrap().decision, "77/QĐ-SGDĐT");
    assert_eq!(
        (kept.history[0].action.as_str(), kept.history[0].reason.as_str()),
        ("model", "77/QĐ-SGDĐT")
    );
    let file = store::export::units(&house).await.unwrap();
    unit::import(&house, &file).await.unwrap();
    let kept = unit::edit(&house, &keeper, "", Some(LOWERED)).await.unwrap();
    assert!(kept.unit.unwrap().model.is_some());
    mark(LOWERED, kept.version, typed("", "", "")).await.unwrap();
    let kept = unit::edit(&house, &keeper, "", Some(LOWERED)).await.unwrap();
    assert!(kept.unit.unwrap().model.is_none());
});

on_both!(map_and_charts_know_nothing_of_points, |house| async {
    demo::load(&house).await.unwrap();
    let reviewer = house.person("nguoi-duyet", Role::Reviewer, "79").await;
    let query = Query {
        cycle: CYCLE.to_owned(),
        measure: Measure::from_code(""),
        shown: Shown::Approved,
        against: String::new(),
        peers: PeersQuery::default(),
    };
    assert!(matches!(
        explore::map(&house, Some(&reviewer), &query).await,
        Err(Error::NotFound)
    ));
    assert_eq!(cycle::newest(&house).await.unwrap().unwrap().code, "2025-H1");
    let home = explore::home(&house, Some(&reviewer), None).await.unwrap();
    assert!(!home.cycle.code.contains("TTHTCD"));
    // A cycle that measures has no sheet.
    let sheet = grade::sheet(&house, Some(&reviewer), "2024-H2", "770").await;
    assert!(matches!(sheet, Err(Error::NotFound)));
});

on_both!(the_reviewer_gives_other_points_and_the_unit_answers, |house| async {
    demo::load(&house).await.unwrap();
    let reviewer = house.person("nguoi-duyet", Role::Reviewer, "79/770").await;
    let officer = house.person("can-bo-tt", Role::Officer, "79/770/770-TTHTCD-02").await;
    let line = (CYCLE, HANDED_IN, LINE);
    let give = async |version: i64, points: &str, why: &str| {
        answer::verify(&house, &reviewer, line, version, points, why).await
    };
    assert_eq!(invalid(give(1, "năm", "x").await), "points");
    assert_eq!(invalid(give(1, "-1", "x").await), "points");
    assert_eq!(invalid(give(1, "5,5", "x").await), "above-maximum");
    assert_eq!(invalid(give(1, "2,5", "  ").await), "why");
    assert!(matches!(give(7, "2,5", "x").await, Err(Error::Stale)));
    let refused = answer::verify(&house, &officer, line, 1, "2,5", "x").await;
    assert!(matches!(refused, Err(Error::Forbidden)));

    let (state, _) = give(1, "2,5", "Thiếu quy chế").await.unwrap();
    assert_eq!(state, State::UnderReview);
    let of = async |viewer| {
        let sheet = grade::sheet(&house, Some(viewer), CYCLE, HANDED_IN).await.unwrap();
        let seen = sheet.row.verified.is_some();
        (sheet.groups[0].lines[0].clone(), seen)
    };
    let (seen, whole) = of(&reviewer).await;
    assert_eq!(
        (seen.verified, seen.why.as_str(), whole),
        (Some(2.5), "Thiếu quy chế", true)
    );
    // Until it is decided, the unit is not told.
    let (seen, whole) = of(&officer).await;
    assert_eq!((seen.why.as_str(), whole), ("", false));

    // Accepting takes the other points back; giving them again and returning another line shows them to nobody.
    answer::judge(&house, &reviewer, CYCLE, HANDED_IN, LINE, 1, Verdict::Accepted)
        .await
        .unwrap();
    assert_eq!(of(&reviewer).await.0.why, "");
    give(1, "2,5", "Thiếu quy chế").await.unwrap();

    // What the unit changes after a return has to be looked at anew.
    let returned = Verdict::Returned {
        reason: ReturnReason::EvidenceMissing,
        text: "Bổ sung quy chế".to_owned(),
    };
    let (_, version) = answer::judge(&house, &reviewer, CYCLE, HANDED_IN, LINE, 1, returned)
        .await
        .unwrap();
    let rest = domain::assessment::Rest::Answers;
    accept(&house, &reviewer, CYCLE, HANDED_IN, rest).await.unwrap();
    let back = assessment::act(&house, &reviewer, CYCLE, HANDED_IN, Action::ReturnPart, version, "").await;
    back.unwrap();
    let draft = Draft {
        value: "4".to_owned(),
        ..Draft::default()
    };
    answer::save(&house, &officer, CYCLE, HANDED_IN, LINE, &draft, 1)
        .await
        .unwrap();
    let (mended, _) = of(&officer).await;
    assert_eq!((mended.own, mended.verified), (Some(4.0), None));
});
