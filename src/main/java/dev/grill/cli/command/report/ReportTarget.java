package dev.grill.cli.command.report;

import dev.grill.cli.Call;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.platform.WholeFile;
import dev.grill.text.Escape;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Where a report goes and as what, from the options that all reports share. A file is written whole
 * or not at all.
 *
 * @param format as what
 * @param file null for standard output
 * @param hint whether to say how the report is saved: nothing was said of format or file, and
 *     somebody reads it in a terminal
 */
public record ReportTarget(ReportFormat format, Path file, boolean hint) {

  /**
   * The target that the options name.
   *
   * @throws Failure usage, if a workbook would go to a terminal
   */
  public static ReportTarget of(Call call) throws Failure {
    String given = call.arguments().value("format");
    String output = call.arguments().value("output");
    boolean shown = output == null && call.around().outputIsTerminal();
    if (shown && given == null) {
      return new ReportTarget(ReportFormat.MARKDOWN, null, true);
    }
    ReportFormat format = ReportFormat.of(given, output);
    if (shown && format == ReportFormat.XLSX) {
      throw Failure.usage("report.no-output");
    }
    return new ReportTarget(format, output == null ? null : Paths.argument(output), false);
  }

  /**
   * The day that an option names.
   *
   * @return null where the option was not given
   * @throws Failure usage, if it names none
   */
  public static LocalDate day(Call call, String option) throws Failure {
    String given = call.arguments().value(option);
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeException e) {
      throw Failure.usage("report.bad-day", "--" + option, given);
    }
  }

  /**
   * Writes the report.
   *
   * @throws Failure if it cannot be written; the file is then as it was
   */
  public void write(Call call, WholeFile.Content content) throws Failure, IOException {
    if (file == null) {
      content.write(call.out());
      if (hint) {
        call.out().flush();
        call.tell(call.messages().text("report.hint"));
      }
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Failure.failed("deck.no-folder", String.valueOf(folder));
    }
    if (Files.isDirectory(file)) {
      throw Failure.failed("export.no-file", file);
    }
    if (isOwn(call)) {
      throw Failure.failed("report.own-file", file);
    }
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          content.write(out);
        }
        return;
      }
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw Failure.failed(e, "export.cannot-write", file, e.getClass().getSimpleName());
    }
    call.out().println(call.messages().text("report.written", Escape.line(file.toString())));
  }

  /** Whether the file is one that grill keeps for itself. */
  private boolean isOwn(Call call) throws Failure, IOException {
    Path database = call.places().database(call.profile());
    return Files.exists(file) && Files.exists(database) && Files.isSameFile(file, database);
  }
}
