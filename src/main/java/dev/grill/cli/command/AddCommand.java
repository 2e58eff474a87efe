package dev.grill.cli.command;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.KeyPoint;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.deckfile.DeckEdit;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.Ids;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.store.Origin;
import dev.grill.store.StoredDeck;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code grill add}: a new card, asked for field by field, checked and appended with its id. */
public final class AddCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    StoredDeck deck = library.requireDeck(call.arguments().operands().get(0));
    if (deck.origin() == Origin.BUILTIN) {
      throw Failure.failed("add.builtin", deck.id());
    }
    String question = block(call, "add.question");
    if (question.isEmpty()) {
      throw Failure.rejected("add.no-question");
    }
    String answer = block(call, "add.answer");
    if (answer.isEmpty()) {
      throw Failure.rejected("add.no-answer");
    }
    CardId id = new CardId(deck.id(), Ids.fromQuestion(question));
    Card card =
        new Card(
            id,
            null,
            2,
            List.of(),
            question,
            null,
            answer,
            points(call),
            List.of(),
            List.of(),
            List.of());
    append(call, library, deck, card);
    call.out().println(call.messages().text("add.added", id));
    return 0;
  }

  /** Nobody else changes the file between its being read and its being replaced. */
  private static void append(Call call, Library library, StoredDeck deck, Card card)
      throws Failure, IOException {
    Path file = library.file(deck);
    if (!Files.exists(file)) {
      throw Failure.failed("cli.deck-file-gone", deck.id(), file);
    }
    LockFile.holding(
        file,
        () -> {
          library.reload();
          library.requireDeck(deck.id().text());
          DeckEdit.Result result = DeckEdit.append(DeckFiles.bytes(file), file.toString(), card);
          if (Library.tellProblems(call, result.problems()) || result.bytes() == null) {
            throw Failure.rejected("add.rejected", file);
          }
          DeckFiles.replace(file, result.bytes());
          library.refresh();
          return null;
        });
  }

  /** Lines up to the first empty one. */
  private static String block(Call call, String key) throws IOException {
    prompt(call, key);
    BufferedReader in = call.in();
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isBlank(); line = in.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString().strip();
  }

  /** One point a line: {@code point: phrase, phrase}. */
  private static List<KeyPoint> points(Call call) throws IOException {
    List<KeyPoint> points = new ArrayList<>();
    for (String line : block(call, "add.points").split("\n")) {
      if (line.isBlank()) {
        continue;
      }
      String[] halves = line.split("[:：]", 2);
      List<String> accept = new ArrayList<>();
      if (halves.length == 2) {
        for (String phrase : halves[1].split("[,，、;；]")) {
          if (!phrase.isBlank()) {
            accept.add(phrase.strip());
          }
        }
      }
      points.add(new KeyPoint(halves[0].strip(), accept));
    }
    return points;
  }

  /** Asks only where somebody sits in front of it: a script's standard error stays clean. */
  private static void prompt(Call call, String key) {
    if (call.around().inputIsTerminal()) {
      call.err().println(call.messages().text(key));
      call.err().flush();
    }
  }
}
