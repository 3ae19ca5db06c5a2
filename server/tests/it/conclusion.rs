//! Conclusions over HTTP: written, sent out, reported and judged with plain forms.

use crate::support::{Client, Part, TestApp};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj";

async fn send(client: &mut Client, address: &str, fields: &[(&str, &str)]) -> crate::support::Answer {
    let parts: Vec<Part<'_>> = fields.iter().map(|(name, text)| Part::Text(name, text)).collect();
    client.upload(address, &parts, "text/html").await
}

const HEAD: [(&str, &str); 5] = [
    ("title", "Kết luận thử"),
    ("issuer", "Sở Giáo dục và Đào tạo"),
    ("signatory", "Phó Giám đốc Sở"),
    ("signed_on", "10/06/2025"),
    ("source", ""),
];

#[tokio::test]
async fn a_conclusion_is_sent_out_reported_and_accepted() {
    let app = TestApp::demo().await;
    let mut city = app.signed_in("thamdinh").await;
    let begun = send(&mut city, "/ket-luan/moi", &HEAD).await;
    assert_eq!(begun.status, 303, "{}", begun.text());
    let address = begun.location().split('?').next().unwrap().to_owned();
    let asked = [
        ("do", "item"),
        ("text", "Tổ chức sơ kết"),
        ("kinds", "district"),
        ("units", "D-GDDT"),
        ("way", "/ho-so?xem=chua-co&loai=ban-chi-dao"),
        ("due", "31/12/2030"),
    ];
    assert_eq!(send(&mut city, &address, &asked).await.status, 303);
    // The way to see it done keeps its own words.
    let page = city.get(&address).await.page();
    assert_eq!(
        page.attributes(".items .facts a", "href"),
        ["/ho-so?xem=chua-co&loai=ban-chi-dao"]
    );
    let version = page.attributes("#noi-dung-moi input[name=version]", "value").remove(0);
    let sent = send(&mut city, &address, &[("do", "publish"), ("version", &version)]).await;
    assert_eq!(sent.status, 303);
    let page = city.get(&address).await.page();
    assert_eq!(page.attributes(".items .task-list a", "href").len(), 23);
    assert!(page.texts(".items .seg a").concat().contains("Chưa xác nhận (23)"));

    // The officer finds it on the work list and answers from there.
    let mut officer = app.signed_in("quan3").await;
    let work = officer.get("/tu-danh-gia").await.page();
    let names = work.texts("#viec .task > a");
    let place = names.iter().position(|text| text == "Tổ chức sơ kết").unwrap();
    let task = work.attributes("#viec .task > a", "href").remove(place);
    assert_eq!(
        send(&mut officer, &task, &[("do", "confirm"), ("version", "1")])
            .await
            .status,
        303
    );
    let empty = send(&mut officer, &task, &[("do", "done"), ("version", "2"), ("text", " ")]).await;
    assert_eq!(
        (empty.status, empty.page().texts("#text-p").concat().is_empty()),
        (422, false)
    );
    let parts = [
        Part::Text("do", "done"),
        Part::Text("version", "2"),
        Part::Text("text", "Đã tổ chức"),
        Part::File {
            name: "bien-ban.pdf",
            bytes: PDF,
        },
    ];
    assert_eq!(officer.upload(&task, &parts, "text/html").await.status, 303);
    let stale = send(
        &mut officer,
        &task,
        &[("do", "done"), ("version", "2"), ("text", "lần nữa")],
    )
    .await;
    assert_eq!(stale.status, 422);
    assert!(stale.page().text().contains("vừa có người thay đổi trước bạn"));
    // Another unit does not know of it; nobody accepts the own work.
    assert_eq!(app.signed_in("quan7").await.get(&task).await.status, 404);
    assert_eq!(
        send(&mut officer, &task, &[("do", "accept"), ("version", "3")])
            .await
            .status,
        403
    );

    assert_eq!(
        send(&mut city, &task, &[("do", "accept"), ("version", "3")])
            .await
            .status,
        303
    );
    let told = city.get(&task).await.page();
    assert!(told.text().contains("Thành phố chấp nhận") && told.text().contains("bien-ban.pdf"));
}

#[tokio::test]
async fn what_cannot_be_taken_stands_there_again() {
    let app = TestApp::demo().await;
    let mut city = app.signed_in("thamdinh").await;
    let mut fields = HEAD;
    fields[3].1 = "hôm qua";
    let again = send(&mut city, "/ket-luan/moi", &fields).await;
    assert_eq!(again.status, 422);
    let page = again.page();
    assert_eq!(page.attributes("#signed_on", "value"), ["hôm qua"]);
    assert_eq!(page.attributes("#title", "value"), ["Kết luận thử"]);
    assert!(!page.texts("#signed_on-p").concat().is_empty());
    // An item with a day that has gone by; then one that was typed and not added, which sending out does not lose.
    let address = send(&mut city, "/ket-luan/moi", &HEAD).await.location().to_owned();
    let address = address.split('?').next().unwrap();
    let item = |due| {
        [
            ("text", "Báo cáo kết quả"),
            ("kinds", "district"),
            ("due", due),
            ("do", "item"),
        ]
    };
    let late = send(&mut city, address, &item("01/01/2020")).await;
    assert_eq!(late.status, 422);
    let late = late.page();
    assert!(late.texts("#due-p").concat().contains("đã qua"));
    assert_eq!(late.attributes("#due", "value"), ["01/01/2020"]);
    assert_eq!(send(&mut city, address, &item("")).await.status, 303);
    let publish = [("version", "2"), ("do", "publish")];
    let typed = [&publish[..], &[("text", "Việc thứ hai")]].concat();
    let kept = send(&mut city, address, &typed).await;
    assert_eq!(kept.status, 422);
    let kept = kept.page();
    assert!(kept.text().contains("Chưa ban hành"));
    assert_eq!(kept.texts("#text"), ["Việc thứ hai"]);
    assert_eq!(send(&mut city, address, &publish).await.status, 303);
    // A leader reads and writes nothing.
    let mut leader = app.signed_in("lanhdao").await;
    assert_eq!(leader.get("/ket-luan").await.status, 200);
    assert_eq!(leader.get("/ket-luan/moi").await.status, 403);
    assert_eq!(send(&mut leader, "/ket-luan/moi", &HEAD).await.status, 403);
}

#[tokio::test]
async fn the_review_shows_the_tasks_of_its_unit() {
    let app = TestApp::demo().await;
    let city = app.actor("thamdinh").await;
    let queue = store::assessment::queue(&app.store, &city, Some(crate::support::OPEN), None)
        .await
        .unwrap();
    let line = queue.lines.iter().find(|line| line.state.is_handed_in()).unwrap();
    let mut client = app.signed_in("thamdinh").await;
    let page = client
        .get(&format!("/tham-dinh/{}/{}", crate::support::OPEN, line.unit.code))
        .await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Việc theo kết luận"), "{}", line.unit.code);
}
