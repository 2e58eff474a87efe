package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The commands of a page of the documentation: each block as it stands there, with the limit of
 * {@link Installed} on its time, and what is quoted below it looked for in what it printed.
 */
final class PageSteps {

  /** Says how a block ends that does not end with 0. */
  private static final String CODE = "# exit code ";

  /** Commands, and what the page says that they print; nothing where it says nothing. */
  record Step(String commands, List<String> printed) {
    int code() {
      int at = commands.lastIndexOf(CODE);
      return at < 0 ? 0 : Integer.parseInt(commands.substring(at + CODE.length()).strip());
    }
  }

  private PageSteps() {}

  /** The steps of a page, in their order. */
  static List<Step> of(String page) throws IOException {
    List<Step> steps = new ArrayList<>();
    String kind = null;
    List<String> block = new ArrayList<>();
    for (String line : Files.readAllLines(Installed.sources().resolve("docs").resolve(page))) {
      if (kind == null && line.startsWith("```")) {
        kind = line.substring(3);
        block.clear();
      } else if (kind != null && line.equals("```")) {
        if (kind.equals("sh")) {
          steps.add(new Step(String.join("\n", block), List.of()));
        } else {
          assertEquals("text", kind, page);
          Step last = steps.remove(steps.size() - 1);
          steps.add(new Step(last.commands(), List.copyOf(block)));
        }
        kind = null;
      } else if (kind != null) {
        block.add(line);
      }
    }
    return steps;
  }

  /**
   * Does what a page says.
   *
   * @param typed what is typed into commands that read
   * @param folder which the page calls {@code ~}
   */
  static void run(String page, Map<String, String> environment, String typed, Path folder)
      throws IOException {
    run(of(page), environment, typed, folder);
  }

  /** Does these steps. */
  static void run(List<Step> steps, Map<String, String> environment, String typed, Path folder)
      throws IOException {
    for (Step step : steps) {
      Installed.Result result =
          Installed.shell(environment, typed, "set -e\ncd\n" + step.commands());
      assertEquals(step.code(), result.code(), () -> step.commands() + "\n" + result);
      String all = (result.out() + result.err()).replace(folder.toString(), "~");
      List<String> left = new ArrayList<>(all.lines().toList());
      for (String line : step.printed()) {
        int at = left.indexOf(line);
        assertTrue(at >= 0, () -> "not printed, or not in this order: " + line + "\n" + all);
        left = left.subList(at + 1, left.size());
      }
    }
  }

  /** Two languages of one page have the same commands and quote as much of what they print. */
  static void assertSame(List<Step> one, List<Step> other) {
    assertEquals(
        one.stream().map(Step::commands).toList(), other.stream().map(Step::commands).toList());
    assertEquals(
        one.stream().map(step -> step.printed().size()).toList(),
        other.stream().map(step -> step.printed().size()).toList());
  }
}
