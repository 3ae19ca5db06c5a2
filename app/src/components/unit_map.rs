//! The map of units in the form it fits: with boundaries, as equal tiles, or as a field of very many small ones.

use charts::field::{Block, Dot, FieldData};
use charts::map::{MapData, MapUnit};
use charts::tiles::TilesData;
use charts::{Drawing, Fill, Frame, Geometry};
use domain::compare::codes;
use domain::explore::{MapView, UnitRow};
use leptos::prelude::*;

use crate::components::chart::{self, Chart, ChartFacts};
use crate::components::measure::Reading;
use crate::components::surface::Surface;
use crate::context::use_lang;
use crate::format;
use crate::words::{use_words, words};

/// How units are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// By their boundaries.
    #[default]
    Boundaries,
    /// As tiles of equal size.
    Tiles,
}

impl Form {
    /// The word in addresses; empty for the usual.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Boundaries => "",
            Self::Tiles => "o",
        }
    }

    /// The form with this word.
    pub fn from_code(code: &str) -> Self {
        if code == "o" { Self::Tiles } else { Self::Boundaries }
    }
}

/// Draws the figures of `map` for wide and for narrow screens; the style shows one of two drawings where one does not fit
/// both. A map version without boundaries is drawn as tiles, laid out from the tree of units.
#[component]
pub fn UnitMap(
    /// Figures to show.
    map: MapView,
    /// Address of what choosing a unit leads to.
    href: impl Fn(&str) -> String,
    /// Address of the same map of the units below one.
    within: impl Fn(&str) -> String,
    /// Room on a desktop.
    frame: Frame,
    /// Boundaries or tiles.
    #[prop(optional)]
    form: Form,
    /// Codes of the units under the lamp with commas between; empty for none.
    #[prop(optional, into)]
    selected: String,
    /// Whether the figures are also shown as a table, folded away.
    #[prop(optional)]
    twin: bool,
    /// The legend.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let plan = Plan {
        aria: (words.map.label)(&reading.name()),
        selected: codes(&selected),
    };
    if use_context::<ChartFacts>().is_none() {
        let filters = [reading.name(), (words.terms.shown)(map.shown).to_owned()];
        provide_context(ChartFacts::new(&map.cycle, map.illustrative, filters));
    }
    let is_field = map.rows.len() > EACH;
    let (wide, narrow) = if is_field {
        (plan.field(&map, &reading, within), None)
    } else {
        let units = map.rows.iter().map(|row| {
            let Surface { fill, text, title } = Surface::of(&map, row, &reading);
            let unit = MapUnit {
                code: row.unit.code.clone(),
                label: row.unit.short.get(lang).to_owned(),
                value_text: text,
                class: fill,
                href: Some(href(&row.unit.code)),
                title,
            };
            (unit, (row.tile.column, row.tile.row))
        });
        let units: Vec<_> = units.collect();
        let geometry = boundaries(&map);
        let draw = |frame, prefix| match (geometry, form) {
            (Some(geometry), Form::Boundaries) => plan.boundaries(geometry, &units, frame, prefix),
            (geometry, _) => plan.tiles(geometry, &units, frame, prefix),
        };
        (draw(frame, "w-"), Some(draw(Frame::Narrow, "n-")))
    };
    let source = boundaries(&map).map_or("", |_| words.chart.boundaries);
    view! {
        {is_field.then(|| view! { <p class="sm mut">{words.peers.field}</p> })}
        <Chart
            id="ban-do"
            title=chart::title::of_map(&map, lang)
            say=(words.map.label)(&reading.name())
            picture=wide
            narrow
            keys=chart::map::keys(&map, lang)
            source
            table=chart::map::table(&map, lang)
            twin=twin && !is_field
            empty=map.rows.iter().all(|row| row.cell.value().is_none())
        >
            {children.map(|children| children())}
        </Chart>
    }
}

/// The boundaries of the units shown, if this program has them.
pub fn boundaries(map: &MapView) -> Option<&'static Geometry> {
    let geometry = charts::geometry(&map.cycle.map_version)?;
    let is_drawn = |row: &UnitRow| geometry.shapes.iter().any(|shape| shape.code == row.unit.code);
    map.rows.iter().any(is_drawn).then_some(geometry)
}

/// The most units that are drawn with a name and a way to each.
const EACH: usize = 200;

/// What every drawing of a map shares.
struct Plan {
    aria: String,
    selected: Vec<String>,
}

impl Plan {
    fn boundaries(
        &self,
        geometry: &'static Geometry,
        units: &[(MapUnit, (u16, u16))],
        frame: Frame,
        prefix: &str,
    ) -> Drawing {
        charts::map::draw(&MapData {
            geometry,
            units: units.iter().map(|(unit, _)| unit.clone()).collect(),
            selected: self.selected.clone(),
            inset: true,
            frame,
            prefix: prefix.to_owned(),
            aria: self.aria.clone(),
        })
    }

    /// Tiles where a table puts them, near the units' places; else where they were laid out.
    fn tiles(
        &self,
        geometry: Option<&'static Geometry>,
        units: &[(MapUnit, (u16, u16))],
        frame: Frame,
        prefix: &str,
    ) -> Drawing {
        let known = |code: &str| {
            let shape = geometry?.shapes.iter().find(|shape| shape.code == code)?;
            Some((u16::from(shape.tile.0), u16::from(shape.tile.1)))
        };
        let placed = units.iter().filter_map(|(unit, place)| {
            let place = if geometry.is_some() { known(&unit.code)? } else { *place };
            Some((unit.clone(), place))
        });
        charts::tiles::draw(&TilesData {
            units: placed.collect(),
            selected: self.selected.clone(),
            frame,
            prefix: prefix.to_owned(),
            aria: self.aria.clone(),
        })
    }

    /// Thousands of tiles: one drawing for all screens, whose blocks lead on.
    fn field(&self, map: &MapView, reading: &Reading, within: impl Fn(&str) -> String) -> Drawing {
        let words = &words(reading.lang).peers;
        let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), reading.lang);
        let mut blocks: Vec<Block> = map
            .blocks
            .iter()
            .map(|above| Block {
                code: above.code.clone(),
                href: within(&above.code),
                title: String::new(),
                tiles: Vec::new(),
            })
            .collect();
        for row in &map.rows {
            if let Some(block) = blocks.get_mut(usize::from(row.tile.block)) {
                let Surface { fill, title, .. } = Surface::of(map, row, reading);
                block.tiles.push(Dot {
                    place: (row.tile.column, row.tile.row),
                    fill,
                    title,
                });
            }
        }
        for (block, above) in blocks.iter_mut().zip(&map.blocks) {
            let with = block
                .tiles
                .iter()
                .filter(|tile| !matches!(tile.fill, Fill::NoValue(_)))
                .count();
            block.title = (words.block)(above.name.get(reading.lang), &count(with), &count(block.tiles.len()));
        }
        let chosen = map.rows.iter().find(|row| self.selected.contains(&row.unit.code));
        charts::field::draw(&FieldData {
            blocks,
            selected: chosen.map(|row| (row.tile.column, row.tile.row)),
            prefix: "f-".to_owned(),
            aria: self.aria.clone(),
        })
    }
}
