//! Units: who assesses itself, on which map.

pub mod keep;
pub mod model;

use serde::{Deserialize, Serialize};

use crate::time::Day;
use model::Model;

/// What sort of unit it is. Which indicators a unit is asked depends on this alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// The learning city itself.
    City,
    /// A district, or a city within the city (22 of them until 30 June 2025).
    District,
    /// A ward or commune.
    Ward,
    /// A department of the city that owns indicators.
    Department,
    /// A nursery school (mầm non).
    Nursery,
    /// A primary school (tiểu học).
    PrimarySchool,
    /// A lower secondary school (THCS).
    LowerSecondarySchool,
    /// An upper secondary school (THPT); files straight to the city.
    UpperSecondarySchool,
    /// A continuing or vocational education centre (GDTX, GDNN-GDTX); files straight to the city.
    ContinuingEducationCentre,
    /// A community learning centre (TTHTCĐ).
    CommunityLearningCentre,
}

impl UnitKind {
    /// Every kind, in the order of lists.
    pub const ALL: [Self; 10] = [
        Self::City,
        Self::District,
        Self::Ward,
        Self::Department,
        Self::Nursery,
        Self::PrimarySchool,
        Self::LowerSecondarySchool,
        Self::UpperSecondarySchool,
        Self::ContinuingEducationCentre,
        Self::CommunityLearningCentre,
    ];

    /// The word in files, addresses and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::District => "district",
            Self::Ward => "ward",
            Self::Department => "department",
            Self::Nursery => "nursery",
            Self::PrimarySchool => "primary-school",
            Self::LowerSecondarySchool => "lower-secondary-school",
            Self::UpperSecondarySchool => "upper-secondary-school",
            Self::ContinuingEducationCentre => "continuing-education-centre",
            Self::CommunityLearningCentre => "community-learning-centre",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A unit's place in the tree, as the codes from the city down: `/79/770/`. A prefix is an ancestor.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnitPath(pub String);

impl UnitPath {
    /// The path of a unit without parent.
    pub fn root(code: &str) -> Self {
        Self(format!("/{code}/"))
    }

    /// The path of the child `code` of this unit.
    #[must_use]
    pub fn child(&self, code: &str) -> Self {
        Self(format!("{}{code}/", self.0))
    }

    /// The codes of the units on the way, from the city down to this one.
    pub fn codes(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/').filter(|code| !code.is_empty())
    }

    /// Code of the unit itself; empty where there is none.
    pub fn code(&self) -> &str {
        self.codes().next_back().unwrap_or_default()
    }

    /// Code of the unit above; `None` of a unit without parent.
    pub fn parent(&self) -> Option<&str> {
        self.codes().nth_back(1)
    }

    /// Whether `other` is this unit or lies below it.
    pub fn covers(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }
}

/// A unit on one map version. The key is (map version, code): codes get reused over time, names are never joined on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// Which map it belongs to: `2024` has 22 districts, `2025` has 168 communes.
    pub map_version: String,
    /// Official or given code, text: `770`.
    pub code: String,
    /// What sort of unit.
    pub kind: UnitKind,
    /// Full Vietnamese name: `Quận Bình Thạnh`.
    pub name_vi: String,
    /// Full English name: `Binh Thanh District`.
    pub name_en: String,
    /// Short Vietnamese name for labels: `Bình Thạnh`.
    pub short_vi: String,
    /// Place in the tree.
    pub path: UnitPath,
    /// Area in square kilometres, if known.
    pub area_km2: Option<f64>,
    /// Inhabitants on `population_as_of`, if known.
    pub population: Option<u32>,
    /// Day the population was counted.
    pub population_as_of: Option<Day>,
    /// First day the unit existed, if known.
    pub valid_from: Option<Day>,
    /// Last day the unit existed, if it has ended.
    pub valid_to: Option<Day>,
    /// Whether the unit is invented for demonstration.
    pub illustrative: bool,
    /// Whether it is a model for others of its kind, where units can be models; see [`model`].
    pub model: Option<Model>,
}

impl Unit {
    /// Whether the unit exists on some day between these two, both included.
    pub fn exists_between(&self, first: Day, last: Day) -> bool {
        self.valid_from.is_none_or(|from| from <= last) && self.valid_to.is_none_or(|to| to >= first)
    }

    /// Short English name for labels: `Binh Thanh` of `Binh Thanh District`, `Thu Duc` of `Thu Duc City`. `District 3` and
    /// the learning city's own name stay whole.
    pub fn short_en(&self) -> &str {
        let name = &self.name_en;
        let kinds: &[&str] = match self.kind {
            UnitKind::District => &[" District", " City"],
            UnitKind::Ward => &[" Ward", " Commune"],
            _ => &[],
        };
        let bare = kinds.iter().find_map(|kind| name.strip_suffix(kind));
        bare.filter(|bare| !bare.is_empty()).unwrap_or(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_covers_itself_and_what_lies_below() {
        let city = UnitPath::root("79");
        let district = city.child("770");
        assert!(city.covers(&district) && district.covers(&district));
        assert!(!district.covers(&city));
        assert_eq!((city.parent(), district.parent()), (None, Some("79")));
        assert_eq!((district.code(), UnitPath("/".to_owned()).code()), ("770", ""));
        assert!(district.codes().eq(["79", "770"]));
        // Whole codes are compared: 77 is no ancestor of 770.
        assert!(!city.child("77").covers(&district));
    }

    #[test]
    fn english_names_are_short_without_the_kind() {
        let unit = |kind, name: &str| Unit {
            map_version: String::new(),
            code: String::new(),
            kind,
            name_vi: String::new(),
            name_en: name.to_owned(),
            short_vi: String::new(),
            path: UnitPath::root("79"),
            area_km2: None,
            population: None,
            population_as_of: None,
            valid_from: None,
            valid_to: None,
            illustrative: false,
            model: None,
        };
        for (kind, name, short) in [
            (UnitKind::District, "Binh Thanh District", "Binh Thanh"),
            (UnitKind::District, "Thu Duc City", "Thu Duc"),
            (UnitKind::District, "District 3", "District 3"),
            (UnitKind::Ward, "Tan Dinh Ward", "Tan Dinh"),
            (UnitKind::City, "Ho Chi Minh City", "Ho Chi Minh City"),
        ] {
            assert_eq!(unit(kind, name).short_en(), short);
        }
    }

    #[test]
    fn every_kind_has_its_own_code() {
        for kind in UnitKind::ALL {
            assert_eq!(UnitKind::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.code()));
        }
    }
}
