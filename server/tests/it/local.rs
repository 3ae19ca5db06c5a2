//! A district reviews its schools: the same pages as the city's, over what is its to review.

use crate::support::{OPEN, TestApp};

#[tokio::test]
async fn a_district_finds_its_schools_in_the_queue_and_judges_them() {
    let app = TestApp::demo().await;
    let mut district = app.signed_in("thamdinhquan3").await;
    let queue = district.get("/tham-dinh").await.text();
    assert!(queue.contains("MN Măng Non") || queue.contains("Trường mầm non Măng Non"));
    assert!(!queue.contains("THPT") && !queue.contains("Sơn Ca"));
    assert!(!queue.contains("/fn/assessment/publish"));

    let review = format!("/tham-dinh/{OPEN}/770-MN-01");
    let page = district.get(&review).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("/fn/answer/judge"));
    let fields = [
        ("cycle", OPEN),
        ("unit", "770-MN-01"),
        ("version", "2"),
        ("rest", "answers"),
    ];
    assert_eq!(district.post_json("/fn/answer/accept-rest", &fields).await.status, 200);
    let own = [
        ("cycle", OPEN),
        ("unit", "770-THPT-01"),
        ("version", "2"),
        ("rest", "answers"),
    ];
    assert_eq!(district.post_json("/fn/answer/accept-rest", &own).await.status, 403);
}

#[tokio::test]
async fn the_city_reads_what_a_district_reviews() {
    let app = TestApp::demo().await;
    let mut city = app.signed_in("thamdinh").await;
    let queue = city.get("/tham-dinh").await.text();
    assert!(queue.contains("trong=770") && !queue.contains("Măng Non"));
    let local = city.get("/tham-dinh?trong=770").await.text();
    assert!(local.contains("Măng Non"));

    let page = city.get(&format!("/tham-dinh/{OPEN}/770-MN-01")).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("do Quận 3 thẩm định"));
    assert!(!page.text().contains("/fn/answer/judge"));
    let fields = [
        ("cycle", OPEN),
        ("unit", "770-MN-01"),
        ("version", "2"),
        ("rest", "answers"),
    ];
    assert_eq!(city.post_json("/fn/answer/accept-rest", &fields).await.status, 403);
}

#[tokio::test]
async fn a_school_reads_who_reviews_it() {
    let app = TestApp::demo().await;
    let mut school = app.signed_in("thcs").await;
    let hub = school.get(&format!("/tu-danh-gia/{OPEN}/770-THCS-01")).await.text();
    assert!(hub.contains("Quận 3 xem xét") && hub.contains("Quận 3 duyệt, chuyển cấp trên"));
    assert!(hub.contains("Thành phố xem xét") && hub.contains("Thành phố duyệt"));
    let hub = school
        .get(&format!("/tu-danh-gia/{OPEN}/770-THCS-01?lang=en"))
        .await
        .text();
    assert!(hub.contains("District 3 reviews"));
}
