package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow for a repository of decks, as the documentation has it, run as a script. */
class DeckRepositoryIT {

  private static final String DECK =
      "deck: d\ntitle: D\ncards:\n  - id: x\n    question: q\n    answer: a\n";

  @TempDir Path folder;

  /** The lines under the last {@code run: |} of the workflow. */
  private static String script() throws IOException {
    List<String> lines = Files.readAllLines(Installed.sources().resolve("docs/decks.md"));
    int begin = -1;
    int end = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("run: |")) {
        begin = i + 1;
        end = -1;
      } else if (begin > 0 && end < 0 && lines.get(i).startsWith("```")) {
        end = i;
      }
    }
    StringBuilder script = new StringBuilder("set -e\n");
    for (String line : lines.subList(begin, end)) {
      script.append(line.strip()).append('\n');
    }
    return script.toString();
  }

  private Installed.Result check(Path repository) throws IOException {
    Path link = folder.resolve("grill-installed");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, Installed.prefix());
    }
    Map<String, String> environment =
        Map.of(
            "RUNNER_TEMP",
            folder.toString(),
            "GRILL_HOME",
            folder.resolve("home").toString(),
            "GRILL_LANG",
            "en");
    String script = "cd " + Installed.quoted(repository) + "\n" + script();
    return Installed.shell(environment, "", script);
  }

  @Test
  void soundDecksPassAndAnErrorFailsWithItsPlaceBesideTheLine() throws IOException {
    Path repository = Files.createDirectories(folder.resolve("decks/one"));
    Files.writeString(repository.resolve("d.yaml"), DECK);
    Installed.Result sound = check(folder.resolve("decks"));
    assertEquals(0, sound.code(), sound::toString);
    Files.writeString(
        repository.resolve("e.yaml"),
        DECK.replace("deck: d", "deck: e").replace("answer", "anser"));
    Installed.Result broken = check(folder.resolve("decks"));
    assertEquals(3, broken.code(), broken::toString);
    String note =
        "::error file=./one/e.yaml,line=6,col=5::unknown key 'anser'; did you mean 'answer'?";
    assertTrue(broken.out().lines().anyMatch(note::equals), broken::toString);
  }
}
