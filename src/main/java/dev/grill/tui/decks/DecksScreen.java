package dev.grill.tui.decks;

import dev.grill.card.DeckId;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.EditionName;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The decks of the library, and below them the built-in ones that could be added.
 *
 * @param problems by the deck's id; null while the files are still read
 * @param removing whether the selected deck is asked about
 */
public record DecksScreen(
    DecksFacts facts,
    Map<DeckId, List<DecksFacts.Problem>> problems,
    ListPlace place,
    boolean removing,
    Notice notice,
    Messages messages)
    implements DecksEffect.Checked {

  /** How often to ask for what is read in the background, in milliseconds. */
  private static final long ATTENTION = 50;

  /** One row of the list: a deck, or an edition that could be added. */
  record Row(DecksFacts.Deck deck, DecksFacts.Edition edition) {}

  public static DecksScreen of(DecksFacts facts, Messages messages) {
    return new DecksScreen(facts, null, ListPlace.FIRST, false, Notice.NONE, messages);
  }

  /** This screen with other decks, the same one selected where it is still there. */
  DecksScreen with(DecksFacts fresh) {
    DecksScreen next = new DecksScreen(fresh, null, place, false, notice, messages);
    Row before = row();
    List<Row> rows = next.rows();
    int same = place.selected();
    for (int i = 0; i < rows.size(); i++) {
      boolean is = before != null && before.deck() != null && rows.get(i).deck() != null;
      same = is && rows.get(i).deck().id().equals(before.deck().id()) ? i : same;
    }
    return next.at(place.at(same, rows.size()));
  }

  /** This screen with what was found in the files. */
  DecksScreen checked(Map<DeckId, List<DecksFacts.Problem>> found) {
    return new DecksScreen(facts, found, place, removing, notice, messages);
  }

  @Override
  public DecksScreen over(DecksScreen list) {
    return list;
  }

  @Override
  public DecksScreen noted(Notice said) {
    return new DecksScreen(facts, problems, place, false, said, messages);
  }

  private DecksScreen at(ListPlace other) {
    return new DecksScreen(facts, problems, other, false, Notice.NONE, messages);
  }

  private DecksScreen removing(boolean whether) {
    return new DecksScreen(facts, problems, place, whether, Notice.NONE, messages);
  }

  /** The rows that the filter leaves. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (DecksFacts.Deck deck : facts.decks()) {
      if (place.filter().takes(deck.id().text(), deck.title())) {
        rows.add(new Row(deck, null));
      }
    }
    for (DecksFacts.Edition edition : facts.editions()) {
      if (place.filter().takes(edition.language(), name(edition))) {
        rows.add(new Row(null, edition));
      }
    }
    return rows;
  }

  /** The selected row; null where there is none. */
  Row row() {
    List<Row> rows = rows();
    return place.selected() < rows.size() ? rows.get(place.selected()) : null;
  }

  private DecksFacts.Deck deck() {
    Row row = row();
    return row == null ? null : row.deck();
  }

  String name(DecksFacts.Edition edition) {
    String name = EditionName.of(edition.language(), edition.set(), messages);
    return messages.count("decks.edition", edition.decks(), name);
  }

  /** What is wrong in a deck's file; empty for nothing, or while it is not known. */
  List<DecksFacts.Problem> problems(DecksFacts.Deck deck) {
    return problems == null ? List.of() : problems.getOrDefault(deck.id(), List.of());
  }

  /** The keys that do something now. */
  Keys<DecksAction> keys() {
    Set<DecksAction> possible =
        EnumSet.of(DecksAction.ADD, DecksAction.FILTER, DecksAction.BACK, DecksAction.HELP);
    if (deck() != null) {
      possible.addAll(EnumSet.of(DecksAction.OPEN, DecksAction.REMOVE, DecksAction.EDIT));
    } else if (row() != null) {
      possible.add(DecksAction.OPEN);
    }
    return DecksAction.KEYS.only(possible);
  }

  @Override
  public Screen resized(Size size) {
    ListPlace shown = place.showing(DecksPicture.listRows(size));
    return shown == place
        ? this
        : new DecksScreen(facts, problems, shown, removing, notice, messages);
  }

  @Override
  public long redrawAfter(long millis) {
    return problems == null ? ATTENTION : 0;
  }

  @Override
  public Step waited(long millis) {
    return problems == null ? Step.to(this, new DecksEffect.AskChecked()) : Step.to(this);
  }

  /** Enter changes something at an edition only, which it adds. */
  @Override
  public boolean isGuarded(Key key) {
    if (removing) {
      return DecksAction.REMOVING.isGuarded(key);
    }
    boolean opens = DecksAction.KEYS.actionOf(key) == DecksAction.OPEN && deck() != null;
    return !place.filtering() && !opens && DecksAction.KEYS.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    if (removing) {
      return answered(key);
    }
    if (place.filtering()) {
      return Step.to(at(place.typed(key, rows().size())));
    }
    DecksAction action = DecksAction.KEYS.actionOf(key);
    if (action == null) {
      return Step.to(noted(Notice.NONE));
    }
    return switch (action) {
      case OPEN -> open();
      case ADD -> Step.to(PathScreen.of(noted(Notice.NONE), messages));
      case REMOVE -> Step.to(deck() == null ? this : removing(true));
      case EDIT -> edit();
      case CHECK -> Step.to(noted(Notice.NONE), new DecksEffect.Check());
      case MOVE -> Step.to(at(place.moved(key, rows().size())));
      case FILTER -> Step.to(at(place.withFilter()));
      case BACK ->
          place.filter().isEmpty() ? Step.to(this, Effect.BACK) : Step.to(at(place.cleared()));
      case HELP -> Step.to(help());
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    if (removing) {
      return Step.to(this);
    }
    return place.isAgain(pointer) ? open() : Step.to(at(place.pointed(pointer, rows().size())));
  }

  private Step open() {
    Row row = row();
    if (row == null) {
      return Step.to(this);
    }
    return row.deck() != null
        ? Step.to(
            DeckScreen.of(noted(Notice.NONE), row.deck(), problems(row.deck()), messages),
            new DecksEffect.ListCards(row.deck().id()))
        : Step.to(noted(Notice.NONE), new DecksEffect.Add(row.edition().source(), false));
  }

  private Step edit() {
    DecksFacts.Deck deck = deck();
    return deck == null
        ? Step.to(this)
        : Step.to(noted(Notice.NONE), DeckScreen.editing(deck, problems(deck)));
  }

  private Step answered(Key key) {
    DecksAction.Removing answer = DecksAction.REMOVING.actionOf(key);
    if (answer == null) {
      return Step.to(this);
    }
    return answer == DecksAction.Removing.YES
        ? Step.to(removing(false), new DecksEffect.Remove(deck().id()))
        : Step.to(removing(false));
  }

  private Screen help() {
    List<HelpScreen.Row> words = new ArrayList<>();
    for (DecksFacts.Origin origin : DecksFacts.Origin.values()) {
      String name = origin.name().toLowerCase(java.util.Locale.ROOT);
      words.add(
          new HelpScreen.Row(
              messages.text("decks.origin." + name), messages.text("decks.means." + name)));
    }
    return HelpScreen.of(
        messages,
        noted(Notice.NONE),
        List.of(
            HelpScreen.keys(messages.text("decks.title"), DecksAction.KEYS, messages),
            new HelpScreen.Part(messages.text("decks.from"), words)));
  }

  @Override
  public Picture draw(Size size, long millis) {
    return DecksPicture.of(this, size);
  }
}
