//! Headers on every kind of answer.

use axum::body::Body;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http::{Method, header};
use server::site::Site;
use sha2::{Digest as _, Sha256};

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
async fn the_policy_names_every_script_in_a_page_and_no_other() {
    let app = TestApp::demo().await;
    for path in ["/", "/ban-do", "/dang-nhap"] {
        let answer = app.anon().get(path).await;
        let policy = answer.header("content-security-policy").to_owned();
        let page = answer.page();
        let scripts = page.texts("script:not([src])");
        assert_eq!(policy.matches("'sha256-").count(), scripts.len(), "{path}: {policy}");
        for script in scripts {
            let hash = BASE64_STANDARD.encode(Sha256::digest(&script));
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{path}: {script}");
        }
        assert!(!policy.contains("'nonce-"), "{policy}");
        assert!(
            page.attributes("[style]", "style").is_empty(),
            "the policy forbids style attributes"
        );
    }
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
