-- Version 3: every event says the home it was recorded in; events may form an act that undo takes
-- back whole; notes and flags are events; a mock interview under way has a table of its own.
-- Version3.java goes on where SQL cannot: it moves the notes and the interview.

ALTER TABLE home ADD COLUMN id TEXT NOT NULL DEFAULT '';   -- random, of this home
UPDATE home SET id = lower(hex(randomblob(16)));

DROP TRIGGER events_never_change;
ALTER TABLE events ADD COLUMN home TEXT;  -- home.id where it was recorded; null: nobody knows
UPDATE events SET home = (SELECT id FROM home) WHERE local = 1;
ALTER TABLE events DROP COLUMN local;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

-- What one command, key press or import did here, where it is more than one event. An event that is
-- in no row is an act by itself if it was recorded in this home.
CREATE TABLE acts (
  event TEXT PRIMARY KEY,                -- events.id
  act TEXT NOT NULL                      -- an id in the order of the log's
) WITHOUT ROWID;
CREATE INDEX acts_act ON acts (act);

CREATE TABLE mock_progress (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  progress TEXT NOT NULL                 -- JSON
);

DROP TABLE IF EXISTS card_state;
