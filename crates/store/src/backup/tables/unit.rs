//! Where units that were moved have stood.

use super::Kind::Text;
use super::Table;

pub(super) const PLACE: Table = Table {
    name: "unit_place",
    columns: &[("map_version", Text), ("unit", Text), ("path", Text)],
    select: "SELECT map_version, unit, path FROM unit_place ORDER BY map_version, unit, path",
    insert: "INSERT INTO unit_place (map_version, unit, path) VALUES ($1, $2, $3)",
};
