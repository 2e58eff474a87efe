package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page that walks a study group through its first week, run as a script: each block of commands
 * as it stands there, with the limit of {@link Installed} on its time, and what is quoted below it
 * looked for in what it printed.
 */
class StudyGroupIT {

  private static final String ENGLISH = "study-group.md";
  private static final String CHINESE = "study-group.zh.md";

  /** What is typed into a review: an answer, its end, a grade. Nothing else reads. */
  private static final String TYPED = "Along headings\n\n4\n";

  @TempDir Path folder;

  /** The surroundings of a person who has grill on the path, a name in Git and an editor. */
  private Map<String, String> environment(String lang) throws IOException {
    Files.writeString(folder.resolve(".gitconfig"), "[user]\nname = a\nemail = a@b\n");
    Path editor = folder.resolve("editor");
    Files.writeString(
        editor,
        """
        #!/bin/sh
        for file; do :; done
        sed 's/What do headings tell you?/Where would you cut it with scissors?/' "$file" > "$0.new"
        cat "$0.new" > "$file"
        """);
    assertTrue(editor.toFile().setExecutable(true));
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", Installed.prefix().resolve("bin") + ":/usr/local/bin:/usr/bin:/bin");
    environment.put("HOME", folder.toString());
    environment.put("GRILL_HOME", folder.resolve("grill").toString());
    environment.put("GRILL_LANG", lang);
    environment.put("GRILL_NOW", "2026-11-27T18:00:00+08:00");
    environment.put("EDITOR", editor.toString());
    return environment;
  }

  private static JsonNode json(Path home, String... command) throws IOException {
    return new ObjectMapper().readTree(Installed.look(home, command));
  }

  @ParameterizedTest
  @CsvSource({ENGLISH + ", en", CHINESE + ", zh"})
  void theCommandsOfThePageDoWhatItSays(String page, String lang) throws IOException {
    PageSteps.run(page, environment(lang), TYPED, folder);
    Path home = folder.resolve("grill");
    JsonNode here = json(home, "history", "--json");
    assertEquals(2, here.get("reviews").size());
    JsonNode merged = json(home, "show", "rag/reranking", "--json");
    assertEquals("What does a reranker do, and when do you need one?", text(merged, "question"));
    assertTrue(text(merged, "answer").contains("at one model call each"), merged::toString);
    assertEquals(1, merged.get("reviews").asInt());
    assertEquals(0, merged.get("flags").size());
    JsonNode own = json(home, "show", "rag/chunking", "--json");
    assertEquals("Where would you cut it with scissors?", text(own, "hint"));
    assertEquals(1, own.get("reviews").asInt());
    Path laptop = folder.resolve("week/laptop");
    assertEquals(here, json(laptop, "history", "--json"));
    assertEquals(
        merged.get("question"), json(laptop, "show", "rag/reranking", "--json").get("question"));
  }

  private static String text(JsonNode card, String field) {
    return card.get(field).asText().strip();
  }

  @Test
  void bothPagesHaveTheSameCommandsAndQuoteWhatTheyPrintInTheSamePlaces() throws IOException {
    List<PageSteps.Step> english = PageSteps.of(ENGLISH);
    PageSteps.assertSame(english, PageSteps.of(CHINESE));
    String all = english.stream().map(PageSteps.Step::commands).toList().toString();
    for (String command :
        List.of(
            "deck add",
            "review",
            "flag",
            "deck feedback",
            "edit",
            "deck check",
            "deck merge",
            "deck list",
            "deck diff",
            "deck update",
            "sync")) {
      assertTrue(all.contains("grill " + command), command);
    }
  }
}
