//! The explorer's pages as a reader finds them.

use crate::support::TestApp;

#[tokio::test]
async fn a_link_that_asks_for_too_much_says_what_is_hidden_and_how_to_see_it() {
    let app = TestApp::demo().await;
    for path in ["/ban-do", "/bang-nhiet", "/don-vi/770", "/so-sanh"] {
        let wide = format!("{path}?ky=2024-H2&hien=all");
        let page = app.anon().get(&wide).await.page();
        assert!(page.texts(".note").concat().contains("“Cả đang nhập”"), "{path}");
        let back = format!(
            "/dang-nhap?tiep=%2F{}%3Fky%3D2024-H2%26hien%3Dall",
            path[1..].replace('/', "%2F")
        );
        assert_eq!(page.attributes(".note a", "href"), [back]);
        let narrow = app.anon().get(&format!("{path}?ky=2024-H2")).await.page();
        assert!(narrow.texts(".note a").is_empty(), "{path}");
        let reviewer = app
            .signed_in("thamdinh")
            .await
            .get(&format!("{path}?ky=2024-H2&hien=submitted"))
            .await
            .page();
        assert!(reviewer.texts(".note a").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn indicators_are_found_by_name_code_and_owner_without_accents() {
    let app = TestApp::demo().await;
    let shown = async |search: &str| {
        let page = app.anon().get(&format!("/chi-so?ky=2024-H2&tim={search}")).await.page();
        page.texts("#indicators li:not([hidden]) a span.num")
    };
    assert_eq!(shown("gia%20dinh%20hoc%20tap").await, ["2.2.2-b"]);
    assert_eq!(shown("2.2.2").await, ["2.2.2-a", "2.2.2-b", "2.2.2-l1"]);
    assert!(shown("hoi%20khuyen%20hoc").await.contains(&"2.2.2-b".to_owned()));
    assert!(shown("khong%20co").await.is_empty());
}
