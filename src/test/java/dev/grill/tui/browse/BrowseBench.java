package dev.grill.tui.browse;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.deckfile.DeckReader;
import dev.grill.message.Lang;
import dev.grill.review.find.CardOrder;
import dev.grill.tui.draw.Painter;
import dev.grill.tui.draw.Size;
import dev.grill.tui.draw.Theme;
import dev.grill.tui.kit.Key;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how long a key takes while browsing, until what it changes has been handed to the
 * terminal. Not a test: run {@code main} with the number of cards, from the project's folder; the
 * cards are the built-in ones, again and again. Run it with the launcher's Java options.
 */
public final class BrowseBench {

  private static final String WORDS = "gradient 模型评估 精确率 bias state:due zzzz tag:metrics 数据";

  /** On a shared machine the time of the processor says more than the clock. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private BrowseBench() {}

  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    PaperBrowse paper = new PaperBrowse();
    List<Card> builtin = builtin();
    for (int i = 0; i < count; i++) {
      Card card = builtin.get(i % builtin.size());
      paper.cards.add(
          new Card(
              new CardId("deck-" + i / 500, "card-" + i),
              card.topic(),
              card.difficulty(),
              card.tags(),
              card.question() + " " + i,
              card.hint(),
              card.answer() + " " + i,
              card.points(),
              card.code(),
              card.followUps(),
              card.references()));
    }
    for (int i = 0; i < count; i += 2) {
      paper.answer(paper.cards.get(i).id(), i % 6, BrowseSamples.DAY.minusDays(i % 9));
    }
    long from = System.nanoTime();
    BrowseRun run = new BrowseRun(Lang.ZH, paper);
    System.out.printf(Locale.ROOT, "%d cards, made ready in %.0f ms%n", count, since(from));
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.println((runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB in use");
    for (Size size : new Size[] {new Size(80, 24), new Size(120, 40)}) {
      run.resize(size);
      measure(run, size, "moving", keys("down", "down", "up", "pagedown", "end", "home"), 600);
      measure(run, size, "a first word", words(false), 400);
      measure(run, size, "searching", words(true), 1_200);
      measure(run, size, "sorting", keys("o", "O"), 140);
      measure(run, size, "card and back", keys("enter", "pagedown", "esc"), 300);
    }
    for (CardOrder.Column column : CardOrder.Column.values()) {
      from = System.nanoTime();
      new CardOrder(column, true).of(paper.facts().cards(), paper.day, null);
      System.out.printf(Locale.ROOT, "%s (with facts) %.1f ms%n", column, since(from));
    }
  }

  private static List<Card> builtin() throws IOException {
    List<Card> cards = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("decks"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        cards.addAll(DeckReader.read(Files.readAllBytes(file), file.toString()).deck().cards());
      }
    }
    return cards;
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  private static List<Key> keys(String... names) {
    return Stream.of(names).map(Key::named).toList();
  }

  private static List<Key> words(boolean all) {
    List<Key> keys = new ArrayList<>();
    for (String word : WORDS.split(" ")) {
      keys.add(Key.named("/"));
      word.codePoints().forEach(c -> keys.add(new Key.Text(Character.toString(c))));
      if (all) {
        word.codePoints().forEach(c -> keys.add(Key.BACKSPACE));
      }
      keys.add(Key.ESCAPE);
    }
    return keys;
  }

  private static void measure(BrowseRun run, Size size, String what, List<Key> keys, int count) {
    run.press("esc", "esc"); // from wherever the keys before ended
    Painter painter = new Painter(Theme.DARK);
    painter.paint(run.screen.draw(size, 0));
    double[] millis = new double[count];
    double[] cpu = new double[count];
    int[] bytes = new int[count];
    Key[] slowest = new Key[1];
    for (int i = 0; i < count; i++) {
      Key key = keys.get(i % keys.size());
      long from = System.nanoTime();
      long cpuFrom = CPU.getCurrentThreadCpuTime();
      run.press(key);
      String sequences = painter.paint(run.screen.draw(size, 0));
      cpu[i] = (CPU.getCurrentThreadCpuTime() - cpuFrom) / 1e6;
      millis[i] = since(from);
      bytes[i] = sequences.getBytes(StandardCharsets.UTF_8).length;
      if (slowest[0] == null || millis[i] >= Arrays.stream(millis).max().orElse(0)) {
        slowest[0] = key;
      }
    }
    Arrays.sort(millis);
    Arrays.sort(bytes);
    Arrays.sort(cpu);
    System.out.printf(
        Locale.ROOT,
        "%-14s %7s  p50 %6.2f  p99 %6.2f  most %6.2f ms (%s)   cpu p50 %6.2f  p99 %6.2f  most %6.2f   bytes p50 %5d  p99 %5d%n",
        what,
        size.columns() + "x" + size.rows(),
        millis[count / 2],
        millis[count * 99 / 100],
        millis[count - 1],
        slowest[0].name(),
        cpu[count / 2],
        cpu[count * 99 / 100],
        cpu[count - 1],
        bytes[count / 2],
        bytes[count * 99 / 100]);
  }
}
