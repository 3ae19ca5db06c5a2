//! What people get when something goes wrong.

use axum::Router;
use axum::routing::get;
use server::state::State;

use crate::support::TestApp;

async fn panics() -> &'static str {
    panic!("internal secret: /var/lib/densach")
}

async fn hangs() -> &'static str {
    std::future::pending().await
}

fn routes() -> Router<State> {
    Router::new().route("/panics", get(panics)).route("/hangs", get(hangs))
}

#[tokio::test]
async fn a_panic_becomes_a_page_with_an_id_and_without_internals() {
    let app = TestApp::with_routes(routes(), &[]).await;
    let answer = app.anon().get("/panics").await;
    assert_eq!(answer.status, 500);
    let id = answer.header("x-request-id").to_owned();
    assert_eq!(id.len(), 12);
    let page = answer.page();
    assert!(page.text().contains(&id), "{}", page.text());
    assert!(!answer.text().contains("secret") && !answer.text().contains("panic"));
    assert_eq!(page.attributes("html", "lang"), ["vi"]);
    assert!(answer.header("content-security-policy").contains("script-src"));
    // The next request finds a server that lives.
    assert_eq!(
        app.anon()
            .get("/panics?lang=en")
            .await
            .page()
            .attributes("html", "lang"),
        ["en"]
    );
}

#[tokio::test]
async fn a_program_reads_the_same_as_json() {
    let app = TestApp::with_routes(routes(), &[]).await;
    let answer = app.anon().get_json("/panics").await;
    assert_eq!(
        (answer.status, answer.json()["error"].as_str()),
        (500, Some("internal"))
    );
    assert_eq!(answer.json()["id"], answer.header("x-request-id"));
}

#[tokio::test]
async fn what_takes_too_long_ends() {
    let app = TestApp::with_routes(routes(), &["--request-seconds", "0"]).await;
    let answer = app.anon().get("/hangs").await;
    assert_eq!(answer.status, 503);
    assert!(answer.page().text().contains(answer.header("x-request-id")));
}

#[tokio::test]
async fn nothing_at_an_address_is_said_in_a_page_of_ours() {
    let app = TestApp::demo().await;
    for path in [
        "/khong-co",
        "/don-vi",
        "/tu-danh-gia/2025-H1/770/a/b",
        "/pkg/none.js",
        "/.git/config",
        "/don-vi/000",
    ] {
        let answer = app.anon().get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.header("content-type").starts_with("text/html"), "{path}");
        assert_eq!(answer.page().texts("h1").len(), 1, "{path}");
    }
    for path in ["/api/v1/none", "/api/none"] {
        let answer = app.anon().get(path).await;
        assert_eq!(
            (answer.status, answer.json()["error"].as_str()),
            (404, Some("not-found")),
            "{path}"
        );
    }
    for path in ["/fn/none", "/fn/answer/none"] {
        let answer = app.anon().get_json(path).await;
        assert_eq!(
            (answer.status, answer.json()["error"].as_str()),
            (404, Some("not-found")),
            "{path}"
        );
    }
}

#[tokio::test]
async fn what_makes_no_sense_is_said_without_a_librarys_words() {
    let app = TestApp::demo().await;
    let mut client = app.signed_in("quan3").await;
    let answer = client.post("/ban-do", &[]).await;
    assert_eq!(answer.status, 405);
    assert_eq!(answer.page().texts("h1").len(), 1);
    let answer = client.post("/minh-chung", &[("cycle", "2025-H1")]).await;
    assert_eq!(answer.status, 400);
    assert!(!answer.text().contains("boundary"), "{}", answer.text());
}

#[tokio::test]
async fn more_than_is_taken_is_said_to_be_too_much() {
    let app = TestApp::demo().await;
    let mut client = app.signed_in("quan3").await;
    let much = "x".repeat(3 * 1024 * 1024);
    for (path, field) in [
        ("/fn/answer/save", "note"),
        ("/fn/answer/judge", "text"),
        ("/dang-nhap", "username"),
    ] {
        let answer = client.post(path, &[(field, &much)]).await;
        assert_eq!(answer.status, 413, "{path}");
        assert_eq!(answer.page().texts("h1"), ["Nội dung gửi lên quá dài"], "{path}");
        let answer = client.post(&format!("{path}?lang=en"), &[(field, &much)]).await;
        assert_eq!(answer.status, 413, "{path}");
        assert_eq!(answer.page().texts("h1"), ["What was sent is too long"], "{path}");
        client.get("/?lang=vi").await;
        let answer = client.post_json(path, &[(field, &much)]).await;
        assert_eq!(
            (answer.status, answer.json()["error"].as_str()),
            (413, Some("too-large")),
            "{path}"
        );
    }
    // Long, but not too long.
    let long = "x".repeat(100 * 1024);
    let answer = client.post("/fn/answer/save", &[("note", &long)]).await;
    assert_ne!(answer.status, 413);
}
