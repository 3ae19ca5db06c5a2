-- Documents tied to anything, registers of units, conclusions and the tasks they set. Column for column the same as its
-- SQLite twin.

-- A kept file or link with the data of the Vietnamese document it is; `subject` is the noun it belongs to, `path` the
-- unit's.
CREATE TABLE document (
    id UUID NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    subject_id UUID NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
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
CREATE INDEX document_subject ON document (subject, subject_id);

-- Steering committees, plans and activities as they stand; `body` is JSON, `withdrawn` the reason of what was taken out.
CREATE TABLE register_entry (
    id UUID NOT NULL PRIMARY KEY,
    register TEXT NOT NULL,
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    day TEXT NOT NULL,
    until TEXT,
    body TEXT NOT NULL,
    illustrative BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by UUID REFERENCES account (id),
    changed_name TEXT NOT NULL,
    withdrawn TEXT,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code)
);
CREATE INDEX register_entry_path ON register_entry (map_version, path);

-- Every version an entry has had, the present one too.
CREATE TABLE register_version (
    entry_id UUID NOT NULL REFERENCES register_entry (id),
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor_name TEXT NOT NULL,
    PRIMARY KEY (entry_id, version)
);

-- What a leader concluded; without `published_at` it is being written.
CREATE TABLE conclusion (
    id UUID NOT NULL PRIMARY KEY,
    map_version TEXT NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    signatory TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    source TEXT NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    created_by UUID REFERENCES account (id),
    published_at BIGINT
);
CREATE INDEX conclusion_path ON conclusion (map_version, path);

-- `kinds` and `units` are JSON lists of who must act; publishing makes tasks of them.
CREATE TABLE conclusion_item (
    id UUID NOT NULL PRIMARY KEY,
    conclusion_id UUID NOT NULL REFERENCES conclusion (id),
    place BIGINT NOT NULL,
    body TEXT NOT NULL,
    due TEXT,
    way TEXT NOT NULL,
    kinds TEXT NOT NULL,
    units TEXT NOT NULL
);
CREATE INDEX conclusion_item_of ON conclusion_item (conclusion_id, place);

CREATE TABLE task (
    id UUID NOT NULL PRIMARY KEY,
    conclusion_id UUID NOT NULL REFERENCES conclusion (id),
    item_id UUID NOT NULL REFERENCES conclusion_item (id),
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    since BIGINT NOT NULL,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code),
    UNIQUE (item_id, unit)
);
CREATE INDEX task_conclusion ON task (conclusion_id);
CREATE INDEX task_path ON task (path);

-- What was said and done about a task, in the order of time.
CREATE TABLE task_step (
    id UUID NOT NULL PRIMARY KEY,
    task_id UUID NOT NULL REFERENCES task (id),
    at BIGINT NOT NULL,
    actor_id UUID REFERENCES account (id),
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    state_to TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX task_step_task ON task_step (task_id, at);
