package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interview plan, set and followed day by day with the commands a learner uses. */
class PlanFollowedTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;

  private Home homeWith(int cards) throws IOException {
    Home home = Home.in(folder.resolve("home")).lang("en");
    StringBuilder deck = new StringBuilder("deck: many\ntitle: Many\ncards:\n");
    for (int i = 0; i < cards; i++) {
      deck.append("  - id: c").append(i).append("\n    question: What is ").append(i);
      deck.append("?\n    answer: ").append(i).append("\n");
    }
    Path file = folder.resolve("many.yaml");
    Files.writeString(file, deck);
    morning(home, FIRST).grill("deck", "add", file.toString()).ok();
    return home;
  }

  private static Home morning(Home home, LocalDate day) {
    return home.at(day + "T09:00:00+08:00");
  }

  /** Ten answers of a second each, a day before, to a card put aside: a card takes 10 s then. */
  private void settle(Home home) throws IOException {
    Path file = folder.resolve("aside.yaml");
    Files.writeString(
        file, "deck: aside\ntitle: A\ncards:\n  - id: a\n    question: q\n    answer: a\n");
    morning(home, FIRST.minusDays(1)).grill("deck", "add", file.toString()).ok();
    for (int i = 0; i < 10; i++) {
      home.grill("grade", "aside/a", "4", "--seconds", "1").ok();
    }
    home.grill("suspend", "aside/a").ok();
    morning(home, FIRST);
  }

  /** Answers everything that waits with a 4. */
  private static void review(Home home, int cards) throws IOException {
    home.typed("\n4\n".repeat(cards), "review", "--plain").ok();
    assertEquals(0, home.due());
  }

  private static Set<String> seenSince(Home home, LocalDate day) throws IOException {
    Set<String> seen = new HashSet<>();
    for (JsonNode review : home.grill("history", "--json").ok().json().get("reviews")) {
      if (!LocalDate.parse(review.get("day").asText()).isBefore(day)) {
        seen.add(review.get("card").asText());
      }
    }
    return seen;
  }

  private static List<Integer> cards(JsonNode plan) {
    List<Integer> cards = new ArrayList<>();
    plan.get("days").forEach(day -> cards.add(day.get("cards").asInt()));
    return cards;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 9, 1",
    "7, 5, 1",
    "40, 9, 2",
    "40, 4, 2",
    "100, 12, 3",
    "25, 2, 3",
    "40, 7, 1",
    "60, 20, 1"
  })
  void everyDayAsksWhatThePlanSaidAndEveryCardIsSeenInTheLastDays(int cards, int days, int minutes)
      throws IOException {
    Home home = homeWith(cards);
    settle(home);
    LocalDate date = FIRST.plusDays(days);
    String[] set = {"plan", "--interview", date.toString(), "--minutes", "" + minutes, "--json"};
    JsonNode plan = home.grill(set).ok().json();
    List<Integer> planned = cards(plan);
    assertTrue(plan.get("feasible").asBoolean());
    assertEquals(days, planned.size());

    for (int i = 0; i < days; i++) {
      morning(home, FIRST.plusDays(i));
      JsonNode anew = home.grill("plan", "--json").ok().json();
      List<Integer> rest = cards(anew);
      assertEquals(planned.subList(i, days), rest, "the plan made anew is the rest of the first");
      assertTrue(anew.get("feasible").asBoolean());
      assertTrue(rest.get(0) <= 6 * minutes);
      assertEquals(planned.get(i), home.due());
      review(home, planned.get(i));
      assertEquals(0, cards(home.grill("plan", "--json").ok().json()).get(0));
    }

    int lastDays = Math.min(days, Math.max(3, (cards + 6 * minutes - 1) / (6 * minutes)));
    assertEquals(cards, seenSince(home, date.minusDays(lastDays)).size());
  }

  @ParameterizedTest
  @CsvSource({"40, 9, 4, 0", "40, 9, 4, 2", "40, 9, 4, 5", "40, 9, 4, 7", "60, 10, 5, 4"})
  void aSkippedDayIsMadeUpForWithinTheMinutes(int cards, int days, int minutes, int skipped)
      throws IOException {
    Home home = homeWith(cards);
    settle(home);
    LocalDate date = FIRST.plusDays(days);
    home.grill("plan", "--interview", date.toString(), "--minutes", "" + minutes).ok();

    for (int i = 0; i < days; i++) {
      morning(home, FIRST.plusDays(i));
      JsonNode plan = home.grill("plan", "--json").ok().json();
      assertTrue(plan.get("feasible").asBoolean());
      for (JsonNode day : plan.get("days")) {
        assertTrue(day.get("minutes").asInt() <= minutes, plan::toString);
      }
      assertEquals(cards(plan).get(0), home.due());
      if (i != skipped) {
        review(home, cards(plan).get(0));
      }
    }

    assertEquals(cards, seenSince(home, date.minusDays(3)).size());
  }

  @Test
  void cardsGradedBadlyAreAskedAgainAndStillAllSeen() throws IOException {
    Home home = homeWith(30);
    settle(home);
    LocalDate date = FIRST.plusDays(8);
    home.grill("plan", "--interview", date.toString(), "--minutes", "2").ok();

    for (LocalDate day = FIRST; day.isBefore(date); day = day.plusDays(1)) {
      morning(home, day);
      int due = home.due();
      assertEquals(due, cards(home.grill("plan", "--json").ok().json()).get(0));
      home.typed("\n2\n\n3\n".repeat(due) + "\n4\n".repeat(3 * due), "review", "--plain").ok();
      assertEquals(0, home.due());
    }

    assertEquals(30, seenSince(home, date.minusDays(3)).size());
  }

  @Test
  void schedulesAndLogAreThoseOfALearnerWithoutAPlan() throws IOException {
    Home home = homeWith(3);
    home.grill("grade", "c0", "4").ok();
    morning(home, FIRST.plusDays(1)).grill("grade", "c0", "4").ok();
    JsonNode before = home.grill("show", "c0", "--json").ok().json();
    assertTrue(before.get("plannedFor").isNull());

    home.grill("plan", "--interview", FIRST.plusDays(6).toString()).ok();

    JsonNode after = home.grill("show", "c0", "--json").ok().json();
    assertEquals(before.get("schedule"), after.get("schedule"));
    assertEquals("2026-12-01", after.at("/schedule/due").asText());
    assertEquals("2026-11-26", after.get("plannedFor").asText());
    assertEquals("scheduled", after.get("state").asText());
    assertTrue(home.grill("show", "c0").ok().out().contains("plan asks it on 2026-11-26"));
    assertEquals(
        "2026-11-25", home.grill("show", "c1", "--json").json().get("plannedFor").asText());

    morning(home, FIRST.plusDays(3));
    review(home, home.due());
    JsonNode pulled = home.grill("show", "c0", "--json").ok().json();
    assertEquals(before.get("schedule"), pulled.get("schedule"));
    assertEquals("2026-11-28", pulled.get("plannedFor").asText(), "a second time");
    JsonNode answers = home.grill("history", "c0", "--json").ok().json().get("reviews");
    assertEquals("early", answers.get(answers.size() - 1).get("mode").asText());
  }

  @Test
  void whatDoesNotFitIsSaidWithWhatWouldAndSuspendingItHelps() throws IOException {
    Home home = homeWith(40);
    JsonNode plan =
        home.grill("plan", "--interview", "2026-12-03", "--minutes", "12", "--json").ok().json();
    assertEquals(4, plan.get("unseen").size());
    assertEquals("many/c36", plan.at("/unseen/0").asText());
    assertEquals(false, plan.get("feasible").asBoolean());
    assertEquals(15, plan.get("minutesNeeded").asInt());
    String text = home.grill("plan").ok().out();
    assertTrue(text.contains("4 cards have no place before the interview within 12 min a day"));
    assertTrue(text.contains("many/c39") && text.contains("grill plan --minutes 15"), text);

    List<String> suspend = new ArrayList<>(List.of("suspend"));
    plan.get("unseen").forEach(card -> suspend.add(card.asText()));
    home.grill(suspend.toArray(new String[0])).ok();

    assertTrue(home.grill("plan", "--json").ok().json().get("feasible").asBoolean());
    assertTrue(home.grill("plan").ok().out().contains("Every card is asked in the last 9 days"));
  }

  @Test
  void theMinutesComeFromThePersonsOwnMedian() throws IOException {
    Home home = homeWith(40);
    for (int i = 0; i < 9; i++) {
      home.grill("grade", "c" + i, "4", "--seconds", "30").ok();
    }
    Map<String, Integer> first = minutes(home, "2026-12-03");
    assertEquals(3 * first.get("cards"), first.get("minutes"), "180 s until there are ten answers");

    home.grill("grade", "c9", "4", "--seconds", "500").ok();
    Map<String, Integer> second = minutes(home, "2026-12-03");
    assertEquals((second.get("cards") + 1) / 2, second.get("minutes"));

    for (int i = 10; i < 25; i++) {
      home.grill("grade", "c" + i, "4", "--seconds", "1").ok();
    }
    Map<String, Integer> third = minutes(home, "2026-12-03");
    assertEquals((third.get("cards") + 5) / 6, third.get("minutes"), "never less than 10 s");
  }

  private static Map<String, Integer> minutes(Home home, String date) throws IOException {
    JsonNode day = home.grill("plan", "--interview", date, "--json").ok().json().at("/days/1");
    Map<String, Integer> numbers = new HashMap<>();
    for (String name : List.of("new", "reviews", "cards", "minutes")) {
      numbers.put(name, day.get(name).asInt());
    }
    assertEquals(numbers.get("cards"), numbers.get("new") + numbers.get("reviews"));
    return numbers;
  }

  @Test
  void theDocumentSaysWhatWasAskedAndClearingForgetsIt() throws IOException {
    Home home = homeWith(4);
    home.grill("grade", "c0", "5").ok();
    home.grill("suspend", "c3").ok();
    JsonNode none = home.grill("plan", "--json").ok().json();
    assertTrue(none.get("interview").isNull() && none.get("daysLeft").isNull());
    assertEquals(0, none.get("days").size());
    assertEquals(0.3333, none.get("readiness").asDouble());

    JsonNode plan =
        home.grill("plan", "--interview=2026-12-03", "--minutes=20", "--json").ok().json();
    assertEquals("2026-12-03", plan.get("interview").asText());
    assertEquals(9, plan.get("daysLeft").asInt());
    assertEquals(20, plan.get("minutesPerDay").asInt());
    assertEquals("2026-11-24", plan.at("/days/0/day").asText());
    assertEquals("2026-12-02", plan.at("/days/8/day").asText());
    assertEquals("2026-12-03\n", home.grill("config", "get", "interview").ok().out());
    assertEquals("20\n", home.grill("config", "get", "minutes-per-day").ok().out());
    assertEquals(plan, home.grill("plan", "--json").ok().json());

    home.grill("plan", "--clear").ok();
    assertEquals(none, home.grill("plan", "--json").ok().json());
    assertEquals("none\n", home.grill("config", "get", "interview").ok().out());
    assertEquals("none\n", home.grill("config", "get", "minutes-per-day").ok().out());
  }

  @Test
  void withoutMinutesThePlanUsesTwentyAndSaysSo() throws IOException {
    Home home = homeWith(40);
    String said = home.grill("plan", "--interview", "2026-12-01").ok().out();
    assertTrue(said.contains("No minutes are set, so 20 a day are assumed"), said);
    assertTrue(home.lang("zh").grill("plan").ok().out().contains("按每天 20 分钟计划"));
    JsonNode plan = home.grill("plan", "--json").ok().json();
    assertEquals(20, plan.get("minutesPerDay").asInt());
    assertEquals("none\n", home.grill("config", "get", "minutes-per-day").ok().out());
    int begun = 0;
    for (JsonNode day : plan.get("days")) {
      assertTrue(day.get("minutes").asInt() <= 20, plan::toString);
      begun += day.get("new").asInt();
    }
    assertEquals(40, begun, "seven days of six cards");

    String set = home.lang("en").grill("plan", "--minutes", "30").ok().out();
    assertTrue(!set.contains("assumed") && set.contains("30 min a day"), set);
  }

  @Test
  void todaysShareDoesNotGrowWhenQuickAnswersShortenThePace() throws IOException {
    Home home = homeWith(40);
    home.grill("plan", "--interview", "2026-12-03").ok();
    review(home, 6);
    morning(home, FIRST.plusDays(1));
    assertEquals(6, home.due());
    home.typed("\n4\n".repeat(5), "review", "--plain").ok();
    assertEquals(1, home.due(), "eleven answers so far, each a moment long");
    assertEquals(1, cards(home.grill("plan", "--json").ok().json()).get(0));
    morning(home, FIRST.plusDays(2));
    assertEquals(40, home.due());
  }

  @Test
  void fromTheInterviewsDayOnCardsAreDueOnTheirOwnDates() throws IOException {
    Home home = homeWith(20);
    home.grill("plan", "--interview", "2026-11-25", "--minutes", "15").ok();
    assertEquals(5, home.due());
    review(home, 5);

    morning(home, FIRST.plusDays(1));
    assertEquals(15, home.due(), "five due and ten new");
    assertTrue(home.grill("plan").ok().out().contains("today"));
    morning(home, FIRST.plusDays(2));
    JsonNode over = home.grill("plan", "--json").ok().json();
    assertEquals(0, over.get("daysLeft").asInt());
    assertEquals(0, over.get("days").size());
    assertTrue(home.grill("plan").ok().out().contains("2026-11-25"));
  }

  @Test
  void aChoiceOfCardsFollowsAPlanOfItsOwnAndNewSaysHowManyAreWanted() throws IOException {
    Home home = homeWith(40);
    home.grill("deck", "add", "builtin:en").ok();
    home.grill("plan", "--interview", "2026-12-03").ok();
    assertEquals(6, home.due("many"));
    int other = home.due("sums-en");
    assertTrue(other > 0);
    assertEquals(6, home.due());
    assertEquals(3, home.due("many", "--new", "3"));
    assertEquals(12, home.due("many", "--new", "12"));
    assertEquals(2, home.due("many", "--limit", "2"));
    home.typed("\n4\n".repeat(6), "review", "--plain", "many").ok();
    assertEquals(0, home.due("many"));
    assertEquals(other, home.due("sums-en"), "another choice has a plan to itself");
    assertEquals(0, home.due(), "the day's minutes are used up");
  }

  @Test
  void theNextCardsAreThoseOfThePlan() throws IOException {
    Home home = homeWith(9);
    home.grill("plan", "--interview", "2026-12-05").ok();
    review(home, home.due());

    assertTrue(home.grill("due").ok().out().contains("Next: 6 cards on 2026-11-25."));
  }
}
