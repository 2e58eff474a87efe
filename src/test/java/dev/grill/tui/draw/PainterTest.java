package dev.grill.tui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.text.Samples;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PainterTest {

  private static final Size SIZE = new Size(24, 3);

  private static Picture picture(String... lines) {
    Picture picture = new Picture(SIZE);
    for (int row = 0; row < lines.length; row++) {
      picture.canvas().text(row, 0, lines[row], CellStyle.PRIMARY);
    }
    return picture;
  }

  @Test
  void theSamePictureAgainSendsNothing() {
    Painter painter = new Painter(Theme.DARK);
    painter.paint(picture("模型", "abc"));
    assertEquals("", painter.paint(picture("模型", "abc")));
  }

  @Test
  void aLetterTypedAtTheEndCostsItsOwnBytes() {
    Painter painter = new Painter(Theme.DARK);
    Picture before = picture("ab");
    before.canvas().cursor(0, 2);
    Picture after = picture("ab评");
    after.canvas().cursor(0, 4);
    painter.paint(before);
    assertEquals("评", painter.paint(after));
  }

  @Test
  void forgettingPaintsEverythingAgain() {
    Painter painter = new Painter(Theme.DARK);
    String first = painter.paint(picture("abc"));
    painter.forget();
    assertEquals(first, painter.paint(picture("abc")));
  }

  @Test
  void aRowThatBecomesShorterIsErasedNotOverwritten() {
    Painter painter = new Painter(Theme.DARK);
    painter.paint(picture("a long line of text"));
    String sent = painter.paint(picture("a"));
    assertTrue(sent.endsWith("\u001b[K"), sent);
    assertTrue(sent.getBytes(StandardCharsets.UTF_8).length < 10, sent);
  }

  @Test
  void aTerminalThatSplitsEmojiSpoilsNothingBesideThem() {
    Painter painter = new Painter(Theme.NONE);
    Grid grid = new Grid(SIZE, true);
    grid.feed(painter.paint(picture("👨‍👩‍👧‍👦 family", "❤️ heart")));
    assertTrue(grid.letters(0).startsWith("👨 family"), grid.letters(0));
    grid.feed(painter.paint(picture("👨‍👩‍👧‍👦 famine", "x heart")));
    assertTrue(grid.letters(0).startsWith("👨 famine"), grid.letters(0));
    assertTrue(grid.letters(1).startsWith("x heart"), grid.letters(1));
  }

  @Property
  void afterAnySeriesOfPicturesTheTerminalShowsTheLast(@ForAll("pictures") List<Picture> series) {
    Painter painter = new Painter(Theme.DARK);
    Grid grid = new Grid(SIZE, false);
    for (Picture picture : series) {
      grid.feed(painter.paint(picture));
      assertEquals(Grid.asked(picture, Theme.DARK), grid.shown());
    }
  }

  @Property
  void everyThemeOnEveryTerminalShowsWhatThePictureAsks(
      @ForAll("pictures") List<Picture> series,
      @ForAll Theme theme,
      @ForAll Colours colours,
      @ForAll Glyphs glyphs) {
    Capabilities capabilities = new Capabilities(colours, glyphs, false);
    Painter painter = new Painter(theme, capabilities);
    Grid grid = new Grid(SIZE, false);
    for (Picture picture : series) {
      grid.feed(painter.paint(picture));
      assertEquals(Grid.asked(picture, theme, capabilities), grid.shown());
    }
  }

  @Property
  void onlyCellsThatChangedAreWritten(@ForAll("pictures") List<Picture> series) {
    Painter painter = new Painter(Theme.DARK);
    Grid grid = new Grid(SIZE, false);
    Picture before = new Picture(SIZE);
    grid.feed(painter.paint(before));
    grid.written();
    for (Picture picture : series) {
      grid.feed(painter.paint(picture));
      BitSet allowed = changed(before, picture);
      BitSet written = grid.written();
      written.andNot(allowed);
      assertTrue(written.isEmpty(), () -> "unchanged but written: " + written);
      before = picture;
    }
  }

  /**
   * The cells of which one picture differs from the other; where a grapheme stands of which
   * terminals disagree how wide it is, the rest of its row as well.
   */
  private static BitSet changed(Picture before, Picture after) {
    BitSet changed = new BitSet();
    for (int row = 0; row < SIZE.rows(); row++) {
      boolean rest = false;
      for (int column = 0; column < SIZE.columns(); column++) {
        String was = before.grapheme(row, column);
        String is = after.grapheme(row, column);
        boolean differs =
            !was.equals(is) || !before.style(row, column).equals(after.style(row, column));
        rest |= differs && (was.length() > 1 || is.length() > 1);
        if (differs || rest) {
          changed.set(row * SIZE.columns() + column);
          changed.set(row * SIZE.columns() + column + (after.isWide(row, column) ? 1 : 0));
        }
      }
    }
    return changed;
  }

  @Test
  void aBlankIsNotWrittenAgainForColoursNobodySees() {
    Painter painter = new Painter(Theme.DARK);
    Picture before = picture("a b");
    Picture after = new Picture(SIZE);
    after.canvas().text(0, 0, "a", CellStyle.PRIMARY);
    after.canvas().text(0, 1, " ", CellStyle.DIM);
    after.canvas().text(0, 2, "b", CellStyle.PRIMARY);
    painter.paint(before);
    assertEquals("", painter.paint(after));
  }

  @Test
  void theShortestWayToACellIsTaken() {
    Painter painter = new Painter(Theme.NONE);
    painter.paint(picture("abcdefgh", "abcdefgh"));
    assertEquals("\u001b[HX\r\nX", painter.paint(picture("Xbcdefgh", "Xbcdefgh")));
    assertEquals("\rY", painter.paint(picture("Xbcdefgh", "Ybcdefgh")));
    assertEquals("\u001b[HZ\u001b[3CZ", painter.paint(picture("ZbcdZfgh", "Ybcdefgh")));
  }

  @Provide
  Arbitrary<List<Picture>> pictures() {
    Arbitrary<CellStyle> looks =
        Arbitraries.of(
            CellStyle.PRIMARY, CellStyle.PRIMARY, CellStyle.SELECTION, CellStyle.DIM.inBold());
    Arbitrary<Picture> pictures =
        Combinators.combine(
                Samples.raw().list().ofSize(3),
                looks.list().ofSize(3),
                Arbitraries.integers().between(-1, 23))
            .as(
                (texts, look, cursor) -> {
                  Picture picture = new Picture(SIZE);
                  for (int row = 0; row < 3; row++) {
                    picture.canvas().text(row, row - 1, texts.get(row), look.get(row));
                  }
                  picture.canvas().cursor(1, cursor);
                  return picture;
                });
    return pictures.list().ofMinSize(1).ofMaxSize(5);
  }
}
