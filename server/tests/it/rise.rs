//! What the units below give, through the router and without script.

use domain::answer::Value;

use crate::support::{Client, OPEN, TestApp};

const TEACHERS: &str = "2.4.1-a";

fn page() -> String {
    format!("/tu-danh-gia/{OPEN}/770/{TEACHERS}")
}

fn key() -> [(&'static str, &'static str); 3] {
    [("cycle", OPEN), ("unit", "770"), ("indicator", TEACHERS)]
}

/// Posts the answer as the form does, over what stands.
async fn post(officer: &mut Client, numerator: &str, explanation: &str) -> String {
    let version = officer.get(&page()).await.page();
    let version = version.attributes("#cau input[name=version]", "value").remove(0);
    let fields = [
        &key()[..],
        &[
            ("version", version.as_str()),
            ("stance", "figure"),
            ("numerator", numerator),
            ("denominator", "2.000"),
            ("explanation", explanation),
        ],
    ]
    .concat();
    let answer = officer.post("/fn/answer/save", &fields).await;
    assert!(matches!(answer.status, 302 | 303), "{}", answer.status);
    officer.get(&page()).await.page().text()
}

#[tokio::test]
async fn a_district_sees_takes_over_and_answers_otherwise_with_a_reason() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let shown = officer.get(&page()).await.page();
    let offer = shown.texts("#tu-don-vi").remove(0);
    for said in [
        "Từ các đơn vị trên địa bàn",
        "tính từ 4 trên 9 đơn vị",
        "Số liệu minh họa",
        "5 đơn vị chưa có số",
        "Dùng số này",
    ] {
        assert!(offer.contains(said), "{said}: {offer}");
    }
    let ways = shown.attributes("#tu-don-vi details a", "href");
    assert_eq!(ways.len(), 9);
    assert!(ways.contains(&format!("/don-vi/770-THCS-01?ky={OPEN}")), "{ways:?}");

    // Another figure is kept and does not count until it says why.
    let without = post(&mut officer, "1.000", "").await;
    assert!(without.contains("chưa ghi lý do nên chưa được tính"));
    let typed = officer.get(&page()).await.page();
    assert_eq!(typed.attributes("#numerator", "value"), ["1.000"]);
    assert!(
        typed.attributes("#cau .chk[hidden]", "class").is_empty(),
        "the field is there"
    );
    let check = format!("/tu-danh-gia/{OPEN}/770/kiem-tra");
    let lacks = officer.get(&check).await.page().text();
    assert!(lacks.contains("Số đã nhập khác số từ các đơn vị trên địa bàn: cần ghi lý do"));
    let with = post(&mut officer, "1.000", "Tính cả trường chưa nộp").await;
    assert!(with.contains("Cả hai số được giữ"));
    assert!(!officer.get(&check).await.page().text().contains("cần ghi lý do"));

    // One press.
    let fields = [&key()[..], &[("from", "don-vi")]].concat();
    let taken = officer.post("/dien-theo-ho-so", &fields).await;
    assert_eq!(
        (taken.status, taken.location()),
        (303, format!("{}?gop=da-dien#tu-don-vi", page()).as_str())
    );
    let shown = officer.get(&page()).await.page();
    assert!(
        shown
            .texts("#tu-don-vi")
            .remove(0)
            .contains("Câu trả lời đã lưu khi mở trang này khớp với số trên.")
    );
    assert_eq!(
        shown.attributes("#source", "value"),
        ["Tổng hợp từ 4 trên 9 đơn vị trên địa bàn"]
    );
    let actor = app.actor("quan3").await;
    let view = store::answer::view(&app.store, &actor, OPEN, "770", TEACHERS)
        .await
        .unwrap();
    let risen = view.rise.unwrap().risen.value.unwrap();
    let Value::Quotient { numerator, .. } = risen else {
        panic!("{risen:?}")
    };
    assert_eq!(shown.attributes("#numerator", "value"), [format!("{numerator:.0}")]);

    // Somebody else's answer is not there; a school has nothing below it.
    let mut other = app.signed_in("quan7").await;
    assert_eq!(other.post("/dien-theo-ho-so", &fields).await.status, 404);
    assert_eq!(other.get(&page()).await.status, 404);
    let mut school = app.signed_in("thcs").await;
    let own = school
        .get(&format!("/tu-danh-gia/{OPEN}/770-THCS-01/{TEACHERS}"))
        .await
        .page();
    assert!(own.texts("#tu-don-vi").is_empty());
}
