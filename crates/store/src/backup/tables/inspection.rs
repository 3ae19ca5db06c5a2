//! Samples of answers that are inspected.

use super::Kind::{Id, Real, Text, Whole};
use super::Table;

pub(super) const INSPECTION: Table = Table {
    name: "inspection",
    columns: &[
        ("id", Id),
        ("cycle", Text),
        ("path", Text),
        ("way", Text),
        ("frame", Whole),
        ("at", Whole),
        ("by_id", Id),
        ("by_name", Text),
    ],
    select: "SELECT id, cycle, path, way, frame, at, by_id, by_name FROM inspection ORDER BY id",
    insert: "INSERT INTO inspection (id, cycle, path, way, frame, at, by_id, by_name)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
};

pub(super) const ITEM: Table = Table {
    name: "inspection_item",
    columns: &[
        ("id", Id),
        ("inspection_id", Id),
        ("place", Whole),
        ("assessment_id", Id),
        ("indicator", Text),
        ("answer_version", Whole),
        ("figure", Real),
        ("risks", Text),
        ("outcome", Text),
        ("note", Text),
        ("at", Whole),
        ("by_name", Text),
    ],
    select:
        "SELECT id, inspection_id, place, assessment_id, indicator, answer_version, figure, risks, outcome, note, at,
                        by_name FROM inspection_item ORDER BY id",
    insert: "INSERT INTO inspection_item (id, inspection_id, place, assessment_id, indicator, answer_version, figure,
                                              risks, outcome, note, at, by_name)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
};
