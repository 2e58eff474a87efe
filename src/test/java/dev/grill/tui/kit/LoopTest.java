package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Grid;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.draw.Theme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopTest {

  private static final Size SIZE = new Size(60, 16);

  /** Gives keys that were thought of before and notes what it is asked for. */
  private static final class Script implements Console {
    private final Deque<Key> keys = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private final Size size;
    private final Grid grid;
    private boolean disturbed = true;

    Script(String... names) {
      this(SIZE, names);
    }

    Script(Size size, String... names) {
      this.size = size;
      grid = new Grid(size, false);
      for (String name : names) {
        keys.add(Key.named(name));
      }
    }

    @Override
    public Size size() {
      return size;
    }

    @Override
    public void write(String sequences) {
      grid.feed(sequences);
    }

    @Override
    public Key read(long millis) {
      return keys.poll();
    }

    @Override
    public boolean wasDisturbed() {
      boolean was = disturbed;
      disturbed = false;
      return was;
    }

    @Override
    public boolean isGone() {
      return keys.isEmpty();
    }

    @Override
    public void discardTyped() {
      notes.add("discard");
    }

    @Override
    public void suspend() {
      notes.add("suspend");
      disturbed = true;
    }

    @Override
    public void copy(String text) {
      notes.add("copy " + text);
    }
  }

  private record Save(int number) implements Effect {}

  /** Counts presses of {@code s} and asks to save each. */
  private record Counter(int presses, String outcome) implements Screen {
    @Override
    public Step on(Key key, long millis) {
      return switch (key.name()) {
        case "s" -> Step.to(new Counter(presses + 1, outcome), new Save(presses + 1));
        case "y" -> Step.to(this, new Effect.Copy("text"), Effect.DISCARD_TYPED);
        case "q" -> Step.to(this, Effect.QUIT, new Save(99));
        default -> Step.to(this);
      };
    }

    @Override
    public Picture draw(Size size, long millis) {
      Picture picture = new Picture(size);
      picture.canvas().text(0, 0, presses + " " + outcome, CellStyle.PRIMARY);
      return picture;
    }
  }

  private static Screen run(Script console, List<Effect> performed) {
    Loop loop =
        new Loop(
            console,
            Theme.NONE,
            (effect, screen) -> {
              performed.add(effect);
              return new Counter(((Counter) screen).presses(), "saved");
            },
            Messages.of(Lang.EN),
            () -> 0);
    loop.run(new Counter(0, "new"));
    return loop.current();
  }

  @Test
  void effectsAreDoneBeforeTheNextPictureAndMayChangeTheScreen() {
    Script console = new Script("s", "x", "x");
    List<Effect> performed = new ArrayList<>();
    assertEquals(new Counter(1, "saved"), run(console, performed));
    assertEquals(List.of(new Save(1)), performed);
    assertTrue(console.grid.letters(0).startsWith("1 saved "));
  }

  @Test
  void quittingLeavesTheRestUndone() {
    List<Effect> performed = new ArrayList<>();
    run(new Script("s", "q", "s", "s"), performed);
    assertEquals(List.of(new Save(1)), performed);
  }

  @Test
  void controlCLeavesAndControlZSuspendsFromEveryScreen() {
    Script console = new Script("ctrl-z", "y", "ctrl-c", "s", "s");
    List<Effect> performed = new ArrayList<>();
    run(console, performed);
    assertEquals(List.of("suspend", "copy text", "discard"), console.notes);
    assertEquals(List.of(), performed);
  }

  @Test
  void aTerminalTooSmallIsToldSoInBothLanguages() {
    for (Lang lang : Lang.values()) {
      Script console = new Script(new Size(59, 16), "x", "x");
      Loop loop =
          new Loop(console, Theme.NONE, (effect, screen) -> screen, Messages.of(lang), () -> 0);
      loop.run(new Counter(0, "never drawn"));
      String shown = console.grid.letters(7) + console.grid.letters(8);
      assertTrue(shown.contains("60×16") && shown.contains("59×16"), shown);
    }
  }

  /** Notes the size it was told and the keys it was given. */
  private record Sized(Size size, String keys) implements Screen {
    @Override
    public Screen resized(Size now) {
      return new Sized(now, keys);
    }

    @Override
    public Step on(Key key, long millis) {
      return Step.to(new Sized(size, keys + key.name() + "@" + size.columns() + " "));
    }

    @Override
    public Picture draw(Size in, long millis) {
      return new Picture(in);
    }
  }

  @Test
  void aScreenKnowsTheSizeWhenItIsGivenAKey() {
    Script console = new Script(new Size(90, 20), "a", "b", "end");
    Loop loop =
        new Loop(console, Theme.NONE, (effect, screen) -> screen, Messages.of(Lang.EN), () -> 0);
    loop.run(new Sized(SIZE, ""));
    assertEquals(new Sized(new Size(90, 20), "a@90 b@90 end@90 "), loop.current());
  }

  @Test
  void keysThatNobodySeesTheEffectOfDoNothing() {
    Script console = new Script(new Size(59, 16), "5", "x");
    Loop loop =
        new Loop(console, Theme.NONE, (effect, screen) -> screen, Messages.of(Lang.EN), () -> 0);
    loop.run(new Sized(SIZE, ""));
    assertEquals(new Sized(SIZE, ""), loop.current());
  }

  @Test
  void whatIsPreparedBesideIsBegunOnceAfterTheFirstPicture() {
    Script console = new Script("s", "s", "s");
    List<String> shown = new ArrayList<>();
    Loop loop =
        new Loop(console, Theme.NONE, (effect, screen) -> screen, Messages.of(Lang.EN), () -> 0);
    loop.run(new Counter(7, "first"), () -> shown.add(console.grid.letters(0).strip()));
    assertEquals(List.of("7 first"), shown);
  }
}
