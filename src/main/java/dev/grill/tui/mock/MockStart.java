package dev.grill.tui.mock;

import dev.grill.card.DeckId;
import dev.grill.review.mock.MockProgress;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.review.ReviewContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the interview will be like: how many questions, how long, from which decks.
 *
 * @param decks those of the library
 * @param chosen the ids of those that are asked
 * @param place 0 the questions, 1 the minutes, from 2 on the decks that the filter leaves
 * @param kept the interview that was left unfinished and is offered; null for none
 * @param size the terminal's
 */
record MockStart(
    ReviewContext context,
    List<MockDeck> decks,
    MockChoice choice,
    Set<DeckId> chosen,
    ListPlace place,
    MockProgress kept,
    Notice notice,
    Size size)
    implements Screen {

  static final int QUESTIONS = 0;
  static final int MINUTES = 1;
  static final int FIRST_DECK = 2;

  private static final ListPlace TOP = ListPlace.above(FIRST_DECK);

  /** Up to here by ones, from here on by fives. */
  private static final int FEW = 20;

  private static final int STEP = 5;

  MockStart {
    decks = List.copyOf(decks);
    chosen = Set.copyOf(chosen);
  }

  /** The panel with a choice made beforehand. */
  static MockStart of(
      ReviewContext context, List<MockDeck> decks, MockChoice choice, MockProgress kept) {
    Set<DeckId> chosen = new HashSet<>(choice.decks());
    if (chosen.isEmpty()) {
      decks.forEach(deck -> chosen.add(deck.id()));
    }
    return new MockStart(context, decks, choice, chosen, TOP, kept, Notice.NONE, Size.SMALLEST);
  }

  // ---- what is shown ----

  /** The decks that the filter leaves. */
  List<MockDeck> rows() {
    List<MockDeck> rows = new ArrayList<>();
    for (MockDeck deck : decks) {
      if (place.filter().takes(deck.title(), deck.id().text())) {
        rows.add(deck);
      }
    }
    return rows;
  }

  /** The cards of the decks chosen. */
  int cards() {
    int cards = 0;
    for (MockDeck deck : decks) {
      cards += chosen.contains(deck.id()) ? deck.cards() : 0;
    }
    return cards;
  }

  /** The minutes for all questions together. */
  int minutes() {
    return choice.minutes() > 0
        ? choice.minutes()
        : MockChoice.MINUTES_A_QUESTION * choice.questions();
  }

  /** The two numbers and the decks. */
  private int count() {
    return FIRST_DECK + rows().size();
  }

  // ---- other states ----

  private MockStart with(MockChoice other) {
    return new MockStart(context, decks, other, chosen, place, kept, Notice.NONE, size);
  }

  private MockStart choosing(Set<DeckId> others) {
    return new MockStart(context, decks, choice, others, place, kept, Notice.NONE, size);
  }

  private MockStart at(ListPlace to) {
    return new MockStart(context, decks, choice, chosen, to, kept, Notice.NONE, size);
  }

  private MockStart selecting(int row) {
    return at(place.at(row, count()));
  }

  /** The panel itself, in place of the interview that was offered. */
  private MockStart fresh() {
    Notice warning = Notice.said(context.text("mock.kept-goes"));
    return new MockStart(context, decks, choice, chosen, TOP, null, warning, size);
  }

  @Override
  public MockStart noted(Notice said) {
    return new MockStart(context, decks, choice, chosen, place, kept, said, size);
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new MockStart(context, decks, choice, chosen, place, kept, notice, now);
  }

  // ---- keys ----

  /** The keys that mean something at the row selected. */
  Keys<MockKeys.Start> keys() {
    Set<MockKeys.Start> possible = EnumSet.allOf(MockKeys.Start.class);
    if (place.selected() < FIRST_DECK) {
      possible.remove(MockKeys.Start.TOGGLE);
      possible.remove(MockKeys.Start.ALL);
    } else {
      possible.remove(MockKeys.Start.LESS);
      possible.remove(MockKeys.Start.MORE);
    }
    return table().only(possible);
  }

  private Keys<MockKeys.Start> table() {
    return place.filter().isEmpty() ? MockKeys.START : MockKeys.START_FILTERED;
  }

  @Override
  public boolean isGuarded(Key key) {
    return kept != null && MockKeys.KEPT.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    if (kept != null) {
      return offered(key);
    }
    return place.filtering() ? Step.to(filtering(key)) : chosen(key);
  }

  private Step offered(Key key) {
    MockKeys.Kept action = MockKeys.KEPT.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case GO_ON -> Step.to(this, new MockEffect.GoOn(kept));
      case ANEW -> Step.to(fresh());
      case BACK -> Step.to(this, Effect.BACK);
      case HELP -> Step.to(MockHelp.kept(this, context));
    };
  }

  private Step chosen(Key key) {
    MockKeys.Start action = table().actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case BEGIN -> begin();
      case UP -> Step.to(selecting(place.selected() - 1));
      case DOWN -> Step.to(selecting(place.selected() + 1));
      case PAGE_UP, PAGE_DOWN, FIRST, LAST -> Step.to(at(paged().moved(key, count())));
      case LESS -> Step.to(changed(-1));
      case MORE -> Step.to(changed(1));
      case TOGGLE -> Step.to(toggled());
      case ALL -> Step.to(all());
      case FILTER -> Step.to(at(place.withFilter()));
      case CLEAR -> Step.to(at(place.cleared()));
      case BACK -> Step.to(this, Effect.BACK);
      case HELP -> Step.to(MockHelp.start(this, context));
    };
  }

  /** A click selects a row, another one takes or leaves the deck; the wheel goes by one. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (kept != null || pointer.isClick() && !pointer.isOn(ListPlace.ROW)) {
      return Step.to(this);
    }
    return Step.to(place.isAgain(pointer) ? toggled() : at(place.pointed(pointer, count())));
  }

  private ListPlace paged() {
    return place.showing(MockStartPicture.deckRows(this));
  }

  /** Also where the filter leaves fewer decks, a row that is there is selected. */
  private MockStart filtering(Key key) {
    MockStart next = at(paged().typed(key, count()));
    return next.selecting(next.place.selected());
  }

  private Step begin() {
    if (chosen.isEmpty()) {
      return Step.to(noted(Notice.said(context.text("mock.choose-a-deck"))));
    }
    boolean all = chosen.size() == decks.size();
    return Step.to(this, new MockEffect.Begin(choice.withDecks(all ? Set.of() : chosen)));
  }

  private MockStart changed(int direction) {
    return switch (place.selected()) {
      case QUESTIONS -> with(choice.withQuestions(stepped(choice.questions(), direction)));
      case MINUTES -> with(choice.withMinutes(stepped(minutes(), direction)));
      default -> this;
    };
  }

  private static int stepped(int number, int direction) {
    boolean few = direction < 0 ? number <= FEW : number < FEW;
    if (few) {
      return number + direction;
    }
    int fives = direction < 0 ? (number - 1) / STEP : number / STEP + 1;
    return fives * STEP;
  }

  private MockStart toggled() {
    if (place.selected() < FIRST_DECK || rows().isEmpty()) {
      return this;
    }
    Set<DeckId> others = new HashSet<>(chosen);
    DeckId deck = rows().get(place.selected() - FIRST_DECK).id();
    if (!others.remove(deck)) {
      others.add(deck);
    }
    return choosing(others);
  }

  /** All the decks shown; none of them where all were chosen. */
  private MockStart all() {
    Set<DeckId> shown = new HashSet<>();
    rows().forEach(deck -> shown.add(deck.id()));
    Set<DeckId> others = new HashSet<>(chosen);
    if (!others.removeAll(shown) || !chosen.containsAll(shown)) {
      others.addAll(shown);
    }
    return choosing(others);
  }

  @Override
  public Picture draw(Size in, long millis) {
    return in.equals(size) ? MockStartPicture.of(this) : resized(in).draw(in, millis);
  }
}
