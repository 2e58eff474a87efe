package dev.grill.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How blocks stand on a screen: marks, lists, tables, and what begins them. */
class MarkdownLayoutTest {

  private static List<String> plain(int columns, String... lines) {
    return Markdown.plain(String.join("\n", lines), columns);
  }

  @Test
  void marksAreLeftOutWhereTooLittleWouldBeLeftBesideThem() {
    assertEquals(List.of("│ quote", "│ long", "│ enough"), plain(10, "> quote long enough"));
    assertEquals(List.of("│ quote", "│ long", "│ enough"), plain(10, "> > quote long enough"));
    assertEquals(List.of("abc def"), plain(10, "1000000. abc def"));
  }

  @Test
  void aNumberedListIsAlignedByItsLastNumber() {
    assertEquals(
        List.of(" 9. nine", "", "10. ten", "", "    more", "", "11. eleven"),
        plain(40, "9. nine", "10. ten", "", "    more", "11. eleven"));
    assertEquals(List.of("8. a", "9. b"), plain(40, "8. a", "9. b"));
    assertEquals(List.of("0) a"), plain(40, "0) a"));
  }

  @Test
  void aListWithEmptyLinesIsSpacedAndAnEmptyEntryKeepsItsBullet() {
    assertEquals(
        List.of("• a", "", "• b", "", "• ", "", "• c"), plain(40, "- a", "", "- b", "- ", "- c"));
    assertEquals(List.of("• a", "• ", "• c"), plain(40, "- a", "- ", "- c"));
  }

  @Test
  void bulletsTellTheLevelsApart() {
    assertEquals(
        List.of("• a", "  ◦ b", "    ▪ c", "      • d"),
        plain(40, "- a", "  - b", "    - c", "      - d"));
    assertEquals(List.of("1. a", "   • b"), plain(40, "1. a", "   - b"));
  }

  @Test
  void emptyLinesWithinAQuoteHaveItsBar() {
    assertEquals(List.of("│ a", "│ ", "│ b"), plain(40, "> a", ">", "> b"));
    assertEquals(Style.MARK, Markdown.lines("> a", 40).get(0).spans().get(0).style());
    assertEquals(Style.MARK, Markdown.lines("---", 40).get(0).spans().get(0).style());
  }

  @Test
  void aTablesColumnsAreAsWideAsTheyNeedOrHaveAFairShare() {
    String[] table = {
      "| a | b | c |", "|--|:-:|--:|", "| " + "a".repeat(27) + " | b | cc |", "| x | | y |"
    };
    assertEquals(
        List.of(
            "a                     │ b │  c",
            "──────────────────────┼───┼───",
            "aaaaaaaaaaaaaaaaaaaaa │ b │ cc",
            "aaaaaa                │   │   ",
            "x                     │   │  y"),
        plain(30, table));
    assertEquals("a                           │ b │  c", plain(36, table).get(0), "just enough");
    assertEquals("a                          │ b │  c", plain(35, table).get(0), "one too few");
  }

  @Test
  void aTableWithSixColumnsForEachCellIsNoListYet() {
    String[] table = {"| aaaaaa bbb | bbbbbb ccc |", "|--|--|", "| 1 | 2 |", "| 3 | 4 |"};
    assertEquals(
        List.of(
            "aaaaaa │ bbbbbb",
            "bbb    │ ccc   ",
            "───────┼───────",
            "1      │ 2     ",
            "3      │ 4     "),
        plain(15, table));
    assertEquals(
        List.of("aaaaaa bbb: 1", "bbbbbb ccc: 2", "", "aaaaaa bbb: 3", "bbbbbb ccc: 4"),
        plain(14, table));
  }

  @Test
  void anEmptyColumnOfATableIsOneWide() {
    assertEquals(List.of("  │ a", "──┼──", "  │ b"), plain(40, "| | a |", "|--|--|", "| | b |"));
  }

  @Test
  void ofATablesCellTheTextIsCentredByWhatIsMissing() {
    assertEquals(
        List.of("abcde", "─────", "  x  ", " xy  ", " xyz "),
        plain(40, "| abcde |", "|:-:|", "| x |", "| xy |", "| xyz |"));
  }

  @Test
  void headsOfATableAreStrongAndItsLinesAreMarks() {
    List<StyledLine> lines = Markdown.lines("| a | b |\n|--|--|\n| c | d |", 40);
    assertEquals(
        List.of(
            new Span("a", Style.STRONG), new Span(" │ ", Style.MARK), new Span("b", Style.STRONG)),
        lines.get(0).spans());
    assertEquals(List.of(new Span("──┼──", Style.MARK)), lines.get(1).spans());
    assertEquals(Style.PLAIN, lines.get(2).spans().get(0).style());
  }

  @Test
  void lessThanTenColumnsAreTakenAsTen() {
    assertEquals(plain(10, "quote long enough"), plain(3, "quote long enough"));
    assertEquals(List.of("quote long", "enough"), plain(9, "quote long enough"));
  }

  @Test
  void whatLooksLikeAMarkAtALinesBeginningIsRead() {
    assertEquals(List.of("a", "", "• b"), plain(40, "a", "- b"));
    assertEquals(List.of("a", "", "• b"), plain(40, "a", "+ b"));
    assertEquals(List.of("1. b"), plain(40, "1. b"));
    assertEquals(List.of("9. b"), plain(40, "9. b"));
    assertEquals(List.of("0. b"), plain(40, "0. b"));
    assertEquals(Style.HEADING, Markdown.lines("a\n=", 40).get(0).spans().get(0).style());
    assertEquals(List.of("a", "b"), plain(40, "a  ", "b"));
    assertEquals(List.of("a b"), plain(40, "a", "   b"));
    assertEquals(List.of("a b"), plain(40, "a ", "b "));
    assertEquals(List.of("a / b : c"), plain(40, "a / b : c"));
  }
}
