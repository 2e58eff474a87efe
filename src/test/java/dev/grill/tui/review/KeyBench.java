package dev.grill.tui.review;

import dev.grill.card.Card;
import dev.grill.card.DeckId;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.review.Limits;
import dev.grill.review.Pace;
import dev.grill.review.figures.DeckFigures;
import dev.grill.review.figures.Figures;
import dev.grill.review.figures.Recall;
import dev.grill.tui.draw.Painter;
import dev.grill.tui.draw.Size;
import dev.grill.tui.draw.Theme;
import dev.grill.tui.home.HomeFacts;
import dev.grill.tui.home.HomeHelp;
import dev.grill.tui.home.HomeSamples;
import dev.grill.tui.home.HomeScreen;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Screen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of {@code bench.KeyToPaint} that sees the screens from inside. */
public final class KeyBench {

  private static final Size USUAL = new Size(80, 24);

  private static final int WARM = 300;
  private static final int COUNT = 3_000;

  private KeyBench() {}

  /** Prints a table: what is pressed, at which size, milliseconds and bytes. */
  public static void run(List<Card> cards) throws Exception {
    System.out.printf(
        "%-34s%9s%9s%9s%9s%11s%11s%n",
        cards.size() + " cards", "size", "p50 ms", "p99 ms", "most ms", "p50 bytes", "p99 bytes");
    measure("the first 300 keys of a process", USUAL, cards, 0, 300, "a", "评", "space", "b");
    for (Size size : Golden.SIZES) {
      measure("typing at the question", size, cards, 300, 1_000, "评", "a", "space", "估", "b");
      measure("typing and deleting", size, cards, 300, 3_000, "x", "enter", "y", "backspace");
      measure("moving and ticking", size, cards, 300, 3_000, "f2", "x", "2", "x", "1");
      measure("paging", size, cards, 300, 3_000, "f2", "space", "pageup", "end", "home");
      measure("grading and revealing", size, cards, 100, 200, "f2", "5", "f2", "3");
    }
  }

  /** Home over so many decks, its help, and what a change of the whole screen costs. */
  public static void home(List<DeckFigures> decks, DeckFigures all) {
    Map<DeckId, String> titles = new HashMap<>();
    for (DeckFigures deck : decks) {
      titles.put(deck.deck(), "大卡组 " + deck.deck());
    }
    Figures figures =
        new Figures(
            HomeSamples.DAY,
            all,
            decks,
            new Pace(Duration.ofSeconds(75)),
            6,
            HomeSamples.weeks(),
            0);
    HomeFacts facts =
        new HomeFacts(
            figures,
            titles,
            Map.of(),
            false,
            false,
            false,
            10,
            200,
            null,
            Recall.NONE,
            0,
            Map.of());
    HomeScreen home = HomeScreen.of(facts, Messages.of(Lang.ZH));
    for (Size size : Golden.SIZES) {
      measure("home of " + decks.size() + " decks", size, home, "down", "down", "up");
      measure("home, paging", size, home, "pagedown", "end", "pageup", "home");
      measure("home, filter", size, home, "/", "7", "backspace", "1", "esc");
      measure("help", size, HomeHelp.of(home), "down", "pagedown", "up", "home");
      measure("home to help and back", size, home, "?", "esc");
    }
  }

  /**
   * A screen, a key at a time; its effects are not done.
   *
   * @param keys pressed over and over; they must lead back to the same kind of screen
   */
  public static void measure(String what, Size size, Screen first, String... keys) {
    Screen screen = first.resized(size);
    Painter painter = new Painter(Theme.DARK);
    painter.paint(screen.draw(size, 0));
    long[] nanos = new long[COUNT];
    int[] bytes = new int[COUNT];
    for (int i = -WARM; i < COUNT; i++) {
      Key key = Key.named(keys[Math.floorMod(i, keys.length)]);
      long from = System.nanoTime();
      screen = screen.on(key, 0).screen().resized(size);
      String sequences = painter.paint(screen.draw(size, 0));
      long took = System.nanoTime() - from;
      if (i >= 0) {
        nanos[i] = took;
        bytes[i] = sequences.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    print(what, size, nanos, bytes);
  }

  /** A session of every card; a key at a time, painted as the loop paints. */
  private static void measure(
      String what, Size size, List<Card> cards, int warm, int count, String... keys)
      throws Exception {
    PaperBackend backend =
        new PaperBackend(cards.toArray(new Card[0]))
            .withLimits(Limits.ofDay(cards.size(), cards.size()));
    ReviewRun run = new ReviewRun(Lang.ZH, backend).resize(size);
    Painter painter = new Painter(Theme.DARK);
    painter.paint(run.screen.draw(size, run.millis));
    boolean grades = Arrays.asList(keys).contains("5");
    boolean reveals = !grades && keys[0].equals("f2");
    if (reveals) {
      run.press("f2");
    }
    String[] again = reveals ? Arrays.copyOfRange(keys, 1, keys.length) : keys;
    long[] nanos = new long[count];
    int[] bytes = new int[count];
    for (int i = -warm; i < count; i++) {
      Key key = Key.named(again[Math.floorMod(i, again.length)]);
      run.millis += 400;
      long from = System.nanoTime();
      run.press(key);
      String sequences = painter.paint(run.screen.draw(size, run.millis));
      long took = System.nanoTime() - from;
      if (i >= 0) {
        nanos[i] = took;
        bytes[i] = sequences.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    print(what, size, nanos, bytes);
  }

  private static void print(String what, Size size, long[] nanos, int[] bytes) {
    int count = nanos.length;
    Arrays.sort(nanos);
    Arrays.sort(bytes);
    System.out.printf(
        Locale.ROOT,
        "%-34s%9s%9.2f%9.2f%9.2f%11d%11d%n",
        what,
        size.columns() + "x" + size.rows(),
        nanos[count / 2] / 1e6,
        nanos[count * 99 / 100] / 1e6,
        nanos[count - 1] / 1e6,
        bytes[count / 2],
        bytes[count * 99 / 100]);
  }
}
