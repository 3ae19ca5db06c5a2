//! What is typed, read as an answer.

use proptest::prelude::*;

use super::*;
use crate::indicator::{Direction, Origin, SourceKind, Words};
use crate::unit::UnitKind;

fn words(text: &str) -> Words {
    Words {
        vi: text.to_owned(),
        en: text.to_owned(),
    }
}

fn indicator(kind: Kind) -> Indicator {
    Indicator {
        code: "2.4.1-a".to_owned(),
        origin: Origin::Unesco,
        name: words("Nhà giáo"),
        question: words("Bao nhiêu?"),
        definition: Words::default(),
        formula: Words::default(),
        kind,
        per: 100_000.0,
        unit: words("%"),
        numerator: None,
        denominator: None,
        parts: vec![words("Mầm non"), words("Phổ thông")],
        source: SourceKind::Official,
        direction: Direction::Higher,
        owner: Words::default(),
        applies_to: vec![UnitKind::District],
        breaks: vec![20.0, 40.0, 60.0, 80.0],
        base: 0.0,
        range: [0.0, 100.0],
        change_limit: 5.0,
        decimals: 1,
        levels: vec![Words::default(); 5],
        reaches: None,
        rises: crate::rise::Rise::None,
    }
}

/// Kind, fields, parts.
type Case = (Kind, [&'static str; 4], &'static [&'static str]);

/// Reads the fields of one kind, given in the order numerator, denominator, value, sample, parts.
fn reading(kind: Kind, fields: [&str; 4], parts: &[&str]) -> Reading {
    let [numerator, denominator, value, sample] = fields.map(str::to_owned);
    let parts = parts.iter().map(|part| (*part).to_owned()).collect();
    let draft = Draft {
        numerator,
        denominator,
        value,
        sample,
        parts,
        ..Draft::default()
    };
    read(&indicator(kind), &draft, None)
}

#[test]
fn a_quotient_is_computed_from_what_was_counted() {
    let reading = reading(Kind::Percent, ["1.842", "2.015", "", ""], &[]);
    assert!(reading.is_complete());
    let figure = reading.value.unwrap().figure(&indicator(Kind::Percent)).unwrap();
    assert!((figure - 91.414).abs() < 0.001, "{figure}");
}

#[test]
fn each_field_says_what_it_lacks() {
    let cases: [(Case, Field, Problem); 16] = [
        (
            (Kind::Percent, ["", "10", "", ""], &[]),
            Field::Numerator,
            Problem::Missing,
        ),
        (
            (Kind::Percent, ["khoảng 50", "10", "", ""], &[]),
            Field::Numerator,
            Problem::NotANumber,
        ),
        ((Kind::Rate, ["5", "0", "", ""], &[]), Field::Denominator, Problem::Zero),
        (
            (Kind::Ratio, ["5", "-2", "", ""], &[]),
            Field::Denominator,
            Problem::Negative,
        ),
        (
            (Kind::Average, ["1.23.4", "2", "", ""], &[]),
            Field::Numerator,
            Problem::Ambiguous,
        ),
        ((Kind::Count, ["", "", "2,5", ""], &[]), Field::Value, Problem::NotWhole),
        (
            (Kind::Survey, ["", "", "101", "50"], &[]),
            Field::Value,
            Problem::AboveHundred,
        ),
        (
            (Kind::Survey, ["", "", "50", "12,5"], &[]),
            Field::Sample,
            Problem::NotWhole,
        ),
        (
            (Kind::Survey, ["", "", "50", "2,000"], &[]),
            Field::Sample,
            Problem::Ambiguous,
        ),
        (
            (Kind::Percent, ["1,450", "2.000", "", ""], &[]),
            Field::Numerator,
            Problem::Ambiguous,
        ),
        (
            (Kind::Percent, ["12%", "100", "", ""], &[]),
            Field::Numerator,
            Problem::NotANumber,
        ),
        (
            (Kind::Points, ["", "", "5%", ""], &[]),
            Field::Value,
            Problem::NotANumber,
        ),
        ((Kind::Level, ["", "", "5", ""], &[]), Field::Value, Problem::NotAChoice),
        ((Kind::YesNo, ["", "", "", ""], &[]), Field::Value, Problem::Missing),
        (
            (Kind::Distribution, ["", "", "", ""], &["60", "30"]),
            Field::Parts,
            Problem::PartsDoNotAddUp,
        ),
        (
            (Kind::Distribution, ["", "", "", ""], &["60"]),
            Field::Part(1),
            Problem::Missing,
        ),
    ];
    for ((kind, fields, parts), field, problem) in cases {
        let reading = reading(kind, fields, parts);
        assert_eq!(reading.problem(field), Some(problem), "{kind:?} {fields:?}");
        assert_eq!(reading.value, None, "{kind:?} {fields:?}");
    }
}

#[test]
fn every_kind_can_be_answered() {
    let cases: [(Case, Option<f64>); 7] = [
        ((Kind::Rate, ["3", "150.000", "", ""], &[]), Some(2.0)),
        ((Kind::Ratio, ["60", "3", "", ""], &[]), Some(20.0)),
        ((Kind::Count, ["", "", "1.250", ""], &[]), Some(1250.0)),
        ((Kind::Survey, ["", "", "62,5 %", "400"], &[]), Some(62.5)),
        ((Kind::Level, ["", "", "3", ""], &[]), Some(3.0)),
        ((Kind::YesNo, ["", "", "yes", ""], &[]), Some(1.0)),
        ((Kind::Distribution, ["", "", "", ""], &["60,2", "39,9"]), None),
    ];
    for ((kind, fields, parts), figure) in cases {
        let reading = reading(kind, fields, parts);
        assert!(reading.is_complete(), "{kind:?} {:?}", reading.problems);
        assert_eq!(reading.value.unwrap().figure(&indicator(kind)), figure, "{kind:?}");
    }
}

#[test]
fn not_applicable_wants_a_reason_and_unchanged_something_to_repeat() {
    let indicator = indicator(Kind::Count);
    let mut draft = Draft {
        stance: Stance::NotApplicable,
        ..Draft::default()
    };
    assert_eq!(
        read(&indicator, &draft, None).problem(Field::Reason),
        Some(Problem::Missing)
    );
    draft.reason = "Không có trên địa bàn".to_owned();
    assert!(read(&indicator, &draft, None).is_complete());

    let unchanged = Draft {
        stance: Stance::Unchanged,
        ..Draft::default()
    };
    assert_eq!(
        read(&indicator, &unchanged, None).problem(Field::Value),
        Some(Problem::NothingToRepeat)
    );
    assert_eq!(
        read(&indicator, &unchanged, Some(&Value::Count(7.0))).value,
        Some(Value::Count(7.0))
    );
}

#[test]
fn a_day_that_is_none_is_a_problem_of_its_own() {
    let draft = Draft {
        value: "5".to_owned(),
        as_of: "31/02/2024".to_owned(),
        ..Draft::default()
    };
    let reading = read(&indicator(Kind::Count), &draft, None);
    assert_eq!(reading.problems, [(Field::AsOf, Problem::NotADay)]);
    assert_eq!(reading.value, Some(Value::Count(5.0)));
}

proptest! {
    #[test]
    fn only_well_formed_figures_come_out(first in ".{0,12}", second in "[0-9.,%]{0,12}", parts in proptest::collection::vec("[0-9,]{0,5}", 0..4)) {
        for kind in [Kind::Percent, Kind::Rate, Kind::Ratio, Kind::Average, Kind::Count, Kind::Survey, Kind::Level, Kind::YesNo, Kind::Distribution] {
            for stance in [Stance::Figure, Stance::NotApplicable, Stance::Unchanged] {
                let draft = Draft {
                    stance, numerator: first.clone(), denominator: second.clone(), value: second.clone(),
                    sample: first.clone(), parts: parts.clone(), as_of: first.clone(), ..Draft::default()
                };
                let reading = read(&indicator(kind), &draft, None);
                if let Some(figure) = reading.value.as_ref().and_then(|value| value.figure(&indicator(kind))) {
                    prop_assert!(figure.is_finite() && figure >= 0.0);
                }
            }
        }
    }
}
