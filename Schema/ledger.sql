-- A ledger: one chain of entries, the documents they name, and the table last folded from them.

PRAGMA encoding = 'UTF-8';
PRAGMA page_size = 8192;

BEGIN;

PRAGMA application_id = 1262571338; -- 'KAOJ'
PRAGMA user_version = 4;

-- The log. A line is the bytes that were hashed; digest = SHA-256(0x00 || line).
-- The columns after it are read from the line, so that nothing is said twice.
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    line TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    agency TEXT GENERATED ALWAYS AS (json_extract(line, '$.event.body.agency')) VIRTUAL,
    type TEXT GENERATED ALWAYS AS (json_extract(line, '$.event.type')) VIRTUAL
) STRICT;

-- Without an agency: what concerns the whole ledger. An index ends with seq by itself.
CREATE INDEX entry_agency ON entry (agency);
CREATE INDEX entry_registration ON entry (seq) WHERE type = 'agency.registered';

-- Rubrics, evidence and long texts, by their SHA-256. Without a rowid there is no second key.
CREATE TABLE document (
    digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Signatures of appends by enrolled authors, each under the number of the append's last entry, over
-- a text that names the append and the root of the tree up to there.
CREATE TABLE signature (
    seq INTEGER PRIMARY KEY,
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

-- Evidence, piece by piece, under the number of the entry that filed it: piece 0 is the salt, the
-- content follows, cut anywhere. The digest in the entry is SHA-256 of all pieces one after another.
CREATE TABLE evidence (
    seq INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    content BLOB NOT NULL CHECK (
        length(content) BETWEEN 1 AND 1048576 AND (piece > 0 OR length(content) = 32)
    ),
    PRIMARY KEY (seq, piece)
) STRICT, WITHOUT ROWID;

-- Hashes of the tree over the entries' digests: a cache, made again from them. Of level 1 each over 16
-- entries, of level 2 each over 16 of level 1, and so on; place is how many of its level stand before
-- it. A file of version 3 has each over 256 instead; nothing reads those.
CREATE TABLE node (
    level INTEGER NOT NULL CHECK (level > 0),
    place INTEGER NOT NULL CHECK (place >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID;

-- Entries and documents are only ever added. A trigger before the insert sees an existing key
-- before INSERT OR REPLACE and ON CONFLICT can act on it.
CREATE TRIGGER entry_follows BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM entry)
BEGIN
    SELECT RAISE(ABORT, 'append only: an entry follows the last one');
END;

CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
BEGIN
    SELECT RAISE(ABORT, 'append only: no entry is changed');
END;

CREATE TRIGGER entry_remains BEFORE DELETE ON entry
BEGIN
    SELECT RAISE(ABORT, 'append only: no entry is deleted');
END;

CREATE TRIGGER signature_follows BEFORE INSERT ON signature
WHEN NEW.seq IS NOT (SELECT max(seq) FROM entry)
    OR EXISTS (SELECT 1 FROM signature WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'append only: a signature is of the last entry, once');
END;

CREATE TRIGGER signature_stays BEFORE UPDATE ON signature
BEGIN
    SELECT RAISE(ABORT, 'append only: no signature is changed');
END;

CREATE TRIGGER signature_remains BEFORE DELETE ON signature
BEGIN
    SELECT RAISE(ABORT, 'append only: no signature is deleted');
END;

CREATE TRIGGER document_is_new BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE digest = NEW.digest)
BEGIN
    SELECT RAISE(ABORT, 'append only: the document is already kept');
END;

CREATE TRIGGER document_stays BEFORE UPDATE ON document
BEGIN
    SELECT RAISE(ABORT, 'append only: no document is changed');
END;

CREATE TRIGGER document_remains BEFORE DELETE ON document
BEGIN
    SELECT RAISE(ABORT, 'append only: no document is deleted');
END;

CREATE TRIGGER evidence_follows BEFORE INSERT ON evidence
WHEN (SELECT type FROM entry WHERE seq = NEW.seq) IS NOT 'evidence.filed'
    OR NEW.piece IS NOT (SELECT coalesce(max(piece) + 1, 0) FROM evidence WHERE seq = NEW.seq)
    OR NEW.piece = 0 AND EXISTS (
        SELECT 1 FROM entry
        WHERE agency = (SELECT agency FROM entry WHERE seq = NEW.seq) AND seq > NEW.seq
            AND type = 'document.erased' AND json_extract(line, '$.event.body.entry') IS NEW.seq
    )
BEGIN
    SELECT RAISE(ABORT, 'append only: evidence is of an entry that files it, piece by piece');
END;

CREATE TRIGGER evidence_stays BEFORE UPDATE ON evidence
BEGIN
    SELECT RAISE(ABORT, 'append only: no evidence is changed');
END;

-- The one thing that is ever deleted, and only while the last entry is the one that says so.
CREATE TRIGGER evidence_remains BEFORE DELETE ON evidence
WHEN NOT EXISTS (
    SELECT 1 FROM entry
    WHERE seq = (SELECT max(seq) FROM entry) AND type = 'document.erased'
        AND json_extract(line, '$.event.body.entry') IS OLD.seq
)
BEGIN
    SELECT RAISE(ABORT, 'append only: evidence goes with the entry that erases it');
END;

-- What the entries amount to, one row an indicator: a rendering, rewritten as they grow.
-- Decimals are text; subject is '' for the department as a whole.
CREATE TABLE scored_table (
    agency TEXT NOT NULL,
    subject TEXT NOT NULL,
    year INTEGER NOT NULL,
    stage TEXT NOT NULL,
    indicator TEXT NOT NULL,
    number INTEGER NOT NULL, -- the row in the rubric's table, from 1
    title TEXT NOT NULL,
    weight TEXT NOT NULL,
    state TEXT NOT NULL,
    exact TEXT, -- n or n/d in lowest terms
    score TEXT, -- as shown, rounded
    declared TEXT, -- as the department printed it
    entry INTEGER, -- the entry that put the row into this state
    PRIMARY KEY (agency, subject, year, stage, indicator)
) STRICT, WITHOUT ROWID;

-- The log, spread out for readers of SQL.
CREATE VIEW log AS
SELECT
    seq,
    json_extract(line, '$.event.at') AS at,
    json_extract(line, '$.event.actor') AS actor,
    type,
    agency,
    json_extract(line, '$.event.body.subject') AS subject,
    json_extract(line, '$.event.body.year') AS year,
    json_extract(line, '$.event.body.stage') AS stage,
    json_extract(line, '$.event.body') AS body,
    lower(hex(digest)) AS digest
FROM entry;

COMMIT;
