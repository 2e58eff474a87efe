package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.deckfile.CsvDeck;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.Reading;
import dev.grill.deckfile.Starter;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.text.Escape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** {@code grill deck new}: a commented starter deck, or one made from a CSV file. */
public final class DeckNewCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Path file = Paths.argument(call.arguments().operands().get(0));
    if (file.getFileName() == null) {
      throw Failure.failed("deck.file-exists", file); // the root
    }
    String csv = call.arguments().value("from");
    String text;
    if (csv == null) {
      text = Starter.deck(call.messages().lang(), file.getFileName().toString());

    } else {
      Reading made;
      try {
        char separator = separator(call.arguments().value("separator"));
        byte[] bytes = table(call, Paths.argument(csv));
        made = CsvDeck.read(bytes, csv, separator, file.getFileName().toString());
      } catch (NoSuchFileException e) {
        throw Failure.rejected("cli.no-such-file", csv);
      }
      if (Library.tellProblems(call, made.problems())) {
        throw Failure.rejected("deck.nothing-written", file);
      }
      text = DeckYaml.deck(made.deck());
    }
    write(file, schemaLine(call) + text);
    String name = Escape.line(file.toString());
    call.out().println(call.messages().text("deck.written", name, shellWord(name)));
    return 0;
  }

  /** The name as a shell takes it for one word. */
  private static String shellWord(String name) {
    boolean plain =
        name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "._-/+@%".indexOf(c) >= 0);
    return plain ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  private static byte[] table(Call call, Path file) throws Failure, IOException {
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
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      throw Failure.failed("deck.file-exists", file);
    } catch (NoSuchFileException e) {
      throw Failure.failed("deck.no-folder", file.toAbsolutePath().getParent());
    }
    boolean written = false;
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
      written = true;
    } finally {
      if (!written) {
        Files.delete(file);
      }
    }
  }
}
