//! Moving a unit with everything under it: which place fits, and what becomes of the paths below.

use super::{Problem, holds_others};
use crate::time::Day;
use crate::unit::{Unit, UnitKind, UnitPath};

/// Whether a unit of `kind` can be put right below one of the kind `above`.
pub const fn fits(kind: UnitKind, above: UnitKind) -> bool {
    match kind {
        UnitKind::City => false,
        UnitKind::District | UnitKind::Department => matches!(above, UnitKind::City),
        UnitKind::Ward => matches!(above, UnitKind::City | UnitKind::District),
        UnitKind::Nursery
        | UnitKind::PrimarySchool
        | UnitKind::LowerSecondarySchool
        | UnitKind::UpperSecondarySchool
        | UnitKind::ContinuingEducationCentre
        | UnitKind::CommunityLearningCentre => holds_others(above),
    }
}

/// Why `unit` cannot be put right below `above`; nothing if it can. Both are of one map; `periods` are the first and last
/// days of which its cycles speak that are not published. A place that exists in none of them is closed for good.
pub fn refused(unit: &Unit, above: &Unit, periods: &[(Day, Day)]) -> Option<Problem> {
    let is_there = |(first, last): &(Day, Day)| above.exists_between(*first, *last);
    if unit.path.covers(&above.path) {
        Some(Problem::Below)
    } else if unit.path.parent() == Some(above.code.as_str()) {
        Some(Problem::Same)
    } else if !fits(unit.kind, above.kind) {
        Some(Problem::Unfit)
    } else if !periods.is_empty() && !periods.iter().any(is_there) {
        Some(Problem::Ended)
    } else {
        None
    }
}

/// Where what lies at `path` comes to lie when the unit at `from` moves to `to`; where it is if it does not lie below.
#[must_use]
pub fn carried(path: &UnitPath, from: &UnitPath, to: &UnitPath) -> UnitPath {
    match path.0.strip_prefix(&from.0) {
        Some(rest) => UnitPath(format!("{}{rest}", to.0)),
        None => path.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn unit(kind: UnitKind, path: &str) -> Unit {
        Unit {
            map_version: "2024".to_owned(),
            code: UnitPath(path.to_owned()).code().to_owned(),
            kind,
            name_vi: String::new(),
            name_en: String::new(),
            short_vi: String::new(),
            path: UnitPath(path.to_owned()),
            area_km2: None,
            population: None,
            population_as_of: None,
            valid_from: None,
            valid_to: None,
            illustrative: true,
            model: None,
        }
    }

    fn day(month: u8, day: u8) -> Day {
        Day::new(2025, month, day).unwrap()
    }

    #[test]
    fn a_unit_moves_where_its_kind_fits_and_nowhere_below_itself() {
        let city = unit(UnitKind::City, "/79/");
        let (three, seven) = (
            unit(UnitKind::District, "/79/770/"),
            unit(UnitKind::District, "/79/778/"),
        );
        let ward = unit(UnitKind::Ward, "/79/770/770-P-01/");
        let school = unit(UnitKind::Nursery, "/79/770/770-MN-01/");
        let mut closed = seven.clone();
        closed.valid_to = Some(day(5, 31));
        let periods = [(day(6, 1), day(6, 30)), (day(7, 1), day(12, 31))];
        for (what, above, expected) in [
            (&school, &seven, None),
            (&school, &ward, None),
            (&school, &city, None),
            (&school, &three, Some(Problem::Same)),
            (&school, &school, Some(Problem::Below)),
            (&school, &closed, Some(Problem::Ended)),
            (&ward, &seven, None),
            (&three, &seven, Some(Problem::Unfit)),
            (&three, &ward, Some(Problem::Below)),
            (&ward, &school, Some(Problem::Unfit)),
            (&city, &three, Some(Problem::Below)),
        ] {
            assert_eq!(
                refused(what, above, &periods),
                expected,
                "{} below {}",
                what.code,
                above.code
            );
        }
        // A day in one of them is enough, and a map without cycles asks for none.
        closed.valid_to = Some(day(6, 1));
        assert_eq!(refused(&school, &closed, &periods), None);
        closed.valid_to = Some(day(5, 31));
        assert_eq!(refused(&school, &closed, &[]), None);
    }

    #[test]
    fn every_kind_but_the_city_fits_below_something_and_only_below_what_holds_others() {
        for kind in UnitKind::ALL {
            assert_eq!(
                UnitKind::ALL.into_iter().any(|above| fits(kind, above)),
                kind != UnitKind::City
            );
            for above in UnitKind::ALL {
                assert!(!fits(kind, above) || holds_others(above), "{kind:?} below {above:?}");
                assert!(!(fits(kind, above) && fits(above, kind)), "{kind:?} and {above:?}");
            }
        }
    }

    #[test]
    fn only_whole_codes_are_carried() {
        let at = |path: &str| UnitPath(path.to_owned());
        let (from, to) = (at("/79/77/"), at("/79/3/77/"));
        assert_eq!(carried(&at("/79/77/a/b/"), &from, &to), at("/79/3/77/a/b/"));
        assert_eq!(carried(&at("/79/770/a/"), &from, &to), at("/79/770/a/"));
        assert_eq!(carried(&at("/79/"), &from, &to), at("/79/"));
    }

    proptest! {
        /// Whatever is moved in whatever order, carrying paths gives the tree that its parents alone would give.
        #[test]
        fn carried_paths_are_those_of_the_parents(
            kinds in prop::collection::vec(1_usize..10, 3..14),
            moves in prop::collection::vec((0_usize..14, 0_usize..14), 1..30),
        ) {
            let mut units = vec![unit(UnitKind::City, "/79/")];
            for (nth, kind) in kinds.iter().enumerate() {
                units.push(unit(UnitKind::ALL[*kind], &format!("/79/u{nth}/")));
            }
            let mut parents: BTreeMap<String, String> = units
                .iter()
                .skip(1)
                .map(|unit| (unit.code.clone(), "79".to_owned()))
                .collect();
            for (what, above) in moves {
                let (what, above) = (&units[what % units.len()], &units[above % units.len()]);
                if refused(what, above, &[]).is_some() {
                    continue;
                }
                parents.insert(what.code.clone(), above.code.clone());
                let (from, to) = (what.path.clone(), above.path.child(&what.code));
                for unit in &mut units {
                    unit.path = carried(&unit.path, &from, &to);
                }
            }
            for unit in &units {
                let mut codes = vec![unit.code.as_str()];
                // No unit is above itself: the way up ends at the city.
                while let Some(above) = parents.get(*codes.last().unwrap()) {
                    prop_assert!(codes.len() <= units.len());
                    codes.push(above);
                }
                let path = codes.iter().rev().fold("/".to_owned(), |path, code| format!("{path}{code}/"));
                prop_assert_eq!(&unit.path.0, &path);
            }
        }
    }
}
