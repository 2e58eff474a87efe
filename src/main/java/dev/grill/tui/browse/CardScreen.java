package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.StyledLine;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.ScrolledLines;
import dev.grill.tui.kit.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One card whole, opened from the table or from another screen's list.
 *
 * @param table where it goes back to; the card is selected there
 * @param alone whether it was opened from elsewhere: then it goes back there
 * @param size the terminal's
 */
record CardScreen(
    BrowseScreen table, CardPage page, Scroll scroll, boolean alone, Notice notice, Size size)
    implements Screen {

  private static final int HEAD = 2;
  private static final int WIDEST = 100;

  static CardScreen of(BrowseScreen table, CardPage page) {
    return new CardScreen(table, page, Scroll.TOP, false, Notice.NONE, table.size());
  }

  /** The same, opened from another application. */
  static CardScreen alone(BrowseScreen table, CardPage page) {
    return new CardScreen(table, page, Scroll.TOP, true, Notice.NONE, table.size());
  }

  private BrowseContext context() {
    return table.context();
  }

  CardId id() {
    return page.card().card().id();
  }

  @Override
  public Screen back() {
    return table;
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new CardScreen(table.resized(now), page, scroll, alone, notice, now);
  }

  @Override
  public CardScreen noted(Notice said) {
    return new CardScreen(table, page, scroll, alone, said, size);
  }

  private CardScreen silent() {
    return notice.isEmpty() ? this : noted(Notice.NONE);
  }

  /** The same place of a card that was changed, over a table that was. */
  CardScreen with(BrowseScreen fresh, CardPage changed) {
    return new CardScreen(fresh, changed, scroll, alone, notice, size);
  }

  private Keys<BrowseKeys.Page> keys() {
    Set<BrowseKeys.Page> possible =
        EnumSet.of(
            BrowseKeys.Page.SCROLL,
            BrowseKeys.Page.NOTE,
            BrowseKeys.Page.FLAG,
            BrowseKeys.Page.EDIT,
            BrowseKeys.Page.BACK,
            BrowseKeys.Page.HELP);
    if (!state().suspended()) {
      possible.add(BrowseKeys.Page.REVIEW_THESE);
    }
    if (!alone && table.list().size() > 1) {
      possible.add(BrowseKeys.Page.NEXT);
    }
    BrowseKeys.possible(
        possible,
        state(),
        page.facts().day(),
        BrowseKeys.Page.SUSPEND,
        BrowseKeys.Page.BURY,
        BrowseKeys.Page.RESUME,
        BrowseKeys.Page.RESET);
    return BrowseKeys.PAGE.only(possible);
  }

  private CardState state() {
    return page.card().state();
  }

  @Override
  public boolean isGuarded(Key key) {
    return BrowseKeys.PAGE.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    BrowseKeys.Page action = BrowseKeys.PAGE.actionOf(key);
    if (action == null) {
      return Step.to(silent());
    }
    return switch (action) {
      case SCROLL -> Step.to(scrolled(scroll.on(key, lines().size(), rows())));
      case REVIEW_THESE ->
          state().suspended()
              ? Step.to(noted(Notice.said(context().text("browse.is-suspended"))))
              : Step.to(silent(), new Destination.Cards(List.of(id())));
      case NOTE -> Step.to(CardNote.of(silent()));
      case FLAG -> Step.to(CardNote.flag(silent()));
      case NEXT -> neighbour(1);
      case PREVIOUS -> neighbour(-1);
      case EDIT -> Step.to(silent(), new BrowseEffect.Edit(id()));
      case SUSPEND -> put(Mark.Kind.SUSPEND);
      case BURY -> put(Mark.Kind.BURY);
      case RESUME -> put(Mark.Kind.RESUME);
      case RESET -> put(Mark.Kind.RESET);
      case BACK ->
          alone ? Step.to(this, Effect.BACK) : BrowseScreen.previewed(table.noted(Notice.NONE));
      case HELP -> Step.to(SearchHelp.page(silent(), context()));
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    return Step.to(scrolled(scroll.by(pointer.lines(), lines().size(), rows())));
  }

  private CardScreen scrolled(Scroll to) {
    return new CardScreen(table, page, to, alone, Notice.NONE, size);
  }

  private Step neighbour(int by) {
    if (alone) {
      return Step.to(silent());
    }
    // a card that was put aside may have left the table: then the next one stands in its row
    boolean there = table.card() != null && table.card().card().equals(id());
    BrowseScreen next = table.selecting(table.selected() + (there || by < 0 ? by : 0));
    boolean same = next.card() == null || next.card().card().equals(id());
    return same
        ? Step.to(noted(Notice.said(context().text(by > 0 ? "browse.last" : "browse.first"))))
        : Step.to(new CardScreen(next, page, scroll, alone, Notice.NONE, size), next.open());
  }

  private Step put(Mark.Kind kind) {
    return Putting.step(silent(), context(), id(), state(), page.facts().day(), kind);
  }

  // ---- the picture ----

  private int width() {
    return Math.min(WIDEST, size.columns() - 4);
  }

  private int rows() {
    return size.rows() - HEAD - 2;
  }

  private List<StyledLine> lines() {
    return page.lines(width());
  }

  @Override
  public Picture draw(Size in, long millis) {
    return in.equals(size) ? draw() : resized(in).draw(in, millis);
  }

  private Picture draw() {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    drawHead(canvas);
    int below = size.rows() - 1;
    ScrolledLines lines = ScrolledLines.of(lines());
    lines.draw(canvas, scroll, HEAD, 2, rows());
    lines.drawMore(canvas, scroll, rows(), 1, below - 1);
    Frame.notice(canvas, notice);
    KeyLine.draw(canvas, below, keys(), context().messages());
    return picture;
  }

  private void drawHead(Canvas canvas) {
    String place =
        !alone && table.card() != null && table.card().card().equals(id())
            ? context().text("browse.place", table.selected() + 1, table.list().size())
            : "";
    int room = canvas.columns() - 4 - Columns.width(place);
    StringBuilder title = new StringBuilder(Escape.line(page.facts().title(id())));
    if (page.card().card().topic() != null) {
      String topic = context().messages().topic(page.card().card().topic());
      title.append(" · ").append(Escape.line(topic));
    }
    int column =
        canvas.text(0, 1, Columns.truncate(title.toString(), room), CellStyle.PRIMARY.inBold());
    StringBuilder tags = new StringBuilder();
    for (String tag : page.card().card().tags()) {
      tags.append(" #").append(Escape.line(tag));
    }
    canvas.text(0, column, Columns.truncate(tags.toString(), room - column), CellStyle.DIM);
    canvas.part(0, 0, 1, canvas.columns() - 1).textAtRight(0, place, CellStyle.DIM);
    canvas.rule(1, CellStyle.DIM);
  }
}
