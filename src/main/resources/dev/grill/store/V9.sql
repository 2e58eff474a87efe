-- Version 9: what an interview plan needs of the cards is packed, some hundred cards to a row, and the
-- rows of standings are shorter by what nothing else read (derived.sql); opening the database makes both.

DROP TABLE IF EXISTS standings;
