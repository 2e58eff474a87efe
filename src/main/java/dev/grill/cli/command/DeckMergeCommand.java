package dev.grill.cli.command;

import dev.grill.card.Deck;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.Reading;
import dev.grill.deckfile.merge.DeckMerge;
import dev.grill.deckfile.merge.DeckPatch;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.platform.Paths;
import dev.grill.text.Escape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code grill deck merge}: brings two changed copies of a deck file together by card and field. As
 * Git's merge drivers do, it ends with 1 where both changed the same.
 */
public final class DeckMergeCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    List<String> files = call.arguments().operands();
    byte[] mine = bytes(files.get(1));
    Deck base = deck(call, files.get(0), bytes(files.get(0)), true);
    Deck own = deck(call, files.get(1), mine, false);
    byte[] other = bytes(files.get(2));
    Deck theirs = deck(call, files.get(2), other, false);
    for (Deck one : new Deck[] {base, theirs}) {
      if (one != null && !one.id().equals(own.id())) {
        throw Failure.rejected("merge.other-deck", own.id(), one.id());
      }
    }
    DeckMerge merge = DeckMerge.of(base, own, theirs, true);
    boolean conflict = merge.hasConflicts();
    write(
        call,
        conflict
            ? DeckPatch.marked(mine, merge, other)
            : DeckPatch.apply(mine, merge.merged(), other));
    if (conflict) {
      call.tell(call.messages().text("merge.conflicts", own.id()));
    }
    return conflict ? Failure.Kind.FAILED.exitCode() : 0;
  }

  private static byte[] bytes(String name) throws Failure, IOException {
    Path file = Paths.argument(name);
    if (DeckFiles.isSpecial(file) || Files.isDirectory(file)) {
      throw Failure.rejected("cli.special-file", name);
    }
    try {
      return DeckFiles.bytes(file);
    } catch (NoSuchFileException e) {
      throw Failure.rejected("cli.no-such-file", name);
    }
  }

  /**
   * The deck of a file.
   *
   * @param mayBeEmpty whether an empty file is none: Git has no base where both added a file
   */
  private static Deck deck(Call call, String name, byte[] bytes, boolean mayBeEmpty)
      throws Failure {
    if (mayBeEmpty && bytes.length == 0) {
      return null;
    }
    Reading reading = DeckReader.read(bytes, name);
    List<Problem> errors = reading.problems().stream().filter(Problem::isError).toList();
    if (Library.tellProblems(call, errors)) {
      throw Failure.rejected("merge.broken", name);
    }
    return reading.deck();
  }

  private static void write(Call call, byte[] bytes) throws Failure, IOException {
    String output = call.arguments().value("output");
    if (output == null) {
      call.out().write(bytes);
      return;
    }
    Path file = Paths.argument(output);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Failure.failed("deck.no-folder", String.valueOf(folder));
    }
    LockFile.holding(
        file,
        () -> {
          DeckFiles.replace(file, bytes);
          return null;
        });
    call.err().println(call.messages().text("merge.written", Escape.line(output)));
  }
}
