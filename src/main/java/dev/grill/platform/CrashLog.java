package dev.grill.platform;

import dev.grill.message.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;

/** Keeps the stack traces of our own errors for a bug report. */
public final class CrashLog {

  private CrashLog() {}

  /** Appends the trace to the log and returns the log's path; null if it cannot be written. */
  public static String write(Environment around, Throwable error) {
    try {
      Path folder = Paths.of(around).log();
      PrivateFiles.makeFolders(folder);
      Path file = folder.resolve("grill.log");
      PrivateFiles.make(file);
      StringWriter trace = new StringWriter();
      error.printStackTrace(new PrintWriter(trace, true));
      Files.writeString(
          file,
          ZonedDateTime.now() + " grill " + Version.number() + "\n" + trace + "\n",
          StandardOpenOption.APPEND);
      return file.toString();
    } catch (Failure | IOException | RuntimeException e) {
      return null;
    }
  }
}
