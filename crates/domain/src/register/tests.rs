//! Reading entries, what is in force when, what is proposed.

use super::*;

fn today() -> Day {
    "2025-07-10".parse().unwrap()
}

fn committee() -> Typed {
    Typed {
        title: "Thành lập Ban chỉ đạo xây dựng thành phố học tập".to_owned(),
        number: "1842/QĐ-UBND".to_owned(),
        issuer: "UBND Quận 3".to_owned(),
        day: "12/08/2024".to_owned(),
        until: "31.12.2030".to_owned(),
        members: "Trần Văn An; Trưởng ban; Phó Chủ tịch UBND\r\n\r\n Lê Thị Bình | Phó Trưởng ban\nPhạm Cúc".to_owned(),
        ..Typed::default()
    }
}

fn entry(register: Register, typed: &Typed) -> Entry {
    Entry {
        id: String::new(),
        register,
        unit: UnitLabel {
            code: "770".to_owned(),
            name: crate::indicator::Words::default(),
            short: crate::indicator::Words::default(),
            kind: UnitKind::District,
        },
        version: 1,
        body: read(register, typed, today()).unwrap(),
        documents: Vec::new(),
        illustrative: false,
        changed_at: Timestamp(0),
        changed_by: String::new(),
        withdrawn: None,
    }
}

#[test]
fn a_committee_is_read_as_typed() {
    let body = read(Register::Committee, &committee(), today()).unwrap();
    assert_eq!(body.day.to_string(), "2024-08-12");
    assert_eq!(body.until.map(|day| day.to_string()).as_deref(), Some("2030-12-31"));
    let names: Vec<_> = body
        .members
        .iter()
        .map(|member| (member.name.as_str(), member.post.as_str(), member.position.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            ("Trần Văn An", "Trưởng ban", "Phó Chủ tịch UBND"),
            ("Lê Thị Bình", "Phó Trưởng ban", ""),
            ("Phạm Cúc", "", ""),
        ]
    );
    // What is shown in the form again reads the same.
    assert_eq!(read(Register::Committee, &Typed::of(&body), today()), Ok(body));
}

#[test]
fn a_target_may_name_an_indicator_and_a_figure() {
    let typed = Typed {
        goals: "2.2.2-b: 75,5 %\nMỗi phường một tủ sách\nTừ 2024: 10 lớp".to_owned(),
        ..committee()
    };
    let goals = read(Register::Plan, &typed, today()).unwrap().goals;
    assert_eq!(
        (goals[0].indicator.as_deref(), goals[0].value),
        (Some("2.2.2-b"), Some(75.5))
    );
    assert!(
        goals[1..]
            .iter()
            .all(|goal| goal.indicator.is_none() && goal.value.is_none())
    );
    assert_eq!(goals[2].text, "Từ 2024: 10 lớp");
}

#[test]
fn every_field_that_needs_attention_is_named() {
    let typed = Typed {
        day: "31/02/2024".to_owned(),
        until: "01/01/3024".to_owned(),
        ..Typed::default()
    };
    assert_eq!(
        read(Register::Committee, &typed, today()),
        Err(vec![
            (Field::Title, Problem::Missing),
            (Field::Number, Problem::Missing),
            (Field::Issuer, Problem::Missing),
            (Field::Day, Problem::NotADay),
            (Field::Until, Problem::FarAway),
        ])
    );
    let typed = Typed {
        title: "Hội nghị".to_owned(),
        day: "11/07/2025".to_owned(),
        until: "01/07/2025".to_owned(),
        participants: "nhiều".to_owned(),
        ..Typed::default()
    };
    assert_eq!(
        read(Register::Activity, &typed, today()),
        Err(vec![
            (Field::Day, Problem::Future),
            (Field::Until, Problem::BeforeStart),
            (Field::Kind, Problem::Missing),
            (Field::Participants, Problem::NotANumber),
        ])
    );
}

#[test]
fn a_decision_is_in_force_from_its_day_to_the_end_of_its_period() {
    let body = read(Register::Committee, &committee(), today()).unwrap();
    let day = |text: &str| text.parse::<Day>().unwrap();
    assert!(!body.is_in_force(day("2024-08-11")));
    assert!(body.is_in_force(day("2024-08-12")) && body.is_in_force(day("2030-12-31")));
    assert!(!body.is_in_force(day("2031-01-01")));
}

#[test]
fn months_end_where_the_calendar_ends_them() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    assert_eq!(months_before(day("2025-06-14"), 12), day("2024-06-14"));
    assert_eq!(months_before(day("2024-02-29"), 12), day("2023-02-28"));
    assert_eq!(months_before(day("2025-03-31"), 1), day("2025-02-28"));
}

#[test]
fn registers_propose_by_the_kind_of_the_indicator() {
    let end: Day = "2025-06-14".parse().unwrap();
    let of = |register, level| Proposal {
        indicator: String::new(),
        register,
        level,
        months: 12,
        kinds: vec![ActivityKind::LearningWeek],
    };
    let event = |day: &str, kind: ActivityKind| {
        let typed = Typed {
            title: "Tuần lễ".to_owned(),
            day: day.to_owned(),
            kind: kind.code().to_owned(),
            ..Typed::default()
        };
        entry(Register::Activity, &typed)
    };
    let mut entries = vec![
        entry(Register::Committee, &committee()),
        event("14/06/2024", ActivityKind::LearningWeek),
        event("15/06/2024", ActivityKind::LearningWeek),
        event("14/06/2025", ActivityKind::LearningWeek),
        event("01/10/2024", ActivityKind::Conference),
    ];
    let value =
        |proposal: &Proposal, kind, entries: &[Entry]| propose(proposal, kind, entries, end).map(|told| told.value);
    let level = of(Register::Committee, Some(2));
    assert_eq!(value(&level, Kind::Level, &entries).as_deref(), Some("2"));
    assert_eq!(
        value(&of(Register::Activity, None), Kind::Count, &entries).as_deref(),
        Some("2")
    );
    // An empty register says nothing, and what was taken out is not there.
    assert_eq!(value(&of(Register::Plan, None), Kind::YesNo, &entries), None);
    entries[0].withdrawn = Some("nhập nhầm".to_owned());
    assert_eq!(value(&level, Kind::Level, &entries), None);
}
