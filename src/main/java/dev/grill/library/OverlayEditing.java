package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.Reading;
import dev.grill.message.Failure;
import dev.grill.platform.PrivateFiles;
import dev.grill.schedule.StudyDay;
import dev.grill.store.CardJson;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.Overlay;
import dev.grill.store.StoredDeck;
import dev.grill.store.Taking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Editing a card that came with the program: what was installed stays as it is, the learner gets a
 * wording of their own. It is edited in a file of its own, which stays where it has errors.
 */
final class OverlayEditing {

  private OverlayEditing() {}

  static Editing.Edited edit(Host host, Library library, StoredDeck deck, CardId id)
      throws Failure, IOException {
    Path file = library.copies().resolve("editing-" + deck.id() + "-" + id.card() + ".yaml");
    if (!Files.exists(file)) {
      PrivateFiles.makeFolders(file.getParent());
      Deck alone = alone(deck, library.card(id));
      String comment = "# " + host.messages().text("edit.own-wording", deck.id()) + "\n";
      DeckFiles.replace(file, (comment + DeckYaml.deck(alone)).getBytes(StandardCharsets.UTF_8));
    }
    int line = reading(file).cardLines().getOrDefault(id.card(), 1);
    Editing.run(host, file, line);
    Reading after = reading(file);
    if (Library.tellProblems(host, after.problems())) {
      return Editing.Edited.wrong(host.messages().text("edit.has-errors", file));
    }
    List<Card> cards = after.deck().cards();
    if (cards.size() != 1 || !cards.get(0).id().equals(id)) {
      return Editing.Edited.wrong(host.messages().text("edit.one-card", file, id));
    }
    boolean own = take(host, library, deck, cards.get(0));
    Files.delete(file);
    String key = own ? "edit.overlay" : "edit.no-overlay";
    return new Editing.Edited(List.of(), List.of(host.messages().text(key, id, deck.id())));
  }

  private static Reading reading(Path file) throws IOException {
    return DeckReader.read(DeckFiles.bytes(file), file.toString());
  }

  private static Deck alone(StoredDeck deck, Card card) {
    return new Deck(
        deck.id(), deck.title(), deck.language(), null, null, List.of(), null, List.of(card));
  }

  /** Keeps a wording; whether it is another than the program's. */
  private static boolean take(Host host, Library library, StoredDeck deck, Card mine)
      throws Failure, IOException {
    Path file = library.file(deck);
    byte[] bytes = DeckFiles.bytes(file);
    Reading reading = DeckReader.read(bytes, file.toString());
    if (reading.hasErrors()) {
      throw Failure.rejected("cli.deck-file-broken", deck.id(), file);
    }
    Map<CardId, Overlay> all = new HashMap<>(library.store().sourceStore().overlays(deck.id()));
    Overlay before = all.remove(mine.id());
    Card installed = card(reading.deck(), mine.id());
    boolean same = mine.equals(installed);
    String base =
        before != null ? before.base() : CardJson.write(installed == null ? mine : installed);
    Overlay now = new Overlay(mine.id(), base, same ? null : CardJson.write(mine));
    if (!same) {
      all.put(mine.id(), now);
    }
    ParsedFile parsed = new ParsedFile(bytes, KeptCopies.modified(file), reading);
    Deck applied = Overlays.mine(reading.deck(), all);
    DeckContents contents =
        parsed.contents(applied, Origin.BUILTIN, deck.source(), deck.file().path());
    ZonedDateTime moment = host.around().now();
    library
        .store()
        .sourceStore()
        .take(
            new Taking(
                List.of(),
                List.of(contents),
                List.of(),
                List.of(),
                List.of(now),
                Map.of(),
                moment,
                StudyDay.of(moment, host.settings().dayStart())));
    library.reload();
    return !same;
  }

  private static Card card(Deck deck, CardId id) {
    for (Card card : deck.cards()) {
      if (card.id().equals(id)) {
        return card;
      }
    }
    return null;
  }
}
