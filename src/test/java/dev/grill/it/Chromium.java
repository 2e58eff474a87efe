package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A headless Chromium that opens one page and goes. */
final class Chromium {

  private Chromium() {}

  /**
   * Opens a page.
   *
   * @param folder for what Chromium keeps
   * @param options of Chromium; what it is to do among them
   * @return what it printed, the messages of the page's console among its standard error
   */
  static Printed open(Path folder, Path page, String... options)
      throws IOException, InterruptedException {
    List<String> command = command(folder, options);
    command.add(page.toUri().toString());
    Path out = folder.resolve("chromium.out");
    Path log = folder.resolve("chromium.log");
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertTrue(process.waitFor(3, TimeUnit.MINUTES), "Chromium hangs");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return new Printed(Files.readString(out), Files.readString(log));
  }

  /** The command that starts one, but for the page. */
  static List<String> command(Path folder, String... options) {
    List<String> command = new ArrayList<>(List.of(program()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + folder.resolve("chromium")));
    command.addAll(List.of(options));
    return command;
  }

  /** What Chromium wrote to its standard output and error. */
  record Printed(String out, String log) {}

  private static String program() {
    for (String directory : System.getenv().getOrDefault("PATH", "/usr/bin").split(":")) {
      Path candidate = Path.of(directory, "chromium");
      if (Files.isExecutable(candidate)) {
        return candidate.toString();
      }
    }
    String missing = "the pages were NOT looked at: no chromium (Debian: chromium)";
    System.err.println("SKIPPED: " + missing);
    return "true".equals(System.getenv("CI")) ? fail(missing) : abort(missing);
  }
}
