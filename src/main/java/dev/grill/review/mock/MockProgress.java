package dev.grill.review.mock;

import dev.grill.card.CardId;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A mock interview under way as a text that can be kept, so that what was typed under the clock
 * outlives the terminal.
 *
 * @param after the id of the last event before the interview: mock answers to its cards with a
 *     greater one belong to it; empty where there was none
 * @param seed that drew the questions
 * @param typed what stands in the answer box of the open question
 * @param millis time the open question has been open, in milliseconds
 */
public record MockProgress(String after, long seed, Mock mock, String typed, long millis) {

  private static final String FIRST_LINE = "grill mock 1";

  /**
   * The answers of this interview that were graded, by the number of their question, counted from
   * 0.
   *
   * @param history every answer so far, oldest first
   */
  public SortedMap<Integer, Review> graded(List<Reviewed> history) {
    SortedMap<Integer, Review> graded = new TreeMap<>();
    for (Reviewed one : history) {
      boolean ours = one.mode() == Mode.MOCK && one.review().id().compareTo(after) > 0;
      for (int i = 0; ours && !one.undone() && i < mock.given().size(); i++) {
        if (isOf(one, i)) {
          graded.put(i, one.review());
        }
      }
    }
    return graded;
  }

  private boolean isOf(Reviewed one, int question) {
    return one.review().card().equals(mock.card(question));
  }

  // ---- as a text ----

  /** The text that {@link #of} reads. */
  public String text() {
    StringBuilder text = new StringBuilder(FIRST_LINE);
    line(text, "after", after);
    line(text, "seed", String.valueOf(seed));
    line(text, "limit", String.valueOf(mock.limitMillis()));
    for (MockQuestion question : mock.questions()) {
      line(text, "question", question.card() + " " + question.topic());
    }
    for (Mock.Given one : mock.given()) {
      line(text, one.skipped() ? "skipped" : "given", one.millis() + " " + one.typed());
    }
    line(text, "open", millis + " " + typed);
    return text.append('\n').toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append('\n').append(name).append(' ');
    text.append(value.replace("\\", "\\\\").replace("\n", "\\n"));
  }

  /** The interview of a text; empty where it is none, as another version may write it. */
  public static Optional<MockProgress> of(String text) {
    if (text == null || !text.startsWith(FIRST_LINE + "\n")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Reader().read(text.substring(FIRST_LINE.length() + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Reads the lines. */
  private static final class Reader {
    private final List<MockQuestion> questions = new ArrayList<>();
    private final List<Mock.Given> given = new ArrayList<>();
    private String after = "";
    private long seed;
    private long limit;
    private String typed = "";
    private long millis;

    MockProgress read(String text) {
      for (String line : text.split("\n")) {
        int blank = line.indexOf(' ');
        read(line.substring(0, blank), unescaped(line.substring(blank + 1)));
      }
      if (questions.isEmpty() || given.size() > questions.size()) {
        throw new IllegalArgumentException("no interview");
      }
      return new MockProgress(after, seed, new Mock(questions, limit, given), typed, millis);
    }

    private void read(String name, String value) {
      int blank = value.indexOf(' ');
      String first = blank < 0 ? value : value.substring(0, blank);
      String rest = value.substring(blank + 1);
      switch (name) {
        case "after" -> after = value;
        case "seed" -> seed = Long.parseLong(value);
        case "limit" -> limit = Long.parseLong(value);
        case "question" -> questions.add(new MockQuestion(CardId.parse(first), rest));
        case "given", "skipped" ->
            given.add(new Mock.Given(rest, Long.parseLong(first), name.equals("skipped")));
        case "open" -> {
          millis = Long.parseLong(first);
          typed = rest;
        }
        default -> throw new IllegalArgumentException(name);
      }
    }

    private static String unescaped(String value) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\\') {
          i++;
          text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
        } else {
          text.append(c);
        }
      }
      return text.toString();
    }
  }
}
