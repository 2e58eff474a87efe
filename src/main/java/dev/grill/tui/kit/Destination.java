package dev.grill.tui.kit;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import java.io.IOException;
import java.util.List;

/**
 * Where one can go from any screen: an effect that opens it over the current one. Screens need not
 * know each other for that; the first application has the {@link Destinations}.
 */
public sealed interface Destination extends Effect {

  /** The application to open. */
  Application of(Destinations all) throws Failure, IOException;

  @Override
  default Screen on(Navigation navigation, Console console) throws Failure, IOException {
    return navigation.open(this);
  }

  /**
   * Review what waits.
   *
   * @param deck a deck's id; null for all
   */
  record Review(DeckId deck) implements Destination {
    @Override
    public Application of(Destinations all) throws Failure, IOException {
      return all.review(deck);
    }
  }

  /**
   * Review what waits and so many new cards more than the day's limit.
   *
   * @param deck a deck's id; null for all
   */
  record MoreNew(DeckId deck, int cards) implements Destination {
    @Override
    public Application of(Destinations all) throws Failure, IOException {
      return all.moreNew(deck, cards);
    }
  }

  /**
   * Ask every card not suspended, beyond the schedule.
   *
   * @param deck a deck's id; null for all
   */
  record Cram(DeckId deck) implements Destination {
    @Override
    public Application of(Destinations all) throws Failure, IOException {
      return all.cram(deck);
    }
  }

  /**
   * Show what a mock interview would be like.
   *
   * @param deck a deck's id; null for all
   */
  record Mock(DeckId deck) implements Destination {
    @Override
    public Application of(Destinations all) throws Failure, IOException {
      return all.mock(deck);
    }
  }

  /**
   * Browse the cards.
   *
   * @param deck a deck's id to begin with; null for all
   */
  record Browse(DeckId deck) implements Destination {
    @Override
    public Application of(Destinations all) throws Failure, IOException {
      return all.browse(deck);
    }
  }

  /** Browse the cards of a topic. */
  record Topic(String topic) implements Destination {
    @Override
    public Application of(Destinations all) throws Failure, IOException {
      return all.topic(topic);
    }
  }

  /** Show one card whole. */
  record Card(CardId card) implements Destination {
    @Override
    public Application of(Destinations all) throws Failure, IOException {
      return all.card(card);
    }
  }

  /** Review these cards, due or not, in their order; those suspended are passed over. */
  record Cards(List<CardId> cards) implements Destination {
    public Cards {
      cards = List.copyOf(cards);
    }

    @Override
    public Application of(Destinations all) throws Failure, IOException {
      return all.cards(cards);
    }
  }

  /** Show the decks. */
  record Decks() implements Destination {
    @Override
    public Application of(Destinations all) {
      return all.decks();
    }
  }

  /** Show the settings. */
  record Settings() implements Destination {
    @Override
    public Application of(Destinations all) {
      return all.settings();
    }
  }

  /** Show the statistics. */
  record Stats() implements Destination {
    @Override
    public Application of(Destinations all) {
      return all.stats();
    }
  }

  /** Show the interview plan. */
  record Plan() implements Destination {
    @Override
    public Application of(Destinations all) {
      return all.plan();
    }
  }
}
