package dev.grill.tui;

import dev.grill.text.Messages;
import dev.grill.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/** Home's keys, from the table that binds them, and what its words mean. */
record HomeHelp(HomeScreen home, Scroll scroll) implements Screen {

  private static final String[] WORDS = {"due", "new", "repeat", "known", "cram", "streak"};

  /** The title, its rule and the key line. */
  private static final int OTHER_ROWS = 3;

  private static final int KEYS_COLUMNS = 14;

  @Override
  public Step on(Key key, long millis) {
    return switch (key.name()) {
      case "q", "esc", "?", "f1", "enter" -> Step.to(home);
      default -> Step.to(new HomeHelp(home, scrolled(key)));
    };
  }

  /** By the smallest terminal: on a larger one less is hidden, and drawing keeps to that. */
  private Scroll scrolled(Key key) {
    return scroll.on(key, lines(Size.SMALLEST.columns()).size(), Size.SMALLEST.rows() - OTHER_ROWS);
  }

  private record Line(String head, String text) {}

  private List<Line> lines(int columns) {
    Messages messages = home.messages();
    List<Line> lines = new ArrayList<>();
    for (Keys.Binding<HomeAction> row : HomeAction.KEYS.bindings()) {
      StringBuilder keys = new StringBuilder();
      for (Key key : row.keys()) {
        keys.append(keys.length() == 0 ? "" : " ").append(key.label());
      }
      add(lines, keys.toString(), messages.text(row.message()), columns);
    }
    lines.add(new Line("", ""));
    for (String word : WORDS) {
      add(lines, messages.text("home.word." + word), messages.text("home.means." + word), columns);
    }
    return lines;
  }

  private static void add(List<Line> lines, String head, String text, int columns) {
    String first = head;
    for (String line : Wrap.lines(text, columns - KEYS_COLUMNS - 4)) {
      lines.add(new Line(first, line));
      first = "";
    }
  }

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    Messages messages = home.messages();
    HomePicture.title(canvas, messages.text("home.help-title"), "");
    List<Line> lines = lines(size.columns());
    int rows = size.rows() - OTHER_ROWS;
    Scroll shown = scroll.within(lines.size(), rows);
    for (int i = 0; i < Math.min(rows, lines.size()); i++) {
      Line line = lines.get(shown.top() + i);
      canvas.text(2 + i, 2, line.head(), Look.ACCENT);
      canvas.text(2 + i, 2 + KEYS_COLUMNS, line.text(), Look.PRIMARY);
    }
    if (shown.hasAbove()) {
      canvas.text(2, size.columns() - 1, "↑", Look.DIM);
    }
    if (shown.hasBelow(lines.size(), rows)) {
      canvas.text(1 + rows, size.columns() - 1, "↓", Look.DIM);
    }
    int column = canvas.text(size.rows() - 1, 1, Key.ESCAPE.label(), Look.ACCENT);
    canvas.text(size.rows() - 1, column + 1, messages.text("home.help-back"), Look.DIM);
    return picture;
  }
}
