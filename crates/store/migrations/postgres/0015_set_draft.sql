-- Drafts of indicator sets: at most one a set, the next version of it. Column for column the same as its SQLite twin.

-- `body` is the whole set as JSON, as in indicator_set; `copied_from` the set it began as a copy of.
CREATE TABLE set_draft (
    code TEXT NOT NULL PRIMARY KEY,
    copied_from TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by UUID NOT NULL REFERENCES account (id),
    changed_name TEXT NOT NULL
);
