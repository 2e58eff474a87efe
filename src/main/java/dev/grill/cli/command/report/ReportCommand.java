package dev.grill.cli.command.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.backend.StoreStats;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.report.CsvReport;
import dev.grill.report.LearnerJson;
import dev.grill.report.LearnerMarkdown;
import dev.grill.report.LearnerReport;
import dev.grill.report.LearnerTables;
import dev.grill.report.XlsxReport;
import dev.grill.report.page.LearnerPage;
import dev.grill.review.Candidate;
import dev.grill.review.Event;
import dev.grill.review.History;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.Period;
import dev.grill.schedule.Sm2;
import dev.grill.settings.Setting;
import dev.grill.store.CardJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code grill report}: a learner's progress, to be handed in as it is. */
public final class ReportCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    ReportTarget target = ReportTarget.of(call);
    LocalDate from = ReportTarget.day(call, "from");
    LocalDate to = ReportTarget.day(call, "to");
    if (from != null && to != null && to.isBefore(from)) {
      throw Failure.usage("report.wrong-period", from, to);
    }
    LearnerReport report = report(call, from, to);
    target.write(call, out -> write(call, report, target.format(), out));
    return 0;
  }

  private static LearnerReport report(Call call, LocalDate from, LocalDate to)
      throws Failure, IOException {
    Library library = call.library();
    Set<DeckId> decks = Choosing.of(call).decks();
    List<Event> events = library.store().events(null);
    LocalDate today = call.today();
    Period given = Period.of(from, to, List.of(), today);
    if (given == null) {
      throw Failure.usage("report.wrong-period", from == null ? today : from, to);
    }
    History whole = History.of(events, new Sm2(), call.around().instant());
    List<Reviewed> history = new ArrayList<>();
    for (Reviewed reviewed : whole.reviews()) {
      if (decks.isEmpty() || decks.contains(reviewed.review().card().deck())) {
        history.add(reviewed);
      }
    }
    Period period = Period.of(from, to, history, today);
    History then = History.until(period.to(), events, new Sm2(), call.around().instant());
    List<Candidate> cards = library.candidates(decks);
    return LearnerReport.of(
        occasion(call), period, cards, then, history, questions(library, cards));
  }

  private static LearnerReport.Occasion occasion(Call call) throws Failure {
    String interview = call.settings().value(Setting.INTERVIEW);
    return new LearnerReport.Occasion(
        call.settings().value(Setting.LEARNER),
        call.now(),
        call.today(),
        StoreStats.cap(call),
        call.settings().number(Setting.LEECH_AFTER),
        interview.equals("none") ? null : LocalDate.parse(interview));
  }

  private static Map<CardId, String> questions(Library library, List<Candidate> cards)
      throws Failure {
    Set<DeckId> decks = new LinkedHashSet<>();
    cards.forEach(card -> decks.add(card.card().deck()));
    Map<CardId, String> questions = new HashMap<>();
    for (DeckId deck : decks) {
      library
          .store()
          .deckStore()
          .bodies(deck)
          .forEach(
              (id, body) ->
                  CardJson.kept(id, body).ifPresent(card -> questions.put(id, card.question())));
    }
    return questions;
  }

  private static void write(Call call, LearnerReport report, ReportFormat format, OutputStream out)
      throws IOException {
    Messages messages = call.messages();
    LearnerTables tables = new LearnerTables(report, messages);
    switch (format) {
      case HTML -> out.write(utf8(LearnerPage.of(report, messages)));
      case MARKDOWN -> out.write(utf8(LearnerMarkdown.of(report, messages)));
      case CSV -> CsvReport.write(tables.cards(), out);
      case XLSX ->
          XlsxReport.write(
              List.of(tables.summary(), tables.cards(), tables.reviews(), tables.topics()), out);
      case JSON -> {
        try (JsonGenerator json = call.json(out)) {
          LearnerJson.write(json, report);
        }
        out.write('\n');
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
