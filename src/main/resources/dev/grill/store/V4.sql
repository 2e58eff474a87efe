-- Version 4: what would stand in many rows of the log stands once: homes by number, the texts of a
-- card's key points once for each wording. A learner has aliases from joined logs; a row may have
-- come without its typed text.
-- Version4.java goes on where SQL cannot: it shortens the rows and makes the trigger again.

CREATE TABLE homes (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  own INTEGER NOT NULL,                  -- 1: recorded here. An id may stand twice: after a home was
  UNIQUE (id, own)                       -- copied, for what it did itself and what the copy did
);
INSERT INTO homes (id, own) SELECT id, 1 FROM home;
INSERT INTO homes (id, own)
  SELECT DISTINCT home, 0 FROM events WHERE home IS NOT NULL AND home NOT IN (SELECT id FROM home);

CREATE TABLE point_texts (
  number INTEGER PRIMARY KEY,
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  texts TEXT NOT NULL,                   -- one a line
  UNIQUE (deck, card, texts)
);

DROP TRIGGER events_never_change;
ALTER TABLE events ADD COLUMN recorded_in INTEGER;  -- homes.number; null: nobody knows
UPDATE events SET recorded_in = (SELECT number FROM homes WHERE id = home);
ALTER TABLE events DROP COLUMN home;
ALTER TABLE events RENAME COLUMN recorded_in TO home;
ALTER TABLE events ADD COLUMN wording INTEGER;      -- point_texts.number; then points are letters
ALTER TABLE events ADD COLUMN withheld TEXT;        -- not null: the typed text is elsewhere

-- Learner ids that are this learner's too.
CREATE TABLE aliases (learner TEXT PRIMARY KEY) WITHOUT ROWID;

-- Learners whose log the person has once said may come in.
CREATE TABLE accepted (
  learner TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (learner, name)
) WITHOUT ROWID;

-- Decks whose history was forgotten: rows up to that id do not come back from a shared folder.
CREATE TABLE forgotten (
  deck TEXT PRIMARY KEY,
  until TEXT NOT NULL                    -- the greatest id of the log then
) WITHOUT ROWID;

-- Decks that a shared folder need not bring any more: they are here, or were taken out here.
CREATE TABLE shared_decks (deck TEXT PRIMARY KEY) WITHOUT ROWID;
