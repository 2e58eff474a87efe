package dev.grill.tui.home;

import dev.grill.card.DeckId;
import dev.grill.message.Messages;
import dev.grill.review.figures.DeckFigures;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.EditionName;
import dev.grill.tui.kit.Effect;
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
import java.util.Set;

/**
 * Home: what today asks, the decks, the last weeks.
 *
 * @param place among {@link #rows()}
 * @param notice what there is to say about the last key
 */
public record HomeScreen(HomeFacts facts, ListPlace place, Notice notice, Messages messages)
    implements Screen {

  /** Few enough decks are found by looking. */
  private static final int MANY_DECKS = 10;

  /** How often home looks whether another day has begun, in milliseconds. */
  private static final long LOOK = 20_000;

  public static HomeScreen of(HomeFacts facts, Messages messages) {
    return new HomeScreen(facts, ListPlace.FIRST, Notice.NONE, messages);
  }

  /** This screen with fresh figures, the same deck selected where it is still there. */
  public HomeScreen with(HomeFacts fresh) {
    DeckId deck = row() == null ? null : row().deck();
    HomeScreen next = new HomeScreen(fresh, place.done(), Notice.NONE, messages);
    List<DeckFigures> rows = next.rows();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).deck() != null && rows.get(row).deck().equals(deck)) {
        return next.selecting(row);
      }
    }
    return next.selecting(0);
  }

  @Override
  public HomeScreen noted(Notice said) {
    return new HomeScreen(facts, place, said, messages);
  }

  private HomeScreen silent() {
    return noted(Notice.NONE);
  }

  private Step saying(String text) {
    return Step.to(noted(Notice.said(text)));
  }

  @Override
  public Screen resized(Size size) {
    ListPlace shown = place.showing(HomePicture.listRows(this, size));
    return shown == place ? this : new HomeScreen(facts, shown, notice, messages);
  }

  @Override
  public long redrawAfter(long millis) {
    return LOOK;
  }

  /** A new day has other cards, whether or not somebody presses a key. */
  @Override
  public Step waited(long millis) {
    return Step.to(this, new HomeEffect.CheckDay());
  }

  /** The rows of the list: all decks together first, unless a filter asks for some. */
  List<DeckFigures> rows() {
    List<DeckFigures> rows = new ArrayList<>();
    if (facts.figures().decks().isEmpty()) {
      return rows;
    }
    if (place.filter().isEmpty()) {
      rows.add(facts.figures().all());
    }
    for (DeckFigures deck : facts.decks()) {
      if (place.filter().takes(facts.title(deck), deck.deck().text())) {
        rows.add(deck);
      }
    }
    return rows;
  }

  /** The name of the set that begins with a row; empty where none does. */
  String heading(List<DeckFigures> rows, int at) {
    DeckFigures deck = rows.get(at);
    if (deck.deck() == null || !facts.isGrouped()) {
      return "";
    }
    boolean goes = at > 0 && rows.get(at - 1).deck() != null;
    boolean same = goes && facts.set(rows.get(at - 1)).equals(facts.set(deck));
    return same ? "" : EditionName.set(facts.set(deck), messages);
  }

  /** How many rows of the terminal the whole list takes. */
  int lines() {
    List<DeckFigures> rows = rows();
    int lines = rows.size();
    for (int at = 0; at < rows.size(); at++) {
      lines += heading(rows, at).isEmpty() ? 0 : 1;
    }
    return lines;
  }

  /** The selected row; null where there is none. */
  public DeckFigures row() {
    List<DeckFigures> rows = rows();
    return place.selected() < rows.size() ? rows.get(place.selected()) : null;
  }

  /** A row's name: a deck's title, or what stands for all of them. */
  String name(DeckFigures row) {
    return row.deck() != null
        ? facts.title(row)
        : messages.text(facts.chosen() ? "home.chosen-decks" : "home.all-decks");
  }

  /** The keys that do something now, for the line at the bottom. */
  Keys<HomeAction> keys() {
    Set<HomeAction> possible =
        EnumSet.of(HomeAction.DECKS, HomeAction.SETTINGS, HomeAction.QUIT, HomeAction.HELP);
    if (!facts.figures().decks().isEmpty()) {
      possible.add(HomeAction.STATS);
      possible.add(HomeAction.PLAN);
    }
    DeckFigures row = row();
    if (row != null && row.waiting().total() > 0) {
      possible.add(HomeAction.REVIEW);
    }
    if (row != null && row.moreNew() > 0) {
      possible.add(HomeAction.NEW);
    }
    if (row != null && row.cards() > 0) {
      possible.add(HomeAction.CRAM);
      possible.add(HomeAction.MOCK);
    }
    if (facts.builtin()) {
      possible.add(HomeAction.ADD);
    }
    if (!facts.empty()) {
      possible.add(HomeAction.BROWSE);
    }
    if (!place.filter().isEmpty()) {
      possible.add(HomeAction.CLEAR);
    }
    if (facts.figures().decks().size() > MANY_DECKS) {
      possible.add(HomeAction.FILTER);
    }
    return HomeAction.KEYS.only(possible);
  }

  @Override
  public Step on(Key key, long millis) {
    if (place.filtering()) {
      return Step.to(at(place.typed(key, rows().size())));
    }
    HomeAction action = HomeAction.KEYS.actionOf(key);
    if (action == null) {
      return Step.to(silent(), new HomeEffect.CheckDay());
    }
    return switch (action) {
      case REVIEW -> review();
      case NEW -> more();
      case CRAM -> cram();
      case MOCK -> mock();
      case ADD ->
          facts.builtin() ? Step.to(this, new HomeEffect.ChooseEdition()) : Step.to(silent());
      case DECKS -> Step.to(silent(), new Destination.Decks());
      case SETTINGS -> Step.to(silent(), new Destination.Settings());
      case BROWSE ->
          facts.empty()
              ? Step.to(silent())
              : Step.to(silent(), new Destination.Browse(row() == null ? null : row().deck()));
      case STATS -> Step.to(silent(), new Destination.Stats());
      case PLAN -> Step.to(silent(), new Destination.Plan());
      case UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST -> moved(place.moved(key, rows().size()));
      case FILTER -> Step.to(at(place.withFilter()));
      case CLEAR -> Step.to(at(place.cleared()));
      case QUIT -> Step.to(this, Effect.QUIT);
      case HELP -> Step.to(HomeHelp.of(silent()));
    };
  }

  /** A click selects a row, another one reviews it; the list is short, so the wheel goes by one. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (place.isAgain(pointer)) {
      return at(place.done()).review();
    }
    boolean beside = pointer.isClick() && !pointer.isOn(ListPlace.ROW);
    return beside ? Step.to(silent()) : moved(place.pointed(pointer, rows().size()));
  }

  private Step moved(ListPlace to) {
    return Step.to(at(to), new HomeEffect.CheckDay());
  }

  private HomeScreen at(ListPlace to) {
    return new HomeScreen(facts, to, Notice.NONE, messages);
  }

  private HomeScreen selecting(int row) {
    return at(place.at(row, rows().size()));
  }

  private Step review() {
    DeckFigures row = row();
    if (row == null) {
      return Step.to(this);
    }
    if (row.waiting().total() == 0) {
      String nothing = messages.text("home.nothing-here");
      String offers = HomePicture.offers(this, row);
      return saying(offers.isEmpty() ? nothing : messages.text("home.sentences", nothing, offers));
    }
    return Step.to(silent(), new Destination.Review(row.deck()));
  }

  private Step more() {
    DeckFigures row = row();
    if (row == null || row.moreNew() == 0) {
      return row == null ? Step.to(this) : saying(messages.text("home.no-more-new"));
    }
    return Step.to(silent(), new Destination.MoreNew(row.deck(), facts.offered(row)));
  }

  private Step cram() {
    DeckFigures row = row();
    return row == null || row.cards() == 0
        ? Step.to(this)
        : Step.to(silent(), new Destination.Cram(row.deck()));
  }

  private Step mock() {
    DeckFigures row = row();
    return row == null || row.cards() == 0
        ? Step.to(this)
        : Step.to(silent(), new Destination.Mock(row.deck()));
  }

  @Override
  public Picture draw(Size size, long millis) {
    return HomePicture.of(this, size);
  }
}
