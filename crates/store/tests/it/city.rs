//! Ho Chi Minh City as its data files describe it, with people, and `2025-H1` open for answers.

use std::ops::Deref;
use std::sync::Arc;

use domain::account::Actor;
use domain::answer::Draft;
use domain::assessment::{SaveOutcome, Saved};
use domain::indicator::{Indicator, IndicatorSet, Kind, UNESCO_2013};
use domain::permission::Role;
use domain::unit::UnitKind;
use domain::workflow::{Action, ReturnReason, State, Verdict};
use store::{answer, assessment, cycle, indicator_set, target, unit};

use crate::support::{House, accept_all};

/// The cycle that is open.
pub const CYCLE: &str = "2025-H1";
/// The cycle before it.
pub const BEFORE: &str = "2024-H2";
/// A district.
pub const UNIT: &str = "770";
/// Learning families: a percentage every district is asked.
pub const FAMILIES: &str = "2.2.2-b";

/// The city in a house.
pub struct City {
    pub house: House,
    pub set: Arc<IndicatorSet>,
    /// Officer and head of district 770.
    pub officer: Actor,
    pub head: Actor,
    pub reviewer: Actor,
    pub leader: Actor,
    pub administrator: Actor,
    /// Officer of district 778.
    pub neighbour: Actor,
}

impl Deref for City {
    type Target = House;

    fn deref(&self) -> &House {
        &self.house
    }
}

impl City {
    pub async fn settle(house: House) -> Self {
        unit::import(&house, include_bytes!("../../data/hcmc/units.csv"))
            .await
            .unwrap();
        indicator_set::import(&house, UNESCO_2013.as_bytes()).await.unwrap();
        target::import(&house, include_bytes!("../../data/hcmc/targets.csv"))
            .await
            .unwrap();
        cycle::import(&house, include_bytes!("../../data/hcmc/cycles.csv"))
            .await
            .unwrap();
        let set = indicator_set::of_cycle(&house, CYCLE).await.unwrap();
        Self {
            officer: house.person("quan3", Role::Officer, "79/770").await,
            head: house.person("lanhdaoquan3", Role::Head, "79/770").await,
            reviewer: house.person("thamdinh", Role::Reviewer, "79").await,
            leader: house.person("lanhdao", Role::Leader, "79").await,
            administrator: house.person("quantri", Role::Administrator, "79").await,
            neighbour: house.person("quan7", Role::Officer, "79/778").await,
            set,
            house,
        }
    }

    /// What districts are asked, in reading order.
    pub fn asked(&self) -> Vec<&Indicator> {
        self.set.asked_of(UnitKind::District).collect()
    }

    pub fn indicator(&self, code: &str) -> &Indicator {
        self.set.indicator(code).unwrap()
    }

    /// Saves for district 770; the save must go through.
    pub async fn save(&self, indicator: &str, draft: &Draft, version: i64) -> Saved {
        self.save_for(&self.officer, UNIT, indicator, draft, version).await
    }

    pub async fn save_for(&self, actor: &Actor, unit: &str, indicator: &str, draft: &Draft, version: i64) -> Saved {
        match answer::save(self, actor, CYCLE, unit, indicator, draft, version)
            .await
            .unwrap()
        {
            SaveOutcome::Saved(saved) => saved,
            SaveOutcome::Conflict(conflict) => panic!("{conflict:?}"),
        }
    }

    /// Answers everything district 770 is asked.
    pub async fn answer_everything(&self) {
        for indicator in self.asked() {
            self.save(&indicator.code, &complete(indicator), 0).await;
        }
    }

    /// Takes a step at the version that stands.
    pub async fn act(&self, actor: &Actor, action: Action) -> State {
        let version = self.version().await;
        assessment::act(self, actor, CYCLE, UNIT, action, version, "")
            .await
            .unwrap()
    }

    /// Version of the self-assessment of district 770.
    pub async fn version(&self) -> i64 {
        self.number(&format!(
            "SELECT version FROM assessment WHERE cycle = '{CYCLE}' AND unit = '{UNIT}'"
        ))
        .await
    }

    /// Judges an answer of district 770 at the version that stands.
    pub async fn judge(&self, indicator: &str, verdict: Verdict) -> (State, i64) {
        let version = self.answer_version(indicator).await;
        answer::judge(self, &self.reviewer, CYCLE, UNIT, indicator, version, verdict)
            .await
            .unwrap()
    }

    pub async fn answer_version(&self, indicator: &str) -> i64 {
        let statement = format!(
            "SELECT n.version FROM answer n JOIN assessment a ON a.id = n.assessment_id
             WHERE a.cycle = '{CYCLE}' AND a.unit = '{UNIT}' AND n.indicator = '{indicator}'"
        );
        self.number(&statement).await
    }

    /// Drafted in full, handed in by the head.
    pub async fn hand_in(&self) {
        self.answer_everything().await;
        assert_eq!(self.act(&self.head, Action::Submit).await, State::Submitted);
    }

    /// Handed in; these answers returned, the others accepted.
    pub async fn return_some(&self, codes: &[&str]) {
        self.hand_in().await;
        for code in codes {
            self.judge(code, returned("Bổ sung giúp báo cáo.")).await;
        }
        accept_all(self, &self.reviewer, CYCLE, UNIT).await.unwrap();
        assert_eq!(
            self.act(&self.reviewer, Action::ReturnPart).await,
            State::PartlyReturned
        );
    }
}

/// A verdict that asks for completion.
pub fn returned(text: &str) -> Verdict {
    Verdict::Returned {
        reason: ReturnReason::EvidenceMissing,
        text: text.to_owned(),
    }
}

/// A quotient of these two.
pub fn quotient(numerator: &str, denominator: &str) -> Draft {
    Draft {
        numerator: numerator.to_owned(),
        denominator: denominator.to_owned(),
        ..Draft::default()
    }
}

/// A complete answer with nothing unusual but that nothing supports it.
pub fn complete(indicator: &Indicator) -> Draft {
    let [low, high] = indicator.range;
    let middle = f64::midpoint(low, high);
    let typed = |number: f64| format!("{number:.2}").replace('.', ",");
    let value = |value: String| Draft {
        value,
        ..Draft::default()
    };
    match indicator.kind {
        Kind::Percent | Kind::Rate | Kind::Ratio | Kind::Average => quotient(
            &format!("{:.0}", middle / indicator.factor() * 1_000_000.0),
            "1.000.000",
        ),
        Kind::Count => value(format!("{middle:.0}")),
        Kind::Survey => Draft {
            sample: "400".to_owned(),
            ..value(typed(middle.clamp(0.0, 100.0)))
        },
        Kind::Level | Kind::Points => value("1".to_owned()),
        Kind::YesNo => value("yes".to_owned()),
        Kind::Distribution => {
            let share = |place| if place == 0 { "100" } else { "0" };
            let parts = (0..indicator.parts.len())
                .map(|place| share(place).to_owned())
                .collect();
            Draft {
                parts,
                ..Draft::default()
            }
        }
    }
}
