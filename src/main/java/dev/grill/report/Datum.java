package dev.grill.report;

import java.time.Duration;
import java.time.LocalDate;

/** What stands in one field of a {@link DataTable}; every format writes it in its own way. */
public sealed interface Datum {

  /** Nothing to tell. */
  Datum NOTHING = new Nothing();

  /** A text of ours or of a stranger: the writers make it harmless. */
  record Text(String text) implements Datum {
    @Override
    public void into(Sink sink) {
      sink.text(text);
    }
  }

  /**
   * A word of ours.
   *
   * @param word what programs read, the same in every language
   * @param shown what people read
   */
  record Word(String word, String shown) implements Datum {
    @Override
    public void into(Sink sink) {
      sink.word(word, shown);
    }
  }

  /** A number of things. */
  record Whole(long number) implements Datum {
    @Override
    public void into(Sink sink) {
      sink.whole(number);
    }
  }

  /** A part of a whole, from 0 to 1. */
  record Share(double share) implements Datum {
    @Override
    public void into(Sink sink) {
      sink.share(share);
    }
  }

  /** A measured number, such as an easiness or a mean. */
  record Measure(double number) implements Datum {
    @Override
    public void into(Sink sink) {
      sink.measure(number);
    }
  }

  /** How long something took. */
  record Minutes(Duration time) implements Datum {
    @Override
    public void into(Sink sink) {
      sink.minutes(time.toMillis() / MINUTE_MILLIS);
    }

    private static final double MINUTE_MILLIS = 60_000;
  }

  /** A day. */
  record Day(LocalDate day) implements Datum {
    @Override
    public void into(Sink sink) {
      sink.day(day);
    }
  }

  /** Nothing. */
  record Nothing() implements Datum {
    @Override
    public void into(Sink sink) {
      sink.nothing();
    }
  }

  /** Takes the content of a field. */
  interface Sink {
    void text(String text);

    void word(String word, String shown);

    void whole(long number);

    void share(double share);

    void measure(double number);

    void minutes(double minutes);

    void day(LocalDate day);

    void nothing();
  }

  /** Hands the content to a writer. */
  void into(Sink sink);

  /** A text; nothing for null. */
  static Datum text(String text) {
    return text == null ? NOTHING : new Text(text);
  }

  static Datum whole(long number) {
    return new Whole(number);
  }

  /** A part of a whole; nothing where the whole is 0. */
  static Datum share(long part, long whole) {
    return whole == 0 ? NOTHING : new Share((double) part / whole);
  }

  static Datum measure(double number) {
    return new Measure(number);
  }

  static Datum minutes(Duration time) {
    return new Minutes(time);
  }

  /** A day; nothing for null. */
  static Datum day(LocalDate day) {
    return day == null ? NOTHING : new Day(day);
  }
}
