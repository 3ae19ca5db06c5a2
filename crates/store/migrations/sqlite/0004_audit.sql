-- The chain over events: each link seals its event and the link before, so that nothing can be changed, taken out or put
-- between without every later link telling. `hash` is hexadecimal SHA-256.
CREATE TABLE event_link (
    place INTEGER NOT NULL PRIMARY KEY,
    event_id BLOB NOT NULL UNIQUE REFERENCES event (id),
    hash TEXT NOT NULL
) STRICT;

-- The last link, in one row that every write locks: links are made one after the other.
CREATE TABLE event_head (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    place INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER event_link_no_update BEFORE UPDATE ON event_link
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
CREATE TRIGGER event_link_no_delete BEFORE DELETE ON event_link
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
