package dev.grill.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines from a pipe or a terminal that can do nothing else: every prompt ends its line. */
public final class PipeLines implements Lines {

  private final BufferedReader in;
  private final OutputStream out;
  private int lineNumber;

  public PipeLines(BufferedReader in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public void println(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  @Override
  public String answer(String prompt) throws IOException {
    println(prompt);
    StringBuilder text = new StringBuilder();
    while (true) {
      out.flush();
      String line = read();
      if (line == null) {
        return null;
      }
      if (line.isBlank()) {
        return text.toString().strip();
      }
      text.append(line).append('\n');
    }
  }

  @Override
  public String line(String prompt) throws IOException {
    println(prompt.stripTrailing());
    out.flush();
    return read();
  }

  private String read() throws IOException {
    lineNumber++;
    return in.readLine();
  }

  @Override
  public int lineNumber() {
    return lineNumber;
  }

  @Override
  public int columns() {
    return 0;
  }

  @Override
  public void during(Runnable work) throws IOException {
    out.flush();
    work.run();
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
