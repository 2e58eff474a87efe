package dev.grill.cli.install;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.deckfile.ContentHash;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.library.BuiltinDates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Dates the built-in cards by the history of their files in Git, for {@code .ci/content-dates}: a
 * card changed with the first commit of the main line since which it says what it says now, or just
 * now where that is not committed. Cards whose dates stand already keep them.
 */
public final class DeckHistory {

  private record Version(Instant committed, Deck deck) {}

  private final Path repository;
  private final InstantSource clock;

  private DeckHistory(Path repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** The argument is the repository's folder. */
  public static void main(String[] args) throws IOException {
    Path repository = Path.of(args[0]);
    int dated = date(repository, InstantSource.system());
    System.out.println(dated + " cards dated");
  }

  /**
   * Writes the dates of the decks in a repository.
   *
   * @return how many cards were dated anew
   */
  static int date(Path repository, InstantSource clock) throws IOException {
    Path decks = repository.resolve("decks");
    BuiltinDates before = BuiltinDates.in(decks);
    BuiltinDates now = new BuiltinDates();
    DeckHistory history = new DeckHistory(repository, clock);
    int dated = 0;
    for (DeckFiles.DeckFile file : DeckFiles.read(List.of(decks)).decks()) {
      List<Version> versions = null;
      if (file.reading().deck() == null) {
        throw new IOException(file.path() + " has errors: grill deck check names them");
      }
      for (Card card : file.reading().deck().cards()) {
        Instant moment = before.of(card).orElse(null);
        if (moment == null) {
          versions = versions == null ? history.versions(file.path()) : versions;
          moment = history.changed(card, versions);
          dated++;
        }
        now.put(card, moment);
      }
    }
    Files.writeString(decks.resolve(BuiltinDates.FILE), now.text());
    return dated;
  }

  /** When a card began to say what it says, by the versions of its file, newest first. */
  private Instant changed(Card card, List<Version> versions) {
    Instant since = clock.instant();
    for (Version version : versions) {
      if (!says(version.deck(), card)) {
        break;
      }
      since = version.committed();
    }
    return since;
  }

  private static boolean says(Deck deck, Card card) {
    for (Card other : deck == null ? List.<Card>of() : deck.cards()) {
      if (other.id().equals(card.id())) {
        return ContentHash.of(other).equals(ContentHash.of(card));
      }
    }
    return false;
  }

  private List<Version> versions(Path file) throws IOException {
    String name = repository.relativize(file).toString().replace('\\', '/');
    List<Version> versions = new ArrayList<>();
    byte[] log = git("log", "--first-parent", "--format=%H %ct", "--", name);
    for (String line : new String(log, StandardCharsets.US_ASCII).lines().toList()) {
      int blank = line.indexOf(' ');
      byte[] bytes = git("show", line.substring(0, blank) + ":" + name);
      Instant committed = Instant.ofEpochSecond(Long.parseLong(line.substring(blank + 1)));
      versions.add(new Version(committed, DeckReader.read(bytes, name).deck()));
    }
    return versions;
  }

  private byte[] git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(words));
    Process git =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    git.getOutputStream().close();
    return git.getInputStream().readAllBytes();
  }
}
