-- How a set is scored, beside its body: which cycles map and charts show is asked often.
ALTER TABLE indicator_set ADD COLUMN mode TEXT NOT NULL DEFAULT 'measured';

-- Points the reviewer gives in place of the unit's own, and why; saving the answer anew takes them back.
ALTER TABLE answer ADD COLUMN verified DOUBLE PRECISION;
ALTER TABLE answer ADD COLUMN verified_text TEXT NOT NULL DEFAULT '';
