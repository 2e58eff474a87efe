package dev.grill.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.grill.MemoryFolder;
import dev.grill.card.CardId;
import dev.grill.cli.Home;
import dev.grill.message.Failure;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Remark;
import dev.grill.review.Remarks;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.schedule.StudyDay;
import dev.grill.store.Answer;
import dev.grill.store.EventRow;
import dev.grill.store.Exchange;
import dev.grill.store.Recorded;
import dev.grill.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Joining logs is a union: commutative, idempotent, associative, over real databases. */
class UnionTest {

  private static final Instant NOW = Instant.parse("2026-12-24T09:00:00Z");
  private static final ZonedDateTime START = ZonedDateTime.parse("2026-11-20T09:00+08:00");
  private static final List<CardId> CARDS =
      List.of(new CardId("d", "a"), new CardId("d", "b"), new CardId("e", "c"));

  private Path folder;
  private int files;

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = MemoryFolder.create("union");
  }

  @AfterProperty
  void removeFolder() throws IOException {
    Home.remove(folder);
  }

  private Store store() throws Failure {
    return Store.open(folder.resolve(files++ + ".db"), new Sm2(), () -> NOW);
  }

  /** What a learner sees of a log. */
  private record Picture(
      List<Reviewed> history, Map<String, CardState> states, List<Remarks> remarks) {
    static Picture of(Store store) throws Failure {
      Map<String, CardState> states = new TreeMap<>();
      List<Remarks> remarks = new ArrayList<>();
      for (CardId card : CARDS) {
        states.put(card.toString(), store.state(card));
        remarks.add(store.remarks(card));
      }
      return new Picture(store.history(null), states, remarks);
    }
  }

  /** Some days of a learner whose clock may err and who takes things back. */
  private static void live(Store store, Random random, int days) throws Failure {
    for (int i = 0; i < days; i++) {
      CardId card = CARDS.get(random.nextInt(CARDS.size()));
      long hours = random.nextInt(10) == 0 ? random.nextInt(2000) - 300 : i * 9L;
      ZonedDateTime at = START.plusHours(hours).plusSeconds(random.nextInt(3600));
      var day = StudyDay.of(at, StudyDay.DEFAULT_START);
      switch (random.nextInt(9)) {
        case 0 -> store.undo(at, day);
        case 1 ->
            store.mark(List.of(card, CARDS.get(0)), Mark.Kind.values()[random.nextInt(5)], at, day);
        case 2 -> store.remark(card, Remark.Kind.values()[random.nextInt(3)], "w" + i, at, day);
        default -> {
          List<Review.Tick> points =
              List.of(new Review.Tick("one", random.nextBoolean()), new Review.Tick("two", true));
          Mode mode = random.nextInt(5) == 0 ? Mode.MOCK : Mode.REVIEW;
          Grade grade = Grade.of(random.nextInt(6));
          store.record(
              new Answer(at, day, card, grade, mode, Duration.ofMillis(1234), "said " + i, points));
        }
      }
    }
  }

  private static byte[] export(Store store, boolean texts) throws Failure, IOException {
    Exchange exchange = store.exchange();
    FileHeader header =
        new FileHeader(
            FileHeader.Kind.PROGRESS,
            store.learnerId(),
            "ada",
            exchange.aliases(),
            exchange.home(),
            texts,
            "2026-11-24T09:00+08:00");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProgressWriter writer = new ProgressWriter(out, header);
    exchange.each(row -> writer.row(texts ? row : row.withoutText()));
    writer.close();
    return out.toByteArray();
  }

  private static Exchange.Taken take(Store store, byte[] file) throws Failure, IOException {
    ProgressReader reader = new ProgressReader(new ByteArrayInputStream(file), "file", rows -> {});
    return store.exchange().imported(reader, Progress.sender(reader.header()), START);
  }

  @Property(tries = 10)
  void theOrderAndNumberOfImportsDoNotMatter(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<byte[]> logs = new ArrayList<>();
    byte[] bare;
    try (Store a = store();
        Store b = store();
        Store c = store()) {
      live(a, random, 12);
      bare = export(a, false);
      take(b, export(a, true));
      live(b, random, 8);
      live(a, random, 5);
      live(c, random, 10);
      for (Store store : List.of(a, b, c)) {
        logs.add(export(store, true));
      }
      // ((a b) c), (c (b a)) and again, and with texts that come later
      take(a, logs.get(1));
      take(a, logs.get(2));
      take(c, bare);
      take(c, logs.get(1));
      take(c, logs.get(0));
      take(c, bare);
      assertEquals(0, take(c, logs.get(1)).taken());
      assertEquals(Picture.of(a), Picture.of(c));
      // (b (a c)): by way of a log that was joined already
      take(b, export(a, true));
      assertEquals(Picture.of(a), Picture.of(b));
      assertEquals(List.of(), a.damaged());
      assertEquals(List.of(), b.damaged());
      assertEquals(List.of(), c.damaged());
      Picture kept = Picture.of(c);
      c.refold();
      assertEquals(kept, Picture.of(c));
    }
  }

  @Property(tries = 10)
  void whatGoesOutComesBackRowByRowTheSame(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    try (Store a = store();
        Store b = store()) {
      live(a, random, 20);
      byte[] out = export(a, true);
      take(b, out);
      assertEquals(rows(a), rows(b));
    }
  }

  private static List<Recorded> rows(Store store) throws Failure, IOException {
    List<Recorded> rows = new ArrayList<>();
    store.exchange().each(rows::add);
    return rows;
  }

  @Property(tries = 5)
  void aRowOfAnIdThatAnotherRowHasIsRefusedAndNothingChanges(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    try (Store a = store();
        Store b = store()) {
      store(a, random);
      byte[] whole = export(a, true);
      take(b, whole);
      List<Recorded> rows = rows(a);
      Recorded first = rows.get(0);
      EventRow row = first.row();
      EventRow.Given given =
          new EventRow.Given(5 - row.given().grade(), row.given().asked(), 1L, "forged", null);
      EventRow forged =
          new EventRow(
              row.id(),
              row.kind(),
              row.card(),
              row.when(),
              given,
              row.target(),
              row.counted(),
              row.home());
      live(a, random, 5);
      Picture before = Picture.of(b);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ProgressWriter writer =
          new ProgressWriter(
              out, new ProgressReader(new ByteArrayInputStream(whole), "", rows2 -> {}).header());
      for (Recorded one : rows(a).subList(1, rows(a).size())) {
        writer.row(one);
      }
      writer.row(new Recorded(forged, forged.hash(), null));
      writer.close();
      Failure failure = assertThrows(Failure.class, () -> take(b, out.toByteArray()));
      assertEquals("progress.other-row", failure.key());
      assertEquals(before, Picture.of(b));
    }
  }

  private static void store(Store store, Random random) throws Failure {
    Grade grade = Grade.of(random.nextInt(6));
    store.record(
        new Answer(
            START,
            START.toLocalDate(),
            CARDS.get(0),
            grade,
            Mode.REVIEW,
            Duration.ofMillis(1),
            "x",
            null));
  }

  @Property(tries = 5)
  void aCopiedHomeThatMeetsItselfHasANewIdAndLosesNothing(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Path original = folder.resolve(files++ + ".db");
    Path copied = folder.resolve(files++ + ".db");
    try (Store a = Store.open(original, new Sm2(), () -> NOW)) {
      store(a, random);
    }
    Files.copy(original, copied);
    try (Store a = Store.open(original, new Sm2(), () -> NOW);
        Store b = Store.open(copied, new Sm2(), () -> NOW)) {
      assertEquals(a.exchange().home(), b.exchange().home());
      store(a, random);
      store(b, random);
      assertEquals(true, take(b, export(a, true)).newHome());
      take(a, export(b, true));
      assertNotEquals(a.exchange().home(), b.exchange().home());
      assertEquals(Picture.of(a), Picture.of(b));
      store(b, random);
      assertEquals(Set.of(), difference(a, b));
    }
  }

  /** Rows of one home that the other does not have, after it took them in. */
  private static Set<Recorded> difference(Store a, Store b) throws Failure, IOException {
    take(a, export(b, true));
    Set<Recorded> difference = new HashSet<>(rows(b));
    rows(a).forEach(difference::remove);
    return difference;
  }
}
