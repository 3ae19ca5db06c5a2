-- Documents tied to anything, registers of units, conclusions and the tasks they set. Column for column the same as its
-- PostgreSQL twin.

-- A kept file or link with the data of the Vietnamese document it is; `subject` is the noun it belongs to, `path` the
-- unit's.
CREATE TABLE document (
    id BLOB NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    path TEXT NOT NULL,
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
CREATE INDEX document_subject ON document (subject, subject_id);

-- Steering committees, plans and activities as they stand; `body` is JSON, `withdrawn` the reason of what was taken out.
CREATE TABLE register_entry (
    id BLOB NOT NULL PRIMARY KEY,
    register TEXT NOT NULL,
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT NOT NULL,
    version INTEGER NOT NULL,
    day TEXT NOT NULL,
    until TEXT,
    body TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by BLOB REFERENCES account (id),
    changed_name TEXT NOT NULL,
    withdrawn TEXT,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code)
) STRICT;
CREATE INDEX register_entry_path ON register_entry (map_version, path);

-- Every version an entry has had, the present one too.
CREATE TABLE register_version (
    entry_id BLOB NOT NULL REFERENCES register_entry (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_name TEXT NOT NULL,
    PRIMARY KEY (entry_id, version)
) STRICT;

-- What a leader concluded; without `published_at` it is being written.
CREATE TABLE conclusion (
    id BLOB NOT NULL PRIMARY KEY,
    map_version TEXT NOT NULL,
    path TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    signatory TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    source TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB REFERENCES account (id),
    published_at INTEGER
) STRICT;
CREATE INDEX conclusion_path ON conclusion (map_version, path);

-- `kinds` and `units` are JSON lists of who must act; publishing makes tasks of them.
CREATE TABLE conclusion_item (
    id BLOB NOT NULL PRIMARY KEY,
    conclusion_id BLOB NOT NULL REFERENCES conclusion (id),
    place INTEGER NOT NULL,
    body TEXT NOT NULL,
    due TEXT,
    way TEXT NOT NULL,
    kinds TEXT NOT NULL,
    units TEXT NOT NULL
) STRICT;
CREATE INDEX conclusion_item_of ON conclusion_item (conclusion_id, place);

CREATE TABLE task (
    id BLOB NOT NULL PRIMARY KEY,
    conclusion_id BLOB NOT NULL REFERENCES conclusion (id),
    item_id BLOB NOT NULL REFERENCES conclusion_item (id),
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    since INTEGER NOT NULL,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code),
    UNIQUE (item_id, unit)
) STRICT;
CREATE INDEX task_conclusion ON task (conclusion_id);
CREATE INDEX task_path ON task (path);

-- What was said and done about a task, in the order of time.
CREATE TABLE task_step (
    id BLOB NOT NULL PRIMARY KEY,
    task_id BLOB NOT NULL REFERENCES task (id),
    at INTEGER NOT NULL,
    actor_id BLOB REFERENCES account (id),
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    state_to TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX task_step_task ON task_step (task_id, at);
