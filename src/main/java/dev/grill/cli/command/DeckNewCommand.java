package dev.grill.cli.command;

import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.BankText;
import dev.grill.cli.print.ReadingBar;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.Starter;
import dev.grill.deckfile.foreign.BankOptions;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.bank.QuestionBank;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.text.Escape;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code grill deck new}: a commented starter deck, or one made from a question bank. */
public final class DeckNewCommand implements Command {

  /** What may be unsure of one file: what stands between cells, and what columns hold. */
  private static final int MOST_GUESSES = 2;

  @Override
  public int run(Call call) throws Failure, IOException {
    Path file = Paths.argument(call.arguments().operands().get(0));
    if (file.getFileName() == null) {
      throw Failure.failed("deck.file-exists", file); // the root
    }
    if (Files.exists(file)) {
      throw Failure.failed("deck.file-exists", file);
    }
    String bank = call.arguments().value("from");
    String text =
        bank == null
            ? Starter.deck(call.messages().lang(), file.getFileName().toString())
            : DeckYaml.deck(deck(call, bank, file));
    write(file, schemaLine(call) + text);
    String name = Escape.line(file.toString());
    call.out().println(call.messages().text("deck.written", name, shellWord(name)));
    return 0;
  }

  /** The deck that a bank holds, read as the person says or agrees to. */
  private static Deck deck(Call call, String bank, Path file) throws Failure, IOException {
    byte[] bytes;
    try {
      bytes = bytes(call, Paths.argument(bank));
    } catch (NoSuchFileException e) {
      throw Failure.rejected("cli.no-such-file", bank);
    }
    ReadingBar bar = new ReadingBar(call.around(), call.err());
    BankOptions options = options(call.arguments(), file.getFileName().toString(), bar);
    BankReading read = QuestionBank.read(bytes, bank, options);
    BankReading guessed = read;
    for (int i = 0; i < MOST_GUESSES && guessed.guess() != null; i++) {
      guessed = QuestionBank.read(bytes, bank, guessed.guess());
    }
    bar.clear();
    boolean sure = guessed == read;
    if (!sure && !guessed.hasErrors() && call.around().inputIsTerminal()) {
      read = guessed;
      show(call, bank, read);
      if (!call.confirmed(call.messages().text("bank.right"))) {
        throw Failure.rejected("bank.say-it", file);
      }
    }
    if (Library.tellProblems(call, read.problems())) {
      throw Failure.rejected("deck.nothing-written", file);
    }
    if (read.decks().size() != 1) {
      List<DeckId> ids = read.decks().stream().map(Deck::id).toList();
      throw Failure.rejected("bank.several-decks", bank, ids);
    }
    if (sure) {
      show(call, bank, read);
    }
    return read.decks().get(0);
  }

  private static void show(Call call, String bank, BankReading read) {
    for (String line : BankText.lines(bank, read, call.messages())) {
      call.err().println(line);
    }
  }

  private static BankOptions options(Arguments given, String fileName, ReadingBar bar)
      throws Failure {
    String encoding = given.value("encoding");
    String html = given.value("html");
    if (html != null && !html.equals("yes") && !html.equals("no")) {
      throw Failure.usage("bank.bad-html", html);
    }
    return new BankOptions(
        fileName,
        null,
        columns(given.value("columns")),
        separator(given.value("separator")),
        encoding == null ? null : known(encoding),
        html == null ? null : html.equals("yes"),
        bar);
  }

  private static String known(String encoding) throws Failure {
    try {
      if (Charset.isSupported(encoding)) {
        return encoding;
      }
    } catch (IllegalCharsetNameException e) {
      // not even a name
    }
    throw Failure.usage("bank.unknown-encoding", encoding);
  }

  /** Pairs of a key and a column, {@code question=Prompt,answer=3}. */
  private static Map<String, String> columns(String given) throws Failure {
    Map<String, String> columns = new HashMap<>();
    for (String pair : given == null ? new String[0] : given.split(",")) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? "" : pair.substring(0, equals).strip();
      String column = pair.substring(equals + 1).strip();
      if (!BankOptions.KEYS.contains(key) || column.isEmpty()) {
        throw Failure.usage("bank.bad-columns", pair, BankOptions.KEYS);
      }
      columns.put(key, column);
    }
    return columns;
  }

  /** The name as a shell takes it for one word. */
  private static String shellWord(String name) {
    boolean plain =
        name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "._-/+@%".indexOf(c) >= 0);
    return plain ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  private static byte[] bytes(Call call, Path file) throws Failure, IOException {
    if (DeckFiles.isStandardInput(file)) {
      return DeckFiles.bytes(call.around().in(), Integer.MAX_VALUE);
    }
    if (DeckFiles.isSpecial(file)) {
      throw Failure.rejected("cli.special-file", file);
    }
    return DeckFiles.bytes(file);
  }

  /** What stands between a table's cells; 0 where the rows are to show it. */
  private static char separator(String given) throws Failure {
    if (given == null) {
      return 0;
    }
    if (given.equals("tab") || given.equals("\\t")) {
      return '\t';
    }
    if (given.length() != 1 || Character.isLetterOrDigit(given.charAt(0)) || given.equals("\"")) {
      throw Failure.usage("deck.bad-separator", given);
    }
    return given.charAt(0);
  }

  /** A first line that tells editors where the schema is, where it was installed. */
  private static String schemaLine(Call call) {
    Path schema = call.around().decks().toAbsolutePath().resolveSibling("deck.schema.json");
    return Files.exists(schema) ? "# yaml-language-server: $schema=" + schema.toUri() + "\n" : "";
  }

  /** Writes a file that is not there yet, whole or not at all. */
  private static void write(Path file, String text) throws Failure, IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > DeckFiles.LARGEST) {
      throw Failure.rejected("bank.too-large", file);
    }
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      throw Failure.failed("deck.file-exists", file);
    } catch (NoSuchFileException e) {
      throw Failure.failed("deck.no-folder", file.toAbsolutePath().getParent());
    }
    boolean written = false;
    try {
      Files.write(file, bytes);
      written = true;
    } finally {
      if (!written) {
        Files.delete(file);
      }
    }
  }
}
