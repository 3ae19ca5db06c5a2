//! Answers, many with one statement: two million of them one by one would take minutes.

use std::fmt::Write as _;
use std::sync::Arc;

use domain::answer::{Stance, Value};
use domain::indicator::Indicator;
use domain::time::{Day, Timestamp};
use domain::workflow::Verdict;
use serde::Serialize;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::answer::kept::verdict_columns;
use crate::db::Handle;
use crate::error::Error;
use crate::value::typed;
use crate::write::Write;

/// Rows of one statement; their values stay below what either database takes at once.
const AT_ONCE: usize = 100;
/// Values of a row that are its own.
const COLUMNS: usize = 15;
/// Milliseconds from an answer to its verdict.
const JUDGED_AFTER: i64 = 9 * 86_400_000;
const SOURCE: &str = "Số liệu giả lập";
const REASON: &str = "Giả lập: chỉ số không áp dụng cho đơn vị này.";

/// An answer to be stored: given, complete and invented.
pub(super) struct Answer<'a> {
    pub(super) assessment: Uuid,
    pub(super) indicator: &'a Indicator,
    /// What was said; `None` for "not applicable".
    pub(super) value: Option<Value>,
    pub(super) as_of: Day,
    pub(super) saved_at: Timestamp,
    pub(super) verdict: Verdict,
}

/// A draft without its empty fields, which say nothing when it is read.
#[derive(Serialize)]
struct Lean<'a> {
    #[serde(skip_serializing_if = "is_figure")]
    stance: Stance,
    #[serde(skip_serializing_if = "str::is_empty")]
    numerator: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    denominator: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    value: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    sample: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    parts: &'a [String],
    #[serde(skip_serializing_if = "str::is_empty")]
    as_of: &'a str,
    source: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    reason: &'a str,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_figure(stance: &Stance) -> bool {
    *stance == Stance::Figure
}

fn draft(value: Option<&Value>, as_of: Day) -> Result<String, Error> {
    let typed = value.map(typed).unwrap_or_default();
    let lean = Lean {
        stance: if value.is_some() {
            Stance::Figure
        } else {
            Stance::NotApplicable
        },
        numerator: &typed.numerator,
        denominator: &typed.denominator,
        value: &typed.value,
        sample: &typed.sample,
        parts: &typed.parts,
        as_of: &as_of.dmy(),
        source: SOURCE,
        reason: if value.is_some() { "" } else { REASON },
    };
    Ok(serde_json::to_string(&lean)?)
}

/// Rows that wait for their statement.
pub(super) struct Answers<'a> {
    waiting: Vec<Answer<'a>>,
    author: Uuid,
    reviewer: Uuid,
    full: Arc<str>,
}

/// Binds rows to a statement of either database, after the values they share.
macro_rules! bound {
    ($answers:expr, $sql:expr) => {{
        let mut query = sqlx::query(AssertSqlSafe($sql)).bind(SOURCE).bind($answers.author);
        for row in $answers.waiting.drain(..) {
            let value = row.value.as_ref();
            let (numerator, denominator) = value.map_or((None, None), Value::fraction);
            let (verdict, reason, text) = verdict_columns(&row.verdict);
            let judged = row.verdict != Verdict::Pending;
            query = query
                .bind(row.assessment)
                .bind(row.indicator.code.as_str())
                .bind(draft(value, row.as_of)?)
                .bind(value.map(serde_json::to_string).transpose()?)
                .bind(
                    if value.is_some() {
                        Stance::Figure
                    } else {
                        Stance::NotApplicable
                    }
                    .code(),
                )
                .bind(value.and_then(|value| value.figure(row.indicator)))
                .bind(numerator)
                .bind(denominator)
                .bind(row.as_of.to_string())
                .bind(row.saved_at.0)
                .bind(verdict)
                .bind(reason)
                .bind(text.map(str::to_owned))
                .bind(judged.then_some(row.saved_at.plus_ms(JUDGED_AFTER).0))
                .bind(judged.then_some($answers.reviewer));
        }
        query
    }};
}

impl<'a> Answers<'a> {
    /// No rows yet; `author` entered them all, `reviewer` judged those that are judged.
    pub(super) fn new(author: Uuid, reviewer: Uuid) -> Self {
        Self {
            waiting: Vec::with_capacity(AT_ONCE),
            author,
            reviewer,
            full: statement(AT_ONCE),
        }
    }

    /// Takes a row in, and stores all that wait when they are enough.
    pub(super) async fn push(&mut self, write: &mut Write<'_>, row: Answer<'a>) -> Result<(), Error> {
        self.waiting.push(row);
        if self.waiting.len() == AT_ONCE {
            self.store(write, self.full.clone()).await?;
        }
        Ok(())
    }

    /// Stores what still waits.
    pub(super) async fn flush(&mut self, write: &mut Write<'_>) -> Result<(), Error> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let sql = statement(self.waiting.len());
        self.store(write, sql).await
    }

    async fn store(&mut self, write: &mut Write<'_>, sql: Arc<str>) -> Result<(), Error> {
        match write.tx.handle() {
            Handle::Sqlite(on) => bound!(self, sql).execute(on).await.map(drop)?,
            Handle::Postgres(on) => bound!(self, sql).execute(on).await.map(drop)?,
        }
        Ok(())
    }
}

/// One text for both databases, with places for so many rows: two values all share, then those of each row.
fn statement(rows: usize) -> Arc<str> {
    let mut sql = String::from(
        "INSERT INTO answer (source, saved_by, assessment_id, indicator, draft, value, stance, figure, numerator,
                             denominator, as_of, saved_at, verdict, verdict_reason, verdict_text, verdict_at,
                             verdict_by, version, complete, illustrative) VALUES ",
    );
    for row in 0..rows {
        sql.push_str(if row == 0 { "($1, $2" } else { ", ($1, $2" });
        for column in 0..COLUMNS {
            // Writing to a String cannot fail.
            let _ = write!(sql, ", ${}", 3 + row * COLUMNS + column);
        }
        sql.push_str(", 1, TRUE, TRUE)");
    }
    sql.into()
}
