package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.text.Columns;
import dev.grill.text.Graphemes;
import dev.grill.text.Samples;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextBoxTest {

  private static final int COLUMNS = 21;

  private static TextBox after(TextBox box, String... keys) {
    TextBox next = box;
    for (String key : keys) {
      next = next.on(Key.named(key), COLUMNS);
    }
    return next;
  }

  @Test
  void typingPutsCharactersAtTheCursor() {
    TextBox box = after(TextBox.of("评"), "估", "left", "x");
    assertEquals("评x估", box.text());
    assertEquals(2, box.cursor());
    assertEquals(3, box.cursorColumn(COLUMNS));
  }

  @Test
  void backspaceTakesAWholeGrapheme() {
    assertEquals("ab", after(TextBox.of("ab👨‍👩‍👧‍👦"), "backspace").text());
    assertEquals("", after(TextBox.of("e\u0301"), "backspace").text());
    assertEquals("a", after(TextBox.of("a\n"), "backspace").text());
  }

  @Test
  void aMarkTypedAfterItsLetterJoinsIt() {
    TextBox box = after(TextBox.of("e"), "\u0301");
    assertEquals("e\u0301", box.text());
    assertEquals("", after(box, "backspace").text());
  }

  @Test
  void upAndDownKeepTheColumn() {
    TextBox box = after(TextBox.of("abcdef\n评\nabcdef"), "up", "up");
    assertEquals(6, box.cursor());
    TextBox shortLine = after(TextBox.of("abcdef\n评\nabcdef"), "up");
    assertEquals(2, shortLine.cursorColumn(COLUMNS));
  }

  @Test
  void homeAndEndStayInTheRowAsShown() {
    TextBox box = after(TextBox.of("如何评估一个大模型的性能呢"), "up", "end");
    assertEquals(0, box.cursorRow(COLUMNS));
    assertEquals(18, box.cursorColumn(COLUMNS));
    assertEquals(0, after(box, "home").cursor());
  }

  @Test
  void wordsAreLatinWordsOrRunsOfIdeographs() {
    TextBox box = TextBox.of("use BERT模型, ok");
    assertEquals(12, after(box, "ctrl-left").cursor());
    assertEquals(10, after(box, "ctrl-left", "ctrl-left").cursor());
    assertEquals(8, after(box, "ctrl-left", "ctrl-left", "alt-b").cursor());
    assertEquals("use 模型, ok", after(box, "alt-b", "alt-b", "alt-b", "ctrl-w").text());
  }

  @Test
  void aPasteIsCleanedAndItsLineEndsAreLineFeeds() {
    TextBox box = TextBox.empty().on(new Key.Paste("一\r二\r\n\u001b[31m\t三"), COLUMNS);
    assertEquals("一\n二\n␛[31m   三", box.text());
    assertEquals("", after(box, "alt-z").text());
  }

  @Test
  void undoTakesBackWordByWordAndRedoPutsBack() {
    TextBox box = after(TextBox.empty(), "a", "b", "space", "c", "d");
    assertEquals("ab", after(box, "ctrl-_").text());
    assertEquals("", after(box, "ctrl-_", "ctrl-_").text());
    assertEquals("ab cd", after(box, "ctrl-_", "ctrl-_", "ctrl-y", "ctrl-y").text());
    assertEquals("ab", after(box, "ctrl-_", "ctrl-_", "ctrl-y").text());
  }

  @Test
  void theEmptyLineThatRevealsIsKnown() {
    assertTrue(TextBox.empty().isOnEmptyLine());
    assertFalse(TextBox.of("a").isOnEmptyLine());
    assertTrue(after(TextBox.of("a"), "enter").isOnEmptyLine());
    assertFalse(after(TextBox.of("a\n"), "up").isOnEmptyLine());
  }

  @Test
  void aKeyThatMeansNothingGivesTheSameBox() {
    TextBox box = TextBox.of("a");
    assertSame(box, after(box, "f4"));
    assertSame(box, after(box, "ctrl-y"));
  }

  @Test
  void theCursorStaysInSightInABoxTooLow() {
    Picture picture = new Picture(new Size(10, 2));
    TextBox.of("a\nb\nc\nd").draw(picture.canvas(), CellStyle.PRIMARY, true);
    assertEquals("c        ↑\nd\n", picture.text());
    assertEquals(1, picture.cursorRow());
  }

  @Property
  void whateverIsTypedTheCursorStandsBetweenGraphemesInsideTheBox(
      @ForAll("keys") List<Key> keys, @ForAll @IntRange(min = 4, max = 30) int columns) {
    TextBox box = TextBox.empty();
    for (Key key : keys) {
      box = box.on(key, columns);
      assertTrue(isBoundary(box.text(), box.cursor()));
      assertTrue(box.cursorColumn(columns) < columns);
      assertTrue(box.cursorRow(columns) < box.lines(columns).size());
      for (String line : box.lines(columns)) {
        assertTrue(Columns.width(line) < columns);
      }
    }
  }

  @Property
  void undoingEverythingGivesTheEmptyBoxAndRedoingEverythingTheText(
      @ForAll("keys") List<Key> keys) {
    TextBox box = TextBox.empty();
    for (Key key : keys) {
      box = box.on(key, COLUMNS);
    }
    TextBox undone = box;
    for (int i = 0; i < keys.size(); i++) {
      undone = after(undone, "alt-z");
    }
    assertEquals("", undone.text());
    TextBox redone = undone;
    for (int i = 0; i < keys.size(); i++) {
      redone = after(redone, "ctrl-y");
    }
    assertEquals(box.text(), redone.text());
  }

  private static boolean isBoundary(String text, int offset) {
    int at = 0;
    while (at < offset) {
      at = Graphemes.next(text, at);
    }
    return at == offset;
  }

  @Provide
  Arbitrary<List<Key>> keys() {
    Arbitrary<Key> named =
        Arbitraries.of(
                "left",
                "right",
                "up",
                "down",
                "home",
                "end",
                "enter",
                "backspace",
                "delete",
                "ctrl-w",
                "alt-d",
                "ctrl-u",
                "ctrl-k",
                "ctrl-left",
                "ctrl-right",
                "space")
            .map(Key::named);
    Arbitrary<Key> typed = Arbitraries.of(Samples.TRICKY).map(Key.Text::new);
    Arbitrary<Key> pasted = Samples.raw().map(Key.Paste::new);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, typed),
            net.jqwik.api.Tuple.of(6, named),
            net.jqwik.api.Tuple.of(1, pasted))
        .list()
        .ofMaxSize(30);
  }

  private static String drawn(TextBox box, int rows) {
    Picture picture = new Picture(new Size(COLUMNS, rows));
    box.draw(picture.canvas(), CellStyle.PRIMARY, true);
    return picture.text();
  }

  @Test
  void anArrowSaysWhereTheTextGoesOn() {
    TextBox box = TextBox.of("1\n2\n3\n4");
    String edge = " ".repeat(COLUMNS - 2);
    assertEquals("1\n2\n3\n4\n", drawn(box, 4));
    assertEquals("2" + edge + "↑\n3\n4\n", drawn(box, 3));
    TextBox top = after(box, "ctrl-home");
    assertEquals("1\n2\n3" + edge + "↓\n", drawn(top, 3));
    TextBox middle = after(box, "up");
    assertEquals("2" + edge + "↑\n3" + edge + "↓\n", drawn(middle, 2));
  }
}
