package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deck that {@code deck new} writes. */
class DeckNewTest {

  @TempDir Path folder;

  @Test
  void itsFirstLineNamesTheSchemaWhereOneIsInstalled() throws IOException {
    Path decks = Files.createDirectories(folder.resolve("share/decks"));
    Path schema = Files.writeString(folder.resolve("share/deck.schema.json"), "{}");
    Home home = Home.withDecks(folder.resolve("home"), decks);
    Path mine = folder.resolve("mine.yaml");

    home.grill("deck", "new", mine.toString()).ok();

    String first = Files.readAllLines(mine).get(0);
    assertEquals("# yaml-language-server: $schema=" + schema.toUri(), first);
    home.grill("deck", "check", mine.toString()).ok();
  }

  @Test
  void whereNoneIsInstalledNoneIsNamed() throws IOException {
    Home home = Home.in(folder.resolve("home"));
    Path mine = folder.resolve("mine.yaml");
    home.grill("deck", "new", mine.toString()).ok();
    assertFalse(Files.readString(mine).contains("$schema"));
    assertTrue(Files.readString(mine).startsWith("#"), "it explains itself");
  }
}
