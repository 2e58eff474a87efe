package dev.grill.cli.backend;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.deckfile.Problem;
import dev.grill.library.DeckAdding;
import dev.grill.library.Library;
import dev.grill.library.source.Builtin;
import dev.grill.library.source.SourceRequest;
import dev.grill.message.Failure;
import dev.grill.review.Backend;
import dev.grill.review.Candidate;
import dev.grill.review.Pace;
import dev.grill.review.PlanCards;
import dev.grill.review.figures.CountedCards;
import dev.grill.review.figures.Figures;
import dev.grill.review.figures.Recall;
import dev.grill.settings.Setting;
import dev.grill.store.Origin;
import dev.grill.store.Store;
import dev.grill.store.StoredDeck;
import dev.grill.tui.browse.BrowseBackend;
import dev.grill.tui.decks.DecksBackend;
import dev.grill.tui.home.FirstStartScreen;
import dev.grill.tui.home.HomeBackend;
import dev.grill.tui.home.HomeFacts;
import dev.grill.tui.mock.MockBackend;
import dev.grill.tui.mock.MockChoice;
import dev.grill.tui.plan.PlanBackend;
import dev.grill.tui.settings.SettingsBackend;
import dev.grill.tui.stats.StatsBackend;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Home over the learner's library. */
public final class StoreHome implements HomeBackend {

  private final Call call;
  private final Library library;
  private Choosing choosing;

  /** Home with the choice that the settings make. */
  public StoreHome(Call call, Library library) throws Failure, IOException {
    this.call = call;
    this.library = library;
    this.choosing = Choosing.of(call);
  }

  @Override
  public boolean isFirstStart() throws Failure, IOException {
    return library.decks().isEmpty()
        && !library.store().deckStore().hadDeck()
        && !editions().isEmpty();
  }

  @Override
  public LocalDate today() throws Failure {
    return call.today();
  }

  @Override
  public HomeFacts facts() throws Failure, IOException {
    Store store = library.store();
    LocalDate today = call.today();
    LocalDate interview = choosing.planning() == null ? null : choosing.planning().interview();
    Pace pace = Pace.of(store.latestTimes(Pace.ANSWERS, null));
    Map<LocalDate, Integer> answers = store.answersByDay();
    CountedCards counted = library.counted(choosing.decks(), today);
    Figures figures;
    Recall recall;
    int asked = 0;
    if (counted != null) {
      figures = Figures.of(counted, choosing.limits(), answers, pace);
      recall = Recall.of(counted, interview);
    } else {
      List<Candidate> candidates = library.candidates(choosing.decks());
      figures = Figures.of(candidates, choosing.limits(), today, answers, pace);
      recall = Recall.of(candidates, today, interview);
    }
    if (choosing.isPlanned(today)) {
      PlanCards<Failure> cards = library.planCards(choosing.decks(), today);
      figures = choosing.planning().figures(figures, cards, choosing.limits(), store);
      recall = Recall.of(cards, interview);
      asked = cards.askedToday();
    } else if (counted != null && figures.all().backlog() > 0) {
      figures = figures.clearing(falling(today), choosing.limits());
    }
    Map<DeckId, String> titles = new HashMap<>();
    Map<DeckId, String> sets = new HashMap<>();
    for (StoredDeck deck : library.decks()) {
      titles.put(deck.id(), deck.title());
      if (deck.origin() == Origin.BUILTIN) {
        sets.put(deck.id(), Builtin.set(deck.id()));
      }
    }
    boolean empty = library.decks().isEmpty();
    return new HomeFacts(
        figures,
        titles,
        sets,
        !choosing.decks().isEmpty(),
        empty,
        empty && !editions().isEmpty(),
        choosing.limits().newCards(),
        choosing.limits().reviews(),
        interview,
        recall,
        asked,
        library.troubles());
  }

  private int[] falling(LocalDate today) throws Failure {
    Set<DeckId> decks = choosing.decks();
    return library
        .store()
        .deckStore()
        .falling(decks.isEmpty() ? null : decks, today, Figures.HORIZON);
  }

  @Override
  public List<FirstStartScreen.Edition> editions() throws Failure, IOException {
    List<FirstStartScreen.Edition> editions = new ArrayList<>();
    for (String language : Library.editions(call)) {
      List<String> sets = Builtin.sets(call.around().decks(), language);
      for (String set : sets.size() > 1 ? sets : List.<String>of()) {
        editions.add(edition(language, set));
      }
      editions.add(edition(language, ""));
    }
    return editions;
  }

  private FirstStartScreen.Edition edition(String language, String set) throws IOException {
    int decks = Builtin.files(call.around().decks(), Builtin.name(language, set)).size();
    return new FirstStartScreen.Edition(language, set, decks);
  }

  @Override
  public void add(List<String> editions) throws Failure, IOException {
    List<String> sources = new ArrayList<>();
    for (String edition : editions) {
      sources.add(Builtin.PREFIX + edition);
    }
    DeckAdding.Added added = DeckAdding.add(call, library, sources, SourceRequest.COPY);
    for (Problem problem : added.problems()) {
      if (problem.isError()) {
        throw Failure.rejected("home.bad-deck", problem.file(), problem.line());
      }
    }
  }

  @Override
  public void speak(String language) throws Failure, IOException {
    boolean isOrdered =
        call.arguments().value("lang") != null || call.around().variable("GRILL_LANG") != null;
    if (!isOrdered && Setting.LANGUAGE.choices().contains(language)) {
      settings().set(Setting.LANGUAGE.key(), language);
    }
  }

  /** Lets changed settings take effect: the limits and the decks that are chosen. */
  private void reconsider() throws Failure, IOException {
    choosing = Choosing.ofSettingsQuietly(call);
  }

  @Override
  public SettingsBackend settings() {
    return new StoreSettings(call, library, this::reconsider);
  }

  @Override
  public DecksBackend decks() {
    return new StoreDecks(call, library);
  }

  @Override
  public Backend reviews(DeckId deck) throws Failure, IOException {
    return new StoreReview(call, library, deck == null ? choosing : choosing.only(deck));
  }

  @Override
  public Backend reviewsOf(List<CardId> cards) {
    return new StoreReview(call, library, choosing).of(cards);
  }

  @Override
  public BrowseBackend browses() {
    return new StoreBrowse(call, library);
  }

  @Override
  public MockBackend mocks(DeckId deck) throws Failure, IOException {
    Choosing chosen = deck == null ? choosing : choosing.only(deck);
    return new StoreMock(call, library, chosen, MockChoice.usual(chosen.decks()));
  }

  @Override
  public StatsBackend stats() {
    return new StoreStats(call, choosing);
  }

  @Override
  public PlanBackend plan() {
    return new StorePlan(call, choosing, () -> choosing = choosing.replanned(call.settings()));
  }
}
