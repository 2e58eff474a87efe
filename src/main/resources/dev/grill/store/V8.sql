-- Version 8: the cards of each deck and topic are counted, the point of a card that is missed most is
-- kept beside it, and what is added up of a card stands in its row of standings (derived.sql);
-- opening the database makes all of it.

DROP TABLE IF EXISTS standings;
DROP TABLE IF EXISTS card_figures;
