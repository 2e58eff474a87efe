package dev.grill.tui.decks;

import dev.grill.message.Messages;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.kit.TextBox;

/**
 * Asks for the path of a deck file, or of a folder of them.
 *
 * @param path what is typed
 * @param link whether the file is read where it lies; else a copy is kept
 * @param columns of the box
 */
public record PathScreen(
    DecksScreen back, TextBox path, boolean link, int columns, Notice notice, Messages messages)
    implements Screen {

  private static final int MARGIN = 4;
  private static final int WIDEST = 90;
  private static final int BOX = 3;

  static PathScreen of(DecksScreen back, Messages messages) {
    return new PathScreen(
        back, TextBox.empty(), false, Size.SMALLEST.columns(), Notice.NONE, messages);
  }

  @Override
  public PathScreen noted(Notice said) {
    return new PathScreen(back, path, link, columns, said, messages);
  }

  private PathScreen typed(TextBox box) {
    return new PathScreen(back, box, link, columns, Notice.NONE, messages);
  }

  @Override
  public Screen resized(Size size) {
    int now = boxColumns(size) - 4;
    return now == columns ? this : new PathScreen(back, path, link, now, notice, messages);
  }

  private static int boxColumns(Size size) {
    return Math.min(WIDEST, size.columns() - 2 * MARGIN);
  }

  @Override
  public Step on(Key key, long millis) {
    PathAction action = PathAction.KEYS.actionOf(key);
    if (action == null) {
      Key line = key instanceof Key.Paste paste ? new Key.Paste(paste.text().strip()) : key;
      return Step.to(typed(path.on(line, columns)));
    }
    return switch (action) {
      case ADD_PATH -> {
        String source = cleaned(path.text());
        yield source.isEmpty() ? Step.to(back) : Step.to(this, new DecksEffect.Add(source, link));
      }
      case LINK -> Step.to(new PathScreen(back, path, !link, columns, Notice.NONE, messages));
      case CANCEL -> Step.to(back);
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    return Step.to(this);
  }

  /** Without the quotes that a file manager or a shell puts around a path it gives. */
  private static String cleaned(String typed) {
    String path = typed.strip();
    boolean quoted =
        path.length() > 1
            && (path.startsWith("'") && path.endsWith("'")
                || path.startsWith("\"") && path.endsWith("\""));
    return quoted ? path.substring(1, path.length() - 1) : path;
  }

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    Frame.head(canvas, messages.text("decks.add-title"), "");
    int row = Frame.HEAD + 1;
    for (String line : Wrap.lines(messages.text("decks.add-what"), boxColumns(size))) {
      canvas.text(row++, MARGIN, line, CellStyle.PRIMARY);
    }
    Canvas box = canvas.part(row, MARGIN, BOX + 2, boxColumns(size));
    Canvas inside = box.box(messages.text("decks.path"), CellStyle.ACCENT, CellStyle.ACCENT);
    path.draw(inside, CellStyle.PRIMARY, true);
    row += BOX + 2;
    String how = messages.text(link ? "decks.add-link" : "decks.add-copy");
    for (String line : Wrap.lines((link ? "[x] " : "[ ] ") + how, boxColumns(size))) {
      canvas.text(row++, MARGIN, line, CellStyle.PRIMARY);
    }
    Frame.notice(canvas, notice);
    KeyLine.draw(canvas, size.rows() - 1, PathAction.KEYS, messages);
    return picture;
  }
}
