package dev.grill.tui.home;

import dev.grill.message.Messages;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.plan.PlanPrompt;
import java.time.LocalDate;
import java.util.List;

/**
 * What a first start asks once there are decks: when the interview is and, with a date, how many
 * minutes a day there are. Nothing is kept before the last answer.
 *
 * @param prompt what is typed
 * @param date the day of the interview; null while it is asked for
 */
public record FirstInterviewScreen(
    PlanPrompt prompt, LocalDate date, Notice notice, Messages messages) implements Screen {

  enum Action {
    TAKE,
    MORE,
    LESS,
    MUCH_MORE,
    MUCH_LESS,
    BACK
  }

  private static final Keys<Action> DATE = keys("home.first-date", "home.first-no-date");
  private static final Keys<Action> MINUTES = keys("home.first-minutes", "screen.key.back");

  private static final int MARGIN = 4;
  private static final int WIDEST_TEXT = 76;

  /** Asks for the date. */
  static FirstInterviewScreen of(LocalDate today, Messages messages) {
    return new FirstInterviewScreen(PlanPrompt.anyDate(today), null, Notice.NONE, messages);
  }

  private static Keys<Action> keys(String take, String back) {
    return Keys.ofFixed(
        List.of(
            Keys.shown(Action.TAKE, take, "enter"),
            Keys.shown(Action.MORE, "home.first-more-of-it", "up"),
            Keys.shown(Action.LESS, "home.first-less-of-it", "down"),
            Keys.inHelp(Action.MUCH_MORE, "home.first-more-of-it", "pageup"),
            Keys.inHelp(Action.MUCH_LESS, "home.first-less-of-it", "pagedown"),
            Keys.shown(Action.BACK, back, "esc")));
  }

  private Keys<Action> keys() {
    return date == null ? DATE : MINUTES;
  }

  private Step with(PlanPrompt other) {
    return Step.to(new FirstInterviewScreen(other, date, Notice.NONE, messages));
  }

  @Override
  public FirstInterviewScreen noted(Notice said) {
    return new FirstInterviewScreen(prompt, date, said, messages);
  }

  private Step refused(String text) {
    return Step.to(noted(Notice.failed(text)));
  }

  @Override
  public Step on(Key key, long millis) {
    Action action = keys().actionOf(key);
    if (action == null) {
      return with(prompt.typed(key));
    }
    return switch (action) {
      case TAKE -> date == null ? takeDate() : takeMinutes();
      case MORE -> with(prompt.stepped(1, false));
      case LESS -> with(prompt.stepped(-1, false));
      case MUCH_MORE -> with(prompt.stepped(1, true));
      case MUCH_LESS -> with(prompt.stepped(-1, true));
      case BACK ->
          date == null
              ? Step.to(this, new HomeEffect.Settle(null, null))
              : Step.to(of(prompt.today(), messages));
    };
  }

  private Step takeDate() {
    if (prompt.box().text().isBlank()) {
      return Step.to(this, new HomeEffect.Settle(null, null));
    }
    LocalDate day = prompt.day();
    if (day == null) {
      return refused(messages.text("plan.date-how"));
    }
    if (day.isBefore(prompt.today())) {
      return refused(messages.text("plan.is-past", day));
    }
    PlanPrompt minutes = PlanPrompt.minutes(0, prompt.today());
    return Step.to(new FirstInterviewScreen(minutes, day, Notice.NONE, messages));
  }

  private Step takeMinutes() {
    return prompt.minutes() < 0
        ? refused(messages.text("plan.minutes-how"))
        : Step.to(this, new HomeEffect.Settle(date.toString(), prompt.value()));
  }

  // ---- the picture ----

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    Frame.head(canvas, messages.text("home.title"), "");
    int width = Math.min(WIDEST_TEXT, size.columns() - MARGIN - 2);
    int row = size.rows() < 20 ? 2 : 4;
    String question = messages.text(date == null ? "home.first-when" : "home.first-how-long");
    row = paragraph(canvas, row, width, question, CellStyle.PRIMARY.inBold()) + 1;
    int column = canvas.text(row, MARGIN, "▸ ", CellStyle.ACCENT);
    CellStyle style = prompt.untouched() ? CellStyle.SELECTION : CellStyle.PRIMARY;
    canvas.text(row, column, prompt.box().text(), style);
    canvas.cursor(row, column + prompt.box().cursorColumn(Integer.MAX_VALUE / 2));
    row = paragraph(canvas, row + 1, width, prompt.meaning(messages), CellStyle.DIM) + 1;
    String why = messages.text(date == null ? "home.first-why-date" : "home.first-why-minutes");
    paragraph(canvas, row, width, why, CellStyle.DIM);
    notice.drawAbove(canvas, size.rows() - 1);
    KeyLine.draw(canvas, size.rows() - 1, keys(), messages);
    return picture;
  }

  private static int paragraph(Canvas canvas, int row, int width, String text, CellStyle style) {
    int at = row;
    for (String line : Wrap.lines(text, width)) {
      canvas.text(at++, MARGIN, line, style);
    }
    return at;
  }
}
