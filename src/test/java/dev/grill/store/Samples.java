package dev.grill.store;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.schedule.StudyDay;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** Values that several tests use, and a second connection for looking at a file from outside. */
final class Samples {

  static final ZonedDateTime MORNING = ZonedDateTime.parse("2026-11-24T09:00+08:00[Asia/Shanghai]");
  static final CardId CARD = new CardId("letters", "a");
  static final CardId OTHER = new CardId("letters", "b");
  static final CardId ELSEWHERE = new CardId("numbers", "one");

  /** Shows a time after everything that tests record. */
  static final InstantSource CLOCK = () -> Instant.parse("2100-01-01T00:00:00Z");

  private Samples() {}

  static Store open(Path file) throws Failure {
    return Store.open(file, new Sm2(), CLOCK);
  }

  static Answer answer(CardId card, int grade, ZonedDateTime at) {
    return new Answer(
        at,
        StudyDay.of(at, StudyDay.DEFAULT_START),
        card,
        Grade.of(grade),
        Mode.REVIEW,
        Duration.ofMillis(12_345),
        "typed 答案 😀",
        List.of(new Review.Tick("精确率 \"F1\"", true), new Review.Tick("recall", false)));
  }

  static DeckContents deck(String id, String... cards) {
    List<Card> all = new ArrayList<>();
    for (String card : cards) {
      all.add(card(new CardId(id, card), null, List.of("x", "y\nz"), "Answer " + card));
    }
    Deck deck =
        new Deck(
            new DeckId(id),
            "Title of " + id,
            "en",
            "1.0.0",
            null,
            List.of("Ada", "line\nbreak \\ backslash"),
            "CC-BY-4.0",
            all);
    StoredDeck.ReadFile file =
        new StoredDeck.ReadFile(
            Path.of("decks", id + ".yaml"), 123, 1_700_000_000_123_456_789L, "hash-of-" + id);
    return new DeckContents(deck, Origin.COPY, "from/" + id, file);
  }

  /** What the store makes of a deck that was put in. */
  static StoredDeck stored(DeckContents contents) {
    Deck deck = contents.deck();
    return new StoredDeck(
        deck.id(),
        deck.title(),
        deck.language(),
        deck.version(),
        deck.description(),
        deck.authors(),
        deck.license(),
        contents.origin(),
        contents.source(),
        contents.file(),
        deck.cards().size());
  }

  private static Card card(CardId id, String topic, List<String> tags, String answer) {
    return new Card(
        id,
        topic,
        2,
        tags,
        "Question " + id.card() + "?",
        null,
        answer,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Connection connect(Path file) throws SQLException {
    return new SQLiteConfig().createConnection("jdbc:sqlite:" + Database.uri(file));
  }

  static void run(Path file, String... statements) throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  static String query(Path file, String sql) throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
