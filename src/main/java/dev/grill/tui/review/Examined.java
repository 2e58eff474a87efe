package dev.grill.tui.review;

import dev.grill.answer.Marked;
import dev.grill.answer.Verdict;
import dev.grill.text.Escape;
import dev.grill.tui.kit.Effect;

/**
 * How far the examiner is with an answer that is shown.
 *
 * @param ask what asks for the verdict; null where nobody is at work
 * @param heard grill's own marks, before any correction
 * @param touched whether a key or a tick came since the reveal: the suggestion stays as it is then
 * @param verdict null where there is none
 * @param stays the marks that the suggestion follows where a verdict came after a key; null where
 *     it follows those shown
 * @param failed why there is no verdict, in a word; null for no reason
 */
public record Examined(
    Effect ask, Marked heard, boolean touched, Verdict verdict, Marked stays, String failed) {

  /** Nobody was asked. */
  static final Examined NONE = new Examined(null, null, false, null, null, null);

  /** How often the verdict is asked for, in milliseconds. */
  private static final long EVERY = 200;

  /** The examiner at work. */
  static Examined running(Effect ask, Marked heard) {
    return new Examined(ask, heard, false, null, null, null);
  }

  public boolean isRunning() {
    return ask != null;
  }

  Examined afterKey() {
    return !isRunning() || touched ? this : new Examined(ask, heard, true, null, null, null);
  }

  /** With the verdict, which came when the answer was marked so. */
  Examined over(Verdict said, Marked now) {
    return new Examined(null, heard, touched, said, touched ? now : null, null);
  }

  /** Without a verdict: grill's own marks stay. */
  Examined failed(String word) {
    return new Examined(null, heard, touched, null, null, word);
  }

  /** After a tick the suggestion follows what is shown. */
  Examined ticked() {
    return stays == null ? this : new Examined(null, heard, touched, verdict, null, failed);
  }

  /** Whether a key point's mark is the examiner's. */
  boolean made(int point, Marked marked) {
    return verdict != null && verdict.made(point, marked);
  }

  /** Why it made the mark; empty where it does not say, or the mark is not its. */
  String why(int point, Marked marked) {
    return made(point, marked) ? Escape.line(verdict.of(point).why()) : "";
  }

  /** What the title of the key points says of it; empty for nothing. */
  String title(ReviewContext context) {
    if (isRunning()) {
      return " · " + context.text("examiner.at-work");
    }
    if (failed != null) {
      return " · " + context.text("examiner.none", failed);
    }
    return verdict == null ? "" : " · " + context.text("examiner.sign");
  }

  /**
   * After how many milliseconds the screen changes by itself.
   *
   * @param otherwise the same without an examiner; 0 for never
   */
  public long redrawAfter(long otherwise) {
    return !isRunning() ? otherwise : otherwise == 0 ? EVERY : Math.min(EVERY, otherwise);
  }
}
