-- Talk about answers. Column for column the same as its PostgreSQL twin; only the names of types differ.

-- One thread for each answer. `reviewers` is the place of those who judge the unit, `supplier` that of the department
-- that supplied the figure when the last message was written; empty where the unit fills it in.
CREATE TABLE thread (
    id BLOB NOT NULL PRIMARY KEY,
    cycle TEXT NOT NULL REFERENCES cycle (code),
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT NOT NULL,
    indicator TEXT NOT NULL,
    reviewers TEXT NOT NULL,
    supplier TEXT NOT NULL,
    messages INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    UNIQUE (cycle, unit, indicator)
) STRICT;
CREATE INDEX thread_path ON thread (path, last_at);

-- Append-only, in the order of `place`, from 1.
CREATE TABLE message (
    thread_id BLOB NOT NULL REFERENCES thread (id),
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_id BLOB NOT NULL REFERENCES account (id),
    by_name TEXT NOT NULL,
    by_role TEXT NOT NULL,
    by_unit TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread_id, place)
) STRICT;
CREATE INDEX message_by ON message (by_id, thread_id);

-- Who was mentioned, under the name of then.
CREATE TABLE mention (
    thread_id BLOB NOT NULL,
    place INTEGER NOT NULL,
    account_id BLOB NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    PRIMARY KEY (thread_id, place, account_id),
    FOREIGN KEY (thread_id, place) REFERENCES message (thread_id, place)
) STRICT;
CREATE INDEX mention_account ON mention (account_id, thread_id);

-- How far a person has read.
CREATE TABLE thread_read (
    account_id BLOB NOT NULL REFERENCES account (id),
    thread_id BLOB NOT NULL REFERENCES thread (id),
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, thread_id)
) STRICT;

-- For the history of an account.
CREATE INDEX event_actor ON event (actor_id, id);
CREATE INDEX event_account ON event (subject, path, id);

CREATE TRIGGER message_no_update BEFORE UPDATE ON message
BEGIN
    SELECT RAISE(ABORT, 'messages are append-only');
END;
CREATE TRIGGER message_no_delete BEFORE DELETE ON message
BEGIN
    SELECT RAISE(ABORT, 'messages are append-only');
END;
CREATE TRIGGER mention_no_update BEFORE UPDATE ON mention
BEGIN
    SELECT RAISE(ABORT, 'messages are append-only');
END;
CREATE TRIGGER mention_no_delete BEFORE DELETE ON mention
BEGIN
    SELECT RAISE(ABORT, 'messages are append-only');
END;
