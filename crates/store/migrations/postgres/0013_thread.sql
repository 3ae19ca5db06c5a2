-- Talk about answers. Column for column the same as its SQLite twin; only the names of types differ.

-- One thread for each answer. `reviewers` is the place of those who judge the unit, `supplier` that of the department
-- that supplied the figure when the last message was written; empty where the unit fills it in.
CREATE TABLE thread (
    id UUID NOT NULL PRIMARY KEY,
    cycle TEXT NOT NULL REFERENCES cycle (code),
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    indicator TEXT NOT NULL,
    reviewers TEXT COLLATE "C" NOT NULL,
    supplier TEXT COLLATE "C" NOT NULL,
    messages BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    UNIQUE (cycle, unit, indicator)
);
CREATE INDEX thread_path ON thread (path, last_at);

-- Append-only, in the order of `place`, from 1.
CREATE TABLE message (
    thread_id UUID NOT NULL REFERENCES thread (id),
    place BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_id UUID NOT NULL REFERENCES account (id),
    by_name TEXT NOT NULL,
    by_role TEXT NOT NULL,
    by_unit TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (thread_id, place)
);
CREATE INDEX message_by ON message (by_id, thread_id);

-- Who was mentioned, under the name of then.
CREATE TABLE mention (
    thread_id UUID NOT NULL,
    place BIGINT NOT NULL,
    account_id UUID NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    PRIMARY KEY (thread_id, place, account_id),
    FOREIGN KEY (thread_id, place) REFERENCES message (thread_id, place)
);
CREATE INDEX mention_account ON mention (account_id, thread_id);

-- How far a person has read.
CREATE TABLE thread_read (
    account_id UUID NOT NULL REFERENCES account (id),
    thread_id UUID NOT NULL REFERENCES thread (id),
    place BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, thread_id)
);

-- For the history of an account.
CREATE INDEX event_actor ON event (actor_id, id);
CREATE INDEX event_account ON event (subject, path, id);

CREATE FUNCTION message_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'messages are append-only';
END;
$$;
CREATE TRIGGER message_no_change BEFORE UPDATE OR DELETE ON message
FOR EACH ROW EXECUTE FUNCTION message_is_append_only();
CREATE TRIGGER mention_no_change BEFORE UPDATE OR DELETE ON mention
FOR EACH ROW EXECUTE FUNCTION message_is_append_only();
