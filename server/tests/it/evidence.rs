//! Evidence: what is taken, what is said when it is not, who may download it and how.

use domain::evidence::MAX_FILE_BYTES;

use crate::support::{Answer, Client, OPEN, Part, TestApp};

const UNIT: &str = "770";
const INDICATOR: &str = "2.2.2-b";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj";
/// A zip container with one entry that is no office document.
const ZIP: &[u8] = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt\
    PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0a.txt\
    PK\x05\x06\0\0\0\0\x01\0\x01\x003\0\0\0#\0\0\0\0\0";

fn texts<'a>() -> Vec<Part<'a>> {
    vec![
        Part::Text("cycle", OPEN),
        Part::Text("unit", UNIT),
        Part::Text("indicator", INDICATOR),
        Part::Text("title", "Báo cáo & số liệu"),
        Part::Text("number", "112/BC-PGDĐT"),
        Part::Text("issued_on", "30/11/2024"),
        Part::Text("issuer", "Phòng GDĐT Quận 3"),
    ]
}

async fn send(client: &mut Client, name: &str, bytes: &[u8], accept: &str) -> Answer {
    let mut parts = texts();
    parts.push(Part::File { name, bytes });
    client.upload("/minh-chung", &parts, accept).await
}

/// Adds a file and gives its identifier.
async fn added(client: &mut Client, name: &str, bytes: &[u8]) -> serde_json::Value {
    let answer = send(client, name, bytes, "application/json").await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn a_document_is_added_shown_and_downloaded() {
    add_and_download(TestApp::demo().await).await;
}

#[tokio::test]
async fn a_document_is_added_shown_and_downloaded_on_postgresql() {
    if let Some(app) = TestApp::on_postgres().await {
        add_and_download(app).await;
    }
}

async fn add_and_download(app: TestApp) {
    let mut officer = app.signed_in("quan3").await;
    let answer = send(&mut officer, "Báo cáo 112.pdf", PDF, "text/html").await;
    let page = format!("/tu-danh-gia/{OPEN}/{UNIT}/{INDICATOR}");
    assert_eq!(
        (answer.status, answer.location()),
        (303, format!("{page}?mc=them#minh-chung").as_str())
    );
    let shown = officer.get(&format!("{page}?mc=them")).await.page();
    assert_eq!(shown.texts("[data-said]"), ["Đã thêm minh chứng."]);
    assert!(shown.text().contains("Báo cáo & số liệu") && shown.text().contains("112/BC-PGDĐT"));
    let link = shown.attributes("a[href^='/minh-chung/']", "href").remove(0);
    let file = officer.get(&link).await;
    assert_eq!((file.status, file.body.as_ref()), (200, PDF));
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"bao cao 112.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20112.pdf"
    );
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(file.header("cache-control"), "private, no-store");
    assert_eq!(file.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(file.header("content-length"), PDF.len().to_string());
}

#[tokio::test]
async fn what_cannot_be_taken_leads_back_with_everything_typed() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let large = vec![b'%'; usize::try_from(MAX_FILE_BYTES).unwrap() + 1];
    let cases: [(&str, &[u8], &str); 5] = [
        ("trang.pdf", b"<!doctype html><script>alert(1)</script>", "wrong-type"),
        ("bao-cao.docx", ZIP, "wrong-type"),
        ("chuong-trinh.pdf", b"MZ\x90\0\x03", "wrong-type"),
        ("lon.pdf", &large, "too-large"),
        ("rong.pdf", b"", "blank-file"),
    ];
    for (name, bytes, code) in cases {
        let answer = send(&mut officer, name, bytes, "text/html").await;
        let expected = format!(
            "/tu-danh-gia/{OPEN}/{UNIT}/{INDICATOR}?loi={code}&ten=B%C3%A1o%20c%C3%A1o%20%26%20s%E1%BB%91%20li%E1%BB%87u\
             &so=112%2FBC-PGD%C4%90T&ngay=30%2F11%2F2024&cq=Ph%C3%B2ng%20GD%C4%90T%20Qu%E1%BA%ADn%203#minh-chung"
        );
        assert_eq!((answer.status, answer.location()), (303, expected.as_str()), "{name}");
        let answer = send(&mut officer, name, bytes, "application/json").await;
        assert_eq!(
            (answer.status, answer.json()["error"].as_str()),
            (422, Some(code)),
            "{name}"
        );
    }
    let back = send(&mut officer, "trang.pdf", b"<html>", "text/html")
        .await
        .location()
        .to_owned();
    let page = officer.get(back.split('#').next().unwrap()).await.page();
    assert!(
        page.attributes("input[name=title]", "value")
            .contains(&"Báo cáo & số liệu".to_owned())
    );
    assert!(
        page.attributes("input[name=number]", "value")
            .contains(&"112/BC-PGDĐT".to_owned())
    );
}

#[tokio::test]
async fn what_is_wrong_stands_at_its_field() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let with = |name: &str, text: &'static str| {
        let mut parts = texts();
        for part in &mut parts {
            if let Part::Text(field, value) = part
                && *field == name
            {
                *value = text;
            }
        }
        parts
    };
    let pdf = || Part::File {
        name: "a.pdf",
        bytes: PDF,
    };
    let html = || Part::File {
        name: "a.pdf",
        bytes: b"<html>",
    };
    let link = || Part::Text("url", "ftp://a.vn");
    for (mut parts, part, id) in [
        (with("issued_on", "31/11/2024"), pdf(), "t-issued-on"),
        (with("title", " "), pdf(), "t-title"),
        (texts(), html(), "tep"),
        (texts(), link(), "url"),
    ] {
        parts.push(part);
        let back = officer
            .upload("/minh-chung", &parts, "text/html")
            .await
            .location()
            .to_owned();
        let page = officer.get(back.split('#').next().unwrap()).await.page();
        assert_eq!(page.attributes("#minh-chung [aria-invalid=true]", "id"), [id], "{back}");
        let described = page.attributes(&format!("#{id}"), "aria-describedby").remove(0);
        let said = format!("{id}-p");
        assert!(described.split(' ').any(|word| word == said), "{id}: {described}");
        assert!(!page.texts(&format!("#{said}")).concat().trim().is_empty(), "{id}");
        // Not said twice.
        assert!(
            page.texts("#minh-chung [data-trouble]").concat().trim().is_empty(),
            "{id}"
        );
    }
}

#[tokio::test]
async fn a_link_is_taken_when_it_is_one() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    for (url, code) in [
        ("https://hcm.edu.vn/bao-cao?id=1", None),
        ("javascript:alert(1)", Some("bad-link")),
    ] {
        let mut parts = texts();
        parts.push(Part::Text("url", url));
        // A browser sends the field of the file too, without name or content.
        parts.push(Part::File { name: "", bytes: b"" });
        let answer = officer.upload("/minh-chung", &parts, "application/json").await;
        assert_eq!(answer.status, if code.is_some() { 422 } else { 201 }, "{url}");
        assert_eq!(answer.json()["error"].as_str(), code, "{url}");
    }
    let answer = officer.upload("/minh-chung", &texts(), "application/json").await;
    assert_eq!((answer.status, answer.json()["error"].as_str()), (422, Some("empty")));
}

#[tokio::test]
async fn names_lead_nowhere_and_are_not_what_they_seem() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let evidence = app.store.data_dir().join("evidence");
    for (name, kept) in [
        ("../../../etc/passwd", "passwd.pdf"),
        ("..\\..\\bao-cao.exe", "bao-cao.pdf"),
        ("/etc/cron.d/x.pdf", "x.pdf"),
        ("bao\u{202e}fdp.exe", "baofdp.pdf"),
        ("a\r\nSet-Cookie: x=y.pdf", "passwd.pdf"),
        (".htaccess", "tep.pdf"),
    ] {
        let content = [PDF, name.as_bytes()].concat();
        let json = added(&mut officer, name, &content).await;
        let shown = json["support"]["file"]["name"].as_str().unwrap();
        if kept != "passwd.pdf" || name.contains("passwd") {
            assert_eq!(shown, kept, "{name:?}");
        }
        let file = officer
            .get(&format!("/minh-chung/{}", json["id"].as_str().unwrap()))
            .await;
        assert_eq!((file.status, file.body.as_ref()), (200, content.as_slice()), "{name:?}");
        assert_eq!(file.header("set-cookie"), "", "{name:?}");
        assert!(
            file.header("content-disposition")
                .starts_with("attachment; filename=\""),
            "{name:?}"
        );
    }
    // One content, one file, named by its hash and nothing else.
    let mut files = Vec::new();
    for folder in std::fs::read_dir(evidence).unwrap() {
        files.extend(
            std::fs::read_dir(folder.unwrap().path())
                .unwrap()
                .map(|file| file.unwrap().file_name()),
        );
    }
    let own = files
        .iter()
        .filter_map(|name| name.to_str())
        .filter(|name| name.contains("passwd") || name.contains("exe"));
    assert_eq!(own.count(), 0, "{files:?}");
}

#[tokio::test]
async fn who_may_not_read_the_work_may_not_download_its_evidence() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let id = added(&mut officer, "a.pdf", PDF).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = format!("/minh-chung/{id}");
    assert_eq!(officer.get(&path).await.status, 200);
    assert_eq!(app.signed_in("lanhdaoquan3").await.get(&path).await.status, 200);
    assert_eq!(app.signed_in("quan7").await.get(&path).await.status, 404);
    assert_eq!(app.anon().get_json(&path).await.status, 401);
    for other in [
        "/minh-chung/x",
        "/minh-chung/00000000-0000-0000-0000-000000000000",
        "/minh-chung/..%2F..%2Fdensach.db",
    ] {
        assert_eq!(officer.get(other).await.status, 404, "{other}");
    }
}

#[tokio::test]
async fn only_the_own_unit_attaches_and_detaches() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let id = added(&mut officer, "a.pdf", PDF).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let (take, place) = (
        format!("/minh-chung/{id}/go"),
        [("cycle", OPEN), ("unit", UNIT), ("indicator", INDICATOR)],
    );
    for (mut client, status) in [
        (app.signed_in("quan7").await, 404),
        (app.signed_in("lanhdao").await, 403),
    ] {
        let answer = client.post_json(&take, &place).await;
        assert!(
            matches!(answer.status, 403 | 404),
            "{} instead of {status}",
            answer.status
        );
        let answer = send(&mut client, "a.pdf", PDF, "application/json").await;
        assert!(
            matches!(answer.status, 403 | 404),
            "{} instead of {status}",
            answer.status
        );
    }
    let mut visitor = app.anon();
    assert_eq!(visitor.post_json(&take, &place).await.status, 401);
    let answer = send(&mut visitor, "a.pdf", PDF, "text/html").await;
    assert_eq!(answer.status, 401);
    let asked = answer.page();
    let fields = ["tiep", "giu"].map(|name| (name, asked.attributes(&format!("[name={name}]"), "value").remove(0)));
    let mut form = vec![("username", "quan3"), ("password", crate::support::PASSWORD)];
    form.extend(fields.iter().map(|(name, text)| (*name, text.as_str())));
    let answer = visitor.post("/dang-nhap", &form).await;
    assert_eq!(answer.status, 200);
    let typed = answer.page().attributes("#t-title", "value");
    assert_eq!(typed, ["Báo cáo & số liệu"]);
    let answer = officer.post(&take, &place).await;
    assert_eq!(
        answer.location(),
        format!("/tu-danh-gia/{OPEN}/{UNIT}/{INDICATOR}?mc=go#minh-chung")
    );
    let page = officer
        .get(&format!("/tu-danh-gia/{OPEN}/{UNIT}/{INDICATOR}"))
        .await
        .page();
    assert!(
        page.attributes(&format!("a[href='/minh-chung/{id}']"), "href")
            .is_empty()
    );
}

#[tokio::test]
async fn one_file_serves_several_answers() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let id = added(&mut officer, "a.pdf", PDF).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let parts = [
        Part::Text("cycle", OPEN),
        Part::Text("unit", UNIT),
        Part::Text("indicator", "1.1.3-a"),
        Part::Text("existing", &id),
    ];
    let answer = officer.upload("/minh-chung", &parts, "application/json").await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(answer.json()["indicators"].as_array().unwrap().len(), 2);
}
