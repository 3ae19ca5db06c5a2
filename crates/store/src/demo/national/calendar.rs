//! Half-years of the invented country; the last is that of the city's demonstration.

use domain::cycle::Cycle;
use domain::indicator::Words;
use domain::time::Day;

use super::MAP;
use crate::error::Error;
use crate::write::corrupt;

const LAST_YEAR: i32 = 2025;

/// The last `many` half-years, oldest first.
pub(super) fn cycles(many: usize, set: &str) -> Result<Vec<Cycle>, Error> {
    let back = (0..many).rev().map(i32::try_from);
    back.map(|back| half_year(back.map_err(corrupt)?, set)).collect()
}

/// The half-year so many before the last.
fn half_year(back: i32, set: &str) -> Result<Cycle, Error> {
    let halves = LAST_YEAR * 2 - back;
    let (year, is_first) = (halves.div_euclid(2), halves.rem_euclid(2) == 0);
    let day = |year, month, day| Day::new(year, month, day).ok_or_else(|| corrupt("a day of the calendar"));
    let days = if is_first {
        [
            day(year - 1, 12, 15)?,
            day(year, 6, 14)?,
            day(year, 6, 16)?,
            day(year, 7, 5)?,
            day(year, 7, 26)?,
            day(year, 8, 15)?,
        ]
    } else {
        [
            day(year, 6, 15)?,
            day(year, 12, 14)?,
            day(year, 12, 16)?,
            day(year + 1, 1, 10)?,
            day(year + 1, 2, 14)?,
            day(year + 1, 2, 28)?,
        ]
    };
    let [data_from, data_to, opens, due, review_due, closes] = days;
    let (number, roman, word) = if is_first {
        (1, "I", "First")
    } else {
        (2, "II", "Second")
    };
    Ok(Cycle {
        code: format!("{year}-H{number}"),
        name: Words {
            vi: format!("Kỳ {roman}/{year}"),
            en: format!("{word} half of {year}"),
        },
        data_from,
        data_to,
        opens,
        due,
        review_due,
        closes,
        map_version: MAP.to_owned(),
        set: set.to_owned(),
        mode: domain::indicator::Mode::Measured,
        published_at: None,
    })
}
