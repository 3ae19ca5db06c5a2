//! Keeping cycles as an administrator meets it: plain posts that redirect, errors beside their fields, nothing typed lost.

use crate::support::{Part, TestApp};

const NEW: &str = "/quan-tri/ky/moi";
const NEXT: &str = "/quan-tri/ky/2025-H2";

fn next<'a>(due: &'a str, version: &'a str) -> Vec<Part<'a>> {
    [
        ("version", version),
        ("code", "2025-H2"),
        ("name_vi", "Kỳ II/2025"),
        ("name_en", ""),
        ("set", "unesco-2013"),
        ("map", "2024"),
        ("data_from", "15/06/2025"),
        ("data_to", "14/12/2025"),
        ("opens", "15/12/2030"),
        ("due", due),
        ("review_due", "15/02/2031"),
        ("closes", "28/02/2031"),
    ]
    .map(|(name, text)| Part::Text(name, text))
    .to_vec()
}

#[tokio::test]
async fn a_cycle_is_planned_corrected_and_taken_back_by_plain_forms() {
    let app = TestApp::demo().await;
    let mut keeper = app.signed_in("quantri").await;
    let refused = keeper
        .upload(NEW, &next("</textarea><script>alert(1)", "0"), "text/html")
        .await;
    assert_eq!(refused.status, 422);
    let page = refused.page();
    assert_eq!(page.attributes("#due", "aria-invalid"), ["true"]);
    assert_eq!(page.attributes("#name_vi", "value"), ["Kỳ II/2025"]);
    assert_eq!(page.attributes("#set option[selected]", "value"), ["unesco-2013"]);
    assert!(!refused.text().contains("<script>alert(1)"));

    let planned = keeper.upload(NEW, &next("15/01/2031", "0"), "text/html").await;
    assert_eq!(
        (planned.status, planned.location()),
        (303, "/quan-tri/ky/2025-H2?xong=luu")
    );
    let list = keeper.get("/quan-tri/ky").await.text();
    assert!(list.contains("Kỳ II/2025") && list.contains("15/01/2031"));
    assert!(keeper.get("/lich?ky=2025-H2").await.text().contains("15/01/2031"));

    // Two people at once: the second sees what the first wrote, and both texts.
    let first = keeper.upload(NEXT, &next("16/01/2031", "1"), "text/html").await;
    assert_eq!(first.status, 303);
    let second = keeper.upload(NEXT, &next("17/01/2031", "1"), "text/html").await;
    assert_eq!(second.status, 422);
    let page = second.page();
    assert_eq!(page.attributes("#due", "value"), ["17/01/2031"]);
    assert!(second.text().contains("16/01/2031"));
    assert_eq!(
        page.attributes("main form.reg-form input[name=version]", "value")[0],
        "2"
    );

    let discard = [Part::Text("do", "discard"), Part::Text("version", "2")];
    let gone = keeper.upload(NEXT, &discard, "text/html").await;
    assert_eq!((gone.status, gone.location()), (303, "/quan-tri/ky?xong=bo"));
    assert_eq!(keeper.get(NEXT).await.status, 404);
}

#[tokio::test]
async fn a_cycle_is_locked_once() {
    let app = TestApp::demo().await;
    let mut keeper = app.signed_in("quantri").await;
    let lock = [Part::Text("do", "lock"), Part::Text("version", "1")];
    let locked = keeper.upload("/quan-tri/ky/2024-H2", &lock, "text/html").await;
    assert_eq!(
        (locked.status, locked.location()),
        (303, "/quan-tri/ky/2024-H2?xong=khoa")
    );
    let again = keeper.upload("/quan-tri/ky/2024-H2", &lock, "text/html").await;
    assert_eq!(again.status, 422);
    assert!(again.text().contains("Chưa có bản tự đánh giá nào được duyệt để khóa"));
}

#[tokio::test]
async fn accounts_are_added_and_passwords_never_stand_in_a_page() {
    let app = TestApp::demo().await;
    let mut keeper = app.signed_in("quantri").await;
    let secret = "mot-mat-khau-dau";
    let typed = |login: &'static str| {
        [
            Part::Text("name", "Lê Thị Mai"),
            Part::Text("login", login),
            Part::Text("unit", "Trường không có"),
            Part::Text("role", "officer"),
            Part::Text("password", secret),
        ]
    };
    let new = "/quan-tri/tai-khoan/moi";
    let refused = keeper.upload(new, &typed("le.mai"), "text/html").await;
    assert_eq!(refused.status, 422);
    let page = refused.page();
    assert_eq!(page.attributes("#unit", "aria-invalid"), ["true"]);
    assert_eq!(page.attributes("#name", "value"), ["Lê Thị Mai"]);
    assert!(!refused.text().contains(secret));
    let mut right = typed("le.mai");
    right[2] = Part::Text("unit", "770-THCS-01");
    let added = keeper.upload(new, &right, "text/html").await;
    assert_eq!(
        (added.status, added.location()),
        (303, "/quan-tri/tai-khoan/le.mai?xong=them")
    );

    // Whose session has ended types the password again: it goes through no page.
    let asked = app.anon().upload(new, &right, "text/html").await;
    assert!(asked.text().contains("le.mai") && !asked.text().contains(secret));
    let own = [
        Part::Text("current", secret),
        Part::Text("password", "mot-mat-khau-khac"),
    ];
    let mut mai = app.anon();
    let signed_in = mai
        .post("/dang-nhap", &[("username", "le.mai"), ("password", secret)])
        .await;
    assert_eq!(signed_in.location(), "/tu-danh-gia");
    let changed = mai.upload("/mat-khau", &own, "text/html").await;
    assert_eq!((changed.status, changed.location()), (303, "/dang-nhap?xong=mat-khau"));
    assert_ne!(mai.get("/tu-danh-gia").await.status, 200);
}
