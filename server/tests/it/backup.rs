//! A backup taken while people work holds everything up to one moment, and can be restored.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::assessment::SaveOutcome;
use store::Store;

use crate::support::{OPEN, Part, TestApp};

const KEPT: &[u8] = b"%PDF-1.7 to be kept";
const PLACE: [(&str, &str); 3] = [("cycle", OPEN), ("unit", "770"), ("indicator", "2.2.2-b")];

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_taken_while_serving_is_whole() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let mut parts: Vec<Part<'_>> = PLACE.iter().map(|(name, value)| Part::Text(name, value)).collect();
    parts.push(Part::Text("title", "Báo cáo"));
    parts.push(Part::File {
        name: "a.pdf",
        bytes: KEPT,
    });
    let evidence = officer.upload("/minh-chung", &parts, "application/json").await.json();

    let path = format!("/tu-danh-gia/{OPEN}/770/2.2.2-b");
    let form = officer.get(&path).await.page().form("form#cau");
    // Somebody keeps saving, each time a longer note, until the backup is done.
    let stop = Arc::new(AtomicBool::new(false));
    let saving = tokio::spawn({
        let (stop, mut officer) = (stop.clone(), officer.clone());
        async move {
            let (mut saved, mut version) = (0, form.hidden("version").to_owned());
            while !stop.load(Ordering::Relaxed) {
                let note = "x".repeat(saved + 1);
                let fields = [&PLACE[..], &[("version", &version), ("note", &note)]].concat();
                let answer = officer.post_json(&form.action, &fields).await;
                let SaveOutcome::Saved(stored) = answer.unpacked() else {
                    panic!("nobody else saves: {}", answer.text())
                };
                version = stored.version.to_string();
                saved += 1;
            }
            saved
        }
    });
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("densach.backup");
    store::backup::write(&app.store, &file).await.unwrap();
    stop.store(true, Ordering::Relaxed);
    assert!(saving.await.unwrap() > 0);

    let options = store::Options {
        data_dir: folder.path().join("data"),
        ..app.options.clone()
    };
    let restored = Store::open(options).await.unwrap();
    store::backup::restore(&restored, &file).await.unwrap();
    let account = store::account::list(&restored)
        .await
        .unwrap()
        .into_iter()
        .find(|it| it.login == "quan3")
        .unwrap();
    assert_eq!(account.unit, "770");
    let actor = store::account::sign_in(&restored, "quan3", crate::support::PASSWORD, "")
        .await
        .unwrap();
    let id = evidence["id"].as_str().unwrap();
    let (_, path) = store::evidence::open(&restored, Some(&actor), id).await.unwrap();
    assert!(path.starts_with(folder.path()), "{}", path.display());
    assert_eq!(std::fs::read(path).unwrap(), KEPT);
    store::answer::view(&restored, &actor, OPEN, "770", "2.2.2-b")
        .await
        .unwrap();
    // What is there already is not overwritten.
    assert!(store::backup::write(&app.store, &file).await.is_err());
    assert!(store::backup::restore(&app.store, &file).await.is_err());
}
