//! The list beside a map: units by rank with their bar, those without a figure with the reason.

use charts::Fill;
use charts::bar::{Bar, BarData};
use domain::cell::Cell;
use domain::compare::codes;
use domain::explore::{MapView, Measure, UnitRow};
use domain::indicator::Kind;
use domain::text;
use leptos::prelude::*;

use crate::components::drawing::Picture;
use crate::components::measure::{Reading, tone};
use crate::components::surface;
use crate::context::use_lang;
use crate::words::use_words;

/// Rank of each row among those with a figure, equal figures sharing one; `None` without figure or direction.
pub fn ranks(map: &MapView, reading: &Reading) -> Vec<Option<usize>> {
    // Rows of a map of changes stand by what got better: that is an order, and no rank.
    if map.against.is_some() {
        return vec![None; map.rows.len()];
    }
    let mut last = (None, 0);
    let of_row = |(place, row): (usize, &UnitRow)| {
        let value = row.cell.value()?;
        if last.0 != Some(value) {
            last = (Some(value), place + 1);
        }
        reading.is_ranked().then_some(last.1)
    };
    map.rows.iter().enumerate().map(of_row).collect()
}

/// Id of the list, for the field that searches it.
pub const LIST: &str = "units";

/// Units by rank. Rows that do not match `filter` are hidden.
#[component]
pub fn Ranking(
    /// The figures shown.
    map: MapView,
    /// Address of what choosing a unit leads to.
    href: impl Fn(&str) -> String,
    /// What was searched for.
    #[prop(optional, into)]
    filter: String,
    /// Codes of the units under the lamp with commas between; empty for none.
    #[prop(optional, into)]
    selected: String,
    /// Places of the rows that are shown; `None` for all.
    #[prop(optional_no_strip)]
    only: Option<Vec<usize>>,
) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let selected = codes(&selected);
    let target = map.info.target.as_ref().map(|target| target.value);
    let reach = Reach::of(&map);
    let scale = match reach {
        Reach::FromZero(_) => None,
        Reach::Between(..) if map.against.is_some() => None,
        Reach::Between(low, high) => Some((words.map.scale)(&reading.bound(low), &reading.bound(high))),
    };
    // The longest bar of a change is the widest change there is.
    let gains = map
        .rows
        .iter()
        .filter_map(|row| Some(reading.gain(row.previous?, row.cell.value()?)));
    let widest = gains.map(f64::abs).fold(f64::EPSILON, f64::max);
    let nothing = !map.rows.iter().any(|row| text::matches(&searched(row), &filter));
    let ranks = ranks(&map, &reading);
    let rows: Vec<_> = only
        .unwrap_or_else(|| (0..map.rows.len()).collect())
        .into_iter()
        .filter_map(|place| Some((map.rows.get(place)?, ranks.get(place).copied().flatten())))
        .map(|(row, rank)| {
            let name = searched(row);
            let here = selected.contains(&row.unit.code).then_some("true");
            let hidden = !text::matches(&name, &filter);
            let figure = match (&row.cell, map.against.is_some()) {
                (Cell::Figure(figure), true) => {
                    let moved = row.previous.map(|then| (then, figure.value));
                    view! { <Moved moved reading=reading.clone() widest /> }.into_any()
                }
                (Cell::Figure(figure), false) => {
                    let bar = reach.bar(figure.value, target, reading.fill(&row.cell));
                    let drawing = charts::bar::draw(&BarData {
                        bar,
                        aria: String::new(),
                    });
                    view! {
                        <Picture drawing class="bar" />
                        <span class="v num">{reading.bare(figure.value)}</span>
                    }
                    .into_any()
                }
                (Cell::None(kind), _) => view! {
                    <span class="k">
                        <span class=format!("sw nv-{}", kind.pattern())></span>
                        {(words.terms.no_value_short)(*kind)}
                    </span>
                }
                .into_any(),
            };
            let rank = rank.map_or_else(|| "\u{b7}".to_owned(), |rank| rank.to_string());
            view! {
                <li hidden=hidden data-text=name>
                    <a href=href(&row.unit.code) aria-current=here>
                        <span class="r num">{rank}</span>
                        <span>{row.unit.short.get(lang).to_owned()}</span>
                        {figure}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        {scale.map(|scale| view! { <p class="xs mut">{scale}</p> })}
        <ol class="rank" id=LIST>
            {rows}
        </ol>
        <p class="mut" role="status" hidden=!nothing>
            {words.map.no_match}
        </p>
    }
}

/// A change as a bar to one side of the middle, and its figure; a dash without one.
#[component]
fn Moved(moved: Option<(f64, f64)>, reading: Reading, widest: f64) -> impl IntoView {
    let Some((then, now)) = moved else {
        return view! { <span class="k">{use_words().map.change_none}</span> }.into_any();
    };
    let gain = reading.gain(then, now);
    let drawing = charts::bar::draw(&BarData {
        bar: Bar::Change {
            share: gain / widest,
            notable: surface::class(&reading, then, now) != 2,
        },
        aria: String::new(),
    });
    let class = format!("v num {}", tone(reading.improvement(then, now)));
    view! {
        <Picture drawing class="bar" />
        <span class=class>{reading.figures().bare_signed(then, now)}</span>
    }
    .into_any()
}

/// What a search looks through: both names and the code.
pub fn searched(row: &UnitRow) -> String {
    let unit = &row.unit;
    format!("{} {} {} {}", unit.name.vi, unit.short.vi, unit.name.en, unit.code)
}

/// How figures become drawings.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Reach {
    /// Bars from zero to this figure.
    FromZero(f64),
    /// Marks on a scale between these two.
    Between(f64, f64),
}

/// Figures lie close together when they differ by less than this share of the longest bar: bars would all look alike.
const CLOSE: f64 = 0.1;

impl Reach {
    /// Bars begin at zero, for their length is what is read; percentages and scores end at a hundred, levels at the
    /// highest, others at the largest figure. Where all figures lie close together (98 to 99,6 %) honest bars would be
    /// all full and hide what a ranking is for. A bar cut off below would exaggerate; so these stand as marks, which
    /// have a place and no length, on a scale whose ends are written above.
    fn of(map: &MapView) -> Self {
        let values = || map.rows.iter().filter_map(|row| row.cell.value());
        let (low, high) = values().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let largest = map
            .info
            .target
            .iter()
            .map(|target| target.value)
            .fold(high.max(0.0), f64::max);
        let is_share = map.info.unit.vi == "%" || !matches!(map.info.measure, Measure::Indicator(_) | Measure::Cases);
        let longest = match map.info.kind {
            Some(Kind::Level) => 4.0,
            Some(Kind::YesNo) => 1.0,
            _ if is_share && largest <= 100.0 => 100.0,
            _ if largest > 0.0 => largest,
            _ => 1.0,
        };
        let is_choice = matches!(map.info.kind, Some(Kind::Level | Kind::YesNo));
        if is_choice || low >= high || high - low >= longest * CLOSE {
            return Self::FromZero(longest);
        }
        let (low, high) = charts::bar::ends(values(), map.info.decimals);
        Self::Between(low, high)
    }

    /// The drawing of a figure.
    fn bar(self, value: f64, target: Option<f64>, fill: Fill) -> Bar {
        match self {
            Self::FromZero(longest) => Bar::Rank {
                share: value / longest,
                target: target.map(|target| target / longest),
                fill,
            },
            Self::Between(low, high) => {
                let at = |value: f64| (value - low) / (high - low);
                Bar::Place {
                    at: at(value),
                    target: target.filter(|target| self.holds(*target)).map(at),
                    fill,
                }
            }
        }
    }

    fn holds(self, value: f64) -> bool {
        match self {
            Self::FromZero(longest) => value <= longest,
            Self::Between(low, high) => (low..=high).contains(&value),
        }
    }
}

/// Whether the target is drawn in the ranking of `map`.
pub fn draws_target(map: &MapView) -> bool {
    let reach = Reach::of(map);
    map.info.target.as_ref().is_some_and(|target| reach.holds(target.value))
}

#[cfg(test)]
mod tests {
    use domain::cell::Figure;
    use domain::cycle::Cycle;
    use domain::explore::{MeasureInfo, Shown, UnitLabel};
    use domain::grid::Tile;
    use domain::indicator::{Direction, Words};
    use domain::peers::Peers;
    use domain::time::Day;
    use domain::unit::UnitKind;
    use domain::workflow::State;

    use super::*;

    fn map(kind: Kind, unit: &str, values: &[f64]) -> MapView {
        let day = Day::from_epoch_days(0);
        let row = |value: &f64| UnitRow {
            unit: UnitLabel {
                code: String::new(),
                name: Words::default(),
                short: Words::default(),
                kind: UnitKind::District,
            },
            cell: Cell::Figure(Figure {
                value: *value,
                numerator: None,
                denominator: None,
                state: State::Approved,
                as_of: None,
                source: String::new(),
                illustrative: false,
            }),
            previous: None,
            state: Some(State::Approved),
            tile: Tile::default(),
        };
        MapView {
            cycle: Cycle {
                code: String::new(),
                name: Words::default(),
                data_from: day,
                data_to: day,
                opens: day,
                due: day,
                review_due: day,
                closes: day,
                map_version: String::new(),
                set: String::new(),
                mode: domain::indicator::Mode::Measured,
                published_at: None,
            },
            cycles: Vec::new(),
            against: None,
            info: MeasureInfo {
                measure: Measure::Indicator("1.1.1-a".to_owned()),
                name: Words::default(),
                kind: Some(kind),
                unit: Words {
                    vi: unit.to_owned(),
                    en: unit.to_owned(),
                },
                decimals: 1,
                direction: Direction::Higher,
                breaks: Vec::new(),
                much: 5.0,
                target: None,
            },
            shown: Shown::Approved,
            may_show: Vec::new(),
            peers: Peers::all(UnitKind::District),
            blocks: Vec::new(),
            rows: values.iter().map(row).collect(),
            city: None,
            median: None,
            yes: None,
            illustrative: false,
            choices: Vec::new(),
        }
    }

    #[test]
    fn bars_begin_at_zero_unless_all_would_look_alike() {
        let reach = |kind, unit, values: &[f64]| Reach::of(&map(kind, unit, values));
        assert_eq!(reach(Kind::Percent, "%", &[62.0, 91.0]), Reach::FromZero(100.0));
        assert_eq!(reach(Kind::Percent, "%", &[98.1, 99.6]), Reach::Between(98.0, 100.0));
        assert_eq!(reach(Kind::Count, "lớp", &[3.0, 12.0]), Reach::FromZero(12.0));
        assert_eq!(reach(Kind::Level, "/4", &[3.0, 3.0]), Reach::FromZero(4.0));
        assert_eq!(reach(Kind::YesNo, "có/không", &[0.0, 1.0]), Reach::FromZero(1.0));
        // Nothing to tell apart, nothing to draw.
        assert_eq!(reach(Kind::Percent, "%", &[98.1, 98.1]), Reach::FromZero(100.0));
        assert_eq!(reach(Kind::Percent, "%", &[]), Reach::FromZero(100.0));
    }
}
