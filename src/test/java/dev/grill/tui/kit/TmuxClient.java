package dev.grill.tui.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One client of a tmux server in control mode: commands go in as lines, what they print comes back
 * between {@code %begin} and {@code %end}, and every line besides says that something changed. A
 * process for each command would take more of the processor than the programs under test.
 */
final class TmuxClient implements AutoCloseable {

  private static final long DEADLINE_SECONDS = 60;

  private final Process process;
  private final OutputStream commands;
  private boolean ended;

  /** How many lines told of a change. */
  private long changes;

  /** What the last command printed, and whether it failed; null while it has not ended. */
  private Answer answer;

  private record Answer(boolean failed, String text) {}

  /** Attaches to the server of a socket, without a say in the size of its windows. */
  TmuxClient(String socket) throws IOException {
    process =
        new ProcessBuilder("tmux", "-u", "-C", "-S", socket, "attach-session", "-f", "ignore-size")
            .redirectErrorStream(true)
            .start();
    commands = process.getOutputStream();
    Thread reader = new Thread(this::read, "tmux");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith("%begin ")) {
          readAnswer(lines, line.substring("%begin".length()));
        } else {
          changed();
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      // closed with its process
    } finally {
      end();
    }
  }

  /**
   * Reads up to the line that ends as the first began.
   *
   * @param mark time, number and flags of the command; the last flag is set for those of ours
   */
  private void readAnswer(BufferedReader lines, String mark) throws IOException {
    List<String> text = new ArrayList<>();
    String line = lines.readLine();
    while (line != null && !line.equals("%end" + mark) && !line.equals("%error" + mark)) {
      text.add(line);
      line = lines.readLine();
    }
    if (line != null && mark.endsWith(" 1")) {
      String all = text.isEmpty() ? "" : String.join("\n", text) + "\n";
      answered(new Answer(line.startsWith("%error"), all));
    }
  }

  private synchronized void answered(Answer given) {
    answer = given;
    notifyAll();
  }

  private synchronized void changed() {
    changes++;
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Whether a command can go in as a line: one of several lines cannot. */
  static boolean takes(List<String> command) {
    return command.stream().noneMatch(word -> word.indexOf('\n') >= 0);
  }

  /** Runs a command and gives what it printed. */
  synchronized String run(List<String> command) throws IOException {
    answer = null;
    commands.write((Tmux.quoted(command) + "\n").getBytes(StandardCharsets.UTF_8));
    commands.flush();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (answer == null && !ended && System.nanoTime() < deadline) {
      await(deadline - System.nanoTime());
    }
    if (answer == null || answer.failed()) {
      throw new IOException(command + ": " + (answer == null ? "no answer" : answer.text()));
    }
    return answer.text();
  }

  /** How many changes there were so far. */
  synchronized long changes() {
    return changes;
  }

  /** Waits until there were more changes than so many, at most so long. */
  synchronized void awaitChange(long seen, long nanos) throws IOException {
    long deadline = System.nanoTime() + nanos;
    while (changes == seen && System.nanoTime() < deadline) {
      await(deadline - System.nanoTime());
    }
  }

  private void await(long nanos) throws IOException {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Detaches: the end of its input is the end of the client. */
  @Override
  public void close() {
    try {
      commands.close();
    } catch (IOException e) {
      // it has ended
    }
    process.destroy();
  }
}
