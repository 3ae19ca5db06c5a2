-- Every place in the tree that a unit which was moved has had, the present one too: events hold the path of their day.
-- Codes are unique on a map and a path ends with its unit's, so a path is never another unit's there.
CREATE TABLE unit_place (
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (map_version, unit, path),
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code)
) STRICT;
CREATE INDEX unit_place_path ON unit_place (path);
