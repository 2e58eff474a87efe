package dev.grill.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long nanos;

  private ProgressLine line(boolean terminal, Map<String, String> environment) {
    Path nowhere = Path.of("nowhere");
    Environment around =
        new Environment(
            environment,
            InputStream.nullInputStream(),
            err,
            err,
            terminal,
            terminal,
            terminal,
            nowhere,
            nowhere,
            "ada",
            "Linux");
    return new ProgressLine(around, new Output(err), done -> done + " done", () -> nanos);
  }

  private String printed() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatTakesLessThanASecondSaysNothing() {
    ProgressLine line = line(true, Map.of());
    nanos = SECOND - 1;
    line.at(5);
    line.end();
    assertEquals("", printed());
  }

  @Test
  void aTerminalShowsHowFarItIsTenTimesASecondAtMost() {
    ProgressLine line = line(true, Map.of());
    nanos = SECOND;
    line.at(5);
    line.at(6);
    nanos += SECOND / 10;
    line.at(7);
    line.end();
    assertEquals("\r5 done\u001b[K\r7 done\u001b[K\r\u001b[K", printed());
  }

  @Test
  void elsewhereNothingIsShown() {
    for (ProgressLine line :
        new ProgressLine[] {
          line(false, Map.of()),
          line(true, Map.of("NO_COLOR", "1")),
          line(true, Map.of("TERM", "dumb"))
        }) {
      nanos += 2 * SECOND;
      line.at(5);
      line.end();
    }
    assertEquals("", printed());
  }
}
