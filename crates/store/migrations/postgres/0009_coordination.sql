-- Coordination rules: which department owns which indicators, from which cycle, by which document. Column for column the
-- same as its SQLite twin.

-- Rules as they stand; `body` is JSON, `withdrawn` the reason of what was taken out.
CREATE TABLE coordination_rule (
    id UUID NOT NULL PRIMARY KEY,
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    illustrative BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by UUID REFERENCES account (id),
    changed_name TEXT NOT NULL,
    withdrawn TEXT,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code)
);

-- Every version a rule has had, the present one too.
CREATE TABLE coordination_version (
    rule_id UUID NOT NULL REFERENCES coordination_rule (id),
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor_name TEXT NOT NULL,
    PRIMARY KEY (rule_id, version)
);
