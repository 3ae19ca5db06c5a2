-- At which of the places that review it a self-assessment is, counted from 0 (docs/adr/0033). Column for column the same
-- as its SQLite twin; only the names of types differ.
ALTER TABLE assessment ADD COLUMN level BIGINT NOT NULL DEFAULT 0;
