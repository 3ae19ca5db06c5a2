//! Every route and server function × every role × own, other and no unit, compared with the permission table.
//!
//! What may be done is computed from `domain::permission` alone; what is done is read off the answer's status.

mod asked;
mod cast;

use std::collections::BTreeSet;

use domain::account::Actor;
use domain::permission::{Permission as P, Role};
use domain::workflow::{Action, State, TABLE};
use leptos::server_fn::axum::server_fn_paths;

use crate::support::{Client, OPEN, TestApp};
use asked::{Ask, Way};
use cast::{Place, Stage};

/// What the table says about a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It is done, or refused for reasons that have nothing to do with the person.
    May,
    /// A visitor has to sign in first.
    SignIn,
    /// Not this person: refused, or said not to exist.
    MayNot,
    /// There is no such thing.
    Nothing,
}

/// Whether the person may read a unit's work as it stands.
fn reads(actor: &Actor, place: &Place) -> bool {
    let may = |permission| cast::allows(actor, permission, place);
    may(P::ReadDraft) || (place.state.is_some_and(State::is_handed_in) && may(P::ReadSubmitted))
}

fn expected(stage: &Stage, actor: Option<&Actor>, ask: &Ask, place: &Place) -> Verdict {
    if ask.is_open {
        return if ask.of_unit && place.state.is_none() {
            Verdict::Nothing
        } else {
            Verdict::May
        };
    }
    let Some(actor) = actor else { return Verdict::SignIn };
    if ask.of_unit && place.state.is_none() {
        return Verdict::Nothing;
    }
    let may = |permission| cast::allows(actor, permission, place);
    let may_in_scope = |permission| domain::permission::allows(Some(actor), permission, &actor.scope);
    let may_in_city = |permission| domain::permission::allows(Some(actor), permission, &stage.city);
    let is_allowed = match ask.rule {
        asked::Rule::SignedIn => true,
        asked::Rule::Reads => reads(actor, place),
        asked::Rule::Reviews => may(P::ReadSubmitted) && place.state.is_some_and(State::is_handed_in),
        asked::Rule::Queue => may_in_scope(P::ReadSubmitted) && !may_in_scope(P::Submit),
        asked::Rule::Needs(permission) => may(permission),
        asked::Rule::Step(action) => TABLE.iter().any(|step| step.action == action && may(step.permission)),
        asked::Rule::Publish => may_in_city(P::Publish),
        asked::Rule::ReadsCase => may(P::ReadCase),
        asked::Rule::CaseStep(action) => domain::case::TABLE.iter().any(|step| {
            // A department has a word in what is assigned to it, and nothing is.
            let mut who = step.who.iter().filter(|permission| **permission != P::AnswerCase);
            step.action == action && who.any(|permission| may(*permission))
        }),
        asked::Rule::InCare(permission) => may_in_scope(permission),
        asked::Rule::InCity(permission) => may_in_city(permission),
        asked::Rule::OfDepartment(permission) => {
            let path = stage.city.child(asked::DEPARTMENT);
            domain::permission::allows(Some(actor), permission, &path)
        }
        asked::Rule::Talks => actor.role != Role::Department && may(P::Talk),
        asked::Rule::Nobody => false,
    };
    if is_allowed { Verdict::May } else { Verdict::MayNot }
}

async fn observed(client: &mut Client, ask: &Ask, place: &Place, stage: &Stage) -> (Verdict, String) {
    let answer = ask.send(client, place, stage).await;
    let verdict = match answer.status {
        401 => Verdict::SignIn,
        302 | 303 if answer.location().starts_with("/dang-nhap") => Verdict::SignIn,
        403 => Verdict::MayNot,
        404 => Verdict::Nothing,
        _ => Verdict::May,
    };
    (
        verdict,
        format!(
            "{} {}",
            answer.status,
            answer.text().chars().take(200).collect::<String>()
        ),
    )
}

/// Not to be told that something exists is as good as being refused.
fn agrees(expected: Verdict, observed: Verdict) -> bool {
    expected == observed || (expected == Verdict::MayNot && observed == Verdict::Nothing)
}

async fn walk(app: TestApp, over: State) {
    let stage = Stage::set(&app, over).await;
    let mut wrong = Vec::new();
    let mut walked = 0;
    for (who, actor) in &stage.people {
        let mut client = match actor {
            Some(actor) => app.signed_in(&actor.login).await,
            None => app.anon(),
        };
        for ask in asked::all() {
            for place in stage.places(ask.of_unit) {
                let expected = expected(&stage, actor.as_ref(), &ask, place);
                let (observed, answer) = observed(&mut client, &ask, place, &stage).await;
                walked += 1;
                if !agrees(expected, observed) {
                    wrong.push(format!(
                        "{who} asks {} about {}: {expected:?}, but {answer}",
                        ask.name(),
                        place.name
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {walked}\n{}", wrong.len(), wrong.join("\n"));
    assert!(walked > 900, "{walked}");
}

#[tokio::test]
async fn over_a_unit_that_still_fills_in() {
    walk(TestApp::demo().await, State::Drafting).await;
}

#[tokio::test]
async fn over_a_unit_that_has_handed_in() {
    walk(TestApp::demo().await, State::Submitted).await;
}

#[tokio::test]
async fn over_a_unit_that_has_handed_in_on_postgresql() {
    if let Some(app) = TestApp::on_postgres().await {
        walk(app, State::Submitted).await;
    }
}

#[test]
fn the_walk_leaves_out_no_function_and_no_page() {
    let asked = asked::all();
    let walked: BTreeSet<String> = asked.iter().map(|ask| ask.route.to_owned()).collect();
    // Both ways: a new function wants a row, and a row wants the function it speaks of, called as it is called.
    let of_functions = asked.iter().filter(|ask| ask.route.starts_with("/fn/"));
    let rows: BTreeSet<_> = of_functions
        .map(|ask| format!("{} {}", ask.method(), ask.route))
        .collect();
    let functions: BTreeSet<_> = server_fn_paths()
        .map(|(path, method)| format!("{method} {path}"))
        .collect();
    assert_eq!(rows, functions);
    for listing in leptos_axum::generate_route_list(app::App) {
        assert!(walked.contains(listing.path()), "{} is not walked", listing.path());
    }
    let steps = asked
        .iter()
        .filter(|ask| matches!(ask.rule, asked::Rule::Step(_)))
        .count();
    assert_eq!(steps, Action::ALL.len());
    let case_steps = asked
        .iter()
        .filter(|ask| matches!(ask.rule, asked::Rule::CaseStep(_)))
        .count();
    assert_eq!(case_steps, domain::case::CaseAction::ALL.len());
    assert!(asked.iter().any(|ask| matches!(ask.way, Way::Upload)));
    assert_eq!(OPEN, asked::CYCLE);
}
