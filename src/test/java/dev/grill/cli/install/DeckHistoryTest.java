package dev.grill.cli.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.deckfile.DeckReader;
import dev.grill.library.BuiltinDates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Built-in cards are dated by the commits of a real repository. */
class DeckHistoryTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-02-01T10:00:00Z");
  private static final Instant THIRD = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  @TempDir Path repository;

  private Path deck;

  @BeforeEach
  void makeRepository() throws Exception {
    deck = Files.createDirectories(repository.resolve("decks/en")).resolve("d-en.yaml");
    git(FIRST, "init", "-q");
  }

  private void git(Instant at, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of("-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=no"));
    command.addAll(List.of(words));
    ProcessBuilder git = new ProcessBuilder(command).inheritIO();
    git.environment().put("GIT_COMMITTER_DATE", at.toString());
    git.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process process = git.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
  }

  private void write(String a, String b) throws IOException {
    Files.writeString(
        deck,
        "deck: d-en\ntitle: D\ncards:\n  - {id: a, question: A?, answer: "
            + a
            + "}\n  - {id: b, question: B?, answer: "
            + b
            + "}\n");
  }

  private void commit(Instant at, String a, String b) throws Exception {
    write(a, b);
    git(at, "add", "-A");
    git(at, "commit", "-q", "-m", "x");
  }

  private List<Optional<Instant>> dates() throws IOException {
    BuiltinDates dates = BuiltinDates.in(repository.resolve("decks"));
    List<Optional<Instant>> of = new ArrayList<>();
    for (Card card : DeckReader.read(Files.readAllBytes(deck), "d").deck().cards()) {
      of.add(dates.of(card));
    }
    return of;
  }

  @Test
  void aCardIsDatedByTheCommitSinceWhichItSaysWhatItSays() throws Exception {
    commit(FIRST, "one", "one");
    commit(SECOND, "one", "two");
    commit(THIRD, "'one'", "two"); // other quotes, the same content

    assertEquals(2, DeckHistory.date(repository, () -> NOW));
    assertEquals(List.of(Optional.of(FIRST), Optional.of(SECOND)), dates());
  }

  @Test
  void whatIsNotCommittedChangedNow() throws Exception {
    commit(FIRST, "one", "one");
    write("one", "changed");

    DeckHistory.date(repository, () -> NOW);
    assertEquals(List.of(Optional.of(FIRST), Optional.of(NOW)), dates());
  }

  @Test
  void aDateThatStandsStays() throws Exception {
    commit(FIRST, "one", "one");
    write("one", "changed");
    DeckHistory.date(repository, () -> NOW);
    commit(THIRD, "one", "changed");

    assertEquals(0, DeckHistory.date(repository, () -> NOW.plusSeconds(1)));
    assertEquals(List.of(Optional.of(FIRST), Optional.of(NOW)), dates());
  }

  @Test
  void aCardThatSaysSomethingElseThanWhenItWasDatedHasNoDate() throws Exception {
    commit(FIRST, "one", "one");
    DeckHistory.date(repository, () -> NOW);
    write("one", "changed");
    assertEquals(List.of(Optional.of(FIRST), Optional.empty()), dates());
  }
}
