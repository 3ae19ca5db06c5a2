//! Moving units: every copy of a place follows in one write, and nothing that was said is lost on the way.

mod random;

use domain::account::Actor;
use domain::case::{CaseQuery, Which};
use domain::conclusion::{HeadTyped, ItemTyped};
use domain::history::{Deed, HistoryOf};
use domain::notice::NoticeKind;
use domain::permission::Role;
use domain::register::{Register, Typed};
use domain::unit::keep::{Field, Problem};
use domain::workflow::{Action, State};
use store::case::NewCase;
use store::document::Attachment;
use store::import::{ImportError, Reason};
use store::thread::NewMessage;
use store::unit::{self, Kept};
use store::{
    Error, Store, account, answer, assessment, audit, backup, case, conclusion, health, history, notice, register,
    thread,
};

use crate::city::{BEFORE, CYCLE, City, complete};
use crate::support::{Backend, accept_all, on_both};

const SCHOOL: &str = "770-THCS-01";
const OLD: &str = "/79/770/770-THCS-01/";
const NEW: &str = "/79/778/770-THCS-01/";
/// Rises from lower secondary schools to their district.
const RATIO: &str = "2.4.1-a";

/// Every column that holds a place in the tree, but of the events and days, which are only added to.
const COPIES: [(&str, &str); 13] = [
    ("unit", "path"),
    ("assessment", "path"),
    ("register_entry", "path"),
    ("conclusion", "path"),
    ("task", "path"),
    ("difficulty", "path"),
    ("difficulty", "department_path"),
    ("coordination_rule", "path"),
    ("thread", "path"),
    ("thread", "supplier"),
    ("inspection", "path"),
    ("document", "path"),
    ("account", "scope"),
];

/// How many rows of each column lie at or below a path.
async fn lying(city: &City, path: &str) -> Vec<(&'static str, i64)> {
    let mut found = Vec::new();
    for (table, column) in COPIES {
        let count = format!("SELECT count(*) FROM {table} WHERE {column} LIKE '{path}%'");
        found.push((table, city.number(&count).await));
    }
    found
}

async fn transfer(city: &City, code: &str, version: i64, parent: &str) -> Result<Kept, Error> {
    let reason = "Theo Quyết định 45/QĐ-UBND";
    unit::transfer(city, &city.administrator, "", (code, version), parent, reason).await
}

async fn moved(city: &City, code: &str, version: i64, parent: &str) {
    let kept = transfer(city, code, version, parent).await.unwrap();
    assert_eq!(kept, Kept::Stands(code.to_owned()));
}

/// An identifier as the database writes it.
fn id_in(city: &City) -> &'static str {
    match city.backend {
        Backend::Sqlite => "x'00112233445566778899aabbccddeeff'",
        Backend::Postgres => "'00112233-4455-6677-8899-aabbccddeeff'",
    }
}

fn refused(kept: Kept) -> Vec<(Field, Problem)> {
    match kept {
        Kept::Refused(problems) => problems,
        Kept::Stands(code) => panic!("{code} stands"),
    }
}

/// The person as their next request knows them.
async fn again(city: &City, actor: &Actor) -> Actor {
    account::find(city, &actor.id).await.unwrap().unwrap()
}

async fn step(city: &City, actor: &Actor, action: Action) -> Result<State, Error> {
    let version = city
        .number(&format!(
            "SELECT version FROM assessment WHERE cycle = '{CYCLE}' AND unit = '{SCHOOL}'"
        ))
        .await;
    assessment::act(city, actor, CYCLE, SCHOOL, action, version, "Đề nghị xem lại").await
}

/// Officer and head of the school.
async fn people(city: &City) -> (Actor, Actor) {
    let path = "79/770/770-THCS-01";
    (
        city.person("thcs01", Role::Officer, path).await,
        city.person("hieutruong", Role::Head, path).await,
    )
}

/// Answers everything a school is asked.
async fn answer_all(city: &City, officer: &Actor, school: &str) {
    let kind = unit::find(city, "2024", school).await.unwrap().kind;
    for indicator in city.set.asked_of(kind) {
        city.save_for(officer, school, &indicator.code, &complete(indicator), 0)
            .await;
    }
}

/// Something of everything else that copies the school's place.
/// The city asks something of the school.
async fn send_a_task(store: &Store, reviewer: &Actor) {
    let head = HeadTyped {
        title: "Kết luận hội nghị".to_owned(),
        issuer: "Sở Giáo dục và Đào tạo".to_owned(),
        signatory: "Phó Giám đốc Sở".to_owned(),
        signed_on: "10/06/2025".to_owned(),
        ..HeadTyped::default()
    };
    let item = ItemTyped {
        text: "Lập Ban chỉ đạo".to_owned(),
        units: vec![SCHOOL.to_owned()],
        ..ItemTyped::default()
    };
    let Ok(conclusion::Kept::Stands(id)) = conclusion::put(store, reviewer, None, &head, Vec::new()).await else {
        panic!("a conclusion")
    };
    conclusion::add_item(store, reviewer, &id, &item).await.unwrap();
    conclusion::publish(store, reviewer, &id, 2).await.unwrap();
}

async fn fill(city: &City, officer: &Actor) {
    let message = NewMessage {
        cycle: CYCLE.to_owned(),
        unit: SCHOOL.to_owned(),
        indicator: RATIO.to_owned(),
        text: "Số này tính cả học kỳ hè.".to_owned(),
        ..NewMessage::default()
    };
    thread::say(city, officer, &message).await.unwrap();
    let new = NewCase {
        cycle: CYCLE.to_owned(),
        unit: SCHOOL.to_owned(),
        kind: "difficulty".to_owned(),
        about: RATIO.to_owned(),
        title: "Thiếu phòng máy".to_owned(),
        text: "Đề nghị hỗ trợ.".to_owned(),
        attachments: vec![Attachment::Link("https://thcs.hcm.edu.vn/phong-may".to_owned())],
    };
    case::raise(city, officer, &new).await.unwrap();
    let entry = Typed {
        title: "Kế hoạch xây dựng xã hội học tập".to_owned(),
        number: "12/KH-THCS".to_owned(),
        issuer: "Trường THCS".to_owned(),
        day: "12/08/2024".to_owned(),
        until: "31/12/2030".to_owned(),
        members: "Trần Văn An; Trưởng ban; Hiệu trưởng".to_owned(),
        ..Typed::default()
    };
    let link = vec![Attachment::Link("https://thcs.hcm.edu.vn/ke-hoach".to_owned())];
    let kept = register::put(city, officer, SCHOOL, Register::Committee, None, &entry, link).await;
    assert!(matches!(kept, Ok(register::Kept::Stands(_))), "{kept:?}");
    send_a_task(city, &city.reviewer).await;
}

on_both!(everything_of_a_school_goes_with_it, |house| async {
    let city = City::settle(house).await;
    let (officer, head) = people(&city).await;
    let three = city.person("thamdinh3", Role::Reviewer, "79/770").await;
    let seven = city.person("thamdinh7", Role::Reviewer, "79/778").await;
    answer_all(&city, &officer, SCHOOL).await;
    fill(&city, &officer).await;
    let saved = answer::view(&city, &officer, CYCLE, SCHOOL, RATIO).await.unwrap();
    city.save_for(&officer, SCHOOL, RATIO, &complete(city.indicator(RATIO)), saved.version)
        .await;
    assert_eq!(step(&city, &head, Action::Submit).await.unwrap(), State::Submitted);
    let sums = async |district: &Actor, code: &str| {
        let view = answer::view(&city, district, CYCLE, code, RATIO).await.unwrap();
        view.rise.unwrap().risen.counted
    };
    assert_eq!(
        (sums(&city.officer, "770").await, sums(&city.neighbour, "778").await),
        (1, 0)
    );
    let view = unit::edit(&city, &city.administrator, "", Some(SCHOOL)).await.unwrap();
    let outlook = view.transfer.unwrap();
    assert_eq!((outlook.under_way, outlook.published.len()), (1, 0));
    assert!(outlook.places.iter().any(|place| place.code == "778"));
    assert!(
        !outlook
            .places
            .iter()
            .any(|place| ["770", SCHOOL].contains(&place.code.as_str()))
    );

    let before = lying(&city, OLD).await;
    let events = city.number("SELECT count(*) FROM event").await;
    moved(&city, SCHOOL, view.version, "778").await;
    assert_eq!(lying(&city, NEW).await, before);
    assert!(lying(&city, OLD).await.iter().all(|(_, rows)| *rows == 0));
    assert_eq!(city.number("SELECT count(*) FROM event").await, events + 1);
    assert_eq!(
        city.texts("SELECT reviewers FROM thread").await,
        ["/79/778/"],
        "those who judge it talk along"
    );

    // Its people know, and those who reviewed it and will.
    for person in [&officer, &head, &three, &seven] {
        let told = notice::list(&city, person).await.unwrap();
        let moves: Vec<_> = told
            .notices
            .iter()
            .filter(|notice| notice.kind == NoticeKind::Moved)
            .collect();
        assert_eq!(moves.len(), 1, "{}", person.login);
        assert_eq!(moves[0].path(), "/don-vi/770-THCS-01");
    }
    assert!(notice::list(&city, &city.reviewer).await.unwrap().notices.is_empty());

    // Both districts' sums, who judges, and who no longer reads.
    assert_eq!(
        (sums(&city.officer, "770").await, sums(&city.neighbour, "778").await),
        (0, 1)
    );
    assert!(matches!(
        assessment::review(&city, &three, CYCLE, SCHOOL).await,
        Err(Error::NotFound)
    ));
    accept_all(&city, &seven, CYCLE, SCHOOL).await.unwrap();
    assert_eq!(step(&city, &seven, Action::PassOn).await.unwrap(), State::PassedOn);
    // Its own people find everything where it was.
    let officer = again(&city, &officer).await;
    assert_eq!(officer.scope.0, NEW);
    let line = assessment::work(&city, &officer, "", |_| 0..0)
        .await
        .unwrap()
        .lines
        .remove(0);
    assert_eq!((line.unit.code.as_str(), line.state), (SCHOOL, State::PassedOn));
    let mine = CaseQuery {
        which: Which::All,
        ..CaseQuery::default()
    };
    assert_eq!(case::list(&city, &officer, &mine).await.unwrap().lines.len(), 1);
    assert_eq!(register::unit(&city, &officer, SCHOOL).await.unwrap().entries.len(), 1);
    assert_eq!(conclusion::open_tasks(&city, &officer, None).await.unwrap().len(), 1);

    assert_eq!(audit::verify(&city, None).await.unwrap().faults, []);
    assert_eq!(health::check(&city).await.unwrap(), []);
});

// Places that no unit which moves today has are put in past the store.
on_both!(no_column_with_a_place_is_left_behind, |house| async {
    let city = City::settle(house).await;
    let (officer, _) = people(&city).await;
    answer_all(&city, &officer, SCHOOL).await;
    fill(&city, &officer).await;
    let id = id_in(&city);
    for statement in [
        format!("UPDATE difficulty SET department_path = '{OLD}'"),
        format!("UPDATE thread SET supplier = '{OLD}'"),
        format!("UPDATE conclusion SET path = '{OLD}'"),
        format!(
            "INSERT INTO coordination_rule (id, map_version, unit, path, version, body, illustrative, changed_at,
                                            changed_name, withdrawn)
             VALUES ({id}, '2024', '{SCHOOL}', '{OLD}', 1, '{{}}', FALSE, 0, '', 'Thử')"
        ),
        format!(
            "INSERT INTO inspection (id, cycle, path, way, frame, at, by_name)
             VALUES ({id}, '{CYCLE}', '{OLD}', 'random', 1, 0, '')"
        ),
    ] {
        city.execute(&statement).await.unwrap();
    }
    let before = lying(&city, OLD).await;
    assert!(before.iter().all(|(_, rows)| *rows > 0), "{before:?}");
    moved(&city, SCHOOL, 1, "778").await;
    assert_eq!(lying(&city, NEW).await, before);
    assert!(lying(&city, OLD).await.iter().all(|(_, rows)| *rows == 0));
});

on_both!(histories_follow_a_unit_wherever_it_stood, |house| async {
    let city = City::settle(house).await;
    let (officer, head) = people(&city).await;
    city.person("thamdinh7", Role::Reviewer, "79/778").await;
    let figure = complete(city.indicator(RATIO));
    city.save_for(&officer, SCHOOL, RATIO, &figure, 0).await;
    moved(&city, SCHOOL, 1, "778").await;
    let officer = again(&city, &officer).await;
    let other = domain::answer::Draft {
        numerator: "7".to_owned(),
        denominator: "9".to_owned(),
        ..figure
    };
    city.save_for(&officer, SCHOOL, RATIO, &other, 1).await;
    let told = history::view(&city, &officer, HistoryOf::Unit, SCHOOL, |total| 0..total)
        .await
        .unwrap();
    let deeds: Vec<Deed> = told.part.events.iter().filter_map(|told| told.deed).collect();
    let begin = Deed::Step(Action::Begin);
    assert_eq!(deeds, [Deed::SaveAnswer, Deed::MoveUnit, Deed::SaveAnswer, begin]);
    let step = &told.part.events[1];
    assert_eq!((step.what.as_str(), step.to.as_str()), ("Quận 3", "Quận 7"));
    assert_eq!(step.reason, "Theo Quyết định 45/QĐ-UBND");
    // What it was before is found across the move.
    assert_ne!(told.part.events[0].before, domain::history::Said::Nothing);
    let head = again(&city, &head).await;
    let account = history::view(&city, &head, HistoryOf::Account, "hieutruong", |total| 0..total).await;
    assert!(account.is_ok(), "{account:?}");
    // Away and back is the same path again; nothing is told twice.
    moved(&city, SCHOOL, 2, "770").await;
    let officer = again(&city, &officer).await;
    let told = history::view(&city, &officer, HistoryOf::Unit, SCHOOL, |total| 0..total)
        .await
        .unwrap();
    assert_eq!((told.part.total, told.part.events.len()), (5, 5));
    let kept = unit::edit(&city, &city.administrator, "", Some(SCHOOL)).await.unwrap();
    let actions: Vec<_> = kept.history.iter().map(|event| event.action.as_str()).collect();
    assert_eq!(actions, ["move", "move"]);
    assert_eq!(audit::verify(&city, None).await.unwrap().faults, []);

    // Another house says the same.
    let folder = tempfile::tempdir().unwrap();
    let (file, places) = (folder.path().join("a.tar"), "SELECT path FROM unit_place ORDER BY path");
    backup::write(&city, &file).await.unwrap();
    let other = folder.path().join("other");
    let options = store::Options {
        database: String::new(),
        data_dir: other.clone(),
        ..city.options.clone()
    };
    let restored = store::Store::open(options).await.unwrap();
    backup::restore(&restored, &file).await.unwrap();
    let told = history::view(&restored, &officer, HistoryOf::Unit, SCHOOL, |total| 0..total)
        .await
        .unwrap();
    assert_eq!(told.part.total, 5);
    assert_eq!(city.texts(places).await, [OLD, NEW]);
});

on_both!(what_does_not_fit_is_refused_and_nothing_moves, |house| async {
    let city = City::settle(house).await;
    let local = city.person("quantri3", Role::Administrator, "79/770").await;
    let before = city.texts("SELECT path FROM unit ORDER BY code").await;
    for (code, parent, problem) in [
        (SCHOOL, "", Problem::Missing),
        (SCHOOL, "khong-co", Problem::Unknown),
        (SCHOOL, "770", Problem::Same),
        (SCHOOL, SCHOOL, Problem::Below),
        (SCHOOL, "770-MN-01", Problem::Unfit),
        ("770", "770-P-01", Problem::Below),
        ("770", "778", Problem::Unfit),
        ("D-GDDT", "778", Problem::Unfit),
        ("79", "778", Problem::Below),
        // Closed before every cycle of the map.
        (SCHOOL, "769-P-01", Problem::Ended),
    ] {
        if problem == Problem::Ended {
            let close = "UPDATE unit SET valid_to = '2023-06-19' WHERE code = '769-P-01'";
            city.execute(close).await.unwrap();
            city.rebuild_cube().await.unwrap();
        }
        let kept = transfer(&city, code, 1, parent).await.unwrap();
        assert_eq!(refused(kept), [(Field::Parent, problem)], "{code} below {parent}");
    }
    let silent = unit::transfer(&city, &city.administrator, "", (SCHOOL, 1), "778", " ").await;
    assert_eq!(refused(silent.unwrap()), [(Field::Reason, Problem::Missing)]);
    assert!(matches!(transfer(&city, SCHOOL, 7, "778").await, Err(Error::Stale)));
    // Both places are the mover's own.
    let foreign = unit::transfer(&city, &local, "", (SCHOOL, 1), "778", "Chuyển").await;
    assert_eq!(refused(foreign.unwrap()), [(Field::Parent, Problem::Unknown)]);
    let stranger = unit::transfer(&city, &local, "", ("778-THCS-01", 1), "770", "Chuyển").await;
    assert!(matches!(stranger, Err(Error::NotFound)), "{stranger:?}");
    for actor in [&city.officer, &city.reviewer, &city.leader] {
        let kept = unit::transfer(&city, actor, "", (SCHOOL, 1), "778", "Chuyển").await;
        assert!(matches!(kept, Err(Error::Forbidden)), "{kept:?}");
    }
    assert_eq!(city.texts("SELECT path FROM unit ORDER BY code").await, before);
    assert_eq!(city.number("SELECT count(*) FROM unit_place").await, 0);
    // A file says so line by line, after a move too.
    moved(&city, SCHOOL, 1, "778").await;
    let file = include_bytes!("../../../data/hcmc/units.csv");
    let Err(ImportError::Problems(problems)) = unit::import(&city, file).await else {
        panic!("a file moves nothing")
    };
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].reason, Reason::Moved);
});

on_both!(who_took_part_in_a_published_cycle_stays, |house| async {
    let city = City::settle(house).await;
    let publish = format!("UPDATE cycle SET published_at = 1 WHERE code = '{BEFORE}'");
    city.execute(&publish).await.unwrap();
    city.rebuild_cube().await.unwrap();
    // A cycle without a word of the ward's centres keeps nobody.
    moved(&city, "770-P-01", 1, "778").await;
    let id = id_in(&city);
    city.execute(&format!(
        "INSERT INTO assessment (id, cycle, map_version, unit, path, state, version, since, created_at)
         VALUES ({id}, '{BEFORE}', '2024', '770-TTHTCD-01', '/79/778/770-P-01/770-TTHTCD-01/', 'published', 1, 0, 0)"
    ))
    .await
    .unwrap();
    let before = city.texts("SELECT path FROM unit ORDER BY code").await;
    for (code, version, parent) in [("770-P-01", 2, "770"), ("770-TTHTCD-01", 1, "770")] {
        let kept = transfer(&city, code, version, parent).await.unwrap();
        assert_eq!(refused(kept), [(Field::Parent, Problem::Published)], "{code}");
        let view = unit::edit(&city, &city.administrator, "", Some(code)).await.unwrap();
        assert_eq!(view.transfer.unwrap().published.len(), 1);
        assert_eq!(view.version, version, "nothing was written");
    }
    assert_eq!(city.texts("SELECT path FROM unit ORDER BY code").await, before);
});

on_both!(
    nobody_writes_to_a_place_that_was_left_while_they_looked_elsewhere,
    |house| async {
        let city = City::settle(house).await;
        let (officer, _) = people(&city).await;
        // Another program on the same database has read the tree before the move.
        let late = city.reopened().await;
        moved(&city, SCHOOL, 1, "778").await;
        let figure = complete(city.indicator(RATIO));
        let saved = answer::save(&late, &officer, CYCLE, SCHOOL, RATIO, &figure, 0).await;
        assert!(matches!(saved, Err(Error::Stale)), "{saved:?}");
        assert_eq!(city.number("SELECT count(*) FROM assessment").await, 0);
        // What is sent out from there arrives where the unit is now.
        send_a_task(&late, &city.reviewer).await;
        let sent = format!("SELECT count(*) FROM task WHERE path = '{NEW}'");
        assert_eq!(city.number(&sent).await, 1);
        late.rebuild_cube().await.unwrap();
        let officer = again(&city, &officer).await;
        answer::save(&late, &officer, CYCLE, SCHOOL, RATIO, &figure, 0)
            .await
            .unwrap();
        assert_eq!(audit::verify(&city, None).await.unwrap().faults, []);
    }
);

on_both!(what_waits_at_a_level_that_is_gone_waits_at_the_last, |house| async {
    let city = City::settle(house).await;
    let (officer, head) = people(&city).await;
    let three = city.person("thamdinh3", Role::Reviewer, "79/770").await;
    answer_all(&city, &officer, SCHOOL).await;
    fill(&city, &officer).await;
    step(&city, &head, Action::Submit).await.unwrap();
    accept_all(&city, &three, CYCLE, SCHOOL).await.unwrap();
    assert_eq!(step(&city, &three, Action::PassOn).await.unwrap(), State::PassedOn);
    moved(&city, SCHOOL, 1, "79").await;
    // Right below the city the city reviews, and alone.
    accept_all(&city, &city.reviewer, CYCLE, SCHOOL).await.unwrap();
    assert_eq!(
        step(&city, &city.reviewer, Action::Approve).await.unwrap(),
        State::Approved
    );
    assert_eq!(health::check(&city).await.unwrap(), []);
    assert_eq!(audit::verify(&city, None).await.unwrap().faults, []);
});
