//! Keeping indicator sets as an administrator meets it: plain posts, errors beside their fields, a look before saving.

use crate::support::{Part, TestApp};

const SET: &str = "/quan-tri/bo-chi-so/learning-unit";

#[tokio::test]
async fn a_line_is_looked_at_refused_and_saved_by_plain_forms() {
    let app = TestApp::demo().await;
    let mut keeper = app.signed_in("quantri").await;
    let opened = keeper.upload(SET, &[Part::Text("do", "open")], "text/html").await;
    assert_eq!(opened.status, 303, "{}", opened.location());
    let page = keeper.get(SET).await.page();
    let address = page.attributes(".sd-line a", "href").remove(0);
    let line = keeper.get(&address).await.page();
    let names = line.attributes(".sd-form input, .sd-form select, .sd-form textarea", "name");
    assert!(names.contains(&"definition_en".to_owned()), "{names:?}");

    // What is wrong is said beside its field, and nothing that was typed is lost or acts as HTML.
    let typed = [
        Part::Text("version", "1"),
        Part::Text("name_vi", "</textarea><script>alert(1)</script>"),
        Part::Text("question_vi", "</textarea><script>alert(2)</script>"),
        Part::Text("base", "nhiều"),
        Part::Text("do", "preview"),
    ];
    for typed in [&typed[..], &typed[..4]] {
        let refused = keeper.upload(&address, typed, "text/html").await;
        assert_eq!(refused.status, 422);
        let page = refused.page();
        assert_eq!(page.attributes("#base", "aria-invalid"), ["true"]);
        assert_eq!(page.attributes("#base", "value"), ["nhiều"]);
        assert_eq!(page.attributes("#kind", "aria-invalid"), ["true"]);
        let text = refused.text();
        assert!(!text.contains("<script>alert(") && text.contains("alert(2)"));
    }

    // Of a draft that has moved on it says so, and keeps the text.
    let moved = [
        Part::Text("version", "1"),
        Part::Text("name_vi", "Tên mới"),
        Part::Text("name_en", "New name"),
    ];
    let names = [
        &moved[..],
        &[Part::Text("note_vi", "Ghi chú"), Part::Text("note_en", "Note")],
    ]
    .concat();
    let refused = keeper.upload(&format!("{SET}/ten"), &names, "text/html").await;
    assert_eq!(refused.status, 422, "its headings lack their names");
    let published = [
        Part::Text("do", "publish"),
        Part::Text("version", "1"),
        Part::Text("over", "1"),
    ];
    let nothing = keeper.upload(SET, &published, "text/html").await;
    assert_eq!(
        (nothing.status, nothing.location()),
        (303, "/quan-tri/bo-chi-so/learning-unit?xong=cu")
    );
}
