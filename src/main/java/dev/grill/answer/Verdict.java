package dev.grill.answer;

import dev.grill.message.Messages;
import dev.grill.text.Escape;
import java.util.ArrayList;
import java.util.List;

/**
 * What an {@link Examiner} says of an answer.
 *
 * @param points those it has an opinion on, each at most once
 * @param comment for the person to read; empty for none
 */
public record Verdict(List<Judgement> points, String comment) {

  /**
   * What it says of a key point.
   *
   * @param point its number, from 0
   * @param why for the person to read; empty for nothing
   */
  public record Judgement(int point, PointState state, String why) {

    /** Whose mark it is, and why, in the person's language. */
    public String mark(Messages messages) {
      return why.isEmpty()
          ? messages.text("examiner.its")
          : messages.text("examiner.its-why", Escape.line(why));
    }
  }

  public Verdict {
    points = List.copyOf(points);
  }

  /** What it says of a point, counted from 0; null where it says nothing. */
  public Judgement of(int point) {
    for (Judgement judgement : points) {
      if (judgement.point() == point) {
        return judgement;
      }
    }
    return null;
  }

  /** The marks as the verdict has them; points it says nothing of stay as they are. */
  public Marked over(Marked marked) {
    return over(marked, marked);
  }

  /**
   * The same where the person may have corrected marks meanwhile, which stay.
   *
   * @param first the marks before any correction
   */
  public Marked over(Marked marked, Marked first) {
    List<MarkedPoint> next = new ArrayList<>(marked.points());
    for (Judgement judgement : points) {
      MarkedPoint now = next.get(judgement.point());
      if (now.equals(first.points().get(judgement.point()))) {
        next.set(judgement.point(), new MarkedPoint(now.point(), judgement.state(), null));
      }
    }
    return new Marked(next);
  }

  /** Whether a point's mark is the verdict's: it says so, and nobody has said otherwise since. */
  public boolean made(int point, Marked marked) {
    Judgement judgement = of(point);
    MarkedPoint now = marked.points().get(point);
    return judgement != null && now.matched() == null && now.state() == judgement.state();
  }
}
