package dev.grill.cli.backend;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.figures.AnswerFigures;
import dev.grill.review.figures.CountedCards;
import dev.grill.review.figures.LibraryFigures;
import dev.grill.review.figures.Recall;
import dev.grill.review.figures.Statistics;
import dev.grill.schedule.Sm2;
import dev.grill.settings.Setting;
import dev.grill.store.KeptFigures;
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
   * @param points how many of the points missed are wanted; {@link KeptFigures#ALL} for all
   */
  public static Statistics statistics(
      Store store, Set<DeckId> decks, LocalDate day, int leechAfter, Duration cap, int points)
      throws Failure {
    Set<DeckId> chosen = decks.isEmpty() ? null : decks;
    AnswerFigures answers = store.keptFigures().of(chosen, cap, points);
    stopIfGivenUp();
    LibraryFigures library = store.deckStore().figures(chosen, day, leechAfter);
    if (library == null) {
      List<Candidate> cards = store.deckStore().candidates(chosen);
      library = LibraryFigures.of(cards, store.history(null), day, leechAfter);
    }
    stopIfGivenUp();
    return Statistics.of(library, answers, day, cap);
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
        Set<DeckId> decks = choosing.decks();
        Statistics statistics = statistics(store, decks, day, leechAfter, cap, StatsFacts.LISTED);
        library.setAside(store.damaged());
        Set<CardId> listed = new LinkedHashSet<>();
        for (Statistics.MissedPoint point : statistics.missedPoints()) {
          listed.add(point.card());
        }
        listed.addAll(first(statistics.leeches()));
        Set<DeckId> chosen = decks.isEmpty() ? null : decks;
        return new StatsFacts(
            statistics,
            store.keptFigures().missed(chosen),
            recall(store, chosen, day),
            questions(store, listed));
      }
    };
  }

  private Recall recall(Store store, Set<DeckId> chosen, LocalDate day) throws Failure {
    Planning planning = choosing.planning();
    LocalDate interview = planning == null ? null : planning.interview();
    CountedCards now = store.deckStore().counted(chosen, day);
    boolean ahead = interview != null && interview.isAfter(day);
    CountedCards then = ahead ? store.deckStore().counted(chosen, interview) : now;
    if (now == null || then == null) {
      return Recall.of(store.deckStore().candidates(chosen), day, interview);
    }
    return Recall.of(now, then, interview);
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
