-- Cycles are kept by hand: each has a version that guards corrections.
ALTER TABLE cycle ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
