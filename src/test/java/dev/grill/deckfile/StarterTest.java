package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.message.Lang;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commented deck to start from. */
class StarterTest {

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theStarterIsADeckWithoutAProblem(Lang lang) {
    String text = Starter.deck(lang, "decks/Deep Learning.yaml");
    Reading reading = DeckReader.read(text.getBytes(StandardCharsets.UTF_8), "d");
    assertEquals(List.of(), reading.problems());
    assertEquals("deep-learning", reading.deck().id().text());
    assertEquals(2, reading.cards());
  }

  @Test
  void aFileNameThatMakesNoIdLeavesTheStartersOwn() {
    assertEquals("my-deck", Starter.id("题库.yaml"));
  }
}
