package dev.grill.cli.command.classroom;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.classroom.ClassReading;
import dev.grill.classroom.Pseudonyms;
import dev.grill.classroom.StoreReading;
import dev.grill.classroom.sheet.ClassList;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.StoreStats;
import dev.grill.cli.command.report.ReportFormat;
import dev.grill.cli.command.report.ReportTarget;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.platform.ProgressLine;
import dev.grill.platform.Version;
import dev.grill.report.classroom.ClassDocument;
import dev.grill.report.classroom.ClassJson;
import dev.grill.review.classroom.ClassReport;
import dev.grill.review.classroom.ClassScope;
import dev.grill.review.classroom.Learner;
import dev.grill.school.School;
import dev.grill.school.SchoolAddress;
import dev.grill.school.SchoolTables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code grill class report}: what many learners handed in, as one report or in a gradebook. */
public final class ClassReportCommand implements Command {

  private static final String KEY = "class.key";
  private static final int LISTED = 20;

  @Override
  public int run(Call call) throws Failure, IOException {
    Arguments arguments = call.arguments();
    GradebookOutput gradebook = GradebookOutput.of(call);
    ReportTarget target = ReportTarget.of(call);
    String address = address(arguments);
    List<Path> paths = new ArrayList<>();
    for (String operand : address == null ? arguments.operands() : List.<String>of()) {
      paths.add(Paths.argument(operand));
    }
    String roster = arguments.value("roster");
    ClassList list = roster == null ? null : ClassList.read(Paths.argument(roster));
    keepInputs(target, paths, roster, gradebook);
    ClassReading reading =
        address == null ? read(call, paths, list) : readStore(call, address, list);
    tell(call, reading);
    boolean broken = !reading.report().skipped().isEmpty();
    if (broken && arguments.has("strict")) {
      return Failure.Kind.REJECTED.exitCode();
    }
    if (gradebook != null) {
      gradebook.write(call, reading, target);
      return 0;
    }
    write(call, reading, target);
    return 0;
  }

  /** The address of a store; null where files are named. */
  private static String address(Arguments arguments) throws Failure {
    List<String> operands = arguments.operands();
    for (String operand : operands) {
      if (SchoolAddress.isOne(operand)) {
        if (operands.size() > 1) {
          throw Failure.usage("class.store-alone");
        }
        return operand;
      }
    }
    if (arguments.has("class")) {
      throw Failure.usage("class.class-without-store");
    }
    return null;
  }

  /** A report must not take the place of what it is made from. */
  private static void keepInputs(
      ReportTarget target, List<Path> paths, String roster, GradebookOutput gradebook)
      throws Failure, IOException {
    List<Path> inputs = new ArrayList<>(paths);
    if (roster != null) {
      inputs.add(Path.of(roster));
    }
    if (gradebook != null && gradebook.file() != null) {
      inputs.add(gradebook.file());
    }
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw Failure.rejected("class.no-such-file", input);
      }
      Path file = target.file();
      if (file != null && Files.exists(file) && Files.isSameFile(input, file)) {
        throw Failure.usage("class.over-input", file);
      }
    }
  }

  // ---- in ----

  private static ClassReading read(Call call, List<Path> paths, ClassList list)
      throws Failure, IOException {
    ProgressLine line = progress(call);
    try {
      return ClassReading.of(paths, list, scope(call), call.now().toInstant(), line::at);
    } finally {
      line.end();
    }
  }

  private static ClassReading readStore(Call call, String address, ClassList list)
      throws Failure, IOException {
    String named = call.arguments().value("class");
    String className = named == null ? null : SchoolTables.className(named);
    ClassScope scope = scope(call);
    ProgressLine line = progress(call);
    StoreReading read;
    try (School school = School.open(address, call.around())) {
      read = StoreReading.of(school, className, list, scope, call.now().toInstant(), line::at);
    } finally {
      line.end();
    }
    if (read.unfinished() > 0) {
      call.tell(call.messages().count("class.unfinished", read.unfinished()));
    }
    return read.reading();
  }

  private static ProgressLine progress(Call call) {
    return new ProgressLine(
        call.around(),
        call.err(),
        done -> call.messages().text("class.read-so-far", done),
        System::nanoTime);
  }

  private static ClassScope scope(Call call) throws Failure {
    LocalDate from = ReportTarget.day(call, "from");
    LocalDate to = ReportTarget.day(call, "to");
    if (from != null && to != null && from.isAfter(to)) {
      throw Failure.usage("report.wrong-period", from, to);
    }
    Set<DeckId> decks = new HashSet<>();
    for (String deck : call.arguments().values("deck")) {
      if (!CardId.isValidPart(deck)) {
        throw Failure.usage("class.bad-deck", deck);
      }
      decks.add(new DeckId(deck));
    }
    return new ClassScope(
        decks, from, to, call.today(), ReportTarget.day(call, "due"), StoreStats.cap(call));
  }

  // ---- what is to be known of the files ----

  private static void tell(Call call, ClassReading reading) {
    List<ClassReport.Skipped> skipped = reading.report().skipped();
    if (!skipped.isEmpty() && call.arguments().has("strict")) {
      call.tell(call.messages().count("class.strict", skipped.size()));
    }
    for (ClassReport.Skipped one : skipped.subList(0, Math.min(LISTED, skipped.size()))) {
      String reason = call.messages().text(one.reason());
      call.tell(call.messages().text("class.skipped", one.file(), reason));
    }
    if (skipped.size() > LISTED) {
      call.tell(call.messages().count("class.skipped-more", skipped.size() - LISTED));
    }
    for (ClassList.Person person : reading.joined()) {
      call.tell(call.messages().text("class.joined", (person.id() + " " + person.name()).strip()));
    }
    List<Learner> unlisted = reading.report().unlisted();
    if (!unlisted.isEmpty()) {
      call.tell(call.messages().count("class.unlisted", unlisted.size(), names(unlisted)));
    }
  }

  /** The names of learners, the first of many. */
  static List<String> names(List<Learner> learners) {
    List<String> names = new ArrayList<>();
    for (Learner learner : learners.subList(0, Math.min(LISTED, learners.size()))) {
      names.add(learner.name().isEmpty() ? learner.id() : learner.name());
    }
    if (learners.size() > LISTED) {
      names.add("…");
    }
    return names;
  }

  // ---- out ----

  private static void write(Call call, ClassReading reading, ReportTarget target)
      throws Failure, IOException {
    ClassReport report = reading.report();
    if (call.arguments().has("anonymous")) {
      Path key = call.places().data().resolve(KEY);
      report = report.anonymous(Pseudonyms.of(key));
      call.tell(call.messages().text("class.key-made", key));
    }
    String last =
        call.messages()
            .text(
                report.anonymous() ? "class.made-anonymous" : "class.made",
                call.today(),
                Version.number());
    ClassDocument document = new ClassDocument(report, call.messages(), last);
    target.write(call, out -> write(call, document, target.format(), out));
  }

  private static void write(
      Call call, ClassDocument document, ReportFormat format, OutputStream out)
      throws Failure, IOException {
    switch (format) {
      case HTML -> out.write(document.html().getBytes(StandardCharsets.UTF_8));
      case MARKDOWN -> out.write(document.markdown().getBytes(StandardCharsets.UTF_8));
      case CSV -> document.csv(out);
      case XLSX -> document.xlsx(out);
      case JSON -> {
        String made = call.now().toOffsetDateTime().toString();
        try (JsonGenerator json = call.json(out)) {
          ClassJson.write(json, document.report(), made, call.messages());
        }
        out.write('\n');
      }
    }
  }
}
