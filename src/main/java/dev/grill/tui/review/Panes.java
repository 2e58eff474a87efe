package dev.grill.tui.review;

import dev.grill.tui.kit.Scroll;

/**
 * Where the person is among the panes of an answer.
 *
 * @param focus the pane that the arrows move in
 * @param point the key point that the next tick changes, from 0
 * @param text how far the pane of the answer is scrolled, likewise {@code code}
 */
public record Panes(Pane focus, int point, Scroll text, Scroll code) {

  /** A part of the picture with lines of its own. */
  public enum Pane {
    POINTS,
    TEXT,
    CODE
  }

  /** At the beginning: among the key points, where there are any. */
  public static Panes of(int points) {
    return new Panes(points > 0 ? Pane.POINTS : Pane.TEXT, 0, Scroll.TOP, Scroll.TOP);
  }

  Panes in(Pane pane) {
    return new Panes(pane, point, text, code);
  }

  Panes at(int other) {
    return new Panes(Pane.POINTS, other, text, code);
  }

  Panes withText(Scroll scroll) {
    return new Panes(focus, point, scroll, code);
  }

  Panes withCode(Scroll scroll) {
    return new Panes(focus, point, text, scroll);
  }
}
