package dev.grill.tui.plan;

import dev.grill.message.Messages;
import dev.grill.review.Interview;
import dev.grill.review.PlanDay;
import dev.grill.review.PlanOutlook;
import dev.grill.text.Columns;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.tui.kit.Dates;
import dev.grill.tui.kit.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stands above the days: how ready, how much today, what if not, whether it fits. */
final class PlanSummary {

  private static final int SHORTEST_BAR = 4;
  private static final int LONGEST_BAR = 30;

  /** The blanks in the first line. */
  private static final int GAPS = 5;

  private final PlanFacts facts;
  private final PlanOutlook outlook;
  private final int columns;
  private final boolean isBrief;
  private final Messages messages;
  private final List<StyledLine> lines = new ArrayList<>();

  private PlanSummary(PlanFacts facts, int columns, boolean isBrief, Messages messages) {
    this.isBrief = isBrief;
    this.facts = facts;
    this.outlook = facts.outlook();
    this.columns = columns;
    this.messages = messages;
  }

  /**
   * The lines.
   *
   * @param isBrief whether rows are few
   */
  static List<StyledLine> of(PlanFacts facts, int columns, boolean isBrief, Messages messages) {
    PlanSummary summary = new PlanSummary(facts, columns, isBrief, messages);
    summary.write();
    return summary.lines;
  }

  private void write() {
    if (outlook.interview() == null) {
      say("plan.none-here", Style.STRONG);
      lines.add(StyledLine.EMPTY);
      say(
          "plan.what",
          Style.PLAIN,
          PlanAction.DATE.label(),
          PlanAction.MINUTES.label(),
          Interview.USUAL_MINUTES);
      return;
    }
    LocalDate date = outlook.interview().date();
    if (outlook.plan() == null) {
      say("plan.far-here", Style.STRONG, date, PlanAction.DATE.label());
    } else if (date.equals(outlook.day())) {
      say("plan.today", Style.STRONG);
    } else if (outlook.plan().days().isEmpty()) {
      say(
          "plan.over-here",
          Style.STRONG,
          Dates.day(date, messages),
          PlanAction.DATE.label(),
          PlanAction.FORGET.label());
    } else {
      ready(date);
      pace();
      if (outlook.readiness().cards() == 0) {
        say("plan.no-cards-here", Style.PLAIN);
      } else {
        today();
        skip();
        fit();
      }
    }
  }

  private void say(String key, Style style, Object... args) {
    add(messages.text(key, args), style);
  }

  private void add(String text, Style style) {
    for (String line : Wrap.lines(text, columns)) {
      lines.add(StyledLine.of(line, style));
    }
  }

  private void ready(LocalDate date) {
    String left = messages.count("plan.left", outlook.daysLeft(), Dates.day(date, messages));
    String ready = messages.text("plan.ready-word");
    String percent = messages.text("plan.percent", outlook.readiness().percent());
    int rest = columns - Columns.width(left + ready + percent) - GAPS;
    Row row = new Row().text(left, Style.STRONG).gap(3).text(ready + " ", Style.PLAIN);
    if (rest >= SHORTEST_BAR) {
      row.share(outlook.readiness().percent(), Math.min(LONGEST_BAR, rest)).gap(1);
    }
    lines.add(row.text(percent, Style.PLAIN).line());
  }

  private void pace() {
    long seconds = outlook.interview().pace().perCard().toSeconds();
    String minutes =
        facts.minutes() == 0
            ? messages.text("plan.no-minutes", Interview.USUAL_MINUTES)
            : messages.text("plan.minutes-per-day", facts.minutes());
    add(minutes + " · " + messages.text("plan.pace", seconds), Row.DIM);
  }

  private void today() {
    PlanDay today = outlook.plan().days().get(0);
    String asked =
        outlook.askedToday() == 0 ? "" : messages.count("plan.asked-today", outlook.askedToday());
    add(
        today.cards() == 0
            ? messages.text("plan.nothing-today") + asked
            : messages.count(
                    "plan.share-today",
                    today.cards(),
                    today.minutes(),
                    today.fresh(),
                    today.reviews())
                + asked,
        Style.PLAIN);
  }

  /** What today's share costs tomorrow when it is left undone. */
  private void skip() {
    if (outlook.skipped() == null || outlook.plan().days().get(0).cards() == 0) {
      return;
    }
    PlanDay with = outlook.plan().days().get(1);
    PlanDay without = outlook.skipped().days().get(0);
    String next = messages.text("plan.skip", without.cards(), without.minutes(), with.cards());
    int more = outlook.skipped().unseen().size() - outlook.plan().unseen().size();
    String then =
        more > 0
            ? messages.count("plan.skip-lost", more)
            : messages.text(outlook.plan().isFeasible() ? "plan.skip-fits" : "plan.skip-same");
    add(next + then, Style.PLAIN);
  }

  private void fit() {
    if (outlook.plan().isFeasible()) {
      add(messages.count("plan.fits-here", outlook.plan().countLastDays()), Style.PLAIN);
      return;
    }
    int count = outlook.plan().unseen().size();
    add(
        "✗ " + messages.count("plan.unseen-here", count, outlook.interview().minutes()),
        Style.STRONG);
    String minutes =
        outlook.minutesNeeded() > 0
            ? messages.text(
                "plan.needs-minutes", outlook.minutesNeeded(), PlanAction.MINUTES.label())
            : "";
    String drop = isBrief ? "" : messages.text("plan.drop-here", PlanAction.LEFT_OUT.label());
    if (!(minutes + drop).isEmpty()) {
      add(minutes + drop, Style.PLAIN);
    }
  }
}
