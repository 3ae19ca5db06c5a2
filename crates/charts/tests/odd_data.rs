//! Every chart draws whatever it is given: no units, one, all alike, none with a figure, far outliers, text that tries to be
//! markup. What it draws is well-formed, holds only finite places and is the same each time.

use charts::bar::{Bar, BarData, Part, Tone};
use charts::dots::DotsData;
use charts::field::{Block, Dot, FieldData};
use charts::map::{MapData, MapUnit};
use charts::radar::{RadarAxis, RadarData};
use charts::slope::SlopeData;
use charts::spark::SparkData;
use charts::spine::SpineData;
use charts::tiles::TilesData;
use charts::trend::{TrendData, TrendPoint, TrendTarget};
use charts::{Drawing, Fill, Format, Frame, geometry};
use domain::indicator::Direction;
use domain::number::NumberStyle;
use proptest::prelude::*;

/// Holds a drawing to what every drawing promises.
fn check(drawing: &Drawing) {
    let document = roxmltree::Document::parse(&drawing.svg).unwrap_or_else(|error| panic!("{error}: {}", drawing.svg));
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert_ne!(node.tag_name().name(), "script");
        for attribute in node.attributes() {
            assert!(
                !attribute.name().starts_with("on") && attribute.name() != "style",
                "{attribute:?}"
            );
            if ["x", "y", "width", "height", "cx", "cy", "r", "d", "x1", "x2"].contains(&attribute.name()) {
                assert!(!attribute.value().contains(['N', 'a', 'f', 'e']), "{attribute:?}");
            }
            if ["fill", "stroke", "color"].contains(&attribute.name()) {
                assert!(
                    attribute.value().starts_with("url(#"),
                    "a colour outside the style sheet: {attribute:?}"
                );
            }
        }
    }
    for mark in &drawing.marks {
        assert!(
            [mark.x, mark.y, mark.w, mark.h].iter().all(|place| place.is_finite()),
            "{mark:?}"
        );
        assert!(mark.w >= 0.0 && mark.h >= 0.0, "{mark:?}");
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Huyện Bình Chánh".to_owned()),
        Just("Quận 12".to_owned()),
        Just("Đường Nguyễn Hữu Cảnh, phường Ứng Hòa".to_owned()),
        Just("<script>alert('x')</script>".to_owned()),
        Just("\"/><svg onload=x>&amp;]]>".to_owned()),
        Just(String::new()),
        "\\PC{0,20}",
        any::<String>(),
    ]
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        0.0..100.0f64,
        -50.0..50.0f64,
        Just(70.0),
        Just(0.0),
        Just(9e17),
        Just(-1e-9),
        any::<f64>()
    ]
}

fn maybe() -> impl Strategy<Value = Option<f64>> {
    prop::option::weighted(0.7, number())
}

fn link() -> impl Strategy<Value = Option<String>> {
    prop::option::of(text())
}

fn format() -> impl Strategy<Value = Format> {
    (0usize..4, text()).prop_map(|(decimals, suffix)| Format {
        decimals,
        style: NumberStyle::Vietnamese,
        suffix,
    })
}

fn frame() -> impl Strategy<Value = Frame> {
    prop::sample::select(vec![Frame::Wide, Frame::Card, Frame::Narrow])
}

fn fill() -> impl Strategy<Value = Fill> {
    prop_oneof![
        any::<u8>().prop_map(Fill::Class),
        any::<u8>().prop_map(Fill::NoValue),
        Just(Fill::Blank)
    ]
}

fn map_unit() -> impl Strategy<Value = MapUnit> {
    let code = prop_oneof![(760u16..788).prop_map(|code| code.to_string()), text()];
    (code, text(), text(), fill(), link(), text()).prop_map(|(code, label, value_text, class, href, title)| MapUnit {
        code,
        label,
        value_text,
        class,
        href,
        title,
    })
}

fn trend_point() -> impl Strategy<Value = TrendPoint> {
    (text(), text(), maybe(), maybe(), text(), link()).prop_map(|(id, label, value, median, title, href)| TrendPoint {
        id,
        label,
        value,
        median,
        title,
        href,
    })
}

proptest! {
    #[test]
    fn trends(
        points in prop::collection::vec(trend_point(), 0..9),
        targets in prop::collection::vec((number(), text()), 0..3),
        format in format(),
        size in any::<(u16, u16)>(),
        beside in prop::collection::vec(any::<f64>(), 0..4),
        aria in text(),
    ) {
        let targets = targets.into_iter().map(|(value, label)| TrendTarget { value, label }).collect();
        let data = TrendData { points, targets, beside, format, size, aria };
        let drawing = charts::trend::draw(&data);
        check(&drawing);
        prop_assert_eq!(drawing.marks.len(), data.points.len());
        prop_assert_eq!(drawing, charts::trend::draw(&data));
    }

    #[test]
    fn maps(
        units in prop::collection::vec(map_unit(), 0..24),
        selected in prop::option::of(Just("770".to_owned())),
        inset in any::<bool>(),
        frame in frame(),
        aria in text(),
    ) {
        let geometry = geometry("2024").unwrap();
        let places = (0..).map(|at| (at % 5, at / 5));
        let tiles = TilesData {
            units: units.iter().cloned().zip(places).collect(), selected: selected.clone(), frame, prefix: "t-".to_owned(), aria: aria.clone(),
        };
        check(&charts::tiles::draw(&tiles));
        let dot = |(unit, place): &(MapUnit, (u16, u16))| Dot { place: *place, fill: unit.class, title: unit.title.clone() };
        let block = |units: &[(MapUnit, (u16, u16))]| Block {
            code: aria.clone(), href: "/".to_owned(), title: aria.clone(), tiles: units.iter().map(dot).collect(),
        };
        let blocks = tiles.units.chunks(4).map(block).collect();
        check(&charts::field::draw(&FieldData { blocks, selected: Some((1, 1)), prefix: "f-".to_owned(), aria: aria.clone() }));
        check(&charts::map::draw(&MapData { geometry, units, selected, inset, frame, prefix: "m-".to_owned(), aria }));
    }

    #[test]
    fn profiles(
        axes in prop::collection::vec((text(), maybe(), text(), maybe(), link()), 0..14),
        frame in frame(),
    ) {
        let axis = |(label, value, value_text, median, href): (String, _, _, _, _)| RadarAxis {
            id: label.clone(), title: label.clone(), label, value, value_text, median, href,
        };
        let drawing = charts::radar::draw(&RadarData { axes: axes.into_iter().map(axis).collect(), frame, aria: "a".to_owned() });
        check(&drawing);
    }

    #[test]
    fn strips(
        figures in (maybe(), maybe(), maybe(), maybe()),
        bands in prop::option::of((number(), number(), number(), number())),
        direction in prop::sample::select(vec![Direction::Higher, Direction::Lower, Direction::Parity, Direction::None]),
        title in text(),
        href in link(),
    ) {
        let (value, previous, median, target) = figures;
        let quartiles = bands.map(|band| (band.0, band.1));
        let extent = bands.map(|band| (band.2, band.3));
        let data = SpineData { id: title.clone(), direction, value, previous, median, quartiles, extent, target, title, href };
        check(&charts::spine::draw(&data));
    }

    #[test]
    fn small_lines(values in prop::collection::vec(maybe(), 0..8), ends in (number(), number(), number(), number())) {
        check(&charts::spark::draw(&SparkData { values: values.clone(), range: None, aria: String::new() }));
        let range = Some((-10.0, 10.0));
        check(&charts::spark::draw(&SparkData { values, range, aria: String::new() }));
        let (from, to, low, high) = ends;
        check(&charts::slope::draw(&SlopeData { from, to, range: (low, high), better: from < to, aria: String::new() }));
    }

    #[test]
    fn peers(dots in prop::collection::vec((text(), number(), link()), 0..24), own in text(), format in format()) {
        let dot = |(id, value, href): (String, f64, _)| charts::dots::Dot { title: id.clone(), id, value, href };
        let dots = dots.into_iter().map(dot).collect();
        check(&charts::dots::draw(&DotsData { dots, own: Some(own.clone()), own_label: own, format, aria: "a".to_owned() }));
    }

    #[test]
    fn bars(share in number(), other in maybe(), fill in fill(), aria in text(), parts in prop::collection::vec(number(), 0..6)) {
        let parts = parts.into_iter().map(|share| Part { share, tone: Tone::City }).collect();
        let bars = [
            Bar::Gap { travelled: share },
            Bar::Rank { share, target: other, fill },
            Bar::Parts(parts),
            Bar::Change { share, notable: true },
        ];
        for bar in bars {
            check(&charts::bar::draw(&BarData { bar, aria: aria.clone() }));
        }
    }
}
