package dev.grill.tui.browse;

import static dev.grill.tui.kit.Keys.inHelp;
import static dev.grill.tui.kit.Keys.shown;

import dev.grill.review.CardState;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The keys of browsing, one table for each of its screens. */
public final class BrowseKeys {

  /** In the table. */
  public enum Table {
    OPEN,
    REVIEW_THESE,
    FILTER,
    ORDER,
    REVERSE,
    EDIT,
    SUSPEND,
    BURY,
    RESUME,
    RESET,
    PREVIEW,
    MOVE,
    BACK,
    HELP
  }

  /** While letters belong to the search line. */
  enum Find {
    DONE,
    MOVE,
    CLEAR,
    HELP
  }

  /** At one card. */
  public enum Page {
    SCROLL,
    REVIEW_THESE,
    NOTE,
    FLAG,
    NEXT,
    PREVIOUS,
    EDIT,
    SUSPEND,
    BURY,
    RESUME,
    RESET,
    BACK,
    HELP
  }

  /** Asked before a card is reset. */
  enum Ask {
    YES,
    NO
  }

  public static final Keys<Table> TABLE =
      Keys.of(
              List.of(
                  shown(Table.OPEN, "browse.key-open", "enter"),
                  shown(Table.FILTER, "browse.key-find", "/"),
                  shown(Table.REVIEW_THESE, "browse.key-review", "r"),
                  shown(Table.ORDER, "browse.key-order", "o"),
                  shown(Table.BACK, "browse.key-back", "esc", "q"),
                  shown(Table.EDIT, "browse.key-edit", "e"),
                  shown(Table.SUSPEND, "browse.key-suspend", "s"),
                  shown(Table.BURY, "browse.key-bury", "b"),
                  shown(Table.RESUME, "browse.key-resume", "u"),
                  shown(Table.RESET, "browse.key-reset", "R"),
                  shown(Table.PREVIEW, "browse.key-preview", "p"),
                  inHelp(Table.REVERSE, "browse.key-reverse", "O"),
                  inHelp(Table.MOVE, "screen.key.move", moving()),
                  shown(Table.HELP, "browse.key-help", "?", "f1")))
          .guarding(Table.EDIT, Table.SUSPEND, Table.BURY, Table.RESUME, Table.RESET);

  static final Keys<Find> FIND =
      Keys.ofFixed(
          List.of(
              shown(Find.DONE, "browse.key-found", "enter", "tab"),
              shown(Find.MOVE, "browse.key-choose", "down", "up", "pagedown", "pageup"),
              shown(Find.CLEAR, "browse.key-clear", "esc"),
              shown(Find.HELP, "browse.key-help", "f1")));

  public static final Keys<Page> PAGE =
      Keys.of(
              List.of(
                  Keys.scrolling(Page.SCROLL),
                  shown(Page.NEXT, "browse.key-next", "right"),
                  inHelp(Page.PREVIOUS, "browse.key-previous", "left", "p"),
                  shown(Page.BACK, "browse.key-table", "esc", "q"),
                  shown(Page.REVIEW_THESE, "browse.key-ask-it", "r"),
                  shown(Page.NOTE, "browse.key-note", "n"),
                  shown(Page.FLAG, "review.key.flag", "f"),
                  shown(Page.EDIT, "browse.key-edit", "e"),
                  shown(Page.SUSPEND, "browse.key-suspend", "s"),
                  shown(Page.BURY, "browse.key-bury", "b"),
                  shown(Page.RESUME, "browse.key-resume", "u"),
                  shown(Page.RESET, "browse.key-reset", "R"),
                  shown(Page.HELP, "browse.key-help", "?", "f1")))
          .guarding(Page.EDIT, Page.SUSPEND, Page.BURY, Page.RESUME, Page.RESET);

  static final Keys<Ask> ASK =
      Keys.ofFixed(
              List.of(
                  shown(Ask.YES, "browse.key-yes", "y"),
                  shown(Ask.NO, "browse.key-no", "esc", "n", "q")))
          .guarding(Ask.YES);

  /** While a note is written. */
  enum Note {
    ENTER,
    SAVE,
    CANCEL
  }

  static final Keys<Note> NOTE =
      Keys.ofFixed(
              List.of(
                  shown(Note.ENTER, "review.key.note-twice", "enter"),
                  shown(Note.SAVE, "review.key.note-save", "f2", "alt-enter", "ctrl-enter"),
                  shown(Note.CANCEL, "review.key.note-cancel", "esc")))
          .guarding(Note.SAVE);

  private BrowseKeys() {}

  /** As in every list; Space turns pages too, as in every text. */
  private static String[] moving() {
    List<String> keys = new ArrayList<>(List.of(ListPlace.moving()));
    keys.add("space");
    return keys.toArray(new String[0]);
  }

  /** Adds what can be done with a card that stands so. */
  static <A> void possible(
      Set<A> keys, CardState state, LocalDate day, A suspend, A bury, A resume, A reset) {
    if (!state.suspended()) {
      keys.add(suspend);
      if (!state.isBuried(day)) {
        keys.add(bury);
      }
    }
    if (state.isHidden(day)) {
      keys.add(resume);
    }
    if (!state.isNew()) {
      keys.add(reset);
    }
  }
}
