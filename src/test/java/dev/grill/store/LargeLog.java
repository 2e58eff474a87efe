package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.History;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Stamp;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Sm2;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes years of answers into a home whose decks were added, the same ones each time. Not a test:
 * {@code FILE ANSWERS}. Every card is begun on some day of the last three years and then answered
 * when it is due, until the answers are used up; one in ten is left new.
 */
public final class LargeLog {

  private static final int YEARS = 3;
  private static final String TYPED = "precision and recall, by the cost of each mistake";

  private record Planned(CardId card, LocalDate day, Grade grade, int seconds) {}

  private LargeLog() {}

  public static void main(String[] args) throws Exception {
    int wanted = Integer.parseInt(args[1]);
    try (Store store = Store.open(Path.of(args[0]), new Sm2(), InstantSource.system())) {
      List<CardId> cards = store.deckStore().cardIds();
      List<Planned> planned = planned(cards, wanted);
      store.database.write(
          connection -> {
            String home = store.database.text("SELECT id FROM home");
            add(connection, events(planned, home));
            return null;
          });
      store.refold();
      System.out.println(planned.size() + " answers to " + cards.size() + " cards");
    }
  }

  private static List<Planned> planned(List<CardId> cards, int wanted) {
    Random random = new Random(7);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Sm2 sm2 = new Sm2();
    int each = (int) Math.ceil(wanted / (cards.size() * 0.9));
    List<Planned> planned = new ArrayList<>(wanted);
    for (CardId card : cards) {
      LocalDate day = today.minusDays(1 + random.nextInt(365 * YEARS));
      Memory memory = null;
      boolean left = random.nextInt(10) == 0;
      for (int i = 0; i < each && !left; i++) {
        Grade grade = Grade.of(random.nextInt(5) == 0 ? 2 : 3 + random.nextInt(3));
        planned.add(new Planned(card, day, grade, 20 + random.nextInt(100)));
        memory = sm2.next(memory, grade, day);
        LocalDate due = memory.due();
        day = due.isBefore(today) ? due : day; // what is not due yet is asked again the same day
      }
    }
    planned.sort(Comparator.comparing(Planned::day));
    return planned.subList(0, Math.min(wanted, planned.size()));
  }

  private static Map<CardId, List<Event>> events(List<Planned> planned, String home) {
    Random random = new Random(8);
    byte[] tail = new byte[NextId.RANDOM_BYTES];
    EventId last = null;
    long second = 0;
    Map<CardId, List<Event>> byCard = new LinkedHashMap<>();
    for (Planned one : planned) {
      ZonedDateTime at =
          ZonedDateTime.of(one.day(), LocalTime.of(9, 0), ZoneOffset.UTC)
              .plusSeconds(second++ % 20_000);
      random.nextBytes(tail);
      last = NextId.after(last, at.toInstant().toEpochMilli(), tail);
      Review review =
          new Review(
              new Stamp(last, home, at, one.day()),
              one.card(),
              one.grade(),
              Mode.REVIEW,
              Duration.ofSeconds(one.seconds()),
              TYPED,
              List.of(
                  new Review.Tick("precision and recall", one.grade().number() > 3),
                  new Review.Tick("the cost of each mistake", one.grade().number() > 2)));
      byCard.computeIfAbsent(one.card(), card -> new ArrayList<>()).add(review);
    }
    return byCard;
  }

  private static void add(Connection connection, Map<CardId, List<Event>> byCard)
      throws SQLException {
    Sm2 sm2 = new Sm2();
    try (PreparedStatement add = RowAdding.adding(connection)) {
      for (List<Event> events : byCard.values()) {
        for (Reviewed reviewed : History.of(events, sm2, Instant.now()).reviews()) {
          RowAdding.add(add, Recorded.of(EventRow.of(reviewed)), true);
        }
      }
    }
  }
}
