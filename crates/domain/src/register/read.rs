//! Reading what was typed for an entry. Everything typed is judged field by field, so that a form can say what is wrong
//! beside each.

mod policy;

use serde::{Deserialize, Serialize};

use super::{ActivityKind, Body, Goal, Member, Register};
use crate::number::parse;
use crate::time::Day;

/// What was typed, every field a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Trích yếu, or name.
    pub title: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Day of the decision, plan or activity.
    pub day: String,
    /// First day of the period.
    pub from: String,
    /// Last day of the period.
    pub until: String,
    /// One member a line: name; post; position.
    pub members: String,
    /// One target a line.
    pub goals: String,
    /// Kind of activity, by its code.
    pub kind: String,
    /// How many took part.
    pub participants: String,
    /// What a policy is for, by its code.
    pub matter: String,
    /// Since when a policy is looked into.
    pub reviewed: String,
    /// When it was proposed.
    pub proposed: String,
    /// To whom.
    pub to: String,
    /// When the proposal was not agreed to.
    pub declined: String,
    /// Anything else.
    pub note: String,
    /// Numbers of the difficulties and proposals that it answers.
    pub cases: String,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Trích yếu, or name.
    Title,
    /// Số, ký hiệu.
    Number,
    /// Cơ quan ban hành.
    Issuer,
    /// Day of the decision, plan or activity.
    Day,
    /// First day of the period.
    From,
    /// Last day of the period.
    Until,
    /// Members.
    Members,
    /// Targets.
    Goals,
    /// Kind of activity.
    Kind,
    /// How many took part.
    Participants,
    /// What a policy is for.
    Matter,
    /// Since when a policy is looked into.
    Reviewed,
    /// When it was proposed.
    Proposed,
    /// To whom.
    To,
    /// When the proposal was not agreed to.
    Declined,
    /// Anything else.
    Note,
    /// Cases that it answers.
    Cases,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 17] = [
        Self::Title,
        Self::Number,
        Self::Issuer,
        Self::Day,
        Self::From,
        Self::Until,
        Self::Members,
        Self::Goals,
        Self::Kind,
        Self::Participants,
        Self::Matter,
        Self::Reviewed,
        Self::Proposed,
        Self::To,
        Self::Declined,
        Self::Note,
        Self::Cases,
    ];

    /// The name it is posted under.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Number => "number",
            Self::Issuer => "issuer",
            Self::Day => "day",
            Self::From => "from",
            Self::Until => "until",
            Self::Members => "members",
            Self::Goals => "goals",
            Self::Kind => "kind",
            Self::Participants => "participants",
            Self::Matter => "matter",
            Self::Reviewed => "reviewed",
            Self::Proposed => "proposed",
            Self::To => "to",
            Self::Declined => "declined",
            Self::Note => "note",
            Self::Cases => "cases",
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was typed where something is needed.
    Missing,
    /// Not a calendar day.
    NotADay,
    /// A day that cannot be meant: before 1990, or more than ten years ahead.
    FarAway,
    /// A decision or an activity of the future has not happened yet.
    Future,
    /// The period ends before it begins.
    BeforeStart,
    /// Not a whole number of people.
    NotANumber,
    /// None of the kinds.
    NotAChoice,
    /// More than is taken.
    TooLong,
    /// More people than there can be.
    TooMany,
    /// A day that has gone by.
    Past,
    /// A target names an indicator that no set has.
    NotAnIndicator,
    /// A step before the one it follows.
    BeforeEarlier,
    /// Both issued and not agreed to.
    Both,
    /// Not the numbers of cases, or of cases that the unit, or one below it, has not raised.
    NotACase,
}

impl Problem {
    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotADay => "not-a-day",
            Self::FarAway => "far-away",
            Self::Future => "future",
            Self::BeforeStart => "before-start",
            Self::NotANumber => "not-a-number",
            Self::NotAChoice => "not-a-choice",
            Self::TooLong => "too-long",
            Self::TooMany => "too-many",
            Self::Past => "past",
            Self::NotAnIndicator => "not-an-indicator",
            Self::BeforeEarlier => "before-earlier",
            Self::Both => "both",
            Self::NotACase => "not-a-case",
        }
    }
}

/// Most characters of a title, number or issuer.
const LONGEST: usize = 300;
/// Most lines of members or targets.
const MOST_LINES: usize = 100;
/// Most participants of an activity: more than the city has people.
const MOST_PEOPLE: u32 = 20_000_000;
/// Days ahead that a period may end: the city plans to 2030 and beyond.
const AHEAD: i64 = 15 * 366;

/// Reads an entry of a register on the day it is.
///
/// # Errors
/// Every field that needs attention.
pub fn read(register: Register, typed: &Typed, today: Day) -> Result<Body, Vec<(Field, Problem)>> {
    let mut reader = Reader {
        problems: Vec::new(),
        today,
    };
    let is_document = matches!(register, Register::Committee | Register::Plan);
    let is_policy = register == Register::Policy;
    // A policy has a number and an issuer once it is issued.
    let is_issued = is_document || (is_policy && !typed.day.trim().is_empty());
    let title = reader.line(Field::Title, &typed.title, true);
    let number = reader.line(Field::Number, &typed.number, is_issued);
    let issuer = reader.line(Field::Issuer, &typed.issuer, is_issued);
    let day = reader.past(Field::Day, &typed.day);
    if !is_policy && day.is_none() && typed.day.trim().is_empty() {
        reader.note(Field::Day, Problem::Missing);
    }
    let from = reader.day(Field::From, &typed.from).filter(|_| !is_policy);
    let until = reader.day(Field::Until, &typed.until);
    let begins = if is_document { from.or(day) } else { day };
    if until.zip(begins).is_some_and(|(until, begins)| until < begins) {
        reader.note(Field::Until, Problem::BeforeStart);
    }
    let members = reader.lines(Field::Members, &typed.members);
    let goals = reader.lines(Field::Goals, &typed.goals);
    let kind = ActivityKind::from_code(&typed.kind);
    if register == Register::Activity && kind.is_none() {
        reader.not_chosen(Field::Kind, &typed.kind);
    }
    let participants = reader.people(&typed.participants);
    let (policy, day) = if is_policy {
        policy::policy(&mut reader, typed, day).unzip()
    } else {
        (None, day)
    };
    match day {
        Some(day) if reader.problems.is_empty() => Ok(Body {
            title,
            number,
            issuer,
            day,
            from,
            until,
            members: members.iter().map(|line| member(line)).collect(),
            goals: goals.iter().map(|line| goal(line)).collect(),
            kind: kind.filter(|_| register == Register::Activity),
            participants,
            policy,
        }),
        _ => Err(reader.problems),
    }
}

struct Reader {
    problems: Vec<(Field, Problem)>,
    today: Day,
}

impl Reader {
    fn note(&mut self, field: Field, problem: Problem) {
        self.problems.push((field, problem));
    }

    fn line(&mut self, field: Field, text: &str, is_needed: bool) -> String {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() && is_needed {
            self.note(field, Problem::Missing);
        }
        if line.chars().count() > LONGEST {
            self.note(field, Problem::TooLong);
        }
        line
    }

    fn lines(&mut self, field: Field, text: &str) -> Vec<String> {
        let lines: Vec<String> = text
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            // A line of separators alone says nothing.
            .filter(|line| line.contains(char::is_alphanumeric))
            .collect();
        if lines.len() > MOST_LINES || lines.iter().any(|line| line.chars().count() > LONGEST) {
            self.note(field, Problem::TooLong);
        }
        lines
    }

    fn day(&mut self, field: Field, text: &str) -> Option<Day> {
        if text.trim().is_empty() {
            return None;
        }
        let Ok(day) = Day::parse_typed(text) else {
            self.note(field, Problem::NotADay);
            return None;
        };
        if day.parts().0 < 1990 || day > self.today.plus(AHEAD) {
            self.note(field, Problem::FarAway);
            return None;
        }
        Some(day)
    }

    /// A day that has come.
    fn past(&mut self, field: Field, text: &str) -> Option<Day> {
        let day = self.day(field, text);
        if day.is_some_and(|day| day > self.today) {
            self.note(field, Problem::Future);
        }
        day
    }

    /// Nothing, or something else than was offered, was chosen.
    fn not_chosen(&mut self, field: Field, text: &str) {
        let problem = if text.is_empty() {
            Problem::Missing
        } else {
            Problem::NotAChoice
        };
        self.note(field, problem);
    }

    fn people(&mut self, text: &str) -> Option<u32> {
        if text.trim().is_empty() {
            return None;
        }
        let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
        let people = digits.parse().ok().filter(|people| *people <= MOST_PEOPLE);
        if people.is_none() {
            let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
            let problem = if is_number {
                Problem::TooMany
            } else {
                Problem::NotANumber
            };
            self.note(Field::Participants, problem);
        }
        people
    }
}

/// `Nguyễn Văn An; Trưởng ban; Phó Chủ tịch UBND`. Between the parts stand semicolons, or what a copied table brings.
fn member(line: &str) -> Member {
    let mut parts = line.splitn(3, [';', '|']).map(|part| part.trim().to_owned());
    Member {
        name: parts.next().unwrap_or_default(),
        post: parts.next().unwrap_or_default(),
        position: parts.next().unwrap_or_default(),
    }
}

/// `2.2.2-b: 75 %` names an indicator and a figure; any other line is a target in words.
fn goal(line: &str) -> Goal {
    let named = line.split_once([':', '=']).and_then(|(code, rest)| {
        let code = code.trim();
        let is_code = code.split_once('-').is_some_and(|(feature, letter)| {
            feature.split('.').count() == 3
                && feature.split('.').all(|part| part.parse::<u8>().is_ok())
                && !letter.is_empty()
                && letter.chars().all(|c| c.is_ascii_alphanumeric())
        });
        let figure: String = rest
            .trim()
            .chars()
            .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'))
            .collect();
        let value = parse(&figure).ok();
        (is_code && value.is_some()).then(|| (code.to_owned(), value))
    });
    let (indicator, value) = named.map_or((None, None), |(code, value)| (Some(code), value));
    Goal {
        text: line.to_owned(),
        indicator,
        value,
    }
}

impl Typed {
    /// What was typed into a field.
    pub fn word(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.title,
            Field::Number => &self.number,
            Field::Issuer => &self.issuer,
            Field::Day => &self.day,
            Field::From => &self.from,
            Field::Until => &self.until,
            Field::Members => &self.members,
            Field::Goals => &self.goals,
            Field::Kind => &self.kind,
            Field::Participants => &self.participants,
            Field::Matter => &self.matter,
            Field::Reviewed => &self.reviewed,
            Field::Proposed => &self.proposed,
            Field::To => &self.to,
            Field::Declined => &self.declined,
            Field::Note => &self.note,
            Field::Cases => &self.cases,
        }
    }

    /// What one would have to type for this entry.
    pub fn of(body: &Body) -> Self {
        let day = |day: Option<Day>| day.map(Day::dmy).unwrap_or_default();
        let lines = |lines: Vec<String>| lines.join("\n");
        let member = |member: &Member| {
            let mut parts = vec![member.name.as_str(), &member.post, &member.position];
            while parts.last().is_some_and(|part| part.is_empty()) {
                parts.pop();
            }
            parts.join("; ")
        };
        let policy = body.policy.as_ref();
        let cases = policy.map(|policy| policy.cases.iter().map(ToString::to_string).collect::<Vec<_>>());
        Self {
            title: body.title.clone(),
            number: body.number.clone(),
            issuer: body.issuer.clone(),
            day: day(policy.map_or(Some(body.day), |policy| policy.issued)),
            from: day(body.from),
            until: day(body.until),
            members: lines(body.members.iter().map(member).collect()),
            goals: lines(body.goals.iter().map(|goal| goal.text.clone()).collect()),
            kind: body.kind.map(|kind| kind.code().to_owned()).unwrap_or_default(),
            participants: body.participants.map(|people| people.to_string()).unwrap_or_default(),
            matter: policy.map(|policy| policy.matter.code().to_owned()).unwrap_or_default(),
            reviewed: day(policy.and_then(|policy| policy.reviewed)),
            proposed: day(policy.and_then(|policy| policy.proposed)),
            to: policy.map(|policy| policy.to.clone()).unwrap_or_default(),
            declined: day(policy.and_then(|policy| policy.declined)),
            note: policy.map(|policy| policy.note.clone()).unwrap_or_default(),
            cases: cases.unwrap_or_default().join(", "),
        }
    }

    /// Fills the typed fields from posted ones.
    pub fn posted(read: impl Fn(&str) -> String) -> Self {
        Self {
            title: read("title"),
            number: read("number"),
            issuer: read("issuer"),
            day: read("day"),
            from: read("from"),
            until: read("until"),
            members: read("members"),
            goals: read("goals"),
            kind: read("kind"),
            participants: read("participants"),
            matter: read("matter"),
            reviewed: read("reviewed"),
            proposed: read("proposed"),
            to: read("to"),
            declined: read("declined"),
            note: read("note"),
            cases: read("cases"),
        }
    }
}
