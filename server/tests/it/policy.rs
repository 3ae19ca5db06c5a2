//! Policies over HTTP: entered and moved on without script, one click to those that wait to be issued, the file.

use crate::support::{Client, Part, TestApp};

const WAITING: &str = "/ho-so?loai=chinh-sach&xem=de-xuat";

fn proposed() -> Vec<Part<'static>> {
    vec![
        Part::Text("title", "Thẻ đọc sách dùng chung"),
        Part::Text("matter", "learning-society"),
        Part::Text("reviewed", "05/08/2024"),
        Part::Text("proposed", "20/11/2024"),
        Part::Text("to", "UBND Thành phố"),
        Part::Text("note", "Kèm tờ trình."),
    ]
}

async fn titles(client: &mut Client, address: &str) -> Vec<String> {
    client.get(address).await.page().texts("tbody th a")
}

#[tokio::test]
async fn a_policy_is_proposed_found_by_one_click_and_issued() {
    let app = TestApp::demo().await;
    let mut city = app.signed_in("thamdinh").await;
    let before = titles(&mut city, WAITING).await.len();
    let page = city.get("/ho-so").await.page();
    assert!(page.attributes(".over a", "href").contains(&WAITING.to_owned()));
    assert!(
        page.text()
            .contains(&format!("{before} cơ chế, chính sách chờ ban hành"))
    );
    let listed = city.get("/ho-so?loai=chinh-sach").await.page();
    assert!(
        listed
            .attributes("main a", "href")
            .contains(&"/ho-so/79/chinh-sach/moi".to_owned())
    );

    let kept = city.upload("/ho-so/79/chinh-sach/moi", &proposed(), "text/html").await;
    assert_eq!(
        (kept.status, kept.location()),
        (303, "/ho-so/79?xong=luu#chinh-sach"),
        "{}",
        kept.text()
    );
    let of_unit = city.get("/ho-so/79").await.page().text();
    assert!(of_unit.contains("đề xuất với UBND Thành phố ngày 20/11/2024") && of_unit.contains("Kèm tờ trình."));
    let waiting = city.get(WAITING).await.page();
    assert_eq!(waiting.texts("tbody th a").len(), before + 1);
    assert!(
        waiting
            .texts(".reg-which a[aria-current]")
            .concat()
            .contains(&format!("({})", before + 1))
    );

    // Issued: it waits no more, and did on the day before.
    let at = waiting.texts("tbody th a");
    let place = at.iter().position(|title| title == "Thẻ đọc sách dùng chung").unwrap();
    let address = waiting.attributes("tbody th a", "href").remove(place);
    let mut parts = proposed();
    parts.extend([
        Part::Text("version", "1"),
        Part::Text("day", "15/01/2025"),
        Part::Text("number", "12/QĐ-UBND"),
        Part::Text("issuer", "UBND Thành phố"),
    ]);
    assert_eq!(city.upload(&address, &parts, "text/html").await.status, 303);
    assert_eq!(titles(&mut city, WAITING).await.len(), before);
    let then = titles(&mut city, &format!("{WAITING}&ngay=14/01/2025")).await;
    assert!(then.contains(&"Thẻ đọc sách dùng chung".to_owned()));

    let csv = city.get("/ho-so.csv?loai=chinh-sach&xem=ban-hanh&lang=vi").await.text();
    let line = csv
        .lines()
        .find(|line| line.contains("Thẻ đọc sách dùng chung"))
        .unwrap();
    assert!(line.contains("Đã ban hành,2025-01-15,2024-08-05,2024-11-20,UBND Thành phố,2025-01-15,12/QĐ-UBND"));
    assert!(!csv.contains("Đã đề xuất"));
    // What is taken out stands nowhere.
    assert_eq!(
        city.get(&address).await.page().texts(".reg-stage .tag"),
        ["Đã ban hành"]
    );
    let out = [
        Part::Text("do", "withdraw"),
        Part::Text("version", "2"),
        Part::Text("reason", "Nhập nhầm"),
    ];
    assert_eq!(city.upload(&address, &out, "text/html").await.status, 303);
    let page = city.get(&address).await.page();
    assert!(page.texts(".reg-stage").is_empty() && page.text().contains("Đã rút: Nhập nhầm"));
    let english = city.get("/ho-so?loai=chinh-sach&lang=en").await.page().text();
    assert!(english.contains("proposed and not yet issued") && english.contains("Not agreed to"));
}

#[tokio::test]
async fn what_is_wrong_with_a_policy_stands_beside_its_field() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let mut parts = proposed();
    parts.extend([Part::Text("declined", "01/08/2024"), Part::Text("cases", "1999-1")]);
    let address = "/ho-so/770/chinh-sach/moi";
    let again = officer.upload(address, &parts, "text/html").await;
    assert_eq!(again.status, 422);
    let page = again.page();
    assert_eq!(
        page.texts("#declined-p"),
        ["Ngày này đang đứng trước ngày của bước trước đó."]
    );
    assert_eq!(page.attributes("#to", "value"), ["UBND Thành phố"]);
    assert_eq!(page.texts("#note"), ["Kèm tờ trình."]);
    assert_eq!(
        page.attributes("#matter option[selected]", "value"),
        ["learning-society"]
    );
    // A number that is none of the district's is named where it was typed.
    let mut parts = proposed();
    parts.push(Part::Text("cases", "1999-1"));
    let page = officer.upload(address, &parts, "text/html").await.page();
    assert!(page.texts("#cases-p").concat().starts_with("Có số chưa đúng"));
    assert_eq!(page.attributes("#cases", "value"), ["1999-1"]);
}

#[tokio::test]
async fn policies_are_kept_of_those_who_govern_and_read_in_the_family() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    assert_eq!(officer.get("/ho-so/770/chinh-sach/moi").await.status, 200);
    assert_eq!(officer.get("/ho-so/770-P-01/chinh-sach/moi").await.status, 404);
    assert!(
        officer
            .get("/ho-so/770-P-01")
            .await
            .page()
            .texts("#chinh-sach")
            .is_empty()
    );
    let own = titles(&mut officer, "/ho-so?loai=chinh-sach").await;
    assert_eq!(own.len(), 1, "{own:?}");
    let mut city = app.signed_in("lanhdao").await;
    let all = city.get("/ho-so?loai=chinh-sach").await.page();
    assert_eq!(all.texts("tbody th a").len(), 8);
    // A leader reads, with the way to the difficulties that are answered; the district does not read the city's.
    let of_city = all.attributes("tbody th a[href^='/ho-so/79/']", "href").remove(0);
    let read = city.get(&of_city).await;
    assert_eq!((read.status, read.page().texts("form.reg-form").len()), (200, 0));
    let case = read.page().attributes("main a[href^='/kho-khan/']", "href").remove(0);
    assert_eq!(city.get(&case).await.status, 200);
    assert_eq!(officer.get(&of_city).await.status, 404);
    assert_eq!(app.anon().get("/ho-so.csv?loai=chinh-sach").await.status, 401);
}
