//! The public interface: shapes, who sees what, what is said about wrong questions.

use serde_json::Value;

use crate::support::{Client, OPEN, TestApp};

/// Published in the demonstration data.
const PUBLISHED: &str = "2024-H1";

async fn rows(client: &mut Client, path: &str) -> Vec<Value> {
    let answer = client.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    assert_eq!(answer.header("content-type"), "application/json", "{path}");
    answer.json().as_array().unwrap().clone()
}

#[tokio::test]
async fn units_and_indicators_are_for_everyone() {
    let app = TestApp::demo().await;
    let units = rows(&mut app.anon(), "/api/v1/units").await;
    let districts = units.iter().filter(|unit| unit["kind"] == "district").count();
    assert_eq!((units[0]["code"].as_str(), districts), (Some("79"), 22));
    let district = units.iter().find(|unit| unit["code"] == "770").unwrap();
    assert_eq!(
        (district["name"]["vi"].as_str(), district["parent"].as_str()),
        (Some("Quận 3"), Some("79"))
    );
    assert_eq!(rows(&mut app.anon(), "/api/v1/units?map=2024").await, units);
    let indicators = rows(&mut app.anon(), "/api/v1/indicators").await;
    let unesco = indicators
        .iter()
        .filter(|indicator| indicator["origin"] == "unesco")
        .count();
    assert_eq!(unesco, 57);
}

#[tokio::test]
async fn values_have_one_row_for_every_unit() {
    let app = TestApp::demo().await;
    let path = format!("/api/v1/values?cycle={PUBLISHED}&indicator=2.2.2-b&level=district&state=approved");
    let values = rows(&mut app.anon(), &path).await;
    assert_eq!(values.len(), 22);
    for row in &values {
        for key in [
            "cycle",
            "unit",
            "indicator",
            "value",
            "no_value",
            "numerator",
            "denominator",
            "state",
            "source",
            "as_of",
            "illustrative",
        ] {
            assert!(row.get(key).is_some(), "{key} in {row}");
        }
        assert_eq!(
            (row["cycle"].as_str(), row["indicator"].as_str()),
            (Some(PUBLISHED), Some("2.2.2-b"))
        );
        assert!(
            row["value"].is_number() != row["no_value"].is_string(),
            "a value or the kind of none: {row}"
        );
        assert!(!row["value"].is_number() || row["illustrative"] == true, "{row}");
    }
    let short = rows(
        &mut app.anon(),
        &format!("/api/v1/values?cycle={PUBLISHED}&indicator=2.2.2-b"),
    )
    .await;
    assert_eq!(short, values);
    let city = rows(
        &mut app.anon(),
        &format!("/api/v1/values?cycle={PUBLISHED}&indicator=2.2.2-b&level=city"),
    )
    .await;
    assert_eq!(city.len(), 1);
}

#[tokio::test]
async fn values_add_up_to_what_the_city_published() {
    let app = TestApp::demo().await;
    let values = rows(&mut app.anon(), "/api/v1/values?cycle=2024-H2&indicator=2.2.2-b").await;
    let sum = |key: &str| values.iter().filter_map(|row| row[key].as_f64()).sum::<f64>();
    assert_eq!((sum("numerator"), sum("denominator")), (1_505_684.0, 2_112_000.0));
}

#[tokio::test]
async fn progress_has_one_row_for_every_district() {
    let app = TestApp::demo().await;
    let progress = rows(&mut app.anon(), &format!("/api/v1/progress?cycle={PUBLISHED}")).await;
    assert_eq!(progress.len(), 22);
    let scored = progress.iter().find(|row| row["score"].is_number()).unwrap();
    assert!(scored["coverage"]["whole"].as_u64().unwrap() > 0, "{scored}");
    assert!(scored["met"]["part"].is_u64(), "{scored}");
}

#[tokio::test]
async fn visitors_see_published_cycles_only() {
    let app = TestApp::demo().await;
    for path in [
        format!("/api/v1/values?cycle={OPEN}&indicator=2.2.2-b"),
        format!("/api/v1/progress?cycle={OPEN}"),
    ] {
        let answer = app.anon().get(&path).await;
        assert_eq!(
            (answer.status, answer.json()["error"].as_str()),
            (401, Some("not-published")),
            "{path}"
        );
        assert!(answer.json()["message"].is_string());
        assert_eq!(rows(&mut app.signed_in("quan7").await, &path).await.len(), 22, "{path}");
    }
}

#[tokio::test]
async fn nobody_sees_more_than_may_be_seen() {
    let app = TestApp::demo().await;
    let path = format!("/api/v1/values?cycle={OPEN}&indicator=2.2.2-b&state=all");
    let mut officer = app.signed_in("quan7").await;
    let foreign: Vec<Value> = rows(&mut officer, &path).await;
    for row in foreign.iter().filter(|row| row["unit"] != "778") {
        let is_approved = matches!(row["state"].as_str(), Some("approved" | "published" | "locked"));
        assert!(row["value"].is_null() || is_approved, "{row}");
    }
}

#[tokio::test]
async fn wrong_questions_get_a_code_and_a_sentence() {
    let app = TestApp::demo().await;
    for (path, status, code) in [
        (
            "/api/v1/values?cycle=2024-H1&indicator=9.9.9-z",
            404,
            "unknown-indicator",
        ),
        ("/api/v1/values?cycle=1999-H1&indicator=2.2.2-b", 404, "unknown-cycle"),
        ("/api/v1/values?cycle=2024-H1", 400, "missing-indicator"),
        (
            "/api/v1/values?cycle=2024-H1&indicator=2.2.2-b&level=planet",
            400,
            "bad-level",
        ),
        (
            "/api/v1/values?cycle=2024-H1&indicator=2.2.2-b&state=secret",
            400,
            "bad-state",
        ),
        ("/api/v1/progress?cycle=1999-H1", 404, "unknown-cycle"),
        ("/api/v1/units?map=1999", 404, "unknown-map"),
        ("/api/v1/values?cycle=%00%27--&indicator=2.2.2-b", 404, "unknown-cycle"),
        ("/api/v1/values?cycle=a&cycle=b", 400, "invalid"),
    ] {
        let answer = app.anon().get(path).await;
        assert_eq!(
            (answer.status, answer.json()["error"].as_str()),
            (status, Some(code)),
            "{path}"
        );
        assert!(
            answer.json()["message"]
                .as_str()
                .is_some_and(|message| !message.is_empty()),
            "{path}"
        );
    }
}
