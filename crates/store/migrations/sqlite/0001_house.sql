-- The first house. Column for column the same as its PostgreSQL twin; only the names of types differ.
-- Times are epoch milliseconds, days are ISO text, identifiers are UUIDv7.

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
    map_version TEXT NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    short_vi TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    path TEXT NOT NULL,
    area_km2 REAL,
    population INTEGER,
    population_as_of TEXT,
    valid_from TEXT,
    valid_to TEXT,
    illustrative INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (map_version, code)
) STRICT;
CREATE INDEX unit_path ON unit (map_version, path);

-- How the units of one map version go over into those of another, by share.
CREATE TABLE crosswalk (
    from_version TEXT NOT NULL,
    from_code TEXT NOT NULL,
    to_version TEXT NOT NULL,
    to_code TEXT NOT NULL,
    weight REAL NOT NULL,
    PRIMARY KEY (from_version, from_code, to_version, to_code)
) STRICT;

CREATE TABLE indicator_set (
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (code, version)
) STRICT;

CREATE TABLE target (
    set_code TEXT NOT NULL,
    indicator TEXT NOT NULL,
    year INTEGER NOT NULL,
    value REAL NOT NULL,
    source_vi TEXT NOT NULL,
    source_en TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    PRIMARY KEY (set_code, indicator, year)
) STRICT;

CREATE TABLE fact (
    code TEXT NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    as_of TEXT NOT NULL,
    numerator REAL,
    denominator REAL,
    value REAL,
    unit_vi TEXT NOT NULL,
    unit_en TEXT NOT NULL,
    source_vi TEXT NOT NULL,
    source_en TEXT NOT NULL
) STRICT;

-- A cycle pins map version and indicator set; `frozen` keeps the targets it was published under, as JSON.
CREATE TABLE cycle (
    code TEXT NOT NULL PRIMARY KEY,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    data_from TEXT NOT NULL,
    data_to TEXT NOT NULL,
    opens TEXT NOT NULL,
    due TEXT NOT NULL,
    review_due TEXT NOT NULL,
    closes TEXT NOT NULL,
    map_version TEXT NOT NULL,
    set_code TEXT NOT NULL,
    set_version INTEGER NOT NULL,
    published_at INTEGER,
    frozen TEXT
) STRICT;

CREATE TABLE account (
    id BLOB NOT NULL PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    scope TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER
) STRICT;

-- Failed sign-ins by login name, also of names nobody has.
CREATE TABLE sign_in_failure (
    login TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    since INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id BLOB REFERENCES account (id),
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE assessment (
    id BLOB NOT NULL PRIMARY KEY,
    cycle TEXT NOT NULL REFERENCES cycle (code),
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    since INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code),
    UNIQUE (cycle, unit)
) STRICT;
CREATE INDEX assessment_path ON assessment (cycle, path);

-- `draft` is what was typed, `value` what it amounts to (both JSON); the columns after them are what charts read.
-- `before` keeps draft and verdict of the last return, so that the reviewer sees the difference.
CREATE TABLE answer (
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    indicator TEXT NOT NULL,
    version INTEGER NOT NULL,
    draft TEXT NOT NULL,
    value TEXT,
    stance TEXT NOT NULL,
    complete INTEGER NOT NULL,
    figure REAL,
    numerator REAL,
    denominator REAL,
    as_of TEXT,
    source TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    saved_by BLOB REFERENCES account (id),
    verdict TEXT NOT NULL,
    verdict_reason TEXT,
    verdict_text TEXT,
    verdict_at INTEGER,
    verdict_by BLOB REFERENCES account (id),
    before TEXT,
    PRIMARY KEY (assessment_id, indicator)
) STRICT;

-- What a person typed over an answer somebody else had changed, until it is decided which text stands.
CREATE TABLE stash (
    account_id BLOB NOT NULL REFERENCES account (id),
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    indicator TEXT NOT NULL,
    draft TEXT NOT NULL,
    stashed_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, assessment_id, indicator)
) STRICT;

CREATE TABLE evidence (
    id BLOB NOT NULL PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    issued_on TEXT,
    issuer TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT,
    url TEXT,
    added_at INTEGER NOT NULL,
    added_by BLOB REFERENCES account (id)
) STRICT;
CREATE INDEX evidence_assessment ON evidence (assessment_id);

CREATE TABLE evidence_use (
    evidence_id BLOB NOT NULL REFERENCES evidence (id),
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    indicator TEXT NOT NULL,
    PRIMARY KEY (evidence_id, indicator)
) STRICT;
CREATE INDEX evidence_use_answer ON evidence_use (assessment_id, indicator);

-- Append-only. `detail` is JSON: the versions of the answers a step covered, or what was changed.
CREATE TABLE event (
    id BLOB NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    actor_id BLOB,
    actor_name TEXT NOT NULL,
    actor_role TEXT,
    subject TEXT NOT NULL,
    cycle TEXT,
    path TEXT NOT NULL,
    indicator TEXT,
    action TEXT NOT NULL,
    state_from TEXT,
    state_to TEXT,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX event_path ON event (cycle, path, at);

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
