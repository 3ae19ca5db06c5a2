//! Registers over HTTP: the forms as a browser without script sends them, what comes back, the overview and its file.

use crate::support::{Answer, Client, OPEN, Part, TestApp};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj";

/// A district without a steering committee, and its officer's login.
async fn bare(app: &TestApp) -> String {
    let city = app.actor("thamdinh").await;
    let query = domain::register::OverviewQuery::default();
    let view = store::register::overview(&app.store, &city, &query).await.unwrap();
    let row = view
        .rows
        .iter()
        .find(|row| row.unit.kind == domain::unit::UnitKind::District && row.committee.is_none());
    row.unwrap().unit.code.clone()
}

fn committee(day: &str) -> Vec<Part<'_>> {
    vec![
        Part::Text("title", "Thành lập Ban chỉ đạo"),
        Part::Text("number", "1842/QĐ-UBND"),
        Part::Text("issuer", "UBND"),
        Part::Text("day", day),
        Part::Text("members", "Trần Văn An; Trưởng ban; Phó Chủ tịch"),
    ]
}

async fn send(client: &mut Client, address: &str, mut parts: Vec<Part<'_>>, bytes: &'static [u8]) -> Answer {
    parts.push(Part::File { name: "qd.pdf", bytes });
    client.upload(address, &parts, "text/html").await
}

#[tokio::test]
async fn a_committee_is_entered_counted_and_offered() {
    let app = TestApp::demo().await;
    let unit = bare(&app).await;
    let mut city = app.signed_in("thamdinh").await;
    let without = "/ho-so?xem=chua-co&cap=district";
    let before = city.get(without).await.page();
    assert!(before.texts("tbody th a").len() < 22);
    let address = format!("/ho-so/{unit}/ban-chi-dao/moi");
    let kept = send(&mut city, &address, committee("12/05/2025"), PDF).await;
    assert_eq!(
        (kept.status, kept.location()),
        (303, format!("/ho-so/{unit}?xong=luu#ban-chi-dao").as_str()),
        "{}",
        kept.text()
    );
    let page = city.get(&format!("/ho-so/{unit}?xong=luu")).await.page();
    assert_eq!(page.texts(".note-ok"), ["Đã lưu vào hồ sơ."]);
    assert!(page.text().contains("Số 1842/QĐ-UBND, ngày 12/05/2025"));
    let after = city.get(without).await.page();
    assert_eq!(after.texts("tbody th a").len() + 1, before.texts("tbody th a").len());
    let link = page.attributes(".papers a", "href").remove(0);
    let file = city.get(&link).await;
    assert_eq!((file.status, file.body.as_ref()), (200, PDF));
    assert_eq!(file.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(app.anon().get(&link).await.status, 401);

    let csv = city.get("/ho-so.csv?cap=district&lang=vi").await;
    assert_eq!(csv.text().lines().count(), 23);
    assert!(csv.text().contains("1842/QĐ-UBND,2025-05-12"));
}

#[tokio::test]
async fn what_cannot_be_taken_stands_there_again_with_its_message() {
    let app = TestApp::demo().await;
    let unit = bare(&app).await;
    let mut city = app.signed_in("thamdinh").await;
    let address = format!("/ho-so/{unit}/ban-chi-dao/moi");
    let again = send(&mut city, &address, committee("31/02/2025"), PDF).await;
    assert_eq!(again.status, 422);
    let page = again.page();
    assert_eq!(
        page.texts("#day-p"),
        ["Chưa đọc được thành ngày. Hãy viết theo mẫu 30/10/2024."]
    );
    assert_eq!(page.attributes("#day", "value"), ["31/02/2025"]);
    assert_eq!(page.attributes("#number", "value"), ["1842/QĐ-UBND"]);
    assert_eq!(page.texts("#members"), ["Trần Văn An; Trưởng ban; Phó Chủ tịch"]);
    let wrong = send(&mut city, &address, committee("12/05/2025"), b"<html>").await;
    assert_eq!(wrong.status, 422);
    assert!(!wrong.page().texts("#file-p").concat().is_empty());
    // Whose session has ended signs in, at the second try, and finds everything again.
    let mut nobody = app.anon();
    let away = send(&mut nobody, &address, committee("12/05/2025"), PDF).await;
    assert_eq!(away.status, 401);
    let mut asked = away.page();
    assert!(asked.texts(".sf .note").concat().contains("chọn lại tệp"));
    for (password, status) in [("sai", 401), (crate::support::PASSWORD, 200)] {
        let kept = asked.attributes("[name=giu]", "value").remove(0);
        assert_eq!(asked.attributes("[name=tiep]", "value"), [address.as_str()]);
        let fields = [
            ("username", "thamdinh"),
            ("password", password),
            ("tiep", address.as_str()),
            ("giu", kept.as_str()),
        ];
        let answer = nobody.post("/dang-nhap", &fields).await;
        assert_eq!(answer.status, status, "{}", answer.text());
        asked = answer.page();
    }
    assert_eq!(asked.attributes("#number", "value"), ["1842/QĐ-UBND"]);
    assert_eq!(asked.texts("#members"), ["Trần Văn An; Trưởng ban; Phó Chủ tịch"]);
    assert_eq!(asked.count("[aria-invalid=true]"), 0);
    // That was signing in: the next page knows.
    assert_eq!(nobody.get("/ho-so").await.status, 200);
    // What was not made here leads nowhere else.
    for kept in [
        "x",
        r#"{"to":"//evil.vn/","fields":[]}"#,
        r#"{"to":"https://evil.vn/","fields":[]}"#,
    ] {
        let fields = [
            ("username", "thamdinh"),
            ("password", crate::support::PASSWORD),
            ("tiep", ""),
            ("giu", kept),
        ];
        let answer = app.anon().post("/dang-nhap", &fields).await;
        assert_eq!(answer.status, 303, "{kept}");
        assert!(answer.location().starts_with('/') && !answer.location().contains("evil"));
    }
}

#[tokio::test]
async fn who_saves_second_sees_what_the_other_wrote_before_it_is_replaced() {
    let app = TestApp::demo().await;
    let unit = bare(&app).await;
    let mut city = app.signed_in("thamdinh").await;
    let new = format!("/ho-so/{unit}/ban-chi-dao/moi");
    assert_eq!(send(&mut city, &new, committee("12/05/2025"), PDF).await.status, 303);
    let page = city.get(&format!("/ho-so/{unit}")).await.page();
    let address = page
        .attributes("a", "href")
        .into_iter()
        .find(|way| way.contains("/ban-chi-dao/") && !way.ends_with("/moi"))
        .unwrap();
    let saved = |version, issuer| {
        let mut parts = committee("12/05/2025");
        parts[2] = Part::Text("issuer", issuer);
        parts.push(Part::Text("version", version));
        parts
    };
    let first = city.upload(&address, &saved("1", "UBND quận"), "text/html").await;
    assert_eq!(first.status, 303);
    let second = city.upload(&address, &saved("1", "UBND phường"), "text/html").await;
    assert_eq!(second.status, 422);
    let page = second.page();
    assert_eq!(page.attributes("#issuer", "value"), ["UBND phường"]);
    let theirs = page.texts(".reg-form .note-ask li").concat();
    assert!(theirs.contains("UBND quận") && !theirs.contains("1842"), "{theirs}");
    let again = city.upload(&address, &saved("2", "UBND phường"), "text/html").await;
    assert_eq!(again.status, 303);
}

#[tokio::test]
async fn an_entry_is_taken_out_with_a_reason() {
    let app = TestApp::demo().await;
    let unit = bare(&app).await;
    let mut city = app.signed_in("thamdinh").await;
    send(
        &mut city,
        &format!("/ho-so/{unit}/ban-chi-dao/moi"),
        committee("12/05/2025"),
        PDF,
    )
    .await;
    let page = city.get(&format!("/ho-so/{unit}")).await.page();
    let address = page.attributes(".reg-h a[href*='ban-chi-dao']", "href").remove(0);
    let take = |reason: &'static str| {
        vec![
            Part::Text("do", "withdraw"),
            Part::Text("version", "1"),
            Part::Text("reason", reason),
        ]
    };
    let without = city.upload(&address, &take(" "), "text/html").await;
    assert_eq!(without.status, 422);
    assert_eq!(without.page().texts("#reason-p"), ["Hãy ghi lý do."]);
    let out = city.upload(&address, &take("Nhập nhầm"), "text/html").await;
    assert_eq!(out.status, 303);
    let page = city.get(&format!("/ho-so/{unit}")).await.page();
    assert!(page.text().contains("Đã rút: Nhập nhầm"));
    assert_eq!(city.get(&address).await.status, 200);
}

#[tokio::test]
async fn an_answer_is_filled_in_from_the_register_without_script() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let address = "/ho-so/770/hoat-dong/moi";
    for day in ["05/10/2024", "06/10/2024"] {
        let parts = [
            Part::Text("title", "Ngày hội đọc sách"),
            Part::Text("kind", "communication"),
            Part::Text("day", day),
            Part::Text("url", "https://example.org/tin"),
        ];
        assert_eq!(officer.upload(address, &parts, "text/html").await.status, 303);
    }
    let page = format!("/tu-danh-gia/{OPEN}/770/2.6.1-a");
    let offered = officer.get(&page).await.page();
    assert!(
        offered
            .text()
            .contains("sự kiện học tập trong 12 tháng tính đến 14/06/2025")
    );
    let fields = [("cycle", OPEN), ("unit", "770"), ("indicator", "2.6.1-a")];
    let taken = officer.post("/dien-theo-ho-so", &fields).await;
    assert_eq!(
        (taken.status, taken.location()),
        (303, format!("{page}?ho-so=da-dien#ho-so").as_str())
    );
    let shown = officer.get(&page).await.page();
    assert_eq!(shown.attributes("#as_of", "value"), ["14/06/2025"]);
    assert_eq!(shown.attributes("#source", "value"), ["Hồ sơ hoạt động của đơn vị"]);
    assert!(shown.text().contains("Câu trả lời đang khớp với hồ sơ."));
    // Somebody else's answer is not there.
    let mut other = app.signed_in("quan7").await;
    assert_eq!(other.post("/dien-theo-ho-so", &fields).await.status, 404);
}
