-- A made-up second migration, to try migrating with.
ALTER TABLE drafts ADD COLUMN colour TEXT;
DROP TABLE IF EXISTS card_state;
