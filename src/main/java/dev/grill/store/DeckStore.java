package dev.grill.store;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Limits;
import dev.grill.review.PlanCards;
import dev.grill.review.Reviewed;
import dev.grill.review.Showings;
import dev.grill.review.figures.CountedCards;
import dev.grill.review.figures.LibraryFigures;
import dev.grill.schedule.Memory;
import dev.grill.store.figures.PlanColumns;
import dev.grill.store.figures.Standings;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The library's decks and cards as their files were last read. Every change is one transaction, as
 * all of a {@link Store}.
 */
public final class DeckStore {

  private final Database database;
  private final Log log;
  private final IdCheck ids = new IdCheck();

  DeckStore(Database database, Log log) {
    this.database = database;
    this.log = log;
  }

  /** The decks, in the order of their ids. */
  public List<StoredDeck> decks() throws Failure {
    return database.read(connection -> DeckTables.decks(connection, ids));
  }

  /**
   * Puts what a deck's file now says in place of what was read before; false, and nothing, if the
   * deck was taken out meanwhile.
   */
  public boolean renewDeck(DeckContents deck) throws Failure {
    return database.write(
        connection -> {
          boolean there = DeckTables.has(database, deck.deck().id());
          if (there) {
            DeckTables.put(database, deck, log.now());
          }
          return there;
        });
  }

  /**
   * Adds decks of which nobody knows the source: all of them or, failing, none.
   *
   * @throws Failure if a deck of one of the ids is there, added meanwhile by another process
   */
  public void addDecks(List<DeckContents> decks) throws Failure {
    database.write(
        connection -> {
          for (DeckContents deck : decks) {
            DeckTables.add(database, deck, log.now());
          }
          return null;
        });
  }

  /** Takes out the cards of no deck, as the first step of making a damaged cache again. */
  public void dropStrayCards() throws Failure {
    database.write(
        connection -> {
          DeckTables.dropStrays(database);
          return null;
        });
  }

  /** Notes that a deck's file has another size or time and still the same contents. */
  public void touchDeck(DeckId deck, StoredDeck.ReadFile file) throws Failure {
    database.write(
        connection -> {
          DeckTables.touch(connection, deck, file);
          return null;
        });
  }

  /**
   * The cards that may be asked, in the order of deck ids, then of the file, each with where it
   * stands.
   *
   * @param decks ids; null for every deck
   */
  public List<Candidate> candidates(Collection<DeckId> decks) throws Failure {
    return ofCache(connection -> DeckTables.candidates(connection, decks, ids));
  }

  /**
   * Enough of the cards for a {@link dev.grill.review.Queue} to be the same as of all of them; null
   * where the tables do not fit together.
   *
   * @param decks ids; null for every deck
   */
  public List<Candidate> waiting(Collection<DeckId> decks, Limits limits, LocalDate day)
      throws Failure {
    return ofCache(connection -> DeckTables.waiting(connection, decks, limits, day));
  }

  /**
   * How the cards stand on a day, without reading each; null where the tables do not fit together.
   *
   * @param decks ids; null for every deck
   */
  public CountedCards counted(Collection<DeckId> decks, LocalDate day) throws Failure {
    return ofCache(
        connection -> {
          List<Candidate> touched = DeckTables.touched(connection, decks, day);
          return touched == null
              ? null
              : new CountedCards(day, Standings.untouched(connection, decks, day), touched);
        });
  }

  /** Some cards; what is damaged or in no deck is left out. */
  public List<Candidate> candidatesOf(Set<CardId> cards) throws Failure {
    return ofCache(connection -> DeckTables.candidates(connection, cards));
  }

  /**
   * The cards as an interview plan needs them on a day; null where the tables do not fit together.
   *
   * @param decks ids; null for every deck
   */
  public PlanCards<Failure> planCards(Collection<DeckId> decks, LocalDate day) throws Failure {
    return ofCache(
        connection -> {
          List<Candidate> touched = DeckTables.touched(connection, decks, day);
          if (touched == null) {
            return null;
          }
          PlanColumns columns =
              PlanColumns.read(
                  connection,
                  decks,
                  day,
                  (card, before) -> EventLog.lastAsked(connection, card, before));
          if (columns == null) {
            return null;
          }
          Map<CardId, Reviewed> today = new HashMap<>(Showings.of(log.answersSince(day), day));
          for (Candidate one : touched) {
            columns.add(one.card(), one.state(), today.remove(one.card()));
          }
          for (Map.Entry<CardId, Reviewed> one : today.entrySet()) {
            CardId card = one.getKey();
            columns.add(card, States.of(connection, card), one.getValue());
          }
          return columns.cards(new PlanReading(database, columns));
        });
  }

  private record PlanReading(Database database, PlanColumns columns)
      implements PlanCards.Reading<Failure> {

    @Override
    public Map<Integer, Memory> memories(Collection<Integer> numbers) throws Failure {
      return database.read(connection -> columns.memories(numbers));
    }

    @Override
    public List<CardId> names(Collection<Integer> numbers) throws Failure {
      return database.read(connection -> columns.names(numbers));
    }

    @Override
    public int number(CardId card) throws Failure {
      return database.read(connection -> columns.number(card));
    }
  }

  /**
   * What the cards come to on a day, without reading each; null where the tables do not fit
   * together.
   *
   * @param decks ids; null for every deck
   * @param leechAfter lapses that mark a leech
   */
  public LibraryFigures figures(Collection<DeckId> decks, LocalDate day, int leechAfter)
      throws Failure {
    return ofCache(connection -> DeckTables.figures(connection, decks, day, leechAfter));
  }

  /**
   * How many cards that are not suspended fall due on each of the days after a day.
   *
   * @param decks ids; null for every deck
   * @return by the number of days; [0] is 0
   */
  public int[] falling(Collection<DeckId> decks, LocalDate day, int days) throws Failure {
    return database.read(connection -> Standings.falling(connection, decks, day, days));
  }

  /** How many cards of some decks are counted; of all with null. */
  public int size(Collection<DeckId> decks) throws Failure {
    return database.read(connection -> Standings.size(connection, decks));
  }

  /** Whether a card is among the cards of the library, with or without its texts. */
  public boolean lists(CardId card) throws Failure {
    return database.read(
        connection ->
            database.text(
                    "SELECT 1 FROM cards WHERE deck = ? AND card = ?",
                    card.deck().text(),
                    card.card())
                != null);
  }

  /** A card; empty if no deck of the library has it, or what is kept of it is damaged. */
  public Optional<Card> card(CardId card) throws Failure {
    String body =
        database.read(
            connection ->
                database.text(
                    "SELECT body FROM bodies WHERE deck = ? AND card = ?",
                    card.deck().text(),
                    card.card()));
    return body == null ? Optional.empty() : CardJson.kept(card, body);
  }

  /** The cards of a deck as {@link CardJson} reads them, in the order of the file. */
  public Map<CardId, String> bodies(DeckId deck) throws Failure {
    return database.read(connection -> DeckTables.bodies(connection, deck, ids));
  }

  /** The hash of each card's body as it was kept; none for cards from before hashes were. */
  public Map<CardId, String> hashes(DeckId deck) throws Failure {
    return database.read(
        connection -> {
          Map<CardId, String> hashes = new HashMap<>();
          Contents.hashes(connection, deck.text())
              .forEach((card, hash) -> hashes.put(new CardId(deck, card), hash));
          return hashes;
        });
  }

  /** Where a card stands. */
  CardState state(CardId card) throws Failure {
    return ofCache(connection -> States.of(connection, card));
  }

  /** Every card of the library, in the order of deck ids, then of the file. */
  public List<CardId> cardIds() throws Failure {
    return database.read(connection -> DeckTables.cardIds(connection, ids));
  }

  /** The cards that a person may mean by a name, {@code DECK/CARD} or {@code CARD}, as they are. */
  public List<CardId> named(String name) throws Failure {
    return database.read(connection -> DeckTables.named(connection, name, ids));
  }

  /** Whether a deck was ever put in: tells a first start from a library emptied on purpose. */
  public boolean hadDeck() throws Failure {
    return database.read(connection -> "1".equals(database.text("SELECT had_deck FROM home")));
  }

  /** Reads cards with their states; what cannot be one is a damaged cache, which is made again. */
  private <T> T ofCache(Database.Work<T> work) throws Failure {
    try {
      return work.run(database.connection());
    } catch (SQLException e) {
      throw database.failure(e);
    } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
      database.write(
          connection -> {
            log.refold();
            return null;
          });
      return database.read(work);
    }
  }

  /** The names of decks and cards met so far that can be none: their rows are set aside. */
  public List<String> refusedNames() {
    return ids.refused();
  }
}
