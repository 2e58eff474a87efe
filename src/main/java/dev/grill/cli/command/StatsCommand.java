package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.backend.StoreStats;
import dev.grill.message.Failure;
import dev.grill.report.StatisticsJson;
import dev.grill.review.figures.Statistics;
import dev.grill.settings.Setting;
import dev.grill.store.KeptFigures;
import java.io.IOException;
import java.util.Set;

/** {@code grill stats}: where the learner stands. */
public final class StatsCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Set<DeckId> decks = Choosing.of(call).decks();
    boolean asJson = call.arguments().has("json");
    Statistics statistics =
        StoreStats.statistics(
            call.library().store(),
            decks,
            call.today(),
            call.settings().number(Setting.LEECH_AFTER),
            StoreStats.cap(call),
            asJson ? KeptFigures.ALL : StatsText.LISTED);
    if (asJson) {
      try (JsonGenerator json = call.json()) {
        json.writeStartObject();
        StatisticsJson.write(json, statistics, statistics.weeks());
        json.writeEndObject();
      }
      call.out().println();
    } else {
      new StatsText(call.out(), call.messages()).print(statistics);
    }
    return 0;
  }
}
