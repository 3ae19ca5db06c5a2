//! The table of the workflow, walked in every way.

use super::*;

#[test]
fn the_table_leads_from_not_open_to_locked_through_a_return() {
    let way = [
        (Action::Begin, State::Drafting),
        (Action::RequestSignOff, State::AwaitingSignOff),
        (Action::Submit, State::Submitted),
        (Action::StartReview, State::UnderReview),
        (Action::ReturnPart, State::PartlyReturned),
        (Action::Submit, State::Resubmitted),
        (Action::StartReview, State::UnderReview),
        (Action::Approve, State::Approved),
        (Action::Publish, State::Published),
        (Action::Lock, State::Locked),
    ];
    let mut state = State::NotOpen;
    for (action, expected) in way {
        state = step(state, action, Level::ONLY).unwrap().to;
        assert_eq!(state, expected);
    }
}

/// Every level of one to four places, as (at, of).
fn levels() -> impl Iterator<Item = Level> {
    (1..=4).flat_map(|of| (0..of).map(move |at| Level { at, of }))
}

#[test]
fn from_place_to_place_and_back_to_the_unit() {
    let way = [
        (Action::StartReview, State::UnderReview, 0),
        (Action::PassOn, State::PassedOn, 1),
        (Action::StartReview, State::UnderReview, 1),
        (Action::PassOn, State::PassedOn, 2),
        (Action::StartReview, State::UnderReview, 2),
        (Action::SendBack, State::SentBack, 1),
        (Action::StartReview, State::UnderReview, 1),
        (Action::PassOn, State::PassedOn, 2),
        (Action::StartReview, State::UnderReview, 2),
        (Action::ReturnPart, State::PartlyReturned, 0),
        (Action::Submit, State::Resubmitted, 0),
        (Action::StartReview, State::UnderReview, 0),
        (Action::PassOn, State::PassedOn, 1),
        (Action::StartReview, State::UnderReview, 1),
        (Action::PassOn, State::PassedOn, 2),
        (Action::StartReview, State::UnderReview, 2),
        (Action::Approve, State::Approved, 2),
    ];
    let (mut state, mut level) = (State::Submitted, Level::new(0, 3));
    for (action, expected, at) in way {
        let step = step(state, action, level).unwrap();
        (state, level) = (step.to, step.level(level));
        assert_eq!((state, level), (expected, Level::new(at, 3)), "{action:?}");
    }
}

#[test]
fn exactly_the_last_place_approves_and_only_one_with_a_place_before_sends_back() {
    for level in levels() {
        let may = |action| step(State::UnderReview, action, level).is_some();
        assert_eq!(may(Action::Approve), level.is_last(), "{level:?}");
        assert_eq!(may(Action::PassOn), !level.is_last(), "{level:?}");
        assert_eq!(may(Action::SendBack), !level.is_first(), "{level:?}");
        assert!(may(Action::ReturnPart), "{level:?}");
    }
}

/// Walks every way from the start: what can be reached is a state at a level where it makes sense.
#[test]
fn whatever_is_reached_makes_sense_at_its_level() {
    for of in 1..=4 {
        let mut reached = vec![(State::NotOpen, Level::new(0, of))];
        let mut next = 0;
        while let Some((state, level)) = reached.get(next).copied() {
            next += 1;
            for step in actions(state, level, |_| true) {
                let after = (step.to, step.level(level));
                if !reached.contains(&after) {
                    reached.push(after);
                }
            }
        }
        for (state, level) in &reached {
            let makes_sense = match state {
                State::UnderReview => true,
                State::PassedOn => !level.is_first(),
                State::SentBack => !level.is_last(),
                state if state.is_approved() => level.is_last(),
                // With the unit, or fresh from it.
                _ => level.is_first(),
            };
            assert!(makes_sense, "{state:?} {level:?}");
            assert!(*state == State::Locked || actions(*state, *level, |_| true).count() > 0);
        }
        let of_two = |state: &State| of > 1 || !matches!(state, State::PassedOn | State::SentBack);
        for state in State::ALL.iter().filter(|state| of_two(state)) {
            assert!(reached.iter().any(|(other, _)| other == state), "{state:?} of {of}");
        }
    }
}

#[test]
fn reviewing_is_what_needs_the_permission() {
    for step in TABLE {
        assert_eq!(
            step.action.is_review(),
            step.permission == Permission::Review,
            "{step:?}"
        );
        assert!(!step.action.is_review() || step.from.is_with_reviewer(), "{step:?}");
    }
}

#[test]
fn no_state_and_action_has_two_rows_and_nothing_leaves_locked() {
    for from in State::ALL {
        for action in Action::ALL {
            let rows = TABLE
                .iter()
                .filter(|step| step.from == from && step.action == action)
                .count();
            assert!(rows <= 1, "{from:?} {action:?}");
            assert!(from != State::Locked || rows == 0);
        }
    }
}

#[test]
fn every_state_can_be_reached_and_left() {
    for state in State::ALL {
        assert!(
            state == State::NotOpen || TABLE.iter().any(|step| step.to == state),
            "{state:?}"
        );
        assert!(
            state == State::Locked || TABLE.iter().any(|step| step.from == state),
            "{state:?}"
        );
    }
}

#[test]
fn approval_is_never_lost() {
    for step in TABLE {
        assert!(!step.from.is_approved() || step.to.is_approved(), "{step:?}");
    }
}

#[test]
fn only_returned_answers_open_again() {
    let returned = Verdict::Returned {
        reason: ReturnReason::Other,
        text: String::new(),
    };
    assert!(is_editable(State::PartlyReturned, &returned, false));
    assert!(!is_editable(State::PartlyReturned, &Verdict::Accepted, false));
    assert!(!is_editable(State::Submitted, &Verdict::Pending, false));
    assert!(is_editable(State::Drafting, &Verdict::Pending, false));
}

#[test]
fn words_and_wire_forms_agree() {
    for state in State::ALL {
        assert_eq!(serde_json::to_string(&state).unwrap(), format!("\"{}\"", state.code()));
        assert_eq!(State::from_code(state.code()), Some(state));
    }
    for action in Action::ALL {
        assert_eq!(
            serde_json::to_string(&action).unwrap(),
            format!("\"{}\"", action.code())
        );
    }
    for reason in ReturnReason::ALL {
        assert_eq!(
            serde_json::to_string(&reason).unwrap(),
            format!("\"{}\"", reason.code())
        );
    }
}
