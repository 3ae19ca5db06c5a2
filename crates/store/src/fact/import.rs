//! `facts.csv`.

use serde_json::json;

use crate::Store;
use crate::cube::Patch;
use crate::db::run;
use crate::error::Error;
use crate::import::table::{self, Keys, Line};
use crate::import::{ImportError, Imported, Reason};
use crate::value::agrees;
use crate::write::{Event, Write};

const COLUMNS: [&str; 11] = [
    "code",
    "name_vi",
    "name_en",
    "as_of",
    "numerator",
    "denominator",
    "value",
    "unit_vi",
    "unit_en",
    "source_vi",
    "source_en",
];

/// A fact as its file says it, in the order of columns.
pub(crate) struct NewFact {
    code: String,
    name: [String; 2],
    as_of: String,
    numerator: Option<f64>,
    denominator: Option<f64>,
    value: f64,
    unit: [String; 2],
    source: [String; 2],
}

/// Imports `facts.csv`: new facts are added, known ones (by code) replaced.
pub async fn import(store: &Store, file: &[u8]) -> Result<Imported, ImportError> {
    let facts = check(file)?;
    let mut write = store.begin().await?;
    put(&mut write, &facts).await?;
    write.learn(Patch::Catalogue);
    write.commit().await?;
    Ok(Imported { lines: facts.len() })
}

/// Reads the file.
pub(crate) fn check(file: &[u8]) -> Result<Vec<NewFact>, ImportError> {
    let mut table = table::read(file, &COLUMNS)?;
    let mut keys = Keys::default();
    let mut facts = Vec::with_capacity(table.lines.len());
    for line in &mut table.lines {
        let fact = read_fact(line);
        keys.note(line, "code", fact.code.clone());
        facts.push(fact);
    }
    table.finish(facts)
}

fn read_fact(line: &mut Line) -> NewFact {
    let code = line.code("code");
    if code.chars().any(|c| c.is_ascii_uppercase() || c == '.') {
        line.problem("code", Reason::BadCode);
    }
    let (numerator, denominator, value) = (
        line.number("numerator"),
        line.number("denominator"),
        line.number("value"),
    );
    if line.raw("value").is_empty() {
        line.problem("value", Reason::Missing);
    }
    for (column, other) in [("numerator", "denominator"), ("denominator", "numerator")] {
        if line.raw(column).is_empty() && !line.raw(other).is_empty() {
            line.problem(column, Reason::Missing);
        }
    }
    if denominator.is_some_and(|denominator| denominator <= 0.0) {
        line.problem("denominator", Reason::NotPositive);
    } else if let (Some(numerator), Some(denominator)) = (numerator, denominator) {
        let share = numerator / denominator * 100.0;
        if value.is_some() && !agrees(line.raw("value"), share) {
            line.problem("value", Reason::Disagrees(share));
        }
    }
    NewFact {
        code,
        name: [line.text("name_vi"), line.text("name_en")],
        as_of: line.needed_day("as_of").to_string(),
        numerator,
        denominator,
        value: value.unwrap_or_default(),
        unit: [line.text("unit_vi"), line.text("unit_en")],
        source: [line.text("source_vi"), line.text("source_en")],
    }
}

/// Stores facts, in the order of their file.
pub(crate) async fn put(write: &mut Write<'_>, facts: &[NewFact]) -> Result<(), Error> {
    for (place, fact) in (0i64..).zip(facts) {
        run!(
            write.tx,
            "INSERT INTO fact (code, place, name_vi, name_en, as_of, numerator, denominator, value, unit_vi, unit_en,
                               source_vi, source_en)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (code) DO UPDATE SET
                place = excluded.place, name_vi = excluded.name_vi, name_en = excluded.name_en, as_of = excluded.as_of,
                numerator = excluded.numerator, denominator = excluded.denominator, value = excluded.value,
                unit_vi = excluded.unit_vi, unit_en = excluded.unit_en, source_vi = excluded.source_vi,
                source_en = excluded.source_en",
            fact.code.as_str(),
            place,
            fact.name[0].as_str(),
            fact.name[1].as_str(),
            fact.as_of.as_str(),
            fact.numerator,
            fact.denominator,
            fact.value,
            fact.unit[0].as_str(),
            fact.unit[1].as_str(),
            fact.source[0].as_str(),
            fact.source[1].as_str(),
        )?;
    }
    let event = Event {
        actor: None,
        subject: "fact",
        cycle: None,
        path: "/",
        indicator: None,
        action: "import",
        states: None,
        reason: "",
        detail: json!({ "lines": facts.len() }),
    };
    write.record(event).await
}
