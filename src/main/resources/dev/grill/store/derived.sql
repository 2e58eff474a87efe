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

-- The answers that count, of each deck, day as read and time in minutes (a part of one counted whole,
-- so that any cap of whole minutes can be asked for). Those of all decks together have the deck ''.
CREATE TABLE IF NOT EXISTS day_figures (
  deck TEXT NOT NULL,
  day INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  answers INTEGER NOT NULL,
  millis INTEGER NOT NULL,               -- the time they took together
  asked INTEGER NOT NULL,                -- those that say something of retention
  passed INTEGER NOT NULL,
  grade0 INTEGER NOT NULL,
  grade1 INTEGER NOT NULL,
  grade2 INTEGER NOT NULL,
  grade3 INTEGER NOT NULL,
  grade4 INTEGER NOT NULL,
  grade5 INTEGER NOT NULL,
  PRIMARY KEY (deck, day, minutes)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS card_figures (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  asked INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  last_asked INTEGER,                    -- the last two days it was asked on, cram and mock aside
  asked_before INTEGER,
  answers BLOB NOT NULL,                 -- what day_figures holds of them
  most_missed INTEGER,                   -- of its row in missed_points that is listed first
  missed_of INTEGER,
  PRIMARY KEY (deck, card)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS card_figures_missed ON card_figures (most_missed DESC, missed_of)
  WHERE most_missed NOT NULL;

CREATE TABLE IF NOT EXISTS missed_points (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  point TEXT NOT NULL,
  missed INTEGER NOT NULL,               -- at least once
  asked INTEGER NOT NULL,
  PRIMARY KEY (deck, card, point)
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

-- The tables of the library are of version 1; they are caches of the deck files, and where one went
-- it is made again and the decks without cards are read again.
CREATE TABLE IF NOT EXISTS cards (
  deck TEXT NOT NULL,
  position INTEGER NOT NULL,
  card TEXT NOT NULL,
  topic TEXT,
  difficulty INTEGER NOT NULL,
  tags TEXT NOT NULL,
  PRIMARY KEY (deck, position),
  UNIQUE (deck, card)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bodies (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (deck, card)
);
UPDATE decks SET size = -1, hash = '' WHERE cards > 0
  AND (id NOT IN (SELECT deck FROM cards) OR id NOT IN (SELECT deck FROM bodies));

-- The cards of the library as counting and choosing what waits needs them, so that a day reads no
-- more of them than it asks: a copy of cards and card_state, made anew with either.
CREATE TABLE IF NOT EXISTS standings (
  deck TEXT NOT NULL,
  position INTEGER NOT NULL,
  due INTEGER,                           -- null while the card is new, as the next two
  interval_days INTEGER,
  begun INTEGER,
  known INTEGER NOT NULL,
  suspended INTEGER NOT NULL,
  touched INTEGER,                       -- from the day after on nothing but the other columns counts
  stage INTEGER NOT NULL,                -- 0: new; 1: learning; 2: young; 3: mature
  lapses INTEGER NOT NULL,
  asked INTEGER NOT NULL,                -- of card_figures
  passed INTEGER NOT NULL,
  later INTEGER,                         -- the last day it was asked on, if its schedule says an earlier one
  PRIMARY KEY (deck, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS standings_touched ON standings (touched) WHERE touched NOT NULL;
CREATE INDEX IF NOT EXISTS standings_begun ON standings (deck, begun) WHERE begun NOT NULL;
-- What is asked of the next two is in them, so that no row is read.
CREATE INDEX IF NOT EXISTS standings_new ON standings (deck, position, touched, due, suspended)
  WHERE due IS NULL AND suspended = 0;
CREATE INDEX IF NOT EXISTS standings_due
  ON standings (deck, due, interval_days, known, touched, suspended) WHERE suspended = 0;
CREATE INDEX IF NOT EXISTS standings_lapses ON standings (lapses) WHERE lapses > 0;

-- The same cards as an interview plan needs them, 512 to a row, the first of a deck in its part 0.
-- Packed are whole numbers of four bytes, the highest byte first: how many cards; how many of those
-- not suspended are known; the greatest later, 80000000 for none; the greatest begun, in eight bytes.
-- Then columns of those not suspended: position; due, 7fffffff while new; interval_days, 0 while new;
-- the last day asked on, which is later or as the schedule says, 80000000 for none.
CREATE TABLE IF NOT EXISTS packed_cards (
  deck TEXT NOT NULL,
  part INTEGER NOT NULL,
  packed BLOB NOT NULL,
  PRIMARY KEY (deck, part)
);

-- The same cards counted by deck and topic, '' for those without one.
CREATE TABLE IF NOT EXISTS topic_figures (
  deck TEXT NOT NULL,
  topic TEXT NOT NULL,
  cards INTEGER NOT NULL,
  fresh INTEGER NOT NULL,
  learning INTEGER NOT NULL,
  mature INTEGER NOT NULL,
  suspended INTEGER NOT NULL,
  known INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  PRIMARY KEY (deck, topic)
) WITHOUT ROWID;
