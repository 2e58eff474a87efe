package dev.grill.library.source;

import dev.grill.deckfile.DeckFiles;
import dev.grill.message.Failure;
import dev.grill.text.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The installed {@code git}, which is given no chance to ask anything, to run a program of the
 * repository's, or to go on for ever.
 */
final class Git {

  /** Where nothing else is said: {@code GRILL_GIT_SECONDS} sets it. */
  private static final int SECONDS = 120;

  private static final int MOST_SAID = 64 * 1024;

  private static final Pattern NO_BRANCH = Pattern.compile("Remote branch (.+) not found");

  private final Path folder;
  private final int seconds;

  /**
   * @param folder for what git says
   * @param environment the variables of this program
   */
  Git(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.seconds = seconds(environment.get("GRILL_GIT_SECONDS"));
  }

  private static int seconds(String given) {
    return given != null && given.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(given) : SECONDS;
  }

  /**
   * Copies the newest state of a repository, without its history where that can be left out.
   *
   * @param ref a branch or tag; null for the one the repository names
   */
  void copy(String url, String ref, Path to) throws Failure, IOException {
    List<String> command =
        new ArrayList<>(
            List.of("clone", "--quiet", "--no-local", "--depth", "1", "--no-recurse-submodules"));
    if (ref != null) {
      command.add("--branch");
      command.add(ref);
    }
    command.addAll(List.of("--", url, to.toString()));
    run(url, command);
  }

  /** The commit a copy stands at. */
  String revision(String url, Path copy) throws Failure, IOException {
    return run(url, List.of("-C", copy.toString(), "rev-parse", "HEAD")).strip();
  }

  /**
   * The commit that a copy would stand at, asked of the repository itself.
   *
   * @param ref a branch or tag; null for the one the repository names
   * @return null if it has none of that name
   */
  String revisionAt(String url, String ref) throws Failure, IOException {
    String branch = ref == null ? "HEAD" : "refs/heads/" + ref;
    String tag = ref == null ? "HEAD" : "refs/tags/" + ref;
    Map<String, String> commits = new HashMap<>();
    for (String line :
        run(url, List.of("ls-remote", "--quiet", "--", url, branch, tag, tag + "^{}"))
            .split("\n")) {
      int tab = line.indexOf('\t');
      commits.put(line.substring(tab + 1), line.substring(0, Math.max(tab, 0)));
    }
    // a branch goes before a tag, and a tag with words of its own names its commit after "^{}"
    return commits.getOrDefault(branch, commits.getOrDefault(tag + "^{}", commits.get(tag)));
  }

  private String run(String url, List<String> arguments) throws Failure, IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "protocol.ext.allow=never",
                "-c",
                "core.symlinks=false",
                "-c",
                "core.fsmonitor=false",
                "-c",
                "core.hooksPath=/dev/null",
                "-c",
                "advice.detachedHead=false"));
    command.addAll(arguments);
    Path said = folder.resolve("said");
    Path failed = folder.resolve("failed");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(said.toFile())
            .redirectError(failed.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.matches("GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX)"));
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_ASKPASS", "true");
    environment.put("SSH_ASKPASS", "true");
    environment.put("GIT_SSH_COMMAND", "ssh -oBatchMode=yes -oConnectTimeout=20");
    environment.put("GIT_ALLOW_PROTOCOL", "https:http:git:ssh:file");
    environment.put("GIT_LFS_SKIP_SMUDGE", "1");
    environment.put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw Failure.failed(e, "source.no-git");
    }
    process.getOutputStream().close();
    int code = ended(process, url);
    if (code != 0) {
      throw failure(url, text(failed));
    }
    return text(said);
  }

  private int ended(Process process, String url) throws Failure {
    Thread lastWords = new Thread(() -> end(process), "git-end");
    Runtime.getRuntime().addShutdownHook(lastWords);
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw Failure.rejected("source.git-slow", url, seconds);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.failed(e, "source.git-slow", url, seconds);
    } finally {
      end(process);
      Runtime.getRuntime().removeShutdownHook(lastWords);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(DeckFiles.bytes(in, MOST_SAID), StandardCharsets.UTF_8);
    }
  }

  /** Why git failed, in our words where the reason is known by its own. */
  private static Failure failure(String url, String said) {
    if (hasAny(said, "Could not resolve host", "unable to connect", "Connection refused")) {
      return Failure.rejected("source.git-unreachable", url);
    }
    if (hasAny(said, "could not read Username", "Authentication failed", "Permission denied")) {
      return Failure.rejected("source.git-closed", url);
    }
    Matcher branch = NO_BRANCH.matcher(said);
    if (branch.find()) {
      return Failure.rejected("source.git-no-ref", url, Escape.line(branch.group(1)));
    }
    if (hasAny(said, "does not appear to be a git repository", "not found", "does not exist")) {
      return Failure.rejected("source.git-none", url);
    }
    return Failure.rejected("source.git-failed", url, lastLine(said));
  }

  private static boolean hasAny(String said, String... words) {
    for (String word : words) {
      if (said.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** What git says of a failure stands in its last lines; the first "fatal:" names the cause. */
  private static String lastLine(String text) {
    String last = "";
    for (String line : text.split("[\r\n]+")) {
      if (line.startsWith("fatal: ")) {
        return Escape.line(line.substring("fatal: ".length()).strip());
      }
      last = line.isBlank() ? last : line;
    }
    return Escape.line(last.strip());
  }
}
