//! Registers: entering, correcting, taking out; who has what as of a day; documents; proposed answers.

use domain::account::Actor;
use domain::evidence::Support;
use domain::permission::Role;
use domain::register::{ActivityKind, Field, OverviewQuery, Problem, Register, Typed};
use store::document::{self, Attachment};
use store::register::{self, Kept};
use store::{Error, EvidenceProblem, answer, backup, evidence, health};

use crate::city::{CYCLE, City, UNIT};
use crate::support::on_both;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj";

fn committee() -> Typed {
    Typed {
        title: "Thành lập Ban chỉ đạo xây dựng thành phố học tập".to_owned(),
        number: "1842/QĐ-UBND".to_owned(),
        issuer: "UBND Quận 3".to_owned(),
        day: "12/08/2024".to_owned(),
        until: "31/12/2030".to_owned(),
        members: "Trần Văn An; Trưởng ban; Phó Chủ tịch UBND".to_owned(),
        ..Typed::default()
    }
}

fn event(day: &str) -> Typed {
    Typed {
        title: "Tuần lễ hưởng ứng học tập suốt đời".to_owned(),
        day: day.to_owned(),
        kind: ActivityKind::LearningWeek.code().to_owned(),
        participants: "1.250".to_owned(),
        ..Typed::default()
    }
}

fn file(name: &str, bytes: &[u8]) -> Vec<Attachment> {
    vec![Attachment::File {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    }]
}

impl City {
    /// Enters something for district 770; it must stand.
    async fn enter(&self, register: Register, typed: &Typed, attachments: Vec<Attachment>) -> String {
        stands(register::put(self, &self.officer, UNIT, register, None, typed, attachments).await)
    }

    /// How many districts have something in a register, as of a day.
    async fn have(&self, register: Register, day: &str) -> u32 {
        let query = OverviewQuery {
            day: Some(day.parse().unwrap()),
        };
        let view = register::overview(self, &self.reviewer, &query).await.unwrap();
        let counts = view.counts(register);
        let districts = counts.iter().find(|count| count.of == 22).unwrap();
        districts.have
    }
}

fn stands(kept: Result<Kept, Error>) -> String {
    match kept.unwrap() {
        Kept::Stands(id) => id,
        Kept::Refused(problems) => panic!("{problems:?}"),
    }
}

on_both!(a_committee_counts_from_its_day_until_it_is_taken_out, |house| async {
    let city = City::settle(house).await;
    let id = city.enter(Register::Committee, &committee(), file("qd.pdf", PDF)).await;
    assert_eq!(city.have(Register::Committee, "2024-08-11").await, 0);
    assert_eq!(city.have(Register::Committee, "2024-08-12").await, 1);
    assert_eq!(city.have(Register::Committee, "2031-01-01").await, 0);
    assert_eq!(city.have(Register::Plan, "2024-08-12").await, 0);

    // A correction is a new version; what changes nothing is none; who comes late is told.
    let later = Typed {
        day: "20/08/2024".to_owned(),
        ..committee()
    };
    let put = async |version: i64, typed: &Typed| {
        register::put(
            &city,
            &city.officer,
            UNIT,
            Register::Committee,
            Some((&id, version)),
            typed,
            Vec::new(),
        )
        .await
    };
    assert_eq!(stands(put(1, &committee()).await), id);
    assert_eq!(stands(put(1, &later).await), id);
    assert!(matches!(put(1, &committee()).await, Err(Error::Stale)));
    assert_eq!(city.have(Register::Committee, "2024-08-12").await, 0);
    let view = register::entry(&city, &city.officer, UNIT, Register::Committee, Some(&id))
        .await
        .unwrap();
    let versions: Vec<_> = view
        .history
        .iter()
        .map(|version| (version.version, version.body.day.dmy()))
        .collect();
    assert_eq!(versions, [(2, "20/08/2024".to_owned()), (1, "12/08/2024".to_owned())]);
    assert_eq!(view.entry.unwrap().documents.len(), 1);

    let withdraw = async |reason: &str| register::withdraw(&city, &city.officer, UNIT, &id, 2, reason).await;
    assert!(matches!(withdraw("  ").await, Err(Error::Invalid(code)) if code == "reason"));
    withdraw("Nhập nhầm đơn vị").await.unwrap();
    assert!(matches!(withdraw("lần nữa").await, Err(Error::Stale)));
    assert_eq!(city.have(Register::Committee, "2024-08-20").await, 0);
    let unit = register::unit(&city, &city.officer, UNIT).await.unwrap();
    assert_eq!((unit.entries.len(), unit.withdrawn.len()), (0, 1));
    assert_eq!(unit.withdrawn[0].withdrawn.as_deref(), Some("Nhập nhầm đơn vị"));
    assert_eq!(
        city.texts("SELECT action FROM event WHERE subject = 'register' ORDER BY at, id")
            .await,
        ["enter", "correct", "withdraw"]
    );
});

on_both!(
    every_field_that_needs_attention_is_named_and_nothing_is_stored,
    |house| async {
        let city = City::settle(house).await;
        let kept = register::put(
            &city,
            &city.officer,
            UNIT,
            Register::Activity,
            None,
            &event("31/02/2025"),
            Vec::new(),
        )
        .await
        .unwrap();
        assert_eq!(kept, Kept::Refused(vec![(Field::Day, Problem::NotADay)]));
        let wrong = register::put(
            &city,
            &city.officer,
            UNIT,
            Register::Committee,
            None,
            &committee(),
            file("trang.pdf", b"<html>"),
        )
        .await;
        assert!(matches!(wrong, Err(Error::Evidence(EvidenceProblem::WrongType))));
        assert_eq!(city.number("SELECT count(*) FROM register_entry").await, 0);
        assert_eq!(city.number("SELECT count(*) FROM document").await, 0);
    }
);

on_both!(who_keeps_and_who_reads_follows_the_tree, |house| async {
    let city = City::settle(house).await;
    let id = city.enter(Register::Committee, &committee(), file("qd.pdf", PDF)).await;
    // The city may enter for anyone, an officer for what lies below the own unit.
    let put = async |actor: &Actor, unit: &str| {
        register::put(
            &city,
            actor,
            unit,
            Register::Activity,
            None,
            &event("05/10/2024"),
            Vec::new(),
        )
        .await
    };
    stands(put(&city.reviewer, "778").await);
    stands(put(&city.officer, "770-THPT-01").await);
    stands(put(&city.head, UNIT).await);
    assert!(matches!(put(&city.officer, "778").await, Err(Error::NotFound)));
    assert!(matches!(put(&city.leader, UNIT).await, Err(Error::Forbidden)));
    assert!(matches!(put(&city.officer, "khong-co").await, Err(Error::NotFound)));

    // Reading: each sees the own subtree.
    let rows = async |actor: &Actor| {
        register::overview(&city, actor, &OverviewQuery::default())
            .await
            .unwrap()
            .rows
    };
    let own = rows(&city.officer).await;
    assert!(own.iter().all(|row| row.unit.code.starts_with(UNIT)) && own.len() == 17);
    assert!(rows(&city.leader).await.len() > 22);
    assert!(matches!(
        register::unit(&city, &city.neighbour, UNIT).await,
        Err(Error::NotFound)
    ));
    assert!(register::unit(&city, &city.leader, UNIT).await.is_ok());

    // Somebody else's entry under the own unit's address is not there.
    let stolen = register::put(
        &city,
        &city.neighbour,
        "778",
        Register::Committee,
        Some((&id, 1)),
        &committee(),
        Vec::new(),
    )
    .await;
    assert!(matches!(stolen, Err(Error::NotFound)));

    // The same holds for documents.
    let document = register::entry(&city, &city.officer, UNIT, Register::Committee, Some(&id))
        .await
        .unwrap()
        .entry
        .unwrap()
        .documents
        .remove(0);
    let (opened, path) = document::open(&city, Some(&city.leader), &document.id).await.unwrap();
    assert!(matches!(opened.support, Support::File { ref name, .. } if name == "qd.pdf"));
    assert_eq!(std::fs::read(path).unwrap(), PDF);
    assert!(matches!(
        document::open(&city, Some(&city.neighbour), &document.id).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        document::open(&city, None, &document.id).await,
        Err(Error::NotSignedIn)
    ));
    let stranger = city.person("soyte", Role::Department, "79/D-VHTT").await;
    assert!(matches!(
        document::open(&city, Some(&stranger), &document.id).await,
        Err(Error::NotFound)
    ));
});

on_both!(
    a_document_keeps_its_file_through_sweep_check_and_backup,
    |house| async {
        let city = City::settle(house).await;
        city.enter(Register::Committee, &committee(), file("qd.pdf", PDF)).await;
        city.clock.advance(3 * 24 * 3_600_000);
        assert_eq!(document::sweep(&city).await.unwrap(), 0);
        assert!(
            health::check(&city)
                .await
                .unwrap()
                .iter()
                .all(|finding| !finding.is_fault())
        );
        let to = city.data_dir().parent().unwrap().join("a.tar.gz");
        let made = backup::write(&city, &to).await.unwrap();
        assert_eq!((made.files, made.missing.len()), (1, 0));
        let sha256 = city.texts("SELECT sha256 FROM document").await.remove(0);
        let (first, rest) = sha256.split_at(2);
        std::fs::write(city.data_dir().join("evidence").join(first).join(rest), "changed").unwrap();
        let findings = health::check(&city).await.unwrap();
        assert!(
            findings.contains(&health::Finding::EvidenceDamaged(sha256)),
            "{findings:?}"
        );
    }
);

on_both!(the_registers_propose_and_the_officer_takes_over, |house| async {
    let city = City::settle(house).await;
    let offer = async |indicator: &str| {
        register::proposal(&city, &city.officer, CYCLE, UNIT, indicator)
            .await
            .unwrap()
    };
    assert!(offer("2.2.2-b").await.is_none());
    assert!(offer("3.1.1-a").await.unwrap().proposed.is_none());
    let take = async |indicator: &str| {
        register::take_over(
            &city,
            &city.officer,
            CYCLE,
            UNIT,
            indicator,
            "Quyết định số 1842/QĐ-UBND",
        )
        .await
    };
    assert!(matches!(take("3.1.1-a").await, Err(Error::NotFound)));

    city.enter(Register::Committee, &committee(), file("qd.pdf", PDF)).await;
    // The period ends on 14 June 2025: the first lies outside the twelve months, the second inside.
    city.enter(Register::Activity, &event("14/06/2024"), Vec::new()).await;
    city.enter(Register::Activity, &event("15/06/2024"), Vec::new()).await;
    assert_eq!(offer("3.1.1-a").await.unwrap().proposed.unwrap().value, "2");
    assert_eq!(offer("2.6.1-a").await.unwrap().proposed.unwrap().value, "1");

    take("3.1.1-a").await.unwrap();
    take("2.6.1-a").await.unwrap();
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, "3.1.1-a")
        .await
        .unwrap();
    assert_eq!(
        (
            view.draft.value.as_str(),
            view.draft.source.as_str(),
            view.draft.as_of.as_str()
        ),
        ("2", "Quyết định số 1842/QĐ-UBND", "14/06/2025")
    );
    // The document comes along, once.
    assert_eq!(view.evidence.len(), 1);
    assert_eq!(view.evidence[0].number, "1842/QĐ-UBND");
    assert!(
        evidence::open(&city, Some(&city.officer), &view.evidence[0].id)
            .await
            .is_ok()
    );
    take("3.1.1-a").await.unwrap();
    let again = answer::view(&city, &city.officer, CYCLE, UNIT, "3.1.1-a")
        .await
        .unwrap();
    assert_eq!((again.version, again.evidence.len()), (view.version, 1));

    // What was typed besides stays.
    let mut draft = again.draft.clone();
    "Họp hằng quý".clone_into(&mut draft.note);
    "4".clone_into(&mut draft.value);
    city.save("3.1.1-a", &draft, again.version).await;
    take("3.1.1-a").await.unwrap();
    let kept = answer::view(&city, &city.officer, CYCLE, UNIT, "3.1.1-a")
        .await
        .unwrap();
    assert_eq!(
        (kept.draft.value.as_str(), kept.draft.note.as_str()),
        ("2", "Họp hằng quý")
    );
    assert!(matches!(
        register::take_over(&city, &city.leader, CYCLE, UNIT, "3.1.1-a", "").await,
        Err(Error::Forbidden | Error::NotFound)
    ));
});

on_both!(the_demonstration_counts_what_was_published, |house| async {
    store::demo::load(&house).await.unwrap();
    let city = house.person("thamdinh2", Role::Reviewer, "79").await;
    let query = OverviewQuery {
        day: Some("2024-10-30".parse().unwrap()),
    };
    let view = register::overview(&house, &city, &query).await.unwrap();
    let districts = view
        .counts(Register::Committee)
        .into_iter()
        .find(|count| count.of == 22);
    assert_eq!(districts.map(|count| count.have), Some(16));
    assert!(view.illustrative && view.facts.len() == 3);
    // They agree with what the districts answer.
    let level = "SELECT a.unit FROM answer n JOIN assessment a ON a.id = n.assessment_id
                 WHERE a.cycle = '2024-H2' AND n.indicator = '3.1.1-a' AND n.figure >= 2 ORDER BY a.unit";
    let mut have: Vec<_> = view
        .rows
        .iter()
        .filter(|row| row.committee.is_some() && row.unit.kind == domain::unit::UnitKind::District)
        .map(|row| row.unit.code.clone())
        .collect();
    have.sort();
    assert_eq!(house.texts(level).await, have);
    let without = "SELECT code FROM unit WHERE kind = 'district' AND code NOT IN
                   (SELECT unit FROM register_entry WHERE register = 'committee')";
    let without = house.texts(without).await;
    assert!((1..=4).contains(&without.len()), "{without:?}");
    eprintln!("without: {without:?}");
});

on_both!(what_was_changed_behind_the_program_is_found, |house| async {
    store::demo::load(&house).await.unwrap();
    assert!(
        health::check(&house)
            .await
            .unwrap()
            .iter()
            .all(|finding| !finding.is_fault())
    );
    house
        .execute("UPDATE register_entry SET version = 7 WHERE unit = '760' AND register = 'committee'")
        .await
        .unwrap();
    house
        .execute("UPDATE task SET state = 'accepted' WHERE unit = 'D-HKH'")
        .await
        .unwrap();
    let findings = health::check(&house).await.unwrap();
    assert_eq!(
        findings,
        [
            health::Finding::RegisterUnreadable("760".to_owned()),
            health::Finding::StateUnknown("D-HKH".to_owned()),
        ]
    );
});
