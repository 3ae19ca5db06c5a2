//! The demonstration: loaded once, adding up to what the city published, consistent with the workflow.

use std::collections::BTreeMap;

use domain::case::{CaseQuery, CaseState, Which};
use domain::indicator::Mode;
use domain::review::level;
use domain::unit::{UnitKind, UnitPath};
use domain::workflow::{Action, State, step};
use store::demo::{self, ACCOUNTS, PASSWORD};
use store::{Error, account, assessment, case, cycle, target};

use crate::support::{House, on_both};

async fn counts(house: &House) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in [
        "unit",
        "account",
        "assessment",
        "answer",
        "evidence",
        "evidence_use",
        "event",
        "fact",
        "target",
    ] {
        counts.push(house.number(&format!("SELECT count(*) FROM {table}")).await);
    }
    counts
}

on_both!(it_loads_once_and_only_into_an_empty_house, |house| async {
    assert!(!demo::is_demo(&house).await.unwrap());
    demo::load(&house).await.unwrap();
    assert!(demo::is_demo(&house).await.unwrap());
    let before = counts(&house).await;
    demo::load(&house).await.unwrap();
    assert_eq!(counts(&house).await, before);
    demo::load(&house.reopened().await).await.unwrap();
    assert_eq!(counts(&house).await, before);
});

on_both!(a_house_with_data_of_its_own_is_left_alone, |house| async {
    store::indicator_set::import(&house, domain::indicator::UNESCO_2013.as_bytes())
        .await
        .unwrap();
    let refused = demo::load(&house).await.unwrap_err();
    assert!(matches!(refused, Error::Invalid(code) if code == "not-empty"));
    assert_eq!(house.number("SELECT count(*) FROM account").await, 0);
});

on_both!(districts_add_up_to_what_the_city_published, |house| async {
    demo::load(&house).await.unwrap();
    let sum = async |column: &str, indicator: &str, of: &str| {
        house
            .number(&format!(
                "SELECT CAST(sum(n.{column}) AS BIGINT) FROM answer n JOIN assessment a ON a.id = n.assessment_id
                 WHERE a.cycle = '2024-H2' AND n.indicator = '{indicator}' AND a.unit {of} '79'"
            ))
            .await
    };
    for (indicator, numerator, denominator) in [("2.2.2-b", 1_505_684, 2_112_000), ("2.2.2-l1", 3_729, 4_855)] {
        for of in ["<>", "="] {
            assert_eq!(sum("numerator", indicator, of).await, numerator, "{indicator}");
            assert_eq!(sum("denominator", indicator, of).await, denominator, "{indicator}");
        }
    }
    let committees = "SELECT count(*) FROM answer n JOIN assessment a ON a.id = n.assessment_id
                      WHERE a.cycle = '2024-H2' AND n.indicator = '3.1.1-a' AND n.figure >= 2";
    assert_eq!(house.number(committees).await, 16);
});

on_both!(
    everything_a_district_says_is_marked_and_the_city_is_real,
    |house| async {
        demo::load(&house).await.unwrap();
        let marked = async |of: &str, flag: &str| {
            house
                .number(&format!(
                    "SELECT count(*) FROM answer n JOIN assessment a ON a.id = n.assessment_id
                 WHERE a.unit {of} '79' AND {flag} n.illustrative"
                ))
                .await
        };
        assert_eq!(marked("<>", "NOT").await, 0);
        assert_eq!(marked("=", "").await, 0);
        assert_eq!(marked("=", "NOT").await, 13);
    }
);

on_both!(every_district_stands_where_its_steps_led, |house| async {
    demo::load(&house).await.unwrap();
    let rows = house
        .texts("SELECT cycle || ' ' || path || ' ' || state || ' ' || version || ' ' || level FROM assessment")
        .await;
    let kinds = house.texts("SELECT DISTINCT code || ' ' || kind FROM unit").await;
    let kinds: BTreeMap<&str, &str> = kinds.iter().filter_map(|row| row.split_once(' ')).collect();
    for row in &rows {
        let [cycle, path, state, version, at] = row.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let steps = house
            .texts(&format!(
                "SELECT action || ' ' || at FROM event WHERE subject = 'assessment' AND cycle = '{cycle}'
                 AND path = '{path}' ORDER BY at, id"
            ))
            .await;
        assert_eq!(steps.len().to_string(), version, "{row}");
        let unit = path.trim_matches('/').rsplit('/').next().unwrap();
        let kind = kinds.get(unit).and_then(|kind| UnitKind::from_code(kind)).unwrap();
        let mut level = level(kind, &UnitPath(path.to_owned()), 0);
        let mut stands = State::NotOpen;
        for event in &steps {
            let (action, at) = event.split_once(' ').unwrap();
            let step = step(stands, Action::from_code(action).unwrap(), level).unwrap();
            (stands, level) = (step.to, step.level(level));
            assert!(at.parse::<i64>().unwrap() <= house.now().0, "{row} {event}");
        }
        assert_eq!((stands.code(), level.at.to_string().as_str()), (state, at), "{row}");
    }
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.starts_with("2025-H1 /79/7")) {
        *states.entry(row.split(' ').nth(2).unwrap()).or_default() += 1;
    }
    let expected = [
        ("approved", 8),
        ("awaiting-sign-off", 3),
        ("drafting", 8),
        ("partly-returned", 3),
        ("passed-on", 1),
        ("resubmitted", 2),
        ("sent-back", 1),
        ("submitted", 4),
        ("under-review", 3),
    ];
    assert_eq!(states, BTreeMap::from(expected));
    // Every district of the two past cycles is published, so is the city, and so are the learning models of 2024.
    assert_eq!(rows.iter().filter(|row| row.contains(" published ")).count(), 46 + 22);
});

on_both!(the_open_cycle_is_open_today_and_the_past_is_frozen, |house| async {
    demo::load(&house).await.unwrap();
    let cycles = cycle::list(&house).await.unwrap();
    let (measured, beside): (Vec<_>, Vec<_>) = cycles.iter().partition(|cycle| cycle.mode == Mode::Measured);
    let [first, second, open] = measured[..] else {
        panic!("{cycles:?}")
    };
    let open_beside: Vec<&str> = beside
        .iter()
        .filter(|cycle| cycle.is_open(house.now()))
        .map(|cycle| cycle.code.as_str())
        .collect();
    assert_eq!(open_beside, ["2025-DVHT", "2025-TTHTCD"]);
    assert!(beside.len() == 3 && beside.iter().filter(|cycle| cycle.published_at.is_some()).count() == 1);
    assert_eq!(open.days_left(house.now()), 9);
    assert!(open.is_open(house.now()) && open.published_at.is_none());
    assert_eq!(open.data_to.to_string(), "2025-06-14");
    for past in [first, second] {
        assert!(past.published_at.is_some() && !past.is_open(house.now()));
        assert_eq!(
            target::of_cycle(&house, past).await.unwrap(),
            target::all(&house, "unesco-2013").await.unwrap()
        );
    }
    assert_eq!(cycle::newest_published(&house).await.unwrap().unwrap().code, "2024-H2");
});

on_both!(its_people_sign_in_and_find_their_work, |house| async {
    demo::load(&house).await.unwrap();
    let sign_in = async |login: &str| account::sign_in(&house, login, PASSWORD, "127.0.0.1").await.unwrap();
    for account in ACCOUNTS {
        let actor = sign_in(account.login).await;
        assert_eq!(
            (actor.name.as_str(), actor.role, actor.unit.as_str()),
            (account.name, account.role, account.unit)
        );
    }
    assert!(
        account::sign_in(&house, "minh-hoa-760", PASSWORD, "127.0.0.1")
            .await
            .is_err()
    );

    let officer = sign_in("quan3").await;
    let hub = assessment::hub(&house, &officer, "2025-H1", "770").await.unwrap();
    let coverage = hub.work.coverage;
    assert_eq!((hub.work.state, coverage.whole - coverage.part), (State::Drafting, 3));
    assert!(hub.may_answer && hub.illustrative);

    let reviewer = sign_in("thamdinh").await;
    let review = assessment::review(&house, &reviewer, "2025-H1", "771").await.unwrap();
    let changed: Vec<_> = review.answers.iter().filter(|answer| answer.before.is_some()).collect();
    assert_eq!(changed.len(), 3);
    assert!(
        changed
            .iter()
            .all(|answer| answer.before.as_ref().unwrap().0 != answer.draft)
    );
    let queue = assessment::queue(&house, &reviewer, Some("2025-H1"), None)
        .await
        .unwrap();
    assert_eq!(queue.publishable, 9);
    // Schools hand in to their districts; the city sees how far those are.
    assert!(queue.lines.iter().all(|line| !line.unit.code.contains("-TH-")));
    let local = queue.local.iter().find(|local| local.unit.code == "770").unwrap();
    assert_eq!((local.waiting, local.approved), (3, 1));

    let district = sign_in("thamdinhquan3").await;
    let queue = assessment::queue(&house, &district, None, None).await.unwrap();
    let waiting: Vec<&str> = queue.lines.iter().take(2).map(|line| line.unit.code.as_str()).collect();
    assert_eq!(waiting.len(), 2);
    assert!(
        queue
            .lines
            .iter()
            .all(|line| line.unit.code.starts_with("770-") && !line.unit.code.contains("THPT"))
    );
    assert!(!queue.may_publish && queue.local.is_empty());
});

on_both!(its_documents_can_be_opened, |house| async {
    demo::load(&house).await.unwrap();
    let reviewer = account::sign_in(&house, "thamdinh", PASSWORD, "127.0.0.1")
        .await
        .unwrap();
    let review = assessment::review(&house, &reviewer, "2025-H1", "765").await.unwrap();
    let evidence = review.answers.iter().flat_map(|answer| &answer.evidence);
    let file = evidence
        .into_iter()
        .find(|one| matches!(one.support, domain::evidence::Support::File { .. }))
        .unwrap();
    let (_, path) = store::evidence::open(&house, Some(&reviewer), &file.id).await.unwrap();
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"));
});

on_both!(its_difficulties_went_the_way_of_the_table, |house| async {
    demo::load(&house).await.unwrap();
    let reviewer = account::sign_in(&house, "thamdinh", PASSWORD, "127.0.0.1")
        .await
        .unwrap();
    let officer = account::sign_in(&house, "quan3", PASSWORD, "127.0.0.1").await.unwrap();
    let asked = case::prepare(&house, &officer, "", "", "").await.unwrap().groups;
    let asked: Vec<&str> = asked
        .iter()
        .flat_map(|group| &group.choices)
        .map(|choice| choice.code.as_str())
        .collect();
    let query = CaseQuery {
        which: Which::All,
        ..CaseQuery::default()
    };
    let list = case::list(&house, &reviewer, &query).await.unwrap();
    assert_eq!(list.lines.len(), 14);
    for line in list.lines {
        let view = case::view(&house, &reviewer, line.number).await.unwrap();
        let mut state = CaseState::Raised;
        for post in view.posts.iter().skip(1) {
            state = domain::case::step(state, post.action.unwrap()).unwrap().to;
            assert!(post.at <= house.now(), "{}", line.number);
        }
        assert_eq!(
            (state, view.version),
            (line.state, i64::try_from(view.posts.len()).unwrap()),
            "{}",
            line.number
        );
        assert!(line.illustrative);
        assert!(
            line.about.indicator().is_none_or(|code| asked.contains(&code)),
            "{}",
            line.number
        );
    }
});
