package dev.grill.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.grill.classroom.GeneratedClass;
import dev.grill.cli.Home;
import dev.grill.report.SeededLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbooks of reports, opened by LibreOffice and saved by it as CSV: what it reads is what our
 * own CSV says, to the 15 digits that a spreadsheet has.
 *
 * <p>Without LibreOffice the test is aborted, loudly; with {@code CI=true} it fails.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WorkbookIT {

  private static final String EVENING = "2026-11-24T21:00:00+08:00";
  private static final double RELATIVE = 1e-14;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

  /** Words that a workbook has in a language, and CSV as JSON has them. */
  private static final Set<String> WORDS = Set.of("state", "assignment", "needsHelp", "topic");

  /** Every sheet as UTF-8 with commas, each in a file of its own, values and not what is shown. */
  private static final String FILTER =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

  @TempDir Path folder;

  private static String soffice() {
    for (String directory : System.getenv().getOrDefault("PATH", "/usr/bin").split(":")) {
      Path candidate = Path.of(directory, "soffice");
      if (Files.isExecutable(candidate)) {
        return candidate.toString();
      }
    }
    String missing =
        "the workbooks were NOT opened: no LibreOffice (Debian: libreoffice-calc-nogui)";
    System.err.println("SKIPPED: " + missing);
    return "true".equals(System.getenv("CI")) ? fail(missing) : abort(missing);
  }

  @Test
  void libreOfficeReadsTheNumbersThatWeWrote() throws Exception {
    String soffice = soffice();
    Home home = Home.withRealDecks(folder.resolve("home")).at(EVENING);
    home.grill("deck", "add", "builtin:en/ai").ok();
    home.grill("config", "set", "learner", "=1+1").ok();
    SeededLearner.fill(home.database(), 5, ZonedDateTime.parse(EVENING), 30);
    Path in = folder.resolve("in");
    GeneratedClass.write(in, 12, 20, 25, 4);
    home.grill("class", "hand-in", "-o", in.resolve("formula.jsonl").toString()).ok();
    for (String format : List.of("csv", "xlsx")) {
      home.grill("report", "-o", folder.resolve("learner." + format).toString()).ok();
      String file = folder.resolve("class." + format).toString();
      home.grill("class", "report", in.toString(), "--due", "2026-10-01", "-o", file).ok();
    }

    convert(soffice, "learner.xlsx", "class.xlsx");

    int numbers = compared("learner.csv", "learner-cards.csv");
    numbers += compared("class.csv", "class-Learners.csv");
    assertTrue(numbers > 500, numbers + " numbers");
    String learners = Files.readString(folder.resolve("class-Learners.csv"));
    assertTrue(learners.contains("'=1+1"), "a name that looks like a formula is a text");
    String summary = Files.readString(folder.resolve("learner-summary.csv"));
    assertTrue(summary.contains("'=1+1"), summary);
  }

  private void convert(String soffice, String... workbooks) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                soffice,
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                FILTER));
    command.addAll(List.of(workbooks));
    Path log = folder.resolve("office.log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertTrue(process.waitFor(3, TimeUnit.MINUTES), "LibreOffice hangs");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), Files.readString(log));
  }

  private List<CsvRecord> rows(String file) throws IOException {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().ofCsvRecord(Files.readString(folder.resolve(file), UTF_8))) {
      return rows.stream().toList();
    }
  }

  /** Compares our CSV with a sheet as LibreOffice saved it; how many numbers there were. */
  private int compared(String ours, String theirs) throws IOException {
    List<CsvRecord> expected = rows(ours);
    List<CsvRecord> found = rows(theirs);
    assertEquals(expected.size(), found.size(), theirs);
    List<String> names = expected.get(0).getFields();
    int numbers = 0;
    for (int row = 1; row < expected.size(); row++) {
      assertEquals(names.size(), found.get(row).getFieldCount(), theirs);
      for (int column = 0; column < names.size(); column++) {
        String value = expected.get(row).getField(column);
        String read = found.get(row).getField(column);
        String place = theirs + ", row " + row + ", " + names.get(column);
        if (value.equals(read)) {
          numbers += NUMBER.matcher(value).matches() ? 1 : 0;
        } else if (NUMBER.matcher(value).matches()) {
          double number = Double.parseDouble(value);
          boolean percent = read.endsWith("%");
          double other =
              percent
                  ? Double.parseDouble(read.substring(0, read.length() - 1)) / 100
                  : Double.parseDouble(read);
          assertEquals(number, other, Math.abs(number) * RELATIVE, place);
          numbers++;
        } else {
          assertTrue(WORDS.contains(names.get(column)), place + ": " + value + ", not " + read);
        }
      }
    }
    return numbers;
  }
}
