-- Cycles are kept by hand: each has a version that guards corrections.
ALTER TABLE cycle ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- A unit that is added later changes no cycle that was published before; 0 for what was there from the start.
ALTER TABLE unit ADD COLUMN added_at INTEGER NOT NULL DEFAULT 0;
