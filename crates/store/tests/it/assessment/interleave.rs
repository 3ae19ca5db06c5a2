//! Several people at one self-assessment: every order of their steps, each taken from the page they last had in front of
//! them, does exactly what a model of the workflow says, or is refused for the reason the model gives.

mod model;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::account::Actor;
use domain::assessment::{Rest, SaveOutcome};
use domain::permission::Role;
use domain::unit::UnitKind;
use domain::workflow::{Action, State, Verdict};
use store::{Error, answer, assessment};

use super::levels::{SCHOOL, TEACHERS, Way};
use crate::city::{CYCLE, complete, returned};
use crate::support::{House, on_both};
use model::{Mark, Model, Outcome, Page};

/// Who takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Officer,
    Colleague,
    Head,
    District,
    DistrictToo,
    City,
    CityToo,
}

const EVERYBODY: [Who; 7] = [
    Who::Officer,
    Who::Colleague,
    Who::Head,
    Who::District,
    Who::DistrictToo,
    Who::City,
    Who::CityToo,
];

/// What somebody does; answers are about one indicator, for which people meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Types a text of their own.
    Save,
    Accept,
    Return,
    AcceptRest,
    Take(Action),
}

use Deed::{Accept, AcceptRest, Return, Save, Take};

/// Where a scene begins: state, level, and whether the answer is marked as returned (all others are accepted) or nothing
/// is judged.
#[derive(Clone, Copy)]
struct Start(State, u8, Option<Mark>);

/// Somebody's deeds, in their order.
type Script = (Who, &'static [Deed]);

struct Stage {
    way: Way,
    people: Vec<Actor>,
}

impl Stage {
    async fn set(house: House) -> Self {
        let way = Way::settle(house).await;
        let place = "79/770/770-THCS-01";
        let people = vec![
            way.officer.clone(),
            way.city.person("thcs-2", Role::Officer, place).await,
            way.city.person("hieutruong", Role::Head, place).await,
            way.district.clone(),
            way.city.person("thamdinh3-2", Role::Reviewer, "79/770").await,
            way.city.reviewer.clone(),
            way.city.person("thamdinh-2", Role::Reviewer, "79").await,
        ];
        way.answer_everything().await;
        let stage = Self { way, people };
        stage.sql("CREATE TABLE kept_answer AS SELECT * FROM answer").await;
        stage
    }

    async fn sql(&self, statement: &str) {
        self.way.city.execute(statement).await.unwrap();
    }

    fn actor(&self, who: Who) -> &Actor {
        &self.people[EVERYBODY.iter().position(|other| *other == who).unwrap()]
    }

    /// Everything as it was at the start of a scene; the model of it.
    async fn begin(&self, Start(state, at, mark): Start) -> Model {
        self.way.city.clock.advance(60_000);
        self.sql("DELETE FROM answer").await;
        self.sql("INSERT INTO answer SELECT * FROM kept_answer").await;
        self.sql(&format!(
            "UPDATE assessment SET state = '{}', level = {at}, version = 7",
            state.code()
        ))
        .await;
        if let Some(mark) = mark {
            self.sql("UPDATE answer SET verdict = 'accepted'").await;
            let (word, more) = match mark {
                Mark::Returned => (
                    "returned",
                    ", verdict_reason = 'evidence-missing', verdict_text = 'Bổ sung.'",
                ),
                Mark::Accepted => ("accepted", ""),
                Mark::Pending => ("pending", ""),
            };
            self.sql(&format!(
                "UPDATE answer SET verdict = '{word}'{more} WHERE indicator = '{TEACHERS}'"
            ))
            .await;
        }
        Model::new(state, at, self.answers().await)
    }

    /// Version and verdict of every answer.
    async fn answers(&self) -> BTreeMap<String, (i64, Mark)> {
        let rows = "SELECT indicator || ' ' || version || ' ' || verdict FROM answer";
        let rows = self.way.city.texts(rows).await;
        let parse = |row: &String| {
            let [code, version, verdict] = row.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{row}")
            };
            (code.to_owned(), (version.parse().unwrap(), Mark::from_word(verdict)))
        };
        rows.iter().map(parse).collect()
    }

    /// The page as somebody opens it now.
    async fn open(&self) -> Page {
        let (answer, mark) = self.answers().await[TEACHERS];
        Page {
            version: self.way.version().await,
            answer,
            mark,
        }
    }

    /// Does it for real.
    async fn real(&self, who: Who, deed: Deed, page: &Page, text: &str) -> Outcome {
        let (city, actor) = (&self.way.city, self.actor(who));
        let done = match deed {
            Save => {
                let mut draft = complete(city.indicator(TEACHERS));
                text.clone_into(&mut draft.note);
                let saved = answer::save(city, actor, CYCLE, SCHOOL, TEACHERS, &draft, page.answer).await;
                match saved {
                    Ok(SaveOutcome::Conflict(_)) => return Outcome::Conflict,
                    saved => saved.map(|_| ()),
                }
            }
            Accept | Return => {
                let verdict = if deed == Accept {
                    Verdict::Accepted
                } else {
                    returned("Bổ sung.")
                };
                let seen = match page.mark {
                    Mark::Pending => Verdict::Pending,
                    Mark::Accepted => Verdict::Accepted,
                    Mark::Returned => returned("Bổ sung."),
                };
                let seen = answer::Seen {
                    version: page.answer,
                    verdict: Some(&seen.line(None)),
                };
                let judged = answer::judge(city, actor, CYCLE, SCHOOL, TEACHERS, seen, verdict).await;
                judged.map(|_| ())
            }
            AcceptRest => {
                let rest = answer::accept_rest(city, actor, CYCLE, SCHOOL, page.version, Rest::Answers).await;
                rest.map(|_| ())
            }
            Take(action) => {
                let taken = assessment::act(city, actor, CYCLE, SCHOOL, action, page.version, "Xem lại.").await;
                taken.map(|_| ())
            }
        };
        match done {
            Ok(()) => Outcome::Done,
            Err(Error::Stale) => Outcome::Stale,
            Err(Error::Forbidden) => Outcome::Forbidden,
            Err(Error::NotReady(_)) => Outcome::NotReady,
            Err(error) => panic!("{who:?} {deed:?}: {error:?}"),
        }
    }

    /// What stands, in the words of the model.
    async fn stands(&self) -> (String, BTreeMap<String, (i64, Mark)>, Vec<String>) {
        let row = format!(
            "SELECT state || ' ' || level || ' ' || version FROM assessment WHERE cycle = '{CYCLE}' AND unit = '{SCHOOL}'"
        );
        let row = self.way.city.texts(&row).await.remove(0);
        let since = self.way.city.now().0;
        let events = format!(
            "SELECT actor_name || ': ' || action FROM event
             WHERE at >= {since} AND subject IN ('assessment', 'answer') ORDER BY at, id"
        );
        (row, self.answers().await, self.way.city.texts(&events).await)
    }

    fn expected(&self, model: &Model) -> (String, BTreeMap<String, (i64, Mark)>, Vec<String>) {
        let log = model.log.iter();
        let log = log.map(|(who, what)| format!("{}: {what}", self.actor(*who).name));
        (model.row(), model.answers.clone(), log.collect())
    }

    /// Every order of the scripts' deeds.
    async fn explore(&self, start: Start, scripts: &[Script]) -> usize {
        let orders = orders(scripts);
        for order in &orders {
            let mut model = self.begin(start).await;
            let mut pages = vec![self.open().await; scripts.len()];
            let mut next = vec![0; scripts.len()];
            for turn in order {
                let (who, deeds) = scripts[*turn];
                let deed = deeds[next[*turn]];
                next[*turn] += 1;
                let text = format!("{who:?} {turn}");
                let page = pages[*turn].clone();
                let outcome = self.real(who, deed, &page, &text).await;
                let expected = model.take(who, deed, &page);
                assert_eq!(
                    outcome, expected,
                    "{who:?} {deed:?} of {page:?} in {order:?} of {scripts:?}: {model:?}"
                );
                // Whatever came of it, the page is shown anew.
                pages[*turn] = self.open().await;
            }
            assert_eq!(self.stands().await, self.expected(&model), "{order:?} of {scripts:?}");
        }
        orders.len()
    }
}

/// Every order in which the deeds of the scripts can follow each other, as numbers of scripts.
fn orders(scripts: &[Script]) -> Vec<Vec<usize>> {
    fn go(left: &mut [usize], so_far: &mut Vec<usize>, all: &mut Vec<Vec<usize>>) {
        if left.iter().all(|left| *left == 0) {
            all.push(so_far.clone());
            return;
        }
        for turn in 0..left.len() {
            if left[turn] > 0 {
                left[turn] -= 1;
                so_far.push(turn);
                go(left, so_far, all);
                so_far.pop();
                left[turn] += 1;
            }
        }
    }
    let mut left: Vec<usize> = scripts.iter().map(|(_, deeds)| deeds.len()).collect();
    let mut all = Vec::new();
    go(&mut left, &mut Vec::new(), &mut all);
    all
}

on_both!(officers_and_their_head_before_handing_in, |house| async {
    let stage = Stage::set(house).await;
    let scripts: [Script; 3] = [
        (Who::Officer, &[Save, Take(Action::Submit)]),
        (Who::Colleague, &[Save, Take(Action::RequestSignOff)]),
        (Who::Head, &[Take(Action::Withdraw), Take(Action::Submit)]),
    ];
    assert_eq!(stage.explore(Start(State::Drafting, 0, None), &scripts).await, 90);
});

on_both!(two_reviewers_of_a_district_and_the_city, |house| async {
    let stage = Stage::set(house).await;
    let scripts: [Script; 3] = [
        (Who::District, &[AcceptRest, Take(Action::PassOn)]),
        (Who::DistrictToo, &[Return, AcceptRest, Take(Action::ReturnPart)]),
        (Who::City, &[AcceptRest, Take(Action::Approve)]),
    ];
    assert_eq!(stage.explore(Start(State::Submitted, 0, None), &scripts).await, 210);
});

on_both!(a_reviewer_and_an_officer, |house| async {
    let stage = Stage::set(house).await;
    let scripts: [Script; 2] = [
        (
            Who::District,
            &[
                Return,
                AcceptRest,
                Take(Action::ReturnPart),
                AcceptRest,
                Take(Action::PassOn),
            ],
        ),
        (Who::Officer, &[Save, Take(Action::Submit)]),
    ];
    assert_eq!(stage.explore(Start(State::Submitted, 0, None), &scripts).await, 21);
});

on_both!(
    the_city_in_two_minds_while_the_district_has_an_old_page,
    |house| async {
        let stage = Stage::set(house).await;
        let scripts: [Script; 3] = [
            (Who::City, &[AcceptRest, Take(Action::Approve)]),
            (Who::CityToo, &[Return, Take(Action::SendBack)]),
            (Who::District, &[Accept, AcceptRest, Take(Action::PassOn)]),
        ];
        assert_eq!(stage.explore(Start(State::PassedOn, 1, None), &scripts).await, 210);
    }
);

on_both!(sent_back_and_returned_at_once, |house| async {
    let stage = Stage::set(house).await;
    let scripts: [Script; 4] = [
        (Who::City, &[Take(Action::ReturnPart)]),
        (Who::CityToo, &[Take(Action::SendBack)]),
        (Who::Officer, &[Save, Take(Action::Submit)]),
        (Who::District, &[Accept, Take(Action::PassOn)]),
    ];
    let start = Start(State::UnderReview, 1, Some(Mark::Returned));
    assert_eq!(stage.explore(start, &scripts).await, 180);
});

on_both!(two_officers_mend_the_same_answer, |house| async {
    let stage = Stage::set(house).await;
    let scripts: [Script; 3] = [
        (Who::Officer, &[Save, Take(Action::Submit)]),
        (Who::Colleague, &[Save, Take(Action::Submit)]),
        (Who::District, &[AcceptRest, Take(Action::PassOn)]),
    ];
    let start = Start(State::PartlyReturned, 0, Some(Mark::Returned));
    assert_eq!(stage.explore(start, &scripts).await, 90);
});

on_both!(at_the_same_instant_it_is_as_if_one_after_the_other, |house| async {
    let stage = Arc::new(Stage::set(house).await);
    let accepted = Some(Mark::Accepted);
    let scenes: [(Start, [(Who, Deed); 3]); 5] = [
        (
            Start(State::Drafting, 0, None),
            [
                (Who::Officer, Save),
                (Who::Colleague, Save),
                (Who::Head, Take(Action::Submit)),
            ],
        ),
        (
            Start(State::UnderReview, 0, accepted),
            [
                (Who::District, Take(Action::PassOn)),
                (Who::DistrictToo, Return),
                (Who::City, AcceptRest),
            ],
        ),
        (
            Start(State::UnderReview, 1, accepted),
            [
                (Who::City, Take(Action::Approve)),
                (Who::CityToo, Take(Action::SendBack)),
                (Who::City, Return),
            ],
        ),
        (
            Start(State::PartlyReturned, 0, Some(Mark::Returned)),
            [
                (Who::Officer, Save),
                (Who::Colleague, Save),
                (Who::Officer, Take(Action::Submit)),
            ],
        ),
        (
            Start(State::UnderReview, 1, Some(Mark::Returned)),
            [
                (Who::City, Take(Action::ReturnPart)),
                (Who::CityToo, Accept),
                (Who::Officer, Save),
            ],
        ),
    ];
    for _ in 0..6 {
        for (start, deeds) in scenes {
            let model = stage.begin(start).await;
            let page = stage.open().await;
            let task = |place: usize| {
                let ((who, deed), stage, page) = (deeds[place], stage.clone(), page.clone());
                tokio::spawn(async move { stage.real(who, deed, &page, &format!("{who:?}")).await })
            };
            let (one, two, three) = tokio::join!(task(0), task(1), task(2));
            let came = [one.unwrap(), two.unwrap(), three.unwrap()];
            let stands = stage.stands().await;
            let serial = |order: [usize; 3]| {
                let mut model = model.clone();
                let mut outcomes = [Outcome::Done; 3];
                for place in order {
                    let (who, deed) = deeds[place];
                    outcomes[place] = model.take(who, deed, &page);
                }
                outcomes == came && stage.expected(&model) == stands
            };
            let any = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
                .into_iter()
                .any(serial);
            assert!(any, "{deeds:?} came out as {came:?}: {stands:?}");
        }
    }
});

/// The kind the stage is about, for the model.
const KIND: UnitKind = UnitKind::LowerSecondarySchool;
