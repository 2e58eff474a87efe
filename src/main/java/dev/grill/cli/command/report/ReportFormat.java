package dev.grill.cli.command.report;

import java.util.Locale;

/** What a report is written as. */
public enum ReportFormat {
  HTML("html"),
  CSV("csv"),
  XLSX("xlsx"),
  JSON("json"),
  MARKDOWN("md");

  private final String word;

  ReportFormat(String word) {
    this.word = word;
  }

  /** The word of {@code --format}, which is also how a file's name ends. */
  public String word() {
    return word;
  }

  /**
   * The format asked for, else the one that the file's ending names, else HTML.
   *
   * @param given what {@code --format} says, one of the words; null where it was not given
   * @param output the file; null for standard output
   */
  static ReportFormat of(String given, String output) {
    String name = output == null ? "" : output.toLowerCase(Locale.ROOT);
    for (ReportFormat format : values()) {
      if (given == null ? name.endsWith("." + format.word) : given.equals(format.word)) {
        return format;
      }
    }
    return HTML;
  }
}
