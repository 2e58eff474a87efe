package dev.grill.decks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.answer.Marked;
import dev.grill.answer.Marking;
import dev.grill.card.Card;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * How fairly typed answers are marked, measured on {@code labelled-answers.tsv}: 319 answers that
 * were labelled by hand, as a fair examiner would tick them, before the matcher was looked at. A
 * third of each language is held out: it is measured and never tuned on.
 *
 * <p>{@code mvn test -Dtest=MarkingQualityTest} prints the figures; {@code -Dmarking.misses=tune}
 * lists the answers of that split that are marked otherwise than labelled.
 */
class MarkingQualityTest {

  private static final Path LABELS =
      Path.of("src/test/resources/dev/grill/answer/labelled-answers.tsv");
  private static final double LEAST_F1 = 0.90;

  private record Row(
      String card, String language, String split, Set<Integer> points, String answer) {
    static Row of(String line) {
      String[] fields = line.split("\t");
      Set<Integer> points = new TreeSet<>();
      if (!fields[4].equals("-")) {
        for (String point : fields[4].split(" ")) {
          points.add(Integer.valueOf(point));
        }
      }
      return new Row(fields[0], fields[1], fields[3], points, fields[5]);
    }
  }

  /** Ticks given rightly, given wrongly and left out. */
  private static final class Tally {
    int right;
    int wrong;
    int missed;

    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }
  }

  @Test
  void theHeldOutAnswersAreMarkedAsAFairExaminerWould() throws IOException {
    Map<String, Card> cards = new HashMap<>();
    for (String language : BuiltinDecks.LANGUAGES) {
      BuiltinDecks.cards(language).forEach(c -> cards.put(language + c.id().card(), c));
    }
    Map<String, Tally> tallies = new HashMap<>();
    List<String> misses = new ArrayList<>();
    List<String> lines = Files.readAllLines(LABELS);
    for (String line : lines.subList(1, lines.size())) {
      Row row = Row.of(line);
      Set<Integer> ticked = ticked(cards.get(row.language() + row.card()), row.answer());
      Tally tally = tallies.computeIfAbsent(row.language() + " " + row.split(), key -> new Tally());
      for (int point : ticked) {
        if (row.points().contains(point)) {
          tally.right++;
        } else {
          tally.wrong++;
        }
      }
      tally.missed += (int) row.points().stream().filter(p -> !ticked.contains(p)).count();
      if (!ticked.equals(row.points())
          && row.split().equals(System.getProperty("marking.misses"))) {
        misses.add(
            row.language()
                + " "
                + row.card()
                + " labelled "
                + row.points()
                + " ticked "
                + ticked
                + ": "
                + row.answer());
      }
    }
    misses.forEach(System.out::println);
    for (String language : BuiltinDecks.LANGUAGES) {
      for (String split : List.of("tune", "held")) {
        Tally tally = tallies.get(language + " " + split);
        System.out.printf(
            "marking %s %s: precision %.3f, recall %.3f, F1 %.3f (%d ticks labelled)%n",
            language,
            split,
            tally.precision(),
            tally.recall(),
            tally.f1(),
            tally.right + tally.missed);
      }
    }
    for (String language : BuiltinDecks.LANGUAGES) {
      double f1 = tallies.get(language + " held").f1();
      assertTrue(f1 >= LEAST_F1, language + ": F1 " + f1 + " on the held-out answers");
    }
  }

  private static Set<Integer> ticked(Card card, String answer) {
    Marked marked = Marking.mark(card, answer);
    Set<Integer> ticked = new TreeSet<>();
    for (int i = 0; i < marked.total(); i++) {
      if (marked.points().get(i).covered()) {
        ticked.add(i + 1);
      }
    }
    return ticked;
  }
}
