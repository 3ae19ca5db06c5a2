//! The cube follows every write, and says the same as one that was read anew.

use std::fmt::Write as _;
use std::future::Future;
use std::task::Poll;

use domain::account::Actor;
use domain::answer::{Draft, Stance};
use domain::cell::NoValue;
use domain::explore::{Measure, Query, Shown};
use domain::permission::Role;
use domain::unit::UnitKind;
use domain::workflow::{Action, ReturnReason, State, Verdict};
use store::evidence::Document;
use store::{Error, Store, answer, assessment, cycle, evidence, explore};

use crate::support::{accept_all, on_both};
use crate::town::{CRIME, CYCLES, DISTRICTS, EVENTS, FAMILIES, PARITY, SURVEY, Town, figure};

const NOW: &str = "2025-H1";

fn quotient(numerator: &str, denominator: &str) -> Draft {
    Draft {
        numerator: numerator.to_owned(),
        denominator: denominator.to_owned(),
        ..Draft::default()
    }
}

fn query(cycle: &str, measure: &str, shown: Shown) -> Query {
    Query {
        cycle: cycle.to_owned(),
        measure: Measure::from_code(measure),
        shown,
        against: String::new(),
        peers: domain::peers::PeersQuery::default(),
    }
}

/// Version of a self-assessment, 0 before it begins.
async fn version(town: &Town, unit: &str) -> i64 {
    town.number(&format!(
        "SELECT COALESCE(MAX(version), 0) FROM assessment WHERE cycle = '{NOW}' AND unit = '{unit}'"
    ))
    .await
}

async fn answer_version(town: &Town, unit: &str, indicator: &str) -> i64 {
    town.number(&format!(
        "SELECT COALESCE(MAX(answer.version), 0) FROM answer JOIN assessment ON assessment.id = assessment_id
         WHERE cycle = '{NOW}' AND unit = '{unit}' AND indicator = '{indicator}'"
    ))
    .await
}

async fn act(town: &Town, actor: &Actor, unit: &str, action: Action) -> Result<State, Error> {
    assessment::act(town, actor, NOW, unit, action, version(town, unit).await, "").await
}

on_both!(an_approval_is_seen_by_the_next_call, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    let other = town.person("quan7", Role::Officer, "79/778").await;
    let seen = async |why: Option<NoValue>| {
        let query = query(NOW, FAMILIES, Shown::Approved);
        let value = why.is_none().then_some(70.0);
        let map = explore::map(&town, Some(&other), &query).await.unwrap();
        let row = map.rows.iter().find(|row| row.unit.code == "770").unwrap();
        assert_eq!((row.cell.value(), map.median), (value, value));
        let unit = explore::unit(&town, Some(&other), "770", &query).await.unwrap();
        let line = unit
            .groups
            .iter()
            .flat_map(|group| &group.lines)
            .find(|line| line.code == FAMILIES)
            .unwrap();
        assert_eq!((&line.cell, line.median), (&row.cell, value));
        assert_eq!(unit.scores.overall, value.map(|_| 100.0));
        let indicator = explore::indicator(&town, Some(&other), FAMILIES, &query).await.unwrap();
        assert_eq!(indicator.map.rows, map.rows);
        let home = explore::home(&town, Some(&other), Some(NOW)).await.unwrap();
        assert_eq!(home.score, value.map(|_| (100.0, 1)));
        let rows = explore::values(
            &town,
            Some(&other),
            NOW,
            FAMILIES,
            UnitKind::District,
            "",
            Shown::Approved,
        )
        .await;
        let row = rows.unwrap().into_iter().find(|row| row.unit == "770").unwrap();
        assert_eq!((row.value, row.no_value), (value, why));
        let progress = explore::progress(&town, Some(&other), NOW, &domain::peers::USUAL)
            .await
            .unwrap();
        let row = progress.into_iter().find(|row| row.unit == "770").unwrap();
        assert_eq!((row.score, row.state), (value.map(|_| 100.0), home_state(&home, "770")));
    };

    seen(Some(NoValue::NotStarted)).await;
    // Half of what a score rests on.
    for (code, draft) in [(FAMILIES, quotient("700", "1.000")), (CRIME, quotient("5", "100.000"))] {
        answer::save(&town, &officer, NOW, "770", code, &draft, 0)
            .await
            .unwrap();
    }
    seen(Some(NoValue::InProgress)).await;
    act(&town, &officer, "770", Action::Submit).await.unwrap();
    seen(Some(NoValue::Submitted)).await;
    accept_all(&town, &reviewer, NOW, "770").await.unwrap();
    seen(Some(NoValue::Submitted)).await;
    act(&town, &reviewer, "770", Action::Approve).await.unwrap();
    seen(None).await;
});

on_both!(a_figure_leads_back_to_people_and_evidence, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    let other = town.person("quan7", Role::Officer, "79/778").await;
    answer::save(&town, &officer, NOW, "770", FAMILIES, &quotient("700", "1.000"), 0)
        .await
        .unwrap();
    let document = Document {
        title: "Báo cáo".to_owned(),
        ..Document::default()
    };
    let address = "https://quan3.hochiminhcity.gov.vn/bao-cao";
    evidence::add_link(&town, &officer, NOW, "770", FAMILIES, address, document)
        .await
        .unwrap();
    let trail = async |viewer: Option<&Actor>, shown: Shown| {
        let view = explore::unit(&town, viewer, "770", &query(NOW, FAMILIES, shown))
            .await
            .unwrap();
        let steps = view.history.len();
        let line = view
            .groups
            .into_iter()
            .flat_map(|group| group.lines)
            .find(|line| line.code == FAMILIES);
        let trail = line.unwrap().trail;
        (
            trail.map(|trail| (trail.entered_by, trail.accepted_by, trail.evidence.len())),
            steps,
        )
    };
    let entered = "Người quan3".to_owned();
    assert_eq!(
        trail(Some(&officer), Shown::All).await,
        (Some((entered.clone(), String::new(), 1)), 1)
    );
    assert_eq!(trail(Some(&reviewer), Shown::All).await.0, None);

    act(&town, &officer, "770", Action::Submit).await.unwrap();
    accept_all(&town, &reviewer, NOW, "770").await.unwrap();
    act(&town, &reviewer, "770", Action::Approve).await.unwrap();
    let whole = Some((entered, "Người thamdinh".to_owned(), 1));
    assert_eq!(trail(Some(&officer), Shown::Approved).await, (whole.clone(), 4));
    assert_eq!(trail(Some(&reviewer), Shown::Approved).await, (whole, 4));
    assert_eq!(trail(Some(&other), Shown::Approved).await, (None, 0));
    assert_eq!(trail(None, Shown::Approved).await, (None, 0));
});

fn home_state(home: &domain::explore::HomeView, unit: &str) -> Option<State> {
    home.states
        .iter()
        .find(|(_, units)| units.iter().any(|label| label.code == unit))
        .unwrap()
        .0
}

/// Everything anyone can see, as text.
async fn everything(store: &Store, people: &[Option<Actor>]) -> String {
    let mut all = String::new();
    for viewer in people {
        let viewer = viewer.as_ref();
        for cycle in CYCLES {
            let home = explore::home(store, viewer, Some(cycle)).await.unwrap();
            writeln!(all, "{}", serde_json::to_string(&home).unwrap()).unwrap();
            for shown in Shown::ALL {
                for measure in [FAMILIES, SURVEY, CRIME, PARITY, EVENTS, "diem", "do-phu", "2.2", "1.1"] {
                    let map = explore::map(store, viewer, &query(cycle, measure, shown))
                        .await
                        .unwrap();
                    writeln!(all, "{}", serde_json::to_string(&map).unwrap()).unwrap();
                }
                for unit in ["79", "770", "778", "770-T"] {
                    let view = explore::unit(store, viewer, unit, &query(cycle, "", shown))
                        .await
                        .unwrap();
                    writeln!(all, "{}", serde_json::to_string(&view).unwrap()).unwrap();
                }
            }
        }
    }
    all
}

/// Numbers that are always the same: a linear congruential generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        let place = self.below(u64::try_from(choices.len()).unwrap());
        choices[usize::try_from(place).unwrap()]
    }
}

struct People {
    officers: Vec<Actor>,
    reviewer: Actor,
    everyone: Vec<Option<Actor>>,
}

impl People {
    async fn of(town: &Town) -> Self {
        let mut officers = Vec::new();
        for unit in DISTRICTS {
            officers.push(
                town.person(&format!("o{unit}"), Role::Officer, &format!("79/{unit}"))
                    .await,
            );
        }
        let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
        let keeper = town.person("quantri", Role::Administrator, "79").await;
        let everyone = vec![None, Some(officers[0].clone()), Some(reviewer.clone()), Some(keeper)];
        Self {
            officers,
            reviewer,
            everyone,
        }
    }
}

/// Some write, allowed or not in the state things are in.
async fn something(town: &Town, people: &People, dice: &mut Dice) -> Result<(), Error> {
    let place = usize::try_from(dice.below(4)).unwrap();
    let (unit, officer) = (DISTRICTS[place], &people.officers[place]);
    let indicator = dice.one_of(&[FAMILIES, SURVEY, CRIME, PARITY, EVENTS]);
    let stored = answer_version(town, unit, indicator).await;
    match dice.below(10) {
        0..=4 => {
            let number = dice.below(120).to_string();
            let draft = Draft {
                stance: dice.one_of(&[Stance::Figure, Stance::Figure, Stance::NotApplicable, Stance::Unchanged]),
                denominator: dice.one_of(&["200", "7", "", "mười"]).to_owned(),
                sample: dice.one_of(&["400", "5", ""]).to_owned(),
                reason: dice.one_of(&["", "Không có trường"]).to_owned(),
                source: dice.one_of(&["", "Sổ theo dõi", "Phòng GDĐT"]).to_owned(),
                as_of: dice.one_of(&["", "30/11/2024", "hôm qua"]).to_owned(),
                numerator: number.clone(),
                value: number,
                ..Draft::default()
            };
            answer::save(town, officer, NOW, unit, indicator, &draft, stored)
                .await
                .map(drop)
        }
        5 => act(town, officer, unit, Action::Submit).await.map(drop),
        6 => {
            let verdict = dice.one_of(&[0, 1, 2]);
            let verdict = match verdict {
                0 => Verdict::Accepted,
                1 => Verdict::Pending,
                _ => Verdict::Returned {
                    reason: ReturnReason::Other,
                    text: "Bổ sung".to_owned(),
                },
            };
            answer::judge(town, &people.reviewer, NOW, unit, indicator, stored, verdict)
                .await
                .map(drop)
        }
        7 => accept_all(town, &people.reviewer, NOW, unit).await.map(drop),
        8 => act(town, &people.reviewer, unit, Action::ReturnPart).await.map(drop),
        _ if dice.below(4) == 0 => act(town, &people.reviewer, unit, Action::Approve).await.map(drop),
        _ if dice.below(10) == 0 => cycle::publish(town, &people.reviewer, NOW).await.map(drop),
        _ => Ok(()),
    }
}

on_both!(patches_add_up_to_what_is_stored, |house| async {
    let town = Town::build(house).await;
    town.assess(
        "2024-H2",
        "770",
        State::Approved,
        &[(FAMILIES, figure(60.0)), (SURVEY, figure(20.0).of(300.0))],
    )
    .await;
    town.assess("2024-H2", "79", State::Approved, &[(FAMILIES, figure(71.3))])
        .await;
    let people = People::of(&town).await;
    let (mut done, mut refused) = (0, 0);
    for seed in [1, 2] {
        let mut dice = Dice(seed);
        for _ in 0..90 {
            match something(&town, &people, &mut dice).await {
                Ok(()) => done += 1,
                Err(Error::Stale | Error::NotReady(_) | Error::NotFound | Error::Invalid(_)) => refused += 1,
                Err(error) => panic!("{error}"),
            }
        }
        let anew = town.reopened().await;
        assert_eq!(
            everything(&town, &people.everyone).await,
            everything(&anew, &people.everyone).await
        );
    }
    assert!(done > 60 && refused > 10, "{done} {refused}");
    let states = town
        .texts(&format!("SELECT DISTINCT state FROM assessment WHERE cycle = '{NOW}'"))
        .await;
    assert!(states.len() > 1, "{states:?}");
});

/// Polls a future so many times and then drops it, as a server drops a request whose connection is gone.
async fn polled<F: Future>(future: F, times: usize) -> Option<F::Output> {
    let mut future = std::pin::pin!(future);
    let mut left = times;
    std::future::poll_fn(move |context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}

on_both!(a_caller_that_goes_away_leaves_nothing_half_known, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let draft = |number: usize| quotient(&number.to_string(), "200");
    let families = async |store: &Store| {
        let map = explore::map(store, Some(&officer), &query(NOW, FAMILIES, Shown::All))
            .await
            .unwrap();
        map.rows
    };
    // How often a save is polled is the scheduler's choice: it is dropped one poll later each time until it gets through.
    let (mut gone, mut stayed, mut times) = (0, 0, 1);
    while stayed < 3 {
        let version = answer_version(&town, "770", FAMILIES).await;
        let draft = draft(times);
        let save = answer::save(&town, &officer, NOW, "770", FAMILIES, &draft, version);
        let dropped_after = times;
        if let Some(outcome) = polled(save, times).await {
            outcome.unwrap();
            (stayed, times) = (stayed + 1, 1);
        } else {
            (gone, times) = (gone + 1, times + 1);
        }
        // What is still on its way is over when the next write of the same unit is.
        let next = answer_version(&town, "770", CRIME).await;
        answer::save(
            &town,
            &officer,
            NOW,
            "770",
            CRIME,
            &quotient(&((gone + stayed) % 9).to_string(), "9"),
            next,
        )
        .await
        .unwrap();
        assert_eq!(
            families(&town).await,
            families(&town.reopened().await).await,
            "dropped after {dropped_after} polls"
        );
    }
    assert!(gone > 2, "{gone}");
});

on_both!(many_officers_at_once_are_all_heard, |house| async {
    let town = Town::build(house).await;
    let people = People::of(&town).await;
    let mut tasks = Vec::new();
    for (unit, officer) in DISTRICTS.into_iter().zip(people.officers.clone()) {
        for indicator in [FAMILIES, CRIME, PARITY] {
            let (store, officer) = (town.store.clone(), officer.clone());
            tasks.push(tokio::spawn(async move {
                for round in 0..5_i64 {
                    let draft = quotient(&format!("{round}"), "10");
                    answer::save(&store, &officer, NOW, unit, indicator, &draft, round)
                        .await
                        .unwrap();
                }
            }));
        }
    }
    for task in tasks {
        task.await.unwrap();
    }
    let keeper = people.everyone[3].as_ref();
    let map = explore::map(&town, keeper, &query(NOW, FAMILIES, Shown::All))
        .await
        .unwrap();
    assert!(map.rows.iter().all(|row| row.cell.value() == Some(40.0)));
    let anew = town.reopened().await;
    assert_eq!(
        everything(&town, &people.everyone).await,
        everything(&anew, &people.everyone).await
    );
});
