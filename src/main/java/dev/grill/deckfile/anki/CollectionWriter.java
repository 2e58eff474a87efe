package dev.grill.deckfile.anki;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.deckfile.anki.CardProgress.GivenAnswer;
import dev.grill.deckfile.foreign.ContentDates;
import dev.grill.schedule.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.sqlite.SQLiteConfig;

/**
 * A collection of schema 11 in the making. Every id follows from a deck's name and a card's place
 * in it, so that two exports differ in what changed between them alone.
 */
final class CollectionWriter implements AutoCloseable {

  /**
   * The day that due days are counted from; at ten o'clock UTC it is the same date nearly all over.
   */
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  private static final long FIRST_MOMENT = FIRST_DAY.toEpochDay() * 86_400 + 10 * 3_600;

  /** Ids are moments to Anki, in milliseconds: ours lie between September 2020 and January 2025. */
  private static final long FIRST_ID = 1_600_000_000_000L;

  private static final long IDS = 1L << 37;
  private static final int LEAST_FACTOR = 1300;

  private final Connection connection;
  private final ContentDates dates;
  private final Map<CardId, CardProgress> progress;
  private final Set<Long> ids = new HashSet<>();
  private final Set<Long> moments = new HashSet<>();
  private final Map<Long, String[]> decks = new LinkedHashMap<>();
  private final PreparedStatement note;
  private final PreparedStatement card;
  private final PreparedStatement answer;
  private long deckId;
  private long last;
  private int position;

  CollectionWriter(Path file, ContentDates dates, Map<CardId, CardProgress> progress)
      throws SQLException, IOException {
    this.dates = dates;
    this.progress = progress;
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    connection = config.createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath());
    run(resource("collection.sql"));
    connection.setAutoCommit(false);
    note =
        connection.prepareStatement("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
    card =
        connection.prepareStatement(
            "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, '{}')");
    answer = connection.prepareStatement("INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CollectionWriter.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The first id of a deck: it follows from the deck's name. */
  private static long firstId(Deck deck) {
    long bits = ByteBuffer.wrap(CardNaming.hash("SHA-256", "grill deck " + deck.id())).getLong();
    return FIRST_ID + Long.remainderUnsigned(bits, IDS);
  }

  /** The next id that is free: a deck's cards follow it in their order. */
  private long nextId() {
    while (!ids.add(++last)) {
      // another deck's
    }
    return last;
  }

  /** Begins a deck: the cards that follow are in it. */
  void deck(Deck deck, String name) throws IOException {
    last = firstId(deck);
    deckId = nextId();
    decks.put(deckId, new String[] {name, DeckNotice.of(deck)});
  }

  void card(Card content, Deck deck) throws SQLException, IOException {
    long noteId = nextId();
    long changed = dates.of(content).getEpochSecond();
    List<String> fields = GrillNote.fields(content, deck.language());
    String first = Jsoup.parseBodyFragment(fields.get(0)).text();
    List<String> tags = AnkiTags.of(content.tags());
    set(
        note,
        noteId,
        Guid.of(content.id()),
        GrillNoteType.ID,
        changed,
        tags.isEmpty() ? "" : " " + String.join(" ", tags) + " ",
        String.join(String.valueOf(Note.PARTING), fields),
        first,
        Integer.toUnsignedLong(ByteBuffer.wrap(CardNaming.hash("SHA-1", first)).getInt()));
    CardProgress known = progress.get(content.id());
    Memory memory = known == null ? null : known.memory();
    boolean suspended = known != null && known.suspended();
    position++;
    set(
        card,
        noteId,
        noteId,
        deckId,
        changed,
        memory == null ? 0 : 2,
        suspended ? -1 : memory == null ? 0 : 2,
        memory == null ? position : memory.due().toEpochDay() - FIRST_DAY.toEpochDay(),
        memory == null ? 0 : memory.intervalDays(),
        memory == null ? 0 : factor(memory),
        known == null ? 0 : known.answers().size(),
        known == null ? 0 : known.lapses());
    for (GivenAnswer given : known == null ? List.<GivenAnswer>of() : known.answers()) {
      answer(noteId, given);
    }
  }

  private static int factor(Memory memory) {
    return memory == null ? 0 : Math.max(LEAST_FACTOR, memory.easiness() * 10);
  }

  private void answer(long cardId, GivenAnswer given) throws SQLException {
    long moment = given.at();
    while (!moments.add(moment)) {
      moment++;
    }
    Memory memory = given.after() == null ? given.before() : given.after();
    set(
        answer,
        moment,
        cardId,
        Math.max(1, given.grade().number() - 1),
        memory == null ? 0 : memory.intervalDays(),
        given.before() == null ? 0 : given.before().intervalDays(),
        given.aside() ? 0 : factor(memory),
        given.millis(),
        given.aside() ? 3 : given.before() == null ? 0 : 1);
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }

  /** Writes what is written once, after the last card. */
  void finish() throws SQLException, IOException {
    try (PreparedStatement col =
        connection.prepareStatement(
            "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')")) {
      long millis = GrillNoteType.CHANGED * 1000;
      set(
          col,
          FIRST_MOMENT,
          millis,
          millis,
          resource("configuration.json"),
          noteType(),
          decks(),
          resource("options.json"));
    }
    connection.commit();
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static String json(Writing writing) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      writing.to(json);
      json.writeEndObject();
    }
    return out.toString();
  }

  private static String noteType() throws IOException {
    return json(
        json -> {
          json.writeObjectFieldStart(Long.toString(GrillNoteType.ID));
          json.writeNumberField("id", GrillNoteType.ID);
          json.writeStringField("name", GrillNoteType.NAME);
          json.writeNumberField("type", 0);
          json.writeNumberField("mod", GrillNoteType.CHANGED);
          json.writeNumberField("usn", -1);
          json.writeNumberField("sortf", 0);
          json.writeNumberField("did", 1);
          json.writeArrayFieldStart("tmpls");
          json.writeStartObject();
          json.writeStringField("name", GrillNoteType.TEMPLATE);
          json.writeNumberField("ord", 0);
          json.writeStringField("qfmt", GrillNoteType.front());
          json.writeStringField("afmt", GrillNoteType.back());
          json.writeStringField("bqfmt", "");
          json.writeStringField("bafmt", "");
          json.writeNullField("did");
          json.writeStringField("bfont", "");
          json.writeNumberField("bsize", 0);
          json.writeEndObject();
          json.writeEndArray();
          json.writeArrayFieldStart("flds");
          for (int i = 0; i < GrillNoteType.FIELDS.size(); i++) {
            json.writeStartObject();
            json.writeStringField("name", GrillNoteType.FIELDS.get(i));
            json.writeNumberField("ord", i);
            json.writeBooleanField("sticky", false);
            json.writeBooleanField("rtl", false);
            json.writeStringField("font", "Arial");
            json.writeNumberField("size", 16);
            json.writeArrayFieldStart("media");
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeStringField("css", GrillNoteType.styles());
          json.writeStringField(
              "latexPre",
              "\\documentclass[12pt]{article}\n\\usepackage{amssymb,amsmath}\n\\begin{document}\n");
          json.writeStringField("latexPost", "\\end{document}");
          json.writeBooleanField("latexsvg", false);
          json.writeArrayFieldStart("req");
          json.writeStartArray();
          json.writeNumber(0);
          json.writeString("any");
          json.writeStartArray();
          json.writeNumber(GrillNoteType.QUESTION);
          json.writeEndArray();
          json.writeEndArray();
          json.writeEndArray();
          json.writeArrayFieldStart("vers");
          json.writeEndArray();
          json.writeArrayFieldStart("tags");
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private String decks() throws IOException {
    return json(
        json -> {
          deck(json, 1, "Default", "");
          for (Map.Entry<Long, String[]> deck : decks.entrySet()) {
            deck(json, deck.getKey(), deck.getValue()[0], deck.getValue()[1]);
          }
        });
  }

  private static void deck(JsonGenerator json, long id, String name, String description)
      throws IOException {
    json.writeObjectFieldStart(Long.toString(id));
    json.writeNumberField("id", id);
    json.writeNumberField("mod", GrillNoteType.CHANGED);
    json.writeStringField("name", name);
    json.writeNumberField("usn", -1);
    for (String today : List.of("lrnToday", "revToday", "newToday", "timeToday")) {
      json.writeArrayFieldStart(today);
      json.writeNumber(0);
      json.writeNumber(0);
      json.writeEndArray();
    }
    json.writeBooleanField("collapsed", false);
    json.writeBooleanField("browserCollapsed", false);
    json.writeStringField("desc", description);
    json.writeNumberField("dyn", 0);
    json.writeNumberField("conf", 1);
    json.writeNumberField("extendNew", 0);
    json.writeNumberField("extendRev", 0);
    json.writeEndObject();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
