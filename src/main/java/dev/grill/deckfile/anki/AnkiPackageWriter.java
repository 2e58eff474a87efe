package dev.grill.deckfile.anki;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.foreign.ContentDates;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes decks as a package that Anki imports, and with which it updates what an earlier one
 * brought: guids follow from cards' names, and a note's time is when its content last changed. The
 * kind is the oldest, which every Anki and its relatives read. The same decks give the same bytes.
 */
public final class AnkiPackageWriter {

  private AnkiPackageWriter() {}

  /**
   * Writes a package.
   *
   * @param progress of cards that were begun; empty where none is to go along
   */
  public static void write(
      OutputStream out, List<Deck> decks, ContentDates dates, Map<CardId, CardProgress> progress)
      throws IOException {
    Path folder = AnkiPackage.temporaryFolder();
    Path collection = folder.resolve("collection");
    try {
      try (CollectionWriter writer = new CollectionWriter(collection, dates, progress)) {
        Map<DeckId, String> names = names(decks);
        for (Deck deck : decks) {
          writer.deck(deck, names.get(deck.id()));
          for (Card card : deck.cards()) {
            writer.card(card, deck);
          }
        }
        writer.finish();
      } catch (SQLException e) {
        throw new IOException(e.getMessage(), e); // the folder for temporary files is full
      }
      zip(out, collection);
    } finally {
      Files.deleteIfExists(collection);
      Files.deleteIfExists(folder);
    }
  }

  private static void zip(OutputStream out, Path collection) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    entry(zip, "collection.anki2");
    Files.copy(collection, zip);
    zip.closeEntry();
    entry(zip, "media");
    zip.write("{}".getBytes(StandardCharsets.US_ASCII));
    zip.closeEntry();
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }

  /** Anki knows decks by name: the title, with the id where two decks have the same. */
  private static Map<DeckId, String> names(List<Deck> decks) {
    Map<String, Integer> titles = new HashMap<>();
    for (Deck deck : decks) {
      titles.merge(title(deck), 1, Integer::sum);
    }
    Map<DeckId, String> names = new HashMap<>();
    for (Deck deck : decks) {
      String title = title(deck);
      names.put(deck.id(), titles.get(title) == 1 ? title : title + " (" + deck.id() + ")");
    }
    return names;
  }

  /** Two colons would make a deck within another. */
  private static String title(Deck deck) {
    return deck.title().strip().replaceAll("\\s+", " ").replace("::", ": ");
  }
}
