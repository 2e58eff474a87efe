-- What the fold over the log says of each card. A cache: dropped and made again at any time. A
-- migration after which it has to look or be computed differently says DROP TABLE IF EXISTS; opening
-- the database then makes it again from the log.
-- Days are counted from 1970-01-01.
CREATE TABLE IF NOT EXISTS card_state (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  due INTEGER,                           -- null while the card is new, as the next six
  repetitions INTEGER,
  easiness INTEGER,                      -- hundredths
  interval_days INTEGER,
  begun INTEGER,                         -- the moment, milliseconds since 1970
  started INTEGER,
  moved INTEGER,
  lapses INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  last_grade INTEGER,
  repeat_on INTEGER,
  failed_on INTEGER,
  buried_on INTEGER,
  asked_on INTEGER,
  suspended INTEGER NOT NULL,
  flagged INTEGER NOT NULL,
  last_event TEXT NOT NULL,
  PRIMARY KEY (deck, card)
) WITHOUT ROWID;

-- Counting the answers of each day reads this index and no rows.
CREATE INDEX IF NOT EXISTS events_day ON events (day) WHERE kind = 'answer';

-- Which moments card_state takes in and passes over, so that a clock that was set is noticed: one row.
DROP TABLE IF EXISTS folded;
CREATE TABLE folded (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  latest INTEGER NOT NULL,               -- the latest moment taken in, milliseconds since 1970
  next INTEGER                           -- the first one passed over; null if none is
);
