package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.examiner.Script;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examiner beside the full screen, as installed, in a real terminal. */
class ExaminerIT {

  private static final String DECK =
      """
      deck: sky
      title: Sky
      language: en
      cards:
        - id: one
          question: Why is it blue?
          answer: Scattering of short waves.
          points: [{point: scattering}, {point: short waves}, {point: no ozone}]
        - id: two
          question: Why is it red?
          answer: A long way.
      """;

  @TempDir Path folder;

  private Installed.Result grill(String... args) {
    Installed.Result done = Installed.run(home(), Map.of("GRILL_LANG", "en"), "", args);
    assertEquals(0, done.code(), done.err());
    return done;
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Script examiner(String what) throws IOException {
    Path deck = Files.writeString(folder.resolve("sky.yaml"), DECK);
    Installed.prepare(home(), "deck", "add", deck.toString());
    Script script = Script.in(folder);
    Installed.prepare(home(), "config", "set", "examiner", script.line(what));
    return script;
  }

  private Tmux answered() throws IOException {
    Tmux tmux =
        Tmux.shell(
            new Size(80, 24),
            Map.of(
                "GRILL_HOME",
                home().toString(),
                "GRILL_LANG",
                "en",
                "LC_ALL",
                "C.UTF-8",
                "JAVA_HOME",
                System.getProperty("java.home")));
    tmux.line(Tmux.quoted(List.of(Installed.command().toString(), "review"))).waitFor("blue?");
    tmux.type("scattering").waitFor("scattering");
    tmux.press("M-Enter");
    return tmux;
  }

  @Test
  void noKeyWaitsForOneThatNeverAnswersAndGradingEndsIt() throws Exception {
    Script script = examiner("never");
    try (Tmux tmux = answered()) {
      tmux.waitFor("examiner at work");
      tmux.waitUntil("the program at work", screen -> isWritten(script.told()));
      tmux.press("?").waitFor("At the answer");
      tmux.press("Escape").waitFor("examiner at work");
      tmux.press("3").waitFor("red?");
    }
    long pid = Long.parseLong(Files.readString(script.told()).strip());
    ProcessHandle left = ProcessHandle.of(pid).orElse(null);
    if (left != null) {
      left.onExit().get(20, TimeUnit.SECONDS);
    }
    assertEquals(3, grade());
  }

  @Test
  void itsVerdictComesByItself() throws Exception {
    examiner("good");
    try (Tmux tmux = answered()) {
      tmux.waitFor("* examiner");
      tmux.waitFor("Not bad.");
      tmux.press("2").waitFor("red?");
    }
    assertEquals(2, grade());
  }

  private static boolean isWritten(Path file) {
    try {
      return Files.exists(file) && Files.size(file) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private int grade() throws IOException {
    return new ObjectMapper()
        .readTree(Installed.look(home(), "history", "--json"))
        .at("/reviews/0/grade")
        .asInt();
  }
}
