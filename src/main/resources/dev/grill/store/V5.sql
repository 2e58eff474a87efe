-- Version 5: what each deck said when it was last taken from its source, when each card's content
-- last changed, and the learner's own wording of built-in cards. The log may hold events of the kind
-- "move": what happened to a card until then belongs to the one named in "answer".

-- Decks that were added after version 3 have a row here.
CREATE TABLE taken (
  deck TEXT PRIMARY KEY,
  source TEXT NOT NULL,                  -- a path, an address, builtin:LANGUAGE
  ref TEXT,                              -- the branch or tag that was asked for
  asked_id TEXT,                         -- the deck id that was asked for
  member TEXT NOT NULL,                  -- the file in a folder, archive or repository
  revision TEXT,                         -- the commit of a repository
  at TEXT NOT NULL,                      -- ISO 8601 with offset
  base BLOB NOT NULL                     -- the deck's text as last taken, deflated; what is in
                                         -- conflict since stands in it as before
) WITHOUT ROWID;

-- Every file that a folder, archive or repository was seen to have: another one is new.
CREATE TABLE seen (
  source TEXT NOT NULL,
  member TEXT NOT NULL,
  link INTEGER NOT NULL,                 -- 1 where the folder is used in place
  PRIMARY KEY (source, member)
) WITHOUT ROWID;

CREATE TABLE contents (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  hash TEXT NOT NULL,                    -- of the card's body
  changed INTEGER NOT NULL,              -- milliseconds since 1970
  PRIMARY KEY (deck, card)
) WITHOUT ROWID;

-- The last wording of cards that their decks no longer have, to know them again by.
CREATE TABLE gone (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (deck, card)
);

-- Built-in cards in the learner's own wording.
CREATE TABLE overlays (
  deck TEXT NOT NULL,
  card TEXT NOT NULL,
  base TEXT NOT NULL,                    -- the card when it was edited
  mine TEXT NOT NULL,                    -- the same as edited
  PRIMARY KEY (deck, card)
);

CREATE INDEX events_move ON events (deck, card) WHERE kind = 'move';
