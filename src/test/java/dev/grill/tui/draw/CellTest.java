package dev.grill.tui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TextCharacter;
import dev.grill.text.Columns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lanterna's own cell gets wrong and ours must not. */
class CellTest {

  private static final String FAMILY = "👨‍👩‍👧‍👦";
  private static final List<CellStyle> STYLES =
      List.of(
          CellStyle.PRIMARY,
          CellStyle.DIM,
          CellStyle.ACCENT.inBold(),
          CellStyle.SELECTION,
          CellStyle.ERROR,
          CellStyle.PRIMARY.underlined());

  @ParameterizedTest
  @ValueSource(strings = {"a", "评", "😀", FAMILY, "e\u0301", "👍🏽", "🇨🇳", "1️⃣"})
  void oneGraphemeStaysWholeWhateverItIsMadeOf(String grapheme) {
    Cell cell = Cell.of(grapheme, CellStyle.PRIMARY);

    assertEquals(grapheme, cell.getCharacterString());
    assertEquals(Columns.width(grapheme), cell.columns());
    assertEquals(Columns.width(grapheme) == 2, cell.isDoubleWidth());
  }

  @ParameterizedTest
  @ValueSource(strings = {"⚡", "⌚", "￥", "。"})
  void signsThatLanternaTakesForNarrowAreWide(String sign) {
    assertTrue(Cell.of(sign, CellStyle.PRIMARY).isDoubleWidth());
  }

  @Test
  void combinedLettersAreNarrowThoughTheyHaveSeveralCharacters() {
    assertFalse(Cell.of("e\u0301", CellStyle.PRIMARY).isDoubleWidth());
  }

  @Test
  void oneGraphemeInOneStyleIsOneObject() {
    for (CellStyle style : STYLES) {
      assertSame(Cell.of('评', style), Cell.of("评", style));
      assertSame(Cell.of(FAMILY, style), Cell.of(FAMILY, style));
    }
    assertNotSame(Cell.of('a', CellStyle.PRIMARY), Cell.of('a', CellStyle.DIM));
    assertNotEquals(Cell.of('a', CellStyle.PRIMARY), Cell.of('a', CellStyle.DIM));
    assertNotEquals(Cell.of('a', CellStyle.PRIMARY), Cell.of('b', CellStyle.PRIMARY));
  }

  @Test
  void blanksOnWhichNoStyleShowsAreEqualAndTheOthersAreNot() {
    Cell blank = Cell.of(' ', CellStyle.PRIMARY);

    assertEquals(blank, Cell.of(' ', CellStyle.DIM));
    assertEquals(blank.hashCode(), Cell.of(' ', CellStyle.DIM).hashCode());
    assertEquals(blank, TextCharacter.DEFAULT_CHARACTER);
    assertNotEquals(blank, Cell.of(' ', CellStyle.SELECTION));
    assertNotEquals(blank, Cell.of(' ', CellStyle.PRIMARY.underlined()));
    assertNotEquals(Cell.of(' ', CellStyle.SELECTION), Cell.of(' ', CellStyle.ERROR));
  }

  @Test
  void theSecondHalfOfAWideOneIsNoOtherCell() {
    Cell wide = Cell.of('评', CellStyle.PRIMARY);
    TextCharacter half = wide.withCharacter(' ');

    assertSame(half, wide.withCharacter(' '));
    assertNotEquals(half, Cell.of(' ', CellStyle.PRIMARY));
    assertNotEquals(half, Cell.of('价', CellStyle.PRIMARY).withCharacter(' '));
    assertSame(Cell.of(' ', CellStyle.DIM), Cell.of('a', CellStyle.DIM).withCharacter(' '));
  }

  @Test
  void anUnknownCellEqualsNothingThatIsDrawn() {
    Cell unknown = Cell.unknown();

    assertNotEquals(unknown, Cell.of('?', CellStyle.PRIMARY));
    assertNotEquals(unknown, Cell.of(' ', CellStyle.PRIMARY));
    assertNotEquals(unknown, Cell.unknown());
    assertEquals(unknown, unknown);
  }

  @Test
  void aStyleIsItsColourAndThereAreNoModifiers() {
    for (CellStyle style : STYLES) {
      Cell cell = Cell.of('x', style);
      assertSame(style, cell.getForegroundColor());
      assertSame(style, cell.style());
      assertTrue(cell.getModifiers().isEmpty());
      assertTrue(cell.is('x'));
      assertFalse(cell.is('y'));
    }
  }

  @Test
  void everyStyleHasANumberOfItsOwnBelowTheirCount() {
    long numbers =
        java.util.Arrays.stream(Role.values())
            .flatMapToInt(
                role ->
                    java.util.stream.IntStream.range(0, 4)
                        .map(
                            bits -> new CellStyle(role, (bits & 2) > 0, (bits & 1) > 0).hashCode()))
            .peek(number -> assertTrue(number >= 0 && number < CellStyle.COUNT))
            .distinct()
            .count();

    assertEquals(CellStyle.COUNT, numbers);
  }
}
