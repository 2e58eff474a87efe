package dev.grill.tui;

import dev.grill.review.DeckFigures;
import dev.grill.review.Figures;
import dev.grill.review.Queue;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** Draws home. */
final class HomePicture {

  /** From this height on blank rows set the parts apart. */
  private static final int ROOMY = 20;

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
    boolean roomy = canvas.rows() >= ROOMY;
    drawTitle();
    int row = roomy ? 3 : 2;
    if (home.facts().figures().decks().isEmpty()) {
      drawEmpty(row);
    } else {
      row = drawToday(row) + 1;
      drawDecksAndChart(row);
    }
    String notice = Columns.truncate(Escape.line(home.notice()), canvas.columns() - 4);
    canvas.text(canvas.rows() - 2, 2, notice, Look.PRIMARY.inBold());
    if (home.filtering()) {
      KeyLine.draw(canvas, canvas.rows() - 1, HomeAction.FILTER_KEYS, messages);
    } else {
      KeyLine.draw(canvas, canvas.rows() - 1, home.keys(), messages);
    }
    return picture;
  }

  private void drawTitle() {
    title(canvas, messages.text("home.title"), when());
  }

  /** The first two rows of a screen. */
  static void title(Canvas canvas, String left, String right) {
    canvas.text(0, 1, left, Look.ACCENT.inBold());
    canvas.part(0, 0, 1, canvas.columns() - 1).textAtRight(0, right, Look.DIM);
    canvas.part(1, 1, 1, canvas.columns() - 2).rule(0, Look.DIM);
  }

  private String when() {
    String day = HomeDates.day(facts.figures().day(), messages);
    int streak = facts.figures().streak();
    return streak == 0 ? day : day + DOT + messages.count("home.streak", streak);
  }

  // ---- today ----

  /** Draws what today asks and gives the row after it. */
  private int drawToday(int row) {
    Figures figures = facts.figures();
    DeckFigures all = figures.all();
    int column = canvas.text(row, 2, messages.text("home.today"), Look.PRIMARY.inBold()) + 2;
    int next = row + 1;
    if (all.waiting().total() > 0) {
      canvas.text(row, column, work(figures), Look.PRIMARY);
    } else {
      canvas.text(row, column, nothing(figures), Look.PRIMARY);
    }
    if (all.backlog() > 0) {
      canvas.text(next++, column, backlog(figures), Look.PRIMARY);
    }
    if (all.waiting().total() == 0) {
      String offers = offers(home, all);
      if (!offers.isEmpty() && home.selected() == 0 && home.filter().isEmpty()) {
        canvas.text(next++, column, offers, Look.PRIMARY);
      }
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
    String when = HomeDates.from(figures.day(), all.nextDay(), messages);
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
    HomeChart chart = new HomeChart(facts.figures(), messages, canvas.columns());
    List<DeckFigures> rows = home.rows();
    int room = canvas.rows() - 2 - top; // above the notice
    int wanted = Math.max(1, rows.size()) + 1;
    int chartRows = 0;
    if (chart.hasBars()) {
      int left = room - wanted - 2; // blank rows before and after
      chartRows = Math.min(Math.max(2, left), TALLEST_CHART);
    }
    int listRows = Math.min(wanted, room - (chartRows == 0 ? 0 : chartRows + 1));
    new HomeList(home, canvas.part(top, 0, listRows, canvas.columns())).draw(rows);
    if (chartRows > 0) {
      chart.draw(canvas.part(top + listRows + 1, 0, chartRows, canvas.columns()));
    }
  }

  // ---- no decks ----

  private void drawEmpty(int top) {
    String title = facts.empty() ? "home.empty" : "home.none-chosen";
    canvas.text(top, 2, messages.text(title), Look.PRIMARY.inBold());
    if (facts.empty()) {
      way(top + 2, HomeAction.ADD.label(), "home.empty-builtin");
      way(top + 3, messages.text("home.empty-add"), "home.empty-adds");
      way(top + 4, messages.text("home.empty-new"), "home.empty-news");
    } else {
      way(top + 2, messages.text("home.none-chosen-list"), "home.none-chosen-lists");
      way(top + 3, messages.text("home.none-chosen-set"), "home.none-chosen-sets");
    }
  }

  private void way(int row, String how, String message) {
    canvas.text(row, 2, how, Look.ACCENT);
    canvas.text(row, 30, messages.text(message), Look.PRIMARY);
  }
}
