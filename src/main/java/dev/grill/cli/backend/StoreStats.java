package dev.grill.cli.backend;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.figures.AnswerFigures;
import dev.grill.review.figures.Recall;
import dev.grill.review.figures.Statistics;
import dev.grill.schedule.Sm2;
import dev.grill.settings.Setting;
import dev.grill.store.Store;
import dev.grill.tui.kit.Background;
import dev.grill.tui.stats.StatsBackend;
import dev.grill.tui.stats.StatsFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** The statistics of the learner's library. */
public final class StoreStats implements StatsBackend {

  private final Call call;
  private final Choosing choosing;

  StoreStats(Call call, Choosing choosing) {
    this.call = call;
    this.choosing = choosing;
  }

  /** What an answer's time counts at most, by the setting {@code answer-cap}. */
  public static Duration cap(Call call) throws Failure {
    return Duration.ofMinutes(call.settings().number(Setting.ANSWER_CAP));
  }

  /**
   * The statistics of some decks.
   *
   * @param decks ids; empty for all
   */
  public static Statistics statistics(
      Store store, Set<DeckId> decks, LocalDate day, int leechAfter, Duration cap) throws Failure {
    Set<DeckId> chosen = decks.isEmpty() ? null : decks;
    AnswerFigures answers = store.keptFigures().of(chosen, cap);
    stopIfGivenUp();
    List<Candidate> candidates = store.deckStore().candidates(chosen);
    stopIfGivenUp();
    return Statistics.of(candidates, answers, day, leechAfter, cap);
  }

  /** With a connection of its own: the library's belongs to the thread of the screens. */
  @Override
  public Background.Work<StatsFacts> facts() throws Failure, IOException {
    Path database = call.places().database(call.profile());
    LocalDate day = call.today();
    int leechAfter = call.settings().number(Setting.LEECH_AFTER);
    Duration cap = cap(call);
    Library library = call.library();
    return () -> {
      try (Store store = Store.open(database, new Sm2(), call.around())) {
        Statistics statistics = statistics(store, choosing.decks(), day, leechAfter, cap);
        library.setAside(store.damaged());
        Set<CardId> listed = new LinkedHashSet<>();
        for (Statistics.MissedPoint point : first(statistics.missedPoints())) {
          listed.add(point.card());
        }
        listed.addAll(first(statistics.leeches()));
        Set<DeckId> decks = choosing.decks();
        List<Candidate> cards = store.deckStore().candidates(decks.isEmpty() ? null : decks);
        Planning planning = choosing.planning();
        Recall recall = Recall.of(cards, day, planning == null ? null : planning.interview());
        return new StatsFacts(statistics, recall, questions(store, listed));
      }
    };
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(StatsFacts.LISTED, all.size()));
  }

  /** The questions of cards; a card that no deck has any more has none. */
  static Map<CardId, String> questions(Store store, Collection<CardId> cards)
      throws Failure, IOException {
    Map<CardId, String> questions = new HashMap<>();
    for (CardId card : cards) {
      stopIfGivenUp();
      Optional<Card> kept = store.deckStore().card(card);
      if (kept.isPresent()) {
        questions.put(card, kept.get().question());
      }
    }
    return questions;
  }

  static void stopIfGivenUp() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }
}
