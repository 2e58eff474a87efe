package dev.grill.tui.kit;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Graphemes;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import java.util.List;
import java.util.Locale;

/**
 * What {@code /} asks for in a list: only rows that contain a text, whatever the case.
 *
 * @param text empty for all rows
 * @param typing whether characters belong to it
 */
public record Filter(String text, boolean typing) {

  /** All rows. */
  public static final Filter NONE = new Filter("", false);

  /** What can be done while it is typed. */
  public enum Action {
    DONE,
    MOVE,
    CLEAR
  }

  /** The keys while it is typed; what is no key here is text. */
  public static final Keys<Action> KEYS = keys("screen.key.clear");

  /**
   * The same for a screen that says otherwise what Esc does.
   *
   * @param clear the key of its message
   */
  public static Keys<Action> keys(String clear) {
    return Keys.ofFixed(
        List.of(
            Keys.shown(Action.DONE, "screen.key.found", "enter", "tab"),
            Keys.inHelp(Action.MOVE, "screen.key.move", "up", "down", "pageup", "pagedown"),
            Keys.shown(Action.CLEAR, clear, "esc")));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether there is one, or one is being typed: it is shown in place of the heading. */
  public boolean isShown() {
    return typing || !isEmpty();
  }

  /** This filter, typed further or no longer. */
  public Filter typing(boolean now) {
    return new Filter(text, now);
  }

  /** After a key while it is typed; itself where the key changes nothing. */
  public Filter on(Key key) {
    if (key instanceof Key.Text typed) {
      return new Filter(text + typed.grapheme(), true);
    }
    if (key instanceof Key.Paste paste) {
      return new Filter(text + oneLine(paste.text()), true);
    }
    if (key.equals(Key.BACKSPACE)) {
      int end = isEmpty() ? 0 : Graphemes.previous(text, 0, text.length());
      return new Filter(text.substring(0, end), true);
    }
    Action action = KEYS.actionOf(key);
    if (action == null) {
      return this;
    }
    return switch (action) {
      case DONE -> typing(false);
      case MOVE -> this;
      case CLEAR -> NONE;
    };
  }

  /** A paste as one line, without the line end that is often copied along. */
  public static String oneLine(String pasted) {
    return pasted.strip().replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
  }

  /** Whether a row with one of these texts is shown. */
  public boolean takes(String... texts) {
    String wanted = text.toLowerCase(Locale.ROOT);
    for (String one : texts) {
      if (one.toLowerCase(Locale.ROOT).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Draws it in place of the heading. */
  public void draw(Canvas canvas, int row, int column, int columns) {
    int at = canvas.text(row, column, "/ ", CellStyle.ACCENT);
    String shown = Columns.truncate(Escape.line(text), Math.max(1, columns - 3));
    at = canvas.text(row, at, shown, CellStyle.PRIMARY);
    if (typing) {
      canvas.cursor(row, at);
    }
  }

  /** Draws the line of the keys that work while it is typed. */
  public static void drawKeys(Canvas canvas, Messages messages) {
    KeyLine.draw(canvas, canvas.rows() - 1, KEYS, messages);
  }
}
