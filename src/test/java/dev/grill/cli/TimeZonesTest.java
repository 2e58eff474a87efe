package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights on which a real zone's clock jumps, and learners who travel: which day an answer belongs
 * to and when its card waits again, as the commands say.
 */
class TimeZonesTest {

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void addOneCard() throws IOException {
    Path file = folder.resolve("one.yaml");
    Files.writeString(
        file, "deck: one\ntitle: One\ncards:\n  - {id: card, question: q, answer: a}\n");
    home = Home.in(folder.resolve("home")).at("2011-01-01T09:00:00Z");
    home.grill("deck", "add", file.toString()).ok();
  }

  /** Answers with a 4: the mode and the day on which the card waits then. */
  private String good(String now) throws IOException {
    JsonNode graded = home.at(now).grill("grade", "card", "4", "--json").ok().json();
    return graded.get("mode").asText() + " " + graded.at("/after/due").asText();
  }

  private int due(String now) throws IOException {
    return home.at(now).due();
  }

  private List<String> days() throws IOException {
    List<String> days = new ArrayList<>();
    for (JsonNode review : home.grill("history", "--json").ok().json().get("reviews")) {
      days.add(review.get("day").asText() + " " + review.get("mode").asText());
    }
    return days;
  }

  @Test
  void theHourThatComesTwiceInNewYorkIsOneEvening() throws IOException {
    assertEquals("review 2026-11-01", good("2026-11-01T01:30:00-04:00[America/New_York]"));
    assertEquals(0, due("2026-11-01T01:30:00-05:00[America/New_York]"));
    assertEquals("repeat 2026-11-01", good("2026-11-01T01:30:00-05:00[America/New_York]"));
    assertEquals(0, due("2026-11-01T03:59:59-05:00[America/New_York]"));
    assertEquals(1, due("2026-11-01T04:00:00-05:00[America/New_York]"));
    assertEquals("review 2026-11-07", good("2026-11-01T04:00:00-05:00[America/New_York]"));
    assertEquals(List.of("2026-10-31 review", "2026-10-31 repeat", "2026-11-01 review"), days());
  }

  @Test
  void theNightWithoutAnHourInNewYorkEndsAtFourAsEveryNight() throws IOException {
    assertEquals("review 2026-03-08", good("2026-03-08T01:59:59-05:00[America/New_York]"));
    assertEquals(0, due("2026-03-08T03:00:00-04:00[America/New_York]"));
    assertEquals(0, due("2026-03-08T03:59:59-04:00[America/New_York]"));
    assertEquals(1, due("2026-03-08T04:00:00-04:00[America/New_York]"));
  }

  /** The day begins at 02:30, which the clock jumps over. */
  @Test
  void aDayWhoseBeginningIsLeftOutBeginsWhenTheClockHasJumped() throws IOException {
    home.grill("config", "set", "day-start", "02:30").ok();

    assertEquals("review 2026-03-08", good("2026-03-08T01:59:59-05:00[America/New_York]"));
    assertEquals(1, due("2026-03-08T03:00:00-04:00[America/New_York]"));
  }

  /** The day begins at 01:30, and an hour later the clock shows 01:00 again. */
  @Test
  void aDayThatBeginsTwiceAsksNothingTwice() throws IOException {
    home.grill("config", "set", "day-start", "01:30").ok();
    good("2026-10-31T20:00:00-04:00[America/New_York]");

    assertEquals(1, due("2026-11-01T01:45:00-04:00[America/New_York]"));
    assertEquals("review 2026-11-07", good("2026-11-01T01:45:00-04:00[America/New_York]"));
    assertEquals(0, due("2026-11-01T01:15:00-05:00[America/New_York]"));
    assertEquals("repeat 2026-11-07", good("2026-11-01T01:15:00-05:00[America/New_York]"));
    assertEquals(0, due("2026-11-01T01:45:00-05:00[America/New_York]"));
    assertEquals(0, due("2026-11-06T09:00:00-05:00[America/New_York]"));
    assertEquals(1, due("2026-11-07T09:00:00-05:00[America/New_York]"));
    assertEquals(List.of("2026-10-31 review", "2026-11-01 review", "2026-10-31 repeat"), days());
  }

  /** Samoa went from 29 to 31 December 2011 at midnight. */
  @Test
  void whatIsDueOnADayThatApiaLeftOutWaitsOnTheNext() throws IOException {
    assertEquals("review 2011-12-30", good("2011-12-29T22:00:00-10:00[Pacific/Apia]"));
    assertEquals(0, due("2011-12-29T23:59:59-10:00[Pacific/Apia]"));
    assertEquals(1, due("2011-12-31T09:00:00+14:00[Pacific/Apia]"));
    assertEquals("review 2012-01-06", good("2011-12-31T09:00:00+14:00[Pacific/Apia]"));
    assertEquals(0, due("2012-01-05T09:00:00+14:00[Pacific/Apia]"));
    assertEquals(1, due("2012-01-06T09:00:00+14:00[Pacific/Apia]"));
    assertEquals(List.of("2011-12-29 review", "2011-12-31 review"), days());
  }

  @Test
  void whoFliesWestIntoAnEarlierDayIsNotAskedAgainOnIt() throws IOException {
    assertEquals("review 2026-11-25", good("2026-11-24T20:00:00+08:00[Asia/Shanghai]"));
    assertEquals(0, due("2026-11-24T19:00:00-05:00[America/New_York]"));
    assertEquals("repeat 2026-11-25", good("2026-11-24T19:00:00-05:00[America/New_York]"));
    assertEquals("review 2026-12-01", good("2026-11-25T08:00:00-05:00[America/New_York]"));
    // back over the date line: the same wall clock on a day that is over at home
    assertEquals("repeat 2026-12-01", good("2026-11-25T09:00:00-10:00[Pacific/Honolulu]"));
    assertEquals(0, due("2026-11-30T09:00:00-10:00[Pacific/Honolulu]"));
    assertEquals(1, due("2026-12-01T09:00:00-10:00[Pacific/Honolulu]"));
  }

  @Test
  void whoFliesEastIntoALaterDayIsAskedWhatIsDueThere() throws IOException {
    assertEquals("review 2026-11-25", good("2026-11-24T20:00:00-05:00[America/New_York]"));
    assertEquals(1, due("2026-11-25T15:00:00+13:00[Pacific/Auckland]"));
    assertEquals("review 2026-12-01", good("2026-11-25T15:00:00+13:00[Pacific/Auckland]"));
    assertEquals(0, due("2026-11-24T22:00:00-05:00[America/New_York]"));
    assertEquals(0, due("2026-11-25T09:00:00-05:00[America/New_York]"));
    assertEquals("repeat 2026-12-01", good("2026-11-25T09:00:00-05:00[America/New_York]"));
    assertEquals(1, due("2026-12-01T04:00:00-05:00[America/New_York]"));
  }
}
