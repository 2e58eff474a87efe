package dev.grill.tui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.review.OtherEdition;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Key;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is pressed in whatever order at whatever sizes, every picture holds. */
class ReviewPropertyTest {

  @Property(tries = 300)
  void everyPictureFitsItsTerminalAndEveryGradeIsRecordedOnce(
      @ForAll("steps") List<Object> steps, @ForAll Lang lang) throws Exception {
    PaperBackend backend =
        new PaperBackend(ReviewCards.ODD, ReviewCards.ZH, ReviewCards.BARE, ReviewCards.EN);
    backend.library.editions.put(
        ReviewCards.ZH.id(), List.of(new OtherEdition("en", ReviewCards.EN)));
    ReviewRun run = new ReviewRun(lang, backend);
    for (Object step : steps) {
      if (step instanceof Size size) {
        run.resize(size);
      } else if (step instanceof Key.Paste paste) {
        run.press(paste);
      } else {
        run.press((String) step);
      }
      assertHolds(run);
      if (run.left) {
        run.begin();
      }
    }
    long recorded = run.effects.stream().filter(ReviewEffect.Record.class::isInstance).count();
    assertEquals(recorded, backend.library.answers().size());
  }

  private static void assertHolds(ReviewRun run) {
    Size size = run.size();
    Picture picture = run.screen.draw(size, run.millis);
    for (int row = 0; row < size.rows(); row++) {
      int columns = 0;
      for (int column = 0; column < size.columns(); column++) {
        columns += Columns.width(picture.grapheme(row, column));
      }
      assertEquals(size.columns(), columns, picture.text(row));
    }
    assertTrue(!picture.text(size.rows() - 1).isBlank(), "the last row names keys");
    assertTrue(picture.cursorRow() < size.rows() && picture.cursorColumn() < size.columns());
  }

  @Provide
  Arbitrary<List<Object>> steps() {
    Arbitrary<Object> keys =
        Arbitraries.of(
            "enter",
            "enter",
            "f2",
            "tab",
            "esc",
            "down",
            "up",
            "space",
            "pageup",
            "pagedown",
            "home",
            "end",
            "x",
            "z",
            "a",
            "w",
            "o",
            "9",
            "l",
            "n",
            "y",
            "u",
            "b",
            "s",
            "e",
            "q",
            "?",
            "f1",
            "f4",
            "h",
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "backspace",
            "ctrl-w",
            "ctrl-u",
            "评",
            "a",
            "c",
            "r",
            "g",
            "G");
    Arbitrary<Object> sizes =
        Combinators.combine(
                Arbitraries.integers().between(60, 200), Arbitraries.integers().between(16, 60))
            .as(Size::new);
    Arbitrary<Object> pastes =
        Arbitraries.of("👨‍👩‍👧‍👦 e\u0301\n\n宽宽", "\u001b[2J", "F1 AUC\r\n校准")
            .map(Key.Paste::new);
    return Arbitraries.frequencyOf(Tuple.of(12, keys), Tuple.of(1, sizes), Tuple.of(1, pastes))
        .list()
        .ofMaxSize(60);
  }
}
