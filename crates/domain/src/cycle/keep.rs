//! Keeping cycles: what an administrator types of one, and how it is read.

mod view;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Cycle;
use crate::indicator::{Mode, Words};
use crate::time::Day;

pub use view::{CycleEvent, CycleLine, CyclesView, KeptCycle, SetChoice, Stand};

/// Most characters of a name.
pub const LONGEST: usize = 80;
/// Word of addresses for a cycle that there is not yet; no code looks like it.
pub const RESERVED: &str = "moi";

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// Code; only of a new cycle.
    Code,
    /// Vietnamese name.
    NameVi,
    /// English name; empty for the Vietnamese one.
    NameEn,
    /// Indicator set.
    Set,
    /// Map version.
    Map,
    /// First day the figures speak of.
    DataFrom,
    /// Last day the figures speak of.
    DataTo,
    /// First day units can fill in.
    Opens,
    /// Last day to hand in.
    Due,
    /// Last day to finish the review.
    ReviewDue,
    /// Last day on which anything changes.
    Closes,
}

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 11] = [
        Self::Code,
        Self::NameVi,
        Self::NameEn,
        Self::Set,
        Self::Map,
        Self::DataFrom,
        Self::DataTo,
        Self::Opens,
        Self::Due,
        Self::ReviewDue,
        Self::Closes,
    ];

    /// The name it is posted under.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::NameVi => "name_vi",
            Self::NameEn => "name_en",
            Self::Set => "set",
            Self::Map => "map",
            Self::DataFrom => "data_from",
            Self::DataTo => "data_to",
            Self::Opens => "opens",
            Self::Due => "due",
            Self::ReviewDue => "review_due",
            Self::Closes => "closes",
        }
    }

    /// Whether it can change while a cycle stands so. Units plan by what they were told at the opening: a later last day to
    /// hand in is given by kind or by unit, with a reason and a notice.
    pub const fn changes(self, stage: Stage) -> bool {
        match stage {
            Stage::New => true,
            Stage::Ahead => !matches!(self, Self::Code),
            Stage::Open => matches!(self, Self::NameVi | Self::NameEn | Self::ReviewDue | Self::Closes),
            Stage::Over => false,
        }
    }
}

/// The days of a calendar, each not before the one above it.
const DAYS: [Field; 6] = [
    Field::DataFrom,
    Field::DataTo,
    Field::Opens,
    Field::Due,
    Field::ReviewDue,
    Field::Closes,
];

/// What was typed of a cycle, every field a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed(pub BTreeMap<Field, String>);

impl Typed {
    /// A cycle as it would be typed.
    pub fn of(cycle: &Cycle) -> Self {
        let english = if cycle.name.en == cycle.name.vi {
            ""
        } else {
            &cycle.name.en
        };
        let texts = Field::ALL.map(|field| {
            let text = match field {
                Field::Code => cycle.code.clone(),
                Field::NameVi => cycle.name.vi.clone(),
                Field::NameEn => english.to_owned(),
                Field::Set => cycle.set.clone(),
                Field::Map => cycle.map_version.clone(),
                Field::DataFrom => cycle.data_from.dmy(),
                Field::DataTo => cycle.data_to.dmy(),
                Field::Opens => cycle.opens.dmy(),
                Field::Due => cycle.due.dmy(),
                Field::ReviewDue => cycle.review_due.dmy(),
                Field::Closes => cycle.closes.dmy(),
            };
            (field, text)
        });
        Self(texts.into())
    }

    /// The text of a field.
    pub fn word(&self, field: Field) -> &str {
        self.0.get(&field).map_or("", |text| text.trim())
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Needed, and empty.
    Missing,
    /// Longer than a name can be.
    TooLong,
    /// No code that sorts by time.
    BadCode,
    /// Another cycle has this code.
    Taken,
    /// Another cycle has this name.
    NameTaken,
    /// There is no such set or map.
    Unknown,
    /// Not a day of the calendar.
    NotADay,
    /// Before the day above it.
    TooEarly,
    /// A day that has gone by: nobody could keep to it.
    Past,
    /// The period has days of another cycle of the same set.
    Overlaps,
}

impl Problem {
    /// The word for pages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong => "too-long",
            Self::BadCode => "bad-code",
            Self::Taken => "taken",
            Self::NameTaken => "name-taken",
            Self::Unknown => "unknown",
            Self::NotADay => "not-a-day",
            Self::TooEarly => "too-early",
            Self::Past => "past",
            Self::Overlaps => "overlaps",
        }
    }
}

/// How far a cycle has come, as far as its calendar can still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// There is none yet.
    New,
    /// It has not opened, and nobody has begun.
    Ahead,
    /// Units fill in, reviewers review.
    Open,
    /// It has closed, or is locked.
    Over,
}

/// How far a cycle has come on `today`; `begun` where a self-assessment of it is there, `locked` where one is locked.
pub fn stage(cycle: &Cycle, today: Day, begun: bool, locked: bool) -> Stage {
    if locked || today > cycle.closes {
        Stage::Over
    } else if begun || today >= cycle.opens {
        Stage::Open
    } else {
        Stage::Ahead
    }
}

/// What a cycle refers to and stands beside.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Every other cycle.
    pub others: Vec<Cycle>,
    /// Maps that have units.
    pub maps: Vec<String>,
    /// Sets and how they are scored.
    pub sets: BTreeMap<String, Mode>,
}

/// Reads what was typed of a cycle; of one that there is (`old`) only what can change at its stage is read, the rest stays.
///
/// # Errors
/// Every field that needs attention, in the order of the form.
pub fn read(
    typed: &Typed,
    old: Option<&Cycle>,
    stage: Stage,
    beside: &Beside,
    today: Day,
) -> Result<Cycle, Vec<(Field, Problem)>> {
    let stands = old.map(Typed::of).unwrap_or_default();
    let word = |field: Field| {
        if field.changes(stage) {
            typed.word(field)
        } else {
            stands.word(field)
        }
    };
    let mut problems = Vec::new();
    let code = word(Field::Code);
    if old.is_none() {
        if code.is_empty() {
            problems.push((Field::Code, Problem::Missing));
        } else if !is_code(code) {
            problems.push((Field::Code, Problem::BadCode));
        } else if beside.others.iter().any(|other| other.code == code) {
            problems.push((Field::Code, Problem::Taken));
        }
    }
    if word(Field::NameVi).is_empty() {
        problems.push((Field::NameVi, Problem::Missing));
    } else if beside.others.iter().any(|other| other.name.vi == word(Field::NameVi)) {
        problems.push((Field::NameVi, Problem::NameTaken));
    }
    for field in [Field::NameVi, Field::NameEn] {
        if word(field).chars().count() > LONGEST {
            problems.push((field, Problem::TooLong));
        }
    }
    let mode = beside.sets.get(word(Field::Set)).copied();
    let known_map = beside.maps.iter().any(|map| map == word(Field::Map));
    for (field, is_known) in [(Field::Set, mode.is_some()), (Field::Map, known_map)] {
        if !is_known {
            problems.push((
                field,
                if word(field).is_empty() {
                    Problem::Missing
                } else {
                    Problem::Unknown
                },
            ));
        }
    }
    let days = DAYS.map(|field| {
        read_day(word(field))
            .map_err(|problem| problems.push((field, problem)))
            .ok()
    });
    for ((field, day), before) in DAYS.into_iter().zip(days).skip(1).zip(days) {
        if day < before && day.is_some() {
            problems.push((field, Problem::TooEarly));
        } else if matches!(field, Field::Due | Field::ReviewDue | Field::Closes)
            && field.changes(stage)
            && day.is_some_and(|day| day < today)
            && word(field) != stands.word(field)
        {
            problems.push((field, Problem::Past));
        }
    }
    if let ([Some(from), Some(to), ..], Some(_)) = (days, mode)
        && overlapping((from, to), word(Field::Set), code, &beside.others).is_some()
    {
        problems.push((Field::DataFrom, Problem::Overlaps));
    }
    let (
        [
            Some(data_from),
            Some(data_to),
            Some(opens),
            Some(due),
            Some(review_due),
            Some(closes),
        ],
        Some(mode),
        true,
    ) = (days, mode, problems.is_empty())
    else {
        problems.sort_by_key(|(field, _)| *field);
        return Err(problems);
    };
    let (vi, en) = (word(Field::NameVi), word(Field::NameEn));
    Ok(Cycle {
        code: code.to_owned(),
        name: Words {
            vi: vi.to_owned(),
            en: if en.is_empty() { vi } else { en }.to_owned(),
        },
        data_from,
        data_to,
        opens,
        due,
        review_due,
        closes,
        map_version: word(Field::Map).to_owned(),
        set: word(Field::Set).to_owned(),
        mode,
        published_at: old.and_then(|old| old.published_at),
    })
}

fn read_day(text: &str) -> Result<Day, Problem> {
    if text.is_empty() {
        return Err(Problem::Missing);
    }
    Day::parse_typed(text).map_err(|_| Problem::NotADay)
}

/// The cycle of the same set, other than the one with this code, whose data period has a day of this one.
pub fn overlapping<'a>(
    (from, to): (Day, Day),
    set: &str,
    code: &str,
    others: impl IntoIterator<Item = &'a Cycle>,
) -> Option<&'a Cycle> {
    others
        .into_iter()
        .find(|other| other.code != code && other.set == set && other.data_from <= to && from <= other.data_to)
}

/// Whether a text can be a cycle's code, which sorts by time: `2024-H2`, or `2025-TTHTCD` of a form beside the city's own.
pub fn is_code(text: &str) -> bool {
    let Some((year, name)) = text.split_once('-') else {
        return false;
    };
    let is_half = matches!(name, "H1" | "H2");
    let is_beside = (3..=12).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase());
    year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) && (is_half || is_beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "2025-06-20";

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn typed(change: &[(Field, &str)]) -> Typed {
        let mut texts = BTreeMap::from(
            [
                (Field::Code, "2025-H2"),
                (Field::NameVi, " Kỳ II/2025 "),
                (Field::Set, "unesco-2013"),
                (Field::Map, "2024"),
                (Field::DataFrom, "15/6/2025"),
                (Field::DataTo, "14/12/2025"),
                (Field::Opens, "15/12/2025"),
                (Field::Due, "15/1/2026"),
                (Field::ReviewDue, "15/2/2026"),
                (Field::Closes, "28/2/2026"),
            ]
            .map(|(field, text)| (field, text.to_owned())),
        );
        texts.extend(change.iter().map(|(field, text)| (*field, (*text).to_owned())));
        Typed(texts)
    }

    fn beside() -> Beside {
        Beside {
            others: Vec::new(),
            maps: vec!["2024".to_owned()],
            sets: BTreeMap::from([("unesco-2013".to_owned(), Mode::Measured)]),
        }
    }

    fn new(change: &[(Field, &str)]) -> Result<Cycle, Vec<(Field, Problem)>> {
        read(&typed(change), None, Stage::New, &beside(), day(TODAY))
    }

    #[test]
    fn a_whole_calendar_is_read() {
        let cycle = new(&[]).unwrap();
        assert_eq!(
            (cycle.name.vi.as_str(), cycle.name.en.as_str()),
            ("Kỳ II/2025", "Kỳ II/2025")
        );
        assert_eq!((cycle.opens, cycle.due), (day("2025-12-15"), day("2026-01-15")));
        let again = read(&Typed::of(&cycle), Some(&cycle), Stage::Ahead, &beside(), day(TODAY));
        assert_eq!(again, Ok(cycle));
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let wrong = new(&[
            (Field::Code, "kỳ 2"),
            (Field::NameVi, ""),
            (Field::NameEn, &"x".repeat(81)),
            (Field::Set, "khác"),
            (Field::Map, ""),
            (Field::DataTo, "31/6/2025"),
            (Field::Due, "1/12/2025"),
            (Field::Closes, ""),
        ]);
        let expected = vec![
            (Field::Code, Problem::BadCode),
            (Field::NameVi, Problem::Missing),
            (Field::NameEn, Problem::TooLong),
            (Field::Set, Problem::Unknown),
            (Field::Map, Problem::Missing),
            (Field::DataTo, Problem::NotADay),
            (Field::Due, Problem::TooEarly),
            (Field::Closes, Problem::Missing),
        ];
        assert_eq!(wrong, Err(expected));
    }

    #[test]
    fn periods_of_one_set_do_not_share_a_day() {
        let other = new(&[]).unwrap();
        let beside = Beside {
            others: vec![other.clone()],
            ..beside()
        };
        let change = [
            (Field::Code, "2026-H1"),
            (Field::NameVi, "Kỳ I/2026"),
            (Field::DataFrom, "14/12/2025"),
            (Field::DataTo, "14/12/2025"),
        ];
        let shares = read(&typed(&change), None, Stage::New, &beside, day(TODAY));
        assert_eq!(shares, Err(vec![(Field::DataFrom, Problem::Overlaps)]));
        let taken = read(&typed(&[]), None, Stage::New, &beside, day(TODAY)).unwrap_err();
        assert_eq!(
            taken[..2],
            [(Field::Code, Problem::Taken), (Field::NameVi, Problem::NameTaken)]
        );
    }

    #[test]
    fn days_that_have_gone_by_are_refused_unless_they_stand() {
        let today = day("2026-01-20");
        let past = read(&typed(&[]), None, Stage::New, &beside(), today);
        assert_eq!(past, Err(vec![(Field::Due, Problem::Past)]));
        let old = new(&[]).unwrap();
        let later = read(
            &typed(&[(Field::Closes, "31/3/2026")]),
            Some(&old),
            Stage::Open,
            &beside(),
            today,
        )
        .unwrap();
        assert_eq!((later.due, later.closes), (old.due, day("2026-03-31")));
    }

    #[test]
    fn an_open_cycle_keeps_what_units_were_told() {
        let old = new(&[]).unwrap();
        let change = [
            (Field::Code, "2026-H1"),
            (Field::Set, "khác"),
            (Field::DataFrom, "mai"),
            (Field::Due, "1/1/2030"),
            (Field::NameVi, "Kỳ cuối năm 2025"),
        ];
        let read = read(&typed(&change), Some(&old), Stage::Open, &beside(), day(TODAY)).unwrap();
        assert_eq!(read.name.vi, "Kỳ cuối năm 2025");
        assert_eq!(
            Cycle {
                name: old.name.clone(),
                ..read
            },
            old
        );
    }

    #[test]
    fn how_far_a_cycle_has_come() {
        let cycle = new(&[]).unwrap();
        let at = |today: &str, begun, locked| stage(&cycle, day(today), begun, locked);
        assert_eq!(at("2025-12-14", false, false), Stage::Ahead);
        assert_eq!(at("2025-12-14", true, false), Stage::Open);
        assert_eq!(at("2025-12-15", false, false), Stage::Open);
        assert_eq!(at("2026-02-28", true, true), Stage::Over);
        assert_eq!(at("2026-03-01", true, false), Stage::Over);
    }

    #[test]
    fn codes_sort_by_time() {
        for good in ["2024-H1", "2025-TTHTCD"] {
            assert!(is_code(good), "{good}");
        }
        for bad in [
            "", RESERVED, "2024-H3", "24-H1", "2024H1", "2024-ab", "2024-", "H1-2024",
        ] {
            assert!(!is_code(bad), "{bad}");
        }
    }
}
