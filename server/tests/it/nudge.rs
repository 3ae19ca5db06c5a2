//! The calendar, notices and the board as people meet them, without JavaScript.

use crate::support::{OPEN, TestApp};

#[tokio::test]
async fn a_reviewer_reminds_and_the_officer_opens_it() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("cangio").await;
    let mut reviewer = app.signed_in("thamdinh").await;
    officer.post("/fn/notice/read-all", &[]).await;
    let sent = reviewer
        .post("/fn/notice/nudge", &[("cycle", OPEN), ("unit", "787")])
        .await;
    assert_eq!(sent.status, 303);
    assert!(sent.location().contains("xong=nhac"), "{}", sent.location());
    let again = reviewer
        .post("/fn/notice/nudge", &[("cycle", OPEN), ("unit", "787")])
        .await;
    assert!(again.location().contains("loi=reminded"), "{}", again.location());
    let board = reviewer.get(again.location()).await.text();
    assert!(board.contains("Hôm nay đã nhắc đơn vị này rồi"), "{board}");
    let page = officer.get("/thong-bao").await.text();
    assert!(page.contains("1 thông báo chưa đọc") && page.contains("nhắc nộp bản tự đánh giá"));
    let id = page
        .split("name=\"id\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let opened = officer.post("/fn/notice/open", &[("id", id)]).await;
    assert_eq!(opened.location(), format!("/tu-danh-gia/{OPEN}/787"));
    let page = officer.get("/thong-bao").await.text();
    assert!(page.contains("Không có thông báo mới"));
}

#[tokio::test]
async fn more_time_shows_where_days_are_told_and_typing_comes_back() {
    let app = TestApp::demo().await;
    let mut reviewer = app.signed_in("thamdinh").await;
    let today = app.store.now().day();
    let fields = [
        ("cycle", OPEN),
        ("unit", "787"),
        ("due", "32/07/2025"),
        ("reason", "Mưa bão"),
    ];
    let refused = reviewer.post("/fn/calendar/extend", &fields).await;
    let page = reviewer.get(refused.location().split('#').next().unwrap()).await.text();
    assert!(
        page.contains("Chưa đọc được thành ngày") && page.contains("value=\"32/07/2025\""),
        "{page}"
    );
    assert!(page.contains("Mưa bão</textarea>"), "{page}");
    let due = today.plus(12);
    let fields = [
        ("cycle", OPEN),
        ("unit", "787"),
        ("due", &due.dmy()),
        ("reason", "Mưa bão"),
    ];
    let granted = reviewer.post("/fn/calendar/extend", &fields).await;
    assert!(granted.location().contains("xong=gia-han"), "{}", granted.location());
    let page = reviewer.get(granted.location()).await.text();
    assert!(page.contains("hạn nộp mới là"), "{page}");
    let mut officer = app.signed_in("cangio").await;
    for path in ["/tu-danh-gia", "/lich"] {
        let page = officer.get(path).await.text();
        assert!(
            page.contains(&due.dmy()) && page.contains("còn 12 ngày"),
            "{path}: {page}"
        );
    }
    // The file has the unit's own day, a visitor's the cycle's.
    let (year, month, day) = due.parts();
    let start = format!("DTSTART;VALUE=DATE:{year:04}{month:02}{day:02}");
    let own = officer.get("/lich.ics").await;
    assert_eq!(own.header("content-type"), "text/calendar; charset=utf-8");
    assert!(own.text().contains(&start) && own.text().contains("-due-787@densach"));
    let open = app.anon().get("/lich.ics").await.text();
    assert!(open.contains("-due@densach") && !open.contains("787"));
}

#[tokio::test]
async fn an_address_that_is_none_is_shown_again() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("cangio").await;
    let fields = [("email", "an@hcm"), ("delivery", "daily"), ("letters", "en")];
    let refused = officer.post("/fn/notice/choose", &fields).await;
    let page = officer.get(refused.location().split('#').next().unwrap()).await.text();
    assert!(
        page.contains("Địa chỉ chưa đúng dạng") && page.contains("value=\"an@hcm\""),
        "{page}"
    );
    let fields = [("email", "an@hcm.vn"), ("delivery", "daily"), ("letters", "vi")];
    let saved = officer.post("/fn/notice/choose", &fields).await;
    assert!(officer.get(saved.location()).await.text().contains("Đã lưu cách nhận"));
}
