package dev.grill.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.text.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures in the README, as Chromium shows them: every sign stands in its cell of the
 * terminal, none is lost and none lies over another.
 *
 * <p>Without Chromium the tests are aborted, loudly; with {@code CI=true} they fail.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PicturesIT {

  /** A picture in a README loads with the page: no more than this. */
  private static final long MOST_BYTES = 150_000;

  private static final Path PICTURES = Path.of("docs/pictures");
  private static final List<Path> READMES =
      List.of(Path.of("README.md"), Path.of("docs/README.zh.md"));

  /** As in {@code picture_svg.py}, in pixels. */
  private static final int CELL = 9;

  private static final int LINE = 18;
  private static final int MARGIN = 14;

  /** A seventh of a cell: less than the eye sees, more than rounding. */
  private static final double TOLERANCE = 1.3;

  /** Where the measured texts stand in the page, as JSON in base 64. */
  private static final Pattern MEASURED = Pattern.compile("<pre id=\"measured\">([^<]*)</pre>");

  private static final String MEASURE =
      """
      const all = [...document.querySelectorAll('svg')].map(svg => [...svg.querySelectorAll('text')]
        .map(text => {
          const signs = [...text.textContent];
          const shown = text.getNumberOfChars();
          const starts = [];
          for (let at = 0, i = 0; i < signs.length && at < shown; at += signs[i++].length) {
            starts.push(text.getStartPositionOfChar(at).x);
          }
          const end = shown ? text.getEndPositionOfChar(shown - 1).x : 0;
          const box = text.getBBox();
          return {text: text.textContent, shown, starts, end, top: box.y, bottom: box.y + box.height,
            y: +text.getAttribute('y')};
        }));
      const bytes = new TextEncoder().encode(JSON.stringify(all));
      const measured = document.createElement('pre');
      measured.id = 'measured';
      measured.textContent = btoa(Array.from(bytes, b => String.fromCharCode(b)).join(''));
      document.body.append(measured);
      """;

  @TempDir Path folder;

  @Test
  void everySignOfEveryPictureStandsInItsCell() throws Exception {
    List<Path> files = pictures();
    assertFalse(files.isEmpty());
    List<String> pictures = new ArrayList<>();
    for (Path file : files) {
      pictures.add(Files.readString(file));
    }
    JsonNode measured = measured(pictures);
    assertEquals(files.size(), measured.size());
    Map<String, List<String>> faults = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      assertTrue(measured.get(i).size() > 20, "hardly any text: " + files.get(i));
      List<String> found = faults(measured.get(i));
      if (!found.isEmpty()) {
        faults.put(files.get(i).toString(), found.subList(0, Math.min(5, found.size())));
      }
    }
    assertEquals(Map.of(), faults);
  }

  @Test
  void garblingIsSeen() throws Exception {
    String good = "<text x=\"32\" y=\"28\" textLength=\"27\" %s>one</text>".formatted(SQUEEZED);
    List<String> wrong =
        List.of(
            "<text x=\"14 23 32 41 50 59 68\" y=\"28\">a  b  c</text>", // blanks fall together
            "<text x=\"14\" y=\"28\">a wide line that has no length of its own: iiiiiiii</text>",
            "<text x=\"14\" y=\"28\" textLength=\"27\" %s>四个汉字</text>".formatted(SQUEEZED),
            "<text x=\"18\" y=\"28\" textLength=\"27\" %s>off</text>".formatted(SQUEEZED),
            "<text x=\"14\" y=\"31\" textLength=\"27\" %s>low</text>".formatted(SQUEEZED),
            good + "<text x=\"50\" y=\"28\" textLength=\"27\" %s>two</text>".formatted(SQUEEZED));
    List<String> pictures = new ArrayList<>(List.of(picture(good)));
    wrong.forEach(text -> pictures.add(picture(text)));
    JsonNode measured = measured(pictures);
    assertEquals(List.of(), faults(measured.get(0)));
    for (int i = 0; i < wrong.size(); i++) {
      assertFalse(faults(measured.get(i + 1)).isEmpty(), "not seen: " + wrong.get(i));
    }
  }

  @Test
  void theReadmesShowThePicturesThatAreThereAndNoOthers() throws IOException {
    List<String> shown = new ArrayList<>();
    for (Path readme : READMES) {
      Matcher name =
          Pattern.compile("pictures/([a-z-]+\\.(?:svg|png))").matcher(Files.readString(readme));
      while (name.find()) {
        shown.add(name.group(1));
      }
    }
    List<String> there = new ArrayList<>();
    for (Path file : files("")) {
      there.add(file.getFileName().toString());
      assertTrue(Files.size(file) <= MOST_BYTES, file + ": " + Files.size(file) + " bytes");
    }
    assertEquals(there, shown.stream().sorted().distinct().toList());
  }

  private static final String SQUEEZED =
      "lengthAdjust=\"spacingAndGlyphs\" style=\"white-space:pre\"";

  private static String picture(String texts) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"80\">"
        + "<g font-family=\"'DejaVu Sans',sans-serif\" font-size=\"15\" xml:space=\"preserve\">"
        + texts
        + "</g></svg>";
  }

  /** The pictures of the terminal. */
  private static List<Path> pictures() throws IOException {
    return files(".svg");
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(PICTURES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** What is wrong with the texts of one picture. */
  private static List<String> faults(JsonNode texts) {
    List<String> faults = new ArrayList<>();
    Map<Integer, boolean[]> taken = new TreeMap<>();
    for (JsonNode measured : texts) {
      String text = measured.get("text").asText();
      double start = measured.get("starts").path(0).asDouble(-1);
      int column = (int) Math.round((start - MARGIN) / CELL);
      int row = (measured.get("y").asInt() - MARGIN) / LINE;
      String place = "row " + row + ", column " + column + ", “" + text + "”: ";
      if (measured.get("shown").asInt() != text.length()) {
        faults.add(place + "shows " + measured.get("shown") + " of " + text.length() + " signs");
        continue;
      }
      if (measured.get("top").asDouble() < MARGIN + row * LINE - LINE / 2.0
          || measured.get("bottom").asDouble() > MARGIN + (row + 1.5) * LINE
          || (measured.get("y").asInt() - MARGIN) % LINE != LINE - 4) {
        faults.add(place + "stands between the rows");
      }
      int[] signs = text.codePoints().toArray();
      double expected = MARGIN + column * CELL;
      for (int i = 0; i < signs.length; i++) {
        double at = measured.get("starts").get(i).asDouble();
        int cells = Columns.width(Character.toString(signs[i]));
        if (cells > 0 && Math.abs(at - expected) > TOLERANCE) {
          faults.add(place + "sign " + i + " at " + at + ", its cell at " + expected);
          break;
        }
        expected += cells * CELL;
      }
      double end = measured.get("end").asDouble();
      if (Math.abs(end - expected) > TOLERANCE) {
        faults.add(place + "ends at " + end + ", its cells at " + expected);
      }
      boolean[] cells = taken.computeIfAbsent(row, r -> new boolean[1000]);
      for (int i = Math.max(0, column); i < column + Columns.width(text); i++) {
        if (cells[i]) {
          faults.add(place + "lies over another text");
          break;
        }
        cells[i] = true;
      }
    }
    return faults;
  }

  /** For each picture, in order, the texts as Chromium has laid them out. */
  private JsonNode measured(List<String> pictures) throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<!doctype html><meta charset=\"utf-8\"><body>"
            + String.join("\n", pictures)
            + "<script>"
            + MEASURE
            + "</script></body>");
    Chromium.Printed printed = Chromium.open(folder, page, "--dump-dom");
    Matcher measured = MEASURED.matcher(printed.out());
    assertTrue(
        measured.find(), () -> "nothing measured, see what Chromium says:\n" + printed.log());
    byte[] json = Base64.getDecoder().decode(measured.group(1));
    return new ObjectMapper().readTree(new String(json, UTF_8));
  }
}
