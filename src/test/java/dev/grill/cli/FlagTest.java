package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code grill flag}: a card marked as wrong, dated or unclear, with a word on why. */
class FlagTest {

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void addDecks() {
    home = Home.in(folder);
    home.grill("deck", "add", "builtin:en").ok();
  }

  private JsonNode flags(String card) throws IOException {
    return home.grill("show", card, "--json").ok().json().get("flags");
  }

  private boolean isFlagged(String card) throws IOException {
    for (JsonNode one : home.grill("cards", "--json").ok().json().get("cards")) {
      if (one.get("id").asText().equals(card)) {
        return one.get("flagged").asBoolean();
      }
    }
    throw new AssertionError("no card " + card);
  }

  @Test
  void aFlagIsKeptWithItsWordAndListed() throws IOException {
    assertFalse(isFlagged("fish"));
    assertEquals(0, flags("fish").size());

    Home.Run run = home.grill("flag", "fish", "  the link is dead\n").ok();

    assertTrue(run.out().contains("flagged sea-en/fish"), run.out());
    assertTrue(isFlagged("fish"));
    assertFalse(isFlagged("salt"));
    assertEquals("the link is dead", flags("fish").get(0).get("text").asText());
    assertEquals("2026-11-24T09:00:00+08:00", flags("fish").get(0).get("at").asText());
    JsonNode listed = home.grill("cards", "--state", "flagged", "--json").ok().json().get("cards");
    assertEquals(1, listed.size());
    assertEquals("new", listed.get(0).get("state").asText(), "a flag is no state of the schedule");
    String shown = home.grill("show", "fish").ok().out();
    assertTrue(shown.contains("Your flags:\n  - 2026-11-24  the link is dead\n"), shown);
  }

  @Test
  void severalFlagsStandBesideEachOtherAndClearTakesAllOff() throws IOException {
    home.grill("flag", "fish").ok();
    home.at("2026-11-25T09:00:00+08:00").grill("flag", "fish", "dated").ok();
    assertEquals(2, flags("fish").size());
    assertTrue(flags("fish").get(0).get("text").isNull(), "no word, no text");

    home.grill("flag", "fish", "--clear").ok();

    assertFalse(isFlagged("fish"));
    assertEquals(0, flags("fish").size());
    assertFalse(home.grill("show", "fish").ok().out().contains("Your flags"));
    Home.Run again = home.grill("flag", "--clear", "fish").ok();
    assertEquals("there is no flag on sea-en/fish\n", again.out());
    assertEquals("unflag", home.grill("undo", "--json").ok().json().get("undone").asText());
    assertEquals(2, flags("fish").size(), "nothing was recorded the second time");
  }

  @Test
  void aFlagMovesNothingAndUndoTakesBackWhatWasDoneLastWhicheverItWas() throws IOException {
    home.grill("grade", "fish", "4").ok();
    JsonNode before = home.grill("show", "fish", "--json").ok().json().get("schedule");
    int due = home.due();
    home.grill("flag", "fish", "unclear").ok();
    assertEquals(before, home.grill("show", "fish", "--json").ok().json().get("schedule"));
    assertEquals(due, home.due());

    JsonNode undone = home.grill("undo", "--json").ok().json();

    assertEquals("flag", undone.get("undone").asText());
    assertEquals("sea-en/fish", undone.get("card").asText());
    assertFalse(isFlagged("fish"));
    assertEquals(4, home.grill("undo", "--json").ok().json().get("grade").asInt());
  }

  @Test
  void whatCannotBeFlaggedSaysWhyAndChangesNothing() throws IOException {
    Home.Run unknown = home.grill("flag", "fich");
    assertEquals(1, unknown.exit());
    assertTrue(unknown.err().contains("fish"), "the nearest name: " + unknown.err());
    assertEquals(2, home.grill("flag", "fish", "why", "--clear").exit());
    assertEquals(2, home.grill("flag").exit());
    assertEquals(3, home.grill("flag", "fish", "x".repeat(10_001)).exit());
    assertEquals(2, home.grill("cards", "--state", "flaged").exit());
    assertFalse(isFlagged("fish"));
  }

  @Test
  void aWordOnAFlagIsNoCommandToTheTerminal() {
    home.grill("flag", "fish", "\u001b[31mred\u202e").ok();
    String shown = home.grill("show", "fish").ok().out();
    assertTrue(shown.indexOf('\u001b') < 0 && shown.indexOf('\u202e') < 0, shown);
    assertTrue(shown.contains("red"), shown);
  }

  @Test
  void theCommandIsInHelpManAndCompletionInBothLanguages() {
    for (String lang : new String[] {"en", "zh"}) {
      String summary = lang.equals("en") ? "flag a card as wrong" : "把卡片标记为有错";
      home.lang(lang);
      assertTrue(home.grill("help").ok().out().contains(summary));
      assertTrue(home.grill("help", "flag").ok().out().contains("--clear"));
      assertTrue(home.grill("man").ok().out().contains("flag"));
      assertTrue(home.grill("completion", "fish").ok().out().contains(summary));
      assertTrue(home.grill("completion", "bash").ok().out().contains("'flag'"));
    }
  }
}
