package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListPlaceTest {

  private static ListPlace after(ListPlace place, int rows, String... keys) {
    ListPlace now = place;
    for (String key : keys) {
      Key pressed = Key.named(key);
      now = now.filtering() ? now.typed(pressed, rows) : now.moved(pressed, rows);
    }
    return now;
  }

  @Test
  void aPageIsAllButOneOfTheRowsShown() {
    ListPlace place = ListPlace.FIRST.showing(5);
    assertEquals(4, after(place, 20, "pagedown").selected());
    assertEquals(19, after(place, 20, "end", "pagedown").selected());
    assertEquals(15, after(place, 20, "G", "pageup").selected());
    assertEquals(0, after(place, 20, "end", "g", "up").selected());
    assertEquals(0, after(place, 0, "end", "down").selected());
  }

  @Test
  void aFilterBeginsAtTheFirstRowAndTheKeysThatMoveStillDo() {
    ListPlace typing = after(ListPlace.FIRST.showing(5), 9, "down", "down").withFilter();
    assertEquals(2, typing.selected(), "nothing is filtered yet");
    ListPlace typed = after(typing, 9, "k", "j");
    assertEquals("kj", typed.filter().text());
    assertEquals(0, typed.selected());
    assertEquals(5, after(typed, 9, "down", "pagedown").selected());
    ListPlace done = after(typed, 9, "down", "enter");
    assertEquals(1, done.selected());
    assertFalse(done.filtering());
    assertEquals(0, done.cleared().selected());
    assertEquals(2, after(typing, 9, "esc").selected(), "nothing was filtered");
  }

  @Test
  void aPasteGoesIntoTheFilterAsOneLine() {
    Filter filter = Filter.NONE.typing(true).on(new Key.Paste(" drift\r\nof\ndata\n"));
    assertEquals("drift of data", filter.text());
    assertTrue(filter.takes("id", "The DRIFT of data"));
    assertFalse(filter.takes("drift"));
    assertEquals("drift of dat", filter.on(Key.BACKSPACE).text());
    assertSame(filter, filter.on(Key.UP));
  }

  @Test
  void rowsAboveTheListAreReachedByMovingButNotWhileItIsFiltered() {
    ListPlace place = ListPlace.above(2).showing(5);
    assertEquals(0, place.selected());
    assertEquals(1, after(place, 6, "down").selected());
    ListPlace typing = place.withFilter();
    assertEquals(2, typing.selected());
    assertEquals(2, after(typing, 6, "up").selected());
    assertEquals(2, after(typing, 6, "x").selected());
    assertEquals(1, after(typing, 6, "x").at(2, 2).selected(), "no row of the list is left");
  }

  @Test
  void theMouseFindsTheRowsThatAreDrawn() {
    Picture picture = new Picture(Size.SMALLEST);
    List<String> drawn = new ArrayList<>();
    ListPlace place = ListPlace.above(2).showing(3).at(7, 12);
    place.draw(picture.canvas(), 4, 3, 10, (row, at, is) -> drawn.add(row + " " + at + " " + is));
    assertEquals(List.of("4 4 false", "5 5 true", "6 6 false"), drawn);
    Pointer click = Pointer.at(picture, Pointer.Kind.CLICK, 6, 10);
    assertEquals(8, place.pointed(click, 12).selected());
    assertFalse(place.isAgain(click));
    assertTrue(place.pointed(click, 12).isAgain(click));
    Pointer beside = Pointer.at(picture, Pointer.Kind.CLICK, 3, 10);
    assertSame(place, place.pointed(beside, 12));
    Pointer wheel = Pointer.at(picture, Pointer.Kind.WHEEL_DOWN, 3, 10);
    assertEquals(8, place.pointed(wheel, 12).selected());
  }
}
