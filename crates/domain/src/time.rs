//! Instants and days.
//!
//! An instant is milliseconds since the Unix epoch; a day is a calendar date in the city's time zone. Both sort and
//! compare as they are stored, on every database. Nobody here asks what time it is: the caller says.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Offset of the city's wall clock from UTC, in milliseconds. Viet Nam has kept UTC+7 without daylight saving since 1975.
const CITY_OFFSET_MS: i64 = 7 * 3_600_000;
const DAY_MS: i64 = 86_400_000;

/// An instant: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The calendar day of this instant on the city's clock.
    pub fn day(self) -> Day {
        Day::from_epoch_days((self.0 + CITY_OFFSET_MS).div_euclid(DAY_MS))
    }

    /// Hour (0–23) and minute (0–59) on the city's clock.
    pub fn clock(self) -> (i64, i64) {
        let minutes = (self.0 + CITY_OFFSET_MS).rem_euclid(DAY_MS) / 60_000;
        (minutes / 60, minutes % 60)
    }

    /// `14:03`, on the city's clock.
    pub fn hhmm(self) -> String {
        let (hour, minute) = self.clock();
        format!("{hour:02}:{minute:02}")
    }

    /// `14:03` of an instant that is `today`, else with its day: `14:03 03/07/2025`.
    pub fn hhmm_on(self, today: Day) -> String {
        if self.day() == today {
            self.hhmm()
        } else {
            format!("{} {}", self.hhmm(), self.day().dmy())
        }
    }

    /// This instant moved by `ms` milliseconds.
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0 + ms)
    }
}

/// A calendar day, stored and sent as `2024-11-30`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(time::Date);

/// The text is not a calendar day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a calendar day: {0}")]
pub struct NotADay(pub String);

impl Day {
    /// The day with this year, month (1–12) and day of the month, if there is one.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        time::Month::try_from(month)
            .ok()
            .and_then(|month| time::Date::from_calendar_date(year, month, day).ok())
            .map(Self)
    }

    /// Days since 1970-01-01, held to the calendar's range.
    pub fn from_epoch_days(days: i64) -> Self {
        let julian = i32::try_from(days + 2_440_588).unwrap_or(i32::MAX);
        Self(time::Date::from_julian_day(julian).unwrap_or(time::Date::MAX))
    }

    /// Days since 1970-01-01.
    pub fn epoch_days(self) -> i64 {
        i64::from(self.0.to_julian_day()) - 2_440_588
    }

    /// The instant this day begins on the city's clock.
    pub fn start(self) -> Timestamp {
        Timestamp(self.epoch_days() * DAY_MS - CITY_OFFSET_MS)
    }

    /// The first instant after this day on the city's clock: a deadline "on the day" has passed from here on.
    pub fn end(self) -> Timestamp {
        self.plus(1).start()
    }

    /// This day moved by `days`.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self::from_epoch_days(self.epoch_days() + days)
    }

    /// Whole days from `earlier` to this day; negative when this day comes first.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.epoch_days() - earlier.epoch_days()
    }

    /// Year, month (1–12), day of the month.
    pub fn parts(self) -> (i32, u8, u8) {
        (self.0.year(), u8::from(self.0.month()), self.0.day())
    }

    /// Day of the week, Monday = 0.
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// `30/11/2024`, as Vietnamese papers write it.
    pub fn dmy(self) -> String {
        let (year, month, day) = self.parts();
        format!("{day:02}/{month:02}/{year}")
    }

    /// Reads what a person types: `30/11/2024`, `30-11-2024`, `30.11.2024`, or the `2024-11-30` of a date picker.
    pub fn parse_typed(text: &str) -> Result<Self, NotADay> {
        let wrong = || NotADay(text.to_owned());
        let pieces: Vec<&str> = text.trim().split(['/', '-', '.']).map(str::trim).collect();
        let [first, month, last] = pieces.as_slice() else {
            return Err(wrong());
        };
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        if year.len() != 4 {
            return Err(wrong());
        }
        let year = year.parse().map_err(|_| wrong())?;
        let month = month.parse().map_err(|_| wrong())?;
        let day = day.parse().map_err(|_| wrong())?;
        Self::new(year, month, day).ok_or_else(wrong)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let iso = text.len() == 10 && text.as_bytes().get(4) == Some(&b'-');
        if iso {
            Self::parse_typed(text)
        } else {
            Err(NotADay(text.to_owned()))
        }
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_city_clock_is_seven_hours_ahead() {
        let late_evening_utc = Timestamp(Day::new(2024, 12, 20).unwrap().epoch_days() * DAY_MS + 20 * 3_600_000);
        assert_eq!(late_evening_utc.day().to_string(), "2024-12-21");
        assert_eq!(late_evening_utc.hhmm(), "03:00");
        let today = late_evening_utc.day();
        assert_eq!(late_evening_utc.hhmm_on(today), "03:00");
        assert_eq!(
            late_evening_utc.hhmm_on(today.plus(1)),
            format!("03:00 {}", today.dmy())
        );
    }

    #[test]
    fn a_day_reads_as_people_write_it() {
        for text in ["30/11/2024", "30-11-2024", " 30.11.2024 ", "2024-11-30"] {
            assert_eq!(Day::parse_typed(text).unwrap().to_string(), "2024-11-30", "{text}");
        }
        for text in ["", "31/11/2024", "30/11/24", "hôm qua", "30/11", "2024/13/01"] {
            assert!(Day::parse_typed(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_ends_where_the_next_begins() {
        let day = Day::new(2024, 2, 28).unwrap();
        assert_eq!(day.end(), Day::new(2024, 2, 29).unwrap().start());
        assert_eq!(day.end().day(), day.plus(1));
        assert_eq!(day.plus(2).days_since(day), 2);
    }
}
