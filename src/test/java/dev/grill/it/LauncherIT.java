package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home;
import dev.grill.it.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code bin/grill} starts the program. */
class LauncherIT {

  private static final String CARD = "ai-evaluation-zh/model-performance";

  @TempDir Path home;

  private void addTheDecks() {
    Installed.prepare(home, "deck", "add", "builtin:zh");
  }

  @Test
  void chineseArgumentsArriveUnderAnyLocale() {
    addTheDecks();
    Home reader = Home.withRealDecks(home).with("GRILL_NOW", null);
    for (String locale : new String[] {"C", "POSIX", "zh_CN.UTF-8", "de_DE.ISO-8859-1", "xx"}) {
      for (String variable : new String[] {"LANG", "LC_ALL", "LC_CTYPE"}) {
        Map<String, String> environment = new TreeMap<>(Map.of("LANG", ""));
        environment.put(variable, locale);
        String text = "中文 " + variable + " " + locale;
        Result noted = Installed.run(home, environment, "", "note", CARD, text);

        assertEquals(0, noted.code(), noted.err());
        assertTrue(reader.grill("show", CARD, "--json").ok().out().contains(note(text)), text);
      }
      Map<String, String> each = Map.of("LANG", locale, "LC_ALL", locale, "LC_CTYPE", locale);
      Result shown = Installed.run(home, each, "", "show", CARD, "--json");
      assertTrue(shown.out().contains(note("中文 LC_CTYPE " + locale)), shown.out());
    }
  }

  private static String note(String text) {
    return "\"note\":\"" + text + "\"";
  }

  @Test
  void theLanguageIsTheOneTheLocaleAsksFor() {
    addTheDecks();
    String english = due(Map.of("LANG", "en_US.UTF-8"));
    String chinese = due(Map.of("LANG", "zh_CN.UTF-8"));

    assertTrue(!english.equals(chinese), chinese);
    assertEquals(chinese, due(Map.of("LC_ALL", "zh_CN.GBK")));
    assertEquals(chinese, due(Map.of("LANG", "C", "LC_MESSAGES", "zh_TW")));
    assertEquals(english, due(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")));
    assertEquals(english, due(Map.of("LANG", "")));
    assertEquals(chinese, due(Map.of("LC_ALL", "C", "GRILL_LANG", "zh")));
  }

  @Test
  void theArchiveHoldsEveryClassOfTheUsualPath() {
    addTheDecks();
    Result due =
        Installed.run(home, Map.of("GRILL_JAVA_OPTIONS", "-Xlog:class+load"), "", "due", "--short");

    assertEquals(0, due.code(), due.err());
    int ours = 0;
    for (String line : due.out().split("\n")) {
      if (line.contains("[class,load] dev.grill.")) {
        ours++;
        assertTrue(line.contains("shared objects file"), line);
      }
    }
    assertTrue(ours > 10, due.out());
  }

  @Test
  void aShortCommandLooksForNoProviders() {
    addTheDecks();
    Result due =
        Installed.run(home, Map.of("GRILL_JAVA_OPTIONS", "-Xlog:class+init"), "", "due", "--short");

    assertEquals(0, due.code(), due.err());
    assertTrue(due.out().contains("Initializing 'dev/grill/Main'"), due.out());
    // for time zones in every jar; for a logger that tells of the end
    assertFalse(due.out().contains("Initializing 'java/time/zone/ZoneRulesProvider'"), due.out());
    assertFalse(due.out().contains("Initializing 'jdk/internal/logger/"), due.out());
  }

  @Test
  void theLearnersFilesAreUnderHome() {
    Result result =
        Installed.shell(
            Map.of("HOME", home + "/another home"),
            "",
            Installed.quoted(Installed.command())
                + " deck add builtin:zh >&2 && ls \"$HOME/.local/share/grill\"");

    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().startsWith("default.db\n"), result.out());
  }

  @Test
  void aLinkFindsTheInstallation() {
    Result result =
        Installed.shell(
            Map.of(),
            "",
            "cd "
                + Installed.quoted(home)
                + " && mkdir -p '链 接' && ln -s "
                + Installed.quoted(Installed.command())
                + " '链 接/one' && ln -s '链 接/one' two && ./two --version && sh two --version"
                + " && PATH=$PWD:$PATH two --version; rm two '链 接/one'");

    assertEquals("", result.err());
    assertEquals(3, result.out().split("grill \\d").length - 1, result.out());
  }

  @Test
  void aClosedPipeEndsQuietly() {
    addTheDecks();
    String grill = "GRILL_HOME=" + home + " " + Installed.quoted(Installed.command());
    Result head =
        Installed.shell(
            Map.of(), "", grill + " cards --json | head -c 1; " + grill + " cards --json | :");

    assertEquals("", head.err());
    assertEquals("{", head.out());
  }

  @Test
  void anArchiveThatDoesNotFitIsPassedOverInSilence() {
    Result result =
        Installed.shell(
            Map.of("GRILL_HOME", home.toString()),
            "",
            "cd "
                + Installed.quoted(home)
                + " && cp -R "
                + Installed.quoted(Installed.prefix())
                + " copy && echo nonsense >copy/lib/grill/grill.jsa && copy/bin/grill --version"
                + " && rm copy/lib/grill/grill.jsa && copy/bin/grill --version");

    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    assertEquals(2, result.out().split("\n").length, result.out());
  }

  @Test
  void withoutItsJavaItTakesJavaHomeOrSaysWhatIsMissing() {
    String copy =
        "cd "
            + Installed.quoted(home)
            + " && cp -R "
            + Installed.quoted(Installed.prefix())
            + " copy && sed -i.old \"s|^java=.*|java='/no/java'|\" copy/lib/grill/start && ";
    Result other = Installed.shell(Map.of(), "", copy + "copy/bin/grill --version");
    Result none =
        Installed.shell(
            Map.of("JAVA_HOME", ""), "", "cd " + home + " && PATH=/nowhere copy/bin/grill due");

    assertEquals(0, other.code(), other.err());
    assertTrue(other.out().startsWith("grill "), other.out());
    assertEquals(1, none.code());
    assertTrue(none.err().contains("Java 17"), none.err());
    assertEquals(1, none.err().split("\n").length, none.err());
  }

  private String due(Map<String, String> environment) {
    Result result = Installed.run(home, environment, "", "due");
    assertEquals(0, result.code(), result.err());
    return result.out();
  }

  @Test
  void aClosedStreamIsTheEndOfInputAndNothingElse() throws IOException {
    Path home = Files.createTempDirectory("closed");
    for (String closed : new String[] {"<&-", ">&-", "2>&-", "<&- >&- 2>&-"}) {
      Installed.Result result =
          Installed.shell(
              Map.of("GRILL_HOME", home.toString()),
              "",
              Installed.quoted(Installed.command()) + " review --plain " + closed);
      assertEquals(0, result.code(), closed + ": " + result.err());
    }
    Installed.Result add =
        Installed.shell(
            Map.of("GRILL_HOME", home.toString()),
            "",
            Installed.quoted(Installed.command()) + " add ai-data-en <&-");

    assertEquals("{\"reviews\":[]}\n", Installed.look(home, "history", "--json"));
    assertNotEquals(0, add.code());
  }

  @Test
  void withoutStandardInputNothingIsAnsweredMarkedOrRecorded() throws IOException {
    Path home = Files.createTempDirectory("closed");
    for (String command : new String[] {"mock --plain", "assess model-performance", "note x"}) {
      Installed.Result result =
          Installed.shell(
              Map.of("GRILL_HOME", home.toString()),
              "",
              Installed.quoted(Installed.command()) + " " + command + " <&-");
      assertFalse(result.out().contains("\u0000"), command + ": no bytes of Java's own files");
      assertTrue(result.out().length() < 20_000, command + ": " + result.out().length());
    }
    Installed.Result deck =
        Installed.shell(
            Map.of("GRILL_HOME", home.toString()),
            "",
            Installed.quoted(Installed.command()) + " deck check - <&-");
    assertEquals(3, deck.code(), "an empty deck is none: " + deck.err());
    assertEquals("{\"reviews\":[]}\n", Installed.look(home, "history", "--json"));
  }

  @Test
  void aJavaThatIsTooOldIsSaidAndNotItsOwnError() throws IOException {
    String copy = "cd $HOME && cp -r " + Installed.quoted(Installed.prefix()) + " copy && ";
    Installed.Result recorded =
        Installed.shell(
            Map.of(),
            "",
            "mkdir -p \"$HOME\" && "
                + copy
                + "mkdir -p jdk/bin && printf '#!/bin/sh\\nexit 9\\n' >jdk/bin/java"
                + " && chmod +x jdk/bin/java && echo 'JAVA_VERSION=\"1.8.0_402\"' >jdk/release"
                + " && sed -i \"s,^java=.*,java='$PWD/jdk/bin/java',\" copy/lib/grill/start"
                + " && copy/bin/grill --version");
    Installed.Result onPath =
        Installed.shell(
            Map.of(),
            "",
            "mkdir -p \"$HOME\" && "
                + copy
                + "mkdir -p jdk/bin && printf '#!/bin/sh\\necho openjdk version \\\\\"11.0.2\\\\\" >&2\\n'"
                + " >jdk/bin/java && chmod +x jdk/bin/java"
                + " && sed -i \"s,^java=.*,java='/no/java',\" copy/lib/grill/start"
                + " && JAVA_HOME=$PWD/jdk copy/bin/grill --version");

    assertEquals(1, recorded.code(), recorded.err());
    assertTrue(recorded.err().startsWith("grill: Java 1.8.0_402 is too old"), recorded.err());
    assertEquals(1, onPath.code(), onPath.err());
    assertTrue(onPath.err().startsWith("grill: Java 11.0.2 is too old"), onPath.err());
  }
}
