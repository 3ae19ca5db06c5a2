//! The list beside a map: units by rank with their bar, those without a figure with the reason.

use charts::bar::{Bar, BarData};
use domain::cell::Cell;
use domain::explore::{MapView, UnitRow};
use domain::text;
use leptos::prelude::*;

use crate::components::drawing::Picture;
use crate::components::measure::Reading;
use crate::context::use_lang;
use crate::words::use_words;

/// Rank of each row among those with a figure, equal figures sharing one; `None` without figure or direction.
pub fn ranks(map: &MapView, reading: &Reading) -> Vec<Option<usize>> {
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
    /// Code of the unit under the lamp; empty for none.
    #[prop(optional, into)]
    selected: String,
) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let target = map.info.target.as_ref().map(|target| target.value);
    let longest = longest(&map, target);
    let nothing = !map.rows.iter().any(|row| text::matches(&searched(row), &filter));
    let rows: Vec<_> = map
        .rows
        .iter()
        .zip(ranks(&map, &reading))
        .map(|(row, rank)| {
            let name = searched(row);
            let here = (row.unit.code == selected).then_some("true");
            let hidden = !text::matches(&name, &filter);
            let figure = match &row.cell {
                Cell::Figure(figure) => {
                    let share = figure.value / longest;
                    let bar = Bar::Rank {
                        share,
                        target: target.map(|target| target / longest),
                        fill: reading.fill(&row.cell),
                    };
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
                Cell::None(kind) => view! {
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
        <ol class="rank" id=LIST>
            {rows}
        </ol>
        <p class="mut" role="status" hidden=!nothing>
            {words.map.no_match}
        </p>
    }
}

/// What a search looks through: both names and the code.
fn searched(row: &UnitRow) -> String {
    let unit = &row.unit;
    format!("{} {} {} {}", unit.name.vi, unit.short.vi, unit.name.en, unit.code)
}

/// Bars begin at zero; percentages and scores end at a hundred, others at the largest figure.
fn longest(map: &MapView, target: Option<f64>) -> f64 {
    let values = map.rows.iter().filter_map(|row| row.cell.value()).chain(target);
    let largest = values.fold(0.0, f64::max);
    let is_share = map.info.unit.vi == "%" || !matches!(map.info.measure, domain::explore::Measure::Indicator(_));
    if is_share && largest <= 100.0 {
        100.0
    } else if largest > 0.0 {
        largest
    } else {
        1.0
    }
}
