package dev.grill.it;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The installed command while it runs, spoken to through pipes, line by line. */
final class Conversation implements AutoCloseable {

  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final OutputStream in;
  private final BufferedReader out;
  private final List<String> heard = new ArrayList<>();

  private Conversation(Process process) {
    this.process = process;
    this.in = process.getOutputStream();
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts a command in a home, its standard error among what is heard. */
  static Conversation start(Path home, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(Installed.command().toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GRILL_HOME", home.toString());
    builder.environment().put("GRILL_LANG", "en");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return new Conversation(builder.start());
  }

  Conversation say(String lines) throws IOException {
    in.write((lines + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    return this;
  }

  /** Reads up to the first line that is as asked; fails at the end of the output. */
  String hear(Predicate<String> asked) throws IOException {
    for (String line = next(); line != null; line = next()) {
      if (asked.test(line)) {
        return line;
      }
    }
    return fail("not heard; only:\n" + String.join("\n", heard));
  }

  String hear(String beginning) throws IOException {
    return hear(line -> line.startsWith(beginning));
  }

  /** The next line; null at the end. */
  String next() throws IOException {
    String line = out.readLine();
    if (line != null) {
      heard.add(line);
    }
    return line;
  }

  /** SIGKILL, and what had been printed before it came. */
  List<String> kill() throws IOException {
    process.toHandle().destroyForcibly();
    List<String> last = new ArrayList<>();
    try {
      for (String line = next(); line != null; line = next()) {
        last.add(line);
      }
    } catch (IOException e) {
      // the pipe went with the process
    }
    return last;
  }

  /** Ends the input and waits for the exit code. */
  int end() throws IOException {
    try {
      in.close();
    } catch (IOException e) {
      // it had ended by itself
    }
    while (next() != null) {}
    try {
      if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return fail("does not end");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
