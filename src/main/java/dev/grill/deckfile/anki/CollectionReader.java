package dev.grill.deckfile.anki;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.anki.AnkiDatabase.AnkiDeck;
import dev.grill.deckfile.foreign.DeckSlug;
import dev.grill.deckfile.foreign.Imported;
import dev.grill.message.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes decks of a collection. */
final class CollectionReader {

  private static final int MOST_CARDS = 200_000;
  private static final int MOST_ANSWERS = 5_000_000;

  /** So much of the heap may be text of notes, in characters: it becomes a deck's several times. */
  private static final long MOST_TEXT = Math.max(16 << 20, Runtime.getRuntime().maxMemory() / 16);

  /** Anki knows a card by its number, its note and its place among the note's cards. */
  private record CardRow(long id, int ord, long deck) {}

  /** A card and where it stands among those of its deck. */
  private record Placed(long note, int ord, Card card) {}

  private final AnkiDatabase database;
  private final Path file;
  private final String deckId;
  private final ReadingProgress progress;
  private final Map<Long, List<CardRow>> rows = new HashMap<>();
  private final Map<Long, CardId> names = new HashMap<>();
  private final Map<DeckId, List<Placed>> placed = new TreeMap<>();
  private final Set<String> guids = new HashSet<>();
  private final Set<CardId> taken = new HashSet<>();
  private final LostParts lost = new LostParts();
  private Map<Long, NoteType> types;
  private Map<Long, AnkiDeck> ankiDecks;
  private Map<String, String> slugs;
  private final Map<DeckId, String> titles = new HashMap<>();
  private long text;
  private int done;

  CollectionReader(AnkiDatabase database, Path file, String deckId, ReadingProgress progress) {
    this.database = database;
    this.file = file;
    this.deckId = deckId;
    this.progress = progress;
  }

  Imported read(boolean withProgress) throws Failure {
    types = database.noteTypes();
    ankiDecks = database.decks();
    int[] cards = new int[1];
    database.rows(
        "cards",
        "id, nid, did, ord, odid, queue, reps",
        MOST_CARDS,
        "anki.too-many-cards",
        row -> {
          long home = row.getLong(5) == 0 ? row.getLong(3) : row.getLong(5);
          rows.computeIfAbsent(row.getLong(2), note -> new ArrayList<>(1))
              .add(new CardRow(row.getLong(1), row.getInt(4), home));
          cards[0]++;
          lost.add("anki.lost-suspended", row.getInt(6) == -1 ? 1 : 0);
          lost.add("anki.lost-schedules", row.getInt(7) > 0 ? 1 : 0);
        });
    if (cards[0] == 0) {
      throw Failure.rejected("anki.no-cards", file);
    }
    slugs = slugs();
    int notes = rows.size();
    int step = Math.max(1, notes / 100);
    database.rows(
        "notes",
        "id, guid, mid, tags, flds",
        MOST_CARDS,
        "anki.too-many-cards",
        row -> {
          note(
              new Note(
                  row.getLong(1),
                  AnkiDatabase.text(row, 2),
                  row.getLong(3),
                  AnkiDatabase.text(row, 4),
                  AnkiDatabase.text(row, 5)));
          if (++done % step == 0) {
            progress.at(Math.min(done, notes), notes);
          }
        });
    lost.add("anki.lost-cards", cards[0] - names.size());
    if (names.isEmpty()) {
      throw Failure.rejected("anki.no-cards", file);
    }
    ReviewLog log = new ReviewLog(database, names, lost);
    List<Imported.PastAnswer> answers = log.read(withProgress, MOST_ANSWERS);
    return new Imported(decks(), answers, lost.list());
  }

  /** The ids of the decks that have cards, by their names in Anki. */
  private Map<String, String> slugs() throws Failure {
    Set<String> used = new TreeSet<>();
    for (List<CardRow> cards : rows.values()) {
      for (CardRow card : cards) {
        used.add(deckName(card.deck()));
      }
    }
    if (deckId == null) {
      return DeckSlug.of(List.copyOf(used));
    }
    if (used.size() > 1) {
      throw Failure.usage("anki.one-id", file, used.size(), deckId);
    }
    return Map.of(used.iterator().next(), deckId);
  }

  private String deckName(long id) {
    AnkiDeck deck = ankiDecks.get(id);
    return deck == null || deck.name().isBlank() ? "Default" : deck.name().strip();
  }

  private void note(Note note) throws Failure {
    List<CardRow> cards = rows.remove(note.id());
    if (cards == null) {
      return;
    }
    text += note.fields().length();
    if (text > MOST_TEXT) {
      throw Failure.rejected("anki.too-much-text", file, MOST_TEXT >> 20);
    }
    NoteType type = types.get(note.type());
    if (type == null) {
      throw Failure.rejected("anki.no-note-type", file, note.id(), note.type());
    }
    boolean first = !note.guid().isBlank() && guids.add(note.guid());
    String id = CardNaming.of(first ? note.guid() : "row " + note.id());
    cards.sort(Comparator.comparingInt(CardRow::ord));
    NoteText texts = new NoteText(note, type, lost, file);
    Set<Integer> ords = new HashSet<>();
    for (CardRow row : cards) {
      if (!ords.add(row.ord())) {
        continue; // the same card twice
      }
      String name = deckName(row.deck());
      String ordinal = row.ord() == 0 ? "" : "-" + (row.ord() + 1);
      CardId named = new CardId(slugs.get(name), id + ordinal);
      Card card = inDeck(texts.card(named, row.ord(), name));
      if (!taken.add(card.id())) {
        continue;
      }
      text += card.question().length() + card.answer().length();
      names.put(row.id(), card.id());
      titles.putIfAbsent(card.id().deck(), name);
      placed
          .computeIfAbsent(card.id().deck(), deck -> new ArrayList<>())
          .add(new Placed(note.id(), row.ord(), card));
    }
    lost.add("anki.lost-fields", texts.unshown());
  }

  /** A card of ours knows its deck, unless another was asked for. */
  private Card inDeck(Card card) {
    if (deckId == null || card.id().deck().text().equals(deckId)) {
      return card;
    }
    return card.named(new CardId(deckId, card.id().card()));
  }

  private List<Deck> decks() {
    Map<DeckId, Deck> heads = new HashMap<>();
    for (AnkiDeck deck : ankiDecks.values()) {
      Deck head = DeckNotice.read(deck.description());
      if (head != null) {
        heads.put(deckId == null ? head.id() : new DeckId(deckId), head);
      }
    }
    List<Deck> decks = new ArrayList<>();
    for (Map.Entry<DeckId, List<Placed>> deck : placed.entrySet()) {
      Placed[] cards = deck.getValue().toArray(new Placed[0]);
      Arrays.sort(cards, Comparator.comparingLong(Placed::note).thenComparingInt(Placed::ord));
      List<Card> inOrder = new ArrayList<>(cards.length);
      for (Placed card : cards) {
        inOrder.add(card.card());
      }
      decks.add(deck(deck.getKey(), heads.get(deck.getKey()), inOrder));
    }
    return decks;
  }

  private Deck deck(DeckId id, Deck head, List<Card> cards) {
    if (head == null || head.title().isBlank()) {
      String title = titles.get(id);
      return new Deck(id, title, language(cards), null, null, List.of(), null, cards);
    }
    return new Deck(
        id,
        head.title(),
        head.language(),
        head.version(),
        head.description(),
        head.authors(),
        head.license(),
        cards);
  }

  /** Chinese where a good part of the first cards is; null where we cannot tell. */
  private static String language(List<Card> cards) {
    int chinese = 0;
    int other = 0;
    for (Card card : cards.subList(0, Math.min(100, cards.size()))) {
      String text = card.question() + card.answer();
      for (int i = 0; i < text.length(); i++) {
        Character.UnicodeScript script = Character.UnicodeScript.of(text.charAt(i));
        if (script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA) {
          return null;
        }
        chinese += script == Character.UnicodeScript.HAN ? 1 : 0;
        other += script == Character.UnicodeScript.LATIN ? 1 : 0;
      }
    }
    return chinese * 4 > other && chinese > 0 ? "zh" : null;
  }
}
