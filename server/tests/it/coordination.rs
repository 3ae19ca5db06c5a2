//! Coordination rules over HTTP: the overview, the form without script, what visitors do not see.

use crate::support::{Answer, Client, Part, TestApp};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj";

fn rule(day: &str) -> Vec<Part<'_>> {
    vec![
        Part::Text("title", "Quy chế phối hợp với Sở Tài chính"),
        Part::Text("number", "19/QCPH"),
        Part::Text("issuer", "Sở GDĐT, Sở Tài chính"),
        Part::Text("day", day),
        Part::Text("from", "2025-H1"),
        Part::Text("way", "department"),
        Part::Text("indicators", "3.3.1-a"),
        Part::Text("indicators", "3.3.3-a"),
        Part::Text("contact", "Lâm Thị Số"),
        Part::Text("phone", "028 3800 0019"),
    ]
}

async fn send(client: &mut Client, address: &str, mut parts: Vec<Part<'_>>) -> Answer {
    parts.push(Part::File {
        name: "qc.pdf",
        bytes: PDF,
    });
    client.upload(address, &parts, "text/html").await
}

#[tokio::test]
async fn a_rule_is_entered_read_and_holds_at_once() {
    let app = TestApp::demo().await;
    let mut city = app.signed_in("thamdinh").await;
    let mut district = app.signed_in("quan3").await;
    let form = "/tu-danh-gia/2025-H1/770/3.3.1-a";
    assert_eq!(district.get(form).await.page().texts("#so-nganh").len(), 0);

    let before = city.get("/phoi-hop?xem=chua-co").await.page();
    let address = "/phoi-hop/D-TC/moi";
    let kept = send(&mut city, address, rule("12/05/2025")).await;
    assert_eq!(
        (kept.status, kept.location()),
        (303, "/phoi-hop?xong=luu"),
        "{}",
        kept.text()
    );
    let after = city.get("/phoi-hop?xem=chua-co").await.page();
    assert_eq!(after.texts(".co-bare li").len() + 2, before.texts(".co-bare li").len());
    let page = city.get("/phoi-hop?xong=luu").await.page();
    assert!(page.text().contains("Số 19/QCPH, ngày 12/05/2025"), "{}", page.text());
    assert!(page.text().contains("028 3800 0019"));

    // The district's form is read-only with the next request, and says who supplies the figure.
    let page = district.get(form).await.page();
    assert!(page.texts("#so-nganh-h")[0].contains("Sở Tài chính cung cấp số liệu này"));
    assert_eq!(page.texts("#cau").len(), 0);
    assert!(page.text().contains("Lâm Thị Số"));
    // The indicator's page says so to everyone, but only people of the house are told whom to call.
    let visitor = app.anon().get("/chi-so/3.3.1-a?ky=2025-H1").await.page();
    assert!(visitor.text().contains("Sở Tài chính nhập số liệu cho mọi đơn vị"));
    assert!(!visitor.text().contains("028 3800 0019"));
    assert_eq!(visitor.attributes(".facts-list dd a", "href").len(), 0);
    assert!(app.anon().get("/phoi-hop").await.location().starts_with("/dang-nhap"));

    // Naming an indicator twice from the same cycle is refused beside the field.
    let twice = send(&mut city, "/phoi-hop/D-TK/moi", rule("12/05/2025")).await;
    assert_eq!(twice.status, 422);
    assert!(twice.page().texts("#indicators-p")[0].contains("quy chế khác"));
}

#[tokio::test]
async fn what_cannot_be_taken_stands_there_again() {
    let app = TestApp::demo().await;
    let mut city = app.signed_in("quantri").await;
    let again = send(&mut city, "/phoi-hop/D-TC/moi", rule("31/02/2025")).await;
    assert_eq!(again.status, 422);
    let page = again.page();
    assert!(page.texts("#day-p")[0].contains("Chưa đọc được ngày này"));
    assert_eq!(page.attributes("#number", "value"), ["19/QCPH"]);
    assert_eq!(
        page.attributes("[name=indicators][checked]", "value"),
        ["3.3.1-a", "3.3.3-a"]
    );
    // Others read; the form is not theirs.
    let mut district = app.signed_in("quan3").await;
    assert_eq!(district.get("/phoi-hop/D-TC/moi").await.status, 403);
    assert_eq!(
        send(&mut district, "/phoi-hop/D-TC/moi", rule("12/05/2025"))
            .await
            .status,
        403
    );
    let page = district.get("/phoi-hop").await.page();
    assert!(page.texts(".reg h3").len() >= 5);
    assert_eq!(page.texts("a[href$=moi]").len(), 0);
}

#[tokio::test]
async fn a_rule_is_taken_out_with_a_reason() {
    let app = TestApp::demo().await;
    let mut city = app.signed_in("thamdinh").await;
    let page = city.get("/phoi-hop").await.page();
    let culture = page
        .attributes(".reg-h a", "href")
        .into_iter()
        .find(|href| href.contains("D-VHTT"))
        .unwrap();
    let out = |reason: &'static str| {
        vec![
            Part::Text("do", "withdraw"),
            Part::Text("version", "1"),
            Part::Text("reason", reason),
        ]
    };
    assert_eq!(city.upload(&culture, &out(""), "text/html").await.status, 422);
    let done = city.upload(&culture, &out("Thay quy chế"), "text/html").await;
    assert_eq!(done.location(), "/phoi-hop?xong=rut");
    let page = city.get(&culture).await.page();
    assert!(page.text().contains("Đã rút: Thay quy chế"));
    assert_eq!(page.texts("form.evform").len(), 0);
}
