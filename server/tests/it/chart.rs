//! Charts as files: what a page shows, for the reader who asks, in each form.

use http::Method;
use scraper::{Html, Selector};

use crate::support::{Answer, OPEN, TestApp};

/// Published in the demonstration data.
const PUBLISHED: &str = "2024-H1";
const MAP: &str = "/hinh/ban-do/ban-do";

fn map(ending: &str) -> String {
    format!("{MAP}.{ending}?ky={PUBLISHED}&cs=2.2.2-b")
}

fn is_file(answer: &Answer, kind: &str, disposition: &str) {
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), kind);
    assert_eq!(answer.header("content-disposition"), disposition);
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[tokio::test]
async fn a_chart_comes_in_each_form() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let name = "densach-2024-H1-ban-do";
    let svg = client.get(&map("svg")).await;
    is_file(
        &svg,
        "image/svg+xml; charset=utf-8",
        &format!("inline; filename=\"{name}.svg\""),
    );
    let text = svg.text();
    for said in [
        "Kỳ đánh giá: ",
        "geoBoundaries, CC BY 3.0 IGO",
        "Số liệu minh họa",
        "http://densach.test/ban-do?ky=2024-H1&amp;cs=2.2.2-b#ban-do",
        "Sở Giáo dục và Đào tạo",
        "10/07/2025",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(!text.contains("href=") && !text.contains("var("));

    let png = client.get(&map("png")).await;
    is_file(&png, "image/png", &format!("attachment; filename=\"{name}.png\""));
    assert!(png.body.starts_with(b"\x89PNG\r\n\x1a\n") && png.body.len() > 50_000);

    let csv = client.get(&map("csv")).await;
    is_file(
        &csv,
        "text/csv; charset=utf-8",
        &format!("attachment; filename=\"{name}.csv\""),
    );
    assert!(csv.text().starts_with('\u{feff}'));
    assert_eq!(csv.text().lines().count(), 23);

    let xlsx = client.get(&map("xlsx")).await;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    is_file(&xlsx, kind, &format!("attachment; filename=\"{name}.xlsx\""));
    assert!(xlsx.body.starts_with(b"PK"));
}

#[tokio::test]
async fn a_file_says_what_its_page_says() {
    let app = TestApp::demo().await;
    let page = app.anon().get("/ban-do?ky=2024-H1&cs=2.2.2-b").await.text();
    let csv = app.anon().get(&map("csv")).await.text();
    for line in csv.lines().skip(1) {
        let figure = line.split(',').nth(2).unwrap().replace('.', ",");
        assert!(page.contains(&figure), "{line}");
        // Each row says of itself that it is illustrative, and of which cycle.
        assert!(
            line.contains("Kỳ I/2024") && line.ends_with("Số liệu minh họa"),
            "{line}"
        );
    }
    let english = app.anon().get(&format!("{}&lang=en", map("csv"))).await.text();
    assert!(english.starts_with("\u{feff}Unit,"), "{english}");
}

#[tokio::test]
async fn a_reader_takes_along_no_more_than_the_page_shows() {
    let app = TestApp::demo().await;
    let address = format!("{MAP}.csv?ky={OPEN}&hien=all&cs=2.2.2-b");
    let public = app.anon().get(&address).await;
    let page = app.anon().get(&format!("/ban-do?ky={OPEN}&hien=all&cs=2.2.2-b")).await;
    assert_eq!(public.status, page.status);
    let figures = |text: &str| {
        text.lines()
            .skip(1)
            .filter(|line| line.split(',').nth(2).is_some_and(|value| !value.is_empty()))
            .count()
    };
    assert_eq!(figures(&public.text()), 0, "{}", public.text());
    let reviewer = app.signed_in("thamdinh").await.get(&address).await;
    assert!(figures(&reviewer.text()) > 0, "{}", reviewer.text());
}

#[tokio::test]
async fn only_what_everyone_sees_may_stand_elsewhere() {
    let app = TestApp::demo().await;
    let public = app.anon().get(&map("svg")).await;
    assert_eq!(public.header("cross-origin-resource-policy"), "cross-origin");
    let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    assert_eq!(public.header("content-security-policy"), policy);
    let own = app.signed_in("thamdinh").await.get(&map("svg")).await;
    assert_eq!(own.header("cross-origin-resource-policy"), "same-origin");
    assert_eq!(
        app.anon().get(&map("png")).await.header("cross-origin-resource-policy"),
        "same-origin"
    );
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let app = TestApp::demo().await;
    for path in [
        "/hinh/ban-do/khong-co.svg",
        "/hinh/ban-do/ban-do.gif",
        "/hinh/ban-do/ban-do",
        "/hinh/khong-co/ban-do.svg",
        "/hinh/ban-do/ban-do.svg?ky=1999-H1",
        "/hinh/don-vi/000/xu-huong.svg",
        // A profile without any score is not drawn.
        "/hinh/don-vi/787/hinh-dang.png?ky=2025-H1",
        "/hinh/hinh/ban-do/ban-do.svg",
        "/hinh/..%2fban-do/ban-do.svg",
        "/hinh/ban-do%3fky=2024-H2/ban-do.svg",
    ] {
        assert_eq!(app.anon().get(path).await.status, 404, "{path}");
    }
    let hidden = app.anon().get("/hinh/tham-dinh/2025-H1/764/xu-huong.svg").await;
    assert!([303, 401, 403, 404].contains(&hidden.status), "{}", hidden.status);
    let request = app
        .anon()
        .request(Method::POST, &map("svg"))
        .body(axum::body::Body::empty())
        .unwrap();
    assert!(app.anon().send(request).await.status >= 400);
}

/// Every link of every menu leads to a file; what the menu offers to copy is the address of this site.
#[tokio::test]
async fn every_menu_keeps_its_promises() {
    let app = TestApp::demo().await;
    let link = Selector::parse(".take a[download]").unwrap();
    let field = Selector::parse(".take input").unwrap();
    let chart = Selector::parse("figure.chart").unwrap();
    for (path, charts) in [
        ("/?ky=2024-H2", 4),
        ("/ban-do?ky=2024-H2&cs=2.2.2-b&dv=770", 2),
        ("/ban-do?ky=2024-H2&dang=o", 1),
        ("/ban-do?ky=2024-H2&cs=1.1.4-a&so=2024-H1", 1),
        ("/bang-nhiet?ky=2024-H2&mo=2.2", 1),
        ("/don-vi/787?ky=2024-H2", 3),
        ("/so-sanh?dv=770,778&ky=2024-H2", 2),
        ("/so-sanh?dv=770,778&ky=2024-H2&cs=2.2.2-b", 2),
        ("/so-sanh?dv=787&lang=en", 2),
        ("/tien-do?ky=2024-H2", 1),
    ] {
        let page = Html::parse_document(&app.signed_in("thamdinh").await.get(path).await.text());
        assert_eq!(page.select(&chart).count(), charts, "{path}");
        let mut client = app.signed_in("thamdinh").await;
        for link in page.select(&link) {
            let href = link.attr("href").unwrap();
            let answer = client.get(href).await;
            assert_eq!(answer.status, 200, "{href} on {path}");
            let name = link.attr("download").unwrap();
            assert!(answer.header("content-disposition").contains(name), "{name}");
        }
        for field in page.select(&field) {
            let value = field.attr("value").unwrap();
            assert!(value.contains("http://densach.test/"), "{value}");
            assert!(!value.contains("<script") && !value.contains("<iframe"), "{value}");
        }
    }
}

/// What a page shows as list or table is drawn for files; what serves pointers and fingers there is not.
#[tokio::test]
async fn a_picture_is_made_for_reading_only() {
    let app = TestApp::demo().await;
    let mut client = app.signed_in("thamdinh").await;
    for (path, holds) in [
        ("/hinh/tung-buoc.svg?ky=2024-H2", "class=\"ch-public ch-full\""),
        ("/hinh/bang-nhiet/bang.svg?ky=2024-H2", ">Quận 3</text>"),
        ("/hinh/don-vi/770/tung-chi-so.svg?ky=2024-H2", "class=\"ch-half\""),
        ("/hinh/don-vi/770/xu-huong.svg?ky=2024-H2", ".ch-hit{fill:none;"),
        ("/hinh/chi-so/2.2.2-b/cac-don-vi.svg?ky=2024-H2", ".ch-pin{fill:none;"),
        ("/hinh/chi-so/2.2.2-b/xep-hang.svg?ky=2024-H2", "Chấm đầy: kỳ này."),
        ("/hinh/chi-so/2.2.2-b/phan-bo.svg?ky=2024-H2", "Mỗi chấm là một đơn vị."),
    ] {
        let picture = client.get(path).await;
        assert_eq!(picture.status, 200, "{path}");
        let text = picture.text();
        assert!(text.contains(holds), "{holds} in {path}: {text}");
        for alive in ["Bấm", "đánh dấu", "tabindex", "data-id"] {
            assert!(!text.contains(alive), "{alive} in {path}");
        }
        let png = client.get(&path.replace(".svg", ".png")).await;
        assert!(png.body.starts_with(b"\x89PNG") && png.body.len() > 20_000, "{path}");
    }
}

/// Where nothing is known there is nothing to take along, and no legend to read it by.
#[tokio::test]
async fn a_chart_without_figures_is_a_sentence() {
    let app = TestApp::demo().await;
    let page = app.anon().get(&format!("/don-vi/787?ky={OPEN}")).await.text();
    let page = Html::parse_document(&page);
    let count = |selector: &str| page.select(&Selector::parse(selector).unwrap()).count();
    assert_eq!(count("#hinh-dang .take") + count("#hinh-dang .twin"), 0);
    let text: Vec<_> = page
        .select(&Selector::parse(".tri dd").unwrap())
        .flat_map(|dd| dd.text())
        .collect();
    assert!(!text.concat().contains("0/0"), "{text:?}");
}

/// Titles are sentences of at most ten words.
#[tokio::test]
async fn titles_are_short_sentences() {
    let app = TestApp::demo().await;
    let chart = Selector::parse("figure.chart").unwrap();
    let mut titles = Vec::new();
    let mut reader = app.signed_in("thamdinh").await;
    for path in [
        "/",
        "/ban-do",
        "/bang-nhiet",
        "/don-vi/787",
        "/don-vi/770",
        "/so-sanh?dv=770,778",
        "/so-sanh?dv=770,778&cs=2.2.2-b",
        "/so-sanh?dv=787&cs=1.1",
        "/ban-do?cs=2.2.2-b&dv=770",
        "/ban-do?cs=1.1.4-a&so=2024-H1",
        "/chi-so/2.2.2-b",
        "/chi-so/1.1.3-a",
        "/chi-so/3.1.1-a",
        "/tuong-quan?x=1.1.4-a&y=2.2.2-b",
        "/tien-do",
    ] {
        for lang in ["vi", "en"] {
            for cycle in ["2023-H1", PUBLISHED, "2024-H2", OPEN] {
                let mark = if path.contains('?') { '&' } else { '?' };
                let address = format!("{path}{mark}ky={cycle}&lang={lang}");
                let page = reader.get(&address).await;
                let page = Html::parse_document(&page.text());
                titles.extend(page.select(&chart).map(|chart| {
                    let title = chart.attr("aria-label").unwrap().to_owned();
                    (address.clone(), chart.attr("id").unwrap().to_owned(), title)
                }));
            }
        }
    }
    assert!(titles.len() > 150, "{}", titles.len());
    let is_long = |title: &str| !(2..=10).contains(&title.split_whitespace().count());
    let long: Vec<_> = titles.iter().filter(|it| is_long(&it.2)).collect();
    assert!(long.is_empty(), "{long:#?}");
    // A finding changes with the figures: what says the same in every cycle and of every unit is only a name.
    for id in [
        "ban-do",
        "tung-buoc",
        "bang",
        "hinh-dang",
        "so-sanh",
        "trang-thai",
        "xu-huong",
        "cac-don-vi",
    ] {
        let said: std::collections::BTreeSet<_> = titles.iter().filter(|it| it.1 == id).map(|it| &it.2).collect();
        assert!(said.len() > 3, "{id}: {said:?}");
    }
}
