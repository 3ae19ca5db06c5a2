//! A map taken along: its table and what its colours mean.

use charts::Fill;
use charts::sheet::{Key, Sign};
use domain::cell::{Cell, NoValue};
use domain::explore::{MapView, UnitRow};
use domain::indicator::Lang;
use domain::number;
use domain::scale::CHANGE_BREAKS;
use domain::table::{Field, Table};

use crate::components::legend::kinds;
use crate::components::measure::{Reading, yes_no_class};
use crate::components::ranking::ranks;
use crate::format;
use crate::words::words;

/// A figure with the digits of its measure; yes and no as words, as the page says them.
pub fn figure(reading: &Reading, value: Option<f64>) -> Field {
    let decimals = reading.info.decimals;
    match value {
        Some(value) if reading.figures().are_yes_no() => reading.full(value).into(),
        value => Field::figure(
            value.map(|value| number::rounded(value, usize::from(decimals))),
            decimals,
        ),
    }
}

/// Why a cell has no figure; empty where it has.
pub fn why(cell: &Cell, lang: Lang) -> Field {
    match cell {
        Cell::Figure(_) => Field::Empty,
        Cell::None(why) => (words(lang).terms.no_value)(*why).into(),
    }
}

/// The units by rank, with what stands behind each figure.
pub fn table(map: &MapView, lang: Lang) -> Table {
    let words = words(lang);
    let reading = Reading::new(&map.info, lang);
    let before = map
        .against
        .as_ref()
        .map_or(words.map.previous, |cycle| cycle.name.get(lang));
    let unit = map.info.unit.get(lang);
    let value = if unit.is_empty() {
        words.map.value.to_owned()
    } else {
        format!("{} ({unit})", words.map.value)
    };
    let head = [
        words.map.unit,
        words.map.rank_column,
        &value,
        before,
        words.map.numerator,
        words.map.denominator,
        words.chart.why,
        words.map.as_of,
        words.map.source,
        words.map.state,
    ];
    let line = |(row, rank): (&UnitRow, Option<usize>)| {
        let figures = row.cell.figure();
        vec![
            row.unit.name.get(lang).into(),
            rank.and_then(|rank| u32::try_from(rank).ok()).map(f64::from).into(),
            figure(&reading, row.cell.value()),
            figure(&reading, row.previous),
            figures.and_then(|figure| figure.numerator).into(),
            figures.and_then(|figure| figure.denominator).into(),
            why(&row.cell, lang),
            figures
                .and_then(|figure| figure.as_of)
                .map(words.terms.day)
                .unwrap_or_default()
                .into(),
            figures.map_or("", |figure| figure.source.as_str()).into(),
            words.terms.standing(row.state).into(),
        ]
    };
    Table::new(head).with(map.rows.iter().zip(ranks(map, &reading)).map(line))
}

/// The classes of the scale and the kinds of "no value" that occur, with their counts.
pub fn keys(map: &MapView, lang: Lang) -> Vec<Key> {
    let words = words(lang);
    let reading = Reading::new(&map.info, lang);
    let mut keys = Vec::new();
    let key = |sign, text| Key::new(Sign::Fill(sign), text);
    if map.against.is_some() {
        let bound = |share: f64| format::short(map.info.much * share, map.info.decimals + 1, lang);
        let names = if reading.is_ranked() {
            words.map.change_steps
        } else {
            words.map.change_steps_plain
        };
        let names = names(&[bound(CHANGE_BREAKS[0]), bound(CHANGE_BREAKS[1])]);
        keys.extend(
            names
                .into_iter()
                .zip(0_u8..)
                .map(|(name, class)| key(Fill::Change(class), name)),
        );
    } else if reading.figures().are_yes_no() {
        keys.extend([1.0, 0.0].map(|answer| key(Fill::Class(yes_no_class(answer)), reading.full(answer))));
    } else if let [a, b, c, d] = map.info.breaks.as_slice() {
        keys.extend(steps([a, b, c, d].map(|bound| reading.bound(*bound)), lang));
    }
    keys.extend(reasons(kinds(map.rows.iter().map(|row| &row.cell)), lang));
    keys
}

/// The five classes between four bounds, as they are written.
pub fn steps([a, b, c, d]: [String; 4], lang: Lang) -> impl Iterator<Item = Key> {
    let say = &words(lang).chart;
    let names = [
        (say.under)(&a),
        (say.between)(&a, &b),
        (say.between)(&b, &c),
        (say.between)(&c, &d),
        (say.from)(&d),
    ];
    let key = |(name, class)| Key::new(Sign::Fill(Fill::Class(class)), name);
    names.into_iter().zip(0_u8..).map(key)
}

/// The kinds of "no value" that occur, with their counts.
pub fn reasons(kinds: Vec<(NoValue, usize)>, lang: Lang) -> impl Iterator<Item = Key> {
    let key = move |(kind, count): (NoValue, usize)| {
        let text = format!("{}: {count}", (words(lang).terms.no_value)(kind));
        Key::new(Sign::Fill(Fill::NoValue(kind.pattern())), text)
    };
    kinds.into_iter().filter(|(_, count)| *count > 0).map(key)
}
