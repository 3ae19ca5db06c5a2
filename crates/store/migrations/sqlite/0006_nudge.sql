-- Days other than a cycle's own, notices, and the letters they go out in. Column for column the same as its PostgreSQL
-- twin; only the names of types differ.

-- The last day to hand in of a kind of unit (`unit` is empty) or of one unit (`kind` is empty). Only added to: of those
-- about the same, the newest counts.
CREATE TABLE due_day (
    id BLOB NOT NULL PRIMARY KEY,
    cycle TEXT NOT NULL REFERENCES cycle (code),
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT NOT NULL,
    due TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_id BLOB REFERENCES account (id),
    by_name TEXT NOT NULL
) STRICT;
CREATE INDEX due_day_cycle ON due_day (cycle, at);

CREATE TRIGGER due_day_no_update BEFORE UPDATE ON due_day
BEGIN
    SELECT RAISE(ABORT, 'days are only added');
END;
CREATE TRIGGER due_day_no_delete BEFORE DELETE ON due_day
BEGIN
    SELECT RAISE(ABORT, 'days are only added');
END;

-- How a person wants letters. Who has no row wants none.
CREATE TABLE notice_choice (
    account_id BLOB NOT NULL PRIMARY KEY REFERENCES account (id),
    email TEXT NOT NULL,
    delivery TEXT NOT NULL,
    lang TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

-- What goes out by e-mail: `waiting` until `next_at`, `claimed` while it is handed over, then `sent`, `failed`, `dropped`
-- (nothing left to say) or `unknown` (the program stopped in between; never sent again). Its text is made of its notices.
CREATE TABLE letter (
    id BLOB NOT NULL PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    done_at INTEGER,
    problem TEXT NOT NULL
) STRICT;
CREATE INDEX letter_next ON letter (state, next_at);

-- One row a person and thing: the same step of the same subject is told once.
CREATE TABLE notice (
    id BLOB NOT NULL PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    step TEXT NOT NULL,
    cycle TEXT NOT NULL,
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    read_at INTEGER,
    letter_id BLOB REFERENCES letter (id),
    UNIQUE (account_id, kind, subject, step)
) STRICT;
CREATE INDEX notice_unread ON notice (account_id, read_at);
CREATE INDEX notice_letter ON notice (letter_id);
CREATE INDEX notice_subject ON notice (kind, cycle);
-- Who is told about a unit.
CREATE INDEX account_scope ON account (scope);
