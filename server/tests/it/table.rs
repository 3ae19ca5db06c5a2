//! The explorer's pages with the files one takes along: the same figures in the same order.

use crate::support::{Answer, OPEN, Page, TestApp};

/// Published in the demonstration data.
const PUBLISHED: &str = "2024-H1";

/// A page says what of its address it did not understand and shows the rest; a file has no room for that.
fn says_what_is_wrong(path: &str, wrong: &str, answer: &Answer) {
    if path.contains('.') {
        assert_eq!(answer.status, 404, "{path} {wrong}");
        return;
    }
    let named = wrong.rsplit('=').next().unwrap();
    let told = answer.page().texts(".unclear").concat();
    assert!(answer.status == 200 && told.contains(named), "{path} {wrong}: {told}");
}

#[tokio::test]
async fn the_table_of_the_map_is_a_file() {
    let app = TestApp::demo().await;
    let answer = app.anon().get(&format!("/ban-do.csv?ky={PUBLISHED}&cs=2.2.2-b")).await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        answer.header("content-disposition"),
        format!("attachment; filename=\"densach-{PUBLISHED}-2.2.2-b-approved.csv\"")
    );
    let text = answer.text();
    assert!(text.starts_with("\u{feff}Kỳ,"), "{}", &text[..60]);
    assert_eq!(text.trim_end().lines().count(), 23);
    assert!(text.contains("Quận Bình Thạnh"));
    let english = app
        .anon()
        .get(&format!("/ban-do.csv?ky={PUBLISHED}&cs=2.2.2-b&lang=en"))
        .await
        .text();
    assert!(english.starts_with("\u{feff}Cycle,") && english.contains("Binh Thanh District"));
    assert_eq!(app.anon().get("/ban-do.csv?ky=1999-H1").await.status, 404);
}

#[tokio::test]
async fn a_file_says_what_its_page_says() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let mut lines = async |measure: &str| {
        let text = client
            .get(&format!("/ban-do.csv?ky={PUBLISHED}&cs={measure}"))
            .await
            .text();
        let lines = text.trim_end().lines().skip(1).map(str::to_owned);
        lines.collect::<Vec<String>>()
    };
    // Yes and no are words.
    let plan = lines("3.1.2-a").await;
    assert!(plan.iter().any(|line| line.contains(",Có,có/không,")), "{plan:?}");
    assert!(
        plan.iter()
            .all(|line| !line.contains(",1,có/không,") && !line.contains(",0,có/không,"))
    );
    // A unit is no formula, and a figure has the digits of its indicator.
    let share = lines("2.2.2-b").await;
    for line in &share {
        let fields: Vec<&str> = line.split(',').collect();
        let at = fields.iter().position(|field| *field == "%").unwrap();
        let decimals = fields[at - 1].split_once('.').map_or(0, |(_, decimals)| decimals.len());
        assert!(decimals <= 2 && !line.contains("'%"), "{line}");
    }
}

#[tokio::test]
async fn yes_and_no_are_read_as_words() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    for (path, words, numbers) in [
        (
            format!("/chi-so/3.1.2-a?ky={PUBLISHED}"),
            ["Có", "đơn vị có"],
            ["1\u{a0}có/không", "0\u{a0}có/không"],
        ),
        (
            format!("/ban-do?ky={PUBLISHED}&cs=3.1.2-a&dv=770"),
            ["Có", "đơn vị"],
            ["1\u{a0}có/không", "0\u{a0}có/không"],
        ),
        (
            format!("/don-vi/770?ky={PUBLISHED}&cs=3.1.2-a"),
            ["Có", "đơn vị có"],
            ["1\u{a0}có/không", "0\u{a0}có/không"],
        ),
        (
            format!("/bang-nhiet?ky={PUBLISHED}&mo=3.1"),
            ["Có", "Mức 3"],
            ["1\u{a0}có/không", "3/4"],
        ),
        (
            format!("/chi-so/3.1.2-a?ky={PUBLISHED}&lang=en"),
            ["Yes", "units say yes"],
            ["1\u{a0}yes/no", "0\u{a0}yes/no"],
        ),
    ] {
        let answer = client.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        let text = answer.text();
        for word in words {
            assert!(text.contains(word), "{path}: {word}");
        }
        for number in numbers {
            assert!(!text.contains(number), "{path}: {number}");
        }
        client.get("/?lang=vi").await;
    }
}

#[tokio::test]
async fn the_heat_table_is_a_file_in_its_order() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let answer = client
        .get(&format!("/bang-nhiet.csv?ky={PUBLISHED}&mo=2.2&xep=ten"))
        .await;
    assert_eq!(
        answer.header("content-disposition"),
        format!("attachment; filename=\"densach-{PUBLISHED}-bang-nhiet-2.2-approved.csv\"")
    );
    let text = answer.text();
    let lines: Vec<&str> = text.trim_end().lines().collect();
    // Score, twelve focus areas and what the second one of pillars asks districts, for each unit.
    let of_one = lines.iter().filter(|line| line.contains("Quận Bình Thạnh")).count();
    assert!(
        of_one > 14 && lines.len() == 1 + 22 * of_one,
        "{of_one} of {}",
        lines.len()
    );
    assert!(lines[1].contains("Huyện Bình Chánh"), "{}", lines[1]);
    assert!(
        lines
            .iter()
            .any(|line| line.contains("2.2.2-b") && line.contains("Quận 3"))
    );
    for wrong in ["ky=1999-H1", "mo=9.9"] {
        assert_eq!(
            client.get(&format!("/bang-nhiet.csv?{wrong}")).await.status,
            404,
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn the_heat_table_stands_in_the_order_asked_for() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let address = |more: &str| format!("/bang-nhiet?ky={PUBLISHED}{more}");
    let by_name = client.get(&address("&xep=ten")).await.page();
    let units = ".heat tbody:not(.sums) th a";
    let names = by_name.texts(units);
    assert_eq!((names.len(), names[0].as_str()), (22, "Bình Chánh"));
    let two = names.iter().position(|name| name == "Quận 3");
    assert!(two < names.iter().position(|name| name == "Quận 10"));
    assert_eq!(by_name.attributes(".heat th.un", "aria-sort"), ["ascending"]);
    // From the largest figure to the smallest, and back.
    let figures = |page: &Page| -> Vec<f64> {
        let texts = page.texts(".heat tbody:not(.sums) td.tot");
        texts.iter().filter_map(|text| text.parse().ok()).collect()
    };
    let down = figures(&client.get(&address("")).await.page());
    let up = figures(&client.get(&address("&xep=diem&chieu=tang")).await.page());
    assert!(down.len() == 22 && down.is_sorted_by(|a, b| a >= b), "{down:?}");
    assert!(up.len() == 22 && up.is_sorted(), "{up:?}");
    // A focus area unfolds in place, and each cell leads to the unit in the same cycle.
    let open = client.get(&address("&mo=2.2")).await.page();
    assert!(open.texts(".heat .hb .ic .cd").contains(&"2.2.2-b".to_owned()));
    let leads = open.attributes(".heat td a[href^='/don-vi/770?']", "href");
    assert!(
        leads.iter().all(|href| href.contains(&format!("ky={PUBLISHED}"))),
        "{leads:?}"
    );
    assert!(leads.iter().any(|href| href.contains("cs=2.2.2-b")), "{leads:?}");
    let wrong = client.get(&address("&mo=9.9")).await.page();
    assert!(wrong.texts(".unclear").concat().contains("9.9"));
}

#[tokio::test]
async fn progress_is_a_page_and_a_file() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    // Two cycles are published: what is not met cannot be judged, and says so.
    let page = client.get("/tien-do?ky=2024-H2&don-vi=770").await.page();
    let count = |page: &Page, state: &str| -> usize {
        let text = page.texts(&format!(".paces .{state} .n"));
        text[0].split_whitespace().next().unwrap().parse().unwrap()
    };
    let (met, unmeasured) = (count(&page, "p-met"), count(&page, "p-none"));
    let rows = page.texts(".pace tbody th[scope='row']");
    assert!(met > 0 && unmeasured > 0);
    assert_eq!(rows.len(), met + unmeasured);
    assert_eq!(page.texts("h1"), [format!("{met} trên 42 chỉ số đã đạt chỉ tiêu")]);
    let states = page.texts(".pace tbody .stt");
    assert!(
        states
            .iter()
            .any(|state| state.contains("Chưa đủ kỳ để đánh giá") && state.contains("mới có hai kỳ"))
    );
    // One state at a time, and back.
    let filtered = client.get("/tien-do?ky=2024-H2&don-vi=770&tt=dat").await.page();
    assert_eq!(filtered.texts(".pace tbody th[scope='row']").len(), met);
    assert_eq!(count(&filtered, "p-none"), unmeasured);
    assert_eq!(filtered.attributes(".paces .p-met a", "aria-current"), ["true"]);
    assert_eq!(
        filtered.attributes(".paces .more", "href"),
        ["/tien-do?ky=2024-H2&don-vi=770"]
    );
    let none = client.get("/tien-do?ky=2024-H2&tt=cham").await.page();
    assert!(none.texts(".pace").is_empty() && none.texts("main").concat().contains("Không có chỉ số nào"));

    let answer = client.get("/tien-do.csv?ky=2024-H2&don-vi=770&tt=dat").await;
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"densach-2024-H2-tien-do-770.csv\""
    );
    let text = answer.text();
    let lines: Vec<&str> = text.trim_end().lines().collect();
    assert_eq!(lines.len(), 1 + met);
    assert!(
        lines[1..]
            .iter()
            .all(|line| line.contains("Đạt chỉ tiêu") && line.contains("2024-H1"))
    );
    for wrong in ["ky=1999-H1", "don-vi=999"] {
        for path in ["/tien-do", "/tien-do.csv"] {
            let answer = client.get(&format!("{path}?{wrong}")).await;
            says_what_is_wrong(path, wrong, &answer);
        }
    }
    // A visitor is told nothing of a cycle that is not published.
    let hidden = client.get("/tien-do?ky=2025-H1").await.page();
    assert_eq!(hidden.texts("h1"), ["Chưa có số liệu để so với chỉ tiêu"]);
}

#[tokio::test]
async fn units_are_compared_on_a_page_and_in_a_file() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let names = |page: &Page| page.texts(".compare thead th.sd a");
    // A form adds a unit by a second word; what is not understood is told, and the rest is shown.
    let page = client.get("/so-sanh?dv=770,999&dv=778&dv=79&ky=2024-H2").await.page();
    assert_eq!(names(&page), ["Quận 3", "Quận 7"]);
    let remarks = page.texts(".note").concat();
    assert!(remarks.contains("999") && remarks.contains("TP.HCM"), "{remarks}");
    assert_eq!(page.texts(".compare tbody tr").len(), 13);
    assert_eq!(page.texts(".small-multiples h3"), ["Quận 3", "Quận 7"]);
    assert_eq!(
        page.attributes(".chosen a", "href"),
        ["/so-sanh?dv=778&ky=2024-H2", "/so-sanh?dv=770&ky=2024-H2"]
    );
    // Six at most; none, and one.
    let many = client
        .get("/so-sanh?dv=770,778,764,769,787,773,775&ky=2024-H2")
        .await
        .page();
    assert_eq!(names(&many).len(), 6);
    assert!(many.texts(".note").concat().contains("Quận 6") && many.texts("#dv").is_empty());
    let none = client.get("/so-sanh").await.page();
    assert!(none.texts(".compare").is_empty());
    assert_eq!(none.texts("#dv option").len(), 23);
    let one = client.get("/so-sanh?dv=770").await.page();
    let cycles = names(&one);
    assert!(
        cycles.starts_with(&["Kỳ I/2024".to_owned(), "Kỳ II/2024".to_owned()]),
        "{cycles:?}"
    );

    let answer = client.get("/so-sanh.csv?dv=770,778&ky=2024-H2&cs=2.2").await;
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"densach-2024-H2-so-sanh-2.2-770-778.csv\""
    );
    let text = answer.text();
    let of = |unit: &str| text.lines().filter(|line| line.contains(unit)).count();
    assert!(of("Quận 3") > 2 && of("Quận 3") == of("Quận 7"), "{text}");
    for wrong in ["ky=1999-H1", "dv=770&cs=9.9.9-z"] {
        for path in ["/so-sanh", "/so-sanh.csv"] {
            let answer = client.get(&format!("{path}?{wrong}")).await;
            says_what_is_wrong(path, wrong, &answer);
        }
    }
}

#[tokio::test]
async fn two_figures_are_a_page_and_a_file() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    // Every unit has a dot in each of the two drawings; the one pointed out is told beside them.
    let page = client.get(&format!("/tuong-quan?ky={PUBLISHED}&dv=770")).await.page();
    assert_eq!(page.attributes(".ch-scatter a", "data-id").len(), 2 * 22);
    assert_eq!(page.attributes(".ch-scatter .ch-here", "r").len(), 2);
    assert_eq!(page.texts(".pairs-own h2"), ["Quận 3"]);
    assert_eq!(page.texts(".twin tbody tr").len(), 22);
    let said = page.texts("main").concat();
    assert!(said.contains("không có nghĩa là cái này gây ra cái kia") && said.contains("Spearman"));
    let leads = page.attributes(".acts-row a", "href");
    assert_eq!(
        leads,
        [
            format!("/tuong-quan?ky={PUBLISHED}&x=diem&y=dan-so&dv=770"),
            format!("/tuong-quan.csv?ky={PUBLISHED}&x=dan-so&y=diem"),
        ]
    );
    // Names on demand.
    let names = |page: &Page| page.texts(".ch-scatter .ch-hal").len();
    let all = client
        .get(&format!("/tuong-quan?ky={PUBLISHED}&dv=770&nhan=1"))
        .await
        .page();
    assert!(names(&all) > 2 * names(&page), "{} {}", names(&all), names(&page));
    // Yes or no has no place on an axis; neither has one figure on two.
    for (refused, why) in [
        ("x=3.1.2-a&y=diem", "“Có” hoặc “Không”"),
        ("x=diem&y=diem", "cùng một con số"),
    ] {
        let page = client
            .get(&format!("/tuong-quan?ky={PUBLISHED}&{refused}"))
            .await
            .page();
        assert!(page.texts(".ch-scatter").is_empty());
        assert!(page.texts(".note").concat().contains(why), "{refused}");
    }
    // Of what is not published a visitor learns why there is nothing.
    let hidden = client.get(&format!("/tuong-quan?ky={OPEN}")).await.page();
    assert!(hidden.texts(".ch-scatter").is_empty());
    assert_eq!(hidden.texts("h1"), ["Chưa đơn vị nào có đủ cả hai số"]);
    let reasons = hidden.texts(".pairs-tb tbody .bk").len();
    assert_eq!((hidden.texts(".pairs-tb tbody tr").len(), reasons), (22, 22));
    let mut reviewer = app.signed_in("thamdinh").await;
    let seen = reviewer.get(&format!("/tuong-quan?ky={OPEN}")).await.page();
    assert!(!seen.texts(".ch-scatter").is_empty() && !seen.texts(".pairs-tb tbody .bk").is_empty());

    let address = format!("/tuong-quan.csv?ky={PUBLISHED}&x=dan-so&y=2.2.2-b");
    let answer = client.get(&address).await;
    assert_eq!(
        answer.header("content-disposition"),
        format!("attachment; filename=\"densach-{PUBLISHED}-tuong-quan-dan-so-2.2.2-b-approved.csv\"")
    );
    let text = answer.text();
    let own: Vec<&str> = text.lines().filter(|line| line.contains("Quận 3")).collect();
    assert_eq!((text.trim_end().lines().count(), own.len()), (1 + 2 * 22, 2));
    assert!(
        own[0].contains("2.2.2-b") && own[1].contains("dan-so") && own[1].contains("190375"),
        "{own:?}"
    );
    assert!(own[1].contains("2019-04-01"), "{own:?}");
    // What a visitor may not see on the page is not in the file either.
    let hidden = client
        .get(&format!("/tuong-quan.csv?ky={OPEN}&x=dan-so&y=2.2.2-b"))
        .await
        .text();
    let mut of_measure = hidden.lines().filter(|line| line.contains("2.2.2-b"));
    assert!(of_measure.all(|line| line.contains("Chưa công bố")));
    for wrong in ["ky=1999-H1", "x=9.9.9-z"] {
        for path in ["/tuong-quan", "/tuong-quan.csv"] {
            let answer = client.get(&format!("{path}?{wrong}")).await;
            says_what_is_wrong(path, wrong, &answer);
        }
    }
}

#[tokio::test]
async fn an_indicator_is_ranked_in_the_form_that_fits_it() {
    let app = TestApp::demo().await;
    let mut client = app.anon();
    let address = |code: &str, rest: &str| format!("/chi-so/{code}?ky={PUBLISHED}{rest}");
    // Figures: a row for each unit in each of the two drawings, and one line on the unit pointed out.
    let page = client.get(&address("2.2.2-b", "&dv=770")).await.page();
    assert_eq!(page.attributes(".ch-dp a", "data-id").len(), 2 * 22);
    assert_eq!(page.attributes(".ch-dp .ch-own-row", "x").len(), 2);
    assert!(page.texts(".own-line").concat().starts_with("Quận 3"));
    assert!(
        page.attributes(".ch-dp a", "href")
            .contains(&address("2.2.2-b", "&dv=760"))
    );
    for heading in page.texts("h2") {
        assert!(heading.split(' ').count() <= 10, "{heading}");
    }
    let leads = page.attributes(".twin-acts a", "href");
    assert!(
        leads.contains(&format!("/tuong-quan?ky={PUBLISHED}&x=dan-so&y=2.2.2-b")),
        "{leads:?}"
    );
    assert!(page.texts(".breaks").is_empty());
    // Choices: the units under their answer, each once; yes or no has no place on an axis.
    for (code, way) in [("3.1.1-a", "cao hơn là tốt hơn"), ("3.1.2-a", "“Có” là đạt")] {
        let page = client.get(&address(code, "")).await.page();
        assert!(page.texts(".ch-dp").is_empty());
        assert_eq!(page.texts(".i-rank .chips a").len(), 22, "{code}");
        assert!(page.texts(".facts-list dd").contains(&way.to_owned()), "{code}");
        let leads = page.attributes(".twin-acts a", "href").concat();
        assert_eq!(leads.contains("/tuong-quan"), code == "3.1.1-a", "{leads}");
    }
    // Without figures every unit says why.
    let hidden = client.get(&format!("/chi-so/2.2.2-b?ky={OPEN}")).await.page();
    assert!(hidden.texts(".ch-dp").is_empty());
    assert_eq!(hidden.texts(".i-rank .chips a .sw, .i-rank .chips small").len(), 2 * 22);
    assert_eq!(hidden.texts("#h-rank"), ["Chưa đơn vị nào có số liệu"]);
}
