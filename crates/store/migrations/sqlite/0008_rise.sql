-- What the units below gave when an answer was saved, as JSON: both figures stay together, whatever the units do later.
ALTER TABLE answer ADD COLUMN risen TEXT;
