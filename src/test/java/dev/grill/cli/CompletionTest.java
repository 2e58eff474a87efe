package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion scripts, run by the shells they are for. */
class CompletionTest {

  @TempDir Path folder;
  private Path ran;

  @BeforeEach
  void putAProgramOfThatNameOnThePath() throws IOException {
    ran = folder.resolve("ran");
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("grill");
    String evil = "$(touch " + ran + ")";
    Files.writeString(
        program,
        "#!/bin/sh\ncase $1 in\n"
            + "  deck) echo '{\"decks\":[{\"deck\":\"sea-en\"},{\"deck\":\"sums-en\"},{\"deck\":\"x"
            + evil
            + "\"},{\"deck\":\"`touch "
            + ran
            + "`\"}]}' ;;\n"
            + "  cards) echo '{\"cards\":[{\"card\":\"sea-en/tides\"},{\"card\":\"sea-en/"
            + evil
            + "\"}]}' ;;\n"
            + "  profile) echo '{\"profiles\":[{\"profile\":\"default\"},{\"profile\":\"anna\"}]}' ;;\n"
            + "esac\n");
    assertTrue(program.toFile().setExecutable(true));
    for (String shell : List.of("bash", "fish")) {
      String script = Home.in(folder.resolve("home")).grill("completion", shell).ok().out();
      Files.writeString(folder.resolve("grill." + shell), script);
    }
  }

  private String output(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), err);
    assertEquals("", err);
    return out;
  }

  /** What bash proposes for the last of the words. */
  private TreeSet<String> bash(String... words) throws Exception {
    StringBuilder line = new StringBuilder("source ./grill.bash; COMP_WORDS=(grill");
    for (String word : words) {
      line.append(" '").append(word).append('\'');
    }
    line.append("); COMP_CWORD=").append(words.length);
    line.append("; _grill; printf '%s\\n' \"${COMPREPLY[@]}\"");
    TreeSet<String> proposed =
        new TreeSet<>(output("bash", "-c", line.toString()).lines().toList());
    proposed.remove("");
    return proposed;
  }

  private static TreeSet<String> set(String... words) {
    return new TreeSet<>(List.of(words));
  }

  @Test
  void bashCompletesOperandsByTheirKind() throws Exception {
    assertEquals(set("sea-en", "sums-en"), bash("mock", "s"));
    assertEquals(set("sea-en", "sums-en"), bash("stats", ""));
    assertEquals(set("sums-en"), bash("cards", "--search", "x", "su"));
    assertEquals(set("sea-en/tides"), bash("show", ""));
    assertEquals(set("0", "1", "2", "3", "4", "5"), bash("grade", "sea-en/tides", ""));
    assertEquals(set("anna", "default"), bash("profile", "delete", ""));
    assertEquals(set("rename", "list", "delete"), bash("profile", ""));
    assertEquals(set("bash", "zsh", "fish"), bash("completion", ""));
  }

  @Test
  void bashCompletesASettingsOwnValues() throws Exception {
    assertEquals(set("dark"), bash("config", "set", "theme", "d"));
    assertEquals(set("on", "off"), bash("config", "set", "mouse", ""));
    assertEquals(set("sea-en", "sums-en"), bash("config", "set", "decks", ""));
    assertEquals(set("theme"), bash("config", "get", "th"));
    assertEquals(set(), bash("config", "get", "theme", ""));
  }

  @Test
  void bashCompletesOptionsAndTheirValues() throws Exception {
    assertEquals(set("--answer-file"), bash("grade", "--an"));
    assertEquals(set("1", "2", "3"), bash("review", "--difficulty", ""));
    assertEquals(set("sea-en"), bash("--lang", "zh", "review", "--deck", "se"));
    assertEquals(set("anna"), bash("--profile", "a"));
    assertEquals(set("grill.bash", "grill.fish"), bash("deck", "check", "gr"));
    assertEquals(set("grill.bash", "grill.fish"), bash("deck", "new", "x.yaml", "--from", "gr"));
  }

  @Test
  void noNameIsEverRunOrProposedWithSignsThatAShellReads() throws Exception {
    for (String command : List.of("mock", "review", "show", "bury", "cards")) {
      for (String proposed : bash(command, "")) {
        assertTrue(proposed.matches("[A-Za-z0-9._/-]+"), proposed);
      }
    }
    bash("review", "--deck", "");
    bash("show", "$(touch " + ran + ")");
    bash("config", "set", "$(touch " + ran + ")", "");
    assertFalse(Files.exists(ran), "a name was run");
  }

  @Test
  void zshReadsItsScriptAndProposesDecks() throws Exception {
    assumeTrue(isThere("zsh"), "zsh is not installed: ITS COMPLETION WAS NOT TESTED");
    String script = Home.in(folder.resolve("home")).grill("completion", "zsh").ok().out();
    Files.writeString(folder.resolve("grill.zsh"), script);
    String run =
        "compdef() {}; compadd() { shift; print -l -- \"$@\" }; source ./grill.zsh;"
            + " words=(grill mock ''); CURRENT=3; _grill";
    assertEquals("sea-en\nsums-en\n", output("zsh", "-fc", run));
    assertFalse(Files.exists(ran));
  }

  @Test
  void fishCompletesOperandsByTheirKind() throws Exception {
    assumeTrue(isThere("fish"), "fish is not installed: ITS COMPLETION WAS NOT TESTED");
    assertEquals(set("sea-en", "sums-en"), fish("grill mock "));
    assertEquals(set("anna", "default"), fish("grill profile delete "));
    assertEquals(set("dark"), fish("grill config set theme d"));
    assertEquals(set("sea-en/tides"), fish("grill show "));
    assertFalse(Files.exists(ran));
  }

  private TreeSet<String> fish(String line) throws Exception {
    String run = "source ./grill.fish; complete -C '" + line + "'";
    TreeSet<String> proposed = new TreeSet<>();
    output("fish", "--no-config", "-c", run)
        .lines()
        .forEach(each -> proposed.add(each.split("\t")[0]));
    return proposed;
  }

  private static boolean isThere(String shell) {
    for (String path : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(path, shell))) {
        return true;
      }
    }
    return false;
  }
}
