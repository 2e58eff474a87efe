package dev.grill.tui.home;

import dev.grill.message.Messages;
import dev.grill.review.Queue;
import dev.grill.review.figures.DeckFigures;
import dev.grill.review.figures.Figures;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Dates;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Notice;
import java.util.ArrayList;
import java.util.List;

/** Draws home. */
public final class HomePicture {

  /** From this height on blank rows set the parts apart. */
  private static final int ROOMY = 20;

  private static final int SHORTEST_CHART = 2;
  private static final int TALLEST_CHART = 7;
  private static final int MANY_MINUTES = 120;
  private static final String DOT = " · ";

  private final HomeScreen home;
  private final HomeFacts facts;
  private final Messages messages;
  private final Picture picture;
  private final Canvas canvas;

  private HomePicture(HomeScreen home, Size size) {
    this.home = home;
    facts = home.facts();
    messages = home.messages();
    picture = new Picture(size);
    canvas = picture.canvas();
  }

  static Picture of(HomeScreen home, Size size) {
    return new HomePicture(home, size).draw();
  }

  private Picture draw() {
    drawTitle();
    if (facts.figures().decks().isEmpty()) {
      drawEmpty(top());
    } else {
      int blank = drawToday(top());
      if (facts.addsUpToMore()) {
        String why = messages.count("home.together", facts.figures().all().waiting().total());
        canvas.text(blank, 4, why, CellStyle.DIM);
      }
      drawDecksAndChart(blank + 1);
    }
    drawNotice();
    if (home.place().filtering()) {
      KeyLine.draw(canvas, canvas.rows() - 1, HomeAction.FILTERING, messages);
    } else {
      KeyLine.draw(canvas, canvas.rows() - 1, home.keys(), messages);
    }
    return picture;
  }

  /** Over what stands there: it goes with the next key. */
  private void drawNotice() {
    int below = canvas.rows() - 1;
    Notice notice = notice();
    for (int row = below - notice.rows(canvas.columns()); row < below; row++) {
      canvas.ground(row, CellStyle.PRIMARY);
    }
    notice.drawAbove(canvas, below);
  }

  /** A trouble stands as long as its deck is selected, so it must not cover the list. */
  private int troubleRows() {
    return home.notice().isEmpty() ? notice().rows(canvas.columns()) : 0;
  }

  /** What there is to say of the last key, or else of the selected deck. */
  private Notice notice() {
    DeckFigures row = home.row();
    String trouble = row == null ? null : facts.trouble(row);
    return trouble != null && home.notice().isEmpty() ? Notice.failed(trouble) : home.notice();
  }

  private int top() {
    return canvas.rows() >= ROOMY ? 3 : 2;
  }

  private void drawTitle() {
    Frame.head(canvas, messages.text("home.title"), when());
  }

  private String when() {
    String day = Dates.day(facts.figures().day(), messages);
    int streak = facts.figures().streak();
    return streak == 0 ? day : day + DOT + messages.count("home.streak", streak);
  }

  // ---- today ----

  /** Draws what today asks and gives the row after it. */
  private int drawToday(int row) {
    Figures figures = facts.figures();
    DeckFigures all = figures.all();
    int column = canvas.text(row, 2, messages.text("home.today"), CellStyle.PRIMARY.inBold()) + 2;
    int next = row + 1;
    if (all.waiting().total() > 0) {
      canvas.text(row, column, work(figures), CellStyle.PRIMARY);
    } else {
      canvas.text(row, column, nothing(figures), CellStyle.PRIMARY);
    }
    if (all.backlog() > 0) {
      canvas.text(next++, column, backlog(figures), CellStyle.PRIMARY);
    }
    if (all.waiting().total() == 0) {
      String offers = offers(home, all);
      if (!offers.isEmpty() && home.place().selected() == 0 && home.place().filter().isEmpty()) {
        canvas.text(next++, column, offers, CellStyle.PRIMARY);
      }
    }
    if (facts.recall().todayPercent() > 0) {
      String recall = messages.text("home.recall-today", facts.recall().todayPercent());
      canvas.text(next++, column, recall, CellStyle.PRIMARY);
    }
    if (facts.interview() != null && !facts.interview().isBefore(figures.day())) {
      new HomeInterview(home, canvas).draw(next++);
    }
    return next;
  }

  private String work(Figures figures) {
    Queue.Counts counts = figures.all().waiting();
    List<String> parts = new ArrayList<>();
    if (counts.due() > 0) {
      parts.add(messages.count("home.due", counts.due()));
    }
    if (counts.fresh() > 0) {
      parts.add(messages.count("home.new", counts.fresh()));
    }
    if (counts.repeat() > 0) {
      parts.add(messages.count("home.repeat", counts.repeat()));
    }
    parts.add(time(figures.minutes()));
    return String.join(DOT, parts);
  }

  private String time(long minutes) {
    return minutes < MANY_MINUTES
        ? messages.text("home.minutes", minutes)
        : messages.text("home.hours", minutes / 60, minutes % 60);
  }

  private String nothing(Figures figures) {
    DeckFigures all = figures.all();
    String text = messages.text(figures.answersToday() > 0 ? "home.done" : "home.nothing");
    if (all.nextDay() == null) {
      return text;
    }
    String when = Dates.from(figures.day(), all.nextDay(), messages);
    return messages.text(
        "home.sentences", text, messages.count("home.next", all.nextCards(), when));
  }

  private String backlog(Figures figures) {
    int backlog = figures.all().backlog();
    return figures.backlogDays() == Figures.NEVER
        ? messages.text("home.backlog-never", backlog, facts.reviewsPerDay())
        : messages.count("home.backlog", figures.backlogDays(), backlog, facts.reviewsPerDay());
  }

  /** What can be done with a row in which nothing waits; empty for nothing. */
  static String offers(HomeScreen home, DeckFigures row) {
    List<String> offers = new ArrayList<>();
    if (row.moreNew() > 0) {
      offers.add(
          home.messages()
              .count("home.offer-new", home.facts().offered(row), HomeAction.NEW.label()));
    }
    if (row.cards() > 0) {
      offers.add(home.messages().count("home.offer-cram", row.cards(), HomeAction.CRAM.label()));
    }
    return String.join("   ", offers);
  }

  // ---- the decks and the chart ----

  private void drawDecksAndChart(int top) {
    int chart = chartRows(top);
    int list = listRows(top, chart);
    new HomeList(home, canvas.part(top, 0, list, canvas.columns())).draw();
    if (chart > 0) {
      new HomeChart(facts.figures(), messages, canvas.columns())
          .draw(canvas.part(top + list + 1, 0, chart, canvas.columns()));
    }
  }

  /** What the list leaves, within reason; 0 where no day had an answer. */
  private int chartRows(int top) {
    if (!HomeChart.hasBars(facts.figures())) {
      return 0;
    }
    int left = room(top) - wanted() - 2; // blank rows before and after
    return Math.min(Math.max(SHORTEST_CHART, left), TALLEST_CHART);
  }

  private int listRows(int top, int chart) {
    int below = chart == 0 ? Math.max(0, troubleRows() - 1) : chart + 1;
    return Math.min(wanted(), room(top) - below);
  }

  /** The rows above the notice. */
  private int room(int top) {
    return canvas.rows() - 2 - top;
  }

  /** The list's rows with the names of sets among them, and its heading. */
  private int wanted() {
    return Math.max(1, home.lines()) + 1;
  }

  /** How many rows of the list a terminal of a size shows. */
  static int listRows(HomeScreen home, Size size) {
    HomePicture of = new HomePicture(home, size);
    int top = of.drawToday(of.top()) + 1;
    return of.listRows(top, of.chartRows(top)) - 1;
  }

  // ---- no decks ----

  private void drawEmpty(int top) {
    String title = facts.empty() ? "home.empty" : "home.none-chosen";
    canvas.text(top, 2, messages.text(title), CellStyle.PRIMARY.inBold());
    if (facts.empty()) {
      way(top + 2, messages.text("home.empty-add"), "home.empty-adds");
      way(top + 3, messages.text("home.empty-new"), "home.empty-news");
      if (facts.builtin()) {
        way(top + 4, HomeAction.ADD.label(), "home.empty-builtin");
      }
    } else {
      way(top + 2, messages.text("home.none-chosen-list"), "home.none-chosen-lists");
      way(top + 3, messages.text("home.none-chosen-set"), "home.none-chosen-sets");
    }
  }

  private void way(int row, String how, String message) {
    canvas.text(row, 2, how, CellStyle.ACCENT);
    canvas.text(row, 30, messages.text(message), CellStyle.PRIMARY);
  }
}
