//! Answers as they are stored.

use std::collections::BTreeMap;

use domain::answer::{Draft, Field, Problem, Reading, Value, read};
use domain::assessment::{Conflict, PastAnswer, Progress};
use domain::indicator::{Indicator, Words};
use domain::rise::{Risen, wants_reason};
use domain::time::Timestamp;
use domain::workflow::{ReturnReason, State, Verdict, is_editable};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Store;
use crate::assessment::Ground;
use crate::cube::Mark;
use crate::db::{all, optional};
use crate::error::Error;
use crate::write::{Write, corrupt};

/// A stored answer.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) indicator: String,
    /// 0 where the row was made at hand-in and nothing was ever saved.
    pub(crate) version: i64,
    pub(crate) draft: Draft,
    pub(crate) value: Option<Value>,
    pub(crate) complete: bool,
    pub(crate) figure: Option<f64>,
    pub(crate) illustrative: bool,
    pub(crate) saved_at: Timestamp,
    /// Name of who saved it; empty for the program.
    pub(crate) saved_by: String,
    pub(crate) verdict: Verdict,
    pub(crate) before: Option<Before>,
    /// Points the reviewer gave in place of the unit's own, and why.
    pub(crate) verified: Option<(f64, String)>,
    /// What the units below gave when it was saved.
    pub(crate) risen: Option<Risen>,
}

/// What stood in an answer when it was last returned, and why it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Before {
    /// The level that returned it.
    #[serde(default)]
    pub(crate) level: u8,
    #[serde(default)]
    pub(crate) version: i64,
    pub(crate) draft: Draft,
    pub(crate) verdict: Verdict,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) risen: Option<Risen>,
}

impl Kept {
    /// Whether it was returned and has been changed since.
    pub(crate) fn is_mended(&self) -> bool {
        self.before.is_some() && !self.is_returned()
    }

    /// Whether the city returned it and nothing has changed since.
    pub(crate) fn is_returned(&self) -> bool {
        matches!(self.verdict, Verdict::Returned { .. })
    }

    /// Whether it can be changed in this state.
    pub(crate) fn is_editable(&self, state: State) -> bool {
        is_editable(state, &self.verdict, self.is_mended())
    }

    /// How far it has come.
    pub(crate) fn progress(&self) -> Progress {
        match self.verdict {
            Verdict::Returned { .. } => Progress::Returned,
            Verdict::Accepted => Progress::Accepted,
            Verdict::Pending if self.before.is_some() => Progress::Mended,
            Verdict::Pending if self.complete => Progress::Complete,
            Verdict::Pending if self.version == 0 || self.draft == Draft::default() => Progress::Empty,
            Verdict::Pending => Progress::Unfinished,
        }
    }

    /// What it amounts to, given the unit's last value. A figure that was imported stands as it is: nobody typed it.
    /// What the unit has begun to mend is read anew from the text it had handed in.
    pub(crate) fn reading(&self, indicator: &Indicator, last: Option<&Value>) -> Reading {
        let reading = read(indicator, &self.draft, last);
        match &self.value {
            Some(value) if self.complete => Reading {
                value: Some(value.clone()),
                problems: Vec::new(),
                ..reading
            },
            _ => with_reason(reading, indicator, &self.draft, self.risen.as_ref()),
        }
    }

    /// What somebody learns whose save comes second.
    pub(crate) fn conflict(&self) -> Conflict {
        Conflict {
            theirs: self.draft.clone(),
            version: self.version,
            by: self.saved_by.clone(),
            at: self.saved_at,
        }
    }

    /// Hides what the city has not said yet: while it reviews, a return or other points may still be taken back.
    #[must_use]
    pub(crate) fn without_open_verdict(mut self, state: State) -> Self {
        if state.keeps_verdicts() {
            self.verified = None;
            if self.is_returned() {
                self.verdict = Verdict::Pending;
            }
        }
        self
    }

    /// As the city returned it: what the unit has changed since a return is still its own.
    #[must_use]
    pub(crate) fn before_mending(mut self, state: State) -> Self {
        if state == State::PartlyReturned
            && self.is_mended()
            && let Some(before) = self.before.take()
        {
            self.version = before.version;
            self.draft = before.draft;
            self.verdict = before.verdict;
            self.risen = before.risen;
            self.value = None;
            self.figure = None;
        }
        self
    }
}

/// A reading, and that it lacks the reason why it departs from what the units below gave.
pub(super) fn with_reason(
    mut reading: Reading,
    indicator: &Indicator,
    draft: &Draft,
    risen: Option<&Risen>,
) -> Reading {
    let given = risen.and_then(|risen| risen.value.as_ref());
    if wants_reason(indicator, draft, reading.counted(), given) {
        reading.problems.push((Field::Explanation, Problem::Missing));
    }
    reading
}

#[derive(sqlx::FromRow)]
struct Row {
    indicator: String,
    version: i64,
    draft: String,
    value: Option<String>,
    complete: bool,
    figure: Option<f64>,
    illustrative: bool,
    saved_at: i64,
    saved_by: String,
    verdict: String,
    verdict_reason: Option<String>,
    verdict_text: Option<String>,
    before: Option<String>,
    verified: Option<f64>,
    verified_text: String,
    risen: Option<String>,
}

impl Row {
    fn kept(self) -> Result<Kept, Error> {
        Ok(Kept {
            verdict: verdict(&self.verdict, self.verdict_reason.as_deref(), self.verdict_text)?,
            indicator: self.indicator,
            version: self.version,
            draft: serde_json::from_str(&self.draft)?,
            value: self.value.as_deref().map(serde_json::from_str).transpose()?,
            complete: self.complete,
            figure: self.figure,
            illustrative: self.illustrative,
            saved_at: Timestamp(self.saved_at),
            saved_by: self.saved_by,
            before: self.before.as_deref().map(serde_json::from_str).transpose()?,
            verified: self.verified.map(|points| (points, self.verified_text)),
            risen: self.risen.as_deref().map(serde_json::from_str).transpose()?,
        })
    }
}

/// The verdict in three columns.
fn verdict(word: &str, reason: Option<&str>, text: Option<String>) -> Result<Verdict, Error> {
    Ok(
        match Mark::from_code(word).ok_or_else(|| corrupt(format!("verdict {word}")))? {
            Mark::Pending => Verdict::Pending,
            Mark::Accepted => Verdict::Accepted,
            Mark::Returned => Verdict::Returned {
                reason: reason.and_then(ReturnReason::from_code).unwrap_or(ReturnReason::Other),
                text: text.unwrap_or_default(),
            },
        },
    )
}

/// The words of a verdict's columns: verdict, reason, text.
pub(crate) fn verdict_columns(verdict: &Verdict) -> (&'static str, Option<&'static str>, Option<&str>) {
    match verdict {
        Verdict::Pending => ("pending", None, None),
        Verdict::Accepted => ("accepted", None, None),
        Verdict::Returned { reason, text } => ("returned", Some(reason.code()), Some(text)),
    }
}

const ALL: &str = "SELECT n.indicator, n.version, n.draft, n.value, n.complete, n.figure, n.illustrative, n.saved_at,
                          coalesce(p.name, '') AS saved_by, n.verdict, n.verdict_reason, n.verdict_text, n.before,
                          n.verified, n.verified_text, n.risen
                   FROM answer n LEFT JOIN account p ON p.id = n.saved_by
                   WHERE n.assessment_id = $1";

const ONE: &str = "SELECT n.indicator, n.version, n.draft, n.value, n.complete, n.figure, n.illustrative, n.saved_at,
                          coalesce(p.name, '') AS saved_by, n.verdict, n.verdict_reason, n.verdict_text, n.before,
                          n.verified, n.verified_text, n.risen
                   FROM answer n LEFT JOIN account p ON p.id = n.saved_by
                   WHERE n.assessment_id = $1 AND n.indicator = $2";

/// Answers by indicator code.
pub(crate) type Answers = BTreeMap<String, Kept>;

/// All answers of a self-assessment.
pub(crate) async fn all(store: &Store, assessment: Uuid) -> Result<Answers, Error> {
    by_code(all!(store.db(), Row, ALL, assessment)?)
}

/// All answers of a locked self-assessment.
pub(crate) async fn all_in(write: &mut Write<'_>, assessment: Uuid) -> Result<Answers, Error> {
    by_code(all!(write.tx, Row, ALL, assessment)?)
}

#[derive(sqlx::FromRow)]
struct UnitRow {
    unit: String,
    #[sqlx(flatten)]
    row: Row,
}

/// A unit's answer to one indicator, and where its self-assessment stands.
#[derive(Clone, Debug)]
pub(crate) struct OfUnit {
    pub(crate) state: State,
    /// Whether one of the places that review it has approved it and passed it on.
    pub(crate) is_passed_on: bool,
    pub(crate) kept: Option<Kept>,
}

/// Where the units below a path stand in a cycle, and each one's answer to one indicator, by unit.
pub(crate) async fn of_indicator(
    store: &Store,
    cycle: &str,
    within: &str,
    indicator: &str,
) -> Result<BTreeMap<String, OfUnit>, Error> {
    let states = all!(
        store.db(),
        (String, String, i64),
        "SELECT unit, state, level FROM assessment WHERE cycle = $1 AND path LIKE $2 || '%'",
        cycle,
        within,
    )?;
    let rows = all!(
        store.db(),
        UnitRow,
        "SELECT a.unit, n.indicator, n.version, n.draft, n.value, n.complete, n.figure, n.illustrative, n.saved_at,
                coalesce(p.name, '') AS saved_by, n.verdict, n.verdict_reason, n.verdict_text, n.before,
                n.verified, n.verified_text, n.risen
         FROM assessment a JOIN answer n ON n.assessment_id = a.id LEFT JOIN account p ON p.id = n.saved_by
         WHERE a.cycle = $1 AND a.path LIKE $2 || '%' AND n.indicator = $3",
        cycle,
        within,
        indicator,
    )?;
    let mut units = BTreeMap::new();
    for (unit, state, level) in states {
        let of_unit = OfUnit {
            state: State::from_code(&state).ok_or_else(|| corrupt(format!("state {state}")))?,
            is_passed_on: level > 0,
            kept: None,
        };
        units.insert(unit, of_unit);
    }
    for UnitRow { unit, row } in rows {
        if let Some(stands) = units.get_mut(&unit) {
            stands.kept = Some(row.kept()?);
        }
    }
    Ok(units)
}

/// One answer of a locked self-assessment.
pub(crate) async fn one_in(write: &mut Write<'_>, assessment: Uuid, indicator: &str) -> Result<Option<Kept>, Error> {
    optional!(write.tx, Row, ONE, assessment, indicator)?
        .map(Row::kept)
        .transpose()
}

fn by_code(rows: Vec<Row>) -> Result<Answers, Error> {
    rows.into_iter()
        .map(|row| row.kept().map(|kept| (kept.indicator.clone(), kept)))
        .collect()
}

#[derive(sqlx::FromRow)]
struct PastRow {
    cycle: String,
    indicator: String,
    value: String,
    figure: Option<f64>,
    illustrative: bool,
}

/// The unit's approved answers of earlier cycles on the same map, newest first, by indicator code; of one indicator or
/// of all.
pub(crate) async fn past(
    store: &Store,
    ground: &Ground,
    indicator: Option<&str>,
) -> Result<BTreeMap<String, Vec<PastAnswer>>, Error> {
    let rows = all!(
        store.db(),
        PastRow,
        "SELECT a.cycle, n.indicator, n.value, n.figure, n.illustrative
         FROM assessment a JOIN answer n ON n.assessment_id = a.id
         WHERE a.unit = $1 AND a.map_version = $2 AND a.cycle < $3 AND a.state IN ('approved', 'published', 'locked')
           AND n.complete AND n.value IS NOT NULL AND n.indicator = coalesce($4, n.indicator)
         ORDER BY a.cycle DESC",
        ground.unit.code.as_str(),
        ground.unit.map_version.as_str(),
        ground.cycle().code.as_str(),
        indicator,
    )?;
    let catalogue = store.catalogue();
    let mut past: BTreeMap<String, Vec<PastAnswer>> = BTreeMap::new();
    for row in rows {
        let name = catalogue.cycle(&row.cycle).map_or_else(
            || Words {
                vi: row.cycle.clone(),
                en: row.cycle.clone(),
            },
            |entry| entry.cycle.name.clone(),
        );
        past.entry(row.indicator).or_default().push(PastAnswer {
            cycle: row.cycle,
            cycle_name: name,
            value: serde_json::from_str(&row.value)?,
            figure: row.figure,
            illustrative: row.illustrative,
        });
    }
    Ok(past)
}
