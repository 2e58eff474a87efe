package dev.grill.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.KeyPoint;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Reading;
import dev.grill.deckfile.foreign.BankOptions;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.bank.QuestionBank;
import dev.grill.message.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Files that somebody made to do harm, or that broke on the way: seeds that are files of ours,
 * changed at random, with the known attacks put in anywhere. Each is read or refused with its
 * problems, in time and within the memory of the tests; nothing else comes out. {@code
 * -Dgrill.fuzz=100} does a hundred times as many.
 */
class HostileInputTest {

  private static final int EACH = Integer.getInteger("grill.fuzz", 1);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Path RESOURCES = Path.of("src/test/resources/dev/grill");

  /** One a line in the file, with what it is. */
  private static final List<String> ATTACKS = attacks();

  private static final List<byte[]> DECKS = seeds("cli/decks", ".yaml");
  private static final List<byte[]> FAULTS = seeds("deckfile/faults", ".yaml");

  private static List<String> attacks() {
    try (Stream<String> lines = Files.lines(RESOURCES.resolve("deckfile/attacks.txt"))) {
      return lines
          .filter(line -> !line.startsWith("# "))
          .map(line -> line.translateEscapes().replace("{many}", "x".repeat(100_000)))
          .map(line -> line.replace("{deep}", "[".repeat(5_000)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> seeds(String folder, String ending) {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seeds;
  }

  private static byte[] changed(List<byte[]> seeds, Random random) {
    byte[] seed = seeds.get(random.nextInt(seeds.size()));
    String text = new String(seed, StandardCharsets.ISO_8859_1);
    for (int change = random.nextInt(5); change >= 0; change--) {
      int at = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), at + random.nextInt(40));
      String attack = ATTACKS.get(random.nextInt(ATTACKS.size()));
      text =
          switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + attack + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 ->
                text.substring(0, to) + text.substring(at, to).repeat(20) + text.substring(to);
            case 3 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at);
            default -> text.substring(0, at);
          };
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** In time, or the bytes that were too much for it. */
  private static void inTime(byte[] bytes, org.junit.jupiter.api.function.Executable reading) {
    assertTimeoutPreemptively(LIMIT, reading, () -> new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Property(tries = 150)
  void aDeckFileIsReadOrItsProblemsAreSaid(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < EACH; i++) {
      byte[] bytes = changed(random.nextBoolean() ? DECKS : FAULTS, random);
      inTime(
          bytes,
          () -> {
            Reading reading = DeckReader.read(bytes, "hostile.yaml");
            assertEquals(reading.hasErrors(), reading.deck() == null);
          });
    }
  }

  @Property(tries = 100)
  void aQuestionBankOfAnyKindIsReadOrItsProblemsAreSaid(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < EACH; i++) {
      for (String name : List.of("bank.csv", "bank.tsv", "bank.md", "bank.json", "bank.txt")) {
        byte[] bytes = changed(banks(name), random);
        inTime(
            bytes,
            () -> {
              BankReading reading = QuestionBank.read(bytes, name, BankOptions.of("d.yaml"));
              assertNotNull(reading.problems());
            });
      }
    }
  }

  private static List<byte[]> banks(String name) {
    String rows =
        switch (name.substring(name.indexOf('.'))) {
          case ".md" ->
              "# Bank\n\n## What is a?\n\nIt is **a**.\n\n```java\nint a;\n```\n\n## b?\n\n1. c\n";
          case ".json" -> "[{\"question\":\"What is a?\",\"answer\":\"a\",\"tags\":[\"x\"]}]";
          case ".tsv" -> "question\tanswer\ttags\nWhat is a?\ta\tx y\n";
          case ".txt" -> "#separator:tab\n#html:true\nWhat is <b>a</b>?\ta<br>b\tx\n";
          default -> "question,answer,tags\n\"What is \"\"a\"\"?\",a,x\nb?,\"c\nd\",y\n";
        };
    return List.of(rows.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 100)
  void aProgressFileIsReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    List<byte[]> seeds =
        List.of(
            ("{\"grill\":\"progress\",\"version\":1,\"kind\":\"progress\",\"learner\":\"00000000000000000000000000000000\",\"name\":\"ada\",\"aliases\":[],\"home\":\"11111111111111111111111111111111\",\"texts\":true,\"exported\":\"\"}\n"
                    + "{\"deck\":\"d\",\"title\":\"D\",\"cards\":[{\"id\":\"a\",\"question\":\"q\"}]}\n"
                    + "{\"card\":1,\"name\":\"d/a\"}\n{\"home\":1,\"id\":\"1\"}\n{\"end\":0,\"sha256\":\"00\"}\n")
                .getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < EACH; i++) {
      byte[] bytes = changed(seeds, random);
      inTime(
          bytes,
          () -> {
            try {
              ProgressReader reader =
                  new ProgressReader(new ByteArrayInputStream(bytes), "hostile", rows -> {});
              for (Object row = reader.next(); row != null; row = reader.next()) {
                assertNotNull(row);
              }
            } catch (Failure e) {
              assertEquals(Failure.Kind.REJECTED, e.kind());
            }
          });
    }
  }

  @Property(tries = 100)
  void anyAnswerIsMarked(@ForAll long seed) {
    Random random = new Random(seed);
    List<byte[]> seeds =
        List.of("precision is not recall, 精确率不是召回率".getBytes(StandardCharsets.UTF_8));
    List<KeyPoint> points =
        List.of(
            new KeyPoint("precision", List.of("精确率", "PPV")), new KeyPoint("recall", List.of()));
    Card card =
        new Card(
            new CardId("d", "c"),
            null,
            1,
            List.of(),
            "q",
            null,
            "a",
            points,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    for (int i = 0; i < EACH; i++) {
      byte[] bytes = changed(seeds, random);
      String typed = new String(bytes, StandardCharsets.UTF_8);
      inTime(bytes, () -> assertEquals(2, Marking.mark(card, typed).total()));
    }
  }
}
