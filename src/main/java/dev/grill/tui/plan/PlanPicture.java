package dev.grill.tui.plan;

import dev.grill.message.Messages;
import dev.grill.review.Interview;
import dev.grill.text.Columns;
import dev.grill.text.StyledLine;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.kit.Dates;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.ScrolledLines;
import java.util.List;

/** Draws the plan: a title, a summary, the days; what is asked for below them. */
final class PlanPicture {

  /** From this height on blank rows set the parts apart. */
  private static final int ROOMY = 20;

  private static final int MARGIN = 2;

  private final PlanScreen screen;
  private final Messages messages;
  private final Canvas canvas;

  private PlanPicture(PlanScreen screen, Canvas canvas) {
    this.screen = screen;
    this.messages = screen.messages();
    this.canvas = canvas;
  }

  static Picture of(PlanScreen screen) {
    Picture picture = new Picture(screen.size());
    new PlanPicture(screen, picture.canvas()).draw();
    return picture;
  }

  private static int inside(PlanScreen screen) {
    return screen.size().columns() - 2 * MARGIN;
  }

  private static List<StyledLine> summary(PlanScreen screen) {
    return PlanSummary.of(screen.facts(), inside(screen), !isRoomy(screen), screen.messages());
  }

  private static boolean isRoomy(PlanScreen screen) {
    return screen.size().rows() >= ROOMY;
  }

  /** The row of the list's heading. */
  private static int listTop(PlanScreen screen) {
    return (isRoomy(screen) ? 4 : 2) + summary(screen).size();
  }

  /** How many rows the list has. */
  static int count(PlanScreen screen) {
    return new PlanList(screen, inside(screen)).count();
  }

  /** How many of them are shown at once: one row is left for what is said below them. */
  static int rows(PlanScreen screen) {
    return Math.max(1, screen.size().rows() - 2 - listTop(screen) - 1);
  }

  static boolean scrolls(PlanScreen screen) {
    return count(screen) > rows(screen);
  }

  private void draw() {
    canvas.text(0, 1, messages.text("plan.title"), CellStyle.PRIMARY.inBold());
    String day = Dates.day(screen.facts().outlook().day(), messages);
    canvas.part(0, 0, 1, canvas.columns() - 1).textAtRight(0, day, CellStyle.DIM);
    canvas.rule(1, CellStyle.DIM);
    int row = isRoomy(screen) ? 3 : 2;
    for (StyledLine line : summary(screen)) {
      canvas.line(row++, MARGIN, line, CellStyle.PRIMARY);
    }
    drawList();
    drawBottom();
  }

  private void drawList() {
    PlanList list = new PlanList(screen, inside(screen));
    if (list.count() == 0) {
      return;
    }
    int top = listTop(screen);
    canvas.line(top, MARGIN, list.heading(), CellStyle.PRIMARY);
    int rows = rows(screen);
    ScrolledLines lines = new ScrolledLines(list.count(), list::line);
    lines.draw(canvas, screen.scroll(), top + 1, MARGIN, rows);
    lines.drawMore(canvas, screen.scroll(), rows, top, canvas.rows() - 2);
  }

  private void drawBottom() {
    int last = canvas.rows() - 1;
    PlanPrompt prompt = screen.prompt();
    int above = last;
    if (prompt == null) {
      KeyLine.draw(canvas, last, screen.keys(), messages);
    } else if (prompt.kind() == PlanPrompt.Kind.CLEAR) {
      canvas.ground(last - 1, CellStyle.PRIMARY);
      canvas.text(last - 1, 1, messages.text("plan.ask-clear"), CellStyle.ACCENT.inBold());
      KeyLine.draw(canvas, last, PlanAction.CLEARING, messages);
      above = last - 1;
    } else {
      drawTyping(prompt, last - 1);
      KeyLine.draw(canvas, last, PlanAction.typing(prompt.kind()), messages);
      above = last - 2;
    }
    Notice notice = screen.notice();
    for (int row = above - notice.rows(canvas.columns()); row < above; row++) {
      canvas.ground(row, CellStyle.PRIMARY);
    }
    notice.drawAbove(canvas, above);
  }

  private void drawTyping(PlanPrompt prompt, int row) {
    canvas.ground(row - 1, CellStyle.PRIMARY);
    canvas.ground(row, CellStyle.PRIMARY);
    boolean date = prompt.kind() == PlanPrompt.Kind.DATE;
    String ask = messages.text(date ? "plan.ask-date" : "plan.ask-minutes");
    int column = canvas.text(row - 1, 1, ask + " ", CellStyle.ACCENT.inBold());
    CellStyle style = prompt.untouched() ? CellStyle.SELECTION : CellStyle.PRIMARY;
    canvas.text(row - 1, column, prompt.box().text(), style);
    canvas.cursor(row - 1, column + prompt.box().cursorColumn(Integer.MAX_VALUE / 2));
    String meaning = meaning(prompt);
    canvas.text(row, 1, Columns.truncate(meaning, canvas.columns() - 2), CellStyle.DIM);
  }

  /** In the minutes of an interview as many cards have a place as its pace allows. */
  private String meaning(PlanPrompt prompt) {
    Interview interview = screen.facts().outlook().interview();
    boolean places =
        prompt.kind() == PlanPrompt.Kind.MINUTES && prompt.minutes() > 0 && interview != null;
    return places
        ? messages.text("plan.minutes-are", interview.withMinutes(prompt.minutes()).places())
        : prompt.meaning(messages);
  }
}
