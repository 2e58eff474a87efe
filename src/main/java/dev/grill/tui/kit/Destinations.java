package dev.grill.tui.kit;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import java.io.IOException;
import java.util.List;

/**
 * An application for each {@link Destination}; where a deck is asked for, null means all of them.
 */
public interface Destinations {

  Application review(DeckId deck) throws Failure, IOException;

  Application moreNew(DeckId deck, int cards) throws Failure, IOException;

  Application cram(DeckId deck) throws Failure, IOException;

  Application mock(DeckId deck) throws Failure, IOException;

  Application browse(DeckId deck) throws Failure, IOException;

  Application topic(String topic) throws Failure, IOException;

  Application card(CardId card) throws Failure, IOException;

  Application cards(List<CardId> cards) throws Failure, IOException;

  Application decks();

  Application settings();

  Application stats();

  Application plan();
}
