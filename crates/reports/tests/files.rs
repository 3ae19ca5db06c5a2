//! A chart as a picture and as a workbook, opened again.

#![allow(clippy::unwrap_used, missing_docs, reason = "tests say what went wrong by panicking")]

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use charts::map::{MapData, MapUnit};
use charts::radar::{RadarAxis, RadarData};
use charts::sheet::{Key, Part, Picture, Sheet, Sign};
use charts::trend::{TrendData, TrendPoint, TrendTarget};
use charts::{Drawing, Fill, Format, Frame};
use domain::number::NumberStyle;
use domain::table::{Field, Table};
use domain::time::Timestamp;
use proptest::prelude::*;
use resvg::tiny_skia::Pixmap;
use roxmltree::Document;

fn map() -> Drawing {
    let geometry = charts::geometry("2024").unwrap();
    let unit = |(at, shape): (usize, &charts::geometry::Shape)| MapUnit {
        code: shape.code.to_owned(),
        label: "Phú Nhuận".to_owned(),
        value_text: "74,6".to_owned(),
        class: match at % 7 {
            class @ 0..=4 => Fill::Class(u8::try_from(class).unwrap()),
            kind => Fill::NoValue(u8::try_from(kind).unwrap()),
        },
        href: Some("/don-vi/768?ky=2024-H2".to_owned()),
        title: "Quận Phú Nhuận: 74,6 %".to_owned(),
    };
    charts::map::draw(&MapData {
        geometry,
        units: geometry.shapes.iter().enumerate().map(unit).collect(),
        selected: vec!["769".to_owned()],
        inset: true,
        frame: Frame::Wide,
        prefix: "w-".to_owned(),
        aria: "Bản đồ".to_owned(),
    })
}

fn trend(label: &str) -> Drawing {
    let point = |at: u8| TrendPoint {
        id: format!("2024-H{at}"),
        label: label.to_owned(),
        value: (at != 2).then(|| 60.0 + f64::from(at)),
        median: Some(62.0),
        title: label.to_owned(),
        href: None,
    };
    charts::trend::draw(&TrendData {
        breaks: Vec::new(),
        points: (1..5).map(point).collect(),
        targets: vec![TrendTarget {
            value: 70.0,
            label: "chỉ tiêu 2025".to_owned(),
        }],
        beside: Vec::new(),
        format: Format {
            decimals: 1,
            style: NumberStyle::Vietnamese,
            suffix: " %".to_owned(),
        },
        size: (720, 260),
        aria: label.to_owned(),
    })
}

fn radar() -> Drawing {
    let axis = |at: u8| RadarAxis {
        id: at.to_string(),
        label: "Học tập suốt đời".to_owned(),
        value: Some(f64::from(at) * 10.0),
        value_text: (at * 10).to_string(),
        median: Some(50.0),
        title: String::new(),
        href: None,
    };
    charts::radar::draw(&RadarData {
        axes: (1..8).map(axis).collect(),
        frame: Frame::Narrow,
        aria: "Hồ sơ".to_owned(),
    })
}

fn sheet(picture: Picture) -> Sheet {
    let fact = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    Sheet {
        id: "ban-do".to_owned(),
        file: "densach-ban-do".to_owned(),
        title: "17 trên 22 quận, huyện đạt chỉ tiêu".to_owned(),
        say:
            "Tỷ lệ hộ gia đình đạt danh hiệu Gia đình học tập: mỗi đơn vị một màu theo số liệu của kỳ, màu càng xa nền \
              càng cao; có viền đen là đơn vị đang xem."
                .to_owned(),
        note: "Số liệu minh họa ▲".to_owned(),
        picture,
        keys: vec![
            Key::new(Sign::Fill(Fill::Class(0)), "dưới 60 %"),
            Key::new(Sign::Fill(Fill::Class(4)), "từ 80 %"),
            Key::new(Sign::Fill(Fill::NoValue(5)), "trả lại để bổ sung (2)"),
            Key::new(Sign::Line, "Quận 1"),
            Key::new(Sign::Median, "trung vị"),
            Key::new(Sign::Target, "chỉ tiêu"),
        ],
        facts: vec![
            fact("Kỳ", "Kỳ II/2024"),
            fact(
                "Nguồn",
                "tự đánh giá của các đơn vị; ranh giới: geoBoundaries, CC BY 3.0 IGO",
            ),
            fact(
                "Địa chỉ",
                "https://densach.vn/ban-do?ky=2024-H2&cs=2.2.2-b&hien=submitted&dv=769&dang=o#ban-do",
            ),
        ],
        table: Table::new(["Đơn vị", "Giá trị", "Dân số", "Năm"]).with([
            vec![
                "=1+1".into(),
                Field::Figure(74.5, 1),
                Field::Number(525_000.0),
                Field::Number(2030.0),
            ],
            vec![
                "Quận \"3\" <b>".into(),
                Field::Empty,
                Field::Number(-2.25),
                Field::Empty,
            ],
        ]),
        tabs: ["Số liệu".to_owned(), "Thông tin".to_owned()],
    }
}

fn part(name: &str, drawing: Drawing) -> Part {
    Part {
        name: name.to_owned(),
        detail: "chi tiết".to_owned(),
        value: "12 %".to_owned(),
        drawing,
    }
}

fn bar() -> Drawing {
    charts::bar::draw(&charts::bar::BarData {
        bar: charts::bar::Bar::Gap { travelled: 0.4 },
        aria: String::new(),
    })
}

fn pictures() -> Vec<Picture> {
    vec![
        map().into(),
        trend("II/24").into(),
        Picture::Grid(vec![
            part("Quận 1", radar()),
            part("Quận 3", radar()),
            part("TP Thủ Đức", radar()),
        ]),
        Picture::Rows(vec![
            part("Một tên chỉ số dài tới mức phải xuống dòng thứ hai", bar()),
            part("Hai", bar()),
        ]),
    ]
}

/// What must hold of every picture: it can be read, every class has a rule, and nothing points elsewhere.
fn is_whole(svg: &str) {
    let document = Document::parse(svg).unwrap();
    assert!(!svg.contains("var(") && !svg.contains("href") && !svg.contains("<script"));
    let style = document.descendants().find(|node| node.has_tag_name("style")).unwrap();
    let css = style.text().unwrap_or_default();
    for node in document.descendants() {
        for class in node.attribute("class").unwrap_or_default().split_whitespace() {
            assert!(css.contains(&format!(".{class}")), "{class} has no rule");
        }
    }
    let names: BTreeSet<_> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    for node in document.descendants() {
        if let Some(fill) = node.attribute("fill").and_then(|fill| fill.strip_prefix("url(#")) {
            assert!(names.contains(fill.trim_end_matches(')')), "{fill} is nowhere");
        }
    }
}

#[test]
fn a_picture_stands_alone() {
    for picture in pictures() {
        let svg = reports::svg::write(&sheet(picture)).unwrap();
        is_whole(&svg);
        for said in ["17 trên 22", "Số liệu minh họa", "geoBoundaries", "chỉ tiêu"] {
            assert!(svg.contains(said), "{said}");
        }
    }
}

#[test]
fn a_table_alone_has_no_picture() {
    assert!(matches!(
        reports::svg::write(&sheet(Picture::None)),
        Err(reports::svg::Error::Nothing)
    ));
}

/// Lines of text of the sheet itself; those of drawings keep apart by tests of their own.
#[test]
fn lines_do_not_touch() {
    let mut long = sheet(trend("II/24").into());
    long.title =
        "Một tiêu đề dài hơn hẳn mười từ để phải xuống tới ba dòng trong một khổ hình hẹp như khổ này, và thêm nữa"
            .into();
    let svg = reports::svg::write(&long).unwrap();
    let document = Document::parse(&svg).unwrap();
    let texts = document
        .root_element()
        .children()
        .filter(|node| node.has_tag_name("text"));
    let mut lines: Vec<(f64, f64)> = texts
        .map(|node| {
            (
                node.attribute("y").unwrap().parse().unwrap(),
                node.attribute("font-size").unwrap().parse().unwrap(),
            )
        })
        .collect();
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    for pair in lines.windows(2) {
        let ((above, _), (below, size)) = (pair[0], pair[1]);
        assert!(below - above < 0.01 || below - above > size, "{above} {below}");
    }
}

#[test]
fn pixels_are_twice_the_picture_and_not_blank() {
    for (at, picture) in pictures().into_iter().enumerate() {
        let svg = reports::svg::write(&sheet(picture)).unwrap();
        let document = Document::parse(&svg).unwrap();
        let size = |name| document.root_element().attribute(name).unwrap().parse::<u32>().unwrap();
        let png = reports::png::write(&svg).unwrap();
        if let Some(folder) = option_env!("SHOW_PICTURES") {
            std::fs::write(format!("{folder}/{at}.png"), &png).unwrap();
            std::fs::write(format!("{folder}/{at}.svg"), &svg).unwrap();
        }
        let pixels = Pixmap::decode_png(&png).unwrap();
        assert_eq!(
            (pixels.width(), pixels.height()),
            (2 * size("width"), 2 * size("height"))
        );
        let colours: BTreeSet<_> = pixels
            .pixels()
            .iter()
            .map(|pixel| (pixel.red(), pixel.green(), pixel.blue()))
            .collect();
        assert!(colours.len() > 50, "{} colours", colours.len());
    }
}

/// Letters without a glyph would be blank or look all alike; beside a letter that has one, as in real lines of text.
#[test]
fn every_vietnamese_letter_has_a_glyph() {
    let letters = "aăâeêioôơuưyđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    let signs = "–…“”’−→←·▲▼●○◆■≤≥≈×²₫%";
    for weight in [400, 600] {
        let ink = |letter: &str| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"24\" font-family=\"Noto Sans\">\
                 <text x=\"2\" y=\"18\" font-size=\"16\" font-weight=\"{weight}\">ố{letter}</text></svg>"
            );
            reports::png::write(&svg).unwrap()
        };
        let missing = [ink(""), ink("\u{4e00}"), ink("\u{5d0}")];
        for letter in letters
            .chars()
            .chain(letters.to_uppercase().chars())
            .chain(signs.chars())
        {
            assert!(!missing.contains(&ink(&letter.to_string())), "{letter}");
        }
    }
}

#[test]
fn a_workbook_opens_again() {
    let bytes = reports::xlsx::write(&sheet(Picture::None), Timestamp(1_720_000_000_000)).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Số liệu", "Thông tin"]);
    let figures = book.worksheet_range("Số liệu").unwrap();
    assert_eq!(figures.get((0, 1)), Some(&Data::String("Giá trị".to_owned())));
    assert_eq!(figures.get((1, 0)), Some(&Data::String("=1+1".to_owned())));
    assert_eq!(figures.get((1, 1)), Some(&Data::Float(74.5)));
    assert_eq!(figures.get((1, 2)), Some(&Data::Float(525_000.0)));
    assert_eq!(figures.get((2, 1)), Some(&Data::Empty));
    assert!(book.worksheet_formula("Số liệu").unwrap().is_empty());
    let about = book.worksheet_range("Thông tin").unwrap();
    let said: Vec<String> = about.cells().map(|(.., cell)| cell.to_string()).collect();
    assert!(said.iter().any(|cell| cell.contains("17 trên 22")) && said.iter().any(|cell| cell.contains("densach.vn")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_words_stay_words(evil in ".{0,60}", tail in "[<>&\"'=\\]/!;{}()-]{0,12}") {
        let evil = format!("{evil}]]></style><script>{tail}");
        let mut hostile = sheet(trend(&evil).into());
        hostile.title.clone_from(&evil);
        hostile.say.clone_from(&evil);
        hostile.note.clone_from(&evil);
        hostile.keys.push(Key::new(Sign::Line, evil.clone()));
        hostile.facts.push((evil.clone(), evil.clone()));
        hostile.table.head[0].clone_from(&evil);
        hostile.table.rows[0][0] = evil.as_str().into();
        hostile.tabs = [evil.clone(), evil.clone()];
        let svg = reports::svg::write(&hostile).unwrap();
        is_whole(&svg);
        let plain = reports::svg::write(&sheet(trend("a").into())).unwrap();
        let names = |svg: &str| -> BTreeSet<String> {
            let document = Document::parse(svg).unwrap();
            document.descendants().filter(roxmltree::Node::is_element).map(|node| node.tag_name().name().to_owned()).collect()
        };
        prop_assert_eq!(names(&svg), names(&plain));
        let book = reports::xlsx::write(&hostile, Timestamp(0)).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).unwrap();
        let first = book.sheet_names()[0].clone();
        prop_assert!(book.worksheet_formula(&first).unwrap().is_empty());
        prop_assert!(reports::csv::write_sheet(&hostile, "Ghi chú").is_ok());
    }
}
