package dev.grill.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bar where a person sees it, and nothing anywhere else. */
class ReadingBarTest {

  @TempDir Path folder;

  private String drawn(boolean terminal, long patience, Map<String, String> more) throws Exception {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("GRILL_HOME", folder.toString());
    environment.put("GRILL_LANG", "en");
    InputStream in = new ByteArrayInputStream(new byte[0]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment around =
        new Environment(
            environment, in, out, err, false, false, terminal, folder, folder, "ada", "Linux");
    try (Call call = new Call(around, Arguments.parse("due"), new Output(out), new Output(err))) {
      ReadingBar bar = new ReadingBar(around, call.err(), patience);
      bar.at(1, 4);
      bar.at(4, 4);
      bar.clear();
    }
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTerminalShowsItFillAndGo() throws Exception {
    assertEquals(
        "\r["
            + "#".repeat(7)
            + ".".repeat(23)
            + "] 25 %"
            + "\r["
            + "#".repeat(30)
            + "] 100 %"
            + "\r\u001b[K",
        drawn(true, 0, Map.of("TERM", "xterm")));
  }

  @Test
  void aShortReadingShowsNone() throws Exception {
    assertEquals("", drawn(true, Long.MAX_VALUE, Map.of("TERM", "xterm")));
  }

  @Test
  void aPipeADumbTerminalAndOneWithoutColoursShowNone() throws Exception {
    assertEquals("", drawn(false, 0, Map.of("TERM", "xterm")));
    assertEquals("", drawn(true, 0, Map.of("TERM", "dumb")));
    assertEquals("", drawn(true, 0, Map.of("TERM", "xterm", "NO_COLOR", "1")));
  }
}
