package dev.grill.classroom;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.review.EventId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Sm2;
import dev.grill.share.FileHeader;
import dev.grill.share.ProgressWriter;
import dev.grill.store.EventRow;
import dev.grill.store.Recorded;
import dev.grill.store.ShortPoints;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A class that was never taught: learners of different diligence and memory with real files, the
 * same for the same seed. Also a program for measuring: {@code [log] FOLDER LEARNERS CARDS DAYS
 * SEED}, with {@code log} for whole logs and their deck.
 */
public final class GeneratedClass {

  /** The first day of every class. */
  public static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
  private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "芳伟娜敏静强磊洋艳勇军杰娟涛明超兰霞平刚";
  private static final String[] TOPICS = {"Evaluation", "Data", "Training", "Serving"};
  private static final List<String> POINTS =
      List.of("names the term", "gives a reason", "an example");
  private static final int MILLIS_A_MINUTE = 60_000;

  private final FileHeader.Kind kind;
  private final int cards;
  private final int days;
  private final Random random;

  private GeneratedClass(FileHeader.Kind kind, int cards, int days, Random random) {
    this.kind = kind;
    this.cards = cards;
    this.days = days;
    this.random = random;
  }

  public static void main(String[] args) throws IOException {
    boolean logs = args[0].equals("log");
    List<String> words = List.of(args).subList(logs ? 1 : 0, args.length);
    Path folder = Path.of(words.get(0));
    int cards = Integer.parseInt(words.get(2));
    write(
        logs ? FileHeader.Kind.PROGRESS : FileHeader.Kind.HAND_IN,
        folder,
        Integer.parseInt(words.get(1)),
        cards,
        Integer.parseInt(words.get(3)),
        Long.parseLong(words.get(4)));
    if (logs) {
      Files.writeString(folder.resolveSibling("term.yaml"), deck(cards));
    }
  }

  /** Writes a file a learner and {@code roster.csv} beside their folder; the files. */
  public static List<Path> write(Path folder, int learners, int cards, int days, long seed)
      throws IOException {
    return write(FileHeader.Kind.HAND_IN, folder, learners, cards, days, seed);
  }

  /** The same as whole logs, which learners can import. */
  public static List<Path> writeLogs(Path folder, int learners, int cards, int days, long seed)
      throws IOException {
    return write(FileHeader.Kind.PROGRESS, folder, learners, cards, days, seed);
  }

  private static List<Path> write(
      FileHeader.Kind kind, Path folder, int learners, int cards, int days, long seed)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    StringBuilder roster = new StringBuilder("学号,姓名,邮箱,班级\r\n");
    for (int number = 0; number < learners; number++) {
      Random random = new Random(seed * 1_000_003 + number);
      String id = String.format("0%07d", 2_026_000 + number);
      String name = name(number);
      roster.append(id + "," + name + ",s" + id + "@school.test," + (number % 2 + 1) + "班\r\n");
      Path file = folder.resolve("hand-in-" + id + ".jsonl");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        new GeneratedClass(kind, cards, days, random).learner(out, id + " " + name);
      }
      files.add(file);
    }
    Path list = folder.resolveSibling("roster.csv");
    try (PrintStream out = new PrintStream(Files.newOutputStream(list), false, "UTF-8")) {
      out.print(roster);
    }
    return files;
  }

  private static String name(int number) {
    int given = number / FAMILIES.length();
    return FAMILIES.substring(number % FAMILIES.length()).substring(0, 1)
        + GIVEN.charAt(given % GIVEN.length())
        + (given < GIVEN.length() ? "" : String.valueOf(GIVEN.charAt(given / GIVEN.length())));
  }

  private String hex() {
    return String.format("%016x%016x", random.nextLong(), random.nextLong());
  }

  private void learner(OutputStream out, String name) throws IOException {
    String home = hex();
    OffsetDateTime end = FIRST.plusDays(days).atTime(20, 0).atOffset(ZONE);
    FileHeader header = new FileHeader(kind, hex(), name, List.of(), home, false, end.toString());
    ProgressWriter writer = new ProgressWriter(out, header);
    writer.deck("term", "A term's questions", "en", "1");
    for (int card = 0; card < cards; card++) {
      writer.card(card(card));
    }
    for (Recorded row : log(home)) {
      writer.row(row.withoutText());
    }
    writer.close();
  }

  private static CardId id(int card) {
    return new CardId("term", String.format("card-%03d", card));
  }

  private static Card card(int number) {
    return new Card(
        id(number),
        TOPICS[number % TOPICS.length],
        2,
        List.of("term"),
        "What does question " + number + " of the term ask?",
        null,
        "It asks for something.",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The deck as a file. */
  public static String deck(int cards) {
    StringBuilder yaml = new StringBuilder("deck: term\ntitle: A term's questions\ncards:\n");
    for (int number = 0; number < cards; number++) {
      Card card = card(number);
      yaml.append("  - id: " + card.id().card() + "\n    topic: " + card.topic() + "\n");
      yaml.append("    question: " + card.question() + "\n    answer: It asks.\n");
    }
    return yaml.toString();
  }

  /** Every day with some diligence: what is due, then a few new cards. */
  private List<Recorded> log(String home) {
    double diligence = random.nextInt(12) == 0 ? 0 : 0.3 + 0.65 * random.nextDouble();
    double memory = 0.45 + 0.5 * random.nextDouble();
    int quits = random.nextInt(8) == 0 ? days / 3 : days;
    Map<Integer, Memory> states = new HashMap<>();
    List<Recorded> rows = new ArrayList<>();
    int begun = 0;
    for (int day = 0; day < Math.min(days, quits); day++) {
      LocalDate date = FIRST.plusDays(day);
      OffsetDateTime at = date.atTime(18, random.nextInt(60), random.nextInt(60)).atOffset(ZONE);
      if (random.nextDouble() >= diligence) {
        continue;
      }
      List<Integer> asked = new ArrayList<>();
      for (int card = 0; card < begun; card++) {
        if (!states.get(card).due().isAfter(date)) {
          asked.add(card);
        }
      }
      for (int more = 0; more < 2 && begun < cards; more++) {
        asked.add(begun++);
      }
      for (int card : asked) {
        int grade = random.nextDouble() < memory ? 3 + random.nextInt(3) : random.nextInt(3);
        long millis = 5_000 + random.nextInt(random.nextInt(40) == 0 ? 3_000_000 : 120_000);
        at = at.plusSeconds(millis / 1000);
        states.put(card, new Sm2().next(states.get(card), Grade.of(grade), date));
        Recorded row = answer(home, at, date, card, grade, "review", millis);
        rows.add(row);
        if (random.nextInt(60) == 0) {
          at = at.plusSeconds(3);
          rows.add(undo(home, at, date, card, row.row().id()));
        }
        if (grade < 3) {
          at = at.plusSeconds(20);
          rows.add(answer(home, at, date, card, 4, "review", 20_000L));
        }
      }
      if (begun > 3 && random.nextInt(15) == 0) {
        at = at.plusSeconds(40);
        String mode = random.nextBoolean() ? "cram" : "mock";
        rows.add(answer(home, at, date, random.nextInt(begun), random.nextInt(6), mode, 30_000L));
      }
    }
    return rows;
  }

  private EventId next(OffsetDateTime at) {
    long millis = at.toInstant().toEpochMilli();
    long upper = millis << 16 | 0x7000L | random.nextInt(0x1000);
    long lower = 1L << 63 | random.nextLong() >>> 2;
    return new EventId(new UUID(upper, lower).toString());
  }

  private static EventRow.When when(OffsetDateTime at, LocalDate day) {
    return new EventRow.When(
        at.toString(), at.getOffset().getId(), at.toInstant().toEpochMilli(), day.toString());
  }

  private Recorded answer(
      String home,
      OffsetDateTime at,
      LocalDate day,
      int card,
      int grade,
      String asked,
      long millis) {
    StringBuilder ticks = new StringBuilder();
    for (int point = 0; point < POINTS.size(); point++) {
      ticks.append(random.nextInt(6) <= grade ? 'h' : '-');
    }
    String points =
        random.nextInt(10) == 0 ? null : ShortPoints.of(ticks.toString(), POINTS).json();
    String typed = random.nextInt(3) == 0 ? "something typed" : null;
    EventRow row =
        new EventRow(
            next(at),
            "answer",
            id(card),
            when(at, day),
            new EventRow.Given(
                grade, asked, millis > MILLIS_A_MINUTE * 55 ? null : millis, typed, points),
            null,
            new EventRow.Counted(asked, null, null),
            home);
    return new Recorded(row, row.hash(), null);
  }

  private Recorded undo(String home, OffsetDateTime at, LocalDate day, int card, EventId target) {
    EventRow row =
        new EventRow(
            next(at),
            "undo",
            id(card),
            when(at, day),
            new EventRow.Given(null, null, null, null, null),
            target,
            new EventRow.Counted(null, null, null),
            home);
    return new Recorded(row, row.hash(), null);
  }

  /** A file's text with its end cut off in the middle of a line. */
  static byte[] cutOff(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new String(bytes, 0, bytes.length * 2 / 3, StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.UTF_8);
  }
}
