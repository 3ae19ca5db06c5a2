//! Hostile text through every field: it comes back as it was typed and runs nowhere.

use domain::assessment::SaveOutcome;
use domain::indicator::Kind;
use scraper::Selector;

use crate::support::{Answer, Client, Form, OPEN, Part, TestApp};

/// Leaves a textarea, an attribute and a comment; Vietnamese; turns the reading direction; hides in zero width.
const HOSTILE: &str = "</textarea><script>alert(1)</script>\"'--><img src=x onerror=alert(2)>&amp; Thủ Đức \
                       \u{202e}ngược\u{202c} \u{200b}ẩn\u{feff}";

const UNIT: &str = "770";

/// No element of the page came out of the text.
fn is_harmless(what: &str, answer: &Answer) {
    let page = answer.page();
    for script in page.texts("script") {
        assert!(
            !script.contains("alert(1)") || script.contains("\\u003c") || script.starts_with('{'),
            "{what}: {script}"
        );
    }
    let raw = answer.text();
    assert!(!raw.contains("<script>alert(1)"), "{what}");
    let elements = Selector::parse("*").unwrap();
    for element in page.html.select(&elements) {
        for (name, value) in element.value().attrs() {
            assert!(
                !name.starts_with("on"),
                "{what}: {} {name}={value}",
                element.value().name()
            );
        }
    }
    assert!(page.attributes("img", "src").iter().all(|src| src != "x"), "{what}");
}

async fn save(client: &mut Client, form: &Form, typed: &[(&str, &str)]) -> SaveOutcome {
    let answer = client.post_json(&form.action, &form.with(typed)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.unpacked()
}

/// A question of each kind that the officer may answer in the open cycle, with the form of its page.
async fn questions(app: &TestApp, client: &mut Client) -> Vec<(String, Kind, Form)> {
    let officer = app.actor("quan3").await;
    let hub = client.get(&format!("/tu-danh-gia/{OPEN}/{UNIT}")).await.page();
    let mut found: Vec<(String, Kind, Form)> = Vec::new();
    for address in hub.attributes(".qs a", "href") {
        let code = address.rsplit('/').next().unwrap();
        // Pages do not say of which kind a question is.
        let view = store::answer::view(&app.store, &officer, OPEN, UNIT, code)
            .await
            .unwrap();
        let kind = view.indicator.kind;
        if view.editable && found.iter().all(|(_, known, _)| *known != kind) {
            let form = client.get(&address).await.page().form("form#cau");
            found.push((code.to_owned(), kind, form));
        }
    }
    found
}

#[tokio::test]
async fn every_field_of_every_kind_of_answer_gives_back_what_was_typed() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let texts = [
        "numerator",
        "denominator",
        "value",
        "sample",
        "part_0",
        "as_of",
        "source",
        "note",
        "reason",
        "explanation",
    ];
    let questions = questions(&app, &mut officer).await;
    assert!(questions.len() >= 5, "{}", questions.len());
    let actor = app.actor("quan3").await;
    for (code, kind, form) in questions {
        let mut fields: Vec<(&str, &str)> = texts.map(|name| (name, HOSTILE)).to_vec();
        fields.push(("stance", "figure"));
        let saved = save(&mut officer, &form, &fields).await;
        assert!(matches!(saved, SaveOutcome::Saved(_)), "{kind:?}: {saved:?}");
        let path = format!("/tu-danh-gia/{OPEN}/{UNIT}/{code}");
        let answer = officer.get(&path).await;
        is_harmless(&path, &answer);
        let page = answer.page();
        for name in ["note", "reason", "explanation"] {
            assert_eq!(
                page.texts(&format!("textarea[name={name}]")),
                [HOSTILE],
                "{kind:?} {name}"
            );
        }
        let mut shown = 0;
        for name in [
            "numerator",
            "denominator",
            "value",
            "sample",
            "part_0",
            "as_of",
            "source",
        ] {
            for value in page.attributes(
                &format!("input[type=text][name={name}],input:not([type])[name={name}]"),
                "value",
            ) {
                assert_eq!(value, HOSTILE, "{kind:?} {name}");
                shown += 1;
            }
        }
        // Day and source are asked of every kind.
        assert!(shown >= 2, "{kind:?}: {shown}");
        let view = store::answer::view(&app.store, &actor, OPEN, UNIT, &code)
            .await
            .unwrap();
        let draft = view.draft;
        for text in [
            &draft.note,
            &draft.reason,
            &draft.explanation,
            &draft.source,
            &draft.as_of,
        ] {
            assert_eq!(text, HOSTILE, "{kind:?}");
        }
    }
    for path in ["/kiem-tra", ""] {
        let path = format!("/tu-danh-gia/{OPEN}/{UNIT}{path}");
        is_harmless(&path, &officer.get(&path).await);
    }
    is_harmless(
        "unit",
        &officer.get(&format!("/don-vi/{UNIT}?ky={OPEN}&hien=all")).await,
    );
}

#[tokio::test]
async fn a_lost_race_gives_both_texts_back() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let (_, _, form) = questions(&app, &mut officer).await.remove(0);
    let first = save(&mut officer, &form, &[("note", "của người khác")]).await;
    assert!(matches!(first, SaveOutcome::Saved(_)), "{first:?}");
    // By script: told of the other text, and nothing is overwritten.
    let second = save(&mut officer, &form, &[("note", HOSTILE)]).await;
    assert!(
        matches!(&second, SaveOutcome::Conflict(conflict) if conflict.theirs.note == "của người khác"),
        "{second:?}"
    );
    // Without script: the text that lost is kept and shown beside the other.
    let answer = officer.post(&form.action, &form.with(&[("note", HOSTILE)])).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let path = answer.location().split('#').next().unwrap().to_owned();
    let answer = officer.get(&path).await;
    is_harmless(&path, &answer);
    let text = answer.page().text() + &answer.page().attributes("input", "value").concat();
    assert!(text.contains(HOSTILE) && text.contains("của người khác"), "{text}");
}

#[tokio::test]
async fn evidence_gives_back_what_was_typed() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let (code, ..) = questions(&app, &mut officer).await.remove(0);
    let line: String = HOSTILE.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(90).collect();
    let short = short.trim();
    let parts = [
        Part::Text("cycle", OPEN),
        Part::Text("unit", UNIT),
        Part::Text("indicator", &code),
        Part::Text("title", &line),
        Part::Text("number", short),
        Part::Text("issued_on", "30/11/2024"),
        Part::Text("issuer", &line),
        Part::File {
            name: &line,
            bytes: b"%PDF-1.7\n",
        },
    ];
    let answer = officer.upload("/minh-chung", &parts, "application/json").await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let json = answer.json();
    assert_eq!(
        (json["title"].as_str(), json["number"].as_str()),
        (Some(line.as_str()), Some(short))
    );
    let path = format!("/tu-danh-gia/{OPEN}/{UNIT}/{code}");
    let answer = officer.get(&path).await;
    is_harmless(&path, &answer);
    assert!(answer.page().text().contains(&line));
    let file = officer
        .get(&format!("/minh-chung/{}", json["id"].as_str().unwrap()))
        .await;
    assert!(file.header("content-disposition").is_ascii());
    // Refused, everything comes back in the address and from there into the form.
    let mut wrong = parts.into_iter().collect::<Vec<_>>();
    wrong.pop();
    wrong.push(Part::File {
        name: "a.pdf",
        bytes: b"<html>",
    });
    let answer = officer.upload("/minh-chung", &wrong, "text/html").await;
    let back = answer.location().split('#').next().unwrap().to_owned();
    let answer = officer.get(&back).await;
    is_harmless(&back, &answer);
    assert!(answer.page().attributes("input[name=title]", "value").contains(&line));
}

#[tokio::test]
async fn a_verdicts_reason_gives_back_what_was_typed() {
    let app = TestApp::demo().await;
    let mut reviewer = app.signed_in("thamdinh").await;
    let queue = reviewer.get(&format!("/tham-dinh?ky={OPEN}")).await.page();
    let path = queue.attributes("section[aria-labelledby=cho] h3 a", "href").remove(0);
    let form = reviewer.get(&path).await.page().form("form:has([value=return])");
    // Without a text it is said at the field, and only there; nothing typed is lost.
    let refused = reviewer
        .post(&form.action, &form.with(&[("reason", "other"), ("text", "")]))
        .await;
    let page = reviewer.get(refused.location().split('#').next().unwrap()).await.page();
    assert!(!page.texts("#text-p").concat().trim().is_empty());
    assert_eq!(page.attributes("#text", "aria-invalid"), ["true"]);
    assert_eq!(page.attributes("#reason option[selected]", "value"), ["other"]);
    assert_eq!(page.texts("[role=alert]").concat().trim(), "");
    let typed = [("reason", "other"), ("text", HOSTILE)];
    let judged = reviewer.post_json(&form.action, &form.with(&typed)).await;
    assert_eq!(judged.status, 200, "{}", judged.text());
    let path = format!("{path}?cau={}", form.hidden("indicator"));
    let answer = reviewer.get(&path).await;
    is_harmless(&path, &answer);
    // As the verdict so far, and in the form, to be changed.
    let page = answer.page();
    assert_eq!(page.texts("#tham-dinh .note .said"), [HOSTILE]);
    assert_eq!(page.texts("textarea[name=text]"), [HOSTILE]);
    assert_eq!(page.attributes("#reason option[selected]", "value"), ["other"]);
}

#[tokio::test]
async fn a_steps_reason_gives_back_what_was_typed() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let path = format!("/tu-danh-gia/{OPEN}/{UNIT}");
    let check = officer.get(&format!("{path}/kiem-tra")).await.page();
    let form = check.form("form:has([value=request-sign-off])");
    let taken = officer
        .post_json(&form.action, &form.with(&[("reason", HOSTILE)]))
        .await;
    assert_eq!(taken.status, 200, "{}", taken.text());
    let answer = officer.get(&path).await;
    is_harmless(&path, &answer);
    assert_eq!(answer.page().texts(".history li:first-child .said"), [HOSTILE]);
}

#[tokio::test]
async fn words_of_addresses_run_nowhere() {
    let app = TestApp::demo().await;
    let hostile = percent_encoding::utf8_percent_encode(HOSTILE, percent_encoding::NON_ALPHANUMERIC).to_string();
    let mut officer = app.signed_in("quan3").await;
    for path in [
        "/dang-nhap?loi=wrong&ten=X&tiep=X",
        "/ban-do?tim=X",
        "/ban-do?cs=X",
        "/ban-do?ky=X",
        "/ban-do?dv=X&hien=X&dang=X",
        "/bang-nhiet?ky=X",
        "/bang-nhiet?mo=X",
        "/bang-nhiet?hien=X&xep=X&chieu=X&xem=X&dang=X",
        "/bang-nhiet.csv?mo=2.2&xep=X&chieu=X&hien=X",
        "/so-sanh?dv=X,770",
        "/so-sanh?dv=770,778&cs=X",
        "/so-sanh?dv=770&ky=X&hien=X",
        "/so-sanh.csv?dv=X&hien=X",
        "/tuong-quan?x=X&y=X",
        "/tuong-quan?ky=X",
        "/tuong-quan?dv=X&nhan=X&hien=X",
        "/tuong-quan.csv?y=X",
        "/tuong-quan.csv?hien=X",
        "/tien-do?ky=X",
        "/tien-do?don-vi=X",
        "/tien-do?tt=X",
        "/tien-do.csv?tt=X",
        "/don-vi/X",
        "/don-vi/770?cs=X&ky=X",
        "/chi-so?tim=X",
        "/ban-do?nhom=X,770",
        "/bang-nhiet?xep=giong-X",
        "/chi-so/X",
        "/chi-so/2.2.2-b?dv=X&ky=X",
        "/X",
        "/tu-danh-gia/X/770",
        "/tu-danh-gia/2025-H1/770/X",
        "/tu-danh-gia/2025-H1/770?xong=X",
        "/tu-danh-gia/2025-H1/770/kiem-tra?loi=X",
        "/tu-danh-gia/2025-H1/770/2.2.2-b?loi=X&ten=X&so=X&ngay=X&cq=X&url=X",
        "/tu-danh-gia/2025-H1/770/2.2.2-b?chua-luu=X&version=X&note=X&source=X&numerator=X&as_of=X&reason=X",
        "/tham-dinh?ky=X&loi=X&cong-bo=X",
        "/?lang=X",
        "/minh-chung/X",
        "/ban-do.csv?cs=X",
        "/api/v1/units?map=X",
    ] {
        let address = path.replace('X', &hostile);
        for client in [&mut app.anon(), &mut officer] {
            let answer = client.get(&address).await;
            assert!(answer.status < 500, "{path}: {}", answer.status);
            if answer.header("content-type").starts_with("text/html") {
                is_harmless(path, &answer);
            }
            for value in answer.headers.values() {
                assert!(
                    !value.as_bytes().windows(8).any(|window| window == b"<script>"),
                    "{path}"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_refused_name_comes_back_into_its_field() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let short: String = HOSTILE.chars().take(80).collect();
    let answer = client
        .post("/dang-nhap", &[("username", &short), ("password", "sai")])
        .await;
    let location = answer.location().to_owned();
    let answer = client.get(&location).await;
    is_harmless(&location, &answer);
    assert_eq!(answer.page().attributes("input[name=username]", "value"), [short]);
}
