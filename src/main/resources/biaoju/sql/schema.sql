-- The store: rebuilt from journal and corpus at any time, so a change here needs no migration. Statements end with ";" at a
-- line's end. Portable: what H2 and PostgreSQL both take. Offsets are UTF-16 units; kind and noise are places in the enums. A report's
-- counts of its sentences that are not retired are kept with it, because counting a million of them at every start takes seconds; and a sentence's report is
-- not checked by a foreign key, because that costs a quarter of an import; nor are an annotation's, each of which costs every label an
-- index more.

CREATE TABLE meta (
    name VARCHAR(64) PRIMARY KEY,
    text VARCHAR(4000) NOT NULL
);

CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    digest VARCHAR(64) NOT NULL,
    name VARCHAR NOT NULL,
    source_path VARCHAR NOT NULL,
    source_digest VARCHAR NOT NULL,
    encoding VARCHAR NOT NULL,
    segmenter VARCHAR NOT NULL,
    imported_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    sentences INTEGER NOT NULL,
    noise INTEGER NOT NULL,
    retired BOOLEAN NOT NULL,
    UNIQUE (digest)
);

-- Apart from "report", whose rows are read all together whenever a project is opened.
CREATE TABLE report_text (
    report_id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);

-- A section is known by where it begins, "parent_at" by where the one around it does, −1 for none; so has a sentence its section. Counted
-- through, one more heading would make others of all behind it.
CREATE TABLE section (
    report_id INTEGER NOT NULL,
    start_at INTEGER NOT NULL,
    parent_at INTEGER NOT NULL,
    level SMALLINT NOT NULL,
    title VARCHAR NOT NULL,
    PRIMARY KEY (report_id, start_at)
);

CREATE TABLE sentence (
    id BIGINT PRIMARY KEY,
    report_id INTEGER NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    kind SMALLINT NOT NULL,
    level SMALLINT NOT NULL,
    noise SMALLINT,
    section INTEGER NOT NULL,
    text_digest BIGINT NOT NULL,
    retired BOOLEAN NOT NULL,
    UNIQUE (report_id, start_at, end_at)
);

CREATE TABLE annotator (
    id INTEGER PRIMARY KEY,
    uuid UUID NOT NULL,
    name VARCHAR NOT NULL,
    UNIQUE (uuid)
);

CREATE TABLE annotation (
    sentence_id BIGINT NOT NULL,
    annotator_id INTEGER NOT NULL,
    label VARCHAR,
    second_label VARCHAR,
    note VARCHAR NOT NULL,
    flag BOOLEAN NOT NULL,
    doubt VARCHAR NOT NULL,
    origin SMALLINT NOT NULL,
    to_confirm BOOLEAN NOT NULL,
    at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    elapsed_ms BIGINT NOT NULL,
    scheme_version INTEGER NOT NULL,
    guideline_version INTEGER NOT NULL,
    PRIMARY KEY (sentence_id, annotator_id)
);

-- The labels that occur in annotations, each with the number that "cells" calls it by.
CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    name VARCHAR NOT NULL,
    UNIQUE (name)
);

-- The labels of "annotation" once more, 64 sentences of one annotator a row, so that a million are read in a fiftieth of a second; that there
-- is a second label, be it alone, or a flag, is a bit beside the origin. The key
-- is one number, block and annotator in it, because H2 finds a row by such a key without an index of its own. See SheetRows.
CREATE TABLE cells (
    id BIGINT PRIMARY KEY,
    packed VARBINARY NOT NULL
);

-- How far each annotator is with each report: "labelled" leaves noise out. Kept beside the annotations, because counting a million of
-- them at every start takes seconds.
CREATE TABLE progress (
    report_id INTEGER NOT NULL,
    annotator_id INTEGER NOT NULL,
    labelled INTEGER NOT NULL,
    flagged INTEGER NOT NULL,
    PRIMARY KEY (report_id, annotator_id)
);

-- The labels that stand, by annotator and the quarter of an hour they were given in, and how long those given by hand took; one more row of each
-- annotator is the sum of all. The key is annotator and quarter in one number. Kept with every edit. See WorkRows and decision 0043.
CREATE TABLE work (
    id BIGINT PRIMARY KEY,
    packed VARBINARY NOT NULL
);

CREATE TABLE scheme (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    json TEXT NOT NULL
);

CREATE TABLE guideline (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    digest VARCHAR NOT NULL
);

CREATE TABLE guideline_part (
    guideline INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    PRIMARY KEY (guideline, label)
);

CREATE TABLE decision (
    sentence_id BIGINT PRIMARY KEY REFERENCES sentence (id),
    label VARCHAR NOT NULL,
    second_label VARCHAR,
    decided_by UUID NOT NULL,
    rule VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    example BOOLEAN NOT NULL,
    at TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE assignment (
    annotator UUID NOT NULL,
    place INTEGER NOT NULL,
    report VARCHAR NOT NULL,
    PRIMARY KEY (annotator, place)
);

CREATE TABLE package (
    writer UUID PRIMARY KEY,
    annotator UUID NOT NULL,
    seq BIGINT NOT NULL,
    hash VARCHAR NOT NULL
);

CREATE TABLE suggestion (
    sentence_id BIGINT NOT NULL REFERENCES sentence (id),
    source VARCHAR NOT NULL,
    model_version VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (sentence_id, source)
);

CREATE TABLE applied (
    writer UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    clock BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);
