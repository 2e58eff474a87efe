package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.merge.DeckPatch;
import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.schedule.StudyDay;
import dev.grill.store.CardJson;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.Overlay;
import dev.grill.store.StoredDeck;
import dev.grill.store.TakenDeck;
import dev.grill.store.Taking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes what sources have now into the library: all of it at once, or nothing. */
public final class UpdateTaking {

  private final Host host;
  private final Library library;
  private final Map<DeckId, Map<DeckUpdate.Conflict, DeckUpdate.Decision>> decisions;
  private final List<DeckContents> added = new ArrayList<>();
  private final List<DeckContents> renewed = new ArrayList<>();
  private final List<TakenDeck> taken = new ArrayList<>();
  private final Map<CardId, CardId> moves = new LinkedHashMap<>();
  private final List<Overlay> overlays = new ArrayList<>();

  private UpdateTaking(
      Host host,
      Library library,
      Map<DeckId, Map<DeckUpdate.Conflict, DeckUpdate.Decision>> decisions) {
    this.host = host;
    this.library = library;
    this.decisions = decisions;
  }

  /**
   * Takes updates.
   *
   * @param decisions about conflicts, by deck id; where there is none, mine stays and the conflict
   *     is met again
   * @throws Failure if a copy was changed since it was looked at: then nothing was taken
   */
  public static void take(
      Host host,
      Library library,
      DeckUpdating.Found found,
      Map<DeckId, Map<DeckUpdate.Conflict, DeckUpdate.Decision>> decisions)
      throws Failure, IOException {
    UpdateTaking taking = new UpdateTaking(host, library, decisions);
    LockFile.holding(
        library.store().file(),
        () -> {
          taking.take(found);
          return null;
        });
    library.reload();
  }

  private void take(DeckUpdating.Found found) throws Failure, IOException {
    ZonedDateTime now = host.around().now();
    try (KeptCopies copies = new KeptCopies()) {
      for (DeckUpdate update : found.decks()) {
        if (update.isBuiltin()) {
          takeBuiltin(update);
        } else {
          take(update, copies);
        }
      }
      library
          .store()
          .sourceStore()
          .take(
              new Taking(
                  added,
                  renewed,
                  taken,
                  found.seen(),
                  overlays,
                  moves,
                  now,
                  StudyDay.of(now, host.settings().dayStart())));
      copies.keep();
    }
  }

  private void take(DeckUpdate update, KeptCopies copies) throws Failure, IOException {
    DeckId id = update.id();
    Path name = Library.copy(id);
    Path copy = library.copies().resolve(name);
    Map<DeckUpdate.Conflict, DeckUpdate.Decision> decided = decisions.getOrDefault(id, Map.of());
    byte[] bytes;
    if (update.isNew() && update.moved().isEmpty()) {
      bytes = DeckAdding.withIds(update.delivered());
    } else {
      if (!update.isNew() && !Arrays.equals(DeckFiles.kept(copy), update.mineBytes())) {
        throw Failure.failed("update.changed-meanwhile", id);
      }
      Deck outcome = update.outcome(decided);
      bytes =
          DeckPatch.apply(
              update.isNew() ? DeckAdding.withIds(update.delivered()) : update.mineBytes(),
              outcome,
              update.delivered().bytes());
    }
    boolean changed = update.isNew() || !Arrays.equals(bytes, update.mineBytes());
    if (changed) {
      copies.write(copy, bytes);
      ParsedFile parsed =
          new ParsedFile(
              bytes, KeptCopies.modified(copy), DeckReader.readKept(bytes, copy.toString()));
      String from = update.delivered().from();
      (update.isNew() ? added : renewed).add(parsed.contents(Origin.COPY, from, name));
    }
    if (!update.staysUnknown(decided)) {
      taken.add(update.taken().withBase(base(update, decided)));
    }
    update.moved().forEach((to, from) -> moves.put(from, to));
  }

  /** Their text as it is, where the next update can be merged against just that. */
  private static byte[] base(
      DeckUpdate update, Map<DeckUpdate.Conflict, DeckUpdate.Decision> decided) {
    Deck next = update.nextBase(decided);
    return next.equals(update.delivered().reading().deck())
        ? update.delivered().bytes()
        : DeckYaml.deck(next).getBytes(StandardCharsets.UTF_8);
  }

  private void takeBuiltin(DeckUpdate update) throws Failure, IOException {
    Map<DeckUpdate.Conflict, DeckUpdate.Decision> decided =
        decisions.getOrDefault(update.id(), Map.of());
    Map<CardId, Card> mine = byId(update.outcome(decided));
    Map<CardId, Card> base = byId(update.nextBase(decided));
    Map<CardId, Overlay> now = new HashMap<>();
    for (CardId card : library.store().sourceStore().overlays(update.id()).keySet()) {
      Card own = mine.get(card);
      Card was = base.get(card);
      boolean same = own == null || own.equals(was);
      Overlay overlay =
          same
              ? new Overlay(card, null, null)
              : new Overlay(
                  card,
                  was == null ? CardJson.write(own) : CardJson.write(was),
                  CardJson.write(own));
      overlays.add(overlay);
      if (!same) {
        now.put(card, overlay);
      }
    }
    StoredDeck deck = update.deck();
    Path file = library.file(deck);
    byte[] bytes = DeckFiles.bytes(file);
    ParsedFile parsed =
        new ParsedFile(bytes, KeptCopies.modified(file), DeckReader.read(bytes, file.toString()));
    if (!parsed.reading().hasErrors()) {
      Deck applied = Overlays.mine(parsed.reading().deck(), now);
      renewed.add(parsed.contents(applied, Origin.BUILTIN, deck.source(), deck.file().path()));
    }
  }

  private static Map<CardId, Card> byId(Deck deck) {
    Map<CardId, Card> cards = new LinkedHashMap<>();
    deck.cards().forEach(card -> cards.put(card.id(), card));
    return cards;
  }
}
