package dev.grill.classroom;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.grill.classroom.sheet.ClassList;
import dev.grill.classroom.sheet.Gradebook;
import dev.grill.message.Failure;
import dev.grill.review.classroom.ClassReport;
import dev.grill.review.classroom.Learner;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A class's scores in a gradebook.
 *
 * @param bytes the gradebook
 * @param graded how many learners have a score in it
 * @param notInGradebook learners it does not know, or cannot tell from others
 * @param notHandedIn its people without a learner: their cells are as they were
 * @param withoutScore learners without anything to divide by: likewise
 */
public record Grading(
    byte[] bytes,
    int graded,
    List<Learner> notInGradebook,
    List<String> notHandedIn,
    List<Learner> withoutScore) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Grading {
    notInGradebook = List.copyOf(notInGradebook);
    notHandedIn = List.copyOf(notHandedIn);
    withoutScore = List.copyOf(withoutScore);
  }

  /**
   * Fills a teacher's gradebook.
   *
   * @throws Failure if none of the learners is in it, or a cell must not be replaced
   */
  public static Grading fill(ClassReading reading, Gradebook gradebook, Score score)
      throws Failure {
    Map<Integer, String> values = new HashMap<>();
    Map<Integer, Learner> taken = new HashMap<>();
    List<Learner> strangers = new ArrayList<>();
    List<Learner> without = new ArrayList<>();
    for (ClassReport.Row row : reading.report().rows()) {
      Learner learner = row.sums().learner();
      ClassList.Person person = person(reading, gradebook.people(), learner);
      if (person == null) {
        strangers.add(learner);
        continue;
      }
      Learner other = taken.put(person.row(), learner);
      if (other != null) {
        throw Failure.rejected(
            "class.two-for-one-row", other.name(), learner.name(), person.row() + 1);
      }
      String value = score.of(row.sums().practice(), gradebook.fullMarks());
      if (value == null) {
        without.add(learner);
      } else {
        values.put(person.row(), value);
      }
    }
    if (taken.isEmpty()) {
      throw Failure.rejected("class.nobody-in-gradebook", reading.report().rows().size());
    }
    List<String> absent = new ArrayList<>();
    for (ClassList.Person person : gradebook.people().people()) {
      if (!taken.containsKey(person.row())) {
        absent.add(name(person));
      }
    }
    return new Grading(gradebook.filled(values), values.size(), strangers, absent, without);
  }

  private static ClassList.Person person(ClassReading reading, ClassList people, Learner learner) {
    ClassList.Person listed = reading.people().get(learner.log());
    List<String> words = new ArrayList<>();
    if (listed != null) {
      words.addAll(List.of(listed.id(), listed.email(), listed.login()));
    }
    words.add(reading.said().get(learner.log()));
    words.add(learner.name());
    for (String word : words) {
      ClassList.Person found = word.isEmpty() ? null : people.find(word);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String name(ClassList.Person person) {
    List<String> words = new ArrayList<>(List.of(person.id(), person.name()));
    words.removeIf(String::isEmpty);
    if (words.isEmpty()) {
      words.add(person.email().isEmpty() ? person.login() : person.email());
    }
    return String.join(" ", new HashSet<>(words).size() == 1 ? words.subList(0, 1) : words);
  }

  /** A new file for Moodle's import: only who is on the class list with an address. */
  public static Grading moodle(ClassReading reading, String title, Score score) {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"Email address", title});
    return generated(
        reading, score, lines, person -> person.email().isEmpty() ? null : List.of(person.email()));
  }

  /** A new file for Canvas' import: only who is on the class list with an id or login. */
  public static Grading canvas(ClassReading reading, String title, Score score) {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"Student", "ID", "SIS User ID", "SIS Login ID", "Section", title});
    lines.add(new String[] {"    Points Possible", "", "", "", "", "100"});
    return generated(
        reading,
        score,
        lines,
        person ->
            person.id().isEmpty() && person.login().isEmpty() && person.email().isEmpty()
                ? null
                : List.of(
                    person.name(),
                    "",
                    person.id(),
                    person.login().isEmpty() ? person.email() : person.login(),
                    person.section()));
  }

  /** What of a person stands before the score; null for someone the importer would not know. */
  private interface Identity {
    List<String> of(ClassList.Person person);
  }

  private static Grading generated(
      ClassReading reading, Score score, List<String[]> lines, Identity identity) {
    List<Learner> strangers = new ArrayList<>();
    List<Learner> without = new ArrayList<>();
    int heads = lines.size();
    for (ClassReport.Row row : reading.report().rows()) {
      Learner learner = row.sums().learner();
      ClassList.Person person = reading.people().get(learner.log());
      List<String> known = person == null ? null : identity.of(person);
      String value = score.of(row.sums().practice(), HUNDRED);
      if (known == null) {
        strangers.add(learner);
      } else if (value == null) {
        without.add(learner);
      } else {
        List<String> line = new ArrayList<>();
        known.forEach(cell -> line.add(defused(cell)));
        line.add(value);
        lines.add(line.toArray(String[]::new));
      }
    }
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      lines.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // into memory
    }
    List<String> absent = new ArrayList<>();
    reading
        .report()
        .notHandedIn()
        .forEach(one -> absent.add((one.id() + " " + one.name()).strip()));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return new Grading(bytes, lines.size() - heads, strangers, absent, without);
  }

  /** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
  private static String defused(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
