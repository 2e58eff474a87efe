package dev.grill.cli.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.grill.card.CardId;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Home;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;
import dev.grill.review.Backend;
import dev.grill.review.Mode;
import dev.grill.review.OtherEdition;
import dev.grill.review.Remaining;
import dev.grill.schedule.Grade;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a review works through, over a real library. */
class StoreReviewTest {

  @TempDir Path folder;
  private Call call;

  @AfterEach
  void closeTheLibrary() throws Exception {
    if (call != null) {
      call.close();
    }
  }

  private Backend backend(Home home, String... words) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Environment around = home.surroundings(InputStream.nullInputStream(), out, out);
    Arguments arguments = Home.arguments("review", words);
    call = new Call(around, arguments, new Output(out), new Output(out));
    return new StoreReview(call, call.library(), Choosing.of(call));
  }

  private Home home() {
    return Home.withDecks(folder.resolve("home"), folder.resolve("builtin"));
  }

  private Path deck(Path parent, String id, String language, String... cards) throws Exception {
    StringBuilder yaml = new StringBuilder("deck: " + id + "\ntitle: Title of " + id + "\n");
    if (language != null) {
      yaml.append("language: ").append(language).append('\n');
    }
    yaml.append("cards:\n");
    for (String card : cards) {
      yaml.append("  - {id: ").append(card).append(", question: In ").append(language);
      yaml.append("?, answer: It is.}\n");
    }
    Files.createDirectories(parent);
    return Files.writeString(parent.resolve(id + ".yaml"), yaml);
  }

  private static List<String> languages(List<OtherEdition> editions) {
    return editions.stream().map(e -> e.language() + " " + e.card().question()).toList();
  }

  @Test
  void editionsAreFoundAmongDecksAddedAndBuiltIn() throws Exception {
    Path source = folder.resolve("source");
    deck(folder.resolve("builtin/zh"), "base-zh", "zh", "one", "two");
    Home home = home();
    home.grill("deck", "add", deck(source, "base-en", "en", "one", "two", "alone").toString()).ok();
    home.grill("deck", "add", deck(source, "base-de", "de", "one").toString()).ok();
    home.grill("deck", "add", deck(source, "baseline-fr", "fr", "one").toString()).ok();
    home.grill("deck", "add", deck(source, "plain", null, "one").toString()).ok();
    Backend backend = backend(home);
    assertEquals(
        List.of("de In de?", "zh In zh?"),
        languages(backend.editions(new CardId("base-en", "one"))));
    assertEquals(List.of("zh In zh?"), languages(backend.editions(new CardId("base-en", "two"))));
    assertEquals(List.of(), backend.editions(new CardId("base-en", "alone")));
    assertEquals(List.of(), backend.editions(new CardId("plain", "one")));
    assertEquals(List.of(), backend.editions(new CardId("gone", "one")));
  }

  @Test
  void theBuiltInDecksAreEachOthersEditions() throws Exception {
    Home home = Home.withRealDecks(folder.resolve("home"));
    home.grill("deck", "add", "builtin:zh").ok();
    List<OtherEdition> editions =
        backend(home).editions(new CardId("ai-evaluation-zh", "model-performance"));
    assertEquals(1, editions.size());
    assertEquals("en", editions.get(0).language());
    assertEquals(new CardId("ai-evaluation-en", "model-performance"), editions.get(0).card().id());
  }

  @Test
  void draftsAndNotesAreKeptAndDropped() throws Exception {
    Home home = home();
    home.grill("deck", "add", deck(folder.resolve("s"), "d", "en", "one").toString()).ok();
    Backend backend = backend(home);
    CardId one = new CardId("d", "one");
    assertNull(backend.draft(one));
    backend.draft(one, "半句话");
    backend.note(one, "note");
    assertEquals("半句话", backend.draft(one));
    assertEquals("note", backend.note(one));
    assertEquals("Title of d", backend.deckTitle(one));
    backend.record(one, backend.state(one), Mode.REVIEW, Grade.GOOD, Duration.ZERO, null, null);
    assertNull(backend.draft(one));
    backend.note(one, null);
    assertNull(backend.note(one));
  }

  @Test
  void moreNewCardsGoBeyondTheLimitAndCrammingBeyondAll() throws Exception {
    Home home = home();
    home.grill("deck", "add", deck(folder.resolve("s"), "d", "en", "a", "b", "c").toString()).ok();
    Backend backend = backend(home, "--new", "1", "--limit", "1");
    assertEquals(1, backend.open().total());
    CardId a = new CardId("d", "a");
    backend.record(a, backend.state(a), Mode.REVIEW, Grade.GOOD, Duration.ZERO, null, null);
    assertEquals(0, backend.open().total());
    assertEquals(new Remaining(0, 2, 3, LocalDate.of(2026, 11, 25), 1), backend.ahead());
    assertEquals(1, backend.withMoreNew(1).open().total());
    assertEquals(2, backend.withMoreNew(10).open().total());
    Backend cram = backend.asking(Mode.CRAM);
    assertEquals(3, cram.open().total());
    assertEquals(Mode.CRAM, cram.open().asked());
    assertEquals(0, cram.asking(Mode.REVIEW).open().total());
    assertEquals(new Remaining(0, 2, 3, LocalDate.of(2026, 11, 25), 1), cram.ahead());
  }
}
