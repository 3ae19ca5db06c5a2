//! The HTML of every page is what a browser makes of it: no element that the parser would move, close or add.
//!
//! Where the two differ, hydration finds another tree than the server wrote (rule 1 of leptos' hydration rules).

use scraper::{ElementRef, Html};

use crate::support::{Client, OPEN, TestApp};

/// Elements without an end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
];

/// Tags in the order they are written: `div`, `/div`.
fn written(html: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = &comment[comment.find("-->").unwrap_or(0)..];
            continue;
        }
        let inside = end_of_tag(rest);
        let tag = &rest[1..inside];
        rest = &rest[inside..];
        if tag.starts_with('!') {
            continue;
        }
        let name: String = tag.chars().take_while(|c| !c.is_whitespace() && *c != '>').collect();
        let name = name.trim_end_matches('/').to_lowercase();
        let closes_itself = tag.ends_with('/');
        // Where scripts run, what is inside of these is text.
        if matches!(name.as_str(), "script" | "style" | "textarea" | "title" | "noscript") {
            let end = format!("</{name}");
            rest = &rest[rest.find(&end).unwrap_or(0)..];
        }
        tags.push(name.clone());
        if closes_itself && !VOID.contains(&name.as_str()) {
            tags.push(format!("/{name}"));
        }
    }
    tags
}

/// Where the tag that `text` begins with ends: the first `>` outside quotes.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// Tags in the order a browser has them.
fn parsed(html: &str) -> Vec<String> {
    fn walk(element: ElementRef<'_>, tags: &mut Vec<String>) {
        let name = element.value().name().to_lowercase();
        tags.push(name.clone());
        element.child_elements().for_each(|child| walk(child, tags));
        if !VOID.contains(&name.as_str()) {
            tags.push(format!("/{name}"));
        }
    }
    let mut tags = Vec::new();
    walk(Html::parse_document(html).root_element(), &mut tags);
    tags
}

fn compare(path: &str, html: &str) {
    let (mut written, parsed) = (written(html), parsed(html));
    // Leptos writes what hydration reads behind the document; every parser puts it at the end of the body.
    if let Some(end) = written.windows(2).position(|tags| tags == ["/body", "/html"]) {
        assert!(
            written[end + 2..].iter().all(|tag| tag.ends_with("script")),
            "{path}: {:?}",
            &written[end..]
        );
        written[end..].rotate_left(2);
    }
    let differs = written.iter().zip(&parsed).position(|(a, b)| a != b);
    let differs = differs.or_else(|| (written.len() != parsed.len()).then(|| written.len().min(parsed.len())));
    if let Some(at) = differs {
        let around = |tags: &[String]| tags[at.saturating_sub(8)..(at + 4).min(tags.len())].join(" ");
        panic!(
            "{path}: written … {}\n{path}: parsed  … {}",
            around(&written),
            around(&parsed)
        );
    }
}

async fn check(client: &mut Client, paths: &[&str]) {
    for path in paths {
        for lang in ["vi", "en"] {
            let sign = if path.contains('?') { '&' } else { '?' };
            let address = format!("{path}{sign}lang={lang}");
            let answer = client.get(&address).await;
            assert_eq!(answer.status, 200, "{address}: {}", answer.text());
            compare(&address, &answer.text());
        }
    }
}

#[test]
fn the_comparison_sees_what_a_browser_changes() {
    let head = "<!DOCTYPE html><html><head><title>a<b</title></head><body>";
    let good = format!(
        "{head}<table><tbody><tr><td>1</td></tr></tbody></table><input value=\"a>b\"><svg><path/></svg></body></html>"
    );
    assert_eq!(written(&good), parsed(&good));
    for bad in [
        "<table><tr><td>1</td></tr></table>",
        "<p><div></div></p>",
        "<a><a></a></a>",
    ] {
        let html = format!("{head}{bad}</body></html>");
        assert_ne!(written(&html), parsed(&html), "{bad}");
    }
}

#[tokio::test]
async fn pages_for_everyone() {
    let app = TestApp::demo().await;
    let paths = [
        "/",
        "/ban-do",
        "/ban-do?cs=2.2.2-b&dang=o&dv=770",
        "/ban-do?cs=2.2&ky=2024-H1",
        "/ban-do?cs=do-phu&tim=thu%20duc",
        "/bang-nhiet",
        "/bang-nhiet?ky=2024-H2&mo=2.2&xep=2.2.2-b&chieu=tang&xem=770",
        "/bang-nhiet?ky=2025-H1&xep=ban-do&dang=bang",
        "/tien-do",
        "/tien-do?ky=2024-H2&don-vi=770&tt=dat",
        "/tien-do?ky=2025-H1&don-vi=79&tt=cham",
        "/so-sanh",
        "/so-sanh?dv=770",
        "/so-sanh?dv=770,778,764,999,79&ky=2024-H2",
        "/so-sanh?dv=770,778&ky=2024-H2&cs=2.2",
        "/so-sanh?dv=770&dv=778&cs=2.2.2-b",
        "/don-vi/770",
        "/don-vi/79",
        "/don-vi/770?cs=2.2.2-b&ky=2024-H1",
        "/chi-so?tim=gia%20dinh",
        "/ban-do?nhom=770,778&hien=all",
        "/bang-nhiet?ky=2024-H2&mo=2.2&xep=giong-787",
        "/chi-so/2.2.2-b",
        "/chi-so/2.2.2-b?dv=770",
        "/phuong-phap",
        "/dang-nhap",
        "/dang-nhap?loi=wrong&ten=quan3",
        "/dang-nhap?loi=too-many",
    ];
    check(&mut app.anon(), &paths).await;
}

#[tokio::test]
async fn pages_of_an_officer() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let hub = format!("/tu-danh-gia/{OPEN}/770");
    check(
        &mut officer,
        &[
            "/",
            "/tu-danh-gia",
            "/kho-khan",
            "/kho-khan/moi",
            "/kho-khan/moi?cs=funding&loi=invalid&text=a",
            "/kho-khan/2025-2?loi=no-text&viec=add",
            &hub,
            &format!("{hub}/kiem-tra"),
            "/don-vi/770?hien=all",
        ],
    )
    .await;
    // Every indicator: between them they show every kind of input.
    let page = officer.get(&hub).await.page();
    let mut links = page.attributes(&format!("a[href^='{hub}/']"), "href");
    links.retain(|link| !link.contains("kiem-tra"));
    links.sort();
    links.dedup();
    assert!(links.len() > 40, "{}", links.len());
    for link in &links {
        let path = link.split(['?', '#']).next().unwrap();
        let answer = officer.get(&format!("{path}?lang=vi")).await;
        assert_eq!(answer.status, 200, "{path}");
        compare(path, &answer.text());
    }
}

#[tokio::test]
async fn pages_of_the_city() {
    let app = TestApp::demo().await;
    let mut reviewer = app.signed_in("thamdinh").await;
    check(
        &mut reviewer,
        &[
            "/tham-dinh",
            "/",
            "/kho-khan?tt=tat-ca",
            "/kho-khan?xem=bang",
            "/kho-khan/2025-2",
            "/kho-khan/2025-9?xong=merge",
            "/kho-khan/2025-11?loi=due&viec=assign",
            "/don-vi/770",
            "/tham-dinh?ky=2024-H2",
            "/ban-do?hien=submitted",
            "/bang-nhiet?ky=2025-H1&hien=submitted",
        ],
    )
    .await;
    let page = reviewer.get("/tham-dinh").await.page();
    let mut links = page.attributes("a[href^='/tham-dinh/']", "href");
    links.sort();
    links.dedup();
    assert!(!links.is_empty());
    for link in links {
        let path = link.split(['?', '#']).next().unwrap().to_owned();
        check(&mut reviewer, &[&path]).await;
    }
}
