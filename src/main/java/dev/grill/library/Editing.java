package dev.grill.library;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.Reading;
import dev.grill.message.Failure;
import dev.grill.platform.CommandLine;
import dev.grill.settings.Setting;
import dev.grill.store.Origin;
import dev.grill.store.StoredDeck;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens deck files in the person's editor and checks them afterwards. */
public final class Editing {

  /**
   * What came of it, in the person's language.
   *
   * @param problems why the deck is not as it was left in the editor; empty if it is
   * @param notes what else there is to say
   */
  public record Edited(List<String> problems, List<String> notes) {

    public Edited {
      problems = List.copyOf(problems);
      notes = List.copyOf(notes);
    }

    static Edited wrong(String problem) {
      return new Edited(List.of(problem), List.of());
    }

    /** All there is to say. */
    public List<String> said() {
      List<String> said = new ArrayList<>(problems);
      said.addAll(notes);
      return said;
    }
  }

  private Editing() {}

  /** Opens a card's deck file at the card's line; a built-in card as a wording of one's own. */
  public static Edited edit(Host host, Library library, CardId card) throws Failure, IOException {
    library.reload(); // another process may have taken the deck out
    StoredDeck deck = library.requireDeck(card.deck().text());
    if (deck.origin() == Origin.BUILTIN) {
      return OverlayEditing.edit(host, library, deck, card);
    }
    Path file = library.file(deck);
    if (!Files.exists(file)) {
      throw Failure.failed("cli.deck-file-gone", deck.id(), file);
    }
    Reading before = Rereading.read(deck.origin(), Rereading.bytes(deck, file), file);
    int line = before.cardLines().getOrDefault(card.card(), 1);
    return new Edited(open(host, library, deck.id(), file, line), List.of());
  }

  /**
   * Opens a deck file at a line, checks it and takes it into the library if it is sound.
   *
   * @return what there is to say, in the person's language; empty if all is well
   */
  public static List<String> open(Host host, Library library, DeckId deck, Path file, int line)
      throws Failure, IOException {
    StoredDeck stored = library.deck(deck);
    if (stored != null && stored.origin() == Origin.BUILTIN) {
      throw Failure.failed("edit.builtin", deck);
    }
    if (!Files.isWritable(file)) {
      throw Failure.failed("edit.read-only", file);
    }
    run(host, file, line);
    Origin origin = stored == null ? Origin.LINK : stored.origin();
    Reading after = Rereading.read(origin, DeckFiles.kept(file), file);
    List<String> said = new ArrayList<>();
    boolean errors = Library.tellProblems(host, after.problems());
    if (errors) {
      said.add(host.messages().text("edit.has-errors", file));
    } else if (!after.deck().id().equals(deck)) {
      said.add(host.messages().text("edit.other-id", file, deck, after.deck().id()));
    } else {
      library.refresh();
      if (library.deck(deck) == null) {
        said.add(host.messages().text("store.deck-gone", deck));
      }
    }
    return said;
  }

  static void run(Host host, Path file, int line) throws Failure, IOException {
    String editor = host.settings().value(Setting.EDITOR);
    List<String> command = new ArrayList<>(CommandLine.words(editor));
    if (command.isEmpty()) {
      throw Failure.failed("edit.no-editor", editor);
    }
    String program = new File(command.get(0)).getName();
    if (List.of("vi", "vim", "nvim", "view").contains(program) && !host.around().isOnTerminal()) {
      throw Failure.failed("edit.no-editor", editor); // it would wait for keys that nobody presses
    }
    if (List.of("code", "codium", "subl").contains(program)) {
      if (!program.equals("subl")) {
        command.add("--goto");
      }
      command.add(file + ":" + line);
    } else {
      if (takesPlusLine(program)) {
        command.add("+" + line);
      }
      command.add(file.toString());
    }
    host.out().flush();
    host.err().flush();
    int code;
    try {
      code = new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw Failure.failed("edit.no-editor", editor);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.failed("edit.editor-failed", editor, 130);
    }
    if (code != 0) {
      throw Failure.failed("edit.editor-failed", editor, code);
    }
  }

  /** Editors that take {@code +LINE}; others get the file alone. */
  private static boolean takesPlusLine(String program) {
    return List.of(
            "vi",
            "vim",
            "nvim",
            "gvim",
            "view",
            "nano",
            "emacs",
            "emacsclient",
            "joe",
            "jed",
            "mg",
            "micro",
            "kak",
            "ne",
            "pico",
            "ed",
            "ex")
        .contains(program);
  }
}
