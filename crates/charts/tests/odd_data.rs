//! Every chart draws whatever it is given: no units, one, all alike, none with a figure, far outliers, text that tries to be
//! markup. What it draws is well-formed, holds only finite places and is the same each time.

use charts::bar::{Bar, BarData, Part, Tone};
use charts::dotplot::{DotplotData, Row};
use charts::dots::DotsData;
use charts::field::{Block, Dot, FieldData};
use charts::heat::{Cell, HeatData};
use charts::lines::{Line, LinesData, Point as LinePoint};
use charts::map::{MapData, MapUnit};
use charts::profile::{Point as ProfilePoint, ProfileData, Row as ProfileRow};
use charts::radar::{RadarAxis, RadarData};
use charts::scatter::{Dot as Pair, Names, Scale, ScatterData};
use charts::slope::SlopeData;
use charts::spark::SparkData;
use charts::spine::SpineData;
use charts::squares::{Group, Square, SquaresData};
use charts::stack::{StackData, StackPart};
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
    // The Tab key stops once at marks that lead nowhere, and every one of them is named for it.
    let stops = document
        .descendants()
        .filter(|node| node.attribute("tabindex") == Some("0"));
    let reached = drawing.marks.iter().any(|mark| mark.href.is_none());
    assert_eq!(stops.count(), usize::from(reached), "{}", drawing.svg);
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
    fn sides_on_one_axis(
        cycles in prop::collection::vec(text(), 0..9),
        lines in prop::collection::vec((text(), text(), prop::collection::vec((maybe(), text(), link()), 0..9)), 0..9),
        target in number(),
        breaks in prop::collection::vec(0usize..9, 0..2),
        format in format(),
        size in (any::<u16>(), any::<u16>()),
        range in (number(), number()),
    ) {
        let rows = lines.iter().map(|(id, label, points)| ProfileRow {
            id: id.clone(),
            label: label.clone(),
            points: points.iter().enumerate().map(|(side, (value, title, href))| ProfilePoint {
                side,
                value: value.unwrap_or(f64::NAN),
                title: title.clone(),
                href: href.clone(),
            }).collect(),
            median: Some(target),
        });
        let profile = ProfileData {
            rows: rows.collect(),
            range,
            ticks: vec![range.0, target],
            format: format.clone(),
            width: size.0,
            aria: String::new(),
        };
        check(&charts::profile::draw(&profile));
        let line = |(id, label, points): (_, _, Vec<_>)| Line {
            id,
            label,
            points: points.into_iter().map(|(value, title, href)| LinePoint { value, title, href }).collect(),
        };
        let data = LinesData {
            cycles,
            lines: lines.into_iter().map(line).collect(),
            targets: vec![TrendTarget { value: target, label: "chỉ tiêu".to_owned() }],
            breaks,
            format,
            size,
            aria: String::new(),
        };
        let drawing = charts::lines::draw(&data);
        check(&drawing);
        prop_assert_eq!(drawing, charts::lines::draw(&data));
    }

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
        let breaks = points.iter().skip(1).step_by(2).map(|point| point.id.clone()).collect();
        let data = TrendData { points, targets, breaks, beside, format, size, aria };
        let drawing = charts::trend::draw(&data);
        check(&drawing);
        prop_assert_eq!(drawing.marks.len(), data.points.len());
        prop_assert_eq!(drawing, charts::trend::draw(&data));
    }

    #[test]
    fn maps(
        units in prop::collection::vec(map_unit(), 0..24),
        selected in prop::collection::vec(Just("770".to_owned()), 0..3),
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
        let data = SpineData { id: title.clone(), direction, value, previous, median, similar: previous, quartiles, extent, target, title, href };
        check(&charts::spine::draw(&data));
    }

    #[test]
    fn small_lines(values in prop::collection::vec(maybe(), 0..8), ends in (number(), number(), number(), number())) {
        let titles: Vec<String> = values.iter().map(|value| format!("{value:?}")).collect();
        check(&charts::spark::draw(&SparkData { values: values.clone(), range: None, titles: Vec::new(), aria: String::new() }));
        let range = Some((-10.0, 10.0));
        let drawing = charts::spark::draw(&SparkData { values, range, titles, aria: "a".to_owned() });
        check(&drawing);
        prop_assert!(drawing.marks.windows(2).all(|two| two[0].x + two[0].w <= two[1].x + 0.1));
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
    fn stacks(parts in prop::collection::vec((number(), fill(), text()), 0..8), aria in text()) {
        let part = |(share, fill, text): (f64, Fill, String)| StackPart { id: text.clone(), share, fill, title: text.clone(), text };
        check(&charts::stack::draw(&StackData { parts: parts.into_iter().map(part).collect(), aria }));
    }

    #[test]
    fn heat_tables(
        columns in prop::collection::vec(text(), 0..15),
        rows in prop::collection::vec((text(), prop::collection::vec((fill(), text()), 0..15)), 0..9),
        prefix in "[a-z]?",
    ) {
        let cell = |(fill, text): (Fill, String)| Cell { fill, title: text.clone(), text };
        let row = |(label, cells): (String, Vec<_>)| charts::heat::Row {
            id: label.clone(), label, cells: cells.into_iter().map(cell).collect(),
        };
        let rows = rows.into_iter().map(row).collect();
        check(&charts::heat::draw(&HeatData { columns, rows, prefix, aria: "a".to_owned() }));
    }

    #[test]
    fn steps(groups in prop::collection::vec((text(), any::<bool>(), prop::collection::vec((text(), text()), 0..90)), 0..6)) {
        let square = |(first, second): (String, String)| Square {
            id: first.clone(), title: second.clone(), lines: [first, second],
        };
        let group = |(label, full, squares): (String, bool, Vec<_>)| Group {
            count: squares.len().to_string(), label, tone: Tone::Public, full, squares: squares.into_iter().map(square).collect(),
        };
        check(&charts::squares::draw(&SquaresData { groups: groups.into_iter().map(group).collect(), aria: "a".to_owned() }));
    }

    #[test]
    fn rankings(
        rows in prop::collection::vec((text(), text(), number(), maybe(), link()), 0..30),
        lines in (prop::option::of((number(), text())), prop::option::of((number(), text()))),
        format in format(),
        width in any::<u16>(),
        own in text(),
    ) {
        let row = |(id, label, value, previous, href): (String, String, f64, _, _)| Row {
            rank: id.clone(), value_text: label.clone(), title: label.clone(), id, label, value, previous, href,
        };
        let rows: Vec<Row> = rows.into_iter().map(row).collect();
        let own = Some(rows.first().map_or(own, |row| row.id.clone()));
        let count = rows.iter().filter(|row| row.value.is_finite()).count();
        let data = DotplotData { rows, own, target: lines.0, median: lines.1, format, width, aria: "a".to_owned() };
        let drawing = charts::dotplot::draw(&data);
        check(&drawing);
        prop_assert_eq!(drawing.marks.len(), count);
        prop_assert_eq!(drawing, charts::dotplot::draw(&data));
    }

    #[test]
    fn pairs(
        dots in prop::collection::vec((text(), text(), number(), number(), link()), 0..24),
        targets in (prop::option::of((number(), text())), prop::option::of((number(), text()))),
        format in format(),
        size in any::<(u16, u16)>(),
        own in prop::option::of(text()),
        all in any::<bool>(),
        name in text(),
    ) {
        let dot = |(id, label, x, y, href): (String, String, _, _, _)| Pair { title: label.clone(), id, label, x, y, href };
        let mut dots: Vec<_> = dots.into_iter().map(dot).collect();
        // The chosen one may be there, twice, or not at all.
        let own = own.or_else(|| dots.first().map(|dot| dot.id.clone()));
        let scale = |target| Scale { name: name.clone(), target, format: format.clone() };
        let (x, y) = (scale(targets.0), scale(targets.1));
        let names = if all { Names::All } else { Names::Outermost };
        let mut data = ScatterData { dots: dots.clone(), own, names, x, y, size, aria: name.clone() };
        let drawing = charts::scatter::draw(&data);
        check(&drawing);
        prop_assert_eq!(&drawing, &charts::scatter::draw(&data));
        prop_assert_eq!(drawing.marks.len(), dots.iter().filter(|dot| dot.x.is_finite() && dot.y.is_finite()).count());
        // All alike on one axis, and on both.
        for dot in &mut dots { dot.x = 3.0; }
        data.dots = dots.clone();
        check(&charts::scatter::draw(&data));
        for dot in &mut dots { dot.y = -7.5; }
        data.dots = dots;
        check(&charts::scatter::draw(&data));
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
