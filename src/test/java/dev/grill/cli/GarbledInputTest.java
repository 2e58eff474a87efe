package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that are no UTF-8 are refused by line, and what came before them is kept. */
class GarbledInputTest {

  private static final String DECK =
      "deck: d\ntitle: D\ncards:\n"
          + "  - {id: a, question: One?, answer: A}\n"
          + "  - {id: b, question: Two?, answer: B}\n";

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void addDeck() throws IOException {
    home = Home.in(folder.resolve("home"));
    Path deck = folder.resolve("d.yaml");
    Files.writeString(deck, DECK);
    home.grill("deck", "add", deck.toString()).ok();
  }

  private Home.Run fed(String charset, byte[] before, String rest, String... command)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(before);
    bytes.write(rest.getBytes(Charset.forName(charset)));
    return home.reading(new ByteArrayInputStream(bytes.toByteArray()), command);
  }

  private JsonNode log() throws IOException {
    return home.grill("history", "--json").ok().json().get("reviews");
  }

  @Test
  void anAnswerInGbkIsNotKeptAsReplacementCharacters() throws IOException {
    Home.Run run = fed("GB18030", new byte[0], "注意力机制\n\n4\n", "review", "--plain");
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("line 1 of standard input is not UTF-8"), run.err());
    assertTrue(run.err().contains("iconv"), run.err());
    assertEquals(0, log().size());
  }

  @Test
  void whatWasAnsweredBeforeTheGarbledLineStays() throws IOException {
    byte[] before = "注意力\n\n4\n".getBytes(StandardCharsets.UTF_8);
    Home.Run run = fed("GB18030", before, "机制\n\n4\n", "review", "--plain");
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("line 4 "), run.err());
    assertEquals(1, log().size());
    assertEquals("注意力", log().get(0).get("answer").asText());
  }

  @Test
  void aByteOrderMarkAndEveryCharacterOfUtf8AreTaken() throws IOException {
    fed("UTF-8", new byte[0], "\ufeff注 👩🏽‍💻 é\r\n\r\n4\r\n", "review", "--plain").ok();
    assertEquals("注 👩🏽‍💻 é", log().get(0).get("answer").asText());
  }

  @Test
  void aCardInLatin1IsNotAdded() throws IOException {
    byte[] question = new byte[] {'c', 'a', 'f', (byte) 0xe9, '\n', '\n', 'x', '\n', '\n'};
    Home.Run run = fed("UTF-8", question, "", "add", "d");
    assertEquals(3, run.exit(), run.err());
    assertFalse(Files.readString(folder.resolve("d.yaml")).contains("caf"));
    assertEquals(2, home.grill("cards", "--json").ok().json().get("cards").size());
  }
}
