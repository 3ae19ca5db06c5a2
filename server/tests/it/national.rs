//! Pages about many units: kinds side by side, parts of the tree, long lists in parts.

use domain::demo::national::Size;
use store::demo::load_national;

use crate::support::{Client, Page, TestApp};

/// Enough communes for lists in parts, few enough for a test.
const SIZE: Size = Size {
    provinces: 3,
    communes: 210,
    cycles: 2,
    officers: 0,
};

async fn country() -> TestApp {
    let app = TestApp::empty().await;
    load_national(&app.store, SIZE).await.unwrap();
    app
}

async fn page(client: &mut Client, path: &str) -> Page {
    let answer = client.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    answer.page()
}

/// Communes of the first province.
async fn first_province(app: &TestApp) -> usize {
    let units = store::unit::list(&app.store).await.unwrap();
    units.iter().filter(|unit| unit.code.starts_with("gl01-")).count()
}

#[tokio::test]
async fn the_kind_of_unit_is_a_choice_where_there_is_more_than_one() {
    let app = country().await;
    let mut anyone = app.anon();
    let provinces = page(&mut anyone, "/ban-do").await;
    assert_eq!(provinces.count("#units li"), 3);
    assert_eq!(provinces.count("select#loai option"), 2);
    let communes = page(&mut anyone, "/ban-do?loai=ward").await;
    // A part of the list; every unit on the map.
    assert_eq!(communes.count("#units li"), 60);
    let tiles = communes.attributes(".ch-field a", "data-tiles");
    let named: usize = tiles.iter().map(|block| block.split('|').count() - 1).sum();
    assert_eq!(named, 210);
    assert_eq!(communes.count(".ch-field a[href*='trong=gl0']"), 3);
    let last = page(&mut anyone, "/ban-do?loai=ward&trang=4").await;
    assert_eq!(last.count("#units li"), 30);
    let city = TestApp::demo().await;
    assert_eq!(page(&mut city.anon(), "/ban-do").await.count("#loai, #trong"), 0);
}

#[tokio::test]
async fn one_province_is_shown_with_the_way_back() {
    let app = country().await;
    let (mut anyone, own) = (app.anon(), first_province(&app).await);
    for path in [
        "/ban-do?trong=gl01",
        "/ban-do?trong=gl01&loai=district",
        "/ban-do?trong=gl01&loai=ward",
    ] {
        let map = page(&mut anyone, path).await;
        assert_eq!(map.count(".wide .map a[data-id]"), own, "{path}");
        assert_eq!(
            map.count(".crumb a[href='/ban-do']") + map.count(".crumb a[href='/ban-do?loai=ward']"),
            1,
            "{path}"
        );
    }
    let heat = page(&mut anyone, "/bang-nhiet?trong=gl01").await;
    assert_eq!(
        heat.count("table.heat tbody th a[href^='/don-vi/gl01-']"),
        if own > 120 { 60 } else { own }
    );
    for path in [
        "/tien-do?trong=gl01",
        "/chi-so/2.2.2-b?trong=gl01",
        "/chi-so/2.2.2-b?loai=ward",
    ] {
        assert_eq!(page(&mut anyone, path).await.count("select#trong"), 1, "{path}");
    }
}

#[tokio::test]
async fn words_that_mean_nothing_are_passed_over() {
    let app = country().await;
    let mut anyone = app.anon();
    for path in [
        "/ban-do?loai=planet",
        "/ban-do?loai=upper-secondary-school",
        "/ban-do?trong=gl99",
        "/ban-do?trong=gl&trang=99",
    ] {
        assert_eq!(page(&mut anyone, path).await.count("#units li"), 3, "{path}");
    }
}

#[tokio::test]
async fn a_long_list_is_searched_by_the_server() {
    let app = country().await;
    let found = page(&mut app.anon(), "/ban-do?loai=ward&tim=xa%2001-00").await;
    assert_eq!(found.count("#units li"), 9);
    assert_eq!(found.count("input#tim[data-list]"), 0);
}

#[tokio::test]
async fn files_and_the_interface_follow() {
    let app = country().await;
    let (mut anyone, own) = (app.anon(), first_province(&app).await);
    let csv = anyone.get("/ban-do.csv?trong=gl01&cs=2.2.2-b").await.text();
    assert_eq!(csv.lines().count(), own + 1);
    let heat = anyone.get("/bang-nhiet.csv?loai=ward").await.text();
    assert_eq!((heat.lines().count() - 1) % 210, 0);
    let rows = async |client: &mut Client, path: &str| client.get(path).await.json().as_array().map(Vec::len);
    let values = "/api/v1/values?indicator=2.2.2-b&level=ward";
    assert_eq!(rows(&mut anyone, values).await, Some(210));
    assert_eq!(rows(&mut anyone, &format!("{values}&within=gl01")).await, Some(own));
    assert_eq!(
        rows(&mut anyone, "/api/v1/progress?level=ward&within=gl01").await,
        Some(own)
    );
    assert_eq!(rows(&mut anyone, "/api/v1/progress").await, Some(3));
    for path in [
        format!("{values}&within=gl99"),
        "/api/v1/progress?level=planet".to_owned(),
    ] {
        assert_eq!(anyone.get(&path).await.status, 400, "{path}");
    }
}

#[tokio::test]
async fn a_visitor_learns_nothing_of_what_is_not_published() {
    let app = country().await;
    let mut anyone = app.anon();
    let answer = anyone
        .get("/api/v1/values?indicator=2.2.2-b&level=ward&within=gl01&cycle=2025-H1")
        .await;
    assert_eq!(answer.status, 401);
    let map = page(&mut anyone, "/ban-do?ky=2025-H1&trong=gl01&cs=2.2.2-b").await;
    assert_eq!(map.count("#units .v"), 0);
    assert!(map.count("#units .nv-8") > 0);
}
