package dev.grill.review;

import dev.grill.card.CardId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When events count as having happened, for clocks err. Among the events of one card from one home,
 * in the order of recording, the longest run whose moments never go back is believed; of equally
 * long ones the one that ends later recorded. Any other event is read at the moment and day of the
 * believed event recorded next after it, or else of the last before. Days are never compared: a
 * flight west turns no clock back.
 */
final class Readings {

  private record Recorder(CardId card, String home) {

    // equals and hashCode are a record's own, without the linking that those cost at their first
    // use

    @Override
    public boolean equals(Object other) {
      return other instanceof Recorder one
          && one.card.equals(card)
          && Objects.equals(one.home, home);
    }

    @Override
    public int hashCode() {
      return 31 * card.hashCode() + Objects.hashCode(home);
    }
  }

  private final Map<EventId, Event> readAs = new HashMap<>();

  private Readings() {}

  /**
   * The readings of a log.
   *
   * @param events those that take part, in any order
   */
  static Readings of(Collection<? extends Event> events) {
    Map<Recorder, List<Event>> groups = new HashMap<>();
    for (Event event : events) {
      groups
          .computeIfAbsent(
              new Recorder(event.card(), event.stamp().home()), recorder -> new ArrayList<>())
          .add(event);
    }
    Readings readings = new Readings();
    for (List<Event> group : groups.values()) {
      group.sort((a, b) -> a.id().compareTo(b.id()));
      readings.read(group);
    }
    return readings;
  }

  /** The event whose moment and day count for this one: itself, unless a clock erred. */
  Event of(Event event) {
    return readAs.getOrDefault(event.id(), event);
  }

  private void read(List<Event> group) {
    Instant[] moments = new Instant[group.size()];
    boolean goesBack = false;
    for (int i = 0; i < moments.length; i++) {
      moments[i] = group.get(i).at().toInstant();
      goesBack |= i > 0 && moments[i].isBefore(moments[i - 1]);
    }
    if (!goesBack) {
      return;
    }
    boolean[] believed = believed(moments);
    Event before = null;
    for (int i = 0, next = 0; i < moments.length; i++) {
      if (believed[i]) {
        before = group.get(i);
        continue;
      }
      next = Math.max(next, i);
      while (next < moments.length && !believed[next]) {
        next++;
      }
      readAs.put(group.get(i).id(), next < moments.length ? group.get(next) : before);
    }
  }

  /**
   * The longest run that never goes back. Of equally long ones that end with the same event the one
   * of the later moments, so that a single wrong moment does not displace a right one.
   */
  static boolean[] believed(Instant[] moments) {
    int[] length = new int[moments.length]; // of the longest run that ends here
    Instant[] least = new Instant[moments.length]; // in which runs of each length can end, from 1
    int longest = 0;
    for (int i = 0; i < moments.length; i++) {
      int low = 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (least[middle].isAfter(moments[i])) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      least[low] = moments[i];
      length[i] = low + 1;
      longest = Math.max(longest, low + 1);
    }
    List<List<Integer>> ofLength = new ArrayList<>();
    for (int i = 0; i < moments.length; i++) {
      if (length[i] > ofLength.size()) {
        ofLength.add(new ArrayList<>());
      }
      ofLength.get(length[i] - 1).add(i);
    }
    boolean[] believed = new boolean[moments.length];
    int at = -1;
    for (int wanted = longest; wanted > 0; wanted--) {
      List<Integer> ends = ofLength.get(wanted - 1);
      int next = at < 0 ? ends.get(ends.size() - 1) : firstUpTo(moments[at], ends, moments);
      believed[next] = true;
      at = next;
    }
    return believed;
  }

  private static int firstUpTo(Instant moment, List<Integer> ends, Instant[] moments) {
    for (int end : ends) {
      if (!moments[end].isAfter(moment)) {
        return end;
      }
    }
    throw new IllegalStateException("a run of that length goes before");
  }
}
