package dev.grill.tui.kit;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import java.util.ArrayList;
import java.util.List;

/** The line at the bottom of every screen that names the keys that work now. */
public final class KeyLine {

  private static final String GAP = "  ";

  private KeyLine() {}

  /**
   * Draws the rows of {@code keys} meant for the line, in their order. Where they do not all fit,
   * the last one (help, by custom) stays and those before it are left out from the end on.
   */
  public static <A extends Enum<A>> void draw(
      Canvas canvas, int row, Keys<A> keys, Messages messages) {
    List<String[]> entries = entries(keys, messages);
    int last = entries.size() - 1;
    int column = 1;
    for (int entry = 0; entry <= last; entry++) {
      int rest = entry == last ? 0 : GAP.length() + width(entries.get(last));
      if (column + width(entries.get(entry)) + rest > canvas.columns()) {
        entry = last;
      }
      column = canvas.text(row, column, entries.get(entry)[0], CellStyle.ACCENT);
      column = canvas.text(row, column, " " + entries.get(entry)[1] + GAP, CellStyle.DIM);
    }
  }

  private static <A extends Enum<A>> List<String[]> entries(Keys<A> keys, Messages messages) {
    List<String[]> entries = new ArrayList<>();
    for (Keys.Binding<A> binding : keys.bindings()) {
      if (binding.inLine()) {
        String brief = binding.message() + ".short";
        String text = messages.text(messages.has(brief) ? brief : binding.message());
        String label = binding.keys().get(0).label(messages.isAscii());
        entries.add(new String[] {label, messages.isAscii() ? Key.inWords(text) : text});
      }
    }
    return entries;
  }

  private static int width(String[] entry) {
    return Columns.width(entry[0]) + 1 + Columns.width(entry[1]);
  }
}
