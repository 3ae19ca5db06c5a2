//! Headers on every kind of answer.

use axum::body::Body;
use http::{Method, header};
use server::site::Site;

use crate::support::{Answer, OPEN, TestApp};

fn check(what: &str, answer: &Answer) {
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("default-src"), "{what}: {policy}");
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
        "{what}: {policy}"
    );
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(answer.header("x-frame-options"), "DENY", "{what}");
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{what}");
    assert!(answer.header("permissions-policy").contains("camera=()"), "{what}");
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{what}");
    assert_eq!(answer.header("x-request-id").len(), 12, "{what}");
    assert_eq!(answer.header("server"), "", "{what}");
}

#[tokio::test]
async fn every_kind_of_answer_carries_them() {
    let app = TestApp::demo().await;
    let mut client = app.signed_in("quan3").await;
    for path in [
        "/",
        "/ban-do",
        "/dang-nhap",
        "/tu-danh-gia",
        "/khong-co",
        "/ban-do.csv",
        "/bang-nhiet.csv",
        "/tien-do.csv",
        "/so-sanh.csv",
        "/tuong-quan.csv",
        "/api/v1/units",
        "/api/v1/values",
        "/phien",
        "/healthz",
        "/readyz",
        "/api/v1/progress?cycle=2025-H1",
        "/minh-chung/none",
        "/favicon.svg",
    ] {
        check(path, &client.get(path).await);
    }
    let place = [("cycle", OPEN), ("unit", "770"), ("indicator", "2.2.2-b")];
    let function = client.post_json("/fn/answer/keep-theirs", &place).await;
    assert_eq!(function.status, 200);
    check("function", &function);
    check("POST", &client.post("/dang-xuat", &[]).await);
    let request = app
        .anon()
        .request(Method::POST, "/dang-xuat")
        .body(Body::empty())
        .unwrap();
    check("refused", &app.anon().send(request).await);
}

#[tokio::test]
async fn scripts_of_a_page_have_the_nonce_of_its_policy_and_it_is_new_each_time() {
    let app = TestApp::demo().await;
    let mut nonces = Vec::new();
    for _ in 0..2 {
        let answer = app.anon().get("/").await;
        let policy = answer.header("content-security-policy").to_owned();
        let nonce = policy
            .split("'nonce-")
            .nth(1)
            .unwrap()
            .split('\'')
            .next()
            .unwrap()
            .to_owned();
        let page = answer.page();
        let scripts = page.texts("script:not([src])").len();
        assert_eq!(
            page.attributes("script:not([src])", "nonce"),
            vec![nonce.clone(); scripts]
        );
        assert!(
            page.attributes("[style]", "style").is_empty(),
            "the policy forbids style attributes"
        );
        nonces.push(nonce);
    }
    assert_ne!(nonces[0], nonces[1]);
}

#[tokio::test]
async fn only_over_tls_browsers_are_told_to_stay_there() {
    let plain = TestApp::demo().await.anon().get("/healthz").await;
    assert_eq!(plain.header("strict-transport-security"), "");
    let app = TestApp::with(&["--demo", "--https"]).await;
    assert_eq!(
        app.anon().get("/healthz").await.header("strict-transport-security"),
        "max-age=31536000"
    );
}

#[tokio::test]
async fn pages_are_compressed_and_asked_for_again() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let request = client.request(Method::GET, "/").header(header::ACCEPT_ENCODING, "br");
    let answer = client.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.header("content-encoding"), "br");
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert!(answer.header("vary").contains("accept-encoding"));
}

#[tokio::test]
async fn the_language_asked_for_is_kept() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    assert_eq!(client.get("/").await.page().attributes("html", "lang"), ["vi"]);
    let answer = client.get("/?lang=en").await;
    assert_eq!(answer.page().attributes("html", "lang"), ["en"]);
    assert!(answer.header("set-cookie").starts_with("lang=en"));
    let answer = client.get("/phuong-phap").await;
    assert_eq!(answer.page().attributes("html", "lang"), ["en"]);
    assert_eq!(answer.header("set-cookie"), "");
}

#[tokio::test]
async fn hashed_files_are_kept_for_ever_and_come_compressed() {
    let app = TestApp::empty().await;
    let style = Site::open().assets().css;
    if style.is_empty() {
        // No site has been built yet.
        return;
    }
    let mut client = app.anon();
    let answer = client.get(&style).await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, "text/css; charset=utf-8")
    );
    assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(answer.header("set-cookie"), "");
    let tag = answer.header("etag").to_owned();
    let request = client.request(Method::GET, &style).header(header::IF_NONE_MATCH, &tag);
    let known = client.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!((known.status, known.body.len()), (304, 0));
    for (accepted, encoding) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("identity", "")] {
        let request = client
            .request(Method::GET, &style)
            .header(header::ACCEPT_ENCODING, accepted);
        let answer = client.send(request.body(Body::empty()).unwrap()).await;
        // A site built for developing is not compressed.
        let is_compressed = Site::has(&style) && answer.header("content-encoding") == encoding;
        assert!(
            is_compressed || answer.header("content-encoding").is_empty(),
            "{accepted}"
        );
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}
