package dev.grill.tui.review;

import dev.grill.tui.kit.Scroll;

/**
 * Where the person is among the panes of an answer.
 *
 * @param focus the pane that the arrows move in
 * @param point the key point that the next tick changes, from 0
 * @param text how far the pane of the answer is scrolled, likewise {@code code}
 * @param zoomed whether the pane that has the keys has the whole screen
 * @param ticking whether the next key says which key point is ticked
 * @param folds what of the text is folded away
 */
public record Panes(
    Pane focus, int point, Scroll text, Scroll code, boolean zoomed, boolean ticking, Folds folds) {

  /** A part of the picture with lines of its own. */
  public enum Pane {
    POINTS,
    TEXT,
    CODE
  }

  /**
   * What a text shows of what it may fold away.
   *
   * @param own whether the person's own answer is whole; else its first line is shown
   * @param followUps whether follow-up questions have their answers
   */
  public record Folds(boolean own, boolean followUps) {
    static final Folds CLOSED = new Folds(false, false);
    static final Folds OPEN = new Folds(true, true);
  }

  /** At the beginning: at the reference answer. */
  static final Panes START =
      new Panes(Pane.TEXT, 0, Scroll.TOP, Scroll.TOP, false, false, Folds.CLOSED);

  Panes in(Pane pane) {
    return new Panes(pane, point, text, code, zoomed, ticking, folds);
  }

  Panes at(int other) {
    return new Panes(Pane.POINTS, other, text, code, zoomed, ticking, folds);
  }

  Panes withText(Scroll scroll) {
    return new Panes(focus, point, scroll, code, zoomed, ticking, folds);
  }

  Panes withCode(Scroll scroll) {
    return new Panes(focus, point, text, scroll, zoomed, ticking, folds);
  }

  Panes zoomed(boolean now) {
    return new Panes(focus, point, text, code, now, ticking, folds);
  }

  /** Before the key that says which point is ticked, or after it. */
  Panes ticking(boolean now) {
    return new Panes(focus, point, text, code, zoomed, now, folds);
  }

  /** With another key point selected, the keys where they were. */
  Panes selecting(int other) {
    return new Panes(focus, other, text, code, zoomed, ticking, folds);
  }

  Panes with(Folds other) {
    return new Panes(Pane.TEXT, point, text, code, zoomed, ticking, other);
  }
}
