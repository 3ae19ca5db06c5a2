//! One cycle of the invented country: who took part, what they said, which steps they took.

use domain::cycle::Cycle;
use domain::demo::national::{Subject, Way, value, way};
use domain::demo::{as_of, chance};
use domain::indicator::Indicator;
use domain::review::Level;
use domain::time::Timestamp;
use domain::workflow::{Action, ReturnReason, State, Verdict, step};
use serde_json::json;
use uuid::Uuid;

use super::super::plan;
use super::rows::{Answer, Answers};
use super::units::Home;
use super::{Country, People};
use crate::db::run;
use crate::error::Error;
use crate::history::Covered;
use crate::write::{Event, Write, corrupt};

const DAY: i64 = 86_400_000;
const BACK: &str = "Giả lập: đề nghị bổ sung minh chứng.";

/// Lets every unit go its way in the cycle at this place.
pub(super) async fn cycle(write: &mut Write<'_>, country: &Country, people: &People, at: usize) -> Result<(), Error> {
    let Some(cycle) = country.cycles.get(at) else {
        return Ok(());
    };
    let today = write.now;
    let id = |id: &str| Uuid::parse_str(id).map_err(corrupt);
    let mut answers = Answers::new(id(&people.author.id)?, id(&people.reviewer.id)?);
    for home in &country.homes {
        let Some(way) = way(&home.number, at, country.cycles.len()) else {
            continue;
        };
        let told = Told {
            country,
            cycle,
            home,
            way,
            at,
        };
        let steps = told.steps();
        let assessment = told.begin(write, &steps).await?;
        told.answer(write, assessment, &steps, &mut answers).await?;
        told.record(write, people, &steps).await?;
    }
    answers.flush(write).await?;
    write.now = today;
    Ok(())
}

/// A unit in a cycle.
struct Told<'a> {
    country: &'a Country,
    cycle: &'a Cycle,
    home: &'a Home,
    way: Way,
    at: usize,
}

/// What led to a state, in the order of time.
const fn steps(state: State) -> &'static [Action] {
    use Action::{Approve, Begin, Publish, RequestSignOff, ReturnPart, StartReview, Submit};
    match state {
        State::Drafting => &[Begin],
        State::AwaitingSignOff => &[Begin, RequestSignOff],
        State::Submitted => &[Begin, Submit],
        State::UnderReview => &[Begin, Submit, StartReview],
        State::PartlyReturned => &[Begin, Submit, StartReview, ReturnPart],
        State::Resubmitted => &[Begin, Submit, StartReview, ReturnPart, Submit],
        State::Approved => &[Begin, Submit, StartReview, Approve],
        State::Published => &[Begin, Submit, StartReview, Approve, Publish],
        _ => &[],
    }
}

impl<'a> Told<'a> {
    /// Steps with their times: evenly between opening and today, or publishing.
    fn steps(&self) -> Vec<(Action, Timestamp)> {
        let (first, spread) = (
            self.cycle.opens.start(),
            chance(&[&self.cycle.code, &self.home.number, "days"]),
        );
        let late = plan::whole(spread * 48.0) * DAY / 24;
        let far = if self.way.state == State::Published { 11 } else { 3 };
        let time = |place: i64| first.plus_ms(DAY + late + place * far * DAY);
        let steps = (0..).zip(steps(self.way.state)).map(|(place, action)| match action {
            Action::Publish => (*action, plan::published(self.cycle)),
            action => (*action, time(place)),
        });
        steps.collect()
    }

    async fn begin(&self, write: &mut Write<'_>, steps: &[(Action, Timestamp)]) -> Result<Uuid, Error> {
        let id = Uuid::now_v7();
        let time = |step: Option<&(Action, Timestamp)>| step.map_or(self.cycle.opens.start().0, |(_, at)| at.0);
        run!(
            write.tx,
            "INSERT INTO assessment (id, cycle, map_version, unit, path, state, version, since, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            id,
            self.cycle.code.as_str(),
            self.home.unit.map_version.as_str(),
            self.home.unit.code.as_str(),
            self.home.unit.path.0.as_str(),
            self.way.state.code(),
            i64::try_from(steps.len()).map_err(corrupt)?,
            time(steps.last()),
            time(steps.first()),
        )?;
        Ok(id)
    }

    async fn answer(
        &self,
        write: &mut Write<'_>,
        assessment: Uuid,
        steps: &[(Action, Timestamp)],
        answers: &mut Answers<'a>,
    ) -> Result<(), Error> {
        let Home {
            unit,
            number,
            province,
            density,
            population,
        } = self.home;
        let subject = Subject {
            unit: number,
            province,
            density: *density,
            population: *population,
        };
        let begun = steps.first().map_or(self.cycle.opens.start(), |(_, at)| *at);
        let period = (self.cycle.data_from, self.cycle.data_to);
        let country: &'a Country = self.country;
        for indicator in country.set.asked_of(unit.kind) {
            if chance(&[&self.cycle.code, number, &indicator.code]) >= self.way.coverage {
                continue;
            }
            let row = Answer {
                assessment,
                indicator,
                value: value(indicator, &subject, self.at, country.cycles.len()),
                as_of: as_of(period, number, &indicator.code),
                saved_at: begun.plus_ms(DAY / 4),
                verdict: self.verdict(indicator),
            };
            answers.push(write, row).await?;
        }
        Ok(())
    }

    fn verdict(&self, indicator: &Indicator) -> Verdict {
        let goes_back = || chance(&[&self.cycle.code, &self.home.number, &indicator.code, "back"]) < 0.15;
        match self.way.state {
            State::PartlyReturned if goes_back() => Verdict::Returned {
                reason: ReturnReason::EvidenceMissing,
                text: BACK.to_owned(),
            },
            State::Resubmitted if goes_back() => Verdict::Pending,
            State::Approved | State::Published | State::PartlyReturned | State::Resubmitted => Verdict::Accepted,
            _ => Verdict::Pending,
        }
    }

    async fn record(&self, write: &mut Write<'_>, people: &People, steps: &[(Action, Timestamp)]) -> Result<(), Error> {
        let mut state = State::NotOpen;
        for (action, at) in steps {
            let step =
                step(state, *action, Level::ONLY).ok_or_else(|| corrupt(format!("no {action:?} from {state:?}")))?;
            let by_city = !matches!(action, Action::Begin | Action::Submit | Action::RequestSignOff);
            write.now = *at;
            let event = Event {
                actor: Some(if by_city { &people.reviewer } else { &people.author }),
                subject: "assessment",
                cycle: Some(&self.cycle.code),
                path: &self.home.unit.path.0,
                indicator: None,
                action: action.code(),
                states: Some((step.from.code(), step.to.code())),
                reason: "",
                detail: json!(Covered::default()),
            };
            write.record(event).await?;
            state = step.to;
        }
        Ok(())
    }
}
