-- Version 2: the log may hold events of the kind "ask" (asked for today), and card_state says so.
DROP TABLE IF EXISTS card_state;
