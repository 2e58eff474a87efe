package dev.grill.doctor;

import dev.grill.card.CardId;
import dev.grill.review.EventId;
import dev.grill.store.EventRow;
import dev.grill.store.Recorded;
import dev.grill.store.ShortMemory;
import dev.grill.store.ShortPoints;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of a log found anywhere: each is taken only if its hash says that it is what was recorded,
 * with the home and the points' texts that its numbers stand for.
 */
final class FoundRows {

  /** The columns of the table, in its order; the last two may be missing in a record. */
  static final String COLUMNS =
      "id, kind, deck, card, at, zone, at_millis, day, grade, asked, millis, answer, points, target,"
          + " mode, before, after, hash, home, wording, withheld";

  private static final int HASH = 17;
  private static final int HOME = 18;
  private static final int WORDING = 19;
  private static final int WITHHELD = 20;

  /** The home that a row was recorded in, as a home's table numbers it. */
  record HomeId(String id, boolean own) {}

  /** A row with where it was recorded. */
  record Found(Recorded row, boolean own) {}

  private final Map<Long, HomeId> homes = new HashMap<>();
  private final Map<Long, String> texts = new HashMap<>();
  private final Set<HomeId> ownHomes = new LinkedHashSet<>();
  private final Map<CardId, String> ofCards = new HashMap<>();
  private final Map<String, List<Object>> unread = new LinkedHashMap<>();

  void home(long number, String id, boolean own) {
    homes.put(number, new HomeId(id, own));
  }

  void text(long number, String words) {
    texts.put(number, words);
  }

  /** An id that a row may have been recorded under, where the table of homes is lost. */
  void ownHome(String id) {
    ownHomes.add(new HomeId(id, true));
  }

  /** The points' texts that a card has now, where their own table is lost. */
  void cardTexts(CardId card, String words) {
    ofCards.put(card, words);
  }

  void homeIfNew(long number, String id, boolean own) {
    homes.putIfAbsent(number, new HomeId(id, own));
  }

  void textIfNew(long number, String words) {
    texts.putIfAbsent(number, words);
  }

  /** The ids of rows that were found and are not what was recorded. */
  Set<String> unsound(Set<String> sound) {
    Set<String> ids = new HashSet<>();
    for (List<Object> values : unread.values()) {
      ids.add((String) values.get(0));
    }
    ids.removeAll(sound);
    return ids;
  }

  /** A record that may be a row of the log. */
  void row(List<Object> values) {
    boolean may = values.size() > HOME && values.size() <= WITHHELD + 1;
    if (may && values.get(0) instanceof String && values.get(HASH) instanceof String) {
      unread.putIfAbsent(String.valueOf(values.subList(0, HASH + 1)), values);
    }
  }

  /** Every home that rows may name. */
  Set<HomeId> homes() {
    Set<HomeId> all = new LinkedHashSet<>(homes.values());
    for (HomeId own : ownHomes) {
      if (!all.contains(own)) {
        all.add(own);
      }
    }
    return all;
  }

  /** The sound rows by id. */
  Map<String, Found> sound() {
    Map<String, Found> sound = new LinkedHashMap<>();
    for (List<Object> values : unread.values()) {
      Found found = sound(values);
      if (found != null) {
        sound.put(found.row().row().id().text(), found);
      }
    }
    return sound;
  }

  /**
   * A row with what its numbers stand for, or may stand for; null where no hash comes out right.
   */
  private Found sound(List<Object> values) {
    try {
      CardId card = new CardId(text(values, 2), text(values, 3));
      Long number = number(values, HOME);
      Set<HomeId> mayBe = new LinkedHashSet<>();
      if (number == null || homes.containsKey(number)) {
        mayBe.add(homes.get(number));
      } else {
        mayBe.addAll(ownHomes);
        mayBe.addAll(homes.values());
      }
      Long wording = number(values, WORDING);
      String words = texts.containsKey(wording) ? texts.get(wording) : ofCards.get(card);
      for (HomeId home : mayBe) {
        Found found = read(values, card, home, wording == null ? null : words);
        if (found.row().isSound()) {
          return found;
        }
      }
    } catch (RuntimeException e) {
      // no row of ours
    }
    return null;
  }

  private static Found read(List<Object> values, CardId card, HomeId home, String words) {
    Long grade = number(values, 8);
    EventRow row =
        new EventRow(
            new EventId(text(values, 0)),
            text(values, 1),
            card,
            new EventRow.When(text(values, 4), text(values, 5), number(values, 6), text(values, 7)),
            new EventRow.Given(
                grade == null ? null : grade.intValue(),
                text(values, 9),
                number(values, 10),
                text(values, 11),
                new ShortPoints(text(values, 12), words).json()),
            text(values, 13) == null ? null : new EventId(text(values, 13)),
            new EventRow.Counted(
                text(values, 14),
                ShortMemory.json(text(values, 15)),
                ShortMemory.json(text(values, 16))),
            home == null ? null : home.id());
    return new Found(
        new Recorded(row, text(values, HASH), text(values, WITHHELD)), home != null && home.own());
  }

  private static String text(List<Object> values, int index) {
    return index < values.size() ? (String) values.get(index) : null;
  }

  private static Long number(List<Object> values, int index) {
    Object value = index < values.size() ? values.get(index) : null;
    return value == null ? null : ((Number) value).longValue();
  }
}
