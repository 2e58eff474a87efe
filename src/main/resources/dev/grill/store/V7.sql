-- Version 7: where each card of the library stands is kept in the order of counting and asking
-- (derived.sql), and the answers of a day once more for all decks together; opening the database
-- makes both.

DROP TABLE IF EXISTS day_figures;
