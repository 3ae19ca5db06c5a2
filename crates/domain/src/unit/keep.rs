//! Keeping units: what an administrator types of one, and how it is read.

mod transfer;
mod view;

use serde::{Deserialize, Serialize};

use super::UnitKind;
use crate::number::parse;
use crate::text::fold;
use crate::time::Day;

pub use transfer::{carried, fits, refused};
pub use view::{KeptUnit, Preview, Transfer, UnitEvent, UnitLine, UnitsQuery, UnitsView};

/// Most characters of a name or source.
pub const LONGEST: usize = 300;
/// Most characters of a code.
pub const LONGEST_CODE: usize = 40;
/// Words of addresses, which no unit may have as its code.
pub const RESERVED: [&str; 3] = ["moi", "nhap-tep", "mau.csv"];

/// What was typed of a unit, every field a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Code; only of a new unit.
    pub code: String,
    /// Kind, by its code.
    pub kind: String,
    /// Code of the unit above; only of a new unit, later it is moved.
    pub parent: String,
    /// Full Vietnamese name.
    pub name_vi: String,
    /// Short Vietnamese name; empty for the full one.
    pub short_vi: String,
    /// Full English name; empty for the Vietnamese one.
    pub name_en: String,
    /// Square kilometres.
    pub area: String,
    /// Inhabitants.
    pub population: String,
    /// Day they were counted.
    pub population_as_of: String,
    /// First day of the unit.
    pub valid_from: String,
    /// Who says so.
    pub source: String,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Code.
    Code,
    /// Kind.
    Kind,
    /// Unit above.
    Parent,
    /// Full Vietnamese name.
    NameVi,
    /// Short Vietnamese name.
    ShortVi,
    /// Full English name.
    NameEn,
    /// Area.
    Area,
    /// Inhabitants.
    Population,
    /// Day of the count.
    PopulationAsOf,
    /// First day.
    ValidFrom,
    /// Source.
    Source,
    /// Last day.
    ValidTo,
    /// Why.
    Reason,
    /// First day as a model.
    ModelSince,
    /// Number of the decision that names it one.
    ModelDecision,
    /// Last day as a model.
    ModelUntil,
}

impl Field {
    /// The name it is posted under.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Kind => "kind",
            Self::Parent => "parent",
            Self::NameVi => "name_vi",
            Self::ShortVi => "short_vi",
            Self::NameEn => "name_en",
            Self::Area => "area",
            Self::Population => "population",
            Self::PopulationAsOf => "population_as_of",
            Self::ValidFrom => "valid_from",
            Self::Source => "source",
            Self::ValidTo => "valid_to",
            Self::Reason => "reason",
            Self::ModelSince => "model_since",
            Self::ModelDecision => "model_decision",
            Self::ModelUntil => "model_until",
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Needed, and empty.
    Missing,
    /// Longer than a name can be.
    TooLong,
    /// Characters a code cannot have, or a word of addresses.
    BadCode,
    /// Another unit of the map has this code.
    Taken,
    /// There is no such unit to lie below, or none that can have units below it.
    Unknown,
    /// No kind one can choose.
    BadKind,
    /// Self-assessments have begun: what was asked follows from the kind.
    Begun,
    /// Not a number.
    NotANumber,
    /// Not above zero.
    NotPositive,
    /// Not a whole number.
    NotWhole,
    /// Not a day of the calendar.
    NotADay,
    /// Before the first day.
    TooEarly,
    /// The city itself is not closed.
    City,
    /// A last day before the first one typed beside it.
    BeforeFirst,
    /// It lies there already.
    Same,
    /// The unit itself, or one below it.
    Below,
    /// Units of its kind do not lie below units of that kind.
    Unfit,
    /// The unit above has no part in the cycles to come.
    Ended,
    /// It, or a unit below it, took part in a published cycle.
    Published,
}

impl Problem {
    /// The word for pages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong => "too-long",
            Self::BadCode => "bad-code",
            Self::Taken => "taken",
            Self::Unknown => "unknown",
            Self::BadKind => "bad-kind",
            Self::Begun => "begun",
            Self::NotANumber => "not-a-number",
            Self::NotPositive => "not-positive",
            Self::NotWhole => "not-whole",
            Self::NotADay => "not-a-day",
            Self::TooEarly => "too-early",
            Self::City => "city",
            Self::BeforeFirst => "before-first",
            Self::Same => "same",
            Self::Below => "below",
            Self::Unfit => "unfit",
            Self::Ended => "ended",
            Self::Published => "published",
        }
    }
}

/// What an administrator says of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Kind.
    pub kind: UnitKind,
    /// Full Vietnamese name.
    pub name_vi: String,
    /// Short Vietnamese name.
    pub short_vi: String,
    /// Full English name.
    pub name_en: String,
    /// Square kilometres.
    pub area_km2: Option<f64>,
    /// Inhabitants.
    pub population: Option<u32>,
    /// Day they were counted.
    pub population_as_of: Option<Day>,
    /// First day.
    pub valid_from: Option<Day>,
    /// Who says so.
    pub source: String,
}

/// Kinds one can give a unit: every one but the city, of which a map has one from the start.
pub fn kinds() -> impl Iterator<Item = UnitKind> {
    UnitKind::ALL.into_iter().filter(|kind| *kind != UnitKind::City)
}

/// Whether a unit of this kind can have others below it.
pub const fn holds_others(kind: UnitKind) -> bool {
    matches!(kind, UnitKind::City | UnitKind::District | UnitKind::Ward)
}

/// Whether a text can be a unit's code: letters and digits of ASCII, points and hyphens, and no word of addresses.
pub fn is_code(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    !text.is_empty() && text.len() <= LONGEST_CODE && text.chars().all(plain) && !RESERVED.contains(&text)
}

/// Reads what was typed; a unit that `is_city` stays one.
///
/// # Errors
/// Every field that needs attention, in the order of the form.
pub fn read(typed: &Typed, is_city: bool) -> Result<Body, Vec<(Field, Problem)>> {
    let mut problems = Vec::new();
    let mut note = |field: Field, problem: Problem| problems.push((field, problem));
    let kind = if is_city {
        Some(UnitKind::City)
    } else {
        UnitKind::from_code(&typed.kind).filter(|kind| *kind != UnitKind::City)
    };
    if kind.is_none() {
        let problem = if typed.kind.is_empty() {
            Problem::Missing
        } else {
            Problem::BadKind
        };
        note(Field::Kind, problem);
    }
    let name_vi = typed.name_vi.trim().to_owned();
    if name_vi.is_empty() {
        note(Field::NameVi, Problem::Missing);
    }
    let or_full = |text: &str| {
        if text.trim().is_empty() {
            name_vi.clone()
        } else {
            text.trim().to_owned()
        }
    };
    let (short_vi, name_en, source) = (
        or_full(&typed.short_vi),
        or_full(&typed.name_en),
        typed.source.trim().to_owned(),
    );
    for (field, text) in [
        (Field::NameVi, &typed.name_vi),
        (Field::ShortVi, &typed.short_vi),
        (Field::NameEn, &typed.name_en),
        (Field::Source, &typed.source),
    ] {
        if text.chars().count() > LONGEST {
            note(field, Problem::TooLong);
        }
    }
    let area_km2 = number(&typed.area).unwrap_or_else(|problem| {
        note(Field::Area, problem);
        None
    });
    let population = number(&typed.population).and_then(whole).unwrap_or_else(|problem| {
        note(Field::Population, problem);
        None
    });
    let population_as_of = day(&typed.population_as_of).unwrap_or_else(|problem| {
        note(Field::PopulationAsOf, problem);
        None
    });
    if population.is_some() && typed.population_as_of.trim().is_empty() {
        note(Field::PopulationAsOf, Problem::Missing);
    }
    let valid_from = day(&typed.valid_from).unwrap_or_else(|problem| {
        note(Field::ValidFrom, problem);
        None
    });
    if source.is_empty() {
        note(Field::Source, Problem::Missing);
    }
    match kind {
        Some(kind) if problems.is_empty() => Ok(Body {
            kind,
            name_vi,
            short_vi,
            name_en,
            area_km2,
            population,
            population_as_of,
            valid_from,
            source,
        }),
        _ => Err(problems),
    }
}

/// Reads the last day of a unit that began on `from`. Empty for a unit that goes on.
///
/// # Errors
/// What is wrong with it.
pub fn read_last_day(text: &str, from: Option<Day>) -> Result<Option<Day>, Problem> {
    let last = day(text)?;
    if last.zip(from).is_some_and(|(last, from)| last < from) {
        return Err(Problem::TooEarly);
    }
    Ok(last)
}

fn day(text: &str) -> Result<Option<Day>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Day::parse_typed(text).map(Some).map_err(|_| Problem::NotADay)
}

fn number(text: &str) -> Result<Option<f64>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = parse(text).map_err(|_| Problem::NotANumber)?;
    if number > 0.0 {
        Ok(Some(number))
    } else {
        Err(Problem::NotPositive)
    }
}

fn whole(number: Option<f64>) -> Result<Option<u32>, Problem> {
    let Some(number) = number else { return Ok(None) };
    if number.fract() != 0.0 || number > f64::from(u32::MAX) {
        return Err(Problem::NotWhole);
    }
    // A whole number in the range just checked.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    Ok(Some(number as u32))
}

/// The kind a file means by a word: its code, or what people write, without regard to marks and case.
pub fn kind_of(word: &str) -> Option<UnitKind> {
    let folded = fold(word);
    let bare = folded.strip_prefix("truong ").unwrap_or(&folded);
    Some(match bare {
        "mam non" | "mau giao" | "mn" | "nursery school" => UnitKind::Nursery,
        "tieu hoc" | "th" | "primary school" => UnitKind::PrimarySchool,
        "trung hoc co so" | "thcs" | "lower secondary school" => UnitKind::LowerSecondarySchool,
        "trung hoc pho thong" | "thpt" | "upper secondary school" => UnitKind::UpperSecondarySchool,
        "gdtx" | "gdnn-gdtx" | "trung tam gdtx" | "trung tam gdnn-gdtx" | "trung tam giao duc thuong xuyen" => {
            UnitKind::ContinuingEducationCentre
        }
        "continuing education centre" => UnitKind::ContinuingEducationCentre,
        "tthtcd" | "trung tam hoc tap cong dong" | "community learning centre" => UnitKind::CommunityLearningCentre,
        "phuong" | "xa" | "thi tran" | "dac khu" | "phuong, xa" | "ward or commune" => UnitKind::Ward,
        "quan" | "huyen" | "thi xa" => UnitKind::District,
        "so" | "ban" | "nganh" | "so, nganh" => UnitKind::Department,
        _ => return UnitKind::from_code(bare),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed {
            code: "770-MN-09".to_owned(),
            kind: "nursery".to_owned(),
            parent: "770".to_owned(),
            name_vi: " Trường mầm non Sen Hồng ".to_owned(),
            source: "Quyết định 12/QĐ-UBND".to_owned(),
            ..Typed::default()
        }
    }

    #[test]
    fn short_and_english_names_may_be_left_out() {
        let body = read(&typed(), false).unwrap();
        assert_eq!(body.name_vi, "Trường mầm non Sen Hồng");
        assert_eq!((&body.short_vi, &body.name_en), (&body.name_vi, &body.name_vi));
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let wrong = Typed {
            kind: "city".to_owned(),
            name_vi: String::new(),
            area: "-1".to_owned(),
            population: "12,5".to_owned(),
            valid_from: "31/02/2024".to_owned(),
            source: String::new(),
            ..typed()
        };
        let expected = [
            (Field::Kind, Problem::BadKind),
            (Field::NameVi, Problem::Missing),
            (Field::Area, Problem::NotPositive),
            (Field::Population, Problem::NotWhole),
            (Field::ValidFrom, Problem::NotADay),
            (Field::Source, Problem::Missing),
        ];
        assert_eq!(read(&wrong, false).unwrap_err(), expected);
    }

    #[test]
    fn a_population_speaks_of_a_day() {
        let mut unit = Typed {
            population: "12.345".to_owned(),
            ..typed()
        };
        let missing = vec![(Field::PopulationAsOf, Problem::Missing)];
        assert_eq!(read(&unit, false), Err(missing));
        unit.population_as_of = "1/4/2019".to_owned();
        assert_eq!(read(&unit, false).unwrap().population, Some(12_345));
    }

    #[test]
    fn a_unit_does_not_end_before_it_begins() {
        let from = Day::new(2024, 9, 1);
        assert_eq!(read_last_day("31/8/2024", from), Err(Problem::TooEarly));
        assert_eq!(read_last_day("1/9/2024", from), Ok(from));
        assert_eq!(read_last_day(" ", from), Ok(None));
        assert_eq!(read_last_day("mai", from), Err(Problem::NotADay));
    }

    #[test]
    fn codes_are_plain_and_no_words_of_addresses() {
        assert!(is_code("770-MN-01") && is_code("26734"));
        for bad in ["", "moi", "nhap-tep", "77 0", "Quận3", &"7".repeat(41)] {
            assert!(!is_code(bad), "{bad}");
        }
    }

    #[test]
    fn kinds_are_known_by_what_people_write() {
        for (word, kind) in [
            ("Mầm non", UnitKind::Nursery),
            ("Trường Tiểu học", UnitKind::PrimarySchool),
            ("THCS", UnitKind::LowerSecondarySchool),
            ("thpt", UnitKind::UpperSecondarySchool),
            ("GDNN-GDTX", UnitKind::ContinuingEducationCentre),
            ("TTHTCĐ", UnitKind::CommunityLearningCentre),
            ("Phường", UnitKind::Ward),
        ] {
            assert_eq!(kind_of(word), Some(kind), "{word}");
        }
        for kind in UnitKind::ALL {
            assert_eq!(kind_of(kind.code()), Some(kind));
        }
        assert_eq!(kind_of("trường học"), None);
    }
}
