//! Who may write until when, what a row becomes, what a pasted table says.

use super::*;
use crate::indicator::Words;
use crate::unit::UnitKind;
use crate::workflow::ReturnReason;

fn label(code: &str, name: &str, short: &str) -> UnitLabel {
    let words = |text: &str| Words {
        vi: text.to_owned(),
        en: text.to_owned(),
    };
    UnitLabel {
        code: code.to_owned(),
        name: words(name),
        short: words(short),
        kind: UnitKind::District,
    }
}

fn units() -> Vec<UnitLabel> {
    vec![
        label("769", "Thành phố Thủ Đức", "TP Thủ Đức"),
        label("770", "Quận 3", "Quận 3"),
    ]
}

fn typed(numerator: &str, denominator: &str) -> Draft {
    Draft {
        numerator: numerator.to_owned(),
        denominator: denominator.to_owned(),
        ..Draft::default()
    }
}

fn common(for_all: bool) -> Common {
    Common {
        as_of: "31/05/2025".to_owned(),
        source: "Sở VHTT".to_owned(),
        note: String::new(),
        for_all,
    }
}

#[test]
fn a_department_may_write_until_the_city_has_accepted_or_approved() {
    let returned = Verdict::Returned {
        reason: ReturnReason::Other,
        text: String::new(),
    };
    for state in State::ALL {
        let expected = state.is_approved().then_some(Closed::Approved);
        assert_eq!(closed(state, false, &Verdict::Pending), expected, "{state:?}");
        assert_eq!(closed(state, false, &returned), expected, "{state:?}");
        assert_eq!(
            closed(state, true, &Verdict::Pending),
            Some(expected.unwrap_or(Closed::Accepted)),
            "{state:?}"
        );
    }
    assert_eq!(
        closed(State::UnderReview, false, &Verdict::Accepted),
        Some(Closed::Accepted)
    );
    assert_eq!(
        closed(State::PartlyReturned, false, &Verdict::Accepted),
        Some(Closed::Accepted)
    );
}

#[test]
fn only_rows_in_which_something_was_typed_are_written() {
    assert_eq!(row(None, &Draft::default(), &common(false)), None);
    assert_eq!(row(None, &Draft::default(), &common(true)), None);
    let new = row(None, &typed("1", "2"), &common(false)).unwrap();
    assert_eq!((new.numerator.as_str(), new.source.as_str()), ("1", "Sở VHTT"));
    let stored = Draft {
        source: "Phòng VHTT".to_owned(),
        ..typed("1", "2")
    };
    assert_eq!(row(Some(&stored), &typed(" 1", "2 "), &common(false)), None);
    assert_eq!(
        row(Some(&stored), &typed("1", "2"), &common(true)).unwrap().source,
        "Sở VHTT"
    );
    // What was emptied is looked at, and lacks a figure.
    assert!(row(Some(&stored), &Draft::default(), &common(false)).is_some());
}

#[test]
fn a_reason_without_a_figure_says_that_it_does_not_apply() {
    let why = Draft {
        reason: "Không có sân".to_owned(),
        ..Draft::default()
    };
    assert_eq!(row(None, &why, &common(false)).unwrap().stance, Stance::NotApplicable);
    let both = Draft {
        reason: "Không có sân".to_owned(),
        ..typed("1", "2")
    };
    assert_eq!(row(None, &both, &common(false)).unwrap().stance, Stance::Figure);
    // What a unit repeated before the rule is not turned into a missing figure by a new source.
    let kept = Draft {
        stance: Stance::Unchanged,
        explanation: "như cũ".to_owned(),
        ..Draft::default()
    };
    assert_eq!(row(Some(&kept), &kept, &common(false)), None);
}

#[test]
fn a_pasted_table_is_read_by_name_code_or_order() {
    let by_name = pasted("tp thu duc\t1\t2\nQUẬN 3\t3\t4\nTổng\t4\t6\n", &units(), 2);
    assert_eq!(by_name.unread, ["Tổng; 4; 6"]);
    assert!(
        by_name
            .rows
            .contains(&("770".to_owned(), vec!["3".to_owned(), "4".to_owned()]))
    );
    let by_code = pasted("769;Thành phố Thủ Đức;1.234;2\r\n770;\"Quận 3\";3;4;5", &units(), 2);
    assert_eq!(
        by_code.rows,
        [
            ("769".to_owned(), vec!["1.234".to_owned(), "2".to_owned()]),
            ("770".to_owned(), vec!["3".to_owned(), "4".to_owned()]),
        ]
    );
    let by_order = pasted("1\t2\n\n3\t4\n", &units(), 2);
    assert_eq!(by_order.rows.len(), 2);
    assert_eq!(
        by_order.rows[1],
        ("770".to_owned(), vec!["3".to_owned(), "4".to_owned()])
    );
    let short = pasted("1\t2\n", &units(), 2);
    assert_eq!((short.rows.len(), short.unread.len()), (0, 1));
}
