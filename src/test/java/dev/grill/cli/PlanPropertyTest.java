package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The rules of an interview plan on 40 cards, 9 days and 20 minutes a day, as a script sees it. */
class PlanPropertyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int CARDS = 40;
  private static final int MINUTES = 20;

  @Property(tries = 30)
  void thePlanKeepsTheRulesWhateverTheHistory(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("grill-plan");
    try {
      Random random = new Random(seed);
      Home home = homeWithCards(folder);
      int secondsPerCard = live(home, random);

      JsonNode plan =
          home.at(TODAY + "T09:00:00+08:00")
              .grill("plan", "--interview", "2026-12-03", "--minutes", "" + MINUTES, "--json")
              .ok()
              .json();

      int fresh = 0;
      int suspended = 0;
      for (JsonNode card : home.grill("cards", "--json").ok().json().get("cards")) {
        fresh += card.get("state").asText().equals("new") ? 1 : 0;
        suspended += card.get("state").asText().equals("suspended") ? 1 : 0;
      }
      int perDay = MINUTES * 60 / secondsPerCard;
      int tooMany = Math.max(0, CARDS - suspended - 3 * perDay);
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
  private static int live(Home home, Random random) throws IOException {
    int seconds = 5 + random.nextInt(90);
    int known = 1 + random.nextInt(CARDS);
    int answers = random.nextInt(60);
    for (int i = 0; i < answers; i++) {
      LocalDate day = TODAY.minusDays(1 + 40L * (answers - i) / (answers + 1));
      home.at(day + "T10:00:00+08:00");
      String card = "c" + random.nextInt(known);
      home.grill("grade", card, "" + random.nextInt(6), "--seconds", "" + seconds).ok();
      if (random.nextInt(20) == 0) {
        home.grill("suspend", card).ok();
      }
    }
    return answers < 10 ? 60 : Math.max(10, seconds);
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
      assertTrue(cards <= perDay && day.get("minutes").asInt() <= MINUTES, plan::toString);
      assertTrue(i < 7 || day.get("new").asInt() == 0, plan::toString);
      started += day.get("new").asInt();
    }
    assertEquals(Math.max(0, fresh - tooMany), started);
  }
}
