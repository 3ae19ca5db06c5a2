//! How long a session lasts.

use store::account;

use crate::support::{OPEN, PASSWORD, TestApp};

const MINUTE: i64 = 60_000;

#[tokio::test]
async fn a_session_ends_without_activity_and_asking_is_none() {
    wait_and_ask(TestApp::demo().await).await;
}

#[tokio::test]
async fn a_session_ends_without_activity_and_asking_is_none_on_postgresql() {
    if let Some(app) = TestApp::on_postgres().await {
        wait_and_ask(app).await;
    }
}

async fn wait_and_ask(app: TestApp) {
    let mut client = app.signed_in("quan3").await;
    // One question of the module and one of the public interface, either of which needs a session.
    let place = [("cycle", OPEN), ("unit", "770"), ("indicator", "2.2.2-b")];
    let (keep, progress) = ("/fn/answer/keep-theirs", format!("/api/v1/progress?cycle={OPEN}"));
    assert_eq!(client.post_json(keep, &place).await.status, 200);
    assert_eq!(client.get_json(&progress).await.status, 200);
    let left = client.get("/phien").await.json();
    assert_eq!(
        (left["signed_in"].as_bool(), left["idle_seconds_left"].as_i64()),
        (Some(true), Some(3600))
    );
    assert_eq!(left["absolute_seconds_left"], 12 * 3600);
    app.clock.advance(50 * MINUTE);
    assert_eq!(client.get("/phien").await.json()["idle_seconds_left"], 600);
    app.clock.advance(10 * MINUTE);
    assert_eq!(client.get("/phien").await.json()["signed_in"], false);
    assert_eq!(client.post_json(keep, &place).await.status, 401);
    assert_eq!(client.get_json(&progress).await.status, 401);
    let page = client.get("/tu-danh-gia").await;
    assert!(page.location().starts_with("/dang-nhap"), "{}", page.status);
}

#[tokio::test]
async fn activity_and_staying_extend_a_session_up_to_its_limit() {
    let app = TestApp::demo().await;
    let mut client = app.signed_in("quan3").await;
    for _ in 0..14 {
        app.clock.advance(50 * MINUTE);
        assert_eq!(client.get("/tu-danh-gia").await.status, 200);
    }
    // 700 minutes have passed; 720 is the limit, whatever happens.
    let left = client.post_json("/phien", &[]).await.json();
    assert_eq!(left["idle_seconds_left"], 20 * 60);
    app.clock.advance(20 * MINUTE);
    assert_eq!(client.post_json("/phien", &[]).await.json()["signed_in"], false);
}

#[tokio::test]
async fn staying_signed_in_counts_as_activity() {
    let app = TestApp::demo().await;
    let mut client = app.signed_in("quan3").await;
    app.clock.advance(50 * MINUTE);
    assert_eq!(client.post_json("/phien", &[]).await.json()["idle_seconds_left"], 3600);
    assert_eq!(client.get("/phien").await.json()["idle_seconds_left"], 3600);
}

#[tokio::test]
async fn a_visitor_is_told_that_nobody_is_signed_in() {
    let app = TestApp::demo().await;
    let answer = app.anon().get("/phien").await;
    assert_eq!(answer.json()["signed_in"], false);
    assert_eq!(
        (answer.header("set-cookie"), answer.header("cache-control")),
        ("", "no-store")
    );
}

#[tokio::test]
async fn a_disabled_account_can_do_nothing_from_then_on() {
    let app = TestApp::demo().await;
    let mut client = app.signed_in("quan3").await;
    account::disable(&app.store, "quan3").await.unwrap();
    assert_eq!(client.get("/phien").await.json()["signed_in"], false);
    let answer = client
        .post_json("/dang-nhap", &[("username", "quan3"), ("password", PASSWORD)])
        .await;
    assert_eq!((answer.status, answer.json()["error"].as_str()), (401, Some("wrong")));
}

#[tokio::test]
async fn a_made_up_cookie_is_nobody() {
    let app = TestApp::demo().await;
    for value in ["AAAAAAAAAAAAAAAAAAAAAA", "x", "", "Qu%E1%BA%ADn"] {
        let mut client = app.anon();
        client.cookies.insert("densach".to_owned(), value.to_owned());
        let answer = client.get("/phien").await;
        assert_eq!(
            (answer.status, answer.json()["signed_in"].as_bool()),
            (200, Some(false)),
            "{value}"
        );
    }
}
