-- Version 9: what an interview plan needs of the cards is packed, some hundred cards to a row
-- (derived.sql); opening the database makes it.

DROP INDEX IF EXISTS standings_later;
