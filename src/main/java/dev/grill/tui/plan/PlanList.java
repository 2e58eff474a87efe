package dev.grill.tui.plan;

import dev.grill.card.CardId;
import dev.grill.message.Messages;
import dev.grill.review.PlanDay;
import dev.grill.review.PlanOutlook;
import dev.grill.text.Columns;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.tui.kit.Dates;
import dev.grill.tui.kit.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of the plan as a table, a line before the last ones; or the cards that do not fit. A row
 * is made only when it is seen: a plan may go over years.
 */
final class PlanList {

  private static final int DAY = 16;
  private static final int NUMBER = 8;
  private static final int WIDE = 104;
  private static final int LONGEST_BAR = 60;

  private final PlanFacts facts;
  private final PlanOutlook outlook;
  private final boolean unseen;
  private final int columns;
  private final Messages messages;

  PlanList(PlanScreen screen, int columns) {
    this.facts = screen.facts();
    this.outlook = facts.outlook();
    this.unseen = screen.unseen();
    this.columns = columns;
    this.messages = screen.messages();
  }

  private List<PlanDay> days() {
    return outlook.plan().days();
  }

  /** How many of the days come before the last ones. */
  private int before() {
    int before = 0;
    while (before < days().size() && days().get(before).day().isBefore(outlook.plan().lastDays())) {
      before++;
    }
    return before;
  }

  int count() {
    if (!facts.isPlanned()) {
      return 0;
    }
    return unseen ? facts.unseen().size() : days().size() + 1;
  }

  /** The line above the list; null where there is none. */
  StyledLine heading() {
    if (!facts.isPlanned()) {
      return null;
    }
    if (unseen) {
      int all = outlook.plan().unseen().size();
      String text =
          all > PlanFacts.LISTED
              ? messages.text("plan.first-unseen", PlanFacts.LISTED, all)
              : messages.text("plan.all-unseen");
      return StyledLine.of(Columns.truncate(text, columns), Row.DIM);
    }
    Row row =
        new Row()
            .left(messages.text("plan.day"), DAY, Row.DIM)
            .right(messages.text("plan.cards"), NUMBER, Row.DIM)
            .right(messages.text("plan.minutes"), NUMBER, Row.DIM)
            .gap(2)
            .left(messages.text("plan.legend"), bar(), Row.DIM);
    if (columns >= WIDE && outlook.skipped() != null) {
      row.right(messages.text("plan.if-skipped"), skipColumns(), Row.DIM);
    }
    return row.line();
  }

  private int skipColumns() {
    return Columns.width(messages.text("plan.if-skipped")) + 2;
  }

  private int bar() {
    boolean wide = columns >= WIDE && outlook.skipped() != null;
    int rest = columns - DAY - 2 * NUMBER - 2 - (wide ? skipColumns() : 0);
    return Math.min(LONGEST_BAR, rest);
  }

  StyledLine line(int at) {
    if (unseen) {
      CardId card = facts.unseen().get(at);
      int question = (columns - 2) * 3 / 5;
      return new Row()
          .left(facts.question(card), question, Style.PLAIN)
          .gap(2)
          .left(card.toString(), columns - question - 2, Row.DIM)
          .line();
    }
    int before = before();
    if (at == before) {
      String text = "─ " + messages.count("plan.last-days", outlook.plan().countLastDays()) + " ";
      int rest = Math.max(0, columns - Columns.width(text));
      return StyledLine.of(Columns.truncate(text, columns) + "─".repeat(rest), Row.DIM);
    }
    return day(days().get(at < before ? at : at - 1));
  }

  private StyledLine day(PlanDay day) {
    boolean today = day.day().equals(outlook.day());
    String name = today ? messages.text("plan.today-word") : Dates.day(day.day(), messages);
    Style style = today ? Style.STRONG : Style.PLAIN;
    Row row =
        new Row()
            .left(name, DAY, style)
            .right(number(day.cards()), NUMBER, style)
            .right(number(day.minutes()), NUMBER, style)
            .gap(2);
    int most = mostCards();
    int columnsNew = share(day.fresh(), most);
    int columnsAll = Math.max(share(day.cards(), most), columnsNew + (day.reviews() > 0 ? 1 : 0));
    columnsAll = Math.min(columnsAll, bar());
    columnsNew = Math.min(columnsNew, day.reviews() > 0 ? columnsAll - 1 : columnsAll);
    row.text("█".repeat(columnsNew), Row.ACCENT)
        .text("▒".repeat(columnsAll - columnsNew), Row.ACCENT)
        .gap(bar() - columnsAll);
    if (columns >= WIDE && outlook.skipped() != null) {
      row.right(today ? "–" : number(skipped(day)), skipColumns(), Row.DIM);
    }
    return row.line();
  }

  private static String number(long number) {
    return number == 0 ? "·" : String.valueOf(number);
  }

  private int share(int cards, int most) {
    return cards == 0 ? 0 : Math.max(1, (int) ((long) cards * bar() / most));
  }

  private int mostCards() {
    int most = 1;
    for (PlanDay day : days()) {
      most = Math.max(most, day.cards());
    }
    return most;
  }

  /** The cards of a day if today is skipped. */
  private int skipped(PlanDay day) {
    List<PlanDay> later = new ArrayList<>(outlook.skipped().days());
    int at = (int) (day.day().toEpochDay() - outlook.day().toEpochDay()) - 1;
    return at < later.size() ? later.get(at).cards() : 0;
  }
}
