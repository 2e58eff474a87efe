package dev.grill.store;

import dev.grill.answer.PointState;
import dev.grill.review.Review;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The key points of an answer apart from their texts, which are the same in every answer to a card
 * until its points are edited: a letter for each point. What is not written exactly as {@link
 * Ticks} writes it, or wrote it once, stays whole, and so does its hash.
 *
 * @param points a letter a point ({@code h d n -} for heard, denied, named, not; {@code 1 0} for
 *     covered or not where a row is from before points had states), or the JSON where {@code texts}
 *     is null; null where none were marked
 * @param texts the points' texts as {@link LineList} joins them; null where {@code points} is JSON
 */
public record ShortPoints(String points, String texts) {

  private static final String STATES = "hdn-";
  private static final PointState[] OF_STATES = {
    PointState.HEARD, PointState.DENIED, PointState.NAMED, PointState.NO
  };

  /** The points of these letters and texts. */
  public static ShortPoints of(String letters, List<String> lines) {
    return new ShortPoints(letters, LineList.join(lines));
  }

  /** The points' texts. */
  public List<String> lines() {
    return LineList.split(texts);
  }

  /** The short form of JSON. */
  public static ShortPoints of(String json) {
    if (json == null) {
      return new ShortPoints(null, null);
    }
    List<Review.Tick> ticks;
    try {
      ticks = Ticks.read(json);
    } catch (UncheckedIOException e) {
      return new ShortPoints(json, null);
    }
    List<String> texts = new ArrayList<>();
    StringBuilder states = new StringBuilder();
    StringBuilder covered = new StringBuilder();
    for (Review.Tick tick : ticks) {
      texts.add(tick.point());
      states.append(STATES.charAt(List.of(OF_STATES).indexOf(tick.state())));
      covered.append(tick.covered() ? '1' : '0');
    }
    String joined = LineList.join(texts);
    for (StringBuilder letters : List.of(states, covered)) {
      ShortPoints shortened = new ShortPoints(letters.toString(), joined);
      if (json.equals(shortened.json())) {
        return shortened;
      }
    }
    return new ShortPoints(json, null);
  }

  /** The JSON, as it was; anything else where letters and texts do not fit. */
  public String json() {
    if (texts == null || points == null) {
      return points;
    }
    List<String> lines = LineList.split(texts);
    if (lines.size() != points.length()) {
      return points;
    }
    boolean withStates = points.isEmpty() || STATES.indexOf(points.charAt(0)) >= 0;
    List<Review.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int state = withStates ? STATES.indexOf(points.charAt(i)) : "1  0".indexOf(points.charAt(i));
      if (state < 0) {
        return points;
      }
      ticks.add(new Review.Tick(lines.get(i), OF_STATES[state]));
    }
    return withStates ? Ticks.write(ticks) : Ticks.writeWithoutStates(ticks);
  }
}
