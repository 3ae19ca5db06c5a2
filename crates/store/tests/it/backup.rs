//! Backups: whole, verified, and at home in either database.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::indicator::Lang;
use store::{Error, Options, Store, account, audit, backup, demo, health};

use crate::support::{Backend, House, on_both};

/// An empty house on the embedded database, in a folder of its own.
async fn elsewhere(folder: &Path) -> Store {
    let options = Options {
        database: String::new(),
        data_dir: folder.join("elsewhere"),
        clock: store::Clock::fixed(crate::support::at("2025-07-01", 8)),
        fewest_respondents: domain::privacy::FEWEST_RESPONDENTS,
    };
    Store::open(options).await.unwrap()
}

/// Every part of a backup but the manifest and the events, which a restore adds to.
fn parts(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap()));
    let mut parts = BTreeMap::new();
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
        if name != "manifest.json" && !name.starts_with("tables/event") {
            parts.insert(name, bytes);
        }
    }
    parts
}

fn file(house: &House, name: &str) -> PathBuf {
    house.data_dir().parent().unwrap().join(name)
}

fn code(error: Error) -> String {
    match error {
        Error::Invalid(code) => code,
        other => panic!("{other:?}"),
    }
}

on_both!(a_backup_is_restored_into_the_embedded_database, |house| async {
    demo::load(&house).await.unwrap();
    let (first, second) = (file(&house, "a.tar.gz"), file(&house, "b.tar.gz"));
    let made = backup::write(&house, &first).await.unwrap();
    assert_eq!((made.files, made.missing.len()), (1, 0));

    let other = elsewhere(house.data_dir().parent().unwrap()).await;
    let restored = backup::restore(&other, &first).await.unwrap();
    assert_eq!(restored, made);
    backup::write(&other, &second).await.unwrap();
    assert!(parts(&first) == parts(&second), "the copy differs");
    assert_eq!(health::check(&other).await.unwrap(), []);
    assert_eq!(audit::verify(&other, None).await.unwrap().faults, []);
    // People, figures and the cube are there at once.
    account::sign_in(&other, "thamdinh", demo::PASSWORD, "").await.unwrap();
    let map = store::explore::home(&other, None, Some("2024-H2")).await.unwrap();
    assert_eq!(map.map.rows.len(), 22);
});

#[test]
fn a_backup_of_the_embedded_database_is_restored_into_postgresql() {
    crate::support::run(Backend::Postgres, |house| async move {
        let folder = house.data_dir().parent().unwrap().to_owned();
        let other = elsewhere(&folder).await;
        demo::load(&other).await.unwrap();
        let (first, second) = (file(&house, "a.tar.gz"), file(&house, "b.tar.gz"));
        backup::write(&other, &first).await.unwrap();
        backup::restore(&house, &first).await.unwrap();
        backup::write(&house, &second).await.unwrap();
        assert!(parts(&first) == parts(&second), "the copy differs");
        assert_eq!(health::check(&house).await.unwrap(), []);
        assert_eq!(audit::verify(&house, None).await.unwrap().faults, []);
    });
}

on_both!(a_damaged_or_foreign_file_changes_nothing, |house| async {
    let good = file(&house, "good.tar.gz");
    let other = elsewhere(house.data_dir().parent().unwrap()).await;
    demo::load(&other).await.unwrap();
    backup::write(&other, &good).await.unwrap();
    assert!(
        matches!(backup::write(&other, &good).await, Err(Error::Io(error)) if error.kind() == std::io::ErrorKind::AlreadyExists)
    );

    // One figure changed, everything else as it was.
    let tampered = file(&house, "tampered.tar.gz");
    let encoder = flate2::write::GzEncoder::new(std::fs::File::create(&tampered).unwrap(), flate2::Compression::fast());
    let mut archive = tar::Builder::new(encoder);
    let mut source = tar::Archive::new(flate2::read::GzDecoder::new(std::fs::File::open(&good).unwrap()));
    for entry in source.entries().unwrap() {
        let mut entry = entry.unwrap();
        let mut header = entry.header().clone();
        let name = entry.path().unwrap().into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
        if name.ends_with("answer.jsonl") {
            let text = String::from_utf8(bytes).unwrap();
            bytes = text.replacen("\"figure\":9", "\"figure\":8", 1).into_bytes();
        }
        archive.append_data(&mut header, name, bytes.as_slice()).unwrap();
    }
    archive.into_inner().unwrap().finish().unwrap();

    let short = file(&house, "short.tar.gz");
    let bytes = std::fs::read(&good).unwrap();
    std::fs::write(&short, &bytes[..bytes.len() / 2]).unwrap();
    let foreign = file(&house, "foreign.tar.gz");
    std::fs::write(&foreign, b"PK\x03\x04").unwrap();

    for (path, expected) in [
        (&tampered, "backup-damaged"),
        (&short, "backup-unreadable"),
        (&foreign, "backup-unreadable"),
    ] {
        assert_eq!(
            code(backup::restore(&house, path).await.unwrap_err()),
            expected,
            "{}",
            path.display()
        );
    }
    assert_eq!(house.number("SELECT count(*) FROM unit").await, 0);
    assert_eq!(code(backup::restore(&other, &good).await.unwrap_err()), "not-empty");
});

on_both!(
    a_backup_is_made_while_others_write_and_says_what_is_missing,
    |house| async {
        demo::load(&house).await.unwrap();
        let store = house.store.clone();
        let busy = tokio::spawn(async move {
            for _ in 0..30 {
                let _ = account::sign_in(&store, "quan3", demo::PASSWORD, "").await;
            }
        });
        let evidence = house.data_dir().join("evidence");
        for folder in std::fs::read_dir(&evidence).unwrap() {
            std::fs::remove_dir_all(folder.unwrap().path()).unwrap();
        }
        let path = file(&house, "busy.tar.gz");
        let made = backup::write(&house, &path).await.unwrap();
        busy.await.unwrap();
        assert_eq!((made.files, made.missing.len()), (0, 1));
        let other = elsewhere(house.data_dir().parent().unwrap()).await;
        assert_eq!(backup::restore(&other, &path).await.unwrap().missing, made.missing);
        let left: Vec<_> = std::fs::read_dir(path.parent().unwrap())
            .unwrap()
            .map(|one| one.unwrap().file_name())
            .collect();
        assert_eq!(left.len(), 3, "{left:?}");
    }
);

on_both!(health_names_what_does_not_fit, |house| async {
    use health::Finding;
    assert_eq!(
        health::check(&house).await.unwrap(),
        [Finding::NoUnits, Finding::NoCycles, Finding::NoAccounts]
    );
    demo::load(&house).await.unwrap();
    assert_eq!(health::check(&house).await.unwrap(), []);
    for statement in [
        "UPDATE unit SET path = '/79/9/770-P-01/' WHERE code = '770-P-01'",
        "UPDATE account SET role = 'king' WHERE login = 'quan7'",
        "UPDATE assessment SET state = 'approved' WHERE cycle = '2025-H1' AND unit = '770'",
        "UPDATE answer SET draft = 'x' WHERE indicator = '2.2.2-b' AND assessment_id =
            (SELECT id FROM assessment WHERE cycle = '2024-H1' AND unit = '760')",
    ] {
        assert_eq!(house.execute(statement).await.unwrap(), 1, "{statement}");
    }
    let sha256 = house
        .texts("SELECT DISTINCT sha256 FROM evidence WHERE sha256 IS NOT NULL")
        .await
        .remove(0);
    let path = house.data_dir().join("evidence").join(&sha256[..2]).join(&sha256[2..]);
    std::fs::write(path, b"something else").unwrap();
    let findings = health::check(&house).await.unwrap();
    let expected = [
        Finding::UnitAdrift("2024 770-TTHTCD-01".to_owned()),
        Finding::UnitAdrift("2024 770-P-01".to_owned()),
        Finding::AccountAdrift("quan7".to_owned()),
        Finding::StateUnknown("2025-H1 770".to_owned()),
        Finding::AnswerUnreadable("2024-H1 760 2.2.2-b".to_owned()),
        Finding::EvidenceDamaged(sha256),
    ];
    assert_eq!(findings, expected);
    assert!(
        findings
            .iter()
            .all(|finding| finding.is_fault() && !finding.explain(Lang::Vi).is_empty())
    );
});
