//! Days of units and kinds, notices and letters.

use super::Kind::{Id, Text, Whole};
use super::Table;

pub(super) const DUE_DAY: Table = Table {
    name: "due_day",
    columns: &[
        ("id", Id),
        ("cycle", Text),
        ("kind", Text),
        ("unit", Text),
        ("path", Text),
        ("due", Text),
        ("reason", Text),
        ("at", Whole),
        ("by_id", Id),
        ("by_name", Text),
    ],
    select: "SELECT id, cycle, kind, unit, path, due, reason, at, by_id, by_name FROM due_day ORDER BY id",
    insert: "INSERT INTO due_day (id, cycle, kind, unit, path, due, reason, at, by_id, by_name)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
};

pub(super) const NOTICE_CHOICE: Table = Table {
    name: "notice_choice",
    columns: &[
        ("account_id", Id),
        ("email", Text),
        ("delivery", Text),
        ("lang", Text),
        ("changed_at", Whole),
    ],
    select: "SELECT account_id, email, delivery, lang, changed_at FROM notice_choice ORDER BY account_id",
    insert: "INSERT INTO notice_choice (account_id, email, delivery, lang, changed_at)
                 VALUES ($1, $2, $3, $4, $5)",
};

pub(super) const LETTER: Table = Table {
    name: "letter",
    columns: &[
        ("id", Id),
        ("account_id", Id),
        ("state", Text),
        ("tries", Whole),
        ("next_at", Whole),
        ("made_at", Whole),
        ("done_at", Whole),
        ("problem", Text),
    ],
    select: "SELECT id, account_id, state, tries, next_at, made_at, done_at, problem FROM letter ORDER BY id",
    insert: "INSERT INTO letter (id, account_id, state, tries, next_at, made_at, done_at, problem)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
};

pub(super) const NOTICE: Table = Table {
    name: "notice",
    columns: &[
        ("id", Id),
        ("account_id", Id),
        ("kind", Text),
        ("subject", Text),
        ("step", Text),
        ("cycle", Text),
        ("map_version", Text),
        ("unit", Text),
        ("body", Text),
        ("at", Whole),
        ("read_at", Whole),
        ("letter_id", Id),
    ],
    select: "SELECT id, account_id, kind, subject, step, cycle, map_version, unit, body, at, read_at, letter_id
                 FROM notice ORDER BY id",
    insert: "INSERT INTO notice (id, account_id, kind, subject, step, cycle, map_version, unit, body, at, read_at,
                                     letter_id)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
};
