package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.backend.Planning;
import dev.grill.cli.print.Json;
import dev.grill.cli.print.Table;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Plan;
import dev.grill.review.PlanCards;
import dev.grill.review.PlanDay;
import dev.grill.review.PlanOutlook;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** {@code grill plan}: what to do each day so that every card is fresh at the interview. */
public final class PlanCommand implements Command {

  private static final int NAMED = 10;
  private static final int DIGITS = 4;

  @Override
  public int run(Call call) throws Failure, IOException {
    store(call);
    boolean cleared = call.arguments().has("clear");
    LocalDate day = call.today();
    Choosing choosing = Choosing.ofSettingsAlone(call);
    PlanCards<Failure> cards = choosing.planCards(call.library(), day);
    PlanOutlook outlook = choosing.outlook(cards, call.library());
    if (outlook.interview() != null && outlook.plan() == null) {
      LocalDate last = day.plusYears(Planning.MOST_YEARS);
      throw Failure.failed("plan.too-far", outlook.interview().date(), last);
    }
    if (call.arguments().has("json")) {
      json(call, outlook, cards);
    } else if (outlook.plan() == null) {
      call.out().println(call.messages().text(cleared ? "plan.cleared" : "plan.none"));
    } else {
      text(call, outlook, cards);
    }
    return 0;
  }

  /** Keeps what was given. */
  private static void store(Call call) throws Failure, IOException {
    Arguments arguments = call.arguments();
    String date = arguments.value("interview");
    String minutes = arguments.value("minutes");
    if (!arguments.has("clear")) {
      if (date != null || minutes != null) {
        Planning.set(call, date, minutes);
      }
    } else if (date != null || minutes != null) {
      throw Failure.usage("plan.clear-alone");
    } else {
      Planning.clear(call);
    }
  }

  /** Known cards ÷ cards, rounded down. */
  private static BigDecimal readiness(PlanOutlook outlook) {
    return outlook.readiness().cards() == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(outlook.readiness().known())
            .divide(BigDecimal.valueOf(outlook.readiness().cards()), DIGITS, RoundingMode.DOWN)
            .stripTrailingZeros();
  }

  private static void json(Call call, PlanOutlook facts, PlanCards<Failure> cards)
      throws Failure, IOException {
    Plan plan = facts.plan();
    int set = Planning.minutesSet(call.settings());
    int minutes = plan == null ? set : facts.interview().minutes();
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      Json.text(json, "interview", plan == null ? null : facts.interview().date().toString());
      whole(json, "daysLeft", plan == null ? null : facts.daysLeft());
      whole(json, "minutesPerDay", minutes == 0 ? null : (long) minutes);
      json.writeBooleanField("feasible", plan == null || plan.isFeasible());
      whole(
          json, "minutesNeeded", facts.minutesNeeded() == 0 ? null : (long) facts.minutesNeeded());
      json.writeFieldName("readiness");
      json.writeNumber(readiness(facts).toPlainString());
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
      for (CardId card : plan == null ? List.<CardId>of() : cards.names(plan.unseen())) {
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

  private static void text(Call call, PlanOutlook facts, PlanCards<Failure> cards) throws Failure {
    Messages messages = call.messages();
    Plan plan = facts.plan();
    LocalDate date = facts.interview().date();
    if (plan.days().isEmpty()) {
      boolean today = date.equals(facts.day());
      call.out().println(today ? messages.text("plan.today") : messages.text("plan.over", date));
      return;
    }
    int minutes = facts.interview().minutes();
    long seconds = plan.interview().pace().perCard().toSeconds();
    boolean assumed = Planning.minutesSet(call.settings()) == 0;
    String head =
        messages.count("plan.left", facts.daysLeft(), date)
            + " · "
            + messages.text("plan.ready", facts.readiness().percent())
            + " · "
            + messages.text("plan.minutes-per-day", minutes)
            + " · "
            + messages.text("plan.pace", seconds);
    call.out().println(head);
    if (assumed) {
      call.out().println(messages.text("plan.minutes-assumed", minutes));
    }
    call.out().println();
    if (facts.readiness().cards() == 0) {
      call.out().println(messages.text("plan.no-cards"));
      return;
    }
    table(call, plan);
    call.out().println();
    advice(call, facts, cards);
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
      boolean last = !day.day().isBefore(plan.lastDays());
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
  private static void advice(Call call, PlanOutlook facts, PlanCards<Failure> cards)
      throws Failure {
    Messages messages = call.messages();
    Plan plan = facts.plan();
    int minutes = facts.interview().minutes();
    if (plan.isFeasible()) {
      call.out().println(messages.count("plan.fits", plan.countLastDays()));
      return;
    }
    List<Integer> unseen = plan.unseen();
    call.out().println(messages.count("plan.unseen", unseen.size(), minutes));
    for (CardId card : cards.names(unseen.subList(0, Math.min(NAMED, unseen.size())))) {
      call.out().println("  " + card);
    }
    if (unseen.size() > NAMED) {
      call.out().println("  " + messages.text("plan.and-more", unseen.size() - NAMED));
    }
    if (facts.minutesNeeded() > 0) {
      call.out().println(messages.text("plan.more-minutes", facts.minutesNeeded()));
    }
    call.out().println(messages.text("plan.drop"));
  }
}
