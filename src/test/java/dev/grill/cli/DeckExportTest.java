package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.card.CardId;
import dev.grill.review.Remark;
import dev.grill.schedule.Sm2;
import dev.grill.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decks out: {@code deck export} and {@code deck feedback}. */
class DeckExportTest {

  private static final String DECK =
      """
      deck: nets
      title: Networks
      language: en
      cards:
        - id: ping
          tags: [icmp]
          question: |
            What does `ping` use?
          answer: "=ICMP, see <https://example.org/a>"
          points:
            - point: echo
              accept: [echo, "request & reply"]
          code:
            - language: python
              caption: A loop
              source: "for i in range(3):\\n    print(i)  # <b>\\n"
              output: "0\\n1\\n2\\n"
          follow-ups:
            - question: And traceroute?
              answer: TTL
          misconceptions: [It uses TCP.]
          references: [{title: RFC 792, url: https://www.rfc-editor.org/rfc/rfc792}]
        - id: dns
          topic: names
          difficulty: 3
          question: What is an MX record?
          answer: Where mail goes
      """;

  @TempDir Path temporary;
  private Home home;
  private Path folder;

  @BeforeEach
  void addDeck() throws IOException {
    home = Home.in(temporary.resolve("home"));
    folder = Files.createDirectory(temporary.resolve("files"));
    Path deck = Files.writeString(folder.resolve("nets.yaml"), DECK);
    home.grill("deck", "add", deck.toString()).ok();
  }

  private String to(String name) {
    return folder.resolve(name).toString();
  }

  private String exported(String name, String... more) throws IOException {
    List<String> args =
        new java.util.ArrayList<>(List.of("deck", "export", "nets", "-o", to(name)));
    args.addAll(List.of(more));
    home.grill(args.toArray(new String[0])).ok();
    return Files.readString(folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.md", "out.yaml"})
  void whatWasExportedIsTheSameDeckAgain(String name) throws IOException {
    exported(name);
    Home other = Home.in(temporary.resolve("other"));
    other.grill("deck", "add", to(name)).ok();
    for (String card : List.of("nets/ping", "nets/dns")) {
      JsonNode before = home.grill("show", card, "--json").ok().json();
      JsonNode after = other.grill("show", card, "--json").ok().json();
      if (name.endsWith(".md")) {
        before = before.deepCopy();
        before
            .findParents("accept")
            .forEach(
                point ->
                    ((com.fasterxml.jackson.databind.node.ObjectNode) point).putArray("accept"));
      }
      assertEquals(before, after);
    }
    other.grill("deck", "new", to("again.yaml"), "--from", to(name)).ok();
    assertTrue(Files.readString(folder.resolve("again.yaml")).contains("deck: nets\n"));
  }

  @Test
  void theStudySheetIsOneFileThatNeedsNothingElse() throws IOException {
    String page = exported("sheet.html");
    assertTrue(page.contains("<details class=\"answer\"><summary>Answer</summary>"), page);
    assertTrue(page.contains("<span class=\"keyword\">for</span>"), page);
    assertTrue(page.contains("<span class=\"comment\"># &lt;b&gt;</span>"), page);
    assertTrue(page.contains("@page { size: A4"), page);
    assertTrue(page.contains("prefers-color-scheme: dark"), page);
    assertFalse(page.matches("(?s).*(src=|<link|@import|url\\().*"), page);
    assertEquals(1, page.split("<h1>", -1).length - 1);
    String chinese = exported("zh.html", "--lang", "zh");
    assertTrue(chinese.contains("<html lang=\"zh\">") && chinese.contains("追问"), chinese);
  }

  @Test
  void aStrangersDeckCannotPutScriptsOnThePage() throws IOException {
    String evil = "<script>alert(1)</script><img src=x onerror=y> [a](javascript:z)";
    Path deck = folder.resolve("evil.yaml");
    Files.writeString(
        deck,
        "deck: evil\ntitle: '"
            + evil
            + "'\ndescription: '"
            + evil
            + "'\nauthors: ['"
            + evil
            + "']\ncards:\n- {id: x, topic: '"
            + evil
            + "', question: '"
            + evil
            + "', answer: '"
            + evil
            + "', hint: '"
            + evil
            + "', points: [{point: '"
            + evil
            + "'}], code: [{caption: '"
            + evil
            + "', language: '\"><b>', source: '"
            + evil
            + "'}], references: [{title: '"
            + evil
            + "', url: 'javascript:1'}]}\n");
    home.grill("deck", "add", deck.toString()).ok();
    home.grill("deck", "export", "evil", "-o", to("evil.html")).ok();
    String page = Files.readString(folder.resolve("evil.html"));
    assertEquals(1, page.split("<script", -1).length - 1, "the page's own");
    assertFalse(page.contains("<img") || page.contains("href=\"javascript"), page);
  }

  @Test
  void progressGoesAlongWhereThereIsRoomForIt() throws IOException {
    home.grill("grade", "ping", "4").ok();
    String table = exported("p.csv", "--with-progress");
    assertTrue(
        table
            .lines()
            .findFirst()
            .orElseThrow()
            .endsWith(",state,due,intervalDays,easiness,repetitions"));
    assertTrue(table.contains(",scheduled,2026-11-25,1,2.5,1\n"), table);
    assertTrue(table.contains(",new,,,,\n"), table);
    home.grill("deck", "export", "nets", "--with-progress", "-o", to("p.apkg")).ok();
    byte[] zip = Files.readAllBytes(folder.resolve("p.apkg"));
    assertArrayEquals(new byte[] {'P', 'K', 3, 4}, java.util.Arrays.copyOf(zip, 4));
  }

  @Test
  void nothingIsHalfWrittenAndTheDecksOwnFileIsLeftAlone() throws IOException {
    home.grill(
            "deck",
            "add",
            "--link",
            write("linked.yaml", DECK.replace("deck: nets", "deck: linked")))
        .ok();
    Map<String, String> before = Home.contents(folder);
    Home.Run own = home.grill("deck", "export", "linked", "-o", to("linked.yaml"));
    assertEquals(1, own.exit());
    assertTrue(own.err().contains("name another file"), own.err());
    assertEquals(1, home.grill("deck", "export", "nets", "-o", to("none/x.csv")).exit());
    assertEquals(1, home.grill("deck", "export", "nets", "nosuch", "-o", to("x.csv")).exit());
    assertEquals(before, Home.contents(folder));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  // ---- feedback ----

  private void flag(String card, String words) throws Exception {
    ZonedDateTime at = ZonedDateTime.parse("2026-11-24T09:00:00+08:00");
    try (Store store =
        Store.open(home.database(), new Sm2(), () -> Instant.parse("2100-01-01T00:00:00Z"))) {
      store.remark(
          new CardId("nets", card), Remark.Kind.FLAG, words, at, LocalDate.of(2026, 11, 24));
    }
  }

  @Test
  void flagsBecomeMarkdownForTheAuthors() throws Exception {
    assertTrue(home.grill("deck", "feedback", "nets").ok().err().contains("nothing to report"));
    flag("dns", "MX has a preference,\ntoo: **say** so");
    flag("dns", null);
    home.grill("deck", "feedback", "nets", "-o", to("feedback.md")).ok();
    String text = Files.readString(folder.resolve("feedback.md"));
    assertTrue(text.startsWith("# Feedback on Networks\n\n`nets` · "), text);
    assertTrue(text.contains("## `nets/dns`\n\n> What is an MX record?\n"), text);
    assertTrue(
        text.contains("- 2026-11-24: MX has a preference,\\\n  too: \\*\\*say\\*\\* so\n"), text);
    assertTrue(text.contains("- 2026-11-24: marked without a word\n"), text);
    assertFalse(text.contains("ping"), text);
  }

  @Test
  void whatTheLearnerChangedIsShownAsADifference() throws Exception {
    Path copy = home.folder().resolve("decks/default/nets.yaml");
    if (!Files.exists(copy)) {
      copy = home.folder().resolve("decks/nets.yaml");
    }
    Files.writeString(
        copy, Files.readString(copy).replace("Where mail goes", "Where mail goes, by preference"));
    Home.Run run = home.grill("deck", "feedback", "nets").ok();
    assertTrue(
        run.out()
            .contains("-  answer: Where mail goes\n+  answer: Where mail goes, by preference\n"),
        run.out());
    assertTrue(run.out().contains("```diff\n"), run.out());
  }
}
