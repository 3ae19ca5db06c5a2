//! What an address says wrongly, and what its reader is told.

use crate::support::TestApp;

/// The note about words that are not understood.
const NOTE: &str = ".unclear";

#[tokio::test]
async fn a_wrong_word_is_named_and_the_rest_of_the_page_is_shown() {
    let app = TestApp::demo().await;
    let cases = [
        ("/?ky=1999-H1", "Không có kỳ đánh giá “1999-H1”"),
        ("/ban-do?ky=2024-H2&dv=zzz", "Không có đơn vị “zzz” trong kỳ này"),
        ("/ban-do?ky=2024-H2&nhom=770,xxx", "Không có đơn vị “xxx”"),
        ("/ban-do?ky=2024-H2&so=2024-H2", "Không so được với kỳ “2024-H2”"),
        ("/ban-do?cs=9.9.9-z", "Không có chỉ số hay tiêu chuẩn “9.9.9-z”"),
        ("/ban-do?hien=cua-toi", "Không có cách lọc số liệu “cua-toi”"),
        ("/ban-do?loai=hanh-tinh", "Không có loại đơn vị “hanh-tinh”"),
        ("/bang-nhiet?ky=2024-H2&mo=9.9", "Không có tiêu chuẩn “9.9”"),
        ("/bang-nhiet?trong=zzz", "Không có đơn vị “zzz”"),
        ("/bang-nhiet?xep=zzz", "Trang này không có lựa chọn “zzz”"),
        ("/bang-nhiet?xep=giong-zzz", "Trang này không có lựa chọn “giong-zzz”"),
        ("/bang-nhiet?ky=2024-H2&xem=binh", "“binh” có thể là"),
        ("/tien-do?don-vi=zzz", "Không có đơn vị “zzz”"),
        ("/tien-do?tt=nhanh", "Trang này không có lựa chọn “nhanh”"),
        ("/so-sanh?dv=770,zzz", "Không có đơn vị “zzz”"),
        ("/tuong-quan?x=zzz", "Không có chỉ số hay tiêu chuẩn “zzz”"),
        ("/don-vi/770?ky=1999-H1&cs=zzz", "Không có kỳ đánh giá “1999-H1”"),
        ("/chi-so/2.2.2-b?dv=zzz", "Không có đơn vị “zzz”"),
        ("/chi-so?ky=1999-H1", "Không có kỳ đánh giá “1999-H1”"),
    ];
    for (path, told) in cases {
        let answer = app.anon().get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        let page = answer.page();
        let note = page.texts(NOTE).concat();
        assert!(note.contains(told), "{path}: {note}");
        assert_eq!(page.count("h1"), 1);
    }
    for path in [
        "/",
        "/ban-do?ky=2024-H2&dv=770&nhom=&so=2024-H1",
        "/tien-do?tt=cham",
        "/tuong-quan?x=mat-do",
        "/bang-nhiet?ky=2024-H2&xep=ban-do&xem=can%20gio&dang=bang",
        "/bang-nhiet?ky=2024-H2&mo=2.2&xep=2.2.2-b&chieu=tang&xem=2.2",
        "/bang-nhiet?ky=2024-H2&xep=giong-787&xem=diem",
    ] {
        assert_eq!(app.anon().get(path).await.page().count(NOTE), 0, "{path}");
    }
    let english = app.anon().get("/ban-do?dv=zzz&lang=en").await.page();
    assert!(english.texts(NOTE).concat().contains("There is no unit “zzz”"));
}

#[tokio::test]
async fn a_typed_name_is_understood_or_offered_without_accents() {
    let app = TestApp::demo().await;
    let page = app
        .anon()
        .get("/ban-do?ky=2024-H2&cs=gia%20dinh%20hoc%20tap&dv=can%20gio")
        .await
        .page();
    assert_eq!(page.texts("h1"), ["Gia đình học tập"]);
    assert_eq!(page.texts("#h-p"), ["Cần Giờ"]);
    assert_eq!(page.count(NOTE), 0);
    let several = app.anon().get("/ban-do?ky=2024-H2&dv=binh&dang=o").await.page();
    let ways = several.attributes(".unclear li a", "href");
    assert!(
        ways.len() > 1
            && ways
                .iter()
                .all(|way| way.starts_with("/ban-do?") && way.contains("dang=o")),
        "{ways:?}"
    );
    // Of a list, those that are known stay.
    let list = app.anon().get("/so-sanh?ky=2024-H2&dv=770,binh").await.page();
    assert!(
        list.attributes(".unclear li a", "href")
            .iter()
            .all(|way| way.contains("dv=770,"))
    );
}

#[tokio::test]
async fn what_is_not_there_is_named_and_leads_to_the_search() {
    let app = TestApp::demo().await;
    for (path, heading, search) in [
        ("/don-vi/zzz", "Không có đơn vị “zzz” trong kỳ này", "/ban-do"),
        (
            "/chi-so/9.9.9-z?ky=2024-H2",
            "Không có chỉ số “9.9.9-z” trong kỳ này",
            "/chi-so",
        ),
    ] {
        let answer = app.anon().get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        let page = answer.page();
        assert_eq!(page.texts("h1"), [heading]);
        assert!(
            page.attributes("main form", "action").contains(&search.to_owned()),
            "{path}"
        );
    }
    // A name in the path leads to the code; several are offered.
    let moved = app.anon().get("/don-vi/can%20gio?ky=2024-H2").await;
    assert_eq!((moved.status, moved.location()), (302, "/don-vi/787?ky=2024-H2"));
    let several = app.anon().get("/chi-so/2.2.2").await;
    assert_eq!(several.status, 404);
    assert!(
        several
            .page()
            .attributes(".instead li a", "href")
            .contains(&"/chi-so/2.2.2-b".to_owned())
    );
    let nowhere = app.anon().get("/khong-co-trang-nay").await;
    assert_eq!(nowhere.status, 404);
    assert!(nowhere.page().texts(".lead").concat().contains("“/khong-co-trang-nay”"));
    let reviewer = app.signed_in("thamdinh").await.get("/tham-dinh/1999-H1/770").await;
    assert_eq!(reviewer.status, 404);
    assert_eq!(reviewer.page().texts("h1"), ["Không có kỳ đánh giá “1999-H1”"]);
}

#[tokio::test]
async fn less_is_shown_to_fewer_rights_and_it_is_said() {
    let app = TestApp::demo().await;
    for path in ["/tien-do?ky=2024-H2&hien=all", "/chi-so/2.2.2-b?ky=2024-H2&hien=all"] {
        let visitor = app.anon().get(path).await.page();
        assert!(visitor.texts(".note").concat().contains("“Cả đang nhập”"), "{path}");
        assert_eq!(visitor.count("select#hien"), 0, "{path}");
        let reviewer = app
            .signed_in("thamdinh")
            .await
            .get(&path.replace("all", "submitted"))
            .await
            .page();
        assert_eq!(
            reviewer.attributes("select#hien option[selected]", "value"),
            ["submitted"],
            "{path}"
        );
    }
    let school = "/ban-do?loai=lower-secondary-school";
    let note = app.anon().get(school).await.page().texts(NOTE).concat();
    assert!(note.contains("chưa có số liệu mà bạn được xem"), "{note}");
}

#[tokio::test]
async fn every_view_is_in_both_bars() {
    let app = TestApp::demo().await;
    let views = [
        "/",
        "/ban-do",
        "/bang-nhiet",
        "/chi-so",
        "/tien-do",
        "/so-sanh",
        "/tuong-quan",
        "/phuong-phap",
    ];
    for login in [
        None,
        Some("thamdinh"),
        Some("quan3"),
        Some("vanhoa"),
        Some("lanhdao"),
        Some("quantri"),
    ] {
        let mut client = match login {
            Some(login) => app.signed_in(login).await,
            None => app.anon(),
        };
        let page = client.get("/phuong-phap").await.page();
        for bar in [".nav a", ".tabs a"] {
            let found = page.attributes(bar, "href");
            assert!(
                views.iter().all(|view| found.iter().any(|way| way == view)),
                "{login:?} {bar}: {found:?}"
            );
        }
    }
}

#[tokio::test]
async fn the_first_page_says_of_which_cycle_it_tells_and_whose_turn_it_is() {
    let app = TestApp::demo().await;
    let mut leader = app.signed_in("lanhdao").await;
    let today = leader.get("/").await.page();
    assert!(
        today.texts(".which").concat().contains("kỳ I/2025, đang làm"),
        "{:?}",
        today.texts(".which")
    );
    assert_eq!(today.attributes(".which a", "href"), ["/?ky=2025-H1"]);
    let named = leader.get("/?ky=2025-H1").await.page();
    assert!(named.texts(".which").concat().contains("của riêng kỳ I/2025"));
    assert_eq!(named.attributes(".which a", "href"), ["/"]);
    for page in [&today, &named] {
        // What is at work is not compared with what is done.
        assert!(
            page.texts(".fig")
                .first()
                .is_some_and(|text| text.contains("chưa so với kỳ đã xong"))
        );
        let ways = page.attributes(".fig h3 a", "href");
        assert_eq!(ways[0], "/tham-dinh/tien-trinh?ky=2025-H1");
        assert!(
            ways[1].starts_with("/tien-do?ky=") && ways[2].starts_with("/ban-do?ky="),
            "{ways:?}"
        );
        assert!(page.count(".waits li a") > 2);
        let gaps = page.texts(".gap");
        assert!(
            !gaps.is_empty()
                && gaps
                    .iter()
                    .all(|gap| gap.contains("Trung vị") && gap.contains("chỉ tiêu 20")),
            "{gaps:?}"
        );
    }
    let visitor = app.anon().get("/").await.page();
    assert_eq!(visitor.texts(".waits li a"), ["Đã công bố"]);
    let visitor = app.anon().get("/?ky=2025-H1").await.page();
    assert_eq!(visitor.texts(".waits li a"), ["Chưa công bố"]);
    let officer = app.signed_in("quan3").await.get("/").await.page();
    assert!(
        officer
            .attributes(".waits li a", "href")
            .iter()
            .all(|way| way == "/tu-danh-gia")
    );
    let department = app.signed_in("vanhoa").await.get("/").await.page();
    assert_eq!(department.attributes(".waits li a", "href"), ["/so-lieu-nganh"]);
}

#[tokio::test]
async fn an_indicator_is_sought_by_owner_and_every_find_leads_to_the_same_page() {
    let app = TestApp::demo().await;
    let pages = [
        "/ban-do?ky=2024-H2&dang=o",
        "/don-vi/770?ky=2024-H2",
        "/so-sanh?ky=2024-H2&dv=770",
        "/chi-so/1.1.4-a?ky=2024-H2",
    ];
    for path in pages {
        let page = app
            .anon()
            .get(&format!("{path}&tim-cs=hoi%20khuyen%20hoc"))
            .await
            .page();
        let found = page.attributes("#ds-cs li:not([hidden]) a", "href");
        assert!(
            found
                .iter()
                .any(|way| way.contains("2.2.2-b") && way.contains("ky=2024-H2")),
            "{path}: {found:?}"
        );
        assert!(found.len() < page.count("#ds-cs li"), "{path}");
        assert_eq!(page.count("details.seek[open]"), 1, "{path}");
        // The form keeps what else the address says.
        assert_eq!(
            page.attributes("details.seek form input[name=ky]", "value"),
            ["2024-H2"],
            "{path}"
        );
    }
    let heat = app
        .anon()
        .get("/bang-nhiet?ky=2024-H2&tim-mo=gia%20dinh%20hoc%20tap")
        .await
        .page();
    assert_eq!(
        heat.attributes("#ds-mo li:not([hidden]) a", "href"),
        [
            "/bang-nhiet?ky=2024-H2&mo=2.2&xep=2.2&xem=2.2",
            "/bang-nhiet?ky=2024-H2&mo=2.2&xep=2.2.2-b&xem=2.2.2-b"
        ]
    );
}
