package dev.grill.review;

/**
 * What an event of the log is called: globally unique. Within one home ids increase in the order of
 * recording, also when the clock stands still or goes back.
 */
public record EventId(String text) implements Comparable<EventId> {

  /** Stands before the first event, and is no event's. */
  public static final EventId NONE = new EventId("");

  // equals and hashCode are a record's own, without the linking that those cost at their first use

  @Override
  public boolean equals(Object other) {
    return other instanceof EventId id && id.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(EventId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
