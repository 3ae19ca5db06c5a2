//! What the picture promises: who is drawn, who is named, and where.

use domain::number::NumberStyle;

use super::*;

fn dot(id: &str, x: f64, y: f64) -> Dot {
    Dot {
        id: id.to_owned(),
        label: format!("Quận {id}"),
        x,
        y,
        title: format!("Quận {id}: {x}; {y}"),
        href: Some(format!("?dv={id}")),
    }
}

fn scale(name: &str, target: Option<f64>) -> Scale {
    Scale {
        name: name.to_owned(),
        target: target.map(|value| (value, format!("chỉ tiêu {value}"))),
        format: Format {
            decimals: 0,
            style: NumberStyle::Vietnamese,
            suffix: String::new(),
        },
    }
}

fn data(dots: Vec<Dot>) -> ScatterData {
    ScatterData {
        dots,
        own: None,
        names: Names::Outermost,
        x: scale("Dân số (người)", None),
        y: scale("Điểm tiến độ", None),
        size: (600, 400),
        aria: "Điểm theo dân số".to_owned(),
    }
}

/// Names in the drawing, as far as they are those of units.
fn named(drawing: &Drawing) -> Vec<String> {
    let document = roxmltree::Document::parse(&drawing.svg).unwrap();
    document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| node.text())
        .filter(|text| text.starts_with('Q'))
        .map(str::to_owned)
        .collect()
}

fn line(n: u32) -> Vec<Dot> {
    (1..=n)
        .map(|at| dot(&at.to_string(), f64::from(at) * 10.0, f64::from(at % 5)))
        .collect()
}

#[test]
fn the_chosen_unit_is_drawn_last_and_named() {
    let drawing = draw(&ScatterData {
        own: Some("3".to_owned()),
        ..data(line(20))
    });
    assert_eq!(drawing.marks.len(), 20);
    assert_eq!(drawing.marks.last().unwrap().id, "3");
    assert!(drawing.svg.contains("<circle class=\"ch-here\""));
    assert!(named(&drawing).contains(&"Quận 3".to_owned()));
}

#[test]
fn few_are_named_until_all_are_asked_for() {
    let few = named(&draw(&data(line(20))));
    assert!((1..=5).contains(&few.len()), "{few:?}");
    let all = named(&draw(&ScatterData {
        names: Names::All,
        ..data(line(20))
    }));
    assert!(all.len() > 15, "{all:?}");
}

#[test]
fn names_that_find_no_room_are_left_out() {
    let crowd: Vec<Dot> = (0..60)
        .map(|at| dot(&at.to_string(), f64::from(at % 8) / 100.0, f64::from(at / 8)))
        .collect();
    let all = named(&draw(&ScatterData {
        names: Names::All,
        size: (328, 300),
        ..data(crowd)
    }));
    assert!(all.len() < 60);
}

#[test]
fn the_outlier_is_named() {
    let mut dots = line(12);
    dots.push(dot("99", 120.0, 4000.0));
    assert!(named(&draw(&data(dots))).contains(&"Quận 99".to_owned()));
}

#[test]
fn dots_in_one_place_stand_side_by_side() {
    let places = apart(&[(500, 500); 30]);
    for (at, place) in places.iter().enumerate() {
        for other in &places[..at] {
            let (dx, dy) = (place.0 - other.0, place.1 - other.1);
            assert!(dx * dx + dy * dy >= (2 * RADIUS - 15) * (2 * RADIUS - 15), "{places:?}");
        }
    }
    assert_eq!(apart(&[(500, 500), (900, 500)]), [(500, 500), (900, 500)]);
    assert_eq!(apart(&[(500, 500); 2]), [(500, 500), (500 + 2 * RADIUS, 500)]);
}

#[test]
fn targets_stand_as_lines_with_their_words() {
    let drawing = draw(&ScatterData {
        x: scale("Ngang", Some(90.0)),
        y: scale("Dọc", Some(4.0)),
        ..data(line(9))
    });
    assert_eq!(drawing.svg.matches("class=\"ch-tgt\"").count(), 2);
    assert!(drawing.svg.contains(">chỉ tiêu 90</text>") && drawing.svg.contains(">chỉ tiêu 4</text>"));
}

#[test]
fn few_or_equal_figures_still_make_a_picture() {
    for dots in [
        vec![],
        line(1),
        line(2),
        vec![dot("1", 5.0, 5.0); 6],
        vec![dot("1", -5.0, -0.5)],
    ] {
        let drawing = draw(&data(dots.clone()));
        assert_eq!(drawing.marks.len(), dots.len());
    }
    let odd = draw(&data(vec![dot("1", f64::NAN, 1.0), dot("2", 1.0, f64::INFINITY)]));
    assert!(odd.marks.is_empty());
}
