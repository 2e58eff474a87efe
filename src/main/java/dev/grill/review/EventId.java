package dev.grill.review;

/**
 * What an event of the log is called: globally unique. Within one home ids increase in the order of
 * recording, also when the clock stands still or goes back.
 */
public record EventId(String text) implements Comparable<EventId> {

  /** Stands before the first event, and is no event's. */
  public static final EventId NONE = new EventId("");

  @Override
  public int compareTo(EventId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
