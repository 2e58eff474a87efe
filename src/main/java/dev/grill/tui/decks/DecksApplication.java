package dev.grill.tui.decks;

import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Outside;
import dev.grill.tui.kit.Screen;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The decks' screens and what stands behind them. */
public final class DecksApplication implements Application {

  private final DecksBackend backend;
  private final Outside outside;
  private final Messages messages;

  /**
   * @param outside gives the terminal to an editor
   */
  public DecksApplication(DecksBackend backend, Outside outside, Messages messages) {
    this.backend = backend;
    this.outside = outside;
    this.messages = messages;
  }

  /** The list; its files are read meanwhile. */
  @Override
  public Screen open(Screen from) throws Failure, IOException {
    DecksScreen list = DecksScreen.of(backend.facts(), messages);
    backend.check();
    return list;
  }

  DecksScreen check(DecksScreen list) throws Failure, IOException {
    return again(list, Notice.said(messages.text("decks.checking")));
  }

  DecksScreen checked(DecksScreen list) throws Failure, IOException {
    Map<DeckId, List<DecksFacts.Problem>> found = backend.checked();
    return found == null ? list : list.checked(found);
  }

  List<DecksFacts.Listed> cards(DeckId deck) throws Failure, IOException {
    return backend.cards(deck);
  }

  /** What was reviewed or edited meanwhile stands elsewhere now. */
  @Override
  public Screen returned(Screen screen) throws Failure, IOException {
    return screen instanceof DeckScreen deck
        ? deck.listing(backend.cards(deck.deck().id()))
        : screen;
  }

  DecksScreen add(DecksScreen list, String source, boolean link) throws Failure, IOException {
    return again(list, Notice.said(backend.add(source, link)));
  }

  DecksScreen remove(DecksScreen list, DeckId deck) throws Failure, IOException {
    backend.remove(deck);
    return again(list, Notice.said(messages.text("deck.removed", deck)));
  }

  DecksScreen edit(DecksScreen list, DeckId deck, int line) throws Failure, IOException {
    List<String> said = outside.call(() -> backend.edit(deck, line));
    return again(list, said.isEmpty() ? Notice.NONE : Notice.failed(String.join(" ", said)));
  }

  /** The list with the decks as they are now, and their files read again. */
  private DecksScreen again(DecksScreen list, Notice notice) throws Failure, IOException {
    DecksScreen now = list.with(backend.facts()).noted(notice);
    backend.check();
    return now;
  }
}
