//! What the map promises: every unit once, labels apart, odd data drawn, text kept in its place.

use super::*;
use crate::geometry;

pub(crate) fn sample(frame: Frame) -> MapData {
    let units = include_str!("../../../store/data/hcmc/units.csv");
    let districts = units.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let districts = districts.filter(|row| row[0] == "2024" && row[2] == "district");
    let unit = |(at, row): (u8, Vec<&str>)| MapUnit {
        code: row[1].to_owned(),
        label: row[5].to_owned(),
        value_text: if at % 4 == 3 { String::new() } else { "74,6".to_owned() },
        class: if at % 4 == 3 {
            Fill::NoValue(at % 7 + 1)
        } else {
            Fill::Class(at % 5)
        },
        href: Some(format!("/don-vi/{}?ky=2024-H2&cs=2.2.2-b", row[1])),
        title: format!("{}: 74,6\u{a0}%", row[3]),
    };
    MapData {
        geometry: geometry("2024").unwrap(),
        units: (0u8..).zip(districts).map(unit).collect(),
        selected: vec!["770".to_owned()],
        inset: true,
        frame,
        prefix: "m-".to_owned(),
        aria: "Bản đồ 22 đơn vị, có khung phóng to nội thành".to_owned(),
    }
}

const FRAMES: [Frame; 3] = [Frame::Wide, Frame::Card, Frame::Narrow];

/// Boxes of all labels, by the same rule as everywhere: a count of characters.
fn boxes(data: &MapData) -> Vec<(String, [Tenths; 4], [Tenths; 4])> {
    let (_, parts) = plan(data);
    let mut boxes = Vec::new();
    for part in &parts {
        for placed in labels::place(data, part) {
            for (text, area) in placed.lines() {
                boxes.push((format!("{} {text}", placed.name), area, part.seen));
            }
        }
    }
    boxes
}

#[test]
fn labels_keep_apart_and_stay_on_the_sheet() {
    let mut collisions = Vec::new();
    for (frame, text) in FRAMES
        .into_iter()
        .flat_map(|frame| [(frame, "74,6"), (frame, "74,49"), (frame, "Không")])
    {
        let mut data = sample(frame);
        for unit in &mut data.units {
            unit.value_text = text.to_owned();
        }
        let boxes = boxes(&data);
        for (at, (name, area, seen)) in boxes.iter().enumerate() {
            if clip(*area, *seen) != *area {
                collisions.push(format!("{frame:?}: {name} leaves its part: {area:?} {seen:?}"));
            }
            for (other, its, _) in &boxes[..at] {
                if overlap(*area, *its) {
                    collisions.push(format!("{frame:?}: {name} on {other}: {area:?} {its:?}"));
                }
            }
        }
    }
    assert!(collisions.is_empty(), "{}", collisions.join("\n"));
}

#[test]
fn a_name_gives_way_to_its_neighbour() {
    let mut data = sample(Frame::Narrow);
    for unit in &mut data.units {
        unit.value_text = "74,49".to_owned();
    }
    let svg = draw(&data).svg;
    for name in [">Q12<", ">Hóc Môn<", ">Bình Chánh<"] {
        assert!(svg.contains(name), "{name}");
    }
}

#[test]
fn every_unit_is_named_once() {
    for frame in FRAMES {
        let drawing = draw(&sample(frame));
        assert_eq!(drawing.marks.len(), 22);
        let document = roxmltree::Document::parse(&drawing.svg).unwrap();
        let links = document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "a")) || node.tag_name().name() == "a");
        let named = links.filter(|link| link.attribute("aria-hidden").is_none());
        let mut codes: Vec<_> = named.filter_map(|link| link.attribute("data-id")).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 22);
    }
}

#[test]
fn the_crowded_part_writes_short_names() {
    let svg = draw(&sample(Frame::Wide)).svg;
    for name in [">Q3<", ">Q10<", ">P.Nhuận<", ">Quận 12<", ">Bình Thạnh<"] {
        assert!(svg.contains(name), "{name}");
    }
}

#[test]
fn without_figures_there_is_only_land() {
    let data = MapData {
        units: Vec::new(),
        selected: Vec::new(),
        ..sample(Frame::Wide)
    };
    let drawing = draw(&data);
    assert!(drawing.marks.is_empty());
    roxmltree::Document::parse(&drawing.svg).unwrap();
    assert!(!drawing.svg.contains("<pattern") && !drawing.svg.contains("here0"));
}

#[test]
fn text_of_others_cannot_become_markup() {
    let mut data = sample(Frame::Wide);
    data.units[0].label = "<script>".to_owned();
    data.units[0].title = "\"><script>alert(1)</script>".to_owned();
    data.units[0].href = Some("/\"onload=\"x".to_owned());
    data.aria = "</svg>".to_owned();
    let drawing = draw(&data);
    let document = roxmltree::Document::parse(&drawing.svg).unwrap();
    assert!(
        !document
            .descendants()
            .any(|node| node.tag_name().name() == "script" || node.attribute("onload").is_some())
    );
}

#[test]
fn the_same_data_give_the_same_bytes() {
    assert_eq!(draw(&sample(Frame::Card)), draw(&sample(Frame::Card)));
    assert!(!draw(&sample(Frame::Card)).svg.contains("style="));
}
