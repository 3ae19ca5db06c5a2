//! Drafts of indicator sets.

use super::Kind::{Id, Text, Whole};
use super::Table;

pub(super) const DRAFT: Table = Table {
    name: "set_draft",
    columns: &[
        ("code", Text),
        ("copied_from", Text),
        ("version", Whole),
        ("body", Text),
        ("changed_at", Whole),
        ("changed_by", Id),
        ("changed_name", Text),
    ],
    select: "SELECT code, copied_from, version, body, changed_at, changed_by, changed_name FROM set_draft ORDER BY code",
    insert: "INSERT INTO set_draft (code, copied_from, version, body, changed_at, changed_by, changed_name)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
};
