package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that come through pipes, which have no position and no size. */
class PipeIT {

  @TempDir Path home;

  @BeforeEach
  void addTheDecks() {
    Installed.prepare(home, "deck", "add", "builtin:zh");
  }

  @Test
  void anAnswerIsAssessedFromAPipe() throws IOException {
    Installed.Result result =
        Installed.run(home, Map.of(), "先看误判代价，再看 F1", "assess", "model-performance", "--json");
    assertEquals("", result.err());
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertEquals(2, json.get("covered").asInt(), result.out());
    assertEquals("F1", json.get("points").get(1).get("matched").asText());
  }

  @Test
  void anAnswerFileMayBeAPipe() {
    String grill = Installed.quoted(Installed.command());
    String script = "printf F1 | " + grill + " grade model-performance 4 --answer-file /dev/stdin";
    Installed.Result result = Installed.shell(Map.of("GRILL_HOME", home.toString()), "", script);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("model-performance"), result.out());
  }
}
