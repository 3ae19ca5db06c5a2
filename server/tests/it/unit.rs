//! Keeping units as an administrator meets it: plain posts that redirect, errors beside their fields, nothing typed lost.

use crate::support::{Part, TestApp};

const NEW: &str = "/quan-tri/don-vi/moi";
const FILE: &str = "/quan-tri/don-vi/nhap-tep";

#[tokio::test]
async fn a_unit_is_added_corrected_and_closed_by_plain_forms() {
    let app = TestApp::demo().await;
    let mut keeper = app.signed_in("quantri").await;
    let typed = [
        Part::Text("version", "0"),
        Part::Text("code", "770-MN-50"),
        Part::Text("parent", "770"),
        Part::Text("kind", "nursery"),
        Part::Text("name_vi", ""),
        Part::Text("source", "</textarea><script>alert(1)</script>"),
    ];
    let refused = keeper.upload(NEW, &typed, "text/html").await;
    assert_eq!(refused.status, 422);
    let page = refused.page();
    assert_eq!(page.attributes("#name_vi", "aria-invalid"), ["true"]);
    assert_eq!(page.attributes("#code", "value"), ["770-MN-50"]);
    assert_eq!(page.attributes("#parent option[selected]", "value"), ["770"]);
    assert!(!refused.text().contains("<script>alert(1)"));

    let typed = [
        &typed[..4],
        &[
            Part::Text("name_vi", "Trường mầm non Cỏ May"),
            Part::Text("source", "QĐ 1"),
        ],
    ]
    .concat();
    let added = keeper.upload(NEW, &typed, "text/html").await;
    assert_eq!(
        (added.status, added.location()),
        (303, "/quan-tri/don-vi/770-MN-50?xong=luu")
    );
    let page = keeper.get(added.location()).await.text();
    assert!(page.contains("Trường mầm non Cỏ May") && page.contains("Quận 3"));
    assert!(
        keeper
            .get("/quan-tri/don-vi?tim=co+may")
            .await
            .text()
            .contains("770-MN-50")
    );

    let close = [
        Part::Text("do", "close"),
        Part::Text("version", "1"),
        Part::Text("valid_to", "30/06/2025"),
        Part::Text("reason", ""),
    ];
    let refused = keeper.upload("/quan-tri/don-vi/770-MN-50", &close, "text/html").await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.page().attributes("#reason", "aria-invalid"), ["true"]);
    let close = [&close[..3], &[Part::Text("reason", "Sáp nhập")]].concat();
    let closed = keeper.upload("/quan-tri/don-vi/770-MN-50", &close, "text/html").await;
    assert_eq!(closed.status, 303, "{}", closed.text());
    let stale = keeper.upload("/quan-tri/don-vi/770-MN-50", &close, "text/html").await;
    assert_eq!(stale.status, 422);
}

#[tokio::test]
async fn a_centre_becomes_a_model_and_the_grades_say_so() {
    let app = TestApp::demo().await;
    let mut keeper = app.signed_in("quantri").await;
    let page = "/quan-tri/don-vi/760-TTHTCD-01";
    let typed = [
        Part::Text("do", "model"),
        Part::Text("version", "1"),
        Part::Text("model_decision", "99/QĐ-SGDĐT"),
        Part::Text("model_since", "đầu năm"),
    ];
    let refused = keeper.upload(page, &typed, "text/html").await;
    assert_eq!(refused.status, 422);
    let again = refused.page();
    assert_eq!(again.attributes("#model_since", "value"), ["đầu năm"]);
    assert_eq!(again.attributes("#model_decision", "value"), ["99/QĐ-SGDĐT"]);
    assert_eq!(again.attributes("[aria-invalid=true]", "id"), ["model_since"]);
    // The other forms stand as they were.
    assert!(!again.attributes("#name_vi", "value").concat().is_empty());
    let typed = [&typed[..3], &[Part::Text("model_since", "1/1/2025")]].concat();
    let marked = keeper.upload(page, &typed, "text/html").await;
    assert_eq!(marked.status, 303, "{}", marked.text());
    let shown = keeper.get(marked.location()).await.page();
    assert!(
        shown
            .texts(".over")
            .concat()
            .contains("TTHTCĐ điểm từ 01/01/2025 theo 99/QĐ-SGDĐT")
    );
    // A school has no such form.
    let school = keeper.get("/quan-tri/don-vi/770-THPT-01").await.page();
    assert_eq!(school.count("#model_since"), 0);

    let mut reviewer = app.signed_in("thamdinh").await;
    let of = "/xep-loai?ky=2025-TTHTCD&mo-hinh=diem";
    let list = reviewer.get(of).await.page();
    assert_eq!(list.texts("table:last-of-type tbody tr th a").len(), 3);
    assert_eq!(list.texts(".grade-which a[aria-current]"), ["TTHTCĐ điểm (3)"]);
    let file = reviewer.get("/xep-loai.csv?ky=2025-TTHTCD&mo-hinh=diem").await;
    assert_eq!(file.status, 200);
    let text = file.text();
    assert_eq!(text.trim_end().lines().count(), 4, "{text}");
    assert!(text.contains("760-TTHTCD-01") && !text.contains("769-TTHTCD-01"));
    // Visitors get neither page nor file of what is not published.
    assert_eq!(app.anon().get("/xep-loai.csv?ky=2025-TTHTCD").await.status, 401);
    // Learning units have no models, so no choice is offered.
    assert_eq!(
        reviewer
            .get("/xep-loai?ky=2025-DVHT")
            .await
            .page()
            .count(".grade-which"),
        0
    );
}

#[tokio::test]
async fn a_unit_is_moved_by_a_plain_form_that_says_what_follows() {
    let app = TestApp::demo().await;
    let mut keeper = app.signed_in("quantri").await;
    let address = "/quan-tri/don-vi/770-THCS-03";
    let page = keeper.get(address).await;
    assert!(page.text().contains("1 bản tự đánh giá đang làm giữ nguyên trạng thái"));
    let page = page.page();
    let places = page.attributes("#parent option", "value");
    assert!(places.iter().any(|code| code == "778") && !places.iter().any(|code| code == "770"));
    let version = page.attributes("[name=version]", "value");
    let moving = [
        Part::Text("do", "move"),
        Part::Text("version", &version[0]),
        Part::Text("parent", "778"),
        Part::Text("reason", ""),
    ];
    let refused = keeper.upload(address, &moving, "text/html").await;
    assert_eq!(refused.status, 422);
    let page = refused.page();
    assert_eq!(page.attributes("#move-reason", "aria-invalid"), ["true"]);
    assert_eq!(page.attributes("#parent option[selected]", "value"), ["778"]);
    // The other forms of the page stay as they were.
    assert!(page.attributes("#reason[aria-invalid]", "id").is_empty());
    assert_eq!(page.attributes("#name_vi", "value").len(), 1);
    assert!(page.attributes("#name_vi", "value")[0].contains("Sao Mai"));

    let moving = [&moving[..3], &[Part::Text("reason", "Quyết định 45/QĐ-UBND")]].concat();
    let moved = keeper.upload(address, &moving, "text/html").await;
    assert_eq!(
        (moved.status, moved.location()),
        (303, &*format!("{address}?xong=chuyen"))
    );
    let text = keeper.get(moved.location()).await.text();
    assert!(text.contains("Đã chuyển đơn vị.") && text.contains("Quận 7"));
    let told = keeper.get("/lich-su/don-vi/770-THCS-03").await.text();
    assert!(told.contains("chuyển đơn vị từ Quận 3 sang Quận 7"), "{told}");
    let stale = keeper.upload(address, &moving, "text/html").await;
    assert_eq!(stale.status, 422);

    // A district fits nowhere else, and what is published stays where it was.
    assert!(
        !keeper
            .get("/quan-tri/don-vi/770")
            .await
            .text()
            .contains("Chuyển đơn vị")
    );
}

#[tokio::test]
async fn a_file_is_looked_at_and_then_taken_in() {
    let app = TestApp::demo().await;
    let mut keeper = app.signed_in("quantri").await;
    // The template itself is a good file, in both languages.
    for (lang, kinds) in [("", "trường mầm non"), ("?lang=en", "nursery schools")] {
        let template = keeper.get(&format!("/quan-tri/don-vi/mau.csv{lang}")).await;
        assert_eq!(template.status, 200);
        let bytes = template.text().into_bytes();
        let parts = [Part::File {
            name: "mau.csv",
            bytes: &bytes,
        }];
        let sent = keeper.upload(&format!("{FILE}{lang}"), &parts, "text/html").await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        let looked = keeper.get(sent.location()).await.text();
        assert!(looked.contains(kinds), "{lang}");
    }
    // The language stays with the browser.
    let mut keeper = app.signed_in("quantri").await;
    let bytes = "Mã,Loại,Tên,Thuộc\n770-MN-51,Mầm non,Trường mầm non Mây,770\n770-MN-52,Lạ,,770\n".as_bytes();
    let parts = [Part::File { name: "sai.csv", bytes }];
    let sent = keeper.upload(FILE, &parts, "text/html").await;
    let looked = keeper.get(sent.location()).await;
    assert!(
        looked.text().contains("tệp có 2 chỗ cần sửa") && looked.page().attributes("[name=tep]", "value").is_empty()
    );

    let bytes = "Mã,Loại,Tên,Thuộc\n770-MN-51,Mầm non,Trường mầm non Mây,770\n".as_bytes();
    let parts = [Part::File {
        name: "dung.csv",
        bytes,
    }];
    let sent = keeper.upload(FILE, &parts, "text/html").await;
    let waiting = keeper
        .get(sent.location())
        .await
        .page()
        .attributes("[name=tep]", "value");
    let done = keeper
        .upload(FILE, &[Part::Text("tep", &waiting[0])], "text/html")
        .await;
    assert_eq!((done.status, done.location()), (303, "/quan-tri/don-vi?nhap=1"));
    assert!(keeper.get(done.location()).await.text().contains("Đã nhập 1 đơn vị"));
    assert!(
        keeper
            .get("/quan-tri/don-vi/770-MN-51")
            .await
            .text()
            .contains("Trường mầm non Mây")
    );
    let nothing = keeper.upload(FILE, &[Part::Text("tep", "")], "text/html").await;
    assert_eq!(nothing.status, 422);
}

#[tokio::test]
async fn a_slip_does_not_overwrite_what_somebody_else_saved_meanwhile() {
    let app = TestApp::demo().await;
    let mut keeper = app.signed_in("quantri").await;
    let address = "/quan-tri/don-vi/770-THCS-03";
    let version = keeper
        .get(address)
        .await
        .page()
        .attributes("form.reg-form [name=version]", "value")[0]
        .clone();
    let typed = |version: &str, name: &str, area: &str| {
        [
            ("version", version),
            ("kind", "lower-secondary-school"),
            ("name_vi", name),
            ("area", area),
            ("source", "QĐ 1"),
        ]
        .map(|(field, text)| (field, text.to_owned()))
        .to_vec()
    };
    let send = async |keeper: &mut crate::support::Client, fields: Vec<(&'static str, String)>| {
        let parts: Vec<Part<'_>> = fields.iter().map(|(name, text)| Part::Text(name, text)).collect();
        keeper.upload(address, &parts, "text/html").await
    };
    assert_eq!(
        send(&mut keeper, typed(&version, "Trường THCS Một", "")).await.status,
        303
    );
    // The slip is told first; the form goes out again over what its sender had read.
    let slip = send(&mut keeper, typed(&version, "Trường THCS Hai", "rộng")).await;
    assert_eq!(slip.status, 422);
    let again = slip.page().attributes("form.reg-form [name=version]", "value")[0].clone();
    assert_eq!(again, version);
    let late = send(&mut keeper, typed(&again, "Trường THCS Hai", "")).await;
    assert_eq!(late.status, 422);
    assert!(late.text().contains("Trường THCS Một") && late.text().contains("Trường THCS Hai"));
    // Having seen both, saving again is to decide.
    let seen = late.page().attributes("form.reg-form [name=version]", "value")[0].clone();
    assert_eq!(send(&mut keeper, typed(&seen, "Trường THCS Hai", "")).await.status, 303);
}
