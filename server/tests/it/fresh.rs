//! An approval is visible everywhere with the next request: no job and no waiting, also where pages
//! of visitors are kept.

use domain::number::{self, NumberStyle};
use domain::unit::UnitKind;
use domain::workflow::State;

use crate::support::{Client, OPEN, TestApp};

const INDICATOR: &str = "2.2.2-b";

/// A district that waits for the city, with nothing judged. Pages do not say which units are districts.
async fn waiting(app: &TestApp) -> String {
    let reviewer = app.actor("thamdinh").await;
    let queue = store::assessment::queue(&app.store, &reviewer, Some(OPEN), None)
        .await
        .unwrap();
    let mut lines = queue.lines.into_iter();
    let waiting = lines.find(|line| line.unit.kind == UnitKind::District && line.state == State::Submitted);
    waiting.expect("a district waits for the city").unit.code
}

/// The value the public interface gives for a unit, as a reader of approved figures.
async fn value(reader: &mut Client, unit: &str) -> serde_json::Value {
    let rows = reader
        .get(&format!("/api/v1/values?cycle={OPEN}&indicator={INDICATOR}"))
        .await
        .json();
    rows.as_array()
        .unwrap()
        .iter()
        .find(|row| row["unit"] == unit)
        .unwrap()
        .clone()
}

#[tokio::test]
async fn an_approval_is_in_every_next_answer() {
    approve_and_look(TestApp::demo().await).await;
}

#[tokio::test]
async fn an_approval_is_in_every_next_answer_on_postgresql() {
    if let Some(app) = TestApp::on_postgres().await {
        approve_and_look(app).await;
    }
}

async fn approve_and_look(app: TestApp) {
    let mut reviewer = app.signed_in("thamdinh").await;
    // Another unit's officer: sees what is approved, not what is handed in.
    let mut reader = app.signed_in("cangio").await;
    let unit = waiting(&app).await;
    let pages = [
        format!("/ban-do?ky={OPEN}&cs={INDICATOR}&dv={unit}"),
        format!("/don-vi/{unit}?ky={OPEN}&cs={INDICATOR}"),
        format!("/chi-so/{INDICATOR}?ky={OPEN}&dv={unit}"),
        format!("/ban-do.csv?ky={OPEN}&cs={INDICATOR}"),
        format!("/bang-nhiet.csv?ky={OPEN}&mo=2.2"),
        format!("/tuong-quan.csv?ky={OPEN}&x=dan-so&y={INDICATOR}"),
        format!("/tien-do?ky={OPEN}&don-vi={unit}"),
    ];
    let before = value(&mut reader, &unit).await;
    assert!(before["value"].is_null(), "{before}");
    let mut texts = Vec::new();
    for page in &pages {
        texts.push(reader.get(page).await.text());
    }

    // As the page offers it: one answer by itself, the rest in one step, then the whole.
    let review = format!("/tham-dinh/{OPEN}/{unit}");
    let mut approved = String::new();
    for step in ["form:has([value=accept])", "form.rest", "form:has([value=approve])"] {
        let form = reviewer.get(&review).await.page().form(step);
        let answer = reviewer.post_json(&form.action, &form.with(&[])).await;
        approved = answer.text();
        assert_eq!(answer.status, 200, "{step}: {approved}");
    }
    assert_eq!(approved, "\"approved\"");

    let after = value(&mut reader, &unit).await;
    assert!(after["value"].is_number() && after["state"] == "approved", "{after}");
    // A numerator is unlike that of any other district; a rounded share, on a page of the unit alone, is the unit's.
    let [value, numerator] = ["value", "numerator"].map(|key| after[key].as_f64().unwrap());
    let written = |number, digits| number::format(number, digits, NumberStyle::Vietnamese);
    for (page, before) in pages.iter().zip(texts) {
        let text = reader.get(page).await.text();
        let shown = match page.as_str() {
            page if page.contains(".csv") => numerator.to_string(),
            page if page.starts_with("/don-vi/") || page.starts_with("/tien-do") => {
                format!("{}\u{a0}%", written(value, 2))
            }
            _ => written(numerator, 0),
        };
        assert!(!before.contains(&shown), "{shown} in {page} before");
        assert!(text.contains(&shown), "{shown} in {page}");
    }
    let progress = reader.get(&format!("/api/v1/progress?cycle={OPEN}")).await.json();
    let row = progress
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["unit"] == unit.as_str())
        .unwrap()
        .clone();
    assert!(row["score"].is_number() && row["state"] == "approved", "{row}");
    // A visitor waits for publication.
    assert_eq!(
        app.anon().get(&format!("/api/v1/progress?cycle={OPEN}")).await.status,
        401
    );
}

#[tokio::test]
async fn what_is_kept_for_visitors_ends_with_the_write_that_changes_it() {
    let app = TestApp::demo().await;
    let addresses = [
        "/".to_owned(),
        format!("/ban-do?ky={OPEN}&cs={INDICATOR}"),
        format!("/chi-so/{INDICATOR}?ky={OPEN}"),
        format!("/ban-do.csv?ky={OPEN}&cs={INDICATOR}"),
    ];
    let mut visitor = app.anon();
    let mut before = Vec::new();
    for address in &addresses {
        let first = visitor.get(address).await.text();
        assert_eq!(first, visitor.get(address).await.text(), "{address}");
        // Kept for visitors only, and for each language by itself.
        let officer = app.signed_in("quan7").await.get(address).await.text();
        assert_ne!(first, officer, "{address}");
        let mut english = app.anon();
        let in_english = english.get(&join(address, "lang=en")).await;
        assert!(!in_english.header("set-cookie").is_empty(), "{address}");
        assert_eq!(
            in_english.text(),
            english.get(&join(address, "lang=en")).await.text(),
            "{address}"
        );
        assert_ne!(first, in_english.text(), "{address}");
        before.push(first);
    }

    let reviewer = app.actor("thamdinh").await;
    assert!(store::cycle::publish(&app.store, &reviewer, OPEN).await.unwrap() > 0);
    for (address, before) in addresses.iter().zip(before) {
        assert_ne!(visitor.get(address).await.text(), before, "{address}");
    }
}

/// `address` with one more word in its query.
fn join(address: &str, word: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}{word}")
}
