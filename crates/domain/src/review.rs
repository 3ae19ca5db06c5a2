//! Who reviews whom: one table by kind of unit, read together with the unit's place in the tree.
//!
//! A kind is reviewed by one place after another, from the nearest to the city: each judges what the one before has
//! approved. How many there are is the length of a list; nothing else counts them.

use serde::{Deserialize, Serialize};

use crate::account::Actor;
use crate::permission::{Permission, allows};
use crate::unit::{UnitKind, UnitPath};

/// A place whose reviewers judge a self-assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reviewer {
    /// The city.
    City,
    /// The district the unit lies in.
    District,
    /// The ward of a district the unit lies in.
    Ward,
}

impl Reviewer {
    /// How many steps below the city its place lies in the tree.
    const fn depth(self) -> usize {
        match self {
            Self::City => 0,
            Self::District => 1,
            Self::Ward => 2,
        }
    }
}

/// The table: who reviews a kind, in the order of reviewing.
///
/// Community learning centres go on to the city, which grades them and chooses the models among them (notice 5e); lower
/// secondary schools do, because the city plans for the whole where their leavers go (docs/adr/0033).
pub const fn reviewers(kind: UnitKind) -> &'static [Reviewer] {
    match kind {
        UnitKind::City
        | UnitKind::District
        | UnitKind::Department
        | UnitKind::UpperSecondarySchool
        | UnitKind::ContinuingEducationCentre => &[Reviewer::City],
        UnitKind::Ward | UnitKind::Nursery | UnitKind::PrimarySchool => &[Reviewer::District],
        UnitKind::LowerSecondarySchool | UnitKind::CommunityLearningCentre => &[Reviewer::District, Reviewer::City],
    }
}

/// At which of the places that review it a self-assessment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Level {
    /// Counted from 0, the place nearest to the unit.
    pub at: u8,
    /// How many places there are, at least 1.
    pub of: u8,
}

impl Level {
    /// The only one.
    pub const ONLY: Self = Self { at: 0, of: 1 };

    /// The level `at` of `of`. Never beyond the last: where a list has become shorter, what lies deeper is at its end.
    pub const fn new(at: u8, of: u8) -> Self {
        let of = if of == 0 { 1 } else { of };
        let at = if at < of { at } else { of - 1 };
        Self { at, of }
    }

    /// Whether nobody has approved it before.
    pub const fn is_first(self) -> bool {
        self.at == 0
    }

    /// Whether an approval here is the last word.
    pub const fn is_last(self) -> bool {
        self.at + 1 == self.of
    }
}

/// The places that review a unit of `kind` at `path`, in the order of reviewing; at least one.
///
/// A place counts if the unit lies below it. Where none is left, a ward right below the city for instance, the city
/// reviews.
pub fn places(kind: UnitKind, path: &UnitPath) -> Vec<UnitPath> {
    along(reviewers(kind), path)
}

fn along(reviewers: &[Reviewer], path: &UnitPath) -> Vec<UnitPath> {
    let codes: Vec<&str> = path.codes().collect();
    let above = |depth: usize| {
        let city = UnitPath::root(codes.first().copied().unwrap_or_default());
        codes
            .iter()
            .skip(1)
            .take(depth)
            .fold(city, |path, code| path.child(code))
    };
    let lies_below = |reviewer: &&Reviewer| **reviewer == Reviewer::City || reviewer.depth() + 1 < codes.len();
    let mut places: Vec<UnitPath> = reviewers
        .iter()
        .filter(lies_below)
        .map(|reviewer| above(reviewer.depth()))
        .collect();
    if places.is_empty() {
        places.push(above(Reviewer::City.depth()));
    }
    places
}

/// Place in the tree of those who review a unit of `kind` at `path` first: where it hands in.
pub fn place(kind: UnitKind, path: &UnitPath) -> UnitPath {
    place_at(kind, path, 0)
}

/// Place in the tree of those who review a unit of `kind` at `path` when it is at the level `at`.
pub fn place_at(kind: UnitKind, path: &UnitPath, at: u8) -> UnitPath {
    let mut places = places(kind, path);
    let at = Level::new(at, count(&places)).at;
    places.swap_remove(usize::from(at))
}

/// The level `at` of those that review a unit of `kind` at `path`.
pub fn level(kind: UnitKind, path: &UnitPath, at: u8) -> Level {
    Level::new(at, count(&places(kind, path)))
}

/// At which level the people of `place` review a unit of `kind` at `path`; `None` if at none.
pub fn level_of(kind: UnitKind, path: &UnitPath, place: &UnitPath) -> Option<u8> {
    let at = places(kind, path).iter().position(|other| other == place)?;
    u8::try_from(at).ok()
}

fn count(places: &[UnitPath]) -> u8 {
    u8::try_from(places.len()).unwrap_or(u8::MAX)
}

/// Whether `actor` judges the self-assessment of a unit of `kind` at `path` when it is at the level `at`. Reading it is
/// another question: the city reads what its districts review.
pub fn judges(actor: &Actor, kind: UnitKind, path: &UnitPath, at: u8) -> bool {
    allows(Some(actor), Permission::Review, path) && actor.scope == place_at(kind, path, at)
}

/// Whether `actor` judges the self-assessment of a unit of `kind` at `path` at any level.
pub fn reviews(actor: &Actor, kind: UnitKind, path: &UnitPath) -> bool {
    allows(Some(actor), Permission::Review, path) && level_of(kind, path, &actor.scope).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::permission::Role;

    fn actor(role: Role, scope: &UnitPath) -> Actor {
        Actor {
            id: String::new(),
            login: "nguoithamdinh".to_owned(),
            name: "Người thẩm định".to_owned(),
            role,
            unit: scope.code().to_owned(),
            scope: scope.clone(),
        }
    }

    /// Every kind below a district, with who judges it there at each level.
    #[test]
    fn every_level_has_one_reviewer_and_nobody_judges_their_own_place() {
        let city = UnitPath::root("79");
        let (district, other) = (city.child("770"), city.child("778"));
        let people = [&city, &district, &other].map(|scope| actor(Role::Reviewer, scope));
        for kind in UnitKind::ALL {
            let unit = district.child("770-X");
            let judging = |at: u8| -> Vec<&UnitPath> {
                let people = people.iter().filter(|person| judges(person, kind, &unit, at));
                people.map(|person| &person.scope).collect()
            };
            for (at, reviewer) in (0..).zip(reviewers(kind)) {
                let expected = match reviewer {
                    Reviewer::City => &city,
                    Reviewer::District => &district,
                    Reviewer::Ward => panic!("no kind is reviewed by wards"),
                };
                assert_eq!(judging(at), [expected], "{kind:?} at {at}");
                assert_eq!(level_of(kind, &unit, expected), Some(at));
            }
            for person in &people {
                let somewhere = (0..3).any(|at| judges(person, kind, &unit, at));
                assert_eq!(reviews(person, kind, &unit), somewhere, "{kind:?} {}", person.unit);
            }
            for person in &people[1..] {
                assert!(!reviews(person, UnitKind::District, &person.scope));
                assert!(!reviews(person, kind, &city));
            }
            // Without a district between, the city reviews whatever it is, and alone.
            let direct = city.child("27007");
            assert!(judges(&people[0], kind, &direct, 0), "{kind:?}");
            assert_eq!(level(kind, &direct, 0), Level::ONLY);
        }
    }

    #[test]
    fn each_place_lies_above_the_one_before() {
        let unit = UnitPath::root("79").child("770").child("770-P-01").child("770-X");
        for kind in UnitKind::ALL {
            assert!(!reviewers(kind).is_empty());
            let places = places(kind, &unit);
            assert_eq!(places.len(), reviewers(kind).len(), "{kind:?}");
            for pair in places.windows(2) {
                assert!(pair[1].covers(&pair[0]) && pair[0] != pair[1], "{kind:?}");
            }
        }
    }

    /// The tree may have a level more: the list then has three places.
    #[test]
    fn a_list_of_three_is_followed_as_far_as_the_tree_has_places() {
        let list = [Reviewer::Ward, Reviewer::District, Reviewer::City];
        let city = UnitPath::root("79");
        let district = city.child("770");
        let ward = district.child("770-P-01");
        assert_eq!(
            along(&list, &ward.child("770-X")),
            [ward.clone(), district.clone(), city.clone()]
        );
        // Deeper in the ward it is still the ward's.
        assert_eq!(along(&list, &ward.child("a").child("b"))[0], ward);
        // A ward does not review itself.
        assert_eq!(along(&list, &ward), [district.clone(), city.clone()]);
        assert_eq!(along(&list, &district), std::slice::from_ref(&city));
        assert_eq!(along(&list, &city), [city]);
    }

    #[test]
    fn a_level_is_never_beyond_the_last() {
        for of in 0..4 {
            for at in 0..5 {
                let level = Level::new(at, of);
                assert!(level.at < level.of);
                assert_eq!(level.is_last(), level.at == level.of - 1);
            }
        }
    }

    #[test]
    fn what_lies_deeper_is_still_the_districts() {
        let city = UnitPath::root("79");
        let district = city.child("770");
        let centre = district.child("770-P-01").child("770-TTHTCD-01");
        assert_eq!(place(UnitKind::CommunityLearningCentre, &centre), district);
        assert!(!reviews(
            &actor(Role::Reviewer, &district.child("770-P-01")),
            UnitKind::CommunityLearningCentre,
            &centre
        ));
    }

    #[test]
    fn only_reviewers_judge() {
        let district = UnitPath::root("79").child("770");
        for role in Role::ALL {
            let person = actor(role, &district);
            let may = judges(&person, UnitKind::Nursery, &district.child("770-MN-01"), 0);
            assert_eq!(may, role == Role::Reviewer, "{role:?}");
            assert_eq!(may, reviews(&person, UnitKind::Nursery, &district.child("770-MN-01")));
        }
    }
}
