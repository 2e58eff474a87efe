package dev.grill.cli.backend;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.ProblemText;
import dev.grill.library.DeckAdding;
import dev.grill.library.Editing;
import dev.grill.library.Library;
import dev.grill.library.source.Builtin;
import dev.grill.library.source.SourceRequest;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.store.CardJson;
import dev.grill.store.StoredDeck;
import dev.grill.text.Escape;
import dev.grill.tui.decks.DecksBackend;
import dev.grill.tui.decks.DecksFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;

/**
 * The library behind the decks' screens. Files are read again on a thread of its own, which touches
 * nothing but them.
 */
final class StoreDecks implements DecksBackend {

  private final Call call;
  private final Library library;
  private FutureTask<Map<DeckId, List<Problem>>> checking;

  StoreDecks(Call call, Library library) {
    this.call = call;
    this.library = library;
  }

  @Override
  public DecksFacts facts() throws Failure, IOException {
    Map<DeckId, int[]> counts = counts(call.today());
    List<DecksFacts.Deck> decks = new ArrayList<>();
    for (StoredDeck deck : library.decks()) {
      int[] of = counts.getOrDefault(deck.id(), new int[3]);
      decks.add(
          new DecksFacts.Deck(
              deck.id(),
              deck.title(),
              deck.language(),
              deck.version(),
              DecksFacts.Origin.valueOf(deck.origin().name()),
              deck.source(),
              library.file(deck).toString(),
              deck.cards(),
              of[0],
              of[1],
              of[2]));
    }
    return new DecksFacts(decks, editions());
  }

  @Override
  public List<DecksFacts.Listed> cards(DeckId deck) throws Failure, IOException {
    Map<CardId, String> bodies = library.store().deckStore().bodies(deck);
    LocalDate day = call.today();
    List<DecksFacts.Listed> cards = new ArrayList<>();
    for (Candidate candidate : library.candidates(Set.of(deck))) {
      CardId card = candidate.card();
      String body = bodies.get(card);
      Optional<Card> kept = body == null ? Optional.empty() : CardJson.kept(card, body);
      String question = kept.isEmpty() ? card.toString() : kept.get().question();
      String line = Escape.line(question.strip().replace('\n', ' '));
      cards.add(new DecksFacts.Listed(card, line, candidate.state().word(day)));
    }
    return cards;
  }

  private Map<DeckId, int[]> counts(LocalDate day) throws Failure {
    Map<DeckId, int[]> counts = new HashMap<>();
    for (Candidate candidate : library.candidates(Set.of())) {
      int[] of = counts.computeIfAbsent(candidate.card().deck(), deck -> new int[3]);
      of[0] += candidate.state().isNew() ? 1 : 0;
      of[1] += candidate.state().isDue(day) ? 1 : 0;
      of[2] += candidate.state().suspended() ? 1 : 0;
    }
    return counts;
  }

  /** The editions, by sets where there are several, of which decks are missing. */
  private List<DecksFacts.Edition> editions() throws IOException {
    List<DecksFacts.Edition> editions = new ArrayList<>();
    for (String language : Library.editions(call)) {
      List<String> sets = Builtin.sets(call.around().decks(), language);
      for (String set : sets.size() > 1 ? sets : List.of("")) {
        int missing = missing(Builtin.name(language, set));
        if (missing > 0) {
          editions.add(new DecksFacts.Edition(language, set, missing));
        }
      }
    }
    return editions;
  }

  private int missing(String edition) throws IOException {
    int missing = 0;
    for (Path file : Builtin.files(call.around().decks(), edition)) {
      missing += library.deck(Builtin.deck(file)) == null ? 1 : 0;
    }
    return missing;
  }

  @Override
  public void check() throws Failure {
    Map<DeckId, Path> files = new LinkedHashMap<>();
    for (StoredDeck deck : library.decks()) {
      files.put(deck.id(), library.file(deck));
    }
    if (checking != null) {
      checking.cancel(true);
    }
    checking = new FutureTask<>(() -> problems(files));
    Thread thread = new Thread(checking, "check decks");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private static Map<DeckId, List<Problem>> problems(Map<DeckId, Path> files) {
    Map<DeckId, List<Problem>> problems = new HashMap<>();
    for (Map.Entry<DeckId, Path> file : files.entrySet()) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      problems.put(file.getKey(), DeckFiles.read(List.of(file.getValue())).problems());
    }
    return problems;
  }

  @Override
  public Map<DeckId, List<DecksFacts.Problem>> checked() {
    if (checking == null || !checking.isDone()) {
      return null;
    }
    Map<DeckId, List<DecksFacts.Problem>> shown = new HashMap<>();
    try {
      for (Map.Entry<DeckId, List<Problem>> found : checking.get().entrySet()) {
        shown.put(found.getKey(), found.getValue().stream().map(this::shown).toList());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return shown;
  }

  private DecksFacts.Problem shown(Problem problem) {
    return new DecksFacts.Problem(
        problem.file(),
        problem.line(),
        problem.column(),
        problem.isError(),
        ProblemText.message(problem, call.messages()));
  }

  @Override
  public String add(String source, boolean link) throws Failure, IOException {
    DeckAdding.Added added =
        DeckAdding.add(call, library, List.of(ofHome(source)), new SourceRequest(link, null, null));
    for (Problem problem : added.problems()) {
      if (problem.isError()) {
        DecksFacts.Problem first = shown(problem);
        throw Failure.rejected("decks.bad-file", first.place(), first.text());
      }
    }
    if (added.added().isEmpty()) {
      return call.messages().text("decks.nothing-new");
    }
    int cards = 0;
    for (StoredDeck deck : added.added()) {
      cards += deck.cards();
    }
    return call.messages().count("decks.added", added.added().size(), cards);
  }

  /** A path as a person types it for a shell. */
  private String ofHome(String source) {
    return source.startsWith("~/")
        ? call.around().homeFolder().resolve(source.substring(2)).toString()
        : source;
  }

  @Override
  public void remove(DeckId deck) throws Failure, IOException {
    library.remove(library.requireDeck(deck.text()), false);
  }

  @Override
  public List<String> edit(DeckId id, int line) throws Failure, IOException {
    StoredDeck deck = library.requireDeck(id.text());
    Path file = library.file(deck);
    if (!Files.exists(file)) {
      throw Failure.failed("cli.deck-file-gone", deck.id(), file);
    }
    return Editing.open(call, library, id, file, line);
  }
}
