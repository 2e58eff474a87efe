package dev.grill.tui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.DeckId;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.home.FirstStartScreen;
import dev.grill.tui.home.HomeSamples;
import dev.grill.tui.home.HomeScreen;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mouse on every screen. */
class PointerTest {

  private static final Size SIZE = new Size(80, 24);

  /** The row and column at which a picture shows a text; fails where it doesn't. */
  private static int[] place(Picture picture, String text) {
    for (int row = 0; row < picture.size().rows(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < picture.size().columns(); column++) {
        String grapheme = picture.grapheme(row, column);
        line.append(grapheme.isEmpty() ? "\u0000" : grapheme);
        int start = line.length() - text.length();
        if (line.toString().replace("\u0000", "").endsWith(text.replace("\u0000", ""))) {
          return new int[] {row, Math.max(0, Math.min(column, start))};
        }
      }
    }
    throw new AssertionError(text + " is not shown:\n" + picture);
  }

  private static Step step(Screen screen, Pointer.Kind kind, String on, Size size) {
    Screen shown = screen.resized(size);
    Picture picture = shown.draw(size, 10_000);
    int[] at = place(picture, on);
    return shown.on(Pointer.at(picture, kind, at[0], at[1]), 10_000);
  }

  private static Screen click(Screen screen, String on) {
    return step(screen, Pointer.Kind.CLICK, on, SIZE).screen();
  }

  private static Screen wheelDown(Screen screen, String on) {
    return step(screen, Pointer.Kind.WHEEL_DOWN, on, SIZE).screen();
  }

  private static HomeScreen home() {
    return HomeSamples.working(Lang.EN);
  }

  @Test
  void aClickAtHomeSelectsADeckAndAnotherOneReviewsIt() {
    Screen selected = click(home(), "Model deployment");
    assertEquals("deck-1", ((HomeScreen) selected).row().deck().text());
    Step again = step(selected, Pointer.Kind.CLICK, "Model deployment", SIZE);
    assertEquals(List.of(new Destination.Review(new DeckId("deck-1"))), again.effects());
  }

  @Test
  void theWheelAtHomeMovesTheSelectionByOne() {
    HomeScreen down = (HomeScreen) wheelDown(home(), "Evaluating");
    assertEquals(1, down.place().selected());
    assertEquals(
        0,
        ((HomeScreen) step(down, Pointer.Kind.WHEEL_UP, "Today", SIZE).screen())
            .place()
            .selected());
  }

  @Test
  void aClickBesideTheListDoesNothing() {
    Step step = step(home(), Pointer.Kind.CLICK, "Today", SIZE);
    assertEquals(0, ((HomeScreen) step.screen()).place().selected());
    assertEquals(List.of(), step.effects());
  }

  @Test
  void aClickOnTheFirstStartChoosesButDoesNotBegin() {
    List<FirstStartScreen.Edition> editions =
        List.of(
            new FirstStartScreen.Edition("en", "", 8), new FirstStartScreen.Edition("zh", "", 8));
    FirstStartScreen screen = FirstStartScreen.of(editions, Messages.of(Lang.EN));
    Step step = step(screen, Pointer.Kind.CLICK, "中文", SIZE);
    assertEquals(1, ((FirstStartScreen) step.screen()).selected());
    assertEquals(1, ((FirstStartScreen) click(step.screen(), "中文")).selected());
    assertEquals(List.of(), step.effects());
  }

  private static ReviewRun review() throws Exception {
    return new ReviewRun(Lang.EN, new PaperBackend(ReviewCards.EN));
  }

  @Test
  void aClickIntoTheBoxReturnsToTyping() throws Exception {
    Screen commands = review().press("tab").screen;
    assertFalse(((ReviewQuestion) commands).box().typing());
    assertTrue(((ReviewQuestion) click(commands, "Your answer")).box().typing());
  }

  @Test
  void aClickOnAKeyPointSelectsItAndAnotherOneTicksIt() throws Exception {
    ReviewAnswer answer = (ReviewAnswer) review().press("enter", "up").screen;
    String second = answer.revealed().point(1).substring(0, 6);
    ReviewAnswer selected = (ReviewAnswer) click(answer, second);
    assertEquals(1, selected.revealed().panes().point());
    assertEquals(0, selected.revealed().marked().covered());
    ReviewAnswer ticked = (ReviewAnswer) click(selected, second);
    assertTrue(ticked.revealed().marked().points().get(1).covered());
  }

  @Test
  void theWheelScrollsThePaneUnderItAndLeavesTheKeysWhereTheyAre() throws Exception {
    Size wide = new Size(120, 16);
    ReviewAnswer answer = (ReviewAnswer) review().resize(wide).press("enter").screen;
    String code = "from sklearn";
    ReviewAnswer scrolled =
        (ReviewAnswer) step(answer, Pointer.Kind.WHEEL_DOWN, code, wide).screen();
    assertTrue(
        scrolled.revealed().panes().code().top() > 0, scrolled.revealed().panes().toString());
    assertEquals(0, scrolled.revealed().panes().text().top());
    assertEquals(answer.revealed().panes().focus(), scrolled.revealed().panes().focus());
    ReviewAnswer focused = (ReviewAnswer) step(answer, Pointer.Kind.CLICK, code, wide).screen();
    assertEquals(Panes.Pane.CODE, focused.revealed().panes().focus());
  }

  @Test
  void noClickAnywhereOnAnAnswerGradesIt() throws Exception {
    Screen answer = review().press("enter").screen.resized(SIZE);
    Picture picture = answer.draw(SIZE, 10_000);
    for (int row = 0; row < SIZE.rows(); row++) {
      for (int column = 0; column < SIZE.columns(); column++) {
        Pointer click = Pointer.at(picture, Pointer.Kind.CLICK, row, column);
        Step step = answer.on(click, 10_000);
        assertInstanceOf(ReviewAnswer.class, step.screen());
        assertEquals(List.of(), step.effects());
      }
    }
  }

  @Test
  void theWheelScrollsHelpByThreeLines() {
    Screen help = home().on(Key.named("?"), 0).screen().resized(SIZE);
    assertEquals(3, ((HelpScreen) wheelDown(help, "Help")).scroll().top());
    Screen back = step(wheelDown(help, "Help"), Pointer.Kind.WHEEL_UP, "Help", SIZE).screen();
    assertEquals(0, ((HelpScreen) back).scroll().top());
  }

  /** A screen that says nothing about the mouse: the wheel is its arrows. */
  private record Plain(int row) implements Screen {
    @Override
    public Step on(Key key, long millis) {
      return Step.to(key.equals(Key.DOWN) ? new Plain(row + 1) : this);
    }

    @Override
    public Picture draw(Size size, long millis) {
      return new Picture(size);
    }
  }

  @Test
  void onOtherScreensTheWheelIsThreeArrowsAndAClickIsNothing() {
    Plain plain = new Plain(0);
    Pointer wheel = Pointer.at(plain.draw(SIZE, 0), Pointer.Kind.WHEEL_DOWN, 3, 3);
    assertEquals(new Plain(3), plain.on(wheel, 0).screen());
    Pointer click = Pointer.at(plain.draw(SIZE, 0), Pointer.Kind.CLICK, 3, 3);
    assertSame(plain, plain.on(click, 0).screen());
  }

  @Test
  void whatWasSaidLastAboutAPlaceCounts() {
    Picture picture = new Picture(SIZE);
    picture.canvas().part(2, 0, 10, 80).region("pane", 7);
    picture.canvas().part(4, 10, 1, 5).region("row", 1);
    assertEquals(
        new Pointer(Pointer.Kind.CLICK, "row", 1), Pointer.at(picture, Pointer.Kind.CLICK, 4, 14));
    assertEquals(
        new Pointer(Pointer.Kind.CLICK, "pane", 7), Pointer.at(picture, Pointer.Kind.CLICK, 4, 15));
    assertEquals(
        new Pointer(Pointer.Kind.CLICK, null, -1), Pointer.at(picture, Pointer.Kind.CLICK, 1, 15));
  }
}
