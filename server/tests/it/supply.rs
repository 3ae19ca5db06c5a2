//! Departments' figures over HTTP: the sheet as a browser without script sends it, and what others see of it.

use crate::support::{Answer, Client, OPEN, Page, Part, TestApp};

const SHEET: &str = "/so-lieu-nganh/2025-H1/1.2.4-a";

/// The sheet's form with some fields typed over, as a browser would send it.
async fn send(client: &mut Client, page: &Page, typed: &[(&str, &str)]) -> Answer {
    let names = page.attributes(".su-form [name]", "name");
    let mut fields: Vec<(String, String)> = Vec::new();
    for name in names {
        if ["file", "for_all", "do", "paste"].contains(&name.as_str()) {
            continue;
        }
        let value = page.attributes(&format!(".su-form [name=\"{name}\"]"), "value");
        fields.push((name, value.into_iter().next().unwrap_or_default()));
    }
    for (name, text) in typed {
        match fields.iter_mut().find(|(field, _)| field == name) {
            Some((_, value)) => (*text).clone_into(value),
            None => fields.push(((*name).to_owned(), (*text).to_owned())),
        }
    }
    let parts: Vec<Part<'_>> = fields.iter().map(|(name, text)| Part::Text(name, text)).collect();
    client.upload(SHEET, &parts, "text/html").await
}

#[tokio::test]
async fn one_wrong_row_keeps_its_text_and_the_others_stand() {
    let app = TestApp::demo().await;
    let mut department = app.signed_in("vanhoa").await;
    let desk = department.get("/so-lieu-nganh").await.page();
    assert_eq!(desk.texts("h1"), ["Còn 10 trên 44 số liệu chưa cung cấp"]);
    let page = department.get(SHEET).await.page();
    assert_eq!(page.texts("tbody tr").len(), 22);
    let sent = send(
        &mut department,
        &page,
        &[
            ("787.numerator", "120.000"),
            ("787.denominator", "71.000"),
            ("786.numerator", "chừng hai trăm"),
            ("786.denominator", "206.000"),
            ("source", "Báo cáo Sở VHTT"),
        ],
    )
    .await;
    assert_eq!(sent.status, 422);
    let again = sent.page();
    assert!(again.texts(".note-danger")[0].contains("Đã lưu 1 dòng; 1 dòng chưa lưu được"));
    assert_eq!(
        again.attributes("[name=\"786.numerator\"]", "value"),
        ["chừng hai trăm"]
    );
    assert!(again.texts("[id=\"786.numerator-p\"]")[0].contains("số"));
    assert_eq!(again.attributes("[name=\"787.version\"]", "value"), ["1"]);
    // Mended from that very page.
    let mended = send(&mut department, &again, &[("786.numerator", "350.000")]).await;
    assert_eq!(mended.location(), format!("{SHEET}?xong=1"));
    // Sending the same page again changes nothing.
    let nothing = send(&mut department, &department_page(&app).await, &[]).await;
    assert_eq!(nothing.location(), format!("{SHEET}?xong=0"));

    // The district reads it and may not save; the reviewer sees who entered it.
    let mut district = app.signed_in("cangio").await;
    let answer = district.get("/tu-danh-gia/2025-H1/787/1.2.4-a").await.page();
    assert!(answer.texts("#so-nganh-h")[0].contains("Sở Văn hóa và Thể thao cung cấp số liệu này"));
    assert!(answer.text().contains("Đỗ Thùy Linh đã nhập"));
    assert_eq!(answer.texts("#cau").len(), 0);
    let refused = district
        .post_json(
            "/fn/answer/save",
            &[
                ("cycle", OPEN),
                ("unit", "787"),
                ("indicator", "1.2.4-a"),
                ("version", "1"),
                ("numerator", "1"),
                ("denominator", "2"),
            ],
        )
        .await;
    assert_eq!(refused.status, 403);
    let mut city = app.signed_in("thamdinh").await;
    let review = city.get("/tham-dinh/2025-H1/760?cau=1.2.4-a").await.page();
    assert!(
        review
            .text()
            .contains("Sở Văn hóa và Thể thao cung cấp, Đỗ Thùy Linh nhập")
    );
    let review = city.get("/tham-dinh/2025-H1/784?cau=1.2.4-a").await.page();
    assert!(review.text().contains("Chờ Sở Văn hóa và Thể thao cung cấp"));
    let report = store::audit::verify(&app.store, None).await.unwrap();
    assert_eq!(report.faults, []);
}

async fn department_page(app: &TestApp) -> Page {
    app.signed_in("vanhoa").await.get(SHEET).await.page()
}

#[tokio::test]
async fn a_district_waits_without_a_gap_of_its_own() {
    let app = TestApp::demo().await;
    let mut district = app.signed_in("cangio").await;
    let hub = district.get("/tu-danh-gia/2025-H1/787").await.page();
    assert!(hub.texts(".hub-wait")[0].contains("Chờ Sở Văn hóa và Thể thao cung cấp 2 số liệu"));
    let check = district.get("/tu-danh-gia/2025-H1/787/kiem-tra").await.page();
    assert!(check.texts("#cho-nganh")[0].contains("2 số liệu chờ sở ngành cung cấp"));
    let left = hub.texts("h1")[0].clone();
    let gaps = check.texts("#thieu")[0].clone();
    let number = |text: &str| -> usize {
        let digits: String = text
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse().unwrap()
    };
    assert_eq!(number(&left), number(&gaps), "{left} / {gaps}");
}

#[tokio::test]
async fn two_people_of_a_department_do_not_overwrite_each_other() {
    let app = TestApp::demo().await;
    let mut department = app.signed_in("vanhoa").await;
    let (first, second) = (department_page(&app).await, department_page(&app).await);
    let typed = |numerator: &'static str| [("787.numerator", numerator), ("787.denominator", "71.000")];
    assert_eq!(send(&mut department, &first, &typed("120.000")).await.status, 303);
    let late = send(&mut department, &second, &typed("150.000")).await;
    assert_eq!(late.status, 422);
    let page = late.page();
    assert!(page.text().contains("đã lưu số khác"), "{}", page.text());
    assert_eq!(page.attributes("[name=\"787.numerator\"]", "value"), ["150.000"]);
    // Saving once more is deliberate.
    assert_eq!(
        send(&mut department, &page, &[]).await.location(),
        format!("{SHEET}?xong=1")
    );
}

#[tokio::test]
async fn a_refused_sheet_takes_nothing_back_that_somebody_else_saved() {
    let app = TestApp::demo().await;
    let mut department = app.signed_in("vanhoa").await;
    let (first, second) = (department_page(&app).await, department_page(&app).await);
    let theirs = [("787.numerator", "120.000"), ("787.denominator", "71.000")];
    assert_eq!(send(&mut department, &first, &theirs).await.status, 303);
    // Somebody who never touched that row is refused for another, mends it and saves.
    let refused = send(&mut department, &second, &[("786.numerator", "mai")]).await.page();
    assert_eq!(refused.attributes("[name=\"787.numerator\"]", "value"), ["120.000"]);
    let mended = [("786.numerator", "350.000"), ("786.denominator", "206.000")];
    assert_eq!(
        send(&mut department, &refused, &mended).await.location(),
        format!("{SHEET}?xong=1")
    );
    let after = department_page(&app).await;
    assert_eq!(after.attributes("[name=\"787.numerator\"]", "value"), ["120.000"]);
    // Nor is a row overwritten that both touched, though the first refusal spoke of something else.
    let (first, second) = (department_page(&app).await, department_page(&app).await);
    assert_eq!(
        send(&mut department, &first, &[("787.numerator", "130.000")])
            .await
            .status,
        303
    );
    let refused = send(&mut department, &second, &[("787.numerator", "mai")]).await.page();
    let late = send(&mut department, &refused, &[("787.numerator", "140.000")]).await;
    assert_eq!(late.status, 422);
    assert!(late.page().text().contains("đã lưu số khác"));
}

#[tokio::test]
async fn a_pasted_column_fills_the_table_in_and_saves_nothing() {
    let app = TestApp::demo().await;
    let mut department = app.signed_in("vanhoa").await;
    let page = department_page(&app).await;
    let table = "can gio\t120.000\t71.000\nQuận 99\t1\t2";
    // The button for saving takes a pasted table no less seriously.
    let sent = send(&mut department, &page, &[("paste", table)]).await;
    assert_eq!(
        sent.page().attributes("[name=\"787.denominator\"]", "value"),
        ["71.000"]
    );
    let sent = send(&mut department, &page, &[("do", "paste"), ("paste", table)]).await;
    assert_eq!(sent.status, 200, "{}", sent.text());
    let filled = sent.page();
    assert_eq!(filled.attributes("[name=\"787.denominator\"]", "value"), ["71.000"]);
    assert!(filled.text().contains("Chưa nhận ra đơn vị: Quận 99; 1; 2"));
    assert_eq!(filled.attributes("[name=\"787.version\"]", "value"), ["0"]);
    assert_eq!(
        send(&mut department, &filled, &[]).await.location(),
        format!("{SHEET}?xong=1")
    );
}
