package dev.grill.share;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.store.Exchange;
import dev.grill.store.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Reads a progress file line by line. Whatever is wrong with it is a {@link Failure} that names
 * file and line; only what its rows name by number is kept in memory, and of that no more than a
 * learner of many years has.
 */
public final class ProgressReader implements Exchange.Source, EventJson.Numbers {

  /** Told of the decks and cards of a file, which come before its rows. */
  public interface Contents {

    /** Nobody is told. */
    Contents UNHEARD = (card, question, topic) -> {};

    /**
     * A card of one of the learner's decks.
     *
     * @param topic null where the deck names none
     */
    void card(CardId card, String question, String topic);
  }

  private static final int MOST_NUMBERS = 1_000_000;
  private static final long MOST_CHARACTERS = 64L * 1024 * 1024;
  private static final int ID_DIGITS = 32;

  private final LineReader lines;
  private final String name;
  private final LongConsumer progress;
  private final Contents contents;
  private final FileHeader header;
  private final Map<Long, CardId> cards = new HashMap<>();
  private final Map<Long, List<String>> wordings = new HashMap<>();
  private final Map<Long, String> homes = new HashMap<>();
  private long characters;
  private long rows;

  /**
   * Begins to read.
   *
   * @param name what messages call the file
   * @param progress told how many rows were read, after each
   * @throws Failure if it is none of ours or from a newer version
   */
  public ProgressReader(InputStream in, String name, LongConsumer progress)
      throws Failure, IOException {
    this(in, name, progress, Contents.UNHEARD);
  }

  /**
   * The same for one who wants to know the decks too.
   *
   * @param contents told of every card of the learner's decks
   */
  public ProgressReader(InputStream in, String name, LongConsumer progress, Contents contents)
      throws Failure, IOException {
    this.lines = new LineReader(in);
    this.name = name;
    this.progress = progress;
    this.contents = contents;
    this.header = readHeader();
  }

  public FileHeader header() {
    return header;
  }

  private FileHeader readHeader() throws Failure, IOException {
    JsonLine line;
    try {
      String first = lines.next();
      if (first == null || first.isBlank()) {
        throw Failure.rejected("progress.empty", name);
      }
      line = JsonLine.of(first);
      if (!"progress".equals(line.text("grill"))) {
        throw Failure.rejected("progress.not-ours", name);
      }
    } catch (JsonLine.Malformed e) {
      throw Failure.rejected("progress.not-ours", name);
    }
    try {
      long version = line.requiredNumber("version");
      if (version > FileHeader.VERSION) {
        throw Failure.rejected("progress.newer", name, version, FileHeader.VERSION);
      }
      return header(line, version);
    } catch (JsonLine.Malformed e) {
      throw malformed(e);
    }
  }

  private static FileHeader header(JsonLine line, long version) throws JsonLine.Malformed {
    FileHeader.Kind kind = null;
    for (FileHeader.Kind one : FileHeader.Kind.values()) {
      kind = one.word().equals(line.text("kind")) ? one : kind;
    }
    if (kind == null || version < 1) {
      throw new JsonLine.Malformed(kind == null ? "kind" : "version");
    }
    for (String alias : line.texts("aliases")) {
      randomId(alias, "aliases");
    }
    return new FileHeader(
        kind,
        randomId(line.requiredText("learner"), "learner"),
        line.requiredText("name"),
        line.texts("aliases"),
        randomId(line.requiredText("home"), "home"),
        line.flag("texts", true),
        line.has("exported") ? line.text("exported") : "");
  }

  /** Learners and homes have 32 lower-case hexadecimal digits. */
  private static String randomId(String id, String field) throws JsonLine.Malformed {
    boolean right = id.length() == ID_DIGITS;
    for (int i = 0; right && i < ID_DIGITS; i++) {
      right = "0123456789abcdef".indexOf(id.charAt(i)) >= 0;
    }
    if (!right) {
      throw new JsonLine.Malformed(field);
    }
    return id;
  }

  @Override
  public Recorded next() throws Failure, IOException {
    while (true) {
      try {
        String text = lines.next();
        if (text == null) {
          throw Failure.rejected("progress.cut-off", name, lines.number());
        }
        JsonLine line = JsonLine.of(text);
        switch (line.first()) {
          case "event" -> {
            return row(line);
          }
          case "end" -> {
            end(line);
            return null;
          }
          case "deck" -> line.requiredText("deck");
          case "card" -> put(cards, line.requiredNumber("card"), card(line));
          case "home" ->
              put(homes, line.requiredNumber("home"), randomId(line.requiredText("id"), "id"));
          case "points" -> put(wordings, line.requiredNumber("points"), texts(line));
          default -> throw new JsonLine.Malformed(line.first());
        }
      } catch (JsonLine.Malformed e) {
        throw malformed(e);
      }
    }
  }

  private Failure malformed(JsonLine.Malformed e) {
    return lines.isCut()
        ? Failure.rejected("progress.cut-off", name, lines.number())
        : Failure.rejected("progress.malformed", name, lines.number(), e.getMessage());
  }

  private Recorded row(JsonLine line) throws Failure, JsonLine.Malformed {
    Recorded recorded = EventJson.read(line, this);
    if (!recorded.isSound()) {
      throw Failure.rejected("progress.changed-row", name, lines.number(), recorded.row().id());
    }
    rows++;
    progress.accept(rows);
    return recorded;
  }

  private CardId card(JsonLine line) throws JsonLine.Malformed {
    String deck = line.requiredText("deck");
    String card = line.requiredText("id");
    if (!CardId.isValidPart(deck) || !CardId.isValidPart(card)) {
      throw new JsonLine.Malformed("card");
    }
    CardId id = new CardId(deck, card);
    String question = line.text("question");
    String topic = line.text("topic");
    if (question != null) {
      contents.card(id, question, topic);
    }
    return id;
  }

  private List<String> texts(JsonLine line) throws JsonLine.Malformed {
    List<String> texts = line.texts("texts");
    for (String text : texts) {
      characters += text.length();
    }
    if (characters > MOST_CHARACTERS) {
      throw new JsonLine.Malformed("points");
    }
    return texts;
  }

  private static <T> void put(Map<Long, T> numbers, long number, T value)
      throws JsonLine.Malformed {
    if (numbers.size() >= MOST_NUMBERS || numbers.put(number, value) != null) {
      throw new JsonLine.Malformed(String.valueOf(number));
    }
  }

  private void end(JsonLine line) throws Failure, JsonLine.Malformed, IOException {
    long number = lines.number();
    boolean whole =
        line.requiredNumber("end") == rows && lines.hash().equals(line.requiredText("sha256"));
    if (!whole) {
      throw Failure.rejected("progress.not-as-closed", name, number);
    }
    String after = lines.next();
    while (after != null) {
      if (!after.isBlank()) {
        throw Failure.rejected("progress.goes-on", name, lines.number());
      }
      after = lines.next();
    }
  }

  @Override
  public Failure differs(String id) {
    return Failure.rejected("progress.other-row", name, lines.number(), id);
  }

  @Override
  public CardId card(long number) throws JsonLine.Malformed {
    return known(cards.get(number), "card");
  }

  @Override
  public String home(long number) throws JsonLine.Malformed {
    return known(homes.get(number), "home");
  }

  @Override
  public List<String> points(long number) throws JsonLine.Malformed {
    return known(wordings.get(number), "points");
  }

  private static <T> T known(T value, String field) throws JsonLine.Malformed {
    if (value == null) {
      throw new JsonLine.Malformed(field);
    }
    return value;
  }
}
