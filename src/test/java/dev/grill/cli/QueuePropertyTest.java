package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.MemoryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;

/**
 * Counting equals asking, with the real program and the real store: whatever happened to random
 * decks before, {@code due} says how many cards a session asks when each gets a 4.
 */
class QueuePropertyTest {

  private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-24T09:00:00+08:00");
  private static final int MOST_CARDS = 40;

  /** Something a learner did, some hours after the thing before. */
  record Step(int hoursLater, String command, int card, int grade) {}

  private final List<Path> folders = new ArrayList<>();

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.of(0, 0, 0, 1, 5, 18, 19, 24, 70),
                Arbitraries.of(
                    "grade", "grade", "grade", "grade", "undo", "bury", "suspend", "resume"),
                Arbitraries.integers().between(0, 11),
                Arbitraries.integers().between(0, 5))
            .as(Step::new);
    return step.list().ofMaxSize(18);
  }

  @Provide
  Arbitrary<List<String>> selections() {
    return Arbitraries.of(
        List.of(),
        List.of("one"),
        List.of("--deck", "two"),
        List.of("one", "--deck", "two"),
        List.of("--tag", "odd"),
        List.of("--topic", "low", "--difficulty", "1", "--difficulty", "2"),
        List.of("--weak"),
        List.of("--failed-today"),
        List.of("--limit", "3"),
        List.of("--new", "2"),
        List.of("--new", "0", "--tag", "odd", "--limit", "4"));
  }

  @Property(tries = 40)
  void dueEqualsTheNumberOfCardsASessionAsks(
      @ForAll("histories") List<Step> history,
      @ForAll("selections") List<String> selection,
      @ForAll @Size(max = 2) List<Boolean> limits)
      throws IOException {
    Home home = home(limits);
    OffsetDateTime now = START;
    for (Step step : history) {
      now = now.plusHours(step.hoursLater());
      home.at(now.toString());
      String card = step.card() % 2 == 0 ? "one/c" + step.card() : "two/c" + step.card();
      switch (step.command()) {
        case "grade" -> home.grill("grade", card, String.valueOf(step.grade())).ok();
        case "undo" -> home.grill("undo");
        default -> home.grill(step.command(), card).ok();
      }
    }
    countsWhatItAsks(home, selection);
    home.grill("undo");
    countsWhatItAsks(home, selection);
    OffsetDateTime four = now.plusDays(1).withHour(4).withMinute(0);
    home.at(four.minusSeconds(1).toString());
    countsWhatItAsks(home, List.of());
    home.at(four.toString());
    countsWhatItAsks(home, selection);
  }

  private static void countsWhatItAsks(Home home, List<String> selection) throws IOException {
    int due = home.due(selection.toArray(new String[0]));
    List<String> args = new ArrayList<>(List.of("review", "--plain"));
    args.addAll(selection);
    Home.Run run = home.typed("\n4\n".repeat(MOST_CARDS), args.toArray(new String[0])).ok();
    List<String> asked =
        run.outLines().stream().filter(line -> line.matches("\\[\\d+/\\d+] .*")).toList();
    assertEquals(due, asked.size(), () -> selection + ": " + asked);
    for (int i = 0; i < due; i++) {
      String number = "[" + (i + 1) + "/" + due + "] ";
      assertEquals(number, asked.get(i).substring(0, number.length()));
    }
  }

  private Home home(List<Boolean> limits) throws IOException {
    Path folder = MemoryFolder.create("grill-queue");
    folders.add(folder);
    for (String deck : List.of("one", "two")) {
      StringBuilder text = new StringBuilder("deck: " + deck + "\ntitle: " + deck + "\ncards:\n");
      for (int i = 0; i < 12; i++) {
        String topic = i < 6 ? "low" : "high";
        String tag = i % 2 == 0 ? "even" : "odd";
        text.append("  - {id: c" + i + ", topic: " + topic + ", tags: [" + tag + "]");
        text.append(", difficulty: " + (i % 3 + 1) + ", question: q, answer: a}\n");
      }
      Files.writeString(folder.resolve(deck + ".yaml"), text);
    }
    Home home = Home.in(folder.resolve("home")).at(START.toString());
    home.grill("deck", "add", folder.toString()).ok();
    if (!limits.isEmpty()) {
      home.grill("config", "set", "new-per-day", limits.get(0) ? "3" : "0").ok();
    }
    if (limits.size() > 1) {
      home.grill("config", "set", "reviews-per-day", limits.get(1) ? "2" : "0").ok();
    }
    return home;
  }

  @AfterTry
  void removeTheHomes() throws IOException {
    for (Path folder : folders) {
      Home.remove(folder);
    }
    folders.clear();
  }
}
