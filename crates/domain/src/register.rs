//! Registers: what a unit has set up and done for the learning city. Steering committees, plans, activities and policies
//! are kept as entries; which units have one, and what an entry proposes as an answer, follows from them.

mod policy;
mod read;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::explore::{Fact, UnitLabel};
use crate::indicator::{Kind, Proposal};
use crate::time::{Day, Timestamp};
use crate::unit::{Unit, UnitKind};

pub use policy::{Matter, Policy, PolicyLine, Stage};
pub use read::{Field, Problem, Typed, read};

/// Which register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Register {
    /// Ban chỉ đạo.
    Committee,
    /// Kế hoạch.
    Plan,
    /// Hội nghị, tập huấn, truyền thông và hoạt động khác.
    Activity,
    /// Cơ chế, chính sách.
    Policy,
}

impl Register {
    /// Every register, in the order of pages.
    pub const ALL: [Self; 4] = [Self::Committee, Self::Plan, Self::Activity, Self::Policy];

    /// The word in the database and in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Committee => "committee",
            Self::Plan => "plan",
            Self::Activity => "activity",
            Self::Policy => "policy",
        }
    }

    /// The register with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|register| register.code() == code)
    }

    /// The word in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Committee => "ban-chi-dao",
            Self::Plan => "ke-hoach",
            Self::Activity => "hoat-dong",
            Self::Policy => "chinh-sach",
        }
    }

    /// The register with this word in addresses.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|register| register.slug() == slug)
    }

    /// Whether such a register is kept of a unit. Policies belong to those who govern: the city, and the districts, or
    /// communes, right below it.
    pub fn is_kept_of(self, unit: &Unit) -> bool {
        let governs = matches!(unit.kind, UnitKind::City | UnitKind::District | UnitKind::Ward);
        self != Self::Policy || (governs && unit.path.codes().count() <= 2)
    }
}

/// What sort of activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActivityKind {
    /// Hội nghị.
    Conference,
    /// Tập huấn.
    Training,
    /// Truyền thông.
    Communication,
    /// Tuần lễ hưởng ứng học tập suốt đời.
    LearningWeek,
    /// Any other public learning event.
    Other,
}

impl ActivityKind {
    /// Every kind, in the order of lists.
    pub const ALL: [Self; 5] = [
        Self::Conference,
        Self::Training,
        Self::Communication,
        Self::LearningWeek,
        Self::Other,
    ];

    /// The word in the database, forms and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Conference => "conference",
            Self::Training => "training",
            Self::Communication => "communication",
            Self::LearningWeek => "learning-week",
            Self::Other => "other",
        }
    }

    /// The kind with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A member of a steering committee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Full name.
    pub name: String,
    /// Post in the committee: Trưởng ban.
    pub post: String,
    /// Position at work: Phó Chủ tịch UBND.
    pub position: String,
}

/// What a plan aims at: a free line, in which an indicator and a figure may stand first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// The line as typed.
    pub text: String,
    /// Code of the indicator, where the line names one.
    pub indicator: Option<String>,
    /// The figure to reach, in the indicator's unit.
    pub value: Option<f64>,
}

/// What an entry says. One shape for all registers: each fills its own part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Trích yếu of a decision or plan, name of an activity.
    pub title: String,
    /// Số, ký hiệu (committee, plan; policy once issued).
    pub number: String,
    /// Cơ quan ban hành (committee, plan; policy once issued).
    pub issuer: String,
    /// Day of the decision or plan, day of the activity, day of the newest step taken with a policy.
    pub day: Day,
    /// First day of the period (committee, plan).
    pub from: Option<Day>,
    /// Last day of the period (committee, plan, policy), last day of an activity of several days.
    pub until: Option<Day>,
    /// Members (committee).
    pub members: Vec<Member>,
    /// Targets (plan).
    pub goals: Vec<Goal>,
    /// What sort (activity).
    pub kind: Option<ActivityKind>,
    /// How many took part (activity).
    pub participants: Option<u32>,
    /// What it is for and how far it is (policy).
    pub policy: Option<Policy>,
}

impl Body {
    /// First day in force of a decision or plan: it is issued, and its period has begun.
    pub fn begins(&self) -> Day {
        self.from.map_or(self.day, |from| from.max(self.day))
    }

    /// Whether a decision or plan is in force on `day`: begun by then, and its period not over.
    pub fn is_in_force(&self, day: Day) -> bool {
        self.begins() <= day && self.until.is_none_or(|until| until >= day)
    }

    /// Whether an activity took place in the `months` to `day`, that day included.
    pub fn is_within(&self, day: Day, months: u8) -> bool {
        self.day <= day && self.day > months_before(day, months)
    }
}

/// The same day of the month `months` earlier; the last one of a shorter month.
pub fn months_before(day: Day, months: u8) -> Day {
    let (year, month, number) = day.parts();
    let count = year * 12 + i32::from(month) - 1 - i32::from(months);
    let (year, month) = (
        count.div_euclid(12),
        u8::try_from(count.rem_euclid(12) + 1).unwrap_or(1),
    );
    (1..=number)
        .rev()
        .find_map(|number| Day::new(year, month, number))
        .unwrap_or(day)
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Identifier for addresses: a UUID as text.
    pub id: String,
    /// Which register.
    pub register: Register,
    /// Whose.
    pub unit: UnitLabel,
    /// Counts up with each correction, from 1.
    pub version: i64,
    /// What it says.
    pub body: Body,
    /// Its documents, oldest first.
    pub documents: Vec<Document>,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Who did.
    pub changed_by: String,
    /// Why it was taken out; `None` while it counts.
    pub withdrawn: Option<String>,
}

/// A version that an entry has had.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Which, from 1.
    pub version: i64,
    /// What it said.
    pub body: Body,
    /// Why it was made; empty for a first one and for plain corrections.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
}

/// `/ho-so/{unit}`: the registers of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitView {
    /// The unit.
    pub unit: UnitLabel,
    /// Which registers are kept of it, in the order of pages.
    pub registers: Vec<Register>,
    /// What counts, newest first.
    pub entries: Vec<Entry>,
    /// What was taken out, newest first.
    pub withdrawn: Vec<Entry>,
    /// Whether the reader keeps these registers.
    pub may_keep: bool,
    /// The day it is.
    pub today: Day,
}

/// `/ho-so/{unit}/{register}/{entry}`: an entry with its form.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryView {
    /// The unit.
    pub unit: UnitLabel,
    /// Which register.
    pub register: Register,
    /// The entry; `None` for a new one.
    pub entry: Option<Entry>,
    /// Its versions, newest first.
    pub history: Vec<Version>,
    /// Whether the reader keeps it.
    pub may_keep: bool,
    /// The day it is.
    pub today: Day,
}

/// What an overview asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewQuery {
    /// As of which day; `None`: today.
    pub day: Option<Day>,
}

/// `/ho-so`: who has what, as of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// As of this day.
    pub day: Day,
    /// The day it is.
    pub today: Day,
    /// Units in the reader's care, by kind, then in the order of lists.
    pub rows: Vec<Row>,
    /// Policies in the reader's care, those of the city too; the one that moved last first.
    pub policies: Vec<PolicyLine>,
    /// Code of the reader's own unit, where the reader keeps policies of it.
    pub adds_policy_to: Option<String>,
    /// Whether the reader keeps registers of some of them.
    pub may_keep: bool,
    /// Whether any entry behind the rows is invented.
    pub illustrative: bool,
    /// What was published of the same.
    pub facts: Vec<Fact>,
}

/// A unit in the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The unit.
    pub unit: UnitLabel,
    /// Short name of the unit above, where that is not the city.
    pub above: Option<UnitLabel>,
    /// The newest steering committee in force.
    pub committee: Option<Brief>,
    /// The newest plan in force.
    pub plan: Option<Brief>,
    /// Activities in the twelve months to the day.
    pub activities: u32,
}

/// An entry in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Its identifier.
    pub id: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Its day.
    pub day: Day,
}

impl Row {
    /// Whether the unit has something in a register.
    pub const fn has(&self, register: Register) -> bool {
        match register {
            Register::Committee => self.committee.is_some(),
            Register::Plan => self.plan.is_some(),
            Register::Activity => self.activities > 0,
            // Not who has one but how far each is: policies have lines of their own.
            Register::Policy => false,
        }
    }
}

/// How many units of a kind have something in a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindCount {
    /// Their kind.
    pub kind: UnitKind,
    /// How many have.
    pub have: u32,
    /// How many there are.
    pub of: u32,
}

impl Overview {
    /// Counts by kind of unit, in the order of kinds.
    pub fn counts(&self, register: Register) -> Vec<KindCount> {
        let of_kind = |kind| {
            let own = self.rows.iter().filter(move |row| row.unit.kind == kind);
            let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
            KindCount {
                kind,
                have: count(own.clone().filter(|row| row.has(register)).count()),
                of: count(own.count()),
            }
        };
        UnitKind::ALL
            .into_iter()
            .map(of_kind)
            .filter(|count| count.of > 0)
            .collect()
    }
}

/// An answer that the registers propose.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    /// Which register.
    pub register: Register,
    /// What would be typed: a level, `yes`, a count.
    pub value: String,
    /// The day it speaks of.
    pub as_of: Day,
    /// The entries behind it, newest first.
    pub entries: Vec<Entry>,
}

/// What the registers say to an indicator they speak of.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The register that speaks of it.
    pub register: Register,
    /// What it proposes; `None` while it has nothing to say.
    pub proposed: Option<Proposed>,
}

/// What the entries of a unit propose for an indicator of this kind in a cycle whose period ends on `end`; nothing where
/// they have nothing to say: that a register is empty does not show that there is nothing.
pub fn propose(proposal: &Proposal, kind: Kind, entries: &[Entry], end: Day) -> Option<Proposed> {
    let speaks = |entry: &&Entry| {
        let body = &entry.body;
        let counts = entry.withdrawn.is_none() && entry.register == proposal.register;
        counts
            && match proposal.register {
                Register::Committee | Register::Plan => body.is_in_force(end),
                Register::Activity => {
                    let of_kind = body.kind.is_some_and(|kind| proposal.kinds.contains(&kind));
                    (proposal.kinds.is_empty() || of_kind) && body.is_within(end, proposal.months)
                }
                // No indicator asks how many policies there are.
                Register::Policy => false,
            }
    };
    let mut entries: Vec<Entry> = entries.iter().filter(speaks).cloned().collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.body.day));
    if entries.is_empty() {
        return None;
    }
    let value = match kind {
        Kind::Level => proposal.level?.to_string(),
        Kind::YesNo => "yes".to_owned(),
        Kind::Count => entries.len().to_string(),
        _ => return None,
    };
    Some(Proposed {
        register: proposal.register,
        value,
        as_of: end,
        entries,
    })
}

#[cfg(test)]
mod tests;
