//! One self-assessment of the demonstration: its answers and documents, as if a district had filled in the form.

use std::collections::BTreeMap;

use domain::answer::{Draft, Reading, Stance, Value, read};
use domain::check::{Context, Finding, findings};
use domain::cycle::Cycle;
use domain::demo::{Made, as_of, chance};
use domain::indicator::{Indicator, IndicatorSet};
use domain::number;
use domain::time::Timestamp;
use domain::unit::Unit;
use domain::workflow::{Action, State, Verdict};

use super::coordination;
use super::plan::{LEFT_IN_DISTRICT_3, Plan, RETURNS, Return, UNREADABLE_IN_DISTRICT_3};
use super::words::{self, Paper, PaperKind};
use crate::answer::kept::Before;
use crate::value::typed;

/// A self-assessment to be stored.
pub(super) struct Story<'a> {
    pub(super) cycle: &'a Cycle,
    pub(super) unit: &'a Unit,
    pub(super) plan: Plan,
    pub(super) answers: Vec<Told>,
    pub(super) papers: Vec<Paper>,
}

/// An answer to be stored.
pub(super) struct Told {
    pub(super) indicator: String,
    /// 0 for a question that was left open when the rest was handed in.
    pub(super) version: i64,
    pub(super) draft: Draft,
    pub(super) reading: Reading,
    pub(super) figure: Option<f64>,
    pub(super) saved_at: Timestamp,
    pub(super) verdict: Verdict,
    pub(super) judged_at: Option<Timestamp>,
    pub(super) before: Option<Before>,
}

/// What a story is told from.
pub(super) struct Ground<'a> {
    pub(super) set: &'a IndicatorSet,
    pub(super) cycle: &'a Cycle,
    pub(super) unit: &'a Unit,
    /// What the unit said in the cycle before, by indicator.
    pub(super) last: &'a BTreeMap<String, Value>,
    /// Until when everything has happened.
    pub(super) now: Timestamp,
}

impl<'a> Ground<'a> {
    /// Tells the story of a unit: everything made for it as far as the plan has come.
    pub(super) fn tell(&self, plan: Plan, made: &[&Made]) -> Story<'a> {
        let mut answers = Vec::with_capacity(made.len());
        for (place, made) in made.iter().enumerate() {
            let Some(indicator) = self.set.indicator(&made.indicator) else {
                continue;
            };
            let saved_at = self.saved_at(&plan, &made.indicator);
            let given = self.is_given(&plan, indicator);
            if !given && !plan.state.is_handed_in() {
                continue;
            }
            let draft = if given {
                self.draft(&plan, indicator, made)
            } else {
                Draft::default()
            };
            let mut told = self.told(indicator, draft, saved_at, i64::from(given));
            self.judge(&plan, place, indicator, &mut told);
            answers.push(told);
        }
        let papers = self.papers(&answers);
        Story {
            cycle: self.cycle,
            unit: self.unit,
            plan,
            answers,
            papers,
        }
    }

    fn is_given(&self, plan: &Plan, indicator: &Indicator) -> bool {
        let code = indicator.code.as_str();
        if let Some(is_given) = coordination::is_given(self.cycle, self.unit, code) {
            return is_given;
        }
        let left_open = self.is_district_3(plan) && LEFT_IN_DISTRICT_3.contains(&code);
        let returned = self.returned(plan, code).is_some();
        // What the city's totals rest on is always there.
        let always = returned || (plan.state.is_handed_in() && ["2.2.2-b", "2.2.2-l1", "3.1.1-a"].contains(&code));
        !left_open && (always || plan.answers(self.cycle, &self.unit.code, code))
    }

    fn is_district_3(&self, plan: &Plan) -> bool {
        self.unit.code == "770" && plan.state == State::Drafting
    }

    fn draft(&self, plan: &Plan, indicator: &Indicator, made: &Made) -> Draft {
        let as_of = as_of(
            (self.cycle.data_from, self.cycle.data_to),
            &self.unit.code,
            &indicator.code,
        );
        let mut draft = match &made.value {
            None => Draft {
                stance: Stance::NotApplicable,
                reason: words::NO_COUNCIL.to_owned(),
                ..Draft::default()
            },
            Some(_) if made.is_kept && self.last.contains_key(&made.indicator) => Draft {
                stance: Stance::Unchanged,
                ..Draft::default()
            },
            Some(value) => typed(value),
        };
        draft.as_of = as_of.dmy();
        draft.source = match coordination::supplier(self.cycle, self.unit, &indicator.code) {
            Some(_) => coordination::source(indicator),
            None => words::source(indicator, self.unit, as_of),
        };
        words::note(indicator, self.unit).clone_into(&mut draft.note);
        if self.is_district_3(plan) && indicator.code == UNREADABLE_IN_DISTRICT_3.0 {
            UNREADABLE_IN_DISTRICT_3.1.clone_into(&mut draft.value);
        }
        draft
    }

    fn told(&self, indicator: &Indicator, mut draft: Draft, saved_at: Timestamp, version: i64) -> Told {
        let last = self.last.get(&indicator.code);
        let reading = read(indicator, &draft, last);
        let context = Context {
            last: last.cloned(),
            evidence: 1,
            ..Context::default()
        };
        if findings(indicator, &draft, &reading, &context)
            .iter()
            .any(Finding::asks)
            && chance(&[&self.unit.code, &indicator.code, "explained"]) < 0.8
        {
            words::explanation(indicator).clone_into(&mut draft.explanation);
        }
        Told {
            indicator: indicator.code.clone(),
            version,
            figure: reading.value.as_ref().and_then(|value| value.figure(indicator)),
            reading: if version == 0 { Reading::default() } else { reading },
            draft,
            saved_at,
            verdict: Verdict::Pending,
            judged_at: None,
            before: None,
        }
    }

    /// The return of an answer, once the plan has come to the review.
    fn returned(&self, plan: &Plan, indicator: &str) -> Option<&'static Return> {
        plan.when(Action::StartReview)?;
        let is_open = plan.state != State::Published;
        RETURNS
            .iter()
            .find(|back| is_open && back.unit == self.unit.code && back.indicator == indicator)
    }

    /// What the city says about an answer, and what the unit did about it.
    fn judge(&self, plan: &Plan, place: usize, indicator: &Indicator, told: &mut Told) {
        let Some(start) = plan.when(Action::StartReview) else {
            return;
        };
        let minute = i64::try_from(place).unwrap_or(0);
        let judged_at = start.plus_ms((20 + 4 * minute) * 60_000);
        let Some(back) = self.returned(plan, &indicator.code) else {
            // The next place judges for itself.
            if plan.state == State::PassedOn {
                return;
            }
            // A review that is under way has come so far and no further.
            let so_far = if self.unit.code == "774" { 25 } else { 8 };
            if plan.state != State::UnderReview || place < so_far {
                told.verdict = Verdict::Accepted;
                told.judged_at = Some(judged_at);
            }
            return;
        };
        let verdict = Verdict::Returned {
            reason: back.reason,
            text: back.text.to_owned(),
        };
        if plan.when(Action::ReturnPart).is_some() {
            let draft = if back.mended {
                earlier(&told.draft)
            } else {
                told.draft.clone()
            };
            told.before = Some(Before {
                level: 0,
                version: 1,
                draft,
                verdict: verdict.clone(),
                risen: None,
            });
        }
        if back.mended {
            told.version = 2;
            words::MENDED.clone_into(&mut told.draft.note);
            told.saved_at = self.mended_at(plan);
        } else {
            told.verdict = verdict;
            told.judged_at = Some(judged_at);
        }
    }

    /// Some time between the first step and the one after it.
    fn saved_at(&self, plan: &Plan, indicator: &str) -> Timestamp {
        let at = |place: usize| plan.steps.get(place).map(|(_, at)| *at);
        let begun = at(0).unwrap_or(self.now);
        let until = at(1).unwrap_or_else(|| self.now.day().plus(-1).start().plus_ms(16 * 3_600_000));
        between(
            begun,
            until,
            chance(&[&self.cycle.code, &self.unit.code, indicator, "saved"]),
        )
    }

    fn mended_at(&self, plan: &Plan) -> Timestamp {
        let returned = plan.when(Action::ReturnPart).unwrap_or(self.now);
        let again = plan.steps.last().map(|(_, at)| *at).filter(|at| *at > returned);
        between(returned, again.unwrap_or(self.now), 0.5)
    }

    /// Documents for most of what was answered; some evidence is missing, as it is in life.
    fn papers(&self, answers: &[Told]) -> Vec<Paper> {
        let paper = |kind: PaperKind| {
            let mut paper = kind.paper(self.cycle, self.unit);
            let supported = answers.iter().filter(|told| {
                let own = self
                    .set
                    .indicator(&told.indicator)
                    .is_some_and(|own| PaperKind::of(own) == kind);
                own && told.reading.value.is_some() && told.draft.stance == Stance::Figure && self.is_supported(told)
            });
            paper.indicators = supported.map(|told| told.indicator.clone()).collect();
            paper
        };
        PaperKind::ALL
            .into_iter()
            .map(paper)
            .filter(|paper| !paper.indicators.is_empty())
            .collect()
    }

    fn is_supported(&self, told: &Told) -> bool {
        let too_low = match &told.reading.value {
            Some(Value::Level(level)) => told.indicator == "3.1.1-a" && *level < 2,
            Some(Value::YesNo(yes)) => !yes,
            _ => false,
        };
        let missing = chance(&[&self.cycle.code, &self.unit.code, &told.indicator, "evidence"]) > 0.86;
        !too_low && !missing
    }
}

fn between(from: Timestamp, to: Timestamp, share: f64) -> Timestamp {
    let parts = super::plan::whole(share * 900.0) + 50;
    from.plus_ms((to.0 - from.0).max(0) / 1000 * parts)
}

/// What stood there before it was mended: a somewhat higher numerator, figure or level, without the later note.
fn earlier(draft: &Draft) -> Draft {
    let higher = |text: &str| match number::parse(text) {
        Ok(count) if count >= 20.0 => number::format((count * 1.04).round(), 0, number::NumberStyle::Vietnamese),
        Ok(count) if count < 4.0 => number::format(count + 1.0, 0, number::NumberStyle::Vietnamese),
        _ => text.to_owned(),
    };
    Draft {
        numerator: higher(&draft.numerator),
        value: higher(&draft.value),
        note: String::new(),
        ..draft.clone()
    }
}
