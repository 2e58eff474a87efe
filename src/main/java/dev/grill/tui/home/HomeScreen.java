package dev.grill.tui.home;

import dev.grill.message.Messages;
import dev.grill.review.figures.DeckFigures;
import dev.grill.text.Graphemes;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Home: what today asks, the decks, the last weeks.
 *
 * @param selected the place among {@link #rows()}
 * @param filter shows only decks whose title or id contains it; empty shows all
 * @param filtering whether letters belong to the filter
 * @param notice what there is to say about the last key
 * @param listRows how many rows of the list the terminal shows: a page
 */
public record HomeScreen(
    HomeFacts facts,
    int selected,
    String filter,
    boolean filtering,
    Notice notice,
    int listRows,
    Messages messages)
    implements Screen {

  /** Few enough decks are found by looking. */
  private static final int MANY_DECKS = 10;

  /** A row of the list, for the mouse. */
  static final String ROW = "row";

  public static HomeScreen of(HomeFacts facts, Messages messages) {
    return new HomeScreen(facts, 0, "", false, Notice.NONE, 1, messages);
  }

  /** This screen with fresh figures, the same deck selected where it is still there. */
  public HomeScreen with(HomeFacts fresh) {
    String deck = rows().isEmpty() ? null : rows().get(selected).deck();
    HomeScreen next = new HomeScreen(fresh, 0, filter, false, Notice.NONE, listRows, messages);
    List<DeckFigures> rows = next.rows();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).deck() != null && rows.get(row).deck().equals(deck)) {
        return next.selecting(row);
      }
    }
    return next;
  }

  @Override
  public HomeScreen noted(Notice said) {
    return new HomeScreen(facts, selected, filter, filtering, said, listRows, messages);
  }

  private HomeScreen silent() {
    return noted(Notice.NONE);
  }

  private Step saying(String text) {
    return Step.to(noted(Notice.said(text)));
  }

  @Override
  public Screen resized(Size size) {
    int shown = HomePicture.listRows(this, size);
    return shown == listRows
        ? this
        : new HomeScreen(facts, selected, filter, filtering, notice, shown, messages);
  }

  /** The rows of the list: all decks together first, unless a filter asks for some. */
  List<DeckFigures> rows() {
    List<DeckFigures> rows = new ArrayList<>();
    if (facts.figures().decks().isEmpty()) {
      return rows;
    }
    if (filter.isEmpty()) {
      rows.add(facts.figures().all());
    }
    String wanted = filter.toLowerCase(Locale.ROOT);
    for (DeckFigures deck : facts.figures().decks()) {
      if (facts.title(deck).toLowerCase(Locale.ROOT).contains(wanted)
          || deck.deck().contains(wanted)) {
        rows.add(deck);
      }
    }
    return rows;
  }

  /** The selected row; null where there is none. */
  public DeckFigures row() {
    List<DeckFigures> rows = rows();
    return selected < rows.size() ? rows.get(selected) : null;
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
    if (!filter.isEmpty()) {
      possible.add(HomeAction.CLEAR);
    }
    if (facts.figures().decks().size() > MANY_DECKS) {
      possible.add(HomeAction.FILTER);
    }
    return HomeAction.KEYS.only(possible);
  }

  @Override
  public Step on(Key key, long millis) {
    if (filtering) {
      return filter(key);
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
      case UP -> moved(selected - 1);
      case DOWN -> moved(selected + 1);
      case PAGE_UP -> moved(selected - page());
      case PAGE_DOWN -> moved(selected + page());
      case FIRST -> moved(0);
      case LAST -> moved(rows().size() - 1);
      case FILTER -> Step.to(filtered(filter, true));
      case CLEAR -> Step.to(filtered("", false));
      case QUIT -> Step.to(this, Effect.QUIT);
      case HELP -> Step.to(HomeHelp.of(silent()));
    };
  }

  /** A click selects a row, another one reviews it; the list is short, so the wheel goes by one. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (!pointer.isClick()) {
      return moved(selected + Integer.signum(pointer.lines()));
    }
    if (!pointer.isOn(ROW)) {
      return Step.to(silent());
    }
    return pointer.place() == selected ? filtered(filter, false).review() : moved(pointer.place());
  }

  /** As everywhere: all but one of the rows shown. */
  private int page() {
    return Math.max(1, listRows - 1);
  }

  private Step moved(int row) {
    return Step.to(selecting(row), new HomeEffect.CheckDay());
  }

  private HomeScreen selecting(int row) {
    int last = Math.max(0, rows().size() - 1);
    int inside = Math.min(Math.max(0, row), last);
    return new HomeScreen(facts, inside, filter, filtering, Notice.NONE, listRows, messages);
  }

  private HomeScreen filtered(String text, boolean typing) {
    int kept = text.equals(filter) ? selected : 0;
    return new HomeScreen(facts, kept, text, typing, Notice.NONE, listRows, messages);
  }

  private Step filter(Key key) {
    if (key instanceof Key.Text text) {
      return Step.to(filtered(filter + text.grapheme(), true));
    }
    if (key.equals(Key.BACKSPACE)) {
      return Step.to(filtered(shortened(filter), true));
    }
    HomeAction action = HomeAction.FILTER_KEYS.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return Step.to(
        switch (action) {
          case UP -> selecting(selected - 1);
          case DOWN -> selecting(selected + 1);
          case CLEAR -> filtered("", false);
          default -> filtered(filter, false);
        });
  }

  private static String shortened(String text) {
    return text.isEmpty() ? text : text.substring(0, Graphemes.previous(text, 0, text.length()));
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
