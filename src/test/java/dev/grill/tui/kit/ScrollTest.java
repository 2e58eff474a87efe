package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrollTest {

  @ParameterizedTest
  @CsvSource({
    "0,down,1",
    "0,up,0",
    "5,k,4",
    "5,j,6",
    "0,pagedown,9",
    "10,pageup,1",
    "3,home,0",
    "3,end,20",
    "20,down,20",
    "3,x,3",
    "0,space,9"
  })
  void aKeyMovesByALineAPageOrAllTheWay(int top, String key, int expected) {
    assertEquals(expected, new Scroll(top).on(Key.named(key), 30, 10).top());
  }

  @Test
  void aPaneThatShowsAllStaysAtTheTop() {
    assertEquals(0, Scroll.TOP.on(Key.DOWN, 5, 10).top());
    assertFalse(Scroll.TOP.hasBelow(5, 10));
    assertTrue(Scroll.TOP.hasBelow(11, 10));
    assertTrue(new Scroll(1).hasAbove());
  }

  @Property
  void aLineAskedForIsShown(
      @ForAll @IntRange(min = 0, max = 99) int line,
      @ForAll @IntRange(min = 0, max = 99) int top,
      @ForAll @IntRange(min = 1, max = 40) int rows) {
    int shown = new Scroll(top).showing(line, rows).top();
    assertTrue(shown <= line && line < shown + rows);
  }
}
