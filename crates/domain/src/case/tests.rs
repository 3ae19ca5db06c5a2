//! The walk through every state, action and role, and cases that wander at random.

use proptest::prelude::*;

use super::*;
use crate::permission::{Reach, Role, reach};

/// What a role may do with a case it is concerned with, written down a second time by hand.
fn may(role: Role, action: CaseAction) -> bool {
    use CaseAction as A;
    match role {
        Role::Officer | Role::Head => matches!(action, A::Add | A::Withdraw | A::Agree | A::AskAgain),
        Role::Reviewer => matches!(
            action,
            A::Add | A::Receive | A::Assign | A::Answer | A::Merge | A::Close
        ),
        Role::Department => matches!(action, A::Add | A::Answer),
        Role::Leader | Role::Administrator => false,
    }
}

/// The states an action starts from, written down a second time by hand.
fn starts(action: CaseAction) -> &'static [CaseState] {
    use CaseState as S;
    match action {
        CaseAction::Add | CaseAction::Merge | CaseAction::Close => {
            &[S::Raised, S::Received, S::Assigned, S::Answered, S::AskedAgain]
        }
        CaseAction::Withdraw | CaseAction::Receive => &[S::Raised],
        CaseAction::Assign => &[S::Received, S::Assigned, S::Answered, S::AskedAgain],
        CaseAction::Answer => &[S::Received, S::Assigned, S::AskedAgain],
        CaseAction::Agree | CaseAction::AskAgain => &[S::Answered],
    }
}

#[test]
fn every_state_action_and_role() {
    for state in CaseState::ALL {
        for action in CaseAction::ALL {
            let rows = TABLE
                .iter()
                .filter(|step| step.from == state && step.action == action)
                .count();
            assert_eq!(
                rows,
                usize::from(starts(action).contains(&state)),
                "{state:?} {action:?}"
            );
            for role in Role::ALL {
                let allowed = |permission| reach(Some(role), permission) != Reach::Nowhere;
                let offered = actions(state, allowed).any(|step| step.action == action);
                assert_eq!(offered, rows == 1 && may(role, action), "{state:?} {action:?} {role:?}");
            }
        }
    }
}

#[test]
fn the_long_way_leads_from_raised_to_closed() {
    let way = [
        (CaseAction::Receive, CaseState::Received, Turn::City),
        (CaseAction::Assign, CaseState::Assigned, Turn::Department),
        (CaseAction::Answer, CaseState::Answered, Turn::Unit),
        (CaseAction::AskAgain, CaseState::AskedAgain, Turn::Department),
        (CaseAction::Answer, CaseState::Answered, Turn::Unit),
        (CaseAction::Agree, CaseState::Closed, Turn::Nobody),
    ];
    let mut state = CaseState::Raised;
    for (action, expected, turn) in way {
        state = step(state, action).unwrap().to;
        assert_eq!((state, state.turn(true)), (expected, turn));
    }
}

#[test]
fn an_open_case_always_waits_for_somebody_who_can_act() {
    for state in CaseState::ALL {
        for has_department in [false, true] {
            let turn = state.turn(has_department);
            assert_eq!(turn == Turn::Nobody, !state.is_open(), "{state:?}");
            let needed = match turn {
                Turn::Unit => Permission::RaiseCase,
                Turn::City => Permission::SteerCase,
                Turn::Department => Permission::AnswerCase,
                Turn::Nobody => continue,
            };
            let moves = actions(state, |permission| permission == needed).any(|step| step.to != state);
            assert!(moves, "{state:?} waits for {turn:?}");
        }
    }
    assert!(CaseState::OPEN.iter().all(|state| state.is_open()));
    assert_eq!(
        CaseState::OPEN.len(),
        CaseState::ALL.iter().filter(|state| state.is_open()).count()
    );
}

#[test]
fn words_and_wire_forms_agree() {
    fn wire<T: serde::Serialize>(value: T) -> String {
        serde_json::to_string(&value).unwrap().trim_matches('"').to_owned()
    }
    for state in CaseState::ALL {
        assert_eq!(
            (wire(state).as_str(), CaseState::from_code(state.code())),
            (state.code(), Some(state))
        );
    }
    for action in CaseAction::ALL {
        assert_eq!(
            (wire(action).as_str(), CaseAction::from_code(action.code())),
            (action.code(), Some(action))
        );
    }
    for topic in Topic::ALL {
        assert_eq!(
            (wire(topic).as_str(), About::from_code(topic.code())),
            (topic.code(), About::Topic(topic))
        );
    }
    for kind in CaseKind::ALL {
        assert_eq!(
            (wire(kind).as_str(), CaseKind::from_code(kind.code())),
            (kind.code(), Some(kind))
        );
    }
    for turn in Turn::ALL {
        assert_eq!(
            (wire(turn).as_str(), Turn::from_code(turn.code())),
            (turn.code(), Some(turn))
        );
    }
    for which in [
        Which::Open,
        Which::Mine,
        Which::Overdue,
        Which::Ended,
        Which::All,
        Which::In(CaseState::Merged),
    ] {
        assert_eq!(Which::from_code(which.code()), which);
    }
}

#[test]
fn what_is_missing_is_told_all_at_once() {
    let known = |code: &str| code == "2.2.2-b";
    assert_eq!(lacks("difficulty", "2.2.2-b", "Kinh phí", "Chưa có.", known), []);
    assert_eq!(lacks("proposal", "funding", "Kinh phí", "Chưa có.", known), []);
    assert_eq!(
        lacks("", "9.9.9-z", "  ", "\n", known),
        [Lack::Kind, Lack::About, Lack::NoTitle, Lack::NoText]
    );
    let (title, text) = ("ệ".repeat(LONGEST_TITLE + 1), "ệ".repeat(LONGEST_TEXT + 1));
    assert_eq!(
        lacks("difficulty", "data", &title, &text, known),
        [Lack::LongTitle, Lack::LongText]
    );
}

#[test]
fn only_whom_it_waits_for_is_late() {
    let day = |text: &str| Some(text.parse::<Day>().unwrap());
    let today = day("2025-07-10").unwrap();
    assert!(is_overdue(Turn::Department, day("2025-07-09"), today));
    assert!(!is_overdue(Turn::Department, day("2025-07-10"), today));
    assert!(!is_overdue(Turn::Unit, day("2025-07-01"), today));
    assert!(!is_overdue(Turn::City, None, today));
    assert_eq!(due_again(day("2025-07-01"), today), day("2025-07-17"));
    assert_eq!(due_again(day("2025-08-01"), today), day("2025-08-01"));
    assert_eq!(due_again(None, today), None);
}

proptest! {
    #[test]
    fn no_sequence_of_actions_leaves_the_table(wanted in prop::collection::vec(0..CaseAction::ALL.len(), 0..40)) {
        let mut state = CaseState::Raised;
        let mut ended = false;
        for place in wanted {
            let action = CaseAction::ALL[place];
            match step(state, action) {
                Some(row) => {
                    prop_assert!(!ended, "a case that has ended moves no more");
                    prop_assert_eq!(row.from, state);
                    prop_assert!(!row.who.is_empty());
                    prop_assert!(row.to != state || action == CaseAction::Add || action == CaseAction::Assign);
                    state = row.to;
                }
                None => prop_assert!(!starts(action).contains(&state)),
            }
            ended = !state.is_open();
        }
    }
}
