//! Storing stories: rows as the form and the review would have left them, and the steps in the event log.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::demo::chance;
use domain::evidence::{FileKind, Support};
use domain::review::{Level, level};
use domain::time::Timestamp;
use domain::workflow::{Action, State, Step, Verdict, step};
use serde_json::json;
use uuid::Uuid;

use super::cast::Cast;
use super::coordination;
use super::plan::LOOK_AGAIN;
use super::story::{Story, Told};
use super::words::Paper;
use crate::answer::kept::verdict_columns;
use crate::db::run;
use crate::document;
use crate::error::Error;
use crate::history::Covered;
use crate::write::{Event, Write, corrupt, id_of};

/// The document that stands for every stored file, kept under its SHA-256.
pub(super) struct Sample {
    pub(super) sha256: String,
    pub(super) bytes: i64,
}

impl Sample {
    /// It, under this name.
    pub(super) fn support(&self, name: &str) -> Result<Support, Error> {
        Ok(Support::File {
            name: name.to_owned(),
            kind: FileKind::Pdf,
            bytes: u64::try_from(self.bytes).map_err(corrupt)?,
        })
    }

    /// A document that is called as its file.
    pub(super) fn paper(&self, name: &str) -> Result<document::Paper, Error> {
        let words = document::Document {
            title: name.to_owned(),
            ..document::Document::default()
        };
        document::Paper::stored(&words, self.support(name)?, self.sha256.clone())
    }
}

/// Stores one self-assessment with everything that belongs to it.
pub(super) async fn story(write: &mut Write<'_>, cast: &Cast, sample: &Sample, story: &Story<'_>) -> Result<(), Error> {
    let id = Uuid::now_v7();
    let (Some((_, begun)), Some((_, since))) = (story.plan.steps.first(), story.plan.steps.last()) else {
        return Ok(());
    };
    run!(
        write.tx,
        "INSERT INTO assessment (id, cycle, map_version, unit, path, state, version, since, created_at, level)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        story.cycle.code.as_str(),
        story.unit.map_version.as_str(),
        story.unit.code.as_str(),
        story.unit.path.0.as_str(),
        story.plan.state.code(),
        i64::try_from(story.plan.steps.len()).map_err(corrupt)?,
        since.0,
        begun.0,
        i64::from(story.plan.level),
    )?;
    let officer = cast.officer(&story.unit.code)?;
    // What the city has marked stays marked when it goes back to the district.
    let judged_at = story.plan.level + u8::from(story.plan.state == State::SentBack);
    let judge = cast.reviewer_of(story.unit, judged_at);
    for told in &story.answers {
        let author = match coordination::supplier(story.cycle, story.unit, &told.indicator) {
            Some(department) => cast.department(department)?,
            None => officer,
        };
        answer(write, id, author, judge, told).await?;
    }
    for paper in &story.papers {
        document(write, story, id, officer, sample, paper, *begun).await?;
    }
    steps(write, cast, story).await
}

async fn answer(
    write: &mut Write<'_>,
    assessment: Uuid,
    officer: &Actor,
    reviewer: &Actor,
    told: &Told,
) -> Result<(), Error> {
    let (numerator, denominator) = told
        .reading
        .value
        .as_ref()
        .map_or((None, None), domain::answer::Value::fraction);
    let (verdict, reason, text) = verdict_columns(&told.verdict);
    let judged_by = told.judged_at.map(|_| id_of(reviewer)).transpose()?;
    // A question left open has nobody who answered it.
    let saved_by = if told.version == 0 { None } else { Some(id_of(officer)?) };
    run!(
        write.tx,
        "INSERT INTO answer (assessment_id, indicator, version, draft, value, stance, complete, figure, numerator,
                             denominator, as_of, source, illustrative, saved_at, saved_by, verdict, verdict_reason,
                             verdict_text, verdict_at, verdict_by, before)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
        assessment,
        told.indicator.as_str(),
        told.version,
        serde_json::to_string(&told.draft)?,
        told.reading.value.as_ref().map(serde_json::to_string).transpose()?,
        told.draft.stance.code(),
        told.version > 0 && told.reading.is_complete(),
        told.figure,
        numerator,
        denominator,
        told.reading.as_of.map(|day| day.to_string()),
        told.draft.source.as_str(),
        // Everything in a demonstration is invented.
        true,
        told.saved_at.0,
        saved_by,
        verdict,
        reason,
        text,
        told.judged_at.map(|at| at.0),
        judged_by,
        told.before.as_ref().map(serde_json::to_string).transpose()?,
    )?;
    Ok(())
}

async fn document(
    write: &mut Write<'_>,
    story: &Story<'_>,
    assessment: Uuid,
    officer: &Actor,
    sample: &Sample,
    paper: &Paper,
    begun: Timestamp,
) -> Result<(), Error> {
    let id = Uuid::now_v7();
    let minutes = super::plan::whole(chance(&[&story.cycle.code, &story.unit.code, paper.name]) * 60.0);
    let link = format!(
        "https://example.org/minh-hoa/{}/{}/{}",
        story.cycle.code, story.unit.code, paper.name
    );
    run!(
        write.tx,
        "INSERT INTO evidence (id, assessment_id, title, number, issued_on, issuer, kind, name, bytes, sha256, url,
                               added_at, added_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        id,
        assessment,
        paper.title.as_str(),
        paper.number.as_str(),
        paper.issued_on.to_string(),
        paper.issuer.as_str(),
        if paper.is_file { "pdf" } else { "link" },
        if paper.is_file {
            format!("{}-minh-hoa.pdf", paper.name)
        } else {
            String::new()
        },
        if paper.is_file { sample.bytes } else { 0 },
        paper.is_file.then_some(sample.sha256.as_str()),
        (!paper.is_file).then_some(link),
        begun.plus_ms(minutes * 60_000).0,
        id_of(officer)?,
    )?;
    // One statement a document, whatever it supports.
    run!(
        write.tx,
        "INSERT INTO evidence_use (evidence_id, assessment_id, indicator)
         SELECT $1, assessment_id, indicator FROM answer
         WHERE assessment_id = $2 AND $3 LIKE '%|' || indicator || '|%'",
        id,
        assessment,
        format!("|{}|", paper.indicators.join("|")),
    )?;
    Ok(())
}

/// The steps of the workflow table in the order of time, and the reviewer's verdicts between them.
async fn steps(write: &mut Write<'_>, cast: &Cast, story: &Story<'_>) -> Result<(), Error> {
    let today = write.now;
    let mut state = State::NotOpen;
    let mut level = level(story.unit.kind, &story.unit.path, 0);
    for (action, at) in &story.plan.steps {
        let step = step(state, *action, level).ok_or_else(|| corrupt(format!("no {action:?} from {state:?}")))?;
        let reviewer = cast.reviewer_of(story.unit, level.at);
        let before = at.plus_ms(-1_800_000);
        match action {
            Action::ReturnPart | Action::SendBack | Action::Approve => verdicts(write, reviewer, story, before).await?,
            Action::PassOn => all_accepted(write, reviewer, story, before).await?,
            _ => {}
        }
        let actor = if action.is_review() {
            reviewer
        } else if *action == Action::Publish {
            cast.reviewer()
        } else {
            cast.officer(&story.unit.code)?
        };
        write.now = *at;
        let event = Event {
            subject: "assessment",
            states: Some((step.from.code(), step.to.code())),
            reason: if *action == Action::SendBack { LOOK_AGAIN } else { "" },
            ..event(story, actor, action.code(), json!(covered(story, *step, level)))
        };
        write.record(event).await?;
        (state, level) = (step.to, step.level(level));
    }
    if state == State::UnderReview {
        verdicts(write, cast.reviewer_of(story.unit, level.at), story, today).await?;
    }
    write.now = today;
    if (state, level.at) == (story.plan.state, story.plan.level) {
        Ok(())
    } else {
        Err(corrupt("a story that does not end where it should"))
    }
}

/// Every answer at once, as what a place passes on.
async fn all_accepted(write: &mut Write<'_>, reviewer: &Actor, story: &Story<'_>, at: Timestamp) -> Result<(), Error> {
    write.now = at;
    let accepted: BTreeMap<&str, i64> = story
        .answers
        .iter()
        .map(|told| (told.indicator.as_str(), told.version))
        .collect();
    write
        .record(event(story, reviewer, "accept-rest", json!({ "answers": accepted })))
        .await
}

/// Returned answers one by one, all others at once.
async fn verdicts(write: &mut Write<'_>, reviewer: &Actor, story: &Story<'_>, at: Timestamp) -> Result<(), Error> {
    write.now = at;
    let mut accepted = serde_json::Map::new();
    for told in &story.answers {
        let first = told.before.as_ref().map_or((told.version, &told.verdict), |before| {
            (before.version, &before.verdict)
        });
        match first {
            (version, verdict @ Verdict::Returned { text, .. }) => {
                write.now = told.judged_at.filter(|judged| *judged < at).unwrap_or(at);
                let event = Event {
                    indicator: Some(&told.indicator),
                    reason: text,
                    ..event(
                        story,
                        reviewer,
                        "judge",
                        json!({ "version": version, "verdict": verdict }),
                    )
                };
                write.record(event).await?;
                write.now = at;
            }
            (version, Verdict::Accepted) => drop(accepted.insert(told.indicator.clone(), version.into())),
            _ => {}
        }
    }
    if accepted.is_empty() {
        return Ok(());
    }
    write
        .record(event(story, reviewer, "accept-rest", json!({ "answers": accepted })))
        .await
}

/// The answers a step covered, in their version of then.
fn covered(story: &Story<'_>, step: Step, level: Level) -> Covered {
    let action = step.action;
    if action == Action::Begin {
        return Covered::default();
    }
    let again = step.to == State::Resubmitted;
    let given = story
        .answers
        .iter()
        .filter(|told| if again { told.version > 1 } else { told.version > 0 });
    let version = |told: &Told| if again { told.version } else { told.version.min(1) };
    let is_back = |told: &&Told| told.before.is_some() && action == Action::ReturnPart;
    Covered {
        answers: given.map(|told| (told.indicator.clone(), version(told))).collect(),
        returned: story
            .answers
            .iter()
            .filter(is_back)
            .map(|told| told.indicator.clone())
            .collect(),
        level: action.is_review().then_some(level.at),
    }
}

fn event<'a>(story: &'a Story<'_>, actor: &'a Actor, action: &'a str, detail: serde_json::Value) -> Event<'a> {
    Event {
        actor: Some(actor),
        subject: "answer",
        cycle: Some(&story.cycle.code),
        path: &story.unit.path.0,
        indicator: None,
        action,
        states: None,
        reason: "",
        detail,
    }
}
