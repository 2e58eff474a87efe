package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Candidate;
import dev.grill.review.Mark;
import dev.grill.review.find.CardQuery;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Outside;
import dev.grill.tui.kit.Screen;
import java.io.IOException;
import java.util.Locale;

/**
 * Browsing the cards: does what its screens ask and hands each the result as a value. One object is
 * used again each time browsing begins, so that texts are read once.
 */
public final class Browsing implements Application {

  /** A small library is read in less: its table appears whole. */
  private static final long PATIENCE = 60;

  private final BrowseBackend backend;
  private final Messages messages;
  private BrowseContext context;
  private final Outside outside;
  private IndexedQuestions texts;
  private Start start = Start.ALL;

  /** What to begin with: cards that a field's value finds, or one card; nulls for all cards. */
  private record Start(CardQuery.Field field, String value, CardId card) {
    static final Start ALL = new Start(null, null, null);

    String line(BrowseContext context) {
      boolean quoted = field != null && value.indexOf(' ') >= 0;
      String text = quoted ? '"' + value + '"' : value;
      return field == null ? "" : context.field(field) + ":" + text + " ";
    }
  }

  /**
   * Browsing the cards of a backend.
   *
   * @param outside gives the terminal to an editor
   */
  public Browsing(BrowseBackend backend, Messages messages, Outside outside) {
    this.backend = backend;
    this.messages = messages;
    this.outside = outside;
  }

  /**
   * The same, to begin with the cards of one deck.
   *
   * @param id the deck's; null for all
   */
  public Browsing of(DeckId id) {
    start = id == null ? Start.ALL : new Start(CardQuery.Field.DECK, id.text(), null);
    return this;
  }

  /** The same, to begin with the cards of a topic. */
  public Browsing ofTopic(String topic) {
    start = new Start(CardQuery.Field.TOPIC, topic, null);
    return this;
  }

  /** The same, to show one card and go back from it to where it was opened. */
  public Browsing ofCard(CardId card) {
    start = new Start(null, null, card);
    return this;
  }

  @Override
  public Screen open(Screen from) throws Failure, IOException {
    context = BrowseContext.of(messages); // the language may have changed
    BrowseFacts facts = backend.facts();
    texts(facts);
    texts.await(PATIENCE);
    BrowseList list = BrowseList.of(context, facts, texts, start.line(context));
    BrowseScreen screen = BrowseScreen.of(list);
    if (start.card() != null) {
      int row = list.rowOf(facts.placeOf(start.card()));
      return CardScreen.alone(screen.selecting(row), page(facts, start.card()));
    }
    return screen.card() == null ? screen : previewed(screen, screen.card().card());
  }

  /** Begins to read what is not known yet. */
  private void texts(BrowseFacts facts) throws Failure {
    if (texts != null) {
      texts.cancel();
    }
    texts = IndexedQuestions.of(facts.cards(), facts.versions(), texts);
    backend.read(texts);
  }

  /** What was reviewed meanwhile stands elsewhere now. */
  @Override
  public Screen returned(Screen screen) throws Failure, IOException {
    return fresh(screen);
  }

  @Override
  public void leave(Screen last) {
    if (texts != null) {
      texts.cancel();
    }
  }

  // ---- effects ----

  Screen preview(Screen screen, CardId card) throws Failure, IOException {
    return previewed((BrowseScreen) today(screen), card);
  }

  Screen card(Screen screen, CardId card) throws Failure, IOException {
    BrowseScreen table = table(today(screen));
    return CardScreen.of(table, page(table.list().facts(), card));
  }

  Screen put(Screen screen, CardId card, Mark.Kind kind) throws Failure, IOException {
    backend.mark(card, kind);
    Screen now = today(screen);
    BrowseFacts facts = table(now).list().facts();
    String key = "browse.done-" + kind.name().toLowerCase(Locale.ROOT);
    return over(now, facts.with(card, backend.state(card)))
        .noted(Notice.said(context.text(key, card)));
  }

  /** Keeps a note or a flag on the card whose page is shown; an empty note takes it away. */
  Screen write(CardNote screen, String text) throws Failure, IOException {
    CardScreen card = screen.card();
    backend.remark(card.id(), screen.kind(), text.isEmpty() ? null : text);
    String note = text.isEmpty() ? "browse.note-gone" : "browse.noted";
    String said = context.text(screen.isFlag() ? "browse.flagged" : note);
    return over(today(card), backend.facts()).noted(Notice.said(said));
  }

  Screen edit(Screen screen, CardId card) throws Failure, IOException {
    String problem;
    try {
      problem = String.join(" ", outside.call(() -> backend.edit(card)));
    } catch (Failure e) {
      problem = e.text(messages);
    } catch (IOException e) {
      problem = context.text("cli.io", String.valueOf(e.getMessage()));
    }
    Screen anew = fresh(screen);
    return problem.isEmpty() ? anew : anew.noted(Notice.failed(problem));
  }

  private BrowseScreen previewed(BrowseScreen table, CardId card) throws Failure, IOException {
    return table.previewing(new CardPreview(backend.card(card)));
  }

  private CardPage page(BrowseFacts facts, CardId card) throws Failure, IOException {
    return new CardPage(context, facts, backend.whole(card));
  }

  /** The screen with the cards as they stand today, where it still has those of another day. */
  private Screen today(Screen screen) throws Failure, IOException {
    BrowseScreen table = table(screen);
    return table.list().facts().day().equals(backend.today()) ? screen : fresh(screen);
  }

  private static BrowseScreen table(Screen screen) {
    return (BrowseScreen) screen.back();
  }

  /** The screen with everything read anew. */
  private Screen fresh(Screen screen) throws Failure, IOException {
    BrowseFacts facts = backend.facts();
    texts(facts);
    texts.await(PATIENCE);
    return over(screen, facts);
  }

  private Screen over(Screen screen, BrowseFacts facts) throws Failure, IOException {
    BrowseScreen before = table(screen);
    BrowseScreen table = before.with(before.list().over(facts, texts));
    if (screen instanceof CardScreen card && facts.placeOf(card.id()) >= 0) {
      return card.with(table, page(facts, card.id()));
    }
    Candidate selected = table.card();
    return selected == null ? table : previewed(table, selected.card());
  }
}
