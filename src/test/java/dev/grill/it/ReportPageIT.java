package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.classroom.GeneratedClass;
import dev.grill.cli.Home;
import dev.grill.report.SeededLearner;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of reports, a learner's and a class's, in Chromium: they say nothing on the console,
 * fit every width and A4, can be read in both themes, by keyboard and by screen readers as far as
 * axe can tell, and their tables sort. Strangers wrote the texts in them.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReportPageIT {

  private static final String EVENING = "2026-11-24T21:00:00+08:00";
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private static final int WIDE = 1280;
  private static final int PHONE = 390;

  /** A4 without its margins of 14 mm, at 96 pixels an inch. */
  private static final int PAPER = 688;

  /** Below this a text is hard to read (WCAG 2.2, 1.4.3); large type may have 3. */
  private static final double LEAST_CONTRAST = 4.5;

  /** Buttons are this high and more (WCAG 2.2, 2.5.8). */
  private static final int LEAST_TARGET = 24;

  private static final int MOST_TABS = 12;

  private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">";

  private static final String HOSTILE_DECK =
      """
      deck: evil
      title: "<script>document.title='owned'</script>"
      cards:
        - id: one
          question: "</td></table><script>document.title='owned'</script> <img src=x onerror=document.title='owned'>"
          topic: "'\\"><script>document.title='owned'</script>"
          answer: a
          points:
            - point: "</main><svg onload=document.title='owned'>"
      """;

  /**
   * Contrast of every text with what it stands on, the height of every button, what is too wide.
   */
  private static final String MEASURE =
      """
      (() => {
        const part = value => {
          const c = value / 255;
          return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        };
        const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
        const colour = text => text.match(/[0-9.]+/g).map(Number);
        const ground = element => {
          for (let at = element; at; at = at.parentElement) {
            const found = colour(getComputedStyle(at).backgroundColor);
            if (found.length === 3 || found[3] > 0) return found;
          }
          return [255, 255, 255];
        };
        let worst = {contrast: 21};
        let texts = 0;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const element = walker.currentNode.parentElement;
          const hidden = ['SCRIPT', 'TITLE', 'DESC', 'CAPTION'].includes(element.tagName.toUpperCase());
          if (!walker.currentNode.textContent.trim() || hidden) continue;
          const style = getComputedStyle(element);
          const ink = colour(element.namespaceURI.endsWith('svg') ? style.fill : style.color);
          const both = [light(ink), light(ground(element))].sort((a, b) => b - a);
          const contrast = (both[0] + 0.05) / (both[1] + 0.05);
          texts++;
          if (contrast < worst.contrast) worst = {contrast, text: walker.currentNode.textContent};
        }
        const buttons = [...document.querySelectorAll('button, summary')];
        const heights = buttons.map(one => one.getBoundingClientRect().height);
        const wide = [...document.querySelectorAll('.scroll')]
          .filter(one => !one.closest('details') && one.scrollWidth > one.clientWidth + 1)
          .map(one => one.getAttribute('aria-label') + ' ' + one.scrollWidth + '>' + one.clientWidth);
        return {worst, texts, least: Math.min(...heights), wide,
          needed: document.documentElement.scrollWidth,
          dark: matchMedia('(prefers-color-scheme: dark)').matches};
      })()
      """;

  private static final String FAULTS =
      "axe.run().then(found => found.violations"
          + ".filter(one => /serious|critical/.test(one.impact) || one.tags.some(tag => /^wcag/.test(tag)))"
          + ".map(one => one.id + ' ' + one.impact + ': ' + one.nodes[0].html))";

  @TempDir static Path folder;
  private static ChromiumPage chromium;

  @BeforeAll
  static void pagesOfALearnerAndAClass() throws Exception {
    chromium = ChromiumPage.start(folder);
    Path deck = Files.writeString(folder.resolve("evil.yaml"), HOSTILE_DECK);
    Home learner = Home.withRealDecks(folder.resolve("learner")).at(EVENING);
    learner.grill("deck", "add", "builtin:zh/ai").ok();
    learner.grill("deck", "add", deck.toString()).ok();
    learner.grill("config", "set", "learner", HOSTILE).ok();
    Path typed = Files.writeString(folder.resolve("typed"), "nothing to the point");
    learner.grill("grade", "one", "1", "--answer-file", typed.toString()).ok();
    SeededLearner.fill(learner.database(), 7, ZonedDateTime.parse(EVENING), 30);

    Path handedIn = folder.resolve("<b onclick=x>week 1");
    GeneratedClass.write(handedIn, 25, 20, 30, 3);
    learner.grill("class", "hand-in", "-o", handedIn.resolve("evil.jsonl").toString()).ok();
    Files.writeString(handedIn.resolve("<img src=x onerror=alert(1)>.jsonl"), "x");
    Path roster = folder.resolve("roster.csv");
    List<String> people = new ArrayList<>(Files.readAllLines(roster));
    people.remove(3);
    people.add("02029999," + HOSTILE.replace("\"", "") + ",a@school.test,1");
    Files.write(roster, people);

    for (String lang : List.of("en", "zh")) {
      learner.lang(lang).grill("report", "-o", page("learner", lang).toString()).ok();
      List<String> report =
          List.of(
              "class",
              "report",
              handedIn.toString(),
              "--roster",
              roster.toString(),
              "--due",
              "2026-10-10",
              "-o",
              page("class", lang).toString());
      learner.grill(report.toArray(String[]::new)).ok();
    }
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Path page(String whose, String lang) {
    return folder.resolve(whose + "-" + lang + ".html");
  }

  @ParameterizedTest
  @CsvSource({"learner, en, true", "learner, zh, false", "class, en, true", "class, zh, false"})
  void aPageCanBeReadInEveryWidth(String whose, String lang, boolean dark) throws Exception {
    chromium.show(WIDE, dark, "screen");
    chromium.open(page(whose, lang));
    assertEquals("[]", chromium.console().toString());
    chromium.value("document.querySelectorAll('details').forEach(one => { one.open = true; })");

    for (int width : new int[] {WIDE, PHONE}) {
      chromium.show(width, dark, "screen");
      JsonNode measured = chromium.value(MEASURE);
      String told = measured.toString();
      assertEquals(dark, measured.get("dark").asBoolean());
      assertTrue(measured.get("needed").asInt() <= width, told);
      assertTrue(measured.get("texts").asInt() > 300, told);
      assertTrue(measured.at("/worst/contrast").asDouble() >= LEAST_CONTRAST, told);
      assertTrue(measured.get("least").asDouble() >= LEAST_TARGET, told);
      if (width == WIDE) {
        assertEquals("[]", measured.get("wide").toString(), "no table is cut off");
        chromium.value(axe() + ";0");
      }
      assertEquals("[]", chromium.value(FAULTS).toString());
    }
  }

  private static String axe() throws Exception {
    try (InputStream in = ReportPageIT.class.getResourceAsStream(AXE)) {
      assertNotNull(in, "axe-core is not on the class path");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void axeFindsWhatIsWrong() throws Exception {
    Path wrong = folder.resolve("wrong.html");
    Files.writeString(
        wrong,
        "<!doctype html><title>x</title><main><h1>x</h1><button></button>"
            + "<p style='color:#999'>pale");
    chromium.show(WIDE, false, "screen");
    chromium.open(wrong);
    chromium.value(axe() + ";0");

    String found = chromium.value(FAULTS).toString();

    for (String fault : List.of("html-has-lang", "button-name", "color-contrast")) {
      assertTrue(found.contains(fault), found);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"learner", "class"})
  void theKeyboardAloneSortsATable(String whose) throws Exception {
    chromium.show(WIDE, false, "screen");
    chromium.open(page(whose, "en"));
    String focused = "document.activeElement.closest('thead button') !== null";
    int tabs = 0;
    while (!chromium.value(focused).asBoolean()) {
      assertTrue(tabs++ < MOST_TABS, "no heading is reached");
      chromium.press("Tab", 9, "");
    }
    assertEquals(
        "solid",
        chromium.value("getComputedStyle(document.activeElement).outlineStyle").asText(),
        "it is seen where the keys go");

    chromium.press("Enter", 13, "\r");
    List<String> rising = firstColumn("ascending");
    chromium.press(" ", 32, " ");
    List<String> falling = firstColumn("descending");

    assertTrue(rising.size() > 3, rising.toString());
    assertEquals(rising.stream().sorted(Comparator.reverseOrder()).toList(), sortedBack(falling));
    assertEquals(rising.get(0), falling.get(falling.size() - 1));
  }

  /** Java's order of the same words, so that only which words there are is compared. */
  private static List<String> sortedBack(List<String> words) {
    return words.stream().sorted(Comparator.reverseOrder()).toList();
  }

  private static List<String> firstColumn(String order) throws Exception {
    String table = "document.activeElement.closest('table')";
    assertEquals(
        order,
        chromium.value("document.activeElement.closest('th').getAttribute('aria-sort')").asText());
    List<String> texts = new ArrayList<>();
    chromium
        .value("[..." + table + ".tBodies[0].rows].map(row => row.cells[0].textContent)")
        .forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"learner", "class"})
  void numbersAreSortedAsNumbers(String whose) throws Exception {
    chromium.show(WIDE, false, "screen");
    chromium.open(page(whose, "en"));
    String order =
        """
        (() => {
          const faults = [];
          for (const table of document.querySelectorAll('table')) {
            [...table.tHead.rows[0].cells].forEach((head, column) => {
              if (!head.classList.contains('n')) return;
              for (const way of ['descending', 'ascending']) {
                head.querySelector('button').click();
                const found = [...table.tBodies[0].rows].map(row =>
                  Number(row.cells[column].dataset.order ?? row.cells[column].textContent));
                const right = [...found].sort((a, b) => way === 'ascending' ? a - b : b - a);
                if (head.getAttribute('aria-sort') !== way || found.join() !== right.join()) {
                  faults.push(table.caption.textContent + ' ' + head.textContent + ' ' + way);
                }
              }
            });
          }
          return faults;
        })()
        """;
    assertEquals("[]", chromium.value(order).toString());
  }

  @ParameterizedTest
  @CsvSource({"learner, en", "learner, zh", "class, en", "class, zh"})
  void onPaperNothingIsCutOff(String whose, String lang) throws Exception {
    chromium.show(PAPER, true, "print");
    chromium.open(page(whose, lang));

    JsonNode measured = chromium.value(MEASURE);
    assertTrue(measured.get("needed").asInt() <= PAPER, measured.toString());
    assertEquals("[]", measured.get("wide").toString());
    assertEquals(
        "rgb(255, 255, 255)",
        chromium.value("getComputedStyle(document.body).backgroundColor").asText(),
        "black on white, whatever the screen's theme is");
    String bytes = chromium.pdf();
    long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(bytes).results().count();
    assertTrue(pages >= 3 && pages <= 12, pages + " pages");
    assertTrue(bytes.contains("/MediaBox [0 0 594.95") || bytes.contains("/MediaBox [0 0 595"));
    assertEquals("[]", chromium.console().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"learner", "class"})
  void whatStrangersWroteIsShownAndDoesNothing(String whose) throws Exception {
    chromium.show(WIDE, false, "screen");
    chromium.open(page(whose, "en"));

    assertEquals(
        1,
        chromium
            .value("document.querySelectorAll('script, img, b[onclick], [onload]').length")
            .asInt());
    assertTrue(chromium.value("document.title").asText().contains("report"));
    String shown = chromium.value("document.body.textContent").asText();
    assertTrue(shown.contains(HOSTILE), "the name, letter by letter");
    assertTrue(shown.contains("</td></table><script>document.title"), "the question");
    assertTrue(shown.contains("'\"><script>"), "the topic");
    assertEquals("[]", chromium.console().toString());
  }
}
