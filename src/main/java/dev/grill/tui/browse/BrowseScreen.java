package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.Mark;
import dev.grill.review.find.CardOrder;
import dev.grill.review.find.CardQuery;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Filter;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.kit.TextBox;
import java.util.EnumSet;
import java.util.Set;

/**
 * The cards as a table, with a line that searches while it is written.
 *
 * @param list what was found
 * @param place the selected row of it; 0 where it has none
 * @param last the card that was moved to or worked on last: the place to come back to where nothing
 *     was found; null for none
 * @param box the search line
 * @param finding whether letters belong to it
 * @param preview whether a preview is wanted
 * @param shown the card in the preview; null while there is none
 * @param size the terminal's
 */
record BrowseScreen(
    BrowseList list,
    ListPlace place,
    CardId last,
    TextBox box,
    boolean finding,
    boolean preview,
    CardPreview shown,
    Notice notice,
    Size size)
    implements Screen {

  /** Wider than any line that is searched for: the line never wraps. */
  private static final int NEVER_WRAPS = 100_000;

  /** How often what is read meanwhile is shown, in milliseconds. */
  private static final int PROGRESS = 100;

  static BrowseScreen of(BrowseList list) {
    return new BrowseScreen(
        list,
        ListPlace.FIRST,
        null,
        TextBox.of(list.line()),
        false,
        true,
        null,
        Notice.NONE,
        Size.SMALLEST);
  }

  BrowseContext context() {
    return list.context();
  }

  // ---- other states ----

  /**
   * @param there the card to come back to
   */
  private BrowseScreen at(BrowseList now, int row, CardId there, TextBox line, boolean typing) {
    ListPlace inside = place.at(row, now.size());
    return new BrowseScreen(now, inside, there, line, typing, preview, shown, Notice.NONE, size);
  }

  /** The row above, below or wherever. */
  BrowseScreen selecting(int row) {
    BrowseScreen there = at(list, row, last, box, finding);
    return there.card() == null ? there : at(list, row, there.card().card(), box, finding);
  }

  private BrowseScreen silent() {
    return notice.isEmpty() ? this : noted(Notice.NONE);
  }

  @Override
  public BrowseScreen noted(Notice said) {
    return new BrowseScreen(list, place, last, box, finding, preview, shown, said, size);
  }

  /** With a card to preview. */
  BrowseScreen previewing(CardPreview card) {
    return new BrowseScreen(list, place, last, box, finding, preview, card, notice, size);
  }

  private BrowseScreen with(boolean previewing) {
    return new BrowseScreen(list, place, last, box, finding, previewing, shown, Notice.NONE, size);
  }

  @Override
  public BrowseScreen resized(Size now) {
    return now.equals(size)
        ? this
        : new BrowseScreen(list, place, last, box, finding, preview, shown, notice, now);
  }

  /** With another list, the same card selected where it is there, else the same row. */
  BrowseScreen with(BrowseList now) {
    return at(now, rowIn(now), here(), box, finding).noted(notice);
  }

  private int rowIn(BrowseList now) {
    CardId here = here();
    if (here == null) {
      return 0;
    }
    boolean same = card() != null && now.facts() == list.facts();
    int row = now.rowOf(same ? list.place(selected()) : now.facts().placeOf(here));
    return row < 0 ? selected() : row;
  }

  /** The selected card, or the one to come back to; null for none. */
  private CardId here() {
    return card() == null ? last : card().card();
  }

  /** Takes the texts that were read meanwhile. */
  @Override
  public Step waited(long millis) {
    return list.isOutdated() ? previewed(with(list.renewed())) : Step.to(this);
  }

  @Override
  public long redrawAfter(long millis) {
    return list.texts().isReading() || list.isOutdated() ? PROGRESS : 0;
  }

  // ---- what is selected ----

  /** The selected row. */
  int selected() {
    return place.selected();
  }

  /** The selected card; null where nothing was found. */
  Candidate card() {
    return selected() < list.size() ? list.card(selected()) : null;
  }

  /** What is to be said: the last key's result, or what in the line means nothing. */
  Notice said() {
    if (!notice.isEmpty()) {
      return notice;
    }
    for (CardQuery.Wrong wrong : list.query().wrong()) {
      return Notice.failed(SearchHelp.told(wrong, context()));
    }
    Failure problem = list.texts().problem();
    return problem == null
        ? Notice.NONE
        : Notice.failed(context().text("browse.not-read", problem.text(context().messages())));
  }

  /** The keys that do something now. */
  Keys<BrowseKeys.Table> keys() {
    Set<BrowseKeys.Table> possible = EnumSet.of(BrowseKeys.Table.BACK, BrowseKeys.Table.HELP);
    if (!list.facts().cards().isEmpty()) {
      possible.add(BrowseKeys.Table.FILTER);
    }
    Candidate card = card();
    if (card != null) {
      possible.add(BrowseKeys.Table.ORDER);
      possible.add(BrowseKeys.Table.PREVIEW);
      possible.add(BrowseKeys.Table.OPEN);
      possible.add(BrowseKeys.Table.REVIEW_THESE);
      possible.add(BrowseKeys.Table.EDIT);
      BrowseKeys.possible(
          possible,
          card.state(),
          list.facts().day(),
          BrowseKeys.Table.SUSPEND,
          BrowseKeys.Table.BURY,
          BrowseKeys.Table.RESUME,
          BrowseKeys.Table.RESET);
    }
    return BrowseKeys.TABLE.only(possible);
  }

  // ---- keys ----

  @Override
  public boolean isGuarded(Key key) {
    return !finding && BrowseKeys.TABLE.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    return finding ? find(key) : command(key);
  }

  /** A click selects a card, another one opens it. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (!pointer.isClick()) {
      return previewed(selecting(selected() + pointer.lines()));
    }
    if (!pointer.isOn(ListPlace.ROW)) {
      return Step.to(silent());
    }
    return place.isAgain(pointer)
        ? Step.to(at(list, selected(), here(), box, false), open())
        : previewed(selecting(pointer.place()));
  }

  private Step command(Key key) {
    BrowseKeys.Table action = BrowseKeys.TABLE.actionOf(key);
    if (action == null) {
      return Step.to(silent());
    }
    return switch (action) {
      case OPEN -> card() == null ? Step.to(this) : Step.to(silent(), open());
      case REVIEW_THESE ->
          card() == null ? Step.to(this) : Step.to(silent(), new Destination.Cards(list.cards()));
      case FILTER -> Step.to(at(list, selected(), here(), box, true));
      case ORDER -> in(list.order().next());
      case REVERSE -> in(list.order().reversed());
      case EDIT ->
          card() == null ? Step.to(this) : Step.to(silent(), new BrowseEffect.Edit(card().card()));
      case SUSPEND -> put(Mark.Kind.SUSPEND);
      case BURY -> put(Mark.Kind.BURY);
      case RESUME -> put(Mark.Kind.RESUME);
      case RESET -> put(Mark.Kind.RESET);
      case PREVIEW -> previewed(with(!preview));
      case MOVE -> previewed(selecting(moved(key)));
      case BACK ->
          key.equals(Key.ESCAPE) && !list.line().isEmpty() ? cleared() : Step.to(this, Effect.BACK);
      case HELP -> Step.to(SearchHelp.table(silent()));
    };
  }

  BrowseEffect open() {
    return new BrowseEffect.Open(card().card());
  }

  private Step in(CardOrder order) {
    return previewed(with(list.in(order)).noted(Notice.NONE));
  }

  private Step put(Mark.Kind kind) {
    Candidate card = card();
    return card == null
        ? Step.to(this)
        : Putting.step(silent(), context(), card.card(), card.state(), list.facts().day(), kind);
  }

  private Step find(Key key) {
    BrowseKeys.Find action = BrowseKeys.FIND.actionOf(key);
    if (action == null) {
      return typed(
          key instanceof Key.Paste paste ? new Key.Paste(Filter.oneLine(paste.text())) : key);
    }
    return switch (action) {
      case DONE -> Step.to(at(list, selected(), last, box, false));
      case MOVE -> previewed(selecting(moved(key)));
      case CLEAR -> cleared();
      case HELP -> Step.to(SearchHelp.table(this));
    };
  }

  private Step typed(Key key) {
    TextBox line = box.on(key, NEVER_WRAPS);
    if (line.text().equals(list.line())) {
      return Step.to(at(list, selected(), last, line, true));
    }
    return previewed(at(list.searching(line.text()), 0, last, line, true));
  }

  /** All cards again, the same one selected. */
  private Step cleared() {
    BrowseList all = list.line().isEmpty() ? list : list.searching("");
    return previewed(at(all, rowIn(all), here(), TextBox.empty(), false));
  }

  /** The row that a key moves to, by the one rule of all lists. */
  private int moved(Key key) {
    int rows = BrowsePicture.listRows(this, size);
    Key or = key.equals(Key.named("space")) ? Key.PAGE_DOWN : key;
    return place.showing(rows).moved(or, list.size()).selected();
  }

  /** The screen with a preview of the card it selects. */
  static Step previewed(BrowseScreen next) {
    Candidate card = next.card();
    CardId there = next.shown == null ? null : next.shown.id();
    if (card == null || !next.preview || card.card().equals(there)) {
      return Step.to(next);
    }
    return Step.to(next, new BrowseEffect.Preview(card.card()));
  }

  @Override
  public Picture draw(Size in, long millis) {
    return BrowsePicture.of(resized(in));
  }
}
