-- Difficulties and proposals of units. Column for column the same as its SQLite twin; only the names of types differ.

-- The last running number of each year: given inside the write, so that no two cases share one.
CREATE TABLE difficulty_number (
    year BIGINT NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
);

-- `path` is the place of the unit that raised it, `department_path` that of the department it was assigned to. `turn` says
-- who acts next, so that who is waited for, on what and since when is one query. `merged_into` names another row; it is no
-- reference, so that a backup's rows go in one by one in any order.
CREATE TABLE difficulty (
    id UUID NOT NULL PRIMARY KEY,
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    cycle TEXT COLLATE "C" NOT NULL REFERENCES cycle (code),
    map_version TEXT NOT NULL,
    unit TEXT COLLATE "C" NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    state TEXT NOT NULL,
    turn TEXT NOT NULL,
    department TEXT,
    department_path TEXT COLLATE "C",
    due TEXT,
    merged_into UUID,
    version BIGINT NOT NULL,
    raised_at BIGINT NOT NULL,
    since BIGINT NOT NULL,
    ended_at BIGINT,
    illustrative BOOLEAN NOT NULL,
    FOREIGN KEY (map_version, unit) REFERENCES unit (map_version, code),
    UNIQUE (year, number)
);
CREATE INDEX difficulty_path ON difficulty (path);
CREATE INDEX difficulty_department ON difficulty (department_path);
CREATE INDEX difficulty_turn ON difficulty (turn, since);
CREATE INDEX difficulty_merged ON difficulty (merged_into);

-- Everything said and done about a case, in order. `action` is empty for raising it.
CREATE TABLE difficulty_post (
    id UUID NOT NULL PRIMARY KEY,
    difficulty_id UUID NOT NULL REFERENCES difficulty (id),
    at BIGINT NOT NULL,
    by_id UUID REFERENCES account (id),
    by_name TEXT NOT NULL,
    by_role TEXT NOT NULL,
    by_unit TEXT NOT NULL,
    action TEXT NOT NULL,
    body TEXT NOT NULL,
    state_to TEXT NOT NULL,
    department TEXT,
    due TEXT
);
CREATE INDEX difficulty_post_case ON difficulty_post (difficulty_id, at);
