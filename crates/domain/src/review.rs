//! Who reviews whom: one table by kind of unit, read together with the unit's place in the tree.

use serde::{Deserialize, Serialize};

use crate::account::Actor;
use crate::permission::{Permission, allows};
use crate::unit::{UnitKind, UnitPath};

/// Who has the last word on a self-assessment before it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reviewer {
    /// The city.
    City,
    /// The district the unit lies in; the city, where there is none between.
    District,
}

/// The table.
pub const fn reviewer(kind: UnitKind) -> Reviewer {
    match kind {
        UnitKind::City
        | UnitKind::District
        | UnitKind::Department
        | UnitKind::UpperSecondarySchool
        | UnitKind::ContinuingEducationCentre => Reviewer::City,
        UnitKind::Ward
        | UnitKind::Nursery
        | UnitKind::PrimarySchool
        | UnitKind::LowerSecondarySchool
        | UnitKind::CommunityLearningCentre => Reviewer::District,
    }
}

/// Place in the tree of those who review a unit of `kind` at `path`: the city's, or that of the district right below
/// the city. A unit that lies right below the city has no district above it.
pub fn place(kind: UnitKind, path: &UnitPath) -> UnitPath {
    let mut codes = path.0.trim_matches('/').split('/');
    let city = UnitPath::root(codes.next().unwrap_or_default());
    match (reviewer(kind), codes.next(), codes.next()) {
        (Reviewer::District, Some(district), Some(_)) => city.child(district),
        _ => city,
    }
}

/// Whether `actor` judges the self-assessment of a unit of `kind` at `path`. Reading it is another question: the city
/// reads what its districts review.
pub fn judges(actor: &Actor, kind: UnitKind, path: &UnitPath) -> bool {
    allows(Some(actor), Permission::Review, path) && actor.scope == place(kind, path)
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
            unit: scope.0.trim_matches('/').rsplit('/').next().unwrap().to_owned(),
            scope: scope.clone(),
        }
    }

    /// Every kind below a district, with who judges it there.
    #[test]
    fn every_kind_has_one_reviewer_and_nobody_judges_their_own_place() {
        let city = UnitPath::root("79");
        let (district, other) = (city.child("770"), city.child("778"));
        let people = [&city, &district, &other].map(|scope| actor(Role::Reviewer, scope));
        for kind in UnitKind::ALL {
            let unit = district.child("770-X");
            let judging: Vec<&UnitPath> = people
                .iter()
                .filter(|person| judges(person, kind, &unit))
                .map(|person| &person.scope)
                .collect();
            let expected = match reviewer(kind) {
                Reviewer::City => &city,
                Reviewer::District => &district,
            };
            assert_eq!(judging, [expected], "{kind:?}");
            for person in &people[1..] {
                assert!(!judges(person, UnitKind::District, &person.scope));
                assert!(!judges(person, kind, &city));
            }
            // Without a district between, the city reviews whatever it is.
            assert!(judges(&people[0], kind, &city.child("27007")), "{kind:?}");
        }
    }

    #[test]
    fn what_lies_deeper_is_still_the_districts() {
        let city = UnitPath::root("79");
        let district = city.child("770");
        let centre = district.child("770-P-01").child("770-TTHTCD-01");
        assert_eq!(place(UnitKind::CommunityLearningCentre, &centre), district);
        assert!(!judges(
            &actor(Role::Reviewer, &district.child("770-P-01")),
            UnitKind::CommunityLearningCentre,
            &centre
        ));
    }

    #[test]
    fn only_reviewers_judge() {
        let district = UnitPath::root("79").child("770");
        for role in Role::ALL {
            let may = judges(&actor(role, &district), UnitKind::Nursery, &district.child("770-MN-01"));
            assert_eq!(may, role == Role::Reviewer, "{role:?}");
        }
    }
}
