-- Version 1 of a learner's data: the log, the library, the notes. docs/data.md explains it.
-- Every migration runs inside one transaction; the caller begins, sets user_version and commits.

PRAGMA application_id = 1735552108; -- "grll", so that another program's file is told apart

-- This home: one row.
CREATE TABLE home (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  learner TEXT NOT NULL,                 -- random, made with the home
  had_deck INTEGER NOT NULL DEFAULT 0    -- tells a first start from a library emptied on purpose
);
INSERT INTO home (one, learner) VALUES (1, lower(hex(randomblob(16))));

-- The log: append-only, the truth. Columns below "hash" are not covered by it.
CREATE TABLE events (
  id TEXT NOT NULL UNIQUE,               -- UUIDv7-shaped; greater than every id before it
  kind TEXT NOT NULL,                    -- answer, undo, suspend, resume, bury
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  at TEXT NOT NULL,                      -- ISO 8601 with offset, to the millisecond
  zone TEXT NOT NULL,                    -- the region it happened in, or the offset again
  at_millis INTEGER NOT NULL,            -- the same moment, milliseconds since 1970
  day TEXT NOT NULL,                     -- the study day, decided when it was recorded
  grade INTEGER CHECK (grade BETWEEN 0 AND 5),
  asked TEXT,                            -- the mode it was asked in: review, cram, mock, import
  millis INTEGER,                        -- time taken, milliseconds; null if not measured
  answer TEXT,                           -- the typed text; null where nothing was typed
  points TEXT,                           -- [{"point":"…","covered":true}]; null where none marked
  target TEXT,                           -- the id of the answer an undo takes back
  mode TEXT,                             -- what it counted as when it was recorded, with the
  before TEXT,                           -- memory before and after it; kept as said then, never
  after TEXT,                            -- compared: the fold over the whole log decides
  hash TEXT NOT NULL,                    -- SHA-256 of the row's canonical form, lower-case hex
  local INTEGER NOT NULL                 -- 1 if recorded in this home: only such an answer is undone
);
CREATE INDEX events_card ON events (deck, card);
CREATE INDEX events_target ON events (target) WHERE target IS NOT NULL;

-- A deck whose history is being forgotten, within the transaction that does it.
CREATE TABLE forgetting (deck TEXT PRIMARY KEY);

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER events_never_go BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE deck = OLD.deck)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER events_never_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id OR rowid = NEW.rowid)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

-- The library: decks as they were last read, so that an unchanged file is not parsed again.
CREATE TABLE decks (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  language TEXT,
  version TEXT,
  description TEXT,
  authors TEXT NOT NULL,                 -- one a line
  license TEXT,
  origin TEXT NOT NULL,                  -- builtin, copy, link
  source TEXT NOT NULL,                  -- where it came from, as given
  file TEXT NOT NULL,
  size INTEGER NOT NULL,                 -- of the file, bytes
  modified INTEGER NOT NULL,             -- of the file, nanoseconds since 1970
  hash TEXT NOT NULL,                    -- of the file
  cards INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE cards (
  deck TEXT NOT NULL,
  position INTEGER NOT NULL,             -- in the file, from 0
  card TEXT NOT NULL,
  topic TEXT,
  difficulty INTEGER NOT NULL,
  tags TEXT NOT NULL,                    -- one a line
  PRIMARY KEY (deck, position),
  UNIQUE (deck, card)
) WITHOUT ROWID;

-- Apart from "cards": choosing reads every card, showing reads one.
CREATE TABLE bodies (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  body TEXT NOT NULL,                    -- JSON
  PRIMARY KEY (deck, card)
);

CREATE TABLE notes (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  zone TEXT NOT NULL,
  PRIMARY KEY (deck, card)
);

-- Typed, not graded yet.
CREATE TABLE drafts (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (deck, card)
);
