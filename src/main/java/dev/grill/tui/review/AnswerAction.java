package dev.grill.tui.review;

import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be done at a card after the reveal, each with its keys. A review and a mock interview
 * make their tables of these rows, so that a key means the same in both.
 */
public enum AnswerAction {
  SUGGESTED("review.key.suggested", "enter"),
  GRADE("review.key.grade", "0", "1", "2", "3", "4", "5"),
  MOVE("review.key.move", "down", "up", "j", "k"),
  TICK("review.key.tick", "x"),
  PAGE("review.key.page", "space", "pagedown", "pageup", "home", "end", "g", "G"),
  PANE("review.key.pane", "tab", "shift-tab"),
  ZOOM("review.key.zoom", "z"),
  OWN("review.key.own", "a"),
  FOLLOW_UPS("review.key.follow-ups", "w"),
  EARLIER("review.key.earlier", "o"),
  LANGUAGE("review.key.language", "l"),
  NOTE("review.key.note", "n"),
  FLAG("review.key.flag", "f"),
  COPY("review.key.copy", "y"),
  UNDO("review.key.undo", "u"),
  EDIT("review.key.edit", "e"),
  BURY("review.key.bury", "b"),
  SUSPEND("review.key.suspend", "s"),
  FINISH("mock.key.finish-grading", "f"),
  QUIT("review.key.quit", "q", "esc"),
  HELP("review.key.help", "?", "f1");

  /** What changes the card, or lets an editor do so. */
  public static final AnswerAction[] CHANGING = {
    SUGGESTED, GRADE, UNDO, EDIT, BURY, SUSPEND, FINISH
  };

  private final String message;
  private final List<Key> keys;

  AnswerAction(String message, String... names) {
    this.message = message;
    List<Key> named = new ArrayList<>();
    for (String name : names) {
      named.add(Key.named(name));
    }
    keys = List.copyOf(named);
  }

  /** The row of a table. */
  public Keys.Binding<AnswerAction> row() {
    return row(message);
  }

  /**
   * The row where the action is explained otherwise.
   *
   * @param explained the key of the message
   */
  public Keys.Binding<AnswerAction> row(String explained) {
    return new Keys.Binding<>(this, keys, explained, this != GRADE); // the grades have their row
  }
}
