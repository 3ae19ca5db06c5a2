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
    // A period that begins later counts from there, one that began before from the decision.
    let later = |from: &str| {
        let typed = Typed {
            from: from.to_owned(),
            ..committee()
        };
        read(Register::Committee, &typed, today()).unwrap().begins()
    };
    assert_eq!(later("01/09/2024"), day("2024-09-01"));
    assert_eq!(later("01/01/2024"), day("2024-08-12"));
}

#[test]
fn lines_without_words_and_numbers_beyond_people_are_seen() {
    let typed = Typed {
        members: "Trần Văn An; Trưởng ban\n;;;\n- |".to_owned(),
        ..committee()
    };
    assert_eq!(read(Register::Committee, &typed, today()).unwrap().members.len(), 1);
    let told = |people: &str| {
        let typed = Typed {
            title: "Hội nghị".to_owned(),
            day: "01/07/2025".to_owned(),
            kind: "conference".to_owned(),
            participants: people.to_owned(),
            ..Typed::default()
        };
        read(Register::Activity, &typed, today()).map(|body| body.participants)
    };
    assert_eq!(told("1.234"), Ok(Some(1_234)));
    assert_eq!(told("12345678901"), Err(vec![(Field::Participants, Problem::TooMany)]));
    assert_eq!(told("12a"), Err(vec![(Field::Participants, Problem::NotANumber)]));
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

/// A policy on its way: looked into and proposed.
fn policy() -> Typed {
    Typed {
        title: "Phụ cấp cho người phụ trách trung tâm học tập cộng đồng".to_owned(),
        matter: Matter::CommunityCentres.code().to_owned(),
        reviewed: "05/08/2024".to_owned(),
        proposed: "20/11/2024".to_owned(),
        to: "UBND Thành phố".to_owned(),
        note: "Kèm tờ trình.\r\nSở Tài chính đã góp ý.".to_owned(),
        cases: "2025-7, 2024-12;2025-7".to_owned(),
        ..Typed::default()
    }
}

fn issued() -> Typed {
    Typed {
        day: "15/01/2025".to_owned(),
        number: "12/QĐ-UBND".to_owned(),
        issuer: "UBND Thành phố".to_owned(),
        until: "31/12/2025".to_owned(),
        ..policy()
    }
}

#[test]
fn the_days_of_a_policy_say_where_it_stands() {
    let body = read(Register::Policy, &issued(), today()).unwrap();
    let on = |day: &str| {
        body.stands(day.parse().unwrap())
            .map(|(stage, since)| (stage, since.dmy()))
    };
    let at = |stage, since: &str| Some((stage, since.to_owned()));
    assert_eq!(on("2024-08-04"), None);
    assert_eq!(on("2024-08-05"), at(Stage::Reviewing, "05/08/2024"));
    assert_eq!(on("2025-01-14"), at(Stage::Proposed, "20/11/2024"));
    assert_eq!(on("2025-01-15"), at(Stage::Issued, "15/01/2025"));
    assert_eq!(on("2025-12-31"), at(Stage::Issued, "15/01/2025"));
    assert_eq!(on("2026-01-01"), at(Stage::Over, "01/01/2026"));
    assert_eq!(body.day.dmy(), "15/01/2025");
    let cases: Vec<String> = body
        .policy
        .iter()
        .flat_map(|policy| &policy.cases)
        .map(ToString::to_string)
        .collect();
    assert_eq!(cases, ["2024-12", "2025-7"]);
    // What is shown in the form again reads the same.
    assert_eq!(read(Register::Policy, &Typed::of(&body), today()), Ok(body));

    let declined = Typed {
        declined: "01/03/2025".to_owned(),
        ..policy()
    };
    let body = read(Register::Policy, &declined, today()).unwrap();
    assert_eq!(body.stands(today()).map(|(stage, _)| stage), Some(Stage::Declined));
    assert_eq!(read(Register::Policy, &Typed::of(&body), today()), Ok(body));
    // What other registers keep stands nowhere.
    let body = read(Register::Committee, &committee(), today()).unwrap();
    assert_eq!(body.stands(today()), None);
}

#[test]
fn an_older_entry_without_a_policy_still_reads() {
    let body = read(Register::Committee, &committee(), today()).unwrap();
    let mut stored = serde_json::to_value(&body).unwrap();
    stored.as_object_mut().unwrap().remove("policy").unwrap();
    assert_eq!(serde_json::from_value::<Body>(stored).unwrap(), body);
}

#[test]
fn steps_of_a_policy_come_one_after_the_other() {
    let problems = |typed: Typed| read(Register::Policy, &typed, today()).unwrap_err();
    assert_eq!(
        problems(Typed::default()),
        [
            (Field::Title, Problem::Missing),
            (Field::Matter, Problem::Missing),
            (Field::Reviewed, Problem::Missing),
        ]
    );
    assert_eq!(
        problems(Typed {
            proposed: "04/08/2024".to_owned(),
            to: String::new(),
            cases: "số 7".to_owned(),
            matter: "everything".to_owned(),
            ..policy()
        }),
        [
            (Field::Matter, Problem::NotAChoice),
            (Field::Proposed, Problem::BeforeEarlier),
            (Field::To, Problem::Missing),
            (Field::Cases, Problem::NotACase),
        ]
    );
    // Issued: by whom, under which number, not before it was proposed, not also declined.
    assert_eq!(
        problems(Typed {
            day: "19/11/2024".to_owned(),
            declined: "01/03/2025".to_owned(),
            ..policy()
        }),
        [
            (Field::Number, Problem::Missing),
            (Field::Issuer, Problem::Missing),
            (Field::Declined, Problem::Both),
            (Field::Day, Problem::BeforeEarlier),
        ]
    );
    assert_eq!(
        problems(Typed {
            day: String::new(),
            proposed: String::new(),
            declined: "11/07/2025".to_owned(),
            ..issued()
        }),
        [
            (Field::Declined, Problem::Future),
            (Field::Proposed, Problem::Missing),
            (Field::Day, Problem::Missing),
        ]
    );
    // One that was in force before anybody kept a register needs no steps before.
    let old = Typed {
        reviewed: String::new(),
        proposed: String::new(),
        to: String::new(),
        ..issued()
    };
    assert!(read(Register::Policy, &old, today()).is_ok());
}

#[test]
fn policies_propose_nothing_and_belong_to_those_who_govern() {
    let proposal = Proposal {
        indicator: String::new(),
        register: Register::Policy,
        level: None,
        months: 12,
        kinds: Vec::new(),
    };
    let entries = [entry(Register::Policy, &issued())];
    assert_eq!(propose(&proposal, Kind::Count, &entries, today()), None);

    let unit = |kind, path: &str| Unit {
        map_version: "2024".to_owned(),
        code: String::new(),
        kind,
        name_vi: String::new(),
        name_en: String::new(),
        short_vi: String::new(),
        path: crate::unit::UnitPath(path.to_owned()),
        area_km2: None,
        population: None,
        population_as_of: None,
        valid_from: None,
        valid_to: None,
        illustrative: false,
        model: None,
    };
    let keeps = |kind, path| Register::Policy.is_kept_of(&unit(kind, path));
    assert!(keeps(UnitKind::City, "/79/") && keeps(UnitKind::District, "/79/770/"));
    // Where there are no districts, communes stand right below the city.
    assert!(keeps(UnitKind::Ward, "/79/26740/") && !keeps(UnitKind::Ward, "/79/770/770-P-01/"));
    assert!(!keeps(UnitKind::UpperSecondarySchool, "/79/760-THPT-01/") && !keeps(UnitKind::Department, "/79/D-TC/"));
    assert!(Register::Activity.is_kept_of(&unit(UnitKind::UpperSecondarySchool, "/79/760-THPT-01/")));
}
