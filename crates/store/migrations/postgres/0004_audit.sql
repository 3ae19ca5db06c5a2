-- The chain over events: each link seals its event and the link before, so that nothing can be changed, taken out or put
-- between without every later link telling. `hash` is hexadecimal SHA-256.
CREATE TABLE event_link (
    place BIGINT NOT NULL PRIMARY KEY,
    event_id UUID NOT NULL UNIQUE REFERENCES event (id),
    hash TEXT NOT NULL
);

-- The last link, in one row that every write locks: links are made one after the other.
CREATE TABLE event_head (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    place BIGINT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TRIGGER event_link_no_change BEFORE UPDATE OR DELETE ON event_link
FOR EACH ROW EXECUTE FUNCTION event_is_append_only();
CREATE TRIGGER event_link_no_truncate BEFORE TRUNCATE ON event_link
FOR EACH STATEMENT EXECUTE FUNCTION event_is_append_only();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION event_is_append_only();
