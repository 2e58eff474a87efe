package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.Reading;
import dev.grill.deckfile.merge.CardField;
import dev.grill.deckfile.merge.CardMerge;
import dev.grill.deckfile.merge.DeckMerge;
import dev.grill.deckfile.merge.DeckPatch;
import dev.grill.message.Failure;
import dev.grill.platform.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One field that both changed, in the editor with both wordings between markers. */
public final class ConflictEditing {

  private ConflictEditing() {}

  /**
   * Opens the editor.
   *
   * @return the card as it was left; null where markers are left or something is wrong, which is
   *     said
   */
  public static Card edit(Host host, Library library, CardMerge card, CardField field)
      throws Failure, IOException {
    Deck mine = deck(field.taken(card.mine(), card.mine()));
    Deck theirs = deck(field.taken(card.mine(), card.theirs()));
    Deck base = deck(card.base() == null ? card.mine() : field.taken(card.mine(), card.base()));
    byte[] text = DeckYaml.deck(mine).getBytes(StandardCharsets.UTF_8);
    DeckMerge merge = DeckMerge.of(base, mine, theirs, false);
    byte[] marked =
        merge.hasConflicts()
            ? DeckPatch.marked(text, merge, DeckYaml.deck(theirs).getBytes(StandardCharsets.UTF_8))
            : text;
    PrivateFiles.makeFolders(library.copies());
    Path file = Files.createTempFile(library.copies(), ".grill-conflict-", ".yaml");
    try {
      Files.write(file, marked);
      Editing.run(host, file, 1);
      Reading after = DeckReader.readKept(Files.readAllBytes(file), file.toString());
      if (Library.tellProblems(host, after.problems())) {
        return null;
      }
      List<Card> cards = after.deck().cards();
      return cards.size() == 1 ? cards.get(0) : null;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Deck deck(Card card) {
    DeckId id = card.id().deck();
    return new Deck(id, id.text(), null, null, null, List.of(), null, List.of(card));
  }
}
