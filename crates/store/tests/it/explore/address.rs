//! What the words of an address are found to be, by whom.

use domain::address::{Found, Sort};
use domain::permission::Role;
use domain::workflow::State;
use store::{Viewer, explore};

use crate::support::on_both;
use crate::town::{FAMILIES, Town, figure};

fn one(code: &str) -> Found {
    Found::One(code.to_owned())
}

/// Codes that are offered.
fn offered(found: Found) -> Vec<String> {
    match found {
        Found::Several(things) => things.into_iter().map(|thing| thing.code).collect(),
        other => panic!("{other:?}"),
    }
}

on_both!(words_are_found_by_code_name_and_owner, |house| async {
    let town = Town::build(house).await;
    let find = |sort, word: &str| explore::find(&town, None, "2024-H2", sort, word);
    assert_eq!(find(Sort::Cycle, "2024-H1"), one("2024-H1"));
    assert_eq!(offered(find(Sort::Cycle, "2024")), ["2024-H2", "2024-H1"]);
    assert!(offered(find(Sort::Cycle, "1999-H1")).is_empty());
    assert_eq!(find(Sort::Unit, "770"), one("770"));
    assert_eq!(find(Sort::Unit, "quan 3"), one("770"));
    assert_eq!(find(Sort::Unit, "Quận 3 (770)"), one("770"));
    assert_eq!(find(Sort::Unit, "thu duc"), one("769"));
    // What stands side by side goes before a school of the same words; a department is no unit to look at.
    assert_eq!(find(Sort::Unit, "truong a"), one("770-T"));
    assert!(offered(find(Sort::Unit, "cong an")).is_empty());
    assert_eq!(offered(find(Sort::Unit, "quan")), ["770", "778"]);
    assert!(offered(find(Sort::Unit, "zzz")).is_empty());
    assert_eq!(find(Sort::Measure, FAMILIES), one(FAMILIES));
    assert_eq!(find(Sort::Measure, "gia dinh hoc tap"), one(FAMILIES));
    assert_eq!(find(Sort::Measure, "2.2.2-b Gia đình học tập"), one(FAMILIES));
    assert_eq!(find(Sort::Measure, "do-phu"), one("do-phu"));
    assert!(offered(find(Sort::Measure, "hoi khuyen hoc")).contains(&FAMILIES.to_owned()));
    assert_eq!(
        offered(find(Sort::Measure, "2.2.2"))[0],
        "2.2.2-a",
        "a piece of a code is only offered"
    );
    assert!(offered(find(Sort::Indicator, "2.2")).contains(&FAMILIES.to_owned()));
    assert_eq!(find(Sort::FocusArea, "2.2"), one("2.2"));
    assert_eq!(find(Sort::Shown, "all"), one("all"));
    assert!(offered(find(Sort::Shown, "mine")).is_empty());
});

on_both!(
    what_cannot_be_shown_here_is_told_from_what_is_not_there,
    |house| async {
        let town = Town::build(house).await;
        let leader = town.person("lanhdao", Role::Leader, "79").await;
        town.assess("2024-H1", "770-T", State::Approved, &[("2.6.1-a", figure(3.0))])
            .await;
        let find = |viewer: Viewer<'_>, sort, word: &str| explore::find(&town, viewer, "2024-H1", sort, word);
        assert_eq!(
            find(None, Sort::Against, "2024-H1"),
            Found::Unfit,
            "a cycle has not changed since itself"
        );
        assert_eq!(find(None, Sort::Against, "2024-H2"), one("2024-H2"));
        // A school's figures are approved, not published: the kind is there for those who may see them.
        let school = "upper-secondary-school";
        assert_eq!(find(Some(&leader), Sort::Kind, school), one(school));
        assert_eq!(find(None, Sort::Kind, school), Found::Unfit);
        assert_eq!(find(Some(&leader), Sort::Within, "770"), one("770"));
        assert_eq!(find(None, Sort::Within, "770"), Found::Unfit);
        assert_eq!(find(None, Sort::Within, "79"), one("79"), "the city holds all of them");
        assert!(offered(find(None, Sort::Kind, "planet")).is_empty());
    }
);

on_both!(an_empty_house_knows_no_word, |house| async {
    assert!(offered(explore::find(&house, None, "", Sort::Unit, "770")).is_empty());
    assert!(explore::measures(&house, "2024-H2").is_empty());
});
