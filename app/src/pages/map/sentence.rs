//! What a map says, as a sentence made from its figures.

use domain::explore::{MapView, Measure, UnitRow};
use domain::indicator::Lang;

use crate::components::measure::Reading;
use crate::components::surface;
use crate::format;
use crate::words::words;

/// The sentence over a map.
pub fn sentence(map: &MapView, lang: Lang) -> String {
    let reading = Reading::new(&map.info, lang);
    let words = &words(lang).map;
    if let Some(against) = &map.against {
        let many = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
        let [worse, same, better] = surface::count(map, &reading);
        let say = if reading.is_ranked() {
            words.say_change
        } else {
            words.say_change_plain
        };
        return say(against.name.get(lang), [&many(better), &many(worse), &many(same)]);
    }
    let with: Vec<(&UnitRow, f64)> = map
        .rows
        .iter()
        .filter_map(|row| Some((row, row.cell.value()?)))
        .collect();
    let name = |row: &UnitRow| row.unit.short.get(lang).to_owned();
    let (Some(low), Some(high)) = (
        with.iter().min_by(|a, b| a.1.total_cmp(&b.1)),
        with.iter().max_by(|a, b| a.1.total_cmp(&b.1)),
    ) else {
        return words.say_none.to_owned();
    };
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    if let [(row, value)] = with.as_slice() {
        return (words.say_one)(&name(row), &reading.full(*value));
    }
    if let Some(yes) = map.yes {
        return if yes.part == yes.whole {
            (words.say_all_yes)(&count(with.len()))
        } else {
            (words.say_yes)(&format::count(yes.part, lang), &format::count(yes.whole, lang))
        };
    }
    if map.info.measure == Measure::Cases {
        let all: f64 = with.iter().map(|(_, open)| open).sum();
        return (words.say_cases)(&reading.full(all), &name(high.0), &reading.full(high.1));
    }
    let target = map.info.target.as_ref().filter(|_| reading.is_ranked());
    if let Some(target) = target {
        let bound = reading.bound(target.value);
        let missing = with
            .iter()
            .filter_map(|(row, value)| Some((reading.miss(*value)?, *row, *value)));
        let missing: Vec<_> = missing.collect();
        return match missing.iter().max_by(|a, b| a.0.total_cmp(&b.0)) {
            Some((_, row, value)) => {
                let met = count(with.len() - missing.len());
                (words.say_target)(&met, &count(with.len()), &bound, &name(row), &reading.full(*value))
            }
            None => (words.say_all_meet)(&count(with.len()), &bound),
        };
    }
    let [low_name, high_name] = [name(low.0), name(high.0)];
    (words.say_range)(
        &count(with.len()),
        &low_name,
        &reading.full(low.1),
        &high_name,
        &reading.full(high.1),
    )
}
