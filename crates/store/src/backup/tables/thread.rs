//! Talk about answers.

use super::Kind::{Id, Text, Whole};
use super::Table;

pub(super) const THREAD: Table = Table {
    name: "thread",
    columns: &[
        ("id", Id),
        ("cycle", Text),
        ("map_version", Text),
        ("unit", Text),
        ("path", Text),
        ("indicator", Text),
        ("reviewers", Text),
        ("supplier", Text),
        ("messages", Whole),
        ("last_at", Whole),
    ],
    select: "SELECT id, cycle, map_version, unit, path, indicator, reviewers, supplier, messages, last_at
                 FROM thread ORDER BY id",
    insert: "INSERT INTO thread (id, cycle, map_version, unit, path, indicator, reviewers, supplier, messages, last_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
};

pub(super) const MESSAGE: Table = Table {
    name: "message",
    columns: &[
        ("thread_id", Id),
        ("place", Whole),
        ("at", Whole),
        ("by_id", Id),
        ("by_name", Text),
        ("by_role", Text),
        ("by_unit", Text),
        ("body", Text),
    ],
    select: "SELECT thread_id, place, at, by_id, by_name, by_role, by_unit, body
                 FROM message ORDER BY thread_id, place",
    insert: "INSERT INTO message (thread_id, place, at, by_id, by_name, by_role, by_unit, body)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
};

pub(super) const MENTION: Table = Table {
    name: "mention",
    columns: &[("thread_id", Id), ("place", Whole), ("account_id", Id), ("name", Text)],
    select: "SELECT thread_id, place, account_id, name
                 FROM mention ORDER BY thread_id, place, account_id",
    insert: "INSERT INTO mention (thread_id, place, account_id, name)
                 VALUES ($1, $2, $3, $4)",
};

pub(super) const READ: Table = Table {
    name: "thread_read",
    columns: &[("account_id", Id), ("thread_id", Id), ("place", Whole), ("at", Whole)],
    select: "SELECT account_id, thread_id, place, at
                 FROM thread_read ORDER BY account_id, thread_id",
    insert: "INSERT INTO thread_read (account_id, thread_id, place, at)
                 VALUES ($1, $2, $3, $4)",
};
