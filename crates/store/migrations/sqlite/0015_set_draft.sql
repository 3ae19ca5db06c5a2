-- Drafts of indicator sets: at most one a set, the next version of it. Column for column the same as its PostgreSQL twin.

-- `body` is the whole set as JSON, as in indicator_set; `copied_from` the set it began as a copy of.
CREATE TABLE set_draft (
    code TEXT NOT NULL PRIMARY KEY,
    copied_from TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by BLOB NOT NULL REFERENCES account (id),
    changed_name TEXT NOT NULL
) STRICT;
