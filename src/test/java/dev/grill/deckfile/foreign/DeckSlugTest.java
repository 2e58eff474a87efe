package dev.grill.deckfile.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeckSlugTest {

  @ParameterizedTest
  @CsvSource({
    "Networks, networks",
    "Ops::Net, ops-net",
    "  C++ & Rust!  , c-rust",
    "Café Zürich, cafe-zurich",
    "don't panic, dont-panic",
    "机器学习, ji-qi-xue-xi",
    "機器學習, ji-qi-xue-xi",
    "AI评测 v2, ai-ping-ce-v2",
    "第3章：模型, di-3-zhang-mo-xing",
    "女, nv",
    "Ｆｕｌｌ　１, full-1"
  })
  void aNameIsWrittenInAscii(String name, String id) {
    assertEquals(id, DeckSlug.of(name));
  }

  @ParameterizedTest
  @CsvSource({"Вопросы", "日本のデッキ", "Физика 101", "😀", "::", "ø"})
  void aNameThatIsNotWrittenWholeIsANumber(String name) {
    assertTrue(DeckSlug.of(name).matches("deck-[0-9a-f]{10}"), DeckSlug.of(name));
    assertNotEquals(DeckSlug.of(name), DeckSlug.of(name + " "));
  }

  @Test
  void namesOfOneFileDiffer() {
    String shared = "a very long name that goes on and on until nobody reads any more of it, part ";
    List<String> names = List.of("a b", "a-b", "A B", "c", shared + "one", shared + "two");
    Map<String, String> ids = DeckSlug.of(names);

    assertEquals(names.size(), new HashSet<>(ids.values()).size(), ids.toString());
    assertEquals("c", ids.get("c"));
    assertTrue(ids.get("a b").matches("a-b-[0-9a-f]{10}"), ids.toString());
  }

  @Property(tries = 2000)
  void anyNameGivesAnId(@ForAll String name) {
    assertTrue(CardId.isValidPart(DeckSlug.of(name)), DeckSlug.of(name));
  }
}
