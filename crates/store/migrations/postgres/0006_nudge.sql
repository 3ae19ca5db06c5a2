-- Days other than a cycle's own, notices, and the letters they go out in. Column for column the same as its SQLite
-- twin; only the names of types differ.

-- The last day to hand in of a kind of unit (`unit` is empty) or of one unit (`kind` is empty). Only added to: of those
-- about the same, the newest counts.
CREATE TABLE due_day (
    id UUID NOT NULL PRIMARY KEY,
    cycle TEXT NOT NULL REFERENCES cycle (code),
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    due TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_id UUID REFERENCES account (id),
    by_name TEXT NOT NULL
);
CREATE INDEX due_day_cycle ON due_day (cycle, at);

CREATE FUNCTION due_day_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'days are only added';
END;
$$;
CREATE TRIGGER due_day_no_change BEFORE UPDATE OR DELETE ON due_day
FOR EACH ROW EXECUTE FUNCTION due_day_is_append_only();

-- How a person wants letters. Who has no row wants none.
CREATE TABLE notice_choice (
    account_id UUID NOT NULL PRIMARY KEY REFERENCES account (id),
    email TEXT NOT NULL,
    delivery TEXT NOT NULL,
    lang TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- What goes out by e-mail: `waiting` until `next_at`, `claimed` while it is handed over, then `sent`, `failed`, `dropped`
-- (nothing left to say) or `unknown` (the program stopped in between; never sent again). Its text is made of its notices.
CREATE TABLE letter (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    state TEXT NOT NULL,
    tries BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    done_at BIGINT,
    problem TEXT NOT NULL
);
CREATE INDEX letter_next ON letter (state, next_at);

-- One row a person and thing: the same step of the same subject is told once.
CREATE TABLE notice (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    step TEXT NOT NULL,
    cycle TEXT NOT NULL,
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    read_at BIGINT,
    letter_id UUID REFERENCES letter (id),
    UNIQUE (account_id, kind, subject, step)
);
CREATE INDEX notice_unread ON notice (account_id, read_at);
CREATE INDEX notice_letter ON notice (letter_id);
CREATE INDEX notice_subject ON notice (kind, cycle);
-- Who is told about a unit.
CREATE INDEX account_scope ON account (scope);
