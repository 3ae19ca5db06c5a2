-- Model community learning centres: since when and, once it has ended, until when a unit is a model for others of its kind,
-- and the number of the decision that says so. Column for column the same in both databases.
ALTER TABLE unit ADD COLUMN model_since TEXT;
ALTER TABLE unit ADD COLUMN model_until TEXT;
ALTER TABLE unit ADD COLUMN model_decision TEXT NOT NULL DEFAULT '';
