package dev.grill.cli.command.classroom;

import dev.grill.classroom.ClassReading;
import dev.grill.classroom.Grading;
import dev.grill.classroom.Score;
import dev.grill.classroom.sheet.Gradebook;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.command.report.ReportTarget;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The scores of a class in a gradebook, in place of the report. */
final class GradebookOutput {

  private static final String MOODLE = "moodle";
  private static final String CANVAS = "canvas";
  private static final int LISTED = 20;

  private final String kind;
  private final String column;
  private final Score score;
  private final Gradebook gradebook;

  private GradebookOutput(String kind, String column, Score score, Gradebook gradebook) {
    this.kind = kind;
    this.column = column;
    this.score = score;
    this.gradebook = gradebook;
  }

  /** What was asked for; null where that is the report. */
  static GradebookOutput of(Call call) throws Failure {
    Arguments arguments = call.arguments();
    String kind = arguments.value("gradebook");
    String column = arguments.value("column");
    String match = arguments.value("match");
    if (kind == null) {
      for (String option : List.of("column", "match", "score")) {
        if (arguments.has(option)) {
          throw Failure.usage("class.column-without-gradebook", option);
        }
      }
      return null;
    }
    boolean generated = kind.equals(MOODLE) || kind.equals(CANVAS);
    if (column == null || column.isBlank()) {
      throw Failure.usage("class.no-column");
    }
    if (arguments.has("anonymous")) {
      throw Failure.usage("class.anonymous-gradebook");
    }
    if (arguments.has("format")) {
      throw Failure.usage("class.format-with-gradebook");
    }
    if (generated && match != null) {
      throw Failure.usage("class.match-without-file");
    }
    if (generated && !arguments.has("roster")) {
      throw Failure.usage("class.generated-needs-roster", kind);
    }
    if (!generated && !arguments.has("output") && call.around().outputIsTerminal()) {
      throw Failure.usage("class.gradebook-to-terminal");
    }
    String rule = arguments.value("score");
    Score score = rule == null ? Score.KNOWN : Score.ofWord(rule);
    Gradebook gradebook = generated ? null : Gradebook.read(Paths.argument(kind), column, match);
    return new GradebookOutput(kind, column, score, gradebook);
  }

  /** The teacher's file; null where one is made. */
  Path file() {
    return gradebook == null ? null : Path.of(kind);
  }

  /** Writes it; says who was found on one side alone. */
  void write(Call call, ClassReading reading, ReportTarget target) throws Failure, IOException {
    Grading grading =
        switch (kind) {
          case MOODLE -> Grading.moodle(reading, column, score);
          case CANVAS -> Grading.canvas(reading, column, score);
          default -> Grading.fill(reading, gradebook, score);
        };
    Object full = gradebook == null ? "100" : gradebook.fullMarks().toPlainString();
    call.tell(call.messages().text("class.score." + score.word(), full));
    if (!grading.notInGradebook().isEmpty()) {
      int count = grading.notInGradebook().size();
      List<String> names = ClassReportCommand.names(grading.notInGradebook());
      call.tell(call.messages().count("class.not-in-gradebook", count, names));
    }
    if (!grading.notHandedIn().isEmpty()) {
      int count = grading.notHandedIn().size();
      List<String> names = grading.notHandedIn().subList(0, Math.min(LISTED, count));
      call.tell(call.messages().count("class.gradebook-only", count, names));
    }
    if (!grading.withoutScore().isEmpty()) {
      int count = grading.withoutScore().size();
      List<String> names = ClassReportCommand.names(grading.withoutScore());
      call.tell(call.messages().count("class.no-score", count, names));
    }
    boolean onOneSide = !grading.notInGradebook().isEmpty() || !grading.notHandedIn().isEmpty();
    if (onOneSide && call.arguments().has("strict")) {
      throw Failure.rejected("class.strict-unknown");
    }
    target.write(call, out -> out.write(grading.bytes()));
  }
}
