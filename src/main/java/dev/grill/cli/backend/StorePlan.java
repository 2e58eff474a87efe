package dev.grill.cli.backend;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.message.Failure;
import dev.grill.review.PlanCards;
import dev.grill.review.PlanOutlook;
import dev.grill.schedule.Scheduler;
import dev.grill.schedule.Sm2;
import dev.grill.store.Store;
import dev.grill.tui.kit.Background;
import dev.grill.tui.plan.PlanBackend;
import dev.grill.tui.plan.PlanFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The interview plan of the learner's library. */
final class StorePlan implements PlanBackend {

  /** Called when the settings have changed. */
  @FunctionalInterface
  interface Changed {
    void tell() throws Failure, IOException;
  }

  private final Call call;
  private final Choosing choosing;
  private final Changed changed;

  StorePlan(Call call, Choosing choosing, Changed changed) {
    this.call = call;
    this.choosing = choosing;
    this.changed = changed;
  }

  /** With a connection of its own: the library's belongs to the thread of the screens. */
  @Override
  public Background.Work<PlanFacts> facts() throws Failure {
    Path database = call.places().database(call.profile());
    LocalDate day = call.today();
    Choosing now = choosing.replanned(call.settings());
    Set<DeckId> decks = now.decks();
    int minutes = Planning.minutesSet(call.settings());
    return () -> {
      try (Store store = Store.open(database, new Sm2(), call.around())) {
        PlanCards<Failure> cards = cards(store, decks.isEmpty() ? null : decks, day);
        Scheduler scheduler = stopping(new Sm2());
        PlanOutlook outlook =
            Planning.outlook(now.planning(), cards, store, scheduler).skipping(cards, scheduler);
        List<Integer> unseen = outlook.plan() == null ? List.of() : outlook.plan().unseen();
        List<CardId> listed =
            cards.names(unseen.subList(0, Math.min(PlanFacts.LISTED, unseen.size())));
        return new PlanFacts(outlook, minutes, listed, StoreStats.questions(store, listed));
      }
    };
  }

  private static PlanCards<Failure> cards(Store store, Set<DeckId> decks, LocalDate day)
      throws Failure {
    PlanCards<Failure> cards = store.deckStore().planCards(decks, day);
    return cards == null
        ? store.showings(day).cards(store.deckStore().candidates(decks), day)
        : cards;
  }

  /** A plan over years and thousands of cards asks for so many answers that it can stop there. */
  private static Scheduler stopping(Scheduler scheduler) {
    return (before, grade, day) -> {
      StoreStats.stopIfGivenUp();
      return scheduler.next(before, grade, day);
    };
  }

  @Override
  public void setDate(String date) throws Failure, IOException {
    Planning.set(call, date, null);
    changed.tell();
  }

  @Override
  public void setMinutes(String minutes) throws Failure, IOException {
    Planning.set(call, null, minutes);
    changed.tell();
  }

  @Override
  public void clear() throws Failure, IOException {
    Planning.clear(call);
    changed.tell();
  }
}
