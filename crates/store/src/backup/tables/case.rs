//! Difficulties and proposals, with what was said of them.

use super::Kind::{Flag, Id, Text, Whole};
use super::Table;

pub(super) const CASE: Table = Table {
    name: "difficulty",
    columns: &[
        ("id", Id),
        ("year", Whole),
        ("number", Whole),
        ("kind", Text),
        ("about", Text),
        ("title", Text),
        ("body", Text),
        ("cycle", Text),
        ("map_version", Text),
        ("unit", Text),
        ("path", Text),
        ("state", Text),
        ("turn", Text),
        ("department", Text),
        ("department_path", Text),
        ("due", Text),
        ("merged_into", Id),
        ("version", Whole),
        ("raised_at", Whole),
        ("since", Whole),
        ("ended_at", Whole),
        ("illustrative", Flag),
    ],
    select: "SELECT id, year, number, kind, about, title, body, cycle, map_version, unit, path, state, turn,
                        department, department_path, due, merged_into, version, raised_at, since, ended_at,
                        illustrative
                 FROM difficulty ORDER BY id",
    insert: "INSERT INTO difficulty (id, year, number, kind, about, title, body, cycle, map_version, unit, path,
                                         state, turn, department, department_path, due, merged_into, version,
                                         raised_at, since, ended_at, illustrative)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                         $21, $22)",
};

pub(super) const POST: Table = Table {
    name: "difficulty_post",
    columns: &[
        ("id", Id),
        ("difficulty_id", Id),
        ("at", Whole),
        ("by_id", Id),
        ("by_name", Text),
        ("by_role", Text),
        ("by_unit", Text),
        ("action", Text),
        ("body", Text),
        ("state_to", Text),
        ("department", Text),
        ("due", Text),
    ],
    select: "SELECT id, difficulty_id, at, by_id, by_name, by_role, by_unit, action, body, state_to, department, due
                 FROM difficulty_post ORDER BY id",
    insert: "INSERT INTO difficulty_post (id, difficulty_id, at, by_id, by_name, by_role, by_unit, action, body,
                                              state_to, department, due)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
};
