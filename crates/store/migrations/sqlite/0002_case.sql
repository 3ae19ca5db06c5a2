-- Difficulties and proposals of units. Column for column the same as its PostgreSQL twin; only the names of types differ.

-- The last running number of each year: given inside the write, so that no two cases share one.
CREATE TABLE difficulty_number (
    year INTEGER NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

-- `path` is the place of the unit that raised it, `department_path` that of the department it was assigned to. `turn` says
-- who acts next, so that who is waited for, on what and since when is one query. `merged_into` names another row; it is no
-- reference, so that a backup's rows go in one by one in any order.
CREATE TABLE difficulty (
    id BLOB NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    cycle TEXT NOT NULL REFERENCES cycle (code),
    map_version TEXT NOT NULL,
    unit TEXT NOT NULL,
    path TEXT NOT NULL,
    state TEXT NOT NULL,
    turn TEXT NOT NULL,
    department TEXT,
    department_path TEXT,
    due TEXT,
    merged_into BLOB,
    version INTEGER NOT NULL,
    raised_at INTEGER NOT NULL,
    since INTEGER NOT NULL,
    ended_at INTEGER,
    illustrative INTEGER NOT NULL,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code),
    UNIQUE (year, number)
) STRICT;
CREATE INDEX difficulty_path ON difficulty (path);
CREATE INDEX difficulty_department ON difficulty (department_path);
CREATE INDEX difficulty_turn ON difficulty (turn, since);
CREATE INDEX difficulty_merged ON difficulty (merged_into);

-- Everything said and done about a case, in order. `action` is empty for raising it.
CREATE TABLE difficulty_post (
    id BLOB NOT NULL PRIMARY KEY,
    difficulty_id BLOB NOT NULL REFERENCES difficulty (id),
    at INTEGER NOT NULL,
    by_id BLOB REFERENCES account (id),
    by_name TEXT NOT NULL,
    by_role TEXT NOT NULL,
    by_unit TEXT NOT NULL,
    action TEXT NOT NULL,
    body TEXT NOT NULL,
    state_to TEXT NOT NULL,
    department TEXT,
    due TEXT
) STRICT;
CREATE INDEX difficulty_post_case ON difficulty_post (difficulty_id, at);
