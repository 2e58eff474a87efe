package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Candidate;
import dev.grill.review.find.CardQuery;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Noticing;
import dev.grill.tui.kit.Outside;
import dev.grill.tui.kit.Screen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Browsing the cards: does what its screens ask and hands each the result as a value. One object is
 * used again each time browsing begins, so that texts are read once.
 */
public final class Browsing implements Application {

  /** A small library is read in less: its table appears whole. */
  private static final long PATIENCE = 60;

  private final BrowseBackend desk;
  private final Messages messages;
  private final Effect leave;
  private BrowseContext context;
  private final Outside outside;
  private IndexedQuestions texts;
  private String deck;

  /**
   * Browsing at a desk.
   *
   * @param leave what leaving does: an effect that leads back home
   * @param outside gives the terminal to an editor
   */
  public Browsing(BrowseBackend desk, Messages messages, Effect leave, Outside outside) {
    this.desk = desk;
    this.messages = messages;
    this.leave = leave;
    this.outside = outside;
  }

  /**
   * The same, to begin with the cards of one deck.
   *
   * @param id the deck's; null for all
   */
  public Browsing of(String id) {
    deck = id;
    return this;
  }

  @Override
  public Screen first() throws Failure, IOException {
    context = BrowseContext.of(messages, leave); // the language may have changed
    BrowseFacts facts = desk.facts();
    texts(facts);
    texts.await(PATIENCE);
    String line = deck == null ? "" : context.field(CardQuery.Field.DECK) + ":" + deck + " ";
    BrowseScreen screen = BrowseScreen.of(BrowseList.of(context, facts, texts, line));
    return screen.card() == null ? screen : previewed(screen, screen.card().card());
  }

  /** Begins to read what is not known yet. */
  private void texts(BrowseFacts facts) throws Failure {
    if (texts != null) {
      texts.cancel();
    }
    texts = IndexedQuestions.of(facts.cards(), facts.versions(), texts);
    desk.read(texts);
  }

  @Override
  public void prepare() {}

  @Override
  public void leave(Screen last) {
    if (texts != null) {
      texts.cancel();
    }
  }

  @Override
  public String farewell() {
    return "";
  }

  // ---- effects ----

  @Override
  public Screen perform(Effect effect, Screen screen) {
    try {
      return done((BrowseEffect) effect, screen);
    } catch (Failure e) {
      return failed(e.text(context.messages()), screen);
    } catch (IOException e) {
      return failed(context.text("cli.io", String.valueOf(e.getMessage())), screen);
    }
  }

  private static Screen failed(String reason, Screen screen) {
    return screen instanceof Noticing noticing ? noticing.noted(Notice.failed(reason)) : screen;
  }

  private Screen done(BrowseEffect effect, Screen screen) throws Failure, IOException {
    if (effect instanceof BrowseEffect.Preview preview) {
      BrowseScreen table = (BrowseScreen) today(screen);
      return previewed(table, preview.card());
    }
    if (effect instanceof BrowseEffect.Open open) {
      Screen now = today(screen);
      BrowseScreen table = now instanceof CardScreen card ? card.table() : (BrowseScreen) now;
      return CardScreen.of(table, page(table.list().facts(), open.card()));
    }
    if (effect instanceof BrowseEffect.Put put) {
      desk.mark(put.card(), put.kind());
      return said(put(today(screen), put.card()), put);
    }
    if (effect instanceof BrowseEffect.Edit edit) {
      return edit(screen, edit.card());
    }
    texts.cancel();
    return screen;
  }

  private BrowseScreen previewed(BrowseScreen table, CardId card) throws Failure, IOException {
    return table.previewing(new CardPreview(desk.card(card)));
  }

  private CardPage page(BrowseFacts facts, CardId card) throws Failure, IOException {
    return new CardPage(context, facts, desk.whole(card));
  }

  /** The screen with the cards as they stand today, where it still has those of another day. */
  private Screen today(Screen screen) throws Failure, IOException {
    BrowseScreen table = table(screen);
    return table.list().facts().day().equals(desk.today()) ? screen : fresh(screen);
  }

  private static BrowseScreen table(Screen screen) {
    return screen instanceof CardScreen card ? card.table() : (BrowseScreen) screen;
  }

  /** The screen with everything read anew. */
  private Screen fresh(Screen screen) throws Failure, IOException {
    BrowseFacts facts = desk.facts();
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

  /** The screen with one card as it stands now. */
  private Screen put(Screen screen, CardId card) throws Failure, IOException {
    BrowseFacts facts = table(screen).list().facts();
    return over(screen, facts.with(card, desk.state(card)));
  }

  private Screen said(Screen screen, BrowseEffect.Put put) {
    String key = "browse.done-" + put.kind().name().toLowerCase(Locale.ROOT);
    Notice notice = Notice.said(context.text(key, put.card()));
    return ((Noticing) screen).noted(notice);
  }

  private Screen edit(Screen screen, CardId card) throws Failure, IOException {
    List<String> said = new ArrayList<>();
    List<Exception> failed = new ArrayList<>();
    outside.run(
        () -> {
          try {
            said.addAll(desk.edit(card));
          } catch (Failure | IOException e) {
            failed.add(e);
          }
        });
    Screen back = fresh(screen);
    if (!failed.isEmpty()) {
      return failed(reason(failed.get(0)), back);
    }
    return said.isEmpty() ? back : failed(String.join(" ", said), back);
  }

  private String reason(Exception e) {
    return e instanceof Failure failure
        ? failure.text(context.messages())
        : context.text("cli.io", String.valueOf(e.getMessage()));
  }
}
