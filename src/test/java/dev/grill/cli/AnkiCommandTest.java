package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages of Anki through the whole program. */
class AnkiCommandTest {

  private static final Path PACKAGES =
      Path.of("src/test/resources/dev/grill/deckfile/anki").toAbsolutePath();

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void makeHome() throws IOException {
    home = Home.in(Files.createDirectory(folder.resolve("home")));
  }

  private static String legacy() {
    return PACKAGES.resolve("legacy.apkg").toString();
  }

  /** The legacy package with a log of the card "goodbye". */
  private String withLog(String... rows) throws Exception {
    Path database = folder.resolve("collection");
    Path file = folder.resolve("log.apkg");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(Path.of(legacy())));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals("collection.anki21")) {
          Files.write(database, bytes);
          try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
              Statement statement = connection.createStatement()) {
            for (String row : rows) {
              statement.executeUpdate("INSERT INTO revlog VALUES (" + row + ")");
            }
          }
          bytes = Files.readAllBytes(database);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
        out.closeEntry();
      }
    }
    return file.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy.apkg", "latest.apkg"})
  void aPackageIsAddedWithAWordOnWhatItLost(String name) throws IOException {
    Home.Run run = home.grill("deck", "add", PACKAGES.resolve(name).toString()).ok();

    assertEquals("added default · Default · 2 cards", run.outLines().get(0));
    assertTrue(run.err().contains("1 sound or film"), run.err());
    assertTrue(run.err().contains("1 card has no answer in Anki"), run.err());
    assertFalse(run.err().contains("\u001b") || run.err().contains("\r"), "no bar in a pipe");
    JsonNode cards = home.grill("cards", "--json").ok().json().get("cards");
    assertEquals(2, cards.size());
    assertFalse(cards.toString().contains("Please update"));
    String card = cards.at("/1/card").asText();
    assertEquals("world", home.grill("show", card, "--json").ok().json().get("answer").asText());
    Home.Run again = home.grill("deck", "add", PACKAGES.resolve(name).toString()).ok();
    assertEquals("", again.err());
  }

  @Test
  void theSummaryIsInThePersonsLanguage() {
    Home.Run run = home.lang("zh").grill("deck", "add", legacy()).ok();
    assertTrue(run.err().contains("1 个声音或影片"), run.err());
  }

  @Test
  void anIdOfOnesOwnIsTaken() throws IOException {
    home.grill("deck", "add", legacy(), "--id", "mine").ok();
    assertEquals("mine", home.grill("due", "--json").ok().json().at("/decks/0/deck").asText());
  }

  @Test
  void answersAreTakenWhereTheyAreAskedForAndGoBackAsOneAct() throws Exception {
    String file =
        withLog(
            "1750000000000, 1375933503610, -1, 3, 1, 0, 2500, 4000, 0",
            "1750200000000, 1375933503610, -1, 4, 6, 1, 2600, 6000, 1",
            "1750900000000, 1375933503610, -1, 3, 0, 0, 0, 2000, 3");
    Home.Run without = home.grill("deck", "add", file).ok();
    assertTrue(without.err().contains("3 answers given in Anki"), without.err());
    assertEquals(0, home.grill("history", "--json").ok().json().get("reviews").size());

    Home.Run with = home.grill("deck", "add", file, "--with-progress").ok();
    assertTrue(with.out().contains("3 answers came with it"), with.out());
    JsonNode reviews = home.grill("history", "--json").ok().json().get("reviews");
    assertEquals(3, reviews.size());
    assertEquals("import", reviews.at("/0/mode").asText());
    assertEquals(4, reviews.at("/0/grade").asInt());
    assertEquals(5, reviews.at("/1/grade").asInt());
    assertEquals("cram", reviews.at("/2/mode").asText());
    assertEquals(4, reviews.at("/0/seconds").asInt());
    String card = reviews.at("/0/card").asText();
    JsonNode schedule = home.grill("show", card, "--json").ok().json().get("schedule");
    assertEquals(2, schedule.get("repetitions").asInt());
    assertEquals(6, schedule.get("intervalDays").asInt());

    home.grill("deck", "add", file, "--with-progress").ok();
    assertEquals(3, home.grill("history", "--json").ok().json().get("reviews").size());

    home.grill("undo").ok();
    assertTrue(home.grill("show", card, "--json").ok().json().get("schedule").isNull());
    assertEquals(1, home.grill("undo").exit());
  }

  @Test
  void aCardMadeNewInAnkiIsNewHere() throws Exception {
    String file =
        withLog(
            "1750000000000, 1375933503610, -1, 3, 1, 0, 2500, 4000, 0",
            "1750200000000, 1375933503610, -1, 0, 0, 0, 0, 0, 4");
    home.grill("deck", "add", file, "--with-progress").ok();
    JsonNode reviews = home.grill("history", "--json").ok().json().get("reviews");
    assertEquals(1, reviews.size());
    String card = reviews.at("/0/card").asText();
    assertEquals("new", home.grill("show", card, "--json").ok().json().get("state").asText());
  }

  @Test
  void aDamagedPackageChangesNothing() throws IOException {
    home.grill("due").ok();
    byte[] whole = Files.readAllBytes(Path.of(legacy()));
    Path cut = Files.write(folder.resolve("cut.apkg"), java.util.Arrays.copyOf(whole, 20_000));
    Map<String, String> before = Home.contents(folder);
    Home.Run run = home.grill("deck", "add", cut.toString());

    assertEquals(3, run.exit());
    assertTrue(run.err().contains("cut.apkg is cut off or damaged"), run.err());
    Map<String, String> after = Home.contents(folder);
    after.keySet().removeIf(name -> name.endsWith(".db") || name.endsWith("-journal"));
    before.keySet().removeIf(name -> name.endsWith(".db") || name.endsWith("-journal"));
    after.keySet().removeIf(name -> name.endsWith(".lock"));
    assertEquals(before, after);
    assertEquals(0, home.grill("deck", "list", "--json").ok().json().get("decks").size());
  }
}
