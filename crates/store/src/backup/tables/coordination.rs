//! Coordination rules and their versions.

use super::Kind::{Flag, Id, Text, Whole};
use super::Table;

pub(super) const RULE: Table = Table {
    name: "coordination_rule",
    columns: &[
        ("id", Id),
        ("map_version", Text),
        ("unit", Text),
        ("path", Text),
        ("version", Whole),
        ("body", Text),
        ("illustrative", Flag),
        ("changed_at", Whole),
        ("changed_by", Id),
        ("changed_name", Text),
        ("withdrawn", Text),
    ],
    select: "SELECT id, map_version, unit, path, version, body, illustrative, changed_at, changed_by, changed_name,
                    withdrawn FROM coordination_rule ORDER BY id",
    insert: "INSERT INTO coordination_rule (id, map_version, unit, path, version, body, illustrative, changed_at,
                 changed_by, changed_name, withdrawn) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
};

pub(super) const VERSION: Table = Table {
    name: "coordination_version",
    columns: &[
        ("rule_id", Id),
        ("version", Whole),
        ("body", Text),
        ("reason", Text),
        ("at", Whole),
        ("actor_name", Text),
    ],
    select: "SELECT rule_id, version, body, reason, at, actor_name FROM coordination_version
                 ORDER BY rule_id, version",
    insert: "INSERT INTO coordination_version (rule_id, version, body, reason, at, actor_name)
                 VALUES ($1, $2, $3, $4, $5, $6)",
};
