//! Answers: saving, conflicts, who may.

mod verdict;

use std::sync::Arc;

use domain::answer::{Draft, Stance, Value};
use domain::assessment::{Conflict, Progress, SaveOutcome};
use domain::indicator::Kind;
use domain::permission::Role;
use domain::workflow::State;
use store::{Error, answer, assessment};

use crate::city::{BEFORE, CYCLE, City, FAMILIES, UNIT, complete, quotient};
use crate::support::on_both;

async fn conflict(city: &City, draft: &Draft, version: i64) -> Conflict {
    match answer::save(city, &city.officer, CYCLE, UNIT, FAMILIES, draft, version)
        .await
        .unwrap()
    {
        SaveOutcome::Conflict(conflict) => conflict,
        SaveOutcome::Saved(saved) => panic!("{saved:?}"),
    }
}

on_both!(the_first_save_opens_the_self_assessment, |house| async {
    let city = City::settle(house).await;
    assert_eq!(city.number("SELECT count(*) FROM assessment").await, 0);
    let saved = city.save(FAMILIES, &quotient("700", "1.000"), 0).await;
    assert_eq!((saved.version, saved.at), (1, city.now()));
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES).await.unwrap();
    assert_eq!(
        (view.state, view.version, view.saved_at),
        (State::Drafting, 1, Some(saved.at))
    );
    assert_eq!(view.draft, quotient("700", "1.000"));
    assert!(view.editable);
    let actions = city
        .texts("SELECT action FROM event WHERE action <> 'import' ORDER BY id")
        .await;
    assert_eq!(actions, ["begin", "save"]);
    // What charts read stands in columns.
    let columns = "SELECT CAST(figure AS TEXT) || ' ' || CAST(numerator AS TEXT) || ' ' || stance FROM answer";
    let columns = city.texts(columns).await;
    assert!(
        columns[0].starts_with("70") && columns[0].ends_with(" figure"),
        "{columns:?}"
    );
});

on_both!(only_open_cycles_and_units_that_take_part_begin, |house| async {
    let city = City::settle(house).await;
    let draft = quotient("700", "1.000");
    let save = async |cycle: &str, unit: &str, indicator: &str| {
        answer::save(&city, &city.administrator, cycle, unit, indicator, &draft, 0)
            .await
            .unwrap_err()
    };
    // The administrator reads every unit but fills in none.
    assert!(matches!(save(CYCLE, UNIT, FAMILIES).await, Error::Forbidden));
    for (cycle, unit, indicator) in [
        ("2030-H1", UNIT, FAMILIES),
        (CYCLE, "999", FAMILIES),
        (CYCLE, UNIT, "9.9.9-a"),
        (CYCLE, UNIT, "2.2.2-l2"),
    ] {
        let error = answer::save(&city, &city.officer, cycle, unit, indicator, &draft, 0)
            .await
            .unwrap_err();
        assert!(
            matches!(error, Error::NotFound),
            "{cycle} {unit} {indicator}: {error:?}"
        );
    }
    city.clock.advance(-30 * 24 * 3_600_000);
    let early = answer::save(&city, &city.officer, CYCLE, UNIT, FAMILIES, &draft, 0)
        .await
        .unwrap_err();
    assert!(matches!(early, Error::Invalid(code) if code == "cycle-not-open"));
    assert!(
        !answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES)
            .await
            .unwrap()
            .editable
    );
    assert_eq!(city.number("SELECT count(*) FROM assessment").await, 0);
});

on_both!(nothing_typed_opens_nothing, |house| async {
    let city = City::settle(house).await;
    assert_eq!(city.save(FAMILIES, &Draft::default(), 0).await.version, 0);
    assert_eq!(city.number("SELECT count(*) FROM assessment").await, 0);
});

on_both!(an_identical_save_changes_nothing, |house| async {
    let city = City::settle(house).await;
    let first = city.save(FAMILIES, &quotient("700", "1.000"), 0).await;
    let events = city.number("SELECT count(*) FROM event").await;
    city.clock.advance(60_000);
    // Also when the answer of the first save was lost and the device repeats it over the old version.
    for version in [0, 1] {
        assert_eq!(city.save(FAMILIES, &quotient("700", "1.000"), version).await, first);
    }
    assert_eq!(city.number("SELECT count(*) FROM event").await, events);
});

on_both!(a_stale_save_overwrites_nothing, |house| async {
    let city = City::settle(house).await;
    let colleague = city.person("dongnghiep", Role::Officer, "79/770").await;
    city.save(FAMILIES, &quotient("700", "1.000"), 0).await;
    let theirs = quotient("710", "1.000");
    city.save_for(&colleague, UNIT, FAMILIES, &theirs, 1).await;
    let met = conflict(&city, &quotient("720", "1.000"), 1).await;
    assert_eq!(
        met,
        Conflict {
            theirs: theirs.clone(),
            version: 2,
            by: colleague.name.clone(),
            at: city.now()
        }
    );
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES).await.unwrap();
    assert_eq!((view.draft, view.version), (theirs, 2));
    // Naming the version one has seen is a deliberate decision.
    assert_eq!(
        city.save(FAMILIES, &quotient("720", "1.000"), met.version)
            .await
            .version,
        3
    );
    // A version nobody has ever seen is no version.
    let ahead = answer::save(&city, &city.officer, CYCLE, UNIT, "1.1.3-a", &quotient("1", "2"), 7)
        .await
        .unwrap_err();
    assert!(matches!(ahead, Error::Stale));
});

on_both!(of_concurrent_saves_exactly_one_wins, |house| async {
    let city = Arc::new(City::settle(house).await);
    city.save(FAMILIES, &quotient("1", "1.000"), 0).await;
    let tasks: Vec<_> = (0..12)
        .map(|number| {
            let city = city.clone();
            tokio::spawn(async move {
                let draft = quotient(&format!("{}", 100 + number), "1.000");
                let outcome = answer::save(&city, &city.officer, CYCLE, UNIT, FAMILIES, &draft, 1)
                    .await
                    .unwrap();
                (draft, outcome)
            })
        })
        .collect();
    let (mut winners, mut losers) = (Vec::new(), Vec::new());
    for task in tasks {
        match task.await.unwrap() {
            (draft, SaveOutcome::Saved(saved)) => winners.push((draft, saved)),
            (_, SaveOutcome::Conflict(conflict)) => losers.push(conflict),
        }
    }
    assert_eq!((winners.len(), losers.len()), (1, 11));
    assert_eq!(winners[0].1.version, 2);
    assert!(
        losers
            .iter()
            .all(|conflict| conflict.theirs == winners[0].0 && conflict.version == 2)
    );
});

on_both!(twenty_officers_at_once_lose_nothing, |house| async {
    let city = City::settle(house).await;
    let districts = city
        .texts("SELECT code FROM unit WHERE kind = 'district' ORDER BY code LIMIT 20")
        .await;
    let mut officers = Vec::new();
    for code in &districts {
        officers.push(
            city.person(&format!("q{code}"), Role::Officer, &format!("79/{code}"))
                .await,
        );
    }
    let city = Arc::new(city);
    let tasks: Vec<_> = officers
        .into_iter()
        .map(|officer| {
            let city = city.clone();
            tokio::spawn(async move {
                for (place, indicator) in city.asked().into_iter().take(8).enumerate() {
                    let draft = Draft {
                        note: format!("ghi chú {place}"),
                        ..complete(indicator)
                    };
                    city.save_for(&officer, &officer.unit, &indicator.code, &draft, 0).await;
                    let draft = Draft {
                        note: "sửa".to_owned(),
                        ..draft
                    };
                    city.save_for(&officer, &officer.unit, &indicator.code, &draft, 1).await;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(city.number("SELECT count(*) FROM assessment").await, 20);
    assert_eq!(
        city.number("SELECT count(*) FROM answer WHERE version = 2 AND draft LIKE '%sửa%'")
            .await,
        160
    );
    assert_eq!(
        city.number("SELECT count(*) FROM event WHERE action = 'save'").await,
        320
    );
    assert_eq!(
        city.number("SELECT count(*) FROM event WHERE action = 'begin'").await,
        20
    );
});

on_both!(two_first_saves_at_once_open_one_self_assessment, |house| async {
    let city = Arc::new(City::settle(house).await);
    let codes: Vec<String> = city
        .asked()
        .iter()
        .take(8)
        .map(|indicator| indicator.code.clone())
        .collect();
    let tasks: Vec<_> = codes
        .into_iter()
        .map(|code| {
            let city = city.clone();
            tokio::spawn(async move { city.save(&code, &complete(city.indicator(&code)), 0).await.version })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), 1);
    }
    assert_eq!(city.number("SELECT count(*) FROM assessment").await, 1);
    assert_eq!(
        city.number("SELECT count(*) FROM event WHERE action = 'begin'").await,
        1
    );
});

on_both!(what_cannot_be_read_is_kept_as_typed, |house| async {
    let city = City::settle(house).await;
    let draft = Draft {
        as_of: "hôm qua".to_owned(),
        ..quotient("khoảng bảy trăm", "1.000")
    };
    city.save(FAMILIES, &draft, 0).await;
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES).await.unwrap();
    assert_eq!(view.draft, draft);
    assert_eq!(
        city.number("SELECT count(*) FROM answer WHERE NOT complete AND value IS NULL AND figure IS NULL")
            .await,
        1
    );
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    let mut lines = hub.focus_areas.iter().flat_map(|group| &group.answers);
    assert_eq!(
        lines.find(|line| line.code == FAMILIES).unwrap().progress,
        Progress::Unfinished
    );
    assert_eq!(hub.work.coverage.part, 0);
});

on_both!(strange_text_comes_back_as_it_was, |house| async {
    let city = City::settle(house).await;
    let strange = "</textarea><script>alert('x')</script> \u{202e}\u{200b} 'nháy' \"kép\" \\ %s 🏮";
    let text = |name: &str| format!("{name} {strange}");
    let draft = Draft {
        source: text("nguồn"),
        note: text("ghi chú"),
        reason: text("lý do"),
        explanation: text("giải thích"),
        ..quotient(&text("tử"), &text("mẫu"))
    };
    city.save(FAMILIES, &draft, 0).await;
    assert_eq!(
        answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES)
            .await
            .unwrap()
            .draft,
        draft
    );
    // One form for what looks the same; nothing the database cannot hold.
    let decomposed = Draft {
        note: "Thu\u{309} \u{110}u\u{31b}\u{301}c\r\nhai\0".to_owned(),
        ..Draft::default()
    };
    city.save(FAMILIES, &decomposed, 1).await;
    assert_eq!(
        answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES)
            .await
            .unwrap()
            .draft
            .note,
        "Thủ Đức\nhai"
    );
    let endless = Draft {
        note: "a".repeat(20_001),
        ..Draft::default()
    };
    let error = answer::save(&city, &city.officer, CYCLE, UNIT, FAMILIES, &endless, 2)
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Invalid(code) if code == "too-long"));
});

on_both!(not_applicable_needs_its_reason, |house| async {
    let city = City::settle(house).await;
    let mut draft = Draft {
        stance: Stance::NotApplicable,
        ..quotient("700", "1.000")
    };
    city.save(FAMILIES, &draft, 0).await;
    assert_eq!(city.number("SELECT count(*) FROM answer WHERE complete").await, 0);
    draft = Draft {
        reason: "Quận không có gia đình thuộc diện này.".to_owned(),
        ..draft
    };
    city.save(FAMILIES, &draft, 1).await;
    assert_eq!(
        city.number("SELECT count(*) FROM answer WHERE complete AND value IS NULL AND figure IS NULL")
            .await,
        1
    );
    let check = assessment::check(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    let line = check.quiet.iter().find(|line| line.indicator.code == FAMILIES).unwrap();
    assert_eq!(line.draft, draft);
});

on_both!(unchanged_takes_the_last_approved_value, |house| async {
    let city = City::settle(house).await;
    let unchanged = Draft {
        stance: Stance::Unchanged,
        ..Draft::default()
    };
    city.save(FAMILIES, &unchanged, 0).await;
    assert_eq!(city.number("SELECT count(*) FROM answer WHERE complete").await, 0);
    // An approved answer of an earlier cycle appears.
    let id = "'00000000-0000-7000-8000-000000000001'";
    let id = if city.backend == crate::support::Backend::Sqlite {
        "x'00000000000070008000000000000001'"
    } else {
        id
    };
    for statement in [
        format!(
            "INSERT INTO assessment VALUES ({id}, '{BEFORE}', '2024', '{UNIT}', '/79/770/', 'published', 9, 0, 0, 0)"
        ),
        format!(
            "INSERT INTO answer (assessment_id, indicator, version, draft, value, stance, complete, figure, numerator,
                                 denominator, source, illustrative, saved_at, verdict)
             VALUES ({id}, '{FAMILIES}', 3, '{{}}', '{{\"quotient\":{{\"numerator\":710.0,\"denominator\":1000.0}}}}',
                     'figure', TRUE, 71, 710, 1000, '', TRUE, 0, 'accepted')"
        ),
    ] {
        city.execute(&statement).await.unwrap();
    }
    city.rebuild_cube().await.unwrap();
    let noted = Draft {
        note: "như kỳ trước".to_owned(),
        ..unchanged
    };
    city.save(FAMILIES, &noted, 1).await;
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES).await.unwrap();
    assert_eq!(view.past.len(), 1);
    assert_eq!((view.past[0].cycle.as_str(), view.past[0].figure), (BEFORE, Some(71.0)));
    assert_eq!(
        view.context.last,
        Some(Value::Quotient {
            numerator: 710.0,
            denominator: 1000.0
        })
    );
    // Repeating an invented figure is inventing.
    assert_eq!(
        city.number("SELECT count(*) FROM answer WHERE complete AND figure = 71 AND illustrative")
            .await,
        2
    );
});

on_both!(in_a_demonstration_every_save_is_illustrative, |house| async {
    let city = City::settle(house).await;
    city.save(FAMILIES, &quotient("700", "1.000"), 0).await;
    assert_eq!(city.number("SELECT count(*) FROM answer WHERE illustrative").await, 0);
    city.execute("INSERT INTO meta (name, body) VALUES ('demo', '1')")
        .await
        .unwrap();
    city.save(FAMILIES, &quotient("701", "1.000"), 1).await;
    assert_eq!(city.number("SELECT count(*) FROM answer WHERE illustrative").await, 1);
    assert!(
        assessment::hub(&city, &city.officer, CYCLE, UNIT)
            .await
            .unwrap()
            .illustrative
    );
});

on_both!(every_kind_of_indicator_can_be_answered_completely, |house| async {
    let city = City::settle(house).await;
    city.answer_everything().await;
    let asked = i64::try_from(city.asked().len()).unwrap();
    assert_eq!(city.number("SELECT count(*) FROM answer WHERE complete").await, asked);
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!(hub.work.coverage.percent(), Some(100.0));
    let kinds: Vec<Kind> = city.asked().iter().map(|indicator| indicator.kind).collect();
    assert!(kinds.contains(&Kind::Survey) && kinds.contains(&Kind::Level) && kinds.contains(&Kind::YesNo));
});

on_both!(a_lost_race_is_stashed_until_it_is_decided, |house| async {
    let city = City::settle(house).await;
    let colleague = city.person("dongnghiep", Role::Officer, "79/770").await;
    city.save_for(&colleague, UNIT, FAMILIES, &quotient("710", "1.000"), 0)
        .await;
    let mine = quotient("720", "1.000");
    answer::stash(&city, &city.officer, CYCLE, UNIT, FAMILIES, &mine)
        .await
        .unwrap();
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES).await.unwrap();
    let (kept, met) = view.conflict.unwrap();
    assert_eq!(
        (kept, met.theirs, met.version),
        (mine.clone(), quotient("710", "1.000"), 1)
    );
    // It is one's own.
    let theirs = answer::view(&city, &colleague, CYCLE, UNIT, FAMILIES).await.unwrap();
    assert_eq!(theirs.conflict, None);
    answer::unstash(&city, &city.officer, CYCLE, UNIT, FAMILIES)
        .await
        .unwrap();
    assert_eq!(
        answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES)
            .await
            .unwrap()
            .conflict,
        None
    );
    // Saving decides too.
    answer::stash(&city, &city.officer, CYCLE, UNIT, FAMILIES, &mine)
        .await
        .unwrap();
    city.save(FAMILIES, &mine, 1).await;
    assert_eq!(
        answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES)
            .await
            .unwrap()
            .conflict,
        None
    );
});

on_both!(other_units_learn_nothing, |house| async {
    let city = City::settle(house).await;
    city.hand_in().await;
    let department = city.person("soyte", Role::Department, "79/D-YT").await;
    for actor in [&city.neighbour, &department] {
        let draft = quotient("1", "2");
        let errors = [
            answer::view(&city, actor, CYCLE, UNIT, FAMILIES)
                .await
                .map(|_| ())
                .unwrap_err(),
            answer::save(&city, actor, CYCLE, UNIT, FAMILIES, &draft, 1)
                .await
                .map(|_| ())
                .unwrap_err(),
            answer::stash(&city, actor, CYCLE, UNIT, FAMILIES, &draft)
                .await
                .unwrap_err(),
            answer::unstash(&city, actor, CYCLE, UNIT, FAMILIES).await.unwrap_err(),
            assessment::hub(&city, actor, CYCLE, UNIT)
                .await
                .map(|_| ())
                .unwrap_err(),
            assessment::check(&city, actor, CYCLE, UNIT)
                .await
                .map(|_| ())
                .unwrap_err(),
            assessment::review(&city, actor, CYCLE, UNIT)
                .await
                .map(|_| ())
                .unwrap_err(),
        ];
        for error in errors {
            assert!(matches!(error, Error::NotFound), "{}: {error:?}", actor.login);
        }
    }
});

on_both!(events_can_only_be_added, |house| async {
    let city = City::settle(house).await;
    city.save(FAMILIES, &quotient("700", "1.000"), 0).await;
    let before = city.number("SELECT count(*) FROM event").await;
    for statement in [
        "UPDATE event SET reason = 'khác'",
        "DELETE FROM event",
        "UPDATE event SET at = 0 WHERE action = 'save'",
    ] {
        let error = city.execute(statement).await.unwrap_err();
        assert!(error.to_string().contains("append-only"), "{error}");
    }
    assert_eq!(
        city.number("SELECT count(*) FROM event WHERE reason = ''").await,
        before
    );
});
