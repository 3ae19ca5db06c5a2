-- Samples of answers that are inspected. Column for column the same as its PostgreSQL twin; only the names of types
-- differ.

-- A sample: `frame` answers it was drawn from, by `way`.
CREATE TABLE inspection (
    id BLOB NOT NULL PRIMARY KEY,
    cycle TEXT NOT NULL REFERENCES cycle (code),
    path TEXT NOT NULL,
    way TEXT NOT NULL,
    frame INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_id BLOB REFERENCES account (id),
    by_name TEXT NOT NULL
) STRICT;
CREATE INDEX inspection_cycle ON inspection (cycle, at);

-- One answer of it, as it was when drawn; `outcome` is empty until somebody has looked.
CREATE TABLE inspection_item (
    id BLOB NOT NULL PRIMARY KEY,
    inspection_id BLOB NOT NULL REFERENCES inspection (id),
    place INTEGER NOT NULL,
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    indicator TEXT NOT NULL,
    answer_version INTEGER NOT NULL,
    figure REAL,
    risks TEXT NOT NULL,
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    at INTEGER,
    by_name TEXT NOT NULL,
    UNIQUE (inspection_id, place)
) STRICT;
