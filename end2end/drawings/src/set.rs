//! The set: each chart many times, with other data each time.

use charts::bar::{Bar, BarData, Part, Tone};
use charts::dotplot::{DotplotData, Row};
use charts::dots::{Dot, DotsData};
use charts::field::{Block, FieldData};
use charts::heat::HeatData;
use charts::lines::{Line, LinesData, Point};
use charts::map::{MapData, MapUnit};
use charts::profile::{self, ProfileData};
use charts::radar::{RadarAxis, RadarData};
use charts::scatter::{Names, Scale, ScatterData};
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

use crate::numbers::Numbers;

const TIMES: u64 = 24;

/// Every drawing as text.
pub fn all() -> Vec<String> {
    let charts: [fn(&mut Numbers) -> Vec<Drawing>; 8] = [lines, sides, maps, profiles, strips, small, sheets, crowds];
    let drawn = (0..TIMES).flat_map(|seed| charts.map(|draw| draw(&mut Numbers::new(seed))));
    drawn.flatten().map(|drawing| drawing.svg).collect()
}

fn frame(numbers: &mut Numbers) -> Frame {
    [Frame::Wide, Frame::Card, Frame::Narrow][numbers.below(3) as usize]
}

fn format(numbers: &mut Numbers) -> Format {
    Format {
        decimals: numbers.below(3) as usize,
        style: NumberStyle::Vietnamese,
        suffix: "\u{a0}%".to_owned(),
    }
}

fn sides(numbers: &mut Numbers) -> Vec<Drawing> {
    let lines: Vec<Line> = (0..numbers.below(7))
        .map(|at| Line {
            id: at.to_string(),
            label: format!("Quận {at}"),
            points: (0..5)
                .map(|_| Point {
                    value: numbers.maybe(),
                    title: "Một".to_owned(),
                    href: Some("/".to_owned()),
                })
                .collect(),
        })
        .collect();
    let rows = (0..numbers.below(5)).map(|at| profile::Row {
        id: at.to_string(),
        label: "Trao quyền cá nhân".to_owned(),
        points: (0..numbers.below(7) as usize)
            .map(|side| profile::Point {
                side,
                value: numbers.figure(),
                title: "Một".to_owned(),
                href: None,
            })
            .collect(),
        median: numbers.maybe(),
    });
    let profile = ProfileData {
        rows: rows.collect(),
        range: (0.0, 100.0),
        ticks: vec![0.0, 50.0, 100.0],
        format: format(numbers),
        width: [328, 728][numbers.below(2) as usize],
        aria: "Các đơn vị".to_owned(),
    };
    let lines = LinesData {
        cycles: (0..5).map(|at| format!("I/{at}")).collect(),
        lines,
        targets: vec![TrendTarget {
            value: numbers.figure(),
            label: "chỉ tiêu".to_owned(),
        }],
        breaks: vec![2],
        format: format(numbers),
        size: (640, 280),
        aria: "Các đơn vị".to_owned(),
    };
    vec![charts::profile::draw(&profile), charts::lines::draw(&lines)]
}

fn lines(numbers: &mut Numbers) -> Vec<Drawing> {
    let points = (0..numbers.below(9))
        .map(|at| TrendPoint {
            id: at.to_string(),
            label: format!("I/{at}"),
            value: numbers.maybe(),
            median: numbers.maybe(),
            title: "Đường".to_owned(),
            href: None,
        })
        .collect();
    let targets = vec![TrendTarget {
        value: numbers.figure(),
        label: "chỉ tiêu".to_owned(),
    }];
    vec![charts::trend::draw(&TrendData {
        points,
        targets,
        beside: vec![numbers.figure()],
        breaks: vec!["3".to_owned()],
        format: format(numbers),
        size: (560, 240),
        aria: "Xu hướng".to_owned(),
    })]
}

fn maps(numbers: &mut Numbers) -> Vec<Drawing> {
    let Some(geometry) = geometry("2024") else {
        return Vec::new();
    };
    let units: Vec<MapUnit> = geometry
        .shapes
        .iter()
        .map(|shape| MapUnit {
            code: shape.code.to_owned(),
            label: format!("Quận {}", shape.code),
            value_text: format(numbers).write(numbers.figure()),
            class: if numbers.below(4) == 0 {
                Fill::NoValue(1)
            } else {
                Fill::Class(u8::try_from(numbers.below(5)).unwrap_or(0))
            },
            href: Some(format!("/don-vi/{}", shape.code)),
            title: shape.code.to_owned(),
        })
        .collect();
    let frame = frame(numbers);
    let places = geometry
        .shapes
        .iter()
        .map(|shape| (shape.tile.0.into(), shape.tile.1.into()));
    let tiles = TilesData {
        units: units.iter().cloned().zip(places).collect(),
        selected: Vec::new(),
        frame,
        prefix: "t-".to_owned(),
        aria: "Ô".to_owned(),
    };
    let map = MapData {
        geometry,
        units,
        selected: vec!["770".to_owned()],
        inset: true,
        frame,
        prefix: "m-".to_owned(),
        aria: "Bản đồ".to_owned(),
    };
    vec![charts::tiles::draw(&tiles), charts::map::draw(&map)]
}

fn profiles(numbers: &mut Numbers) -> Vec<Drawing> {
    let axes = (0..3 + numbers.below(12))
        .map(|at| RadarAxis {
            id: at.to_string(),
            label: "Gắn kết xã hội".to_owned(),
            value: numbers.maybe(),
            value_text: "84".to_owned(),
            median: numbers.maybe(),
            title: "Gắn kết xã hội: 84".to_owned(),
            href: None,
        })
        .collect();
    vec![charts::radar::draw(&RadarData {
        axes,
        frame: frame(numbers),
        aria: "Mạng nhện".to_owned(),
    })]
}

fn strips(numbers: &mut Numbers) -> Vec<Drawing> {
    let directions = [Direction::Higher, Direction::Lower, Direction::Parity, Direction::None];
    let draw = |direction| {
        charts::spine::draw(&SpineData {
            id: "2.2.2-b".to_owned(),
            direction,
            value: numbers.maybe(),
            previous: numbers.maybe(),
            median: numbers.maybe(),
            similar: numbers.maybe(),
            quartiles: numbers.maybe().zip(numbers.maybe()),
            extent: numbers.maybe().zip(numbers.maybe()),
            target: numbers.maybe(),
            title: "Gia đình học tập".to_owned(),
            href: None,
        })
    };
    directions.map(draw).into()
}

fn small(numbers: &mut Numbers) -> Vec<Drawing> {
    let aria = "Nhỏ".to_owned();
    let dots = (0..numbers.below(24))
        .map(|at| Dot {
            id: at.to_string(),
            value: numbers.figure(),
            title: at.to_string(),
            href: None,
        })
        .collect();
    let parts = (0..numbers.below(6))
        .map(|_| Part {
            share: numbers.figure(),
            tone: Tone::City,
        })
        .collect();
    let bars = [
        Bar::Gap {
            travelled: numbers.figure(),
        },
        Bar::Rank {
            share: numbers.figure(),
            target: numbers.maybe(),
            fill: Fill::Class(3),
        },
        Bar::Parts(parts),
        Bar::Change {
            share: numbers.figure(),
            notable: true,
        },
    ];
    let mut drawn = vec![
        charts::dots::draw(&DotsData {
            dots,
            own: Some("3".to_owned()),
            own_label: "Gò Vấp".to_owned(),
            format: format(numbers),
            aria: aria.clone(),
        }),
        charts::spark::draw(&SparkData {
            values: (0..numbers.below(8)).map(|_| numbers.maybe()).collect(),
            range: None,
            titles: (0..8).map(|at| format!("Kỳ {at}")).collect(),
            aria: aria.clone(),
        }),
        charts::slope::draw(&SlopeData {
            from: numbers.figure(),
            to: numbers.figure(),
            range: (numbers.figure(), numbers.figure()),
            better: true,
            aria: aria.clone(),
        }),
    ];
    drawn.extend(bars.map(|bar| {
        charts::bar::draw(&BarData {
            bar,
            aria: aria.clone(),
        })
    }));
    drawn
}

/// What pages show as tables and lists, for files.
fn sheets(numbers: &mut Numbers) -> Vec<Drawing> {
    let aria = "Nhiều đơn vị".to_owned();
    let cell = |numbers: &mut Numbers| charts::heat::Cell {
        fill: Fill::Class(u8::try_from(numbers.below(5)).unwrap_or(0)),
        text: format(numbers).write(numbers.figure()),
        title: "Quận".to_owned(),
    };
    let row = |at: u32| charts::heat::Row {
        id: at.to_string(),
        label: format!("Quận {at}"),
        cells: (0..12).map(|_| cell(numbers)).collect(),
    };
    let heat = HeatData {
        rows: (0..5).map(row).collect(),
        columns: (0..12).map(|at| at.to_string()).collect(),
        prefix: "h-".to_owned(),
        aria: aria.clone(),
    };
    let square = |at: u32| Square {
        id: at.to_string(),
        lines: ["Quận".to_owned(), at.to_string()],
        title: at.to_string(),
    };
    let group = |tone| Group {
        label: "Đã duyệt".to_owned(),
        count: "3".to_owned(),
        tone,
        full: numbers.below(2) == 0,
        squares: (0..numbers.below(30)).map(square).collect(),
    };
    let squares = SquaresData {
        groups: [Tone::Ok, Tone::Unit].map(group).into(),
        aria,
    };
    vec![charts::heat::draw(&heat), charts::squares::draw(&squares)]
}

fn crowds(numbers: &mut Numbers) -> Vec<Drawing> {
    let aria = "Nhiều đơn vị".to_owned();
    let rows = (0..numbers.below(24))
        .map(|at| Row {
            id: at.to_string(),
            rank: at.to_string(),
            label: format!("Quận {at}"),
            value: numbers.figure(),
            value_text: "74,6".to_owned(),
            previous: numbers.maybe(),
            title: at.to_string(),
            href: None,
        })
        .collect();
    let dots = (0..numbers.below(30))
        .map(|at| charts::scatter::Dot {
            id: at.to_string(),
            label: format!("Quận {at}"),
            x: numbers.figure(),
            y: numbers.figure(),
            title: at.to_string(),
            href: None,
        })
        .collect();
    let mut scale = || Scale {
        name: "Dân số".to_owned(),
        target: Some((numbers.figure(), "chỉ tiêu".to_owned())),
        format: format(numbers),
    };
    let (x, y) = (scale(), scale());
    let parts = (0..numbers.below(6))
        .map(|at| StackPart {
            id: at.to_string(),
            share: numbers.figure(),
            fill: Fill::Class(2),
            text: "12".to_owned(),
            title: at.to_string(),
        })
        .collect();
    let tiles = (0..40).map(|at| charts::field::Dot {
        place: (at % 8, at / 8),
        fill: Fill::Class(u8::try_from(numbers.below(5)).unwrap_or(0)),
        title: at.to_string(),
    });
    let blocks = vec![Block {
        code: "01".to_owned(),
        href: "/ban-do?trong=01".to_owned(),
        title: "Tỉnh giả lập 01".to_owned(),
        tiles: tiles.collect(),
    }];
    vec![
        charts::field::draw(&FieldData {
            blocks,
            selected: Some((1, 1)),
            prefix: "f-".to_owned(),
            aria: aria.clone(),
        }),
        charts::stack::draw(&StackData {
            parts,
            aria: aria.clone(),
        }),
        charts::dotplot::draw(&DotplotData {
            rows,
            own: Some("3".to_owned()),
            target: Some((numbers.figure(), "chỉ tiêu".to_owned())),
            median: Some((numbers.figure(), "trung vị".to_owned())),
            format: format(numbers),
            width: 720,
            aria: aria.clone(),
        }),
        charts::scatter::draw(&ScatterData {
            dots,
            own: Some("3".to_owned()),
            names: Names::Outermost,
            x,
            y,
            size: (760, 500),
            aria,
        }),
    ]
}
