//! The tables in the order in which they can be filled, each with its statements: both databases read them alike.

mod case;
mod coordination;
mod indicator_set;
mod inspection;
mod nudge;
mod thread;
mod unit;

/// What a column holds, whatever the database calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Whole,
    Real,
    Flag,
    Id,
}

/// A table of the backup.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: &'static [(&'static str, Kind)],
    pub(super) select: &'static str,
    pub(super) insert: &'static str,
}

use Kind::{Flag, Id, Real, Text, Whole};

/// Every table but `session`, `sign_in_failure` and `unit_file`.
pub(super) const TABLES: [Table; 40] = [
    Table {
        name: "meta",
        columns: &[("name", Text), ("body", Text)],
        select: "SELECT name, body FROM meta ORDER BY name",
        insert: "INSERT INTO meta (name, body) VALUES ($1, $2)",
    },
    Table {
        name: "unit",
        columns: &[
            ("map_version", Text),
            ("code", Text),
            ("kind", Text),
            ("name_vi", Text),
            ("name_en", Text),
            ("short_vi", Text),
            ("sort_key", Text),
            ("search_key", Text),
            ("path", Text),
            ("area_km2", Real),
            ("population", Whole),
            ("population_as_of", Text),
            ("valid_from", Text),
            ("valid_to", Text),
            ("illustrative", Flag),
            ("source", Text),
            ("version", Whole),
            ("model_since", Text),
            ("model_until", Text),
            ("model_decision", Text),
            ("added_at", Whole),
        ],
        select: "SELECT map_version, code, kind, name_vi, name_en, short_vi, sort_key, search_key, path, area_km2,
                        population, population_as_of, valid_from, valid_to, illustrative, source, version,
                        model_since, model_until, model_decision, added_at
                 FROM unit ORDER BY map_version, code",
        insert: "INSERT INTO unit (map_version, code, kind, name_vi, name_en, short_vi, sort_key, search_key, path,
                                   area_km2, population, population_as_of, valid_from, valid_to, illustrative, source,
                                   version, model_since, model_until, model_decision, added_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                         $21)",
    },
    unit::PLACE,
    Table {
        name: "crosswalk",
        columns: &[
            ("from_version", Text),
            ("from_code", Text),
            ("to_version", Text),
            ("to_code", Text),
            ("weight", Real),
        ],
        select: "SELECT from_version, from_code, to_version, to_code, weight FROM crosswalk
                 ORDER BY from_version, from_code, to_version, to_code",
        insert: "INSERT INTO crosswalk (from_version, from_code, to_version, to_code, weight)
                 VALUES ($1, $2, $3, $4, $5)",
    },
    Table {
        name: "indicator_set",
        columns: &[
            ("code", Text),
            ("version", Whole),
            ("body", Text),
            ("imported_at", Whole),
            ("mode", Text),
        ],
        select: "SELECT code, version, body, imported_at, mode FROM indicator_set ORDER BY code, version",
        insert: "INSERT INTO indicator_set (code, version, body, imported_at, mode) VALUES ($1, $2, $3, $4, $5)",
    },
    Table {
        name: "target",
        columns: &[
            ("set_code", Text),
            ("indicator", Text),
            ("year", Whole),
            ("value", Real),
            ("source_vi", Text),
            ("source_en", Text),
            ("illustrative", Flag),
        ],
        select: "SELECT set_code, indicator, year, value, source_vi, source_en, illustrative FROM target
                 ORDER BY set_code, indicator, year",
        insert: "INSERT INTO target (set_code, indicator, year, value, source_vi, source_en, illustrative)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
    },
    Table {
        name: "fact",
        columns: &[
            ("code", Text),
            ("place", Whole),
            ("name_vi", Text),
            ("name_en", Text),
            ("as_of", Text),
            ("numerator", Real),
            ("denominator", Real),
            ("value", Real),
            ("unit_vi", Text),
            ("unit_en", Text),
            ("source_vi", Text),
            ("source_en", Text),
        ],
        select: "SELECT code, place, name_vi, name_en, as_of, numerator, denominator, value, unit_vi, unit_en,
                        source_vi, source_en
                 FROM fact ORDER BY code",
        insert: "INSERT INTO fact (code, place, name_vi, name_en, as_of, numerator, denominator, value, unit_vi,
                                   unit_en, source_vi, source_en)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    },
    Table {
        name: "cycle",
        columns: &[
            ("code", Text),
            ("name_vi", Text),
            ("name_en", Text),
            ("data_from", Text),
            ("data_to", Text),
            ("opens", Text),
            ("due", Text),
            ("review_due", Text),
            ("closes", Text),
            ("map_version", Text),
            ("set_code", Text),
            ("set_version", Whole),
            ("published_at", Whole),
            ("frozen", Text),
            ("version", Whole),
        ],
        select: "SELECT code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes, map_version,
                        set_code, set_version, published_at, frozen, version
                 FROM cycle ORDER BY code",
        insert: "INSERT INTO cycle (code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes,
                                    map_version, set_code, set_version, published_at, frozen, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    },
    Table {
        name: "account",
        columns: &[
            ("id", Id),
            ("login", Text),
            ("name", Text),
            ("role", Text),
            ("map_version", Text),
            ("unit", Text),
            ("scope", Text),
            ("password_hash", Text),
            ("created_at", Whole),
            ("disabled_at", Whole),
        ],
        select: "SELECT id, login, name, role, map_version, unit, scope, password_hash, created_at, disabled_at
                 FROM account ORDER BY id",
        insert: "INSERT INTO account (id, login, name, role, map_version, unit, scope, password_hash, created_at,
                                      disabled_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    },
    Table {
        name: "assessment",
        columns: &[
            ("id", Id),
            ("cycle", Text),
            ("map_version", Text),
            ("unit", Text),
            ("path", Text),
            ("state", Text),
            ("version", Whole),
            ("since", Whole),
            ("created_at", Whole),
            ("level", Whole),
        ],
        select: "SELECT id, cycle, map_version, unit, path, state, version, since, created_at, level
                 FROM assessment ORDER BY id",
        insert: "INSERT INTO assessment (id, cycle, map_version, unit, path, state, version, since, created_at, level)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    },
    Table {
        name: "answer",
        columns: &[
            ("assessment_id", Id),
            ("indicator", Text),
            ("version", Whole),
            ("draft", Text),
            ("value", Text),
            ("stance", Text),
            ("complete", Flag),
            ("figure", Real),
            ("numerator", Real),
            ("denominator", Real),
            ("as_of", Text),
            ("source", Text),
            ("illustrative", Flag),
            ("saved_at", Whole),
            ("saved_by", Id),
            ("verdict", Text),
            ("verdict_reason", Text),
            ("verdict_text", Text),
            ("verdict_at", Whole),
            ("verdict_by", Id),
            ("before", Text),
            ("verified", Real),
            ("verified_text", Text),
            ("risen", Text),
        ],
        select: "SELECT assessment_id, indicator, version, draft, value, stance, complete, figure, numerator,
                        denominator, as_of, source, illustrative, saved_at, saved_by, verdict, verdict_reason,
                        verdict_text, verdict_at, verdict_by, before, verified, verified_text, risen
                 FROM answer ORDER BY assessment_id, indicator",
        insert: "INSERT INTO answer (assessment_id, indicator, version, draft, value, stance, complete, figure,
                                     numerator, denominator, as_of, source, illustrative, saved_at, saved_by, verdict,
                                     verdict_reason, verdict_text, verdict_at, verdict_by, before, verified,
                                     verified_text, risen)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                         $21, $22, $23, $24)",
    },
    Table {
        name: "stash",
        columns: &[
            ("account_id", Id),
            ("assessment_id", Id),
            ("indicator", Text),
            ("draft", Text),
            ("stashed_at", Whole),
        ],
        select: "SELECT account_id, assessment_id, indicator, draft, stashed_at FROM stash
                 ORDER BY account_id, assessment_id, indicator",
        insert: "INSERT INTO stash (account_id, assessment_id, indicator, draft, stashed_at)
                 VALUES ($1, $2, $3, $4, $5)",
    },
    Table {
        name: "evidence",
        columns: &[
            ("id", Id),
            ("assessment_id", Id),
            ("title", Text),
            ("number", Text),
            ("issued_on", Text),
            ("issuer", Text),
            ("kind", Text),
            ("name", Text),
            ("bytes", Whole),
            ("sha256", Text),
            ("url", Text),
            ("added_at", Whole),
            ("added_by", Id),
        ],
        select: "SELECT id, assessment_id, title, number, issued_on, issuer, kind, name, bytes, sha256, url, added_at,
                        added_by
                 FROM evidence ORDER BY id",
        insert: "INSERT INTO evidence (id, assessment_id, title, number, issued_on, issuer, kind, name, bytes, sha256,
                                       url, added_at, added_by)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    },
    Table {
        name: "evidence_use",
        columns: &[("evidence_id", Id), ("assessment_id", Id), ("indicator", Text)],
        select: "SELECT evidence_id, assessment_id, indicator FROM evidence_use ORDER BY evidence_id, indicator",
        insert: "INSERT INTO evidence_use (evidence_id, assessment_id, indicator) VALUES ($1, $2, $3)",
    },
    Table {
        name: "document",
        columns: &[
            ("id", Id),
            ("subject", Text),
            ("subject_id", Id),
            ("path", Text),
            ("title", Text),
            ("number", Text),
            ("issued_on", Text),
            ("issuer", Text),
            ("kind", Text),
            ("name", Text),
            ("bytes", Whole),
            ("sha256", Text),
            ("url", Text),
            ("added_at", Whole),
            ("added_by", Id),
        ],
        select: "SELECT id, subject, subject_id, path, title, number, issued_on, issuer, kind, name, bytes,
                 sha256, url, added_at, added_by FROM document ORDER BY id",
        insert: "INSERT INTO document (id, subject, subject_id, path, title, number, issued_on, issuer,
                 kind, name, bytes, sha256, url, added_at, added_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8,
                 $9, $10, $11, $12, $13, $14, $15)",
    },
    Table {
        name: "register_entry",
        columns: &[
            ("id", Id),
            ("register", Text),
            ("map_version", Text),
            ("unit", Text),
            ("path", Text),
            ("version", Whole),
            ("day", Text),
            ("until", Text),
            ("body", Text),
            ("illustrative", Flag),
            ("changed_at", Whole),
            ("changed_by", Id),
            ("changed_name", Text),
            ("withdrawn", Text),
        ],
        select: "SELECT id, register, map_version, unit, path, version, day, until, body, illustrative,
                 changed_at, changed_by, changed_name, withdrawn FROM register_entry ORDER BY id",
        insert: "INSERT INTO register_entry (id, register, map_version, unit, path, version, day, until,
                 body, illustrative, changed_at, changed_by, changed_name, withdrawn) VALUES ($1, $2, $3,
                 $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    },
    Table {
        name: "register_version",
        columns: &[
            ("entry_id", Id),
            ("version", Whole),
            ("body", Text),
            ("reason", Text),
            ("at", Whole),
            ("actor_name", Text),
        ],
        select: "SELECT entry_id, version, body, reason, at, actor_name FROM register_version ORDER BY
                 entry_id, version",
        insert: "INSERT INTO register_version (entry_id, version, body, reason, at, actor_name) VALUES ($1,
                 $2, $3, $4, $5, $6)",
    },
    Table {
        name: "conclusion",
        columns: &[
            ("id", Id),
            ("map_version", Text),
            ("path", Text),
            ("version", Whole),
            ("title", Text),
            ("number", Text),
            ("issuer", Text),
            ("signatory", Text),
            ("signed_on", Text),
            ("source", Text),
            ("illustrative", Flag),
            ("created_at", Whole),
            ("created_by", Id),
            ("published_at", Whole),
        ],
        select: "SELECT id, map_version, path, version, title, number, issuer, signatory, signed_on, source,
                 illustrative, created_at, created_by, published_at FROM conclusion ORDER BY id",
        insert: "INSERT INTO conclusion (id, map_version, path, version, title, number, issuer, signatory,
                 signed_on, source, illustrative, created_at, created_by, published_at) VALUES ($1, $2, $3,
                 $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    },
    Table {
        name: "conclusion_item",
        columns: &[
            ("id", Id),
            ("conclusion_id", Id),
            ("place", Whole),
            ("body", Text),
            ("due", Text),
            ("way", Text),
            ("kinds", Text),
            ("units", Text),
        ],
        select: "SELECT id, conclusion_id, place, body, due, way, kinds, units FROM conclusion_item ORDER BY
                 id",
        insert: "INSERT INTO conclusion_item (id, conclusion_id, place, body, due, way, kinds, units) VALUES
                 ($1, $2, $3, $4, $5, $6, $7, $8)",
    },
    Table {
        name: "task",
        columns: &[
            ("id", Id),
            ("conclusion_id", Id),
            ("item_id", Id),
            ("map_version", Text),
            ("unit", Text),
            ("path", Text),
            ("state", Text),
            ("version", Whole),
            ("since", Whole),
        ],
        select: "SELECT id, conclusion_id, item_id, map_version, unit, path, state, version, since FROM task
                 ORDER BY id",
        insert: "INSERT INTO task (id, conclusion_id, item_id, map_version, unit, path, state, version,
                 since) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    },
    Table {
        name: "task_step",
        columns: &[
            ("id", Id),
            ("task_id", Id),
            ("at", Whole),
            ("actor_id", Id),
            ("actor_name", Text),
            ("action", Text),
            ("state_to", Text),
            ("body", Text),
        ],
        select: "SELECT id, task_id, at, actor_id, actor_name, action, state_to, body FROM task_step ORDER
                 BY id",
        insert: "INSERT INTO task_step (id, task_id, at, actor_id, actor_name, action, state_to, body)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    },
    Table {
        name: "difficulty_number",
        columns: &[("year", Whole), ("last", Whole)],
        select: "SELECT year, last FROM difficulty_number ORDER BY year",
        insert: "INSERT INTO difficulty_number (year, last) VALUES ($1, $2)",
    },
    case::CASE,
    case::POST,
    nudge::DUE_DAY,
    nudge::NOTICE_CHOICE,
    nudge::LETTER,
    nudge::NOTICE,
    inspection::INSPECTION,
    inspection::ITEM,
    coordination::RULE,
    coordination::VERSION,
    indicator_set::DRAFT,
    thread::THREAD,
    thread::MESSAGE,
    thread::MENTION,
    thread::READ,
    Table {
        name: "event",
        columns: &[
            ("id", Id),
            ("at", Whole),
            ("actor_id", Id),
            ("actor_name", Text),
            ("actor_role", Text),
            ("subject", Text),
            ("cycle", Text),
            ("path", Text),
            ("indicator", Text),
            ("action", Text),
            ("state_from", Text),
            ("state_to", Text),
            ("reason", Text),
            ("detail", Text),
        ],
        select: "SELECT id, at, actor_id, actor_name, actor_role, subject, cycle, path, indicator, action, state_from,
                        state_to, reason, detail
                 FROM event ORDER BY id",
        insert: "INSERT INTO event (id, at, actor_id, actor_name, actor_role, subject, cycle, path, indicator, action,
                                    state_from, state_to, reason, detail)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    },
    Table {
        name: "event_link",
        columns: &[("place", Whole), ("event_id", Id), ("hash", Text)],
        select: "SELECT place, event_id, hash FROM event_link ORDER BY place",
        insert: "INSERT INTO event_link (place, event_id, hash) VALUES ($1, $2, $3)",
    },
    Table {
        name: "event_head",
        columns: &[("one", Whole), ("place", Whole), ("hash", Text)],
        select: "SELECT one, place, hash FROM event_head",
        insert: "INSERT INTO event_head (one, place, hash) VALUES ($1, $2, $3)",
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::*;

    /// Tables of the schema with their columns, as all migrations together make them.
    fn schema() -> BTreeMap<String, Vec<String>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/sqlite");
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .collect();
        files.sort();
        let text: String = files
            .iter()
            .map(|file| std::fs::read_to_string(file).unwrap())
            .collect();
        let mut tables = BTreeMap::new();
        for definition in text.split("CREATE TABLE ").skip(1) {
            let (name, rest) = definition.split_once(" (").unwrap();
            let body = rest.split_once("\n)").unwrap().0;
            let is_column = |word: &&str| {
                word.chars()
                    .all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit())
            };
            let columns = body
                .lines()
                .filter_map(|line| line.split_whitespace().next())
                .filter(is_column);
            tables.insert(name.to_owned(), columns.map(ToOwned::to_owned).collect::<Vec<_>>());
        }
        for change in text.split("ALTER TABLE ").skip(1) {
            let mut words = change.split_whitespace();
            let table = tables.get_mut(words.next().unwrap()).unwrap();
            assert_eq!(words.by_ref().take(2).collect::<Vec<_>>(), ["ADD", "COLUMN"]);
            table.push(words.next().unwrap().to_owned());
        }
        tables
    }

    /// A column added to the schema and forgotten here would be lost by every backup.
    #[test]
    fn every_column_of_the_schema_is_kept() {
        let mut tables = 0;
        for (name, columns) in schema() {
            if ["session", "sign_in_failure", "unit_file"].contains(&name.as_str()) {
                continue;
            }
            let table = TABLES
                .iter()
                .find(|table| table.name == name)
                .unwrap_or_else(|| panic!("{name}"));
            assert_eq!(
                table.columns.iter().map(|(column, _)| *column).collect::<Vec<_>>(),
                columns,
                "{name}"
            );
            for statement in [table.select, table.insert] {
                let text = statement.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(text.contains(&columns.join(", ")), "{name}: {text}");
            }
            assert!(table.insert.contains(&format!("${})", columns.len())), "{name}");
            tables += 1;
        }
        assert_eq!(tables, TABLES.len());
    }
}
