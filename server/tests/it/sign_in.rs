//! Signing in and out.

use crate::support::{PASSWORD, TestApp};

#[tokio::test]
async fn an_officer_signs_in_and_goes_on_where_she_was() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let fields = [
        ("username", "quan3"),
        ("password", PASSWORD),
        ("tiep", "/tu-danh-gia?a=Quận 3"),
    ];
    let answer = client.post("/dang-nhap", &fields).await;
    assert_eq!(
        (answer.status, answer.location()),
        (303, "/tu-danh-gia?a=Qu%E1%BA%ADn%203")
    );
    let cookie = answer.header("set-cookie").to_owned();
    for part in ["densach=", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=3600"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Secure"), "{cookie}");
    assert_eq!(client.get("/tu-danh-gia").await.status, 200);
}

#[tokio::test]
async fn over_tls_the_cookie_belongs_to_this_host_alone() {
    let app = TestApp::with(&["--demo", "--https", "--trusted-proxies", "127.0.0.1"]).await;
    let answer = app
        .anon()
        .post("/dang-nhap", &[("username", "quan3"), ("password", PASSWORD)])
        .await;
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-densach=") && cookie.contains("Secure") && cookie.contains("Path=/"),
        "{cookie}"
    );
    assert!(!cookie.contains("Domain"), "{cookie}");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    let app = TestApp::demo().await;
    for name in ["quan3", "khongai"] {
        let fields = [
            ("username", name),
            ("password", "sai-mat-khau"),
            ("tiep", "/tu-danh-gia"),
        ];
        let answer = app.anon().post("/dang-nhap", &fields).await;
        let expected = format!("/dang-nhap?loi=wrong&ten={name}&tiep=%2Ftu-danh-gia");
        assert_eq!((answer.status, answer.location()), (303, expected.as_str()));
        assert_eq!(answer.header("set-cookie"), "");
        let answer = app.anon().post_json("/dang-nhap", &fields).await;
        assert_eq!((answer.status, answer.json()["error"].as_str()), (401, Some("wrong")));
    }
}

#[tokio::test]
async fn our_script_signs_in_in_place() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let answer = client
        .post_json("/dang-nhap", &[("username", "quan3"), ("password", PASSWORD)])
        .await;
    assert_eq!((answer.status, answer.body.len()), (204, 0));
    assert_eq!(client.get("/phien").await.json()["signed_in"], true);
}

#[tokio::test]
async fn signing_in_leads_to_no_other_site() {
    let app = TestApp::demo().await;
    for evil in ["https://evil.vn", "//evil.vn", "/\\evil.vn", "javascript:alert(1)"] {
        let fields = [("username", "quan3"), ("password", PASSWORD), ("tiep", evil)];
        let answer = app.anon().post("/dang-nhap", &fields).await;
        assert_eq!(answer.location(), "/tu-danh-gia", "{evil}");
    }
}

#[tokio::test]
async fn who_comes_from_nowhere_in_particular_begins_with_their_own_work() {
    let app = TestApp::demo().await;
    for (login, page) in [
        ("quan3", "/tu-danh-gia"),
        ("lanhdaoquan3", "/tu-danh-gia"),
        ("thamdinh", "/tham-dinh"),
        ("lanhdao", "/"),
        ("quantri", "/"),
    ] {
        let fields = [("username", login), ("password", PASSWORD), ("tiep", "")];
        let mut client = app.anon();
        assert_eq!(client.post("/dang-nhap", &fields).await.location(), page, "{login}");
        assert_eq!(client.get(page).await.status, 200, "{login}");
        // The first page stays what it is.
        assert_eq!(client.get("/").await.status, 200, "{login}");
    }
}

#[tokio::test]
async fn an_account_is_limited_whatever_address_the_attempts_come_from() {
    let app = TestApp::demo().await;
    for name in ["quan3", "khongai"] {
        let mut last = String::new();
        for attempt in 0..30u8 {
            let mut client = app.anon();
            client.from.set_ip([198, 51, 100, attempt].into());
            let answer = client
                .post_json("/dang-nhap", &[("username", name), ("password", "sai")])
                .await;
            last = format!("{} {}", answer.status, answer.json()["error"]);
            if answer.status == 429 {
                assert!(answer.json()["seconds"].as_u64().is_some_and(|seconds| seconds > 0));
                break;
            }
        }
        assert_eq!(last, "429 \"too-many\"", "{name}");
    }
    let mut client = app.anon();
    let answer = client
        .post("/dang-nhap", &[("username", "quan3"), ("password", PASSWORD)])
        .await;
    assert!(
        answer.location().starts_with("/dang-nhap?loi=too-many&ten=quan3"),
        "{}",
        answer.location()
    );
}

#[tokio::test]
async fn an_address_is_limited_whatever_names_it_tries() {
    let app = TestApp::with(&["--demo", "--sign-in-burst", "3", "--sign-in-per-minute", "1"]).await;
    let mut client = app.anon();
    for attempt in 0..3 {
        let name = format!("ten{attempt}");
        assert_eq!(
            client
                .post_json("/dang-nhap", &[("username", &name), ("password", "sai")])
                .await
                .status,
            401
        );
    }
    let right = [("username", "quan3"), ("password", PASSWORD)];
    assert_eq!(client.post_json("/dang-nhap", &right).await.status, 429);
    let mut other = app.anon();
    other.from.set_ip([198, 51, 100, 7].into());
    assert_eq!(other.post_json("/dang-nhap", &right).await.status, 204);
}

#[tokio::test]
async fn signing_in_changes_the_session_identifier() {
    let app = TestApp::demo().await;
    let mut client = app.signed_in("quan3").await;
    let before = client.cookies["densach"].clone();
    client
        .post("/dang-nhap", &[("username", "quan7"), ("password", PASSWORD)])
        .await;
    assert_ne!(client.cookies["densach"], before);
    let mut old = app.anon();
    old.cookies.insert("densach".to_owned(), before);
    assert_eq!(old.get("/phien").await.json()["signed_in"], false);
}

#[tokio::test]
async fn signing_out_ends_this_session_and_everywhere_ends_all() {
    let app = TestApp::demo().await;
    let mut here = app.signed_in("quan3").await;
    let mut there = app.signed_in("quan3").await;
    let mut elsewhere = app.signed_in("quan3").await;
    let kept = here.clone();
    let answer = here.post("/dang-xuat", &[]).await;
    assert_eq!((answer.status, answer.location()), (303, "/"));
    for (mut client, signed_in) in [(kept, false), (there.clone(), true)] {
        assert_eq!(client.get("/phien").await.json()["signed_in"], signed_in);
    }
    assert_eq!(there.post("/dang-xuat-moi-noi", &[]).await.status, 303);
    assert_eq!(elsewhere.get("/phien").await.json()["signed_in"], false);
}
