//! Each rule of the table above, and what it makes of an answer.

use super::*;
use crate::answer::read;
use crate::check::{Context, Finding, findings};
use crate::indicator::{IndicatorSet, SETS, UNESCO_2013};
use crate::review::{Reviewer, reviewers};
use crate::unit::UnitKind;

/// An indicator of the city's set that rises as it says.
fn indicator(code: &str) -> Indicator {
    let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
    set.indicator(code).unwrap().clone()
}

fn quotient(numerator: f64, denominator: f64) -> Below {
    Below::Given(Part {
        figure: numerator / denominator * 100.0,
        numerator: Some(numerator),
        denominator: Some(denominator),
        population: None,
    })
}

fn survey(share: f64, sample: f64, population: Option<f64>) -> Below {
    Below::Given(Part {
        figure: share,
        numerator: None,
        denominator: Some(sample),
        population,
    })
}

fn plain(figure: f64) -> Below {
    Below::Given(Part {
        figure,
        ..Part::default()
    })
}

#[test]
fn numerators_and_denominators_are_added_apart() {
    let risen = rise(&indicator("2.4.1-a"), &[quotient(9.0, 10.0), quotient(30.0, 90.0)]);
    assert_eq!(
        risen.value,
        Some(Value::Quotient {
            numerator: 39.0,
            denominator: 100.0
        })
    );
    assert_eq!(risen.figure, Some(39.0), "not the mean of 90 and 33 per cent");
    assert_eq!((risen.counted, risen.reported, risen.of), (2, 2, 2));
}

#[test]
fn each_way_of_having_no_figure_has_its_rule() {
    let units = [
        quotient(9.0, 10.0),
        Below::None(NoValue::NotApplicable),
        Below::None(NoValue::Withheld),
        Below::OneSided,
        Below::None(NoValue::NotStarted),
        Below::None(NoValue::InProgress),
        Below::None(NoValue::Returned),
    ];
    let risen = rise(&indicator("2.4.1-a"), &units);
    assert_eq!(risen.figure, Some(90.0));
    assert_eq!((risen.counted, risen.reported, risen.of), (1, 4, 7));
    let none = rise(&indicator("2.4.1-a"), &units[1..]);
    assert_eq!((none.value, none.figure, none.counted), (None, None, 0), "never zero");
    assert_eq!(rise(&indicator("2.4.1-a"), &[]), Risen::default());
}

#[test]
fn a_published_quotient_cannot_be_added_up() {
    let published = Part {
        figure: 90.0,
        ..Part::default()
    };
    assert!(!is_whole(&indicator("2.4.1-a"), &published));
    let risen = rise(&indicator("2.4.1-a"), &[Below::Given(published), quotient(1.0, 2.0)]);
    assert_eq!((risen.figure, risen.counted), (Some(50.0), 1));
}

#[test]
fn counts_are_added_and_surveys_weighted() {
    let sum = rise(&indicator("2.2.3-a"), &[plain(3.0), plain(4.0)]);
    assert_eq!(sum.value, Some(Value::Count(7.0)));

    let asked = [survey(50.0, 30.0, None), survey(90.0, 10.0, Some(1.0))];
    let pooled = rise(&indicator("2.4.1-b"), &asked);
    assert_eq!(
        pooled.value,
        Some(Value::Survey {
            share: 60.0,
            sample: 40.0
        })
    );
    let mut by_people = indicator("2.4.1-b");
    by_people.rises = Rise::WeightedByPopulation;
    let people = [
        survey(50.0, 30.0, Some(1_000.0)),
        survey(80.0, 10.0, Some(2_000.0)),
        survey(10.0, 10.0, None),
    ];
    let risen = rise(&by_people, &people);
    assert_eq!((risen.figure, risen.counted, risen.reported), (Some(70.0), 2, 3));
    let mut plainly = indicator("2.4.1-b");
    plainly.rises = Rise::Mean;
    assert_eq!(rise(&plainly, &asked).figure, Some(70.0));
}

#[test]
fn yes_and_levels_are_told_and_never_become_the_answer() {
    let yes = rise(&indicator("3.1.2-a"), &[plain(1.0), plain(0.0), plain(1.0)]);
    assert_eq!((yes.value, yes.figure, yes.counted), (None, Some(2.0), 3));
    let nobody = rise(&indicator("3.1.2-a"), &[plain(0.0)]);
    assert_eq!(nobody.figure, Some(0.0), "one unit says no: that is a figure");
    let levels = rise(&indicator("1.3.3-a"), &[plain(3.0), plain(2.0)]);
    assert_eq!((levels.value, levels.figure), (None, Some(2.5)));
}

#[test]
fn what_is_filled_in_reads_back_as_what_was_given() {
    for (code, units) in [
        ("2.4.1-a", vec![quotient(1_842.0, 2_015.0), quotient(7.5, 8.0)]),
        ("2.4.1-b", vec![survey(33.3, 1_234.0, None), survey(66.7, 77.0, None)]),
        ("2.2.3-a", vec![plain(1_200.0), plain(34.0)]),
    ] {
        let indicator = indicator(code);
        let value = rise(&indicator, &units).value.unwrap();
        let mut draft = Draft {
            note: "ghi chú".to_owned(),
            stance: Stance::NotApplicable,
            ..Draft::default()
        };
        fill(&mut draft, &indicator, &value);
        let reading = read(&indicator, &draft, None);
        assert!(reading.is_complete(), "{code} {draft:?}");
        let own = reading.value.unwrap();
        assert!(!departs(&indicator, &own, &value), "{code} {own:?} {value:?}");
        assert_eq!(draft.note, "ghi chú");
    }
}

#[test]
fn another_answer_asks_for_a_reason_until_there_is_one() {
    let indicator = indicator("2.4.1-a");
    let risen = rise(&indicator, &[quotient(90.0, 100.0)]).value;
    let mut draft = Draft {
        numerator: "180".to_owned(),
        denominator: "200".to_owned(),
        ..Draft::default()
    };
    let asked = |draft: &Draft, risen: Option<&Value>| {
        let reading = read(&indicator, draft, None);
        let context = Context {
            rise: risen.cloned(),
            evidence: 1,
            ..Context::default()
        };
        let finds = matches!(
            findings(&indicator, draft, &reading, &context).first(),
            Some(Finding::UnlikeUnits)
        );
        (finds, wants_reason(&indicator, draft, reading.value.as_ref(), risen))
    };
    assert_eq!(asked(&draft, None), (false, false), "nothing is given by the units");
    assert_eq!(
        asked(&draft, risen.as_ref()),
        (true, true),
        "the same quotient of other people"
    );
    draft.explanation = "Tính cả trường chưa nộp".to_owned();
    assert_eq!(asked(&draft, risen.as_ref()), (true, false));
    let same = Draft {
        numerator: "90".to_owned(),
        denominator: "100,0".to_owned(),
        ..Draft::default()
    };
    assert_eq!(asked(&same, risen.as_ref()), (false, false));
    let not_applicable = Draft {
        stance: Stance::NotApplicable,
        reason: "Không có".to_owned(),
        ..Draft::default()
    };
    assert_eq!(asked(&not_applicable, risen.as_ref()), (false, false));
}

/// Kinds that hand in to a district.
fn below_a_district(kind: UnitKind) -> bool {
    reviewers(kind)[0] == Reviewer::District
}

#[test]
fn only_what_a_district_and_somebody_below_are_asked_rises() {
    for text in SETS {
        for indicator in IndicatorSet::from_toml(text).unwrap().indicators {
            let asked_below = indicator.applies_to.iter().any(|kind| below_a_district(*kind));
            let may = asked_below && indicator.is_asked_of(UnitKind::District);
            assert!(may || indicator.rises == Rise::None, "{}", indicator.code);
        }
    }
}

#[test]
fn a_set_says_it_in_words_and_a_wrong_word_is_refused() {
    let quotient = indicator("2.4.1-a");
    assert_eq!(quotient.rises, Rise::Ratio);
    assert_eq!(indicator("2.4.1-b").rises, Rise::WeightedByRespondents);
    assert_eq!(
        indicator("1.1.3-a").rises,
        Rise::None,
        "a council's members are its own"
    );
    let wrong = UNESCO_2013.replacen("rises = \"ratio\"", "rises = \"sum\"", 1);
    let problems = IndicatorSet::from_toml(&wrong).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].to_string().contains("rise"), "{problems:?}");
}
