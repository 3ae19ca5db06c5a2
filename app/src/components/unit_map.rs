//! The map of units in the form it fits: with boundaries or as equal tiles, for a desktop and for a telephone.

use charts::map::{MapData, MapUnit};
use charts::tiles::TilesData;
use charts::{Drawing, Frame, Geometry};
use domain::compare::codes;
use domain::explore::MapView;
use domain::unit::UnitKind;
use leptos::prelude::*;

use crate::components::chart::{self, Chart, ChartFacts};
use crate::components::measure::Reading;
use crate::components::surface::Surface;
use crate::context::use_lang;
use crate::words::use_words;

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

/// Everything a drawing of the map needs but its size.
#[derive(Clone)]
struct Plan {
    geometry: &'static Geometry,
    units: Vec<MapUnit>,
    aria: String,
}

impl Plan {
    fn draw(&self, form: Form, frame: Frame, selected: Vec<String>, prefix: &str) -> Drawing {
        let Self { geometry, units, aria } = self.clone();
        let prefix = prefix.to_owned();
        match form {
            Form::Boundaries => charts::map::draw(&MapData {
                geometry,
                units,
                selected,
                inset: true,
                frame,
                prefix,
                aria,
            }),
            Form::Tiles => charts::tiles::draw(&TilesData {
                geometry,
                units,
                selected,
                frame,
                prefix,
                aria,
            }),
        }
    }
}

/// Draws the figures of `map` twice, for wide and for narrow screens; the style shows one. Nothing where the map
/// version has no geometry: the list beside it says the same.
#[component]
pub fn UnitMap(
    /// Figures to show.
    map: MapView,
    /// Address of what choosing a unit leads to.
    href: impl Fn(&str) -> String,
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
    let geometry = charts::geometry(&map.cycle.map_version)?;
    let units = map
        .rows
        .iter()
        .filter(|row| row.unit.kind == UnitKind::District)
        .map(|row| {
            let Surface { fill, text, title } = Surface::of(&map, row, &reading);
            MapUnit {
                code: row.unit.code.clone(),
                label: row.unit.short.get(lang).to_owned(),
                value_text: text,
                class: fill,
                href: Some(href(&row.unit.code)),
                title,
            }
        });
    let plan = Plan {
        geometry,
        units: units.collect(),
        aria: (words.map.label)(&reading.name()),
    };
    let selected = codes(&selected);
    if use_context::<ChartFacts>().is_none() {
        let filters = [reading.name(), (words.terms.shown)(map.shown).to_owned()];
        provide_context(ChartFacts::new(&map.cycle, map.illustrative, filters));
    }
    let wide = plan.draw(form, frame, selected.clone(), "w-");
    let narrow = plan.draw(form, Frame::Narrow, selected, "n-");
    Some(view! {
        <Chart
            id="ban-do"
            title=chart::title::of_map(&map, lang)
            say=(words.map.label)(&reading.name())
            picture=wide
            narrow
            keys=chart::map::keys(&map, lang)
            source=words.chart.boundaries
            table=chart::map::table(&map, lang)
            twin
        >
            {children.map(|children| children())}
        </Chart>
    })
}
