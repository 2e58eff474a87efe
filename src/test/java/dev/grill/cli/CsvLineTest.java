package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.cli.print.Csv;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What {@code --csv} prints of a row, sign by sign. */
class CsvLineTest {

  @Test
  void onlyWhatNeedsQuotesHasThem() {
    assertEquals("a,b c, d ,'e'", Csv.line("a", "b c", " d ", "'e'"));
    assertEquals(
        "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"", Csv.line("a,b", "say \"x\"", "two\nlines"));
    assertEquals(",,题,é;", Csv.line(null, "", "题", "é;"));
    assertEquals("x,#y", Csv.line("x", "#y"));
  }

  @Test
  void numbersDaysAndTruthsStandAsTheyAre() {
    assertEquals("-3,2.5,2026-11-24,true", Csv.line(-3, 2.5, LocalDate.of(2026, 11, 24), true));
  }

  @Test
  void whatASpreadsheetWouldCalculateIsText() {
    assertEquals("'=1+1,'+1,'-1,'@x,\"'=a,b\"", Csv.line("=1+1", "+1", "-1", "@x", "=a,b"));
    assertEquals("a=1", Csv.line("a=1"));
  }
}
