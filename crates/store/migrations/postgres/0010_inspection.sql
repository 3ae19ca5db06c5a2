-- Samples of answers that are inspected. Column for column the same as its SQLite twin; only the names of types
-- differ.

-- A sample: `frame` answers it was drawn from, by `way`.
CREATE TABLE inspection (
    id UUID NOT NULL PRIMARY KEY,
    cycle TEXT NOT NULL REFERENCES cycle (code),
    path TEXT COLLATE "C" NOT NULL,
    way TEXT NOT NULL,
    frame BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_id UUID REFERENCES account (id),
    by_name TEXT NOT NULL
);
CREATE INDEX inspection_cycle ON inspection (cycle, at);

-- One answer of it, as it was when drawn; `outcome` is empty until somebody has looked.
CREATE TABLE inspection_item (
    id UUID NOT NULL PRIMARY KEY,
    inspection_id UUID NOT NULL REFERENCES inspection (id),
    place BIGINT NOT NULL,
    assessment_id UUID NOT NULL REFERENCES assessment (id),
    indicator TEXT NOT NULL,
    answer_version BIGINT NOT NULL,
    figure DOUBLE PRECISION,
    risks TEXT NOT NULL,
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    at BIGINT,
    by_name TEXT NOT NULL,
    UNIQUE (inspection_id, place)
);
