//! Reading what was typed for a rule. Every field is judged, so that a form can say what is wrong beside each.

use serde::{Deserialize, Serialize};

use super::{Body, Contact, Way};
use crate::notice::is_email;
use crate::time::Day;

/// What was typed, every field a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Trích yếu.
    pub title: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Day it was signed.
    pub day: String,
    /// Code of the first cycle.
    pub from: String,
    /// Word of the way.
    pub way: String,
    /// Codes of the indicators.
    pub indicators: Vec<String>,
    /// Name of whom to ask.
    pub contact: String,
    /// Post.
    pub post: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Trích yếu.
    Title,
    /// Số, ký hiệu.
    Number,
    /// Cơ quan ban hành.
    Issuer,
    /// Day it was signed.
    Day,
    /// First cycle.
    From,
    /// Who enters.
    Way,
    /// Indicators.
    Indicators,
    /// Whom to ask.
    Contact,
    /// Post.
    Post,
    /// Telephone.
    Phone,
    /// E-mail.
    Email,
}

impl Field {
    /// The name it is posted under.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Number => "number",
            Self::Issuer => "issuer",
            Self::Day => "day",
            Self::From => "from",
            Self::Way => "way",
            Self::Indicators => "indicators",
            Self::Contact => "contact",
            Self::Post => "post",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was given where something is needed.
    Missing,
    /// Not a calendar day, or one that cannot be meant: before 1990.
    NotADay,
    /// What is signed tomorrow is not signed yet.
    Future,
    /// None of the choices.
    NotAChoice,
    /// Not an e-mail address.
    NotAnAddress,
    /// More than is taken.
    TooLong,
    /// Another rule names an indicator from the same cycle on.
    Taken,
}

impl Problem {
    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotADay => "not-a-day",
            Self::Future => "future",
            Self::NotAChoice => "not-a-choice",
            Self::NotAnAddress => "not-an-address",
            Self::TooLong => "too-long",
            Self::Taken => "taken",
        }
    }
}

/// What there is to choose from, and the day it is.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Codes of the cycles.
    pub cycles: &'a [String],
    /// Codes of the indicators, in reading order.
    pub indicators: &'a [String],
    /// The day it is.
    pub today: Day,
}

/// Most characters of a line.
const LONGEST: usize = 300;

/// Reads a rule.
///
/// # Errors
/// Every field that needs attention. [`Problem::Taken`] is for whoever knows the other rules.
pub fn read(typed: &Typed, known: Known<'_>) -> Result<Body, Vec<(Field, Problem)>> {
    let mut problems = Vec::new();
    let mut line = |field: Field, text: &str, is_needed: bool| {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() && is_needed {
            problems.push((field, Problem::Missing));
        }
        if line.chars().count() > LONGEST {
            problems.push((field, Problem::TooLong));
        }
        line
    };
    let title = line(Field::Title, &typed.title, true);
    let number = line(Field::Number, &typed.number, true);
    let issuer = line(Field::Issuer, &typed.issuer, true);
    let contact = Contact {
        name: line(Field::Contact, &typed.contact, true),
        post: line(Field::Post, &typed.post, false),
        phone: line(Field::Phone, &typed.phone, false),
        email: line(Field::Email, &typed.email, false),
    };
    if !contact.email.is_empty() && !is_email(&contact.email) {
        problems.push((Field::Email, Problem::NotAnAddress));
    }
    // Whom one can neither call nor write to is no contact.
    if contact.phone.is_empty() && contact.email.is_empty() {
        problems.push((Field::Phone, Problem::Missing));
    }
    let day = day(&typed.day, known.today);
    let from = choice(&typed.from, |code| known.cycles.iter().any(|cycle| cycle == code));
    let way = choice(&typed.way, |code| Way::from_code(code).is_some());
    let chosen = known.indicators.iter().filter(|code| typed.indicators.contains(code));
    let indicators: Vec<String> = chosen.cloned().collect();
    if indicators.is_empty() {
        problems.push((Field::Indicators, Problem::Missing));
    }
    for (field, problem) in [
        (Field::Day, day.err()),
        (Field::From, from.err()),
        (Field::Way, way.err()),
    ] {
        problems.extend(problem.map(|problem| (field, problem)));
    }
    match (day, way.ok().and_then(Way::from_code)) {
        (Ok(day), Some(way)) if problems.is_empty() => Ok(Body {
            title,
            number,
            issuer,
            day,
            from: typed.from.clone(),
            way,
            indicators,
            contact,
        }),
        _ => Err(problems),
    }
}

fn day(text: &str, today: Day) -> Result<Day, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::Missing);
    }
    match Day::parse_typed(text) {
        Ok(day) if day.parts().0 < 1990 => Err(Problem::NotADay),
        Ok(day) if day > today => Err(Problem::Future),
        Ok(day) => Ok(day),
        Err(_) => Err(Problem::NotADay),
    }
}

fn choice(code: &str, is_known: impl Fn(&str) -> bool) -> Result<&str, Problem> {
    match code {
        "" => Err(Problem::Missing),
        code if is_known(code) => Ok(code),
        _ => Err(Problem::NotAChoice),
    }
}

impl Typed {
    /// What one would have to type for this rule.
    pub fn of(body: &Body) -> Self {
        Self {
            title: body.title.clone(),
            number: body.number.clone(),
            issuer: body.issuer.clone(),
            day: body.day.dmy(),
            from: body.from.clone(),
            way: body.way.code().to_owned(),
            indicators: body.indicators.clone(),
            contact: body.contact.name.clone(),
            post: body.contact.post.clone(),
            phone: body.contact.phone.clone(),
            email: body.contact.email.clone(),
        }
    }

    /// Fills the typed fields from posted ones; the indicators come as a list.
    pub fn posted(read: impl Fn(&str) -> String, indicators: Vec<String>) -> Self {
        Self {
            title: read("title"),
            number: read("number"),
            issuer: read("issuer"),
            day: read("day"),
            from: read("from"),
            way: read("way"),
            indicators,
            contact: read("contact"),
            post: read("post"),
            phone: read("phone"),
            email: read("email"),
        }
    }
}
