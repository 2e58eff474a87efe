package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.MemoryFolder;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Mode;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.store.Answer;
import dev.grill.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The rules of an interview plan on 40 cards and 9 days, as a script sees it. */
class PlanPropertyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int CARDS = 40;

  @Property(tries = 30)
  void thePlanKeepsTheRulesWhateverTheHistory(@ForAll long seed) throws Exception {
    Path folder = MemoryFolder.create("grill-plan");
    try {
      Random random = new Random(seed);
      Home home = homeWithCards(folder);
      int secondsPerCard = live(home, random);
      int minutes = 1 + random.nextInt(24);

      JsonNode plan =
          home.at(TODAY + "T09:00:00+08:00")
              .grill("plan", "--interview", "2026-12-03", "--minutes", "" + minutes, "--json")
              .ok()
              .json();

      int fresh = 0;
      int suspended = 0;
      for (JsonNode card : home.grill("cards", "--json").ok().json().get("cards")) {
        fresh += card.get("state").asText().equals("new") ? 1 : 0;
        suspended += card.get("state").asText().equals("suspended") ? 1 : 0;
      }
      int perDay = Math.max(1, minutes * 60 / secondsPerCard);
      int cards = CARDS - suspended;
      int lastDays = Math.max(3, (cards + perDay - 1) / perDay);
      int toSee = cards - seenSince(home, LocalDate.of(2026, 12, 3).minusDays(lastDays));
      int tooMany = lastDays < 9 ? 0 : Math.max(0, toSee - 9 * perDay);
      holds(plan, fresh, perDay, tooMany, secondsPerCard);
      assertEquals(plan.at("/days/0/cards").asInt(), home.due());
      assertEquals(plan, home.grill("plan", "--json").ok().json(), "the same input, the same plan");
    } finally {
      Home.remove(folder);
    }
  }

  private static Home homeWithCards(Path folder) throws IOException {
    StringBuilder deck = new StringBuilder("deck: d\ntitle: D\ncards:\n");
    for (int i = 0; i < CARDS; i++) {
      deck.append("  - id: c").append(i).append("\n    question: q").append(i);
      deck.append("\n    answer: a\n");
    }
    Files.writeString(folder.resolve("d.yaml"), deck);
    Home home = Home.in(folder.resolve("home"));
    home.grill("deck", "add", folder.resolve("d.yaml").toString()).ok();
    return home;
  }

  /** Random answers on the days before, each taking as long; how long a card takes, by rule. */
  private static int live(Home home, Random random) throws IOException, Failure {
    int seconds = 5 + random.nextInt(90);
    int known = 1 + random.nextInt(CARDS);
    int answers = random.nextInt(60);
    try (Store store = Store.open(home.database(), new Sm2(), InstantSource.system())) {
      for (int i = 0; i < answers; i++) {
        LocalDate day = TODAY.minusDays(1 + 40L * (answers - i) / (answers + 1));
        String card = "c" + random.nextInt(known);
        store.record(graded(day, card, random.nextInt(6), seconds));
        if (random.nextInt(20) == 0) {
          home.at(day + "T10:00:00+08:00").grill("suspend", card).ok();
        }
      }
    }
    return answers < 10 ? 180 : Math.max(10, seconds);
  }

  /** What {@code grill grade} records, here in one store, for opening one takes longer. */
  private static Answer graded(LocalDate day, String card, int grade, int seconds) throws Failure {
    return new Answer(
        ZonedDateTime.parse(day + "T10:00:00+08:00"),
        day,
        new CardId("d", card),
        Grade.of(grade),
        Mode.REVIEW,
        Duration.ofSeconds(seconds),
        null,
        null);
  }

  private static void holds(JsonNode plan, int fresh, int perDay, int tooMany, int seconds) {
    assertEquals(9, plan.get("daysLeft").asInt());
    assertEquals(9, plan.get("days").size());
    assertEquals(tooMany, plan.get("unseen").size());
    assertEquals(tooMany == 0, plan.get("feasible").asBoolean());
    int started = 0;
    for (int i = 0; i < 9; i++) {
      JsonNode day = plan.get("days").get(i);
      int cards = day.get("cards").asInt();
      assertEquals(TODAY.plusDays(i).toString(), day.get("day").asText());
      assertEquals(cards, day.get("new").asInt() + day.get("reviews").asInt());
      assertEquals((cards * seconds + 59) / 60, day.get("minutes").asInt());
      assertTrue(cards <= perDay, plan::toString);
      started += day.get("new").asInt();
      assertTrue(started == fresh || cards == perDay, plan::toString);
    }
    assertTrue(tooMany > 0 || started == fresh, plan::toString);
  }

  /** How many cards not suspended were answered on that day or later. */
  private static int seenSince(Home home, LocalDate day) throws IOException {
    Set<String> suspended = new HashSet<>();
    for (JsonNode card : home.grill("cards", "--json").ok().json().get("cards")) {
      if (card.get("state").asText().equals("suspended")) {
        suspended.add(card.get("card").asText());
      }
    }
    Set<String> seen = new HashSet<>();
    for (JsonNode review : home.grill("history", "--json").ok().json().get("reviews")) {
      if (!LocalDate.parse(review.get("day").asText()).isBefore(day)) {
        seen.add(review.get("card").asText());
      }
    }
    seen.removeAll(suspended);
    return seen.size();
  }
}
