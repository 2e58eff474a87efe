package dev.grill.tui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.text.Columns;
import dev.grill.text.Samples;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PictureTest {

  @Test
  void aWideCharacterAtTheEdgeIsABlankNotAHalf() {
    Picture picture = new Picture(new Size(3, 1));
    assertEquals(4, picture.canvas().text(0, 0, "评估", CellStyle.PRIMARY));
    assertEquals("评", picture.text(0));
    assertEquals(" ", picture.grapheme(0, 2));
  }

  @Test
  void textLeftOfTheEdgeIsCutTheSameWay() {
    Picture picture = new Picture(new Size(4, 1));
    picture.canvas().text(0, -1, "评ab", CellStyle.PRIMARY);
    assertEquals(" ab", picture.text(0));
  }

  @Test
  void overwritingHalfOfAWideCharacterBlanksTheOther() {
    Picture picture = new Picture(new Size(4, 1));
    picture.canvas().text(0, 0, "评估", CellStyle.PRIMARY);
    picture.canvas().text(0, 1, "xy", CellStyle.PRIMARY);
    assertEquals(" xy", picture.text(0));
  }

  @Test
  void nothingThatIsDrawnHoldsAControlCharacter() {
    Picture picture = new Picture(new Size(12, 1));
    picture.canvas().text(0, 0, "a\u001b[31m\nb", CellStyle.PRIMARY);
    assertEquals("a␛[31m b", picture.text(0));
  }

  @Test
  void aBoxClipsItsTitleAndGivesItsInside() {
    Picture picture = new Picture(new Size(12, 4));
    Canvas inside = picture.canvas().box("很长的标题", CellStyle.DIM, CellStyle.ACCENT);
    inside.text(0, 0, "0123456789", CellStyle.PRIMARY);
    assertEquals("┌ 很长… ───┐\n│ 01234567 │\n│          │\n└──────────┘\n", picture.text());
  }

  @Test
  void aPartIsCutToItsWhole() {
    Picture picture = new Picture(new Size(4, 2));
    Canvas part = picture.canvas().part(1, 2, 5, 9);
    assertEquals(new Size(2, 1), part.size());
    part.text(0, 0, "abc", CellStyle.PRIMARY);
    part.text(1, 0, "no", CellStyle.PRIMARY);
    assertEquals("\n  ab\n", picture.text());
  }

  @Property
  void noRowIsEverWiderThanThePictureAndNoHalfStandsAlone(
      @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 1, max = 20) int columns) {
    Picture picture = new Picture(new Size(columns, 2));
    for (int i = 0; i < texts.size(); i++) {
      picture.canvas().text(i % 2, i * 3 % 11 - 4, texts.get(i), CellStyle.PRIMARY);
    }
    for (int row = 0; row < 2; row++) {
      int width = 0;
      for (int column = 0; column < columns; column++) {
        String grapheme = picture.grapheme(row, column);
        width += Columns.width(grapheme);
        assertTrue(!grapheme.isEmpty() || column > 0 && picture.isWide(row, column - 1));
        assertEquals(Columns.width(grapheme) == 2, picture.isWide(row, column));
      }
      assertEquals(columns, width);
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Samples.raw().list().ofMaxSize(6);
  }
}
