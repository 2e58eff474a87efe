package dev.grill.decks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.library.BuiltinDates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card without its date would not reach those who have an older one in Anki. */
class ContentDatesTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyBuiltInCardIsDatedAsItIs(String language) throws Exception {
    BuiltinDates dates = BuiltinDates.in(Path.of("decks"));
    Set<String> undated = new TreeSet<>();
    for (Card card : BuiltinDecks.cards(language)) {
      Instant date = dates.of(card).orElse(null);
      if (date == null) {
        undated.add(card.id().toString());
      } else {
        assertTrue(date.isAfter(Instant.parse("2026-01-01T00:00:00Z")), card.id() + " " + date);
      }
    }
    assertEquals(Set.of(), undated, "run .ci/content-dates and commit decks/content-dates.tsv");
  }
}
