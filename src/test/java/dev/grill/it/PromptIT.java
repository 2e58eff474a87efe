package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/prompt.md}, taken from it and run. */
class PromptIT {

  private static final String LINE = "grill: 0 due, 10 new, 0 to repeat";
  private static final String SHOWN = "[" + LINE + "]";

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void makeAHome() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    Installed.prepare(library(), "deck", "add", "builtin:en", "--yes");
    Path bin = Files.createDirectories(home.resolve(".local/bin"));
    String script = "#!/bin/sh\nexec " + Installed.quoted(Installed.command()) + " \"$@\"\n";
    executable(bin.resolve("grill"), script);
  }

  private Path library() {
    return folder.resolve("library");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  /** The blocks of a language in the document, in their order. */
  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = null;
    for (String line : Files.readAllLines(Path.of("docs/prompt.md"))) {
      if (block == null && line.equals("```" + language)) {
        block = new StringBuilder();
      } else if (block != null && line.equals("```")) {
        blocks.add(block.toString());
        block = null;
      } else if (block != null) {
        block.append(line).append('\n');
      }
    }
    assertTrue(!blocks.isEmpty(), language);
    return blocks;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", home.toString());
    environment.put("GRILL_HOME", library().toString());
    environment.put("GRILL_LANG", "en");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("XDG_CACHE_HOME", "");
    environment.put("PATH", home.resolve(".local/bin") + ":" + System.getenv("PATH"));
    return environment;
  }

  private static void require(String program) throws IOException {
    boolean there;
    try {
      there = new ProcessBuilder(program, "-c", "true").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      there = false;
    }
    if (!there) {
      System.err.println("SKIPPED: an example of docs/prompt.md needs " + program);
    }
    Assumptions.assumeTrue(there, program + " is not installed");
  }

  /** A terminal in which a command runs; tmux gives it its own PATH, so that is set again. */
  private Tmux terminal(List<String> command) throws IOException {
    List<String> words = new ArrayList<>(List.of("env", "PATH=" + environment().get("PATH")));
    words.addAll(command);
    return Tmux.start(new Size(100, 24), environment(), words);
  }

  /** Starts a shell and presses Enter until its prompt has the line, as the next prompts do. */
  private void assertPromptShows(String shown, List<String> shell) throws IOException {
    try (Tmux tmux = terminal(shell)) {
      Path cache = home.resolve(".cache/grill-due");
      tmux.waitUntil("the first prompt and the cache", screen -> Files.exists(cache));
      tmux.press("Enter").waitFor(shown);
      Files.writeString(cache, "grill: nothing due\n");
      tmux.line("clear; echo no''thing").waitFor("nothing");
      tmux.press("Enter", "Enter");
      tmux.waitUntil("a prompt without it", screen -> !screen.contains("grill:"));
    }
  }

  @Test
  void bashShowsWhatWaitsAndNothingWhereNothingDoes() throws IOException {
    Files.writeString(home.resolve(".bashrc"), "PS1='> '\n" + blocks("bash").get(0));
    assertPromptShows(SHOWN + " >", List.of("bash", "-i"));
  }

  @Test
  void bashKeepsTheExitCodeForThePromptAndSaysNothingOfItsJob() throws IOException {
    Files.writeString(home.resolve(".bashrc"), "PS1='$? > '\n" + blocks("bash").get(0));
    try (Tmux tmux = terminal(List.of("bash", "-i"))) {
      tmux.waitFor("0 >");
      tmux.line("false");
      String screen = tmux.waitFor("1 >");
      assertTrue(!screen.contains("[1]") && !screen.contains("Done"), screen);
    }
  }

  @Test
  void zshShowsWhatWaitsAndNothingWhereNothingDoes() throws IOException {
    require("zsh");
    Files.writeString(home.resolve(".zshrc"), "PROMPT='> '\n" + blocks("zsh").get(0));
    assertPromptShows(SHOWN + " >", List.of("zsh", "-i"));
  }

  @Test
  void fishShowsWhatWaitsAndNothingWhereNothingDoes() throws IOException {
    require("fish");
    Path config = Files.createDirectories(home.resolve(".config/fish/conf.d"));
    Files.writeString(config.resolve("grill.fish"), blocks("fish").get(0));
    assertPromptShows(
        LINE, List.of("env", "-u", "XDG_CONFIG_HOME", "-u", "XDG_DATA_HOME", "fish", "-i"));
  }

  private String run(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail("interrupted");
    }
    return output;
  }

  private Path cachedLine() throws IOException {
    Path script = home.resolve(".local/bin/grill-due");
    executable(script, blocks("sh").get(0));
    return script;
  }

  @Test
  void theCachedLineRunsGrillOnceAndThenReads() throws IOException {
    String script = cachedLine().toString();
    Path ran = folder.resolve("ran");
    Path grill = home.resolve(".local/bin/grill");
    String counting = "echo ran >> '" + ran + "'\nexec ";
    executable(grill, Files.readString(grill).replaceFirst("exec ", counting));
    assertEquals(LINE + "\n", run(environment(), script));
    assertEquals(LINE + "\n", run(environment(), script));
    assertEquals(1, Files.readAllLines(ran).size());
    Files.writeString(home.resolve(".cache/grill-due"), "grill: nothing due\n");
    assertEquals("", run(environment(), script));
  }

  @Test
  void tmuxShowsTheCachedLineInItsStatus() throws IOException {
    cachedLine();
    Path inner = folder.resolve("inner.conf");
    Files.writeString(inner, blocks("tmux").get(0) + "set -g status-interval 1\n");
    String socket = folder.resolve("s").toString();
    List<String> start =
        List.of("env", "-u", "TMUX", "tmux", "-u", "-S", socket, "-f", inner.toString());
    try (Tmux tmux = terminal(start)) {
      tmux.waitFor(LINE);
      run(environment(), "tmux", "-S", socket, "kill-server");
    }
  }

  @Test
  void cronMailsALineWhereSomethingWaitsAndNothingElse() throws IOException {
    String[] lines = blocks("crontab").get(0).split("\n");
    Map<String, String> cron = new HashMap<>();
    cron.put("HOME", home.toString());
    cron.put("PATH", "/usr/bin:/bin");
    cron.put("GRILL_HOME", library().toString());
    cron.put("GRILL_LANG", lines[0].substring(lines[0].indexOf('=') + 1));
    String job = lines[1].replaceFirst("^(\\S+\\s+){5}", "");
    assertEquals(LINE + "\n", run(cron, "/bin/sh", "-c", job));
    cron.put("GRILL_HOME", folder.resolve("empty").toString());
    assertEquals("", run(cron, "/bin/sh", "-c", job));
  }

  @Test
  void theTimersServiceNotifiesWhereSomethingWaits() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    executable(bin.resolve("notify-send"), "#!/bin/sh\nprintf '<%s>' \"$@\"\n");
    String service = blocks("systemd").get(0);
    String command = service.substring(service.indexOf("-c '") + 4, service.lastIndexOf('\''));
    String asRun = command.replace("%h", home.toString()).replace("$$", "$");
    Map<String, String> environment = environment();
    environment.put("PATH", bin + ":/usr/bin:/bin");
    assertEquals("<-a><grill><" + LINE + ">", run(environment, "/bin/sh", "-c", asRun));
    environment.put("GRILL_HOME", folder.resolve("empty").toString());
    assertEquals("", run(environment, "/bin/sh", "-c", asRun));
  }
}
