package dev.grill.tui.browse;

import dev.grill.review.Candidate;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.KeyLine;
import java.util.ArrayList;
import java.util.List;

/** Draws the table of cards with its search line and the preview. */
final class BrowsePicture {

  /** Title, rule and search line. */
  private static final int HEAD = 3;

  /** From this width on the preview stands beside the table. */
  private static final int BESIDE = 140;

  private static final int TABLE_BESIDE = 88;
  private static final String DOT = " · ";

  private final BrowseScreen screen;
  private final BrowseContext context;
  private final BrowseList list;
  private final Picture picture;
  private final Canvas canvas;

  private BrowsePicture(BrowseScreen screen) {
    this.screen = screen;
    context = screen.context();
    list = screen.list();
    picture = new Picture(screen.size());
    canvas = picture.canvas();
  }

  static Picture of(BrowseScreen screen) {
    return new BrowsePicture(screen).draw();
  }

  // ---- who gets which rows ----

  private static boolean isBeside(BrowseScreen screen, Size size) {
    return screen.preview() && size.columns() >= BESIDE;
  }

  /** The rows between the search line and the keys; the last stays free for a word. */
  private static int body(Size size) {
    return size.rows() - HEAD - 1;
  }

  /** The rows of the preview below the table, its heading included; 0 where it is not there. */
  private static int previewRows(BrowseScreen screen, Size size) {
    return screen.preview() && !isBeside(screen, size) ? body(size) * 2 / 5 + 1 : 0;
  }

  /** How many cards a terminal of a size shows at once. */
  static int listRows(BrowseScreen screen, Size size) {
    int spare = previewRows(screen, size) == 0 ? 1 : 0;
    return Math.max(1, body(size) - previewRows(screen, size) - 1 - spare);
  }

  // ---- the picture ----

  private Picture draw() {
    Size size = screen.size();
    drawTitle();
    drawSearch();
    int columns = isBeside(screen, size) ? TABLE_BESIDE : size.columns();
    int rows = listRows(screen, size) + 1;
    Canvas table = canvas.part(HEAD, 0, rows, columns);
    if (list.size() == 0) {
      table.text(1, 3, context.text(nothing()), CellStyle.PRIMARY);
    } else {
      new BrowseTable(screen, table).draw();
    }
    if (isBeside(screen, size)) {
      for (int row = HEAD; row < size.rows() - 1; row++) {
        canvas.text(row, columns, "│", CellStyle.DIM);
      }
      drawPreview(canvas.part(HEAD, columns + 2, body(size), size.columns() - columns - 3));
    } else if (screen.preview()) {
      canvas.rule(HEAD + rows, CellStyle.DIM);
      int below = previewRows(screen, size) - 1;
      drawPreview(canvas.part(HEAD + rows + 1, 2, below, size.columns() - 4));
    }
    Frame.notice(canvas, screen.said());
    if (screen.finding()) {
      KeyLine.draw(canvas, size.rows() - 1, BrowseKeys.FIND, context.messages());
    } else {
      KeyLine.draw(canvas, size.rows() - 1, screen.keys(), context.messages());
    }
    return picture;
  }

  private String nothing() {
    return list.facts().cards().isEmpty() ? "browse.no-cards" : "browse.no-match";
  }

  private void drawTitle() {
    String right =
        list.texts().isReading()
            ? context.text("browse.reading", list.texts().percent())
            : context.text(
                "browse.order",
                context.text("browse.column." + list.order().column().word()),
                list.order().descending() ? "↓" : "↑");
    Frame.head(canvas, context.text("browse.title"), right);
  }

  private void drawSearch() {
    int all = list.facts().cards().size();
    String count =
        list.line().isBlank()
            ? context.messages().count("cards.count", all)
            : context.text("browse.found", list.size(), all);
    int room = canvas.columns() - Columns.width(count) - 4;
    Canvas line = canvas.part(2, 1, 1, room);
    int column = line.text(0, 0, "/ ", CellStyle.ACCENT);
    String text = screen.box().text();
    if (text.isEmpty()) {
      line.text(
          0, column, Columns.truncate(context.text("browse.example"), room - 2), CellStyle.DIM);
    }
    // what doesn't fit is left out at the beginning, so that the cursor is seen
    int cursor = Columns.width(text, 0, screen.box().cursor());
    int left = Math.max(0, cursor - (room - column - 1));
    line.part(0, column, 1, room - column).text(0, -left, text, CellStyle.PRIMARY);
    if (screen.finding()) {
      canvas.cursor(2, 1 + column + cursor - left);
    }
    canvas.part(2, 0, 1, canvas.columns() - 1).textAtRight(0, count, CellStyle.DIM);
  }

  // ---- the preview ----

  private void drawPreview(Canvas pane) {
    Candidate card = screen.card();
    if (card == null) {
      return;
    }
    boolean known = screen.shown() != null && screen.shown().id().equals(card.card());
    int row = 0;
    if (known) {
      List<StyledLine> question = screen.shown().question(pane.columns());
      int most = Math.max(2, (pane.rows() - 2) / 2); // of a small preview the answer needs some
      for (int line = 0; line < Math.min(most, question.size()); line++) {
        pane.line(row++, 0, question.get(line), CellStyle.PRIMARY.inBold());
      }
      if (question.size() > most) {
        pane.textAtRight(row - 1, " …", CellStyle.DIM);
      }
    } else {
      String question = list.question(screen.selected());
      pane.text(row++, 0, question == null ? card.card().toString() : question, CellStyle.PRIMARY);
    }
    for (String line : about(card, pane.columns())) {
      pane.text(row++, 0, line, CellStyle.DIM);
    }
    if (!known) {
      return;
    }
    row += pane.rows() - row > 4 ? 1 : 0;
    List<StyledLine> answer = screen.shown().answer(pane.columns());
    int rows = Math.max(0, Math.min(answer.size(), pane.rows() - row));
    for (int line = 0; line < rows; line++) {
      pane.line(row + line, 0, answer.get(line), CellStyle.PRIMARY);
    }
    if (answer.size() > rows) {
      pane.textAtRight(pane.rows() - 1, " ↓" + (answer.size() - rows), CellStyle.DIM);
    }
  }

  /** Where the card comes from and where it stands; as much as a small preview has room for. */
  private List<String> about(Candidate card, int columns) {
    StringBuilder from = new StringBuilder(Escape.line(list.facts().title(card.card())));
    if (card.topic() != null) {
      from.append(DOT).append(Escape.line(context.messages().topic(card.topic())));
    }
    for (String tag : card.tags()) {
      from.append(" #").append(Escape.line(tag));
    }
    List<String> about = new ArrayList<>();
    about.add(Columns.truncate(from.toString(), columns));
    about.addAll(Wrap.lines(Standing.of(card.state(), list.facts(), context), columns));
    return about;
  }
}
