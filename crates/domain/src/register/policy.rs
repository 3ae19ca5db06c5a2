//! Mechanisms and policies: looked into, proposed, issued, over. The days of the steps say where one stands, so that it is
//! known as of any day and a last day comes without anybody's hand.

use serde::{Deserialize, Serialize};

use super::Body;
use crate::case::CaseNumber;
use crate::explore::UnitLabel;
use crate::time::Day;

/// What a policy is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// Xây dựng xã hội học tập.
    LearningSociety,
    /// Xây dựng thành phố học tập.
    LearningCity,
    /// Các mô hình học tập.
    LearningModels,
    /// Phong trào thi đua.
    Movement,
    /// Trung tâm học tập cộng đồng.
    CommunityCentres,
}

impl Matter {
    /// Every matter, in the order of lists.
    pub const ALL: [Self; 5] = [
        Self::LearningSociety,
        Self::LearningCity,
        Self::LearningModels,
        Self::Movement,
        Self::CommunityCentres,
    ];

    /// The word in the database, forms and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LearningSociety => "learning-society",
            Self::LearningCity => "learning-city",
            Self::LearningModels => "learning-models",
            Self::Movement => "movement",
            Self::CommunityCentres => "community-centres",
        }
    }

    /// The matter with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|matter| matter.code() == code)
    }
}

/// Where a policy stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Đang rà soát.
    Reviewing,
    /// Đã đề xuất, chưa ban hành.
    Proposed,
    /// Đã ban hành, còn hiệu lực.
    Issued,
    /// Hết hiệu lực.
    Over,
    /// Không được chấp thuận.
    Declined,
}

impl Stage {
    /// Every stage, in the order of lists.
    pub const ALL: [Self; 5] = [
        Self::Reviewing,
        Self::Proposed,
        Self::Issued,
        Self::Over,
        Self::Declined,
    ];

    /// The word in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Reviewing => "ra-soat",
            Self::Proposed => "de-xuat",
            Self::Issued => "ban-hanh",
            Self::Over => "het-hieu-luc",
            Self::Declined => "khong-chap-thuan",
        }
    }

    /// The stage with this word in addresses.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.slug() == slug)
    }
}

/// What an entry says of a policy beside its title; number, issuer and last day in force are the entry's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// What it is for.
    pub matter: Matter,
    /// Since when it is looked into.
    pub reviewed: Option<Day>,
    /// When it was proposed.
    pub proposed: Option<Day>,
    /// To whom; empty where that is not known yet.
    pub to: String,
    /// When it was issued.
    pub issued: Option<Day>,
    /// When the proposal was not agreed to.
    pub declined: Option<Day>,
    /// Anything else, in lines.
    pub note: String,
    /// Difficulties and proposals that it answers.
    pub cases: Vec<CaseNumber>,
}

impl Body {
    /// Where a policy stands on `day` and since when; `None` before its first step, and of entries of other registers.
    pub fn stands(&self, day: Day) -> Option<(Stage, Day)> {
        let policy = self.policy.as_ref()?;
        // The last day in force is one in force.
        let over = self.until.filter(|_| policy.issued.is_some());
        [
            (Stage::Over, over.map(|until| until.plus(1))),
            (Stage::Issued, policy.issued),
            (Stage::Declined, policy.declined),
            (Stage::Proposed, policy.proposed),
            (Stage::Reviewing, policy.reviewed),
        ]
        .into_iter()
        .find_map(|(stage, since)| Some((stage, since.filter(|since| *since <= day)?)))
    }
}

/// A policy in the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyLine {
    /// The entry's identifier.
    pub id: String,
    /// Whose.
    pub unit: UnitLabel,
    /// What the entry says.
    pub body: Body,
    /// What it says of the policy.
    pub policy: Policy,
    /// Where it stands on the day of the overview.
    pub stage: Stage,
    /// Since when.
    pub since: Day,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
}
