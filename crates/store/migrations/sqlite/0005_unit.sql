-- Units are kept by hand: each has a version that guards corrections, and a file of many is looked at before it is
-- taken in. What waits in `unit_file` is nobody's memory and goes with the next file of the same person.
ALTER TABLE unit ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE unit_file (
    id BLOB NOT NULL PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    map_version TEXT NOT NULL,
    body TEXT NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;
