//! Difficulties and proposals as people meet them: plain posts that redirect, errors beside their fields, nothing typed
//! lost, nothing shown to those it is not for.

use crate::support::{Answer, Client, OPEN, Part, TestApp};

const TEXT: &str =
    "Phiếu khảo sát chưa có mục chi.\nĐề nghị Sở Tài chính hướng dẫn. </textarea><script>alert(1)</script>";

/// Sends a form of this page, without a file.
async fn send(client: &mut Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    let parts: Vec<Part<'_>> = fields.iter().map(|(name, text)| Part::Text(name, text)).collect();
    client.upload(path, &parts, "text/html").await
}

/// Raises a case; gives its address.
async fn raise(client: &mut Client, title: &str) -> String {
    let fields = [
        ("cycle", OPEN),
        ("unit", "770"),
        ("kind", "difficulty"),
        ("about", "2.2.2-b"),
        ("title", title),
        ("text", TEXT),
    ];
    let answer = send(client, "/kho-khan/moi", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let address = answer.location().split('?').next().unwrap().to_owned();
    assert!(answer.location().ends_with("?xong=raise"), "{}", answer.location());
    address
}

/// Takes a step by the form that the page has for it.
async fn step(client: &mut Client, address: &str, action: &str, more: &[(&str, &str)]) -> Answer {
    let page = client.get(address).await.page();
    let form = format!(".deed form:has(input[value={action}])");
    let version = page.attributes(&format!("{form} input[name=version]"), "value");
    let fields = [("action", action), ("version", version[0].as_str())];
    send(client, address, &[&fields[..], more].concat()).await
}

#[tokio::test]
async fn visitors_see_nothing_of_it() {
    let app = TestApp::demo().await;
    for path in ["/kho-khan", "/kho-khan/moi", "/kho-khan/2025-1"] {
        let answer = app.anon().get(path).await;
        assert!(
            answer.location().starts_with("/dang-nhap?tiep="),
            "{path}: {}",
            answer.status
        );
    }
    assert_eq!(app.anon().get_json("/kho-khan.csv").await.status, 401);
    for path in ["/", "/don-vi/770", "/ban-do?dv=770"] {
        assert!(!app.anon().get(path).await.text().contains("/kho-khan"), "{path}");
    }
}

#[tokio::test]
async fn what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let fields = [
        ("cycle", OPEN),
        ("unit", "770"),
        ("kind", "proposal"),
        ("about", ""),
        ("title", " "),
        ("text", TEXT),
    ];
    let answer = send(&mut officer, "/kho-khan/moi", &fields).await;
    assert_eq!(answer.status, 422);
    let page = answer.page();
    assert_eq!(page.texts("#about-p"), ["Hãy chọn một chỉ số hoặc một vấn đề."]);
    assert_eq!(page.texts("#title-p"), ["Hãy viết một câu tóm tắt."]);
    assert_eq!(page.texts("#text-p"), [""]);
    assert_eq!(page.texts("textarea#text"), [TEXT]);
    assert_eq!(page.attributes("input[name=kind][checked]", "value"), ["proposal"]);
    let english = send(&mut officer, "/kho-khan/moi?lang=en", &fields).await.page();
    assert_eq!(english.texts("#title-p"), ["Write one sentence."]);
}

#[tokio::test]
async fn a_case_goes_from_the_form_to_a_department_and_back() {
    let app = TestApp::demo().await;
    let (mut officer, mut reviewer, mut department) = (
        app.signed_in("quan3").await,
        app.signed_in("thamdinh").await,
        app.signed_in("thongke").await,
    );
    let field = officer.get(&format!("/tu-danh-gia/{OPEN}/770/2.2.2-b")).await.page();
    let way = field.attributes(".raise a", "href");
    assert_eq!(way, [format!("/kho-khan/moi?ky={OPEN}&don-vi=770&cs=2.2.2-b")]);
    let form = officer.get(&way[0]).await.page();
    assert_eq!(form.attributes("#about option[selected]", "value"), ["2.2.2-b"]);

    let address = raise(&mut officer, "Mẫu số thay đổi sau khi chia phường").await;
    let page = officer.get(&address).await.page();
    assert!(page.texts(".thread .said").concat().contains(TEXT));
    assert_eq!(department.get(&address).await.status, 404);
    let mut neighbour = app.signed_in("quan7").await;
    assert_eq!(neighbour.get(&address).await.status, 404);

    assert!(
        step(&mut reviewer, &address, "receive", &[])
            .await
            .location()
            .ends_with("?xong=receive")
    );
    let refused = step(
        &mut reviewer,
        &address,
        "assign",
        &[("department", "D-TK"), ("due", "hôm kia"), ("text", "Gấp")],
    )
    .await;
    assert_eq!(refused.status, 422);
    let again = refused.page();
    assert!(again.texts("#due-p").concat().contains("Chưa đọc được thành ngày"));
    assert_eq!(again.texts("#text-assign"), ["Gấp"]);
    assert_eq!(again.attributes("#department option[selected]", "value"), ["D-TK"]);
    assert_eq!(again.attributes("#due", "value"), ["hôm kia"]);
    step(
        &mut reviewer,
        &address,
        "assign",
        &[("department", "D-TK"), ("due", "20/07/2025")],
    )
    .await;

    let list = department.get("/kho-khan?tt=cua-toi").await.page();
    assert!(list.texts(".kk-t").concat().contains("Mẫu số thay đổi"));
    step(
        &mut department,
        &address,
        "answer",
        &[("text", "Dùng dân số trung bình năm.")],
    )
    .await;
    step(&mut officer, &address, "ask-again", &[("text", "Của năm nào?")]).await;
    step(&mut department, &address, "answer", &[("text", "Năm 2024.")]).await;
    step(&mut officer, &address, "agree", &[]).await;
    let page = officer.get(&address).await.page();
    assert_eq!(page.count(".deed"), 0);
    assert_eq!(page.texts(".thread b").last().unwrap(), "Đồng ý, đóng việc");
}

#[tokio::test]
async fn who_comes_second_is_told_and_keeps_the_text() {
    let app = TestApp::demo().await;
    let (mut officer, mut reviewer) = (app.signed_in("quan3").await, app.signed_in("thamdinh").await);
    let address = raise(&mut officer, "Hai người cùng xem").await;
    step(&mut reviewer, &address, "receive", &[]).await;
    let late = [("action", "add"), ("version", "1"), ("text", "Bổ sung của tôi")];
    let answer = send(&mut officer, &address, &late).await;
    assert_eq!(answer.status, 422);
    let page = answer.page();
    assert!(page.texts("#ket-qua").concat().contains("vừa được người khác cập nhật"));
    assert_eq!(page.texts("#text-add"), ["Bổ sung của tôi"]);
    // A step that is no longer there: its text can still be added, or at least be copied.
    let late = [("action", "receive"), ("version", "1"), ("text", "Đang xem")];
    let page = send(&mut reviewer, &address, &late).await.page();
    assert_eq!(page.texts("#text-add"), ["Đang xem"]);
    let withdrawn = raise(&mut officer, "Rút ngay").await;
    step(&mut officer, &withdrawn, "withdraw", &[]).await;
    let page = send(&mut reviewer, &withdrawn, &late).await.page();
    assert_eq!(
        (page.count(".deed"), page.texts(".deeds .said")),
        (0, vec!["Đang xem".to_owned()])
    );
}

#[tokio::test]
async fn the_list_is_narrowed_by_its_address_and_taken_along_as_a_file() {
    let app = TestApp::demo().await;
    let mut reviewer = app.signed_in("thamdinh").await;
    let mut titles = async |path: &str| reviewer.get(path).await.page().texts(".kk-t");
    let open = titles("/kho-khan").await.len();
    assert_eq!(open, 10);
    assert_eq!(titles("/kho-khan?tt=qua-han").await.len(), 1);
    assert_eq!(titles("/kho-khan?tim=kinh%20phi%20khao%20sat").await.len(), 2);
    assert_eq!(titles("/kho-khan?don-vi=787").await.len(), 1);
    assert_eq!(titles("/kho-khan?tt=da-xong").await.len(), 4);
    assert_eq!(titles("/kho-khan?cs=2.2.2-b").await.len(), 1);
    assert_eq!(titles("/kho-khan?so=D-TK").await.len(), 1);
    let board = reviewer.get("/kho-khan?xem=bang").await.page();
    assert_eq!((board.count(".board section"), board.count(".kk-c")), (6, 12));
    let file = reviewer.get("/kho-khan.csv?tt=tat-ca").await;
    assert!(file.header("content-disposition").contains("kho-khan.csv"));
    let text = file.text();
    assert_eq!(text.lines().count(), 15, "{text}");
    assert!(text.contains("Số liệu minh họa") && text.contains("2024-1,"));
}

#[tokio::test]
async fn pages_say_how_many_wait() {
    let app = TestApp::demo().await;
    let mut reviewer = app.signed_in("thamdinh").await;
    let home = reviewer.get("/").await.page();
    assert_eq!(home.texts("#h-case"), ["Khó khăn, đề xuất đang mở: 10"]);
    assert_eq!(home.texts(".nav .wait-n [aria-hidden]"), ["3"]);
    let unit = reviewer.get("/don-vi/770").await.page();
    assert_eq!(unit.texts("#h-kk"), ["Khó khăn, đề xuất đang mở: 2"]);
    let map = reviewer.get("/ban-do?dv=770").await.page();
    assert!(map.texts(".mores").concat().contains("2 khó khăn, đề xuất đang mở"));
    let mut department = app.signed_in("thongke").await;
    assert_eq!(
        department
            .get("/kho-khan")
            .await
            .page()
            .texts(".nav .wait-n [aria-hidden]"),
        ["1"]
    );
    let leader = app.signed_in("lanhdao").await.get("/kho-khan").await.page();
    assert_eq!((leader.count(".wait-n"), leader.count(".kk-tools .btn")), (0, 0));
}

#[tokio::test]
async fn a_file_goes_with_a_word_and_to_those_who_read_the_case() {
    let app = TestApp::demo().await;
    let mut officer = app.signed_in("quan3").await;
    let typed = [
        ("cycle", OPEN),
        ("unit", "770"),
        ("kind", "difficulty"),
        ("about", "2.2.2-b"),
        ("title", "Có ảnh kèm theo"),
        ("text", TEXT),
    ];
    let parts = |name: &'static str, bytes: &'static [u8]| -> Vec<Part<'_>> {
        let texts = typed.iter().map(|(name, text)| Part::Text(name, text));
        texts.chain([Part::File { name, bytes }]).collect()
    };
    let refused = officer
        .upload("/kho-khan/moi", &parts("anh.png", b"MZ is no picture"), "text/html")
        .await;
    assert_eq!(refused.status, 422);
    let page = refused.page();
    assert!(
        page.texts("#file-p").concat().contains("PDF"),
        "{:?}",
        page.texts("#file-p")
    );
    assert_eq!(page.texts("textarea#text"), [TEXT]);
    assert_eq!(page.attributes("#title", "value"), ["Có ảnh kèm theo"]);

    let raised = officer
        .upload("/kho-khan/moi", &parts("C:\\anh lớp.pdf", b"%PDF-1.7\n1"), "text/html")
        .await;
    assert_eq!(raised.status, 303, "{}", raised.text());
    let address = raised.location().split('?').next().unwrap().to_owned();
    let page = officer.get(&address).await.page();
    assert_eq!(page.texts(".thread .papers a"), ["anh lớp.pdf"]);
    let file = page.attributes(".thread .papers a", "href").remove(0);
    let own = officer.get(&file).await;
    assert_eq!((own.status, own.text().as_str()), (200, "%PDF-1.7\n1"));
    assert_eq!(app.signed_in("thamdinh").await.get(&file).await.status, 200);
    for stranger in ["quan7", "thongke", "tthtcd"] {
        assert_eq!(app.signed_in(stranger).await.get(&file).await.status, 404, "{stranger}");
    }
    assert_eq!(app.anon().get(&file).await.status, 401);

    // A refused file takes nothing of a step with it.
    let version = page.attributes(".deed form:has(input[value=add]) input[name=version]", "value");
    let step = [
        Part::Text("action", "add"),
        Part::Text("version", &version[0]),
        Part::Text("text", "Xem thêm ảnh"),
        Part::File {
            name: "anh.gif",
            bytes: b"GIF89a",
        },
    ];
    let refused = officer.upload(&address, &step, "text/html").await;
    assert_eq!(refused.status, 422);
    let page = refused.page();
    assert_eq!(page.texts("#text-add"), ["Xem thêm ảnh"]);
    assert!(!page.texts("#file-add-p").concat().is_empty());
    assert_eq!(page.count(".thread > li"), 1);

    // What is not kept is said, not dropped: a second file, and one with a step that takes none.
    let paper = |name| Part::File {
        name,
        bytes: b"%PDF-1.7\n2",
    };
    let of = |action| {
        let [action, version] = [Part::Text("action", action), Part::Text("version", &version[0])];
        [action, version, Part::Text("text", "Kèm ảnh")]
    };
    let [action, stand, text] = of("add");
    let two = [action, stand, text, paper("một.pdf"), paper("hai.pdf")];
    assert_eq!(officer.upload(&address, &two, "text/html").await.status, 400);
    let [action, stand, text] = of("withdraw");
    let with = [action, stand, text, paper("một.pdf")];
    let refused = officer.upload(&address, &with, "text/html").await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("không kèm tệp"));

    // The list counts files, the history names them.
    let number = address.rsplit('/').next().unwrap();
    let list = officer.get("/kho-khan").await.page();
    let facts = list.texts(&format!(".kk-l:has(a[href='{address}']) .facts"));
    assert!(facts.concat().contains("1 tệp kèm theo"), "{facts:?}");
    let told = officer.get(&format!("/lich-su/kho-khan/{number}")).await.page();
    assert!(told.texts(".told").concat().contains("Tệp kèm theo: anh lớp.pdf"));
}

#[tokio::test]
async fn the_map_counts_what_is_open_for_those_who_read_it() {
    let app = TestApp::demo().await;
    let of_map = "/ban-do?ky=2024-H2&cs=kho-khan";
    let mut reviewer = app.signed_in("thamdinh").await;
    let page = reviewer.get(of_map).await.page();
    assert_eq!(page.texts("h1"), ["Khó khăn, đề xuất đang mở"]);
    let counted: u32 = page
        .texts(".rank .v")
        .iter()
        .map(|count| count.parse::<u32>().unwrap())
        .sum();
    let home = reviewer.get("/").await.page().texts("#h-case").concat();
    assert!(home.ends_with(&format!(": {counted}")), "{home}: {counted}");
    let panel = reviewer.get(&format!("{of_map}&dv=787")).await.page();
    let way = panel.attributes(".sheet a[href^='/kho-khan']", "href");
    assert_eq!(way.len(), 1);
    assert_eq!(reviewer.get(&way[0]).await.page().texts(".kk-t").len(), 1);
    let file = reviewer.get("/ban-do.csv?ky=2024-H2&cs=kho-khan").await;
    assert_eq!(file.status, 200);

    // A unit's own people see their own, a visitor is told that there is something.
    let officer = app.signed_in("quan3").await.get(of_map).await.page();
    assert_eq!(officer.texts(".rank .v").len(), 1);

    // A department's map says whose cases it counts: none is none of its own.
    let department = app.signed_in("thongke").await.get(of_map).await.page();
    let own: u32 = department
        .texts(".rank .v")
        .iter()
        .map(|count| count.parse::<u32>().unwrap())
        .sum();
    let list = app.signed_in("thongke").await.get("/kho-khan").await.page();
    assert_eq!(usize::try_from(own).unwrap(), list.texts(".kk-t").len());
    assert!(own < counted);
    assert_eq!(
        department.texts("h1"),
        ["Khó khăn, đề xuất đang mở, giao cho Cục Thống kê"]
    );

    let visitor = app.anon().get(of_map).await.page();
    assert!(
        visitor
            .texts(".unclear")
            .concat()
            .contains("“kho-khan” không hiện được")
    );
    assert_eq!(visitor.texts("h1"), ["Điểm tiến độ"]);
    assert_eq!(visitor.count("option[value=kho-khan]"), 0);
    assert_eq!(app.anon().get("/ban-do.csv?cs=kho-khan").await.status, 404);
}

#[tokio::test]
async fn a_cycle_leads_to_every_difficulty_that_touched_it() {
    let app = TestApp::demo().await;
    let mut reviewer = app.signed_in("thamdinh").await;
    let calendar = reviewer.get("/lich?ky=2024-H2").await.page();
    let way = calendar.attributes(".ways a[href^='/kho-khan']", "href").remove(0);
    let shown = reviewer.get(&way).await.page().texts(".kk-t").len();
    let file = reviewer.get(&way.replace("/kho-khan?", "/kho-khan.csv?")).await.text();
    assert_eq!(shown, file.trim_end().lines().count() - 1);
    // Some of the second half were raised in the first and still open, or are still open now.
    let raised = file.lines().skip(1).filter(|line| line.contains(",2024-H2,")).count();
    assert!(0 < raised && raised <= shown);
    assert_eq!(
        app.anon()
            .get("/lich?ky=2024-H2")
            .await
            .page()
            .count(".ways a[href^='/kho-khan']"),
        0
    );
}
