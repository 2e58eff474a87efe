package dev.grill.tui.review;

import dev.grill.card.Card;
import dev.grill.decks.BuiltinDecks;
import dev.grill.message.Lang;
import dev.grill.tui.draw.Painter;
import dev.grill.tui.draw.Size;
import dev.grill.tui.draw.Theme;
import dev.grill.tui.kit.Key;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a frame of a review takes once Java is warm: a key, the picture, the bytes for it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrameBenchmark {

  /** A review of built-in cards at its first question or its first answer. */
  @State(Scope.Thread)
  public static class Reviewed {
    @Param({"80x24", "120x40"})
    String size;

    private Size cells;
    private ReviewRun question;
    private ReviewRun answer;
    private final Painter painter = new Painter(Theme.DARK);
    private int keys;

    @Setup(Level.Trial)
    public void begin() throws Exception {
      String[] parts = size.split("x");
      cells = new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      List<Card> cards = BuiltinDecks.cards("zh");
      question = new ReviewRun(Lang.ZH, new PaperBackend(cards.toArray(new Card[0])));
      answer = new ReviewRun(Lang.ZH, new PaperBackend(cards.toArray(new Card[0])));
      question.resize(cells);
      answer.resize(cells);
      answer.press("f2");
      painter.paint(question.screen.draw(cells, 0));
    }

    private String press(ReviewRun run, String... inTurn) throws Exception {
      run.millis += 400;
      run.press(Key.named(inTurn[keys++ % inTurn.length]));
      return painter.paint(run.screen.draw(cells, run.millis));
    }
  }

  @Benchmark
  public String typesACharacterAndDeletesIt(Reviewed reviewed) throws Exception {
    return reviewed.press(reviewed.question, "评", "backspace");
  }

  @Benchmark
  public String pagesThroughTheReferenceAnswer(Reviewed reviewed) throws Exception {
    return reviewed.press(reviewed.answer, "end", "home");
  }

  @Benchmark
  public Object drawsThePictureAlone(Reviewed reviewed) {
    return reviewed.answer.screen.draw(reviewed.cells, reviewed.answer.millis);
  }
}
