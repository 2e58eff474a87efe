package dev.grill.report.classroom;

import dev.grill.message.Messages;
import dev.grill.report.DataTable;
import dev.grill.report.Datum;
import dev.grill.review.classroom.CardSums;
import dev.grill.review.classroom.ClassReport;
import dev.grill.review.classroom.HelpReason;
import dev.grill.review.classroom.Learner;
import dev.grill.review.classroom.PointSums;
import dev.grill.review.classroom.TopicSums;
import dev.grill.review.classroom.WeekSums;
import dev.grill.review.figures.Practice;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** The tables of a report on a class, for every format that has tables. */
final class ClassTables {

  private static final int QUESTION = 90;

  /** Digits of a log's random id that tell learners apart. */
  private static final int ENOUGH = 8;

  private final ClassReport report;
  private final Messages messages;
  private final boolean forPrograms;
  private final boolean toBeRead;

  /** Who the tables are for. */
  enum Reader {
    /** States are the words of JSON. */
    PROGRAM,
    /** States are words of a language, ids whole. */
    SPREADSHEET,
    /** The same, but that the random id of a log is cut short. */
    PERSON
  }

  ClassTables(ClassReport report, Messages messages, Reader reader) {
    this.report = report;
    this.messages = messages;
    this.forPrograms = reader == Reader.PROGRAM;
    this.toBeRead = reader == Reader.PERSON;
  }

  private DataTable table(String title, List<List<Datum>> rows, String... columns) {
    List<DataTable.Heading> headings = new ArrayList<>();
    for (int i = 0; i < columns.length; i += 2) {
      headings.add(new DataTable.Heading(columns[i], messages.text("class." + columns[i + 1])));
    }
    return new DataTable(messages.text(title), headings, rows);
  }

  private static Datum share(OptionalDouble share) {
    return share.isPresent() ? new Datum.Share(share.getAsDouble()) : Datum.NOTHING;
  }

  /**
   * The same on a page, where those who need help stand in a table of their own with the reason.
   */
  DataTable learnersInShort() {
    Set<String> left = new HashSet<>(Set.of("needsHelp"));
    if (report.scope().due() == null) {
      left.add("assignment");
    }
    return learners().without(left);
  }

  /** A row a learner. */
  DataTable learners() {
    List<List<Datum>> rows = new ArrayList<>();
    for (ClassReport.Row row : report.rows()) {
      Learner learner = row.sums().learner();
      Practice practice = row.sums().practice();
      List<Datum> cells = new ArrayList<>();
      cells.add(Datum.text(learner.name()));
      cells.add(id(learner));
      cells.add(Datum.whole(practice.cards()));
      cells.add(Datum.whole(practice.started()));
      cells.add(Datum.whole(practice.known()));
      cells.add(Datum.share(practice.started(), practice.cards()));
      cells.add(Datum.share(practice.retention().passed(), practice.retention().answers()));
      cells.add(Datum.whole(practice.retention().answers()));
      cells.add(Datum.whole(practice.answers()));
      cells.add(Datum.whole(practice.daysActive()));
      cells.add(Datum.minutes(practice.time()));
      cells.add(Datum.day(practice.lastActive()));
      cells.add(Datum.text(assignment(row)));
      cells.add(Datum.text(reasons(row)));
      rows.add(cells);
    }
    return table(
        "class.learners",
        rows,
        "name",
        "name",
        "id",
        "id",
        "cards",
        "cards",
        "started",
        "started",
        "known",
        "known",
        "coverage",
        "coverage",
        "retention",
        "retention",
        "retentionAnswers",
        "retention-answers",
        "answers",
        "answers",
        "daysActive",
        "days-active",
        "minutes",
        "minutes",
        "lastActive",
        "last-active",
        "assignment",
        "assignment",
        "needsHelp",
        "needs-help");
  }

  /**
   * The id of the class list; of a log's, which says nothing to people, enough to tell two apart.
   */
  private Datum id(Learner learner) {
    boolean shorter = toBeRead && !report.anonymous() && learner.id().equals(learner.log());
    int end = Math.min(ENOUGH, learner.id().length());
    return Datum.text(shorter ? learner.id().substring(0, end) + "…" : learner.id());
  }

  private String assignment(ClassReport.Row row) {
    if (row.assignment() == null) {
      return null;
    }
    String word = row.assignment().word();
    return forPrograms ? word : messages.text("class.assignment." + word);
  }

  /** Why a learner needs help; null for none. */
  private String reasons(ClassReport.Row row) {
    List<String> reasons = new ArrayList<>();
    for (HelpReason reason : row.reasons()) {
      reasons.add(
          forPrograms
              ? reason.word()
              : switch (reason) {
                case QUIET -> messages.text("class.reason-quiet", HelpReason.QUIET_DAYS);
                case FORGETTING ->
                    messages.text("class.reason-forgetting", HelpReason.LEAST_PERCENT);
                case BEHIND -> messages.text("class.reason-behind");
              });
    }
    return reasons.isEmpty()
        ? null
        : forPrograms ? String.join(" ", reasons) : messages.list(reasons);
  }

  /** A row for each learner who needs help. */
  DataTable needingHelp() {
    List<List<Datum>> rows = new ArrayList<>();
    for (ClassReport.Row row : report.rows()) {
      if (row.needsHelp()) {
        Learner learner = row.sums().learner();
        rows.add(List.of(Datum.text(learner.name()), id(learner), Datum.text(reasons(row))));
      }
    }
    return table("class.help", rows, "name", "name", "id", "id", "reason", "reason");
  }

  DataTable topics() {
    List<List<Datum>> rows = new ArrayList<>();
    for (TopicSums topic : report.topics()) {
      int learners = topic.learners();
      rows.add(
          List.of(
              Datum.text(forPrograms ? topic.topic() : messages.topic(topic.topic())),
              Datum.whole(topic.cards()),
              Datum.whole(learners),
              share(report.share(topic.started(), topic.pairs(), learners)),
              share(report.share(topic.known(), topic.pairs(), learners)),
              share(report.share(topic.retention(), learners)),
              Datum.whole(topic.retention().answers())));
    }
    return table(
        "class.topics",
        rows,
        "topic",
        "topic",
        "cards",
        "cards",
        "learners",
        "begun-by",
        "coverage",
        "coverage",
        "knownShare",
        "known-share",
        "retention",
        "retention",
        "retentionAnswers",
        "retention-answers");
  }

  /**
   * Cards, the least known first: by the share of those who began them, then by retention.
   *
   * @param atMost how many
   */
  DataTable cards(int atMost) {
    List<CardSums> weakest = new ArrayList<>(report.cards());
    weakest.sort(
        Comparator.comparing((CardSums card) -> card.started() == 0)
            .thenComparing(
                (a, b) ->
                    Long.compare((long) a.known() * b.started(), (long) b.known() * a.started()))
            .thenComparing(card -> card.retention().rate().orElse(1))
            .thenComparing(card -> card.card().card()));
    List<List<Datum>> rows = new ArrayList<>();
    for (CardSums card : weakest.subList(0, Math.min(atMost, weakest.size()))) {
      rows.add(
          List.of(
              Datum.text(question(card.card().question())),
              Datum.text(card.card().card().toString()),
              Datum.whole(card.learners()),
              Datum.whole(card.started()),
              Datum.whole(card.known()),
              share(report.share(card.known(), card.learners(), card.started())),
              Datum.whole(card.answers()),
              share(report.share(card.retention(), card.started())),
              Datum.whole(card.retention().answers())));
    }
    DataTable table =
        table(
            "class.cards",
            rows,
            "question",
            "question",
            "card",
            "card",
            "learners",
            "having",
            "started",
            "begun-by",
            "known",
            "known-by",
            "knownShare",
            "known-share",
            "answers",
            "answers",
            "retention",
            "retention",
            "retentionAnswers",
            "retention-answers");
    return rows.size() == weakest.size()
        ? table
        : new DataTable(
            messages.text("class.cards-first", rows.size()), table.headings(), table.rows());
  }

  /** The first line of a question, shortened. */
  private static String question(String question) {
    String stripped = question.strip();
    int end = stripped.indexOf('\n');
    return Columns.truncate(Escape.line(end < 0 ? stripped : stripped.substring(0, end)), QUESTION);
  }

  DataTable points(int atMost) {
    List<List<Datum>> rows = new ArrayList<>();
    List<PointSums> points = report.points();
    for (PointSums point : points.subList(0, Math.min(atMost, points.size()))) {
      rows.add(
          List.of(
              Datum.text(point.point()),
              Datum.text(point.card().toString()),
              Datum.whole(point.missed()),
              Datum.whole(point.asked()),
              share(report.share(point.missed(), point.asked(), point.learners())),
              Datum.whole(point.learners())));
    }
    return table(
        "class.points",
        rows,
        "point",
        "point",
        "card",
        "card",
        "missed",
        "missed",
        "asked",
        "asked",
        "missedShare",
        "missed-share",
        "learners",
        "missed-by");
  }

  DataTable weeks() {
    List<List<Datum>> rows = new ArrayList<>();
    for (WeekSums week : report.weeks()) {
      rows.add(
          List.of(
              Datum.day(week.monday()),
              Datum.whole(week.learners()),
              Datum.whole(week.answers()),
              Datum.minutes(week.time()),
              share(report.share(week.retention(), week.learners())),
              Datum.whole(week.retention().answers())));
    }
    return table(
        "class.weeks",
        rows,
        "week",
        "week",
        "learners",
        "learner-count",
        "answers",
        "answers",
        "minutes",
        "minutes",
        "retention",
        "retention",
        "retentionAnswers",
        "retention-answers");
  }

  DataTable notHandedIn() {
    List<List<Datum>> rows = new ArrayList<>();
    report
        .notHandedIn()
        .forEach(one -> rows.add(List.of(Datum.text(one.name()), Datum.text(one.id()))));
    return table("class.not-handed-in", rows, "name", "name", "id", "id");
  }

  DataTable unlisted() {
    List<List<Datum>> rows = new ArrayList<>();
    report.unlisted().forEach(one -> rows.add(List.of(Datum.text(one.name()), id(one))));
    return table("class.not-on-list", rows, "name", "name", "id", "id");
  }

  DataTable skipped() {
    List<List<Datum>> rows = new ArrayList<>();
    for (ClassReport.Skipped one : report.skipped()) {
      rows.add(List.of(Datum.text(one.file()), Datum.text(messages.text(one.reason()))));
    }
    return table("class.skipped-files", rows, "file", "file", "reason", "reason");
  }

  /** The class in a few figures. */
  DataTable summary() {
    Practice total = report.total();
    int learners = report.rows().size();
    List<List<Datum>> rows = new ArrayList<>();
    rows.add(figure("learner-count", Datum.whole(learners)));
    rows.add(figure("needs-help", Datum.whole(count())));
    rows.add(figure("coverage", share(report.share(total.started(), total.cards(), learners))));
    rows.add(figure("known-share", share(report.share(total.known(), total.cards(), learners))));
    rows.add(figure("retention", share(report.share(total.retention(), learners))));
    rows.add(figure("retention-answers", Datum.whole(total.retention().answers())));
    rows.add(figure("answers", Datum.whole(total.answers())));
    rows.add(figure("minutes", Datum.minutes(total.time())));
    rows.add(figure("not-handed-in", Datum.whole(report.notHandedIn().size())));
    rows.add(figure("skipped-files", Datum.whole(report.skipped().size())));
    return table("class.summary", rows, "figure", "figure", "value", "value");
  }

  private List<Datum> figure(String key, Datum value) {
    return List.of(Datum.text(messages.text("class." + key)), value);
  }

  /** How many need help. */
  int count() {
    int count = 0;
    for (ClassReport.Row row : report.rows()) {
      count += row.needsHelp() ? 1 : 0;
    }
    return count;
  }
}
