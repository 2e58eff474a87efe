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

/** Undo takes back the last thing done here, whatever it was, and what is printed is the fold's. */
class UndoTest {

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void addDecks() {
    home = Home.in(folder).at("2026-11-24T09:00:00+08:00");
    home.grill("deck", "add", "builtin:en").ok();
  }

  private JsonNode show(String card) throws IOException {
    return home.grill("show", card, "--json").ok().json();
  }

  @Test
  void aCommandOnSeveralCardsIsTakenBackWhole() throws IOException {
    home.grill("grade", "fish", "4").ok();
    home.grill("suspend", "fish", "salt").ok();

    JsonNode undone = home.grill("undo", "--json").ok().json();

    assertEquals("suspend", undone.get("undone").asText());
    assertEquals("sea-en/fish", undone.get("card").asText());
    assertEquals("scheduled", undone.get("state").asText());
    assertEquals("new", undone.get("cards").get(1).get("state").asText());
    assertEquals("new", show("salt").get("state").asText());
    assertEquals(4, home.grill("undo", "--json").ok().json().get("grade").asInt());
    assertEquals(1, home.grill("undo").exit());
  }

  @Test
  void aResetMakesACardNewAndUndoGivesItsScheduleBack() throws IOException {
    home.grill("grade", "fish", "5").ok();
    JsonNode before = show("fish").get("schedule");
    home.grill("reset", "fish").ok();
    assertTrue(show("fish").get("schedule").isNull());

    JsonNode undone = home.grill("undo", "--json").ok().json();

    assertEquals("reset", undone.get("undone").asText());
    assertEquals(before, show("fish").get("schedule"));
  }

  @Test
  void notesComeBackOneByOne() throws IOException {
    home.grill("note", "fish", "first").ok();
    home.grill("note", "fish", "second").ok();
    assertEquals("second", show("fish").get("note").asText());
    home.grill("undo").ok();
    assertEquals("first", show("fish").get("note").asText());
    home.grill("undo").ok();
    assertTrue(show("fish").get("note").isNull());
  }

  @Test
  void oneNamedAnswerIsTakenBackAndOnlyOnce() throws IOException {
    String id = home.grill("grade", "fish", "5", "--json").ok().json().get("review").asText();
    home.grill("grade", "salt", "5").ok();
    home.grill("undo", "--review", id).ok();
    assertEquals("new", show("fish").get("state").asText());
    assertEquals("scheduled", show("salt").get("state").asText());
    assertEquals(1, home.grill("undo", "--review", id).exit());
  }

  @Test
  void anAnswerFromTheFutureIsPassedOverAndSaidWithItsRemedy() throws IOException {
    home.at("2036-01-01T09:00:00Z").grill("grade", "fish", "5").ok();
    home.at("2026-11-24T09:00:00Z");
    Home.Run run = home.grill("show", "fish", "--json").ok();
    assertEquals("new", run.json().get("state").asText());

    JsonNode graded = home.grill("grade", "fish", "1", "--json").ok().json();

    assertEquals(graded.get("after"), show("fish").get("schedule"));
    JsonNode last = home.grill("history", "--json").ok().json().get("reviews").get(1);
    assertTrue(last.get("future").asBoolean());
    assertEquals("2036-01-01", last.get("day").asText());
    String said = home.grill("history").ok().err();
    String id = last.get("review").asText();
    assertTrue(said.contains("grill undo --review " + id), said);
    assertEquals(1, said.lines().count(), said);
    home.grill("undo", "--review", id).ok();
    assertEquals("", home.grill("history").ok().err());
    assertEquals(graded.get("after"), show("fish").get("schedule"));
  }

  @Test
  void whatLiesAheadCountsWhenItsTimeHasCome() throws IOException {
    home.at("2036-01-01T09:00:00Z").grill("grade", "fish", "5").ok();
    assertEquals("new", show("salt").get("state").asText());
    home.at("2026-11-24T09:00:00Z");
    assertEquals("new", show("fish").get("state").asText());
    home.at("2035-12-31T12:00:00Z");
    assertEquals("2036-01-02", show("fish").get("schedule").get("due").asText());
  }

  @Test
  void aClockSetBackAnHourLosesNoOrderAndIsSaidOnce() throws IOException {
    home.at("2026-11-24T10:00:00Z").grill("suspend", "fish").ok();
    home.at("2026-11-24T09:05:00Z").grill("resume", "fish").ok();
    assertEquals("new", show("fish").get("state").asText());
    home.at("2026-11-24T10:00:00Z").grill("grade", "fish", "5").ok();
    home.at("2026-11-24T09:00:00Z");
    String said = home.grill("history").ok().err();
    assertTrue(said.contains("clock stands before"), said);
    assertEquals(1, said.lines().count(), said);
    home.at("2026-11-24T10:00:01Z");
    assertFalse(home.grill("history").ok().err().contains("clock"));
  }
}
