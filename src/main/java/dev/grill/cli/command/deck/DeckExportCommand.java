package dev.grill.cli.command.deck;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.ReadingBar;
import dev.grill.cli.print.StudySheet;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.anki.AnkiPackageWriter;
import dev.grill.deckfile.anki.CardProgress;
import dev.grill.deckfile.foreign.markdown.MarkdownDeckText;
import dev.grill.deckfile.foreign.table.TableText;
import dev.grill.library.CardDates;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.review.Candidate;
import dev.grill.review.Mode;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Memory;
import dev.grill.store.StoredDeck;
import dev.grill.text.Escape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code grill deck export}: decks for others, whole files or none. */
public final class DeckExportCommand implements Command {

  private static final List<String> FORMATS = List.of("yaml", "apkg", "csv", "md", "html");

  private static final List<String> PROGRESS =
      List.of("state", "due", "intervalDays", "easiness", "repetitions");

  private final Map<CardId, Candidate> candidates = new HashMap<>();
  private final List<StoredDeck> exported = new ArrayList<>();

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    String output = call.arguments().value("output");
    String format = format(call.arguments().value("format"), output);
    boolean progress = call.arguments().has("with-progress");
    if (progress && !format.equals("apkg") && !format.equals("csv")) {
      throw Failure.usage("export.no-progress", format);
    }
    if (output == null && (format.equals("apkg") || call.around().outputIsTerminal())) {
      throw Failure.usage("export.no-output", format);
    }
    List<Deck> decks = new ArrayList<>();
    List<String> operands = call.arguments().operands();
    ReadingBar bar = new ReadingBar(call.around(), call.err());
    try {
      for (int i = 0; i < operands.size(); i++) {
        StoredDeck deck = library.requireDeck(operands.get(i));
        decks.add(deck(library, deck, bar.part(i, i + 1, operands.size())));
      }
    } finally {
      bar.clear();
    }
    if (format.equals("yaml") && decks.size() > 1) {
      throw Failure.usage("export.one-deck");
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    switch (format) {
      case "yaml" -> yaml(decks.get(0), output, files);
      case "csv" -> files.put(output, utf8(csv(call, decks, progress)));
      case "md" -> files.put(output, utf8(MarkdownDeckText.of(decks, call.messages())));
      case "html" -> files.put(output, utf8(StudySheet.of(decks, call.messages())));
      default -> files.put(output, anki(call, library, decks, progress));
    }
    if (output == null) {
      for (byte[] bytes : files.values()) {
        call.out().write(bytes);
      }
      return 0;
    }
    write(library, decks, files);
    int cards = decks.stream().mapToInt(deck -> deck.cards().size()).sum();
    for (String file : files.keySet()) {
      call.out().println(call.messages().count("export.written", cards, Escape.line(file)));
    }
    if (progress && format.equals("apkg")) {
      call.tell(call.messages().text("export.progress-limits"));
    }
    return 0;
  }

  /** The format that was asked for, or that the file's ending names. */
  private static String format(String given, String output) throws Failure {
    int dot = output == null ? -1 : output.lastIndexOf('.');
    String ending = dot < 0 ? "" : output.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    String format = given != null ? given : ending.equals("yml") ? "yaml" : ending;
    if (!FORMATS.contains(format)) {
      throw Failure.usage("export.no-format", FORMATS);
    }
    return format;
  }

  private Deck deck(Library library, StoredDeck stored, ReadingProgress progress)
      throws Failure, IOException {
    List<Card> cards = new ArrayList<>();
    List<Candidate> all = library.candidates(List.of(stored.id()));
    for (Candidate candidate : all) {
      candidates.put(candidate.card(), candidate);
      cards.add(library.card(candidate.card()));
      progress.at(cards.size(), all.size());
    }
    exported.add(stored);
    return new Deck(
        stored.id(),
        stored.title(),
        stored.language(),
        stored.version(),
        stored.description(),
        stored.authors(),
        stored.license(),
        cards);
  }

  /** One file, or several with a number in their names where it would be too large to be read. */
  private static void yaml(Deck deck, String output, Map<String, byte[]> files) {
    byte[] whole = utf8(DeckYaml.deck(deck));
    if (whole.length <= DeckFiles.LARGEST || output == null) {
      files.put(output, whole);
      return;
    }
    List<Card> part = new ArrayList<>();
    long size = 0;
    for (Card card : deck.cards()) {
      int more = utf8(DeckYaml.card(card, 2)).length;
      if (size + more > DeckFiles.LARGEST / 2 && !part.isEmpty()) {
        part(deck, part, output, files);
        part.clear();
        size = 0;
      }
      part.add(card);
      size += more;
    }
    part(deck, part, output, files);
  }

  private static void part(Deck deck, List<Card> cards, String output, Map<String, byte[]> files) {
    int number = files.size() + 1;
    int dot = output.lastIndexOf('.');
    String stem = dot > output.lastIndexOf('/') ? output.substring(0, dot) : output;
    Deck part =
        new Deck(
            new DeckId(deck.id().text() + "-" + number),
            deck.title() + " " + number,
            deck.language(),
            deck.version(),
            deck.description(),
            deck.authors(),
            deck.license(),
            cards);
    files.put(stem + "-" + number + ".yaml", utf8(DeckYaml.deck(part)));
  }

  private String csv(Call call, List<Deck> decks, boolean progress) throws Failure {
    if (!progress) {
      return TableText.of(decks);
    }
    var today = call.today();
    return TableText.of(
        decks,
        PROGRESS,
        card -> {
          Candidate candidate = candidates.get(card.id());
          Memory memory = candidate.state().memory();
          List<String> cells = new ArrayList<>();
          cells.add(candidate.state().word(today));
          cells.add(memory == null ? "" : memory.due().toString());
          cells.add(memory == null ? "" : Integer.toString(memory.intervalDays()));
          cells.add(memory == null ? "" : memory.easinessText());
          cells.add(memory == null ? "" : Integer.toString(memory.repetitions()));
          return cells;
        });
  }

  private byte[] anki(Call call, Library library, List<Deck> decks, boolean progress)
      throws Failure, IOException {
    Map<CardId, CardProgress> begun = new HashMap<>();
    for (Candidate candidate : progress ? candidates.values() : List.<Candidate>of()) {
      List<CardProgress.GivenAnswer> answers = new ArrayList<>();
      for (Reviewed reviewed : library.store().history(candidate.card())) {
        if (reviewed.counts()) {
          boolean aside = reviewed.mode() == Mode.CRAM || reviewed.mode() == Mode.MOCK;
          Duration taken = reviewed.review().taken();
          answers.add(
              new CardProgress.GivenAnswer(
                  reviewed.at().toInstant().toEpochMilli(),
                  reviewed.review().grade(),
                  taken == null ? 0 : taken.toMillis(),
                  aside,
                  reviewed.before(),
                  reviewed.after()));
        }
      }
      if (!answers.isEmpty()) {
        var state = candidate.state();
        begun.put(
            candidate.card(),
            new CardProgress(state.memory(), state.lapses(), state.suspended(), answers));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnkiPackageWriter.write(out, decks, CardDates.of(call, library, exported), begun);
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Library library, List<Deck> decks, Map<String, byte[]> files)
      throws Failure, IOException {
    Map<Path, byte[]> targets = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = Paths.argument(file.getKey());
      Path folder = path.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw Failure.failed("deck.no-folder", String.valueOf(folder));
      }
      if (Files.isDirectory(path) || DeckFiles.isSpecial(path)) {
        throw Failure.failed("export.no-file", path);
      }
      for (Deck deck : decks) {
        Path own = library.file(library.requireDeck(deck.id().text()));
        if (Files.exists(path) && Files.exists(own) && Files.isSameFile(path, own)) {
          throw Failure.failed("export.own-file", path, deck.id());
        }
      }
      targets.put(path, file.getValue());
    }
    for (Map.Entry<Path, byte[]> target : targets.entrySet()) {
      try {
        DeckFiles.publish(target.getKey(), target.getValue());
      } catch (IOException e) {
        throw Failure.failed(
            e, "export.cannot-write", target.getKey(), e.getClass().getSimpleName());
      }
    }
  }
}
