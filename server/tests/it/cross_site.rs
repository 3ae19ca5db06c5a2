//! Requests that change something must come from this site.

use axum::body::Body;
use http::{Method, header};

use crate::support::{Answer, TestApp};

async fn sign_out(app: &TestApp, headers: &[(&str, &str)]) -> Answer {
    let mut client = app.signed_in("quan3").await;
    let mut request = client.request(Method::POST, "/dang-xuat");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let answer = client.send(request.body(Body::empty()).unwrap()).await;
    let signed_in = client.get("/phien").await.json()["signed_in"] == true;
    assert_eq!(signed_in, answer.status == 403, "what is refused changes nothing");
    answer
}

#[tokio::test]
async fn other_sites_change_nothing() {
    let app = TestApp::demo().await;
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site"), ("origin", "http://densach.test")],
        &[("origin", "https://evil.vn")],
        &[("origin", "null")],
        &[],
    ] {
        let answer = sign_out(&app, headers).await;
        assert_eq!(answer.status, 403, "{headers:?}");
        assert!(
            answer.header(header::CONTENT_TYPE.as_str()).starts_with("text/html"),
            "{headers:?}"
        );
        assert_eq!(
            answer.page().texts("h1"),
            ["Chưa lưu: yêu cầu không gửi từ trang của hệ thống này"]
        );
    }
}

#[tokio::test]
async fn pages_of_this_site_do() {
    let app = TestApp::demo().await;
    for headers in [
        &[("sec-fetch-site", "same-origin")][..],
        &[("origin", "http://densach.test")],
    ] {
        assert_eq!(sign_out(&app, headers).await.status, 303, "{headers:?}");
    }
}

#[tokio::test]
async fn every_unsafe_method_is_guarded_everywhere() {
    let app = TestApp::demo().await;
    for path in [
        "/dang-nhap",
        "/minh-chung",
        "/fn/answer/save",
        "/fn/assessment/act",
        "/phien",
        "/khong-co",
    ] {
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            let mut client = app.signed_in("quan3").await;
            let request = client
                .request(method.clone(), path)
                .header("sec-fetch-site", "cross-site");
            let answer = client.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, 403, "{method} {path}");
        }
    }
}
