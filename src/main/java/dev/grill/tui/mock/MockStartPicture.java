package dev.grill.tui.mock;

import dev.grill.message.Messages;
import dev.grill.review.mock.MockProgress;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import java.time.Duration;
import java.util.List;

/** Draws what the interview will be like. */
final class MockStartPicture {

  private static final int WIDEST = 76;
  private static final int ROOMY = 22;
  private static final int INDENT = 2;
  private static final int BOX = 4;
  private static final int CARDS = 7;

  /** Title and rule above, notice and keys below. */
  private static final int FRAME = 4;

  /** The two numbers, a blank row, the heading of the decks. */
  private static final int BEFORE_DECKS = 4;

  private final MockStart start;
  private final Messages messages;
  private final Size size;

  private MockStartPicture(MockStart start) {
    this.start = start;
    messages = start.context().messages();
    size = start.size();
  }

  static Picture of(MockStart start) {
    return new MockStartPicture(start).draw();
  }

  /** How many rows the list of decks has: a page. */
  static int deckRows(MockStart start) {
    return new MockStartPicture(start).deckRows();
  }

  private int columns() {
    return Math.min(WIDEST, size.columns() - 4);
  }

  private int gap() {
    return size.rows() < ROOMY ? 0 : 1;
  }

  private List<String> what() {
    return Wrap.lines(messages.text("mock.what"), columns());
  }

  private int deckRows() {
    int above = FRAME + what().size() + 1 + gap() + BEFORE_DECKS;
    return Math.max(1, Math.min(size.rows() - above, Math.max(1, start.rows().size())));
  }

  private Picture draw() {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    canvas.text(0, 1, messages.text("mock.title"), CellStyle.PRIMARY.inBold());
    if (start.choice().seed() != null && start.kept() == null) {
      String seed = messages.text("mock.seed", String.valueOf(start.choice().seed()));
      canvas.part(0, 0, 1, size.columns() - 1).textAtRight(0, seed, CellStyle.DIM);
    }
    canvas.rule(1, CellStyle.DIM);
    int left = (size.columns() - columns()) / 2;
    Canvas body = canvas.part(2 + gap(), left, size.rows() - FRAME - gap(), columns());
    if (start.kept() != null) {
      drawKept(body);
      keys(canvas, MockKeys.KEPT);
    } else {
      drawChoice(body);
      if (start.place().filtering()) {
        keys(canvas, MockKeys.FILTERING);
      } else {
        keys(canvas, start.keys());
      }
    }
    int below = size.rows() - 1;
    for (int row = below - start.notice().rows(size.columns()); row < below; row++) {
      canvas.ground(row, CellStyle.PRIMARY);
    }
    start.notice().drawAbove(canvas, below);
    return picture;
  }

  private <A extends Enum<A>> void keys(Canvas canvas, Keys<A> keys) {
    KeyLine.draw(canvas, size.rows() - 1, keys, messages);
  }

  // ---- an interview left unfinished ----

  private void drawKept(Canvas canvas) {
    MockProgress kept = start.kept();
    int row = 0;
    canvas.text(row++, 0, messages.text("mock.kept-title"), CellStyle.ACCENT.inBold());
    row++;
    int given = kept.mock().given().size();
    int total = kept.mock().questions().size();
    String text =
        kept.mock().current().isEmpty()
            ? messages.text("mock.kept-to-grade")
            : messages.text(
                "mock.kept-standing",
                given,
                total,
                MockFrame.left(kept.mock().left().minus(kept.spent())));
    row = paragraph(canvas, row, text, CellStyle.PRIMARY) + 1;
    for (Keys.Binding<MockKeys.Kept> binding : MockKeys.KEPT.bindings()) {
      if (binding.action() != MockKeys.Kept.HELP) {
        String label = Columns.pad(binding.keys().get(0).label(), 5);
        int column = canvas.text(row, 1, label, CellStyle.ACCENT.inBold());
        canvas.text(row++, column, messages.text(binding.message()), CellStyle.PRIMARY);
      }
    }
  }

  private static int paragraph(Canvas canvas, int first, String text, CellStyle style) {
    int row = first;
    for (String line : Wrap.lines(text, canvas.columns())) {
      canvas.text(row++, 0, line, style);
    }
    return row;
  }

  // ---- the choice ----

  private void drawChoice(Canvas canvas) {
    int row = paragraph(canvas, 0, messages.text("mock.what"), CellStyle.PRIMARY) + 1;
    String questions = messages.text("mock.questions");
    String minutes = messages.text("mock.minutes");
    int word = Math.max(Columns.width(questions), Columns.width(minutes)) + 2;
    number(canvas, row++, MockStart.QUESTIONS, Columns.pad(questions, word), questions());
    number(canvas, row++, MockStart.MINUTES, Columns.pad(minutes, word), minutes());
    row++;
    drawHeading(canvas, row++);
    drawDecks(canvas.part(row, 0, deckRows(), canvas.columns()));
  }

  private String[] questions() {
    int cards = start.cards();
    int asked = start.choice().questions();
    String beside = cards > 0 && asked > cards ? messages.count("mock.only", cards) : "";
    return new String[] {String.valueOf(asked), beside};
  }

  private String[] minutes() {
    Duration each = Duration.ofMinutes(start.minutes()).dividedBy(start.choice().questions());
    return new String[] {
      String.valueOf(start.minutes()), messages.text("mock.each", MockFrame.clock(each))
    };
  }

  private void number(Canvas canvas, int row, int place, String name, String[] value) {
    ListPlace.region(canvas, row, place);
    boolean is = start.place().selected() == place;
    CellStyle style = is ? CellStyle.SELECTION : CellStyle.PRIMARY;
    if (is) {
      ListPlace.drawBar(canvas.part(row, 0, 1, canvas.columns()), 0);
    }
    int column = canvas.text(row, INDENT, name, style);
    column = canvas.text(row, column, is ? "‹ " : "  ", style);
    column = canvas.text(row, column, Columns.padLeft(value[0], 3), style.inBold());
    column = canvas.text(row, column, is ? " ›  " : "    ", style);
    canvas.text(row, column, value[1], is ? style : CellStyle.DIM);
  }

  private void drawHeading(Canvas canvas, int row) {
    if (start.place().filter().isShown()) {
      start.place().filter().draw(canvas, row, INDENT, canvas.columns() - INDENT);
      return;
    }
    String chosen =
        messages.text(
            "mock.decks-chosen", start.chosen().size(), start.decks().size(), start.cards());
    canvas.text(row, INDENT, chosen, CellStyle.DIM);
  }

  private void drawDecks(Canvas canvas) {
    List<MockDeck> rows = start.rows();
    if (rows.isEmpty()) {
      canvas.text(0, INDENT, messages.text("mock.no-match"), CellStyle.PRIMARY);
      return;
    }
    start
        .place()
        .draw(
            canvas,
            0,
            canvas.rows(),
            rows.size(),
            (row, at, is) -> drawDeck(canvas, row, rows.get(at), is));
  }

  private void drawDeck(Canvas canvas, int row, MockDeck deck, boolean is) {
    CellStyle style = is ? CellStyle.SELECTION : CellStyle.PRIMARY;
    int end = INDENT + BOX + titleColumns() + CARDS;
    if (is) {
      ListPlace.drawBar(canvas.part(row, 0, 1, end + 1), 0);
    }
    String box = start.chosen().contains(deck.id()) ? "[x] " : "[ ] ";
    int column = canvas.text(row, INDENT, box, style);
    String cards = String.valueOf(deck.cards());
    canvas.text(row, column, Columns.truncate(Escape.line(deck.title()), titleColumns()), style);
    canvas.text(row, end - Columns.width(cards), cards, is ? style : CellStyle.DIM);
  }

  /** Of all decks, filtered or not, so that the columns stand still while a filter is typed. */
  private int titleColumns() {
    int widest = 0;
    for (MockDeck deck : start.decks()) {
      widest = Math.max(widest, Columns.width(Escape.line(deck.title())));
    }
    return Math.min(widest, columns() - INDENT - BOX - CARDS - 2);
  }
}
