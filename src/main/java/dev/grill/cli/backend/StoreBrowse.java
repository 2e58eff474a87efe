package dev.grill.cli.backend;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.library.Editing;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.CrashLog;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.History;
import dev.grill.review.Mark;
import dev.grill.review.Remark;
import dev.grill.schedule.Sm2;
import dev.grill.settings.Setting;
import dev.grill.store.CardJson;
import dev.grill.store.Store;
import dev.grill.store.StoredDeck;
import dev.grill.tui.browse.BrowseBackend;
import dev.grill.tui.browse.BrowseFacts;
import dev.grill.tui.browse.IndexedQuestions;
import dev.grill.tui.browse.WholeCard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Browsing the learner's library. */
public final class StoreBrowse implements BrowseBackend {

  private final Call call;
  private final Library library;

  StoreBrowse(Call call, Library library) {
    this.call = call;
    this.library = library;
  }

  @Override
  public LocalDate today() throws Failure {
    return call.today();
  }

  @Override
  public BrowseFacts facts() throws Failure {
    Map<DeckId, String> titles = new HashMap<>();
    Map<DeckId, String> versions = new HashMap<>();
    for (StoredDeck deck : library.decks()) {
      titles.put(deck.id(), deck.title());
      versions.put(deck.id(), deck.file().hash());
    }
    return new BrowseFacts(
        call.today(),
        call.settings().number(Setting.LEECH_AFTER),
        library.candidates(Set.of()),
        titles,
        versions);
  }

  /** With a store of its own: an open one belongs to the thread of the screens. */
  @Override
  public void read(IndexedQuestions texts) throws Failure {
    Path database = call.places().database(call.profile());
    Thread thread = new Thread(() -> read(database, texts), "texts");
    thread.setDaemon(true);
    thread.start();
  }

  private void read(Path database, IndexedQuestions texts) {
    try {
      if (isIncomplete(texts)) {
        try (Store store = Store.open(database, new Sm2(), call.around())) {
          read(store, texts);
        }
      }
      if (!texts.isCancelled()) {
        texts.finish();
      }
    } catch (Failure e) {
      texts.fail(e);
    } catch (RuntimeException e) {
      CrashLog.write(call.around(), e);
      texts.fail(Failure.failed(e, "browse.broken", e));
    }
  }

  private static boolean isIncomplete(IndexedQuestions texts) {
    for (int place = 0; place < texts.cards().size(); place++) {
      if (texts.wants(place)) {
        return true;
      }
    }
    return false;
  }

  /** Deck by deck: a query for each card would take longer. */
  private static void read(Store store, IndexedQuestions texts) throws Failure {
    Map<CardId, String> bodies = Map.of();
    DeckId deck = null;
    List<Candidate> cards = texts.cards();
    for (int place = 0; place < cards.size() && !texts.isCancelled(); place++) {
      CardId card = cards.get(place).card();
      if (!texts.wants(place)) {
        continue;
      }
      if (!card.deck().equals(deck)) {
        deck = card.deck();
        bodies = store.deckStore().bodies(deck);
      }
      String body = bodies.get(card);
      Optional<Card> kept = body == null ? Optional.empty() : CardJson.kept(card, body);
      if (kept.isPresent()) { // else another process changed the deck meanwhile
        texts.add(place, kept.get());
      }
    }
  }

  @Override
  public Card card(CardId card) throws Failure, IOException {
    return library.card(card);
  }

  @Override
  public WholeCard whole(CardId card) throws Failure, IOException {
    List<Event> events = library.store().events(card);
    List<Mark> marks = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Mark mark) {
        marks.add(mark);
      }
    }
    History history = History.of(events, new Sm2(), call.around().instant());
    return new WholeCard(
        library.card(card), history.state(card), history.remarks(card), history.reviews(), marks);
  }

  @Override
  public CardState state(CardId card) throws Failure {
    return library.store().state(card);
  }

  @Override
  public void remark(CardId card, Remark.Kind kind, String text) throws Failure {
    library.store().remark(card, kind, text, call.now(), call.today());
  }

  @Override
  public void mark(CardId card, Mark.Kind kind) throws Failure {
    library.store().mark(List.of(card), kind, call.now(), call.today());
  }

  @Override
  public List<String> edit(CardId card) throws Failure, IOException {
    return Editing.edit(call, library, card).said();
  }
}
