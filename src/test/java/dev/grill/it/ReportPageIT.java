package dev.grill.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.cli.Home;
import dev.grill.report.SeededLearner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page of a report in Chromium: it says nothing on its console, fits its width, can be read in
 * both themes, and its tables sort.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReportPageIT {

  private static final String EVENING = "2026-11-24T21:00:00+08:00";
  private static final Pattern MEASURED = Pattern.compile("<pre id=\"measured\">([^<]*)</pre>");

  /** Below this a text is hard to read (WCAG 2.2, 1.4.3); large type may have 3. */
  private static final double LEAST_CONTRAST = 4.5;

  /**
   * Contrast of every text with what it stands on, the height of every button, and what a click on
   * a heading does.
   */
  private static final String MEASURE =
      """
      document.querySelectorAll('details').forEach(one => { one.open = true; });
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
      const table = [...document.querySelectorAll('table')].pop();
      const head = [...table.tHead.rows[0].cells][3];
      const column = () => [...table.tBodies[0].rows].map(row => Number(row.cells[3].textContent));
      head.querySelector('button').click();
      const falling = {sort: head.getAttribute('aria-sort'), values: column()};
      head.querySelector('button').click();
      const rising = {sort: head.getAttribute('aria-sort'), values: column()};
      const all = {worst, texts, buttons: buttons.length, least: Math.min(...heights), falling,
        rising, width: innerWidth, needed: document.documentElement.scrollWidth,
        dark: matchMedia('(prefers-color-scheme: dark)').matches};
      const bytes = new TextEncoder().encode(JSON.stringify(all));
      const measured = document.createElement('pre');
      measured.id = 'measured';
      measured.textContent = btoa(Array.from(bytes, b => String.fromCharCode(b)).join(''));
      document.body.append(measured);
      """;

  @TempDir static Path home;
  @TempDir Path folder;

  @BeforeAll
  static void aLearnerPractises() throws Exception {
    Home learner = Home.withRealDecks(home).at(EVENING);
    learner.grill("deck", "add", "builtin:zh/ai").ok();
    SeededLearner.fill(learner.database(), 7, ZonedDateTime.parse(EVENING), 30);
  }

  private Path page(String lang) {
    Path page = folder.resolve("report.html");
    Home.withRealDecks(home).at(EVENING).lang(lang).grill("report", "-o", page.toString()).ok();
    return page;
  }

  @ParameterizedTest
  @CsvSource({"en, 1280, true", "zh, 390, false"})
  void aPageCanBeReadAndSorted(String lang, int width, boolean dark) throws Exception {
    Path page = page(lang);
    String html = Files.readString(page);
    // a script of the test's is none that the page's policy lets run
    String open = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    assertFalse(open.equals(html));
    Path measuring = folder.resolve("measuring.html");
    Files.writeString(
        measuring, open.replace("</body>", "<script>{" + MEASURE + "}</script></body>"));

    Chromium.Printed printed =
        Chromium.open(
            folder,
            framed(measuring, width),
            "--allow-file-access-from-files",
            "--window-size=1400,900",
            "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
            "--virtual-time-budget=20000",
            "--dump-dom");

    Matcher found = MEASURED.matcher(printed.out());
    assertTrue(found.find(), () -> "nothing measured:\n" + printed.log());
    JsonNode measured =
        new ObjectMapper().readTree(new String(Base64.getDecoder().decode(found.group(1)), UTF_8));
    assertEquals(dark, measured.get("dark").asBoolean());
    assertEquals(width, measured.get("width").asInt());
    assertTrue(measured.get("needed").asInt() <= width, measured.toString());
    assertTrue(measured.get("texts").asInt() > 300, measured.toString());
    assertTrue(
        measured.at("/worst/contrast").asDouble() >= LEAST_CONTRAST,
        measured.get("worst").toString());
    assertTrue(measured.get("least").asDouble() >= 24, measured.toString());
    assertEquals("descending", measured.at("/falling/sort").asText());
    assertEquals("ascending", measured.at("/rising/sort").asText());
    List<Integer> falling = numbers(measured.at("/falling/values"));
    List<Integer> rising = numbers(measured.at("/rising/values"));
    assertEquals(falling.stream().sorted().toList(), rising);
    assertEquals(40, rising.size());
    assertTrue(rising.get(0) < rising.get(39));
  }

  /** Chromium makes no window as narrow as a phone; a frame in it can be. */
  private Path framed(Path page, int width) throws Exception {
    Path outer = folder.resolve("frame.html");
    Files.writeString(
        outer,
        "<!doctype html><meta name=\"color-scheme\" content=\"light dark\"><iframe src=\""
            + page.toUri()
            + "\" style=\"border:0;width:"
            + width
            + "px;height:800px\"></iframe><script>addEventListener('load',()=>{const inner="
            + "document.querySelector('iframe').contentDocument.getElementById('measured');"
            + "document.body.append(document.importNode(inner,true))})</script>");
    return outer;
  }

  private static List<Integer> numbers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }

  @Test
  void aPageIsPrintedWithoutAWordOnTheConsole() throws Exception {
    Path pdf = folder.resolve("report.pdf");

    Chromium.Printed printed =
        Chromium.open(
            folder,
            page("en"),
            "--enable-logging=stderr",
            "--no-pdf-header-footer",
            "--print-to-pdf=" + pdf);

    assertFalse(printed.log().contains("CONSOLE"), printed.log());
    String bytes = Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    Matcher pages = Pattern.compile("/Type\\s*/Page\\b").matcher(bytes);
    long count = pages.results().count();
    assertTrue(count >= 3 && count <= 9, count + " pages");
    assertTrue(bytes.contains("/MediaBox [0 0 594.95") || bytes.contains("/MediaBox [0 0 595"));
  }
}
