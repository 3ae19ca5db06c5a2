//! Rules as they are typed, which of them counts, whom they reach.

use super::*;

fn typed() -> Typed {
    Typed {
        title: "Quy chế phối hợp".to_owned(),
        number: "12/QCPH".to_owned(),
        issuer: "Sở GDĐT".to_owned(),
        day: "12/08/2024".to_owned(),
        from: "2024-H2".to_owned(),
        way: "department".to_owned(),
        indicators: vec!["b".to_owned(), "a".to_owned(), "lạ".to_owned()],
        contact: "Trần Văn An".to_owned(),
        phone: "028 3829 0000".to_owned(),
        ..Typed::default()
    }
}

fn reading(typed: &Typed) -> Result<Body, Vec<(Field, Problem)>> {
    let (cycles, indicators) = (["2024-H2".to_owned()], ["a".to_owned(), "b".to_owned()]);
    read(
        typed,
        Known {
            cycles: &cycles,
            indicators: &indicators,
            today: "2025-06-20".parse().unwrap(),
        },
    )
}

fn body(from: &str, indicators: &[&str]) -> Body {
    Body {
        from: from.to_owned(),
        indicators: indicators.iter().map(|code| (*code).to_owned()).collect(),
        ..reading(&typed()).unwrap()
    }
}

#[test]
fn a_rule_reads_back_as_typed_with_its_indicators_in_reading_order() {
    let body = reading(&typed()).unwrap();
    assert_eq!(body.indicators, ["a", "b"]);
    assert_eq!(reading(&Typed::of(&body)).unwrap(), body);
}

#[test]
fn each_field_says_what_is_wrong() {
    let empty = reading(&Typed::default()).unwrap_err();
    for field in [
        Field::Title,
        Field::Number,
        Field::Issuer,
        Field::Day,
        Field::From,
        Field::Way,
        Field::Indicators,
        Field::Contact,
        Field::Phone,
    ] {
        assert!(empty.contains(&(field, Problem::Missing)), "{field:?}");
    }
    let wrong = Typed {
        day: "21/06/2025".to_owned(),
        from: "2031-H1".to_owned(),
        email: "an@".to_owned(),
        ..typed()
    };
    assert_eq!(
        reading(&wrong).unwrap_err(),
        [
            (Field::Email, Problem::NotAnAddress),
            (Field::Day, Problem::Future),
            (Field::From, Problem::NotAChoice),
        ]
    );
}

#[test]
fn the_latest_rule_that_has_begun_counts() {
    let rules = [body("2024-H1", &["a", "b"]), body("2025-H1", &["a"])];
    let of =
        |cycle: &str, indicator: &str| in_force(&rules, |rule| rule, cycle, indicator).map(|rule| rule.from.as_str());
    assert_eq!(of("2023-H2", "a"), None);
    assert_eq!(of("2024-H2", "a"), Some("2024-H1"));
    assert_eq!(of("2025-H1", "a"), Some("2025-H1"));
    assert_eq!(of("2025-H2", "b"), Some("2024-H1"));
    assert_eq!(of("2025-H2", "c"), None);
}

#[test]
fn a_department_reaches_the_units_beside_it_and_no_others() {
    let city = UnitPath::root("79");
    let department = city.child("D-VHTT");
    let unit = |path: UnitPath, kind: UnitKind| Unit {
        map_version: "2024".to_owned(),
        code: "x".to_owned(),
        kind,
        name_vi: String::new(),
        name_en: String::new(),
        short_vi: String::new(),
        path,
        area_km2: None,
        population: None,
        population_as_of: None,
        valid_from: None,
        valid_to: None,
        illustrative: false,
        model: None,
    };
    assert!(reaches(&department, &unit(city.child("770"), UnitKind::District)));
    assert!(!reaches(&department, &unit(city.clone(), UnitKind::City)));
    assert!(!reaches(&department, &unit(city.child("D-CA"), UnitKind::Department)));
    let school = city.child("770").child("770-T");
    assert!(!reaches(&department, &unit(school, UnitKind::UpperSecondarySchool)));
    let elsewhere = UnitPath::root("01").child("001");
    assert!(!reaches(&department, &unit(elsewhere, UnitKind::District)));
}
