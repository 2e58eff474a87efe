package dev.grill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class LineListTest {

  @Property
  void everyListComesBack(@ForAll List<String> texts) {
    assertEquals(texts, LineList.split(LineList.join(texts)));
  }

  @Property
  void listsOfBackslashesAndLineFeedsComeBack(
      @ForAll
          List<
                  @CharRange(from = '\n', to = '\n') @CharRange(from = '\\', to = '\\')
                  @CharRange(from = 'n', to = 'n') String>
              texts) {
    assertEquals(texts, LineList.split(LineList.join(texts)));
  }

  @Example
  void oneEmptyTextIsNotAnEmptyList() {
    assertEquals(List.of(""), LineList.split(LineList.join(List.of(""))));
    assertEquals(List.of(), LineList.split(LineList.join(List.of())));
  }
}
