-- Coordination rules: which department owns which indicators, from which cycle, by which document. Column for column the
-- same as its PostgreSQL twin.

-- Rules as they stand; `body` is JSON, `withdrawn` the reason of what was taken out.
CREATE TABLE coordination_rule (
    id BLOB NOT NULL PRIMARY KEY,
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by BLOB REFERENCES account (id),
    changed_name TEXT NOT NULL,
    withdrawn TEXT,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code)
) STRICT;

-- Every version a rule has had, the present one too.
CREATE TABLE coordination_version (
    rule_id BLOB NOT NULL REFERENCES coordination_rule (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_name TEXT NOT NULL,
    PRIMARY KEY (rule_id, version)
) STRICT;
