package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Choosing;
import dev.grill.cli.Command;
import dev.grill.cli.Json;
import dev.grill.cli.Planning;
import dev.grill.cli.Setting;
import dev.grill.cli.Settings;
import dev.grill.cli.Table;
import dev.grill.review.Candidate;
import dev.grill.review.Interview;
import dev.grill.review.Plan;
import dev.grill.review.PlanDay;
import dev.grill.text.Failure;
import dev.grill.text.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@code grill plan}: what to do each day so that every card is fresh at the interview. */
public final class PlanCommand implements Command {

  private static final int NAMED = 10;
  private static final int DIGITS = 4;

  /**
   * What there is to say.
   *
   * @param date null where no interview is set
   * @param minutes a day; 0 for no such limit
   * @param plan null where no interview is set
   * @param minutesNeeded how many minutes a day would do; 0 where they are not what is missing
   */
  private record Facts(
      LocalDate day,
      LocalDate date,
      int minutes,
      Plan plan,
      int minutesNeeded,
      BigDecimal readiness,
      boolean anyCards) {

    long daysLeft() {
      return Math.max(0, ChronoUnit.DAYS.between(day, date));
    }
  }

  @Override
  public int run(Call call) throws Failure, IOException {
    store(call);
    boolean cleared = call.arguments().has("clear");
    Facts facts = facts(call);
    if (call.arguments().has("json")) {
      json(call, facts);
    } else if (facts.plan() == null) {
      call.out().println(call.messages().text(cleared ? "plan.cleared" : "plan.none"));
    } else {
      text(call, facts);
    }
    return 0;
  }

  /** Keeps what was given, after all of it was found right. */
  private static void store(Call call) throws Failure, IOException {
    Arguments arguments = call.arguments();
    Settings settings = call.settings();
    String date = arguments.value("interview");
    String minutes = arguments.value("minutes");
    if (arguments.has("clear")) {
      if (date != null || minutes != null) {
        throw Failure.usage("plan.clear-alone");
      }
      settings.unset(Setting.INTERVIEW);
      settings.unset(Setting.MINUTES_PER_DAY);
      return;
    }
    if (date != null) {
      check(Setting.INTERVIEW.check(date), call.today());
    }
    if (minutes != null) {
      Setting.MINUTES_PER_DAY.check(minutes);
    }
    call.library(); // what is wrong with it is told before anything is kept
    if (date != null) {
      settings.set(Setting.INTERVIEW, date);
    }
    if (minutes != null) {
      settings.set(Setting.MINUTES_PER_DAY, minutes);
    }
  }

  private static void check(String date, LocalDate today) throws Failure {
    if (date.equals("none")) {
      return;
    }
    LocalDate interview = LocalDate.parse(date);
    if (interview.isBefore(today)) {
      throw Failure.usage("plan.past", date);
    }
    if (new Planning(interview, 0, false).isTooFar(today)) {
      throw Failure.usage("plan.too-far", date, today.plusYears(Planning.MOST_YEARS));
    }
  }

  private static Facts facts(Call call) throws Failure, IOException {
    LocalDate day = call.today();
    Choosing choosing = Choosing.ofSettingsAlone(call);
    Planning planning = choosing.planning();
    int cards = 0;
    int known = 0;
    for (Candidate candidate : choosing.chosen(call.library(), day)) {
      if (!candidate.state().suspended()) {
        cards++;
        known += candidate.state().isKnown() ? 1 : 0;
      }
    }
    BigDecimal readiness =
        cards == 0
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(known)
                .divide(BigDecimal.valueOf(cards), DIGITS, RoundingMode.DOWN)
                .stripTrailingZeros();
    int minutes = Planning.minutes(call.settings());
    if (planning == null) {
      return new Facts(day, null, minutes, null, 0, readiness, cards > 0);
    }
    if (planning.isTooFar(day)) {
      LocalDate last = day.plusYears(Planning.MOST_YEARS);
      throw Failure.failed("plan.too-far", planning.interview(), last);
    }
    Plan plan = choosing.plan(call.library(), day);
    int needed = plan.isFeasible() || minutes == 0 ? 0 : minutesNeeded(call, choosing, day);
    return new Facts(day, planning.interview(), minutes, plan, needed, readiness, cards > 0);
  }

  /** The fewest minutes a day with which every card can be asked; 0 if no number is enough. */
  private static int minutesNeeded(Call call, Choosing choosing, LocalDate day)
      throws Failure, IOException {
    int tooFew = choosing.planning().minutes();
    int enough = Setting.MOST_MINUTES;
    if (!choosing.withMinutesPerDay(enough).plan(call.library(), day).isFeasible()) {
      return 0;
    }
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) / 2;
      if (choosing.withMinutesPerDay(middle).plan(call.library(), day).isFeasible()) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  private static void json(Call call, Facts facts) throws IOException {
    Plan plan = facts.plan();
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      Json.text(json, "interview", plan == null ? null : facts.date().toString());
      whole(json, "daysLeft", plan == null ? null : facts.daysLeft());
      whole(json, "minutesPerDay", facts.minutes() == 0 ? null : (long) facts.minutes());
      json.writeBooleanField("feasible", plan == null || plan.isFeasible());
      whole(
          json, "minutesNeeded", facts.minutesNeeded() == 0 ? null : (long) facts.minutesNeeded());
      json.writeFieldName("readiness");
      json.writeNumber(facts.readiness().toPlainString());
      json.writeArrayFieldStart("days");
      for (PlanDay day : plan == null ? List.<PlanDay>of() : plan.days()) {
        json.writeStartObject();
        json.writeStringField("day", day.day().toString());
        json.writeNumberField("new", day.fresh());
        json.writeNumberField("reviews", day.reviews());
        json.writeNumberField("cards", day.cards());
        json.writeNumberField("minutes", day.minutes());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("unseen");
      for (CardId card : plan == null ? List.<CardId>of() : plan.unseen()) {
        json.writeString(card.toString());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    call.out().println();
  }

  private static void whole(JsonGenerator json, String name, Long value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }

  private static void text(Call call, Facts facts) throws Failure {
    Messages messages = call.messages();
    Plan plan = facts.plan();
    if (plan.days().isEmpty()) {
      boolean today = facts.date().equals(facts.day());
      call.out()
          .println(today ? messages.text("plan.today") : messages.text("plan.over", facts.date()));
      return;
    }
    int ready = facts.readiness().movePointRight(2).intValue();
    long seconds = plan.interview().pace().millisPerCard() / 1000;
    String head =
        messages.count("plan.left", facts.daysLeft(), facts.date())
            + " · "
            + messages.text("plan.ready", ready)
            + (facts.minutes() == 0
                ? ""
                : " · " + messages.text("plan.minutes-per-day", facts.minutes()))
            + " · "
            + messages.text("plan.pace", seconds);
    call.out().println(head).println();
    if (!facts.anyCards()) {
      call.out().println(messages.text("plan.no-cards"));
      return;
    }
    table(call, plan);
    call.out().println();
    advice(call, facts);
  }

  private static void table(Call call, Plan plan) {
    Messages messages = call.messages();
    Table table = new Table("lrrrrl");
    table.row(
        messages.text("plan.day"),
        messages.text("plan.new"),
        messages.text("plan.reviews"),
        messages.text("plan.cards"),
        messages.text("plan.minutes"),
        "");
    for (PlanDay day : plan.days()) {
      boolean last = !day.day().isBefore(plan.interview().lastDays());
      table.row(
          day.day().toString(),
          String.valueOf(day.fresh()),
          String.valueOf(day.reviews()),
          String.valueOf(day.cards()),
          String.valueOf(day.minutes()),
          last ? messages.text("plan.last-day") : "");
    }
    table.print(call.out());
  }

  /** Whether it fits, and if not, what to do. */
  private static void advice(Call call, Facts facts) throws Failure {
    Messages messages = call.messages();
    Plan plan = facts.plan();
    int newPerDay = call.settings().number(Setting.NEW_PER_DAY);
    int mostNew = plan.days().stream().mapToInt(PlanDay::fresh).max().orElse(0);
    if (mostNew > newPerDay) {
      call.out().println(messages.text("plan.more-new", newPerDay));
    }
    if (plan.isFeasible()) {
      call.out().println(messages.text("plan.fits", Interview.LAST_DAYS));
      return;
    }
    List<CardId> unseen = plan.unseen();
    call.out()
        .println(
            facts.minutes() == 0
                ? messages.count("plan.unseen", unseen.size(), Interview.LAST_DAYS)
                : messages.count(
                    "plan.unseen-minutes", unseen.size(), Interview.LAST_DAYS, facts.minutes()));
    for (CardId card : unseen.subList(0, Math.min(NAMED, unseen.size()))) {
      call.out().println("  " + card);
    }
    if (unseen.size() > NAMED) {
      call.out().println("  " + messages.text("plan.and-more", unseen.size() - NAMED));
    }
    if (newPerDay == 0) {
      call.out().println(messages.text("plan.no-new"));
    }
    if (call.settings().number(Setting.REVIEWS_PER_DAY) == 0) {
      call.out().println(messages.text("plan.no-reviews"));
    }
    if (facts.minutesNeeded() > 0) {
      call.out().println(messages.text("plan.more-minutes", facts.minutesNeeded()));
    }
    call.out().println(messages.text("plan.drop"));
  }
}
