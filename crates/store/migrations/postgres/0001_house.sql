-- The first house. Column for column the same as its SQLite twin; only the names of types differ.
-- Times are epoch milliseconds, days are ISO text, identifiers are UUIDv7.

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
);

CREATE TABLE unit (
    map_version TEXT NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    kind TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    short_vi TEXT NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    search_key TEXT NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    area_km2 DOUBLE PRECISION,
    population BIGINT,
    population_as_of TEXT,
    valid_from TEXT,
    valid_to TEXT,
    illustrative BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (map_version, code)
);
CREATE INDEX unit_path ON unit (map_version, path);

-- How the units of one map version go over into those of another, by share.
CREATE TABLE crosswalk (
    from_version TEXT NOT NULL,
    from_code TEXT NOT NULL,
    to_version TEXT NOT NULL,
    to_code TEXT NOT NULL,
    weight DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (from_version, from_code, to_version, to_code)
);

CREATE TABLE indicator_set (
    code TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    PRIMARY KEY (code, version)
);

CREATE TABLE target (
    set_code TEXT NOT NULL,
    indicator TEXT NOT NULL,
    year BIGINT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    source_vi TEXT NOT NULL,
    source_en TEXT NOT NULL,
    illustrative BOOLEAN NOT NULL,
    PRIMARY KEY (set_code, indicator, year)
);

CREATE TABLE fact (
    code TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    as_of TEXT NOT NULL,
    numerator DOUBLE PRECISION,
    denominator DOUBLE PRECISION,
    value DOUBLE PRECISION,
    unit_vi TEXT NOT NULL,
    unit_en TEXT NOT NULL,
    source_vi TEXT NOT NULL,
    source_en TEXT NOT NULL
);

-- A cycle pins map version and indicator set; `frozen` keeps the targets it was published under, as JSON.
CREATE TABLE cycle (
    code TEXT COLLATE "C" NOT NULL PRIMARY KEY,
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
    set_version BIGINT NOT NULL,
    published_at BIGINT,
    frozen TEXT
);

CREATE TABLE account (
    id UUID NOT NULL PRIMARY KEY,
    login TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    scope TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

-- Failed sign-ins by login name, also of names nobody has.
CREATE TABLE sign_in_failure (
    login TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    since BIGINT NOT NULL
);

CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id UUID REFERENCES account (id),
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE assessment (
    id UUID NOT NULL PRIMARY KEY,
    cycle TEXT NOT NULL REFERENCES cycle (code),
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    since BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code),
    UNIQUE (cycle, unit)
);
CREATE INDEX assessment_path ON assessment (cycle, path);

-- `draft` is what was typed, `value` what it amounts to (both JSON); the columns after them are what charts read.
-- `before` keeps draft and verdict of the last return, so that the reviewer sees the difference.
CREATE TABLE answer (
    assessment_id UUID NOT NULL REFERENCES assessment (id),
    indicator TEXT NOT NULL,
    version BIGINT NOT NULL,
    draft TEXT NOT NULL,
    value TEXT,
    stance TEXT NOT NULL,
    complete BOOLEAN NOT NULL,
    figure DOUBLE PRECISION,
    numerator DOUBLE PRECISION,
    denominator DOUBLE PRECISION,
    as_of TEXT,
    source TEXT NOT NULL,
    illustrative BOOLEAN NOT NULL,
    saved_at BIGINT NOT NULL,
    saved_by UUID REFERENCES account (id),
    verdict TEXT NOT NULL,
    verdict_reason TEXT,
    verdict_text TEXT,
    verdict_at BIGINT,
    verdict_by UUID REFERENCES account (id),
    before TEXT,
    PRIMARY KEY (assessment_id, indicator)
);

-- What a person typed over an answer somebody else had changed, until it is decided which text stands.
CREATE TABLE stash (
    account_id UUID NOT NULL REFERENCES account (id),
    assessment_id UUID NOT NULL REFERENCES assessment (id),
    indicator TEXT NOT NULL,
    draft TEXT NOT NULL,
    stashed_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, assessment_id, indicator)
);

CREATE TABLE evidence (
    id UUID NOT NULL PRIMARY KEY,
    assessment_id UUID NOT NULL REFERENCES assessment (id),
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    issued_on TEXT,
    issuer TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 TEXT,
    url TEXT,
    added_at BIGINT NOT NULL,
    added_by UUID REFERENCES account (id)
);
CREATE INDEX evidence_assessment ON evidence (assessment_id);

CREATE TABLE evidence_use (
    evidence_id UUID NOT NULL REFERENCES evidence (id),
    assessment_id UUID NOT NULL REFERENCES assessment (id),
    indicator TEXT NOT NULL,
    PRIMARY KEY (evidence_id, indicator)
);
CREATE INDEX evidence_use_answer ON evidence_use (assessment_id, indicator);

-- Append-only. `detail` is JSON: the versions of the answers a step covered, or what was changed.
CREATE TABLE event (
    id UUID NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_id UUID,
    actor_name TEXT NOT NULL,
    actor_role TEXT,
    subject TEXT NOT NULL,
    cycle TEXT,
    path TEXT COLLATE "C" NOT NULL,
    indicator TEXT,
    action TEXT NOT NULL,
    state_from TEXT,
    state_to TEXT,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX event_path ON event (cycle, path, at);

CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are append-only';
END;
$$;
CREATE TRIGGER event_no_change BEFORE UPDATE OR DELETE ON event
FOR EACH ROW EXECUTE FUNCTION event_is_append_only();
