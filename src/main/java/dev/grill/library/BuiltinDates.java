package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.deckfile.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When what the built-in cards say last changed: a line for each, with its name, the moment and a
 * hash of what it said then, parted by tabs. The file lies beside the decks and is made of the
 * history in Git ({@code .ci/content-dates}), so that it says the same in every installation.
 */
public final class BuiltinDates {

  /** Beside the folders of the editions. */
  public static final String FILE = "content-dates.tsv";

  private static final String HEADING =
      "# When each built-in card last changed, and a hash of it then. Made by .ci/content-dates.\n";

  private record Dated(Instant moment, String hash) {}

  private final Map<CardId, Dated> dates = new TreeMap<>();

  /** The dates in a folder of built-in decks; none where there is no such file. */
  public static BuiltinDates in(Path decks) throws IOException {
    BuiltinDates dates = new BuiltinDates();
    Path file = decks.resolve(FILE);
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file)) {
        dates.read(line);
      }
    }
    return dates;
  }

  private void read(String line) {
    String[] parts = line.split("\t");
    if (line.startsWith("#") || parts.length != 3) {
      return;
    }
    try {
      dates.put(CardId.parse(parts[0]), new Dated(Instant.parse(parts[1]), parts[2]));
    } catch (DateTimeException | IllegalArgumentException e) {
      // a line of another version: the card has no date
    }
  }

  /** When a card last changed; empty if it says something else than the one that was dated. */
  public Optional<Instant> of(Card card) {
    Dated dated = dates.get(card.id());
    return dated != null && dated.hash().equals(ContentHash.of(card))
        ? Optional.of(dated.moment())
        : Optional.empty();
  }

  /** Dates a card, to the second. */
  public void put(Card card, Instant moment) {
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    dates.put(card.id(), new Dated(second, ContentHash.of(card)));
  }

  /** The file's text. */
  public String text() {
    StringBuilder out = new StringBuilder(HEADING);
    dates.forEach(
        (card, dated) ->
            out.append(card)
                .append('\t')
                .append(dated.moment())
                .append('\t')
                .append(dated.hash())
                .append('\n'));
    return out.toString();
  }
}
