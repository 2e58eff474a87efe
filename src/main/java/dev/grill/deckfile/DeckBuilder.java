package dev.grill.deckfile;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes a deck of a tree and reports every fault on the way. */
final class DeckBuilder {

  /** The shape of a BCP 47 tag (RFC 5646, section 2.1), without its registry. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  /** Semantic Versioning 2.0.0. */
  private static final Pattern VERSION =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
              + "(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");

  /** What people write for a version before they need the third number. */
  private static final Pattern SHORT_VERSION = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))?");

  /** A deck's tree is there when two thirds of the work are done. */
  static final int READ = 2;

  static final int WHOLE = 3;

  private final Source source;
  private final Problems problems;
  private final int leftOut;
  private final Map<String, Place> ids = new HashMap<>();
  private final List<CardPlace> places = new ArrayList<>();
  private String deckId;
  private Place deckPlace;
  private int cards;

  private DeckBuilder(Source source, Problems problems, int leftOut) {
    this.source = source;
    this.problems = problems;
    this.leftOut = leftOut;
  }

  /** The deck of a document's root; what it could not make of it is in its problems. */
  static ParsedDeck build(Source source, DeckParser.Parsed parsed) {
    Node root = parsed.root();
    Problems problems = parsed.problems();
    DeckBuilder builder = new DeckBuilder(source, problems, parsed.leftOut());
    if (!(root instanceof Node.Entries entries) || !looksLikeDeck(entries)) {
      if (!(root instanceof Node.Broken)) {
        problems.add(root.place(), Code.NO_DECK);
      }
      return new ParsedDeck(source, null, problems, false, 0, null, null, List.of(), null);
    }
    Deck deck = builder.deck(entries);
    boolean isDeck = entries.entries().stream().anyMatch(entry -> entry.key().equals("deck"));
    return new ParsedDeck(
        source,
        problems.hasErrors() ? null : deck,
        problems,
        isDeck,
        builder.cards,
        builder.deckId,
        builder.deckPlace,
        builder.places,
        entries);
  }

  /** Whether it is worth saying more of a file than that it is no deck. */
  private static boolean looksLikeDeck(Node.Entries root) {
    for (Node.Entry entry : root.entries()) {
      if (entry.key().equals("deck") || entry.key().equals("cards")) {
        return true;
      }
    }
    return false;
  }

  private Deck deck(Node.Entries root) {
    Fields fields = new Fields(root, Level.DECK, source, problems);
    String id = deckId(fields);
    String title = fields.required("title");
    String language = language(fields);
    String version = version(fields);
    String description = fields.optional("description");
    List<String> authors = fields.texts("authors");
    String license = fields.optional("license");
    List<Card> cards = cards(fields, new DeckId(id == null ? "deck" : id));
    DeckId name = id == null ? null : new DeckId(id);
    return new Deck(name, title, language, version, description, authors, license, cards);
  }

  private String deckId(Fields fields) {
    String id = fields.required("deck");
    if (fields.has("deck")) {
      deckPlace = fields.placeOf("deck");
    }
    if (id != null && !CardId.isValidPart(id)) {
      badId(deckPlace, id);
      return null;
    }
    deckId = id;
    return id;
  }

  private void badId(Place place, String id) {
    if (LookAlike.reportInvisible(id, place, problems)) {
      return;
    }
    String near = Ids.like(id);
    if (near == null) {
      problems.add(place, Code.BAD_ID, "none", id);
    } else {
      problems.add(place, Code.BAD_ID, "near", id, near);
    }
  }

  private String language(Fields fields) {
    String language = fields.exact("language");
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      String near = language.replace('_', '-');
      if (LANGUAGE.matcher(near).matches()) {
        problems.add(fields.placeOf("language"), Code.BAD_LANGUAGE, "near", language, near);
      } else {
        problems.add(fields.placeOf("language"), Code.BAD_LANGUAGE, "none", language);
      }
    }
    return language;
  }

  private String version(Fields fields) {
    String version = fields.exact("version");
    if (version != null && !VERSION.matcher(version).matches()) {
      Place place = fields.placeOf("version");
      if (SHORT_VERSION.matcher(version).matches()) {
        String whole = version + (version.indexOf('.') < 0 ? ".0.0" : ".0");
        problems.add(place, Severity.WARNING, Code.BAD_VERSION, "short", version, whole);
      } else {
        problems.add(place, Code.BAD_VERSION, "other", version);
      }
    }
    return version;
  }

  private List<Card> cards(Fields fields, DeckId deck) {
    if (fields.isNothing("cards") && leftOut == 0) {
      problems.add(fields.placeOf("cards"), Code.WRONG_TYPE, "list-text", "cards");
    }
    List<Card> result = new ArrayList<>();
    List<Node.Entries> mappings = fields.mappings("cards");
    cards = mappings.size() + leftOut;
    ReadingProgress progress = source.progress().part(READ, WHOLE, WHOLE);
    for (Node.Entries mapping : mappings) {
      result.add(card(mapping, deck));
      progress.at(result.size(), mappings.size());
    }
    return result;
  }

  private Card card(Node.Entries node, DeckId deck) {
    Fields fields = new Fields(node, Level.CARD, source, problems);
    String question = fields.required("question");
    String id = cardId(fields, question);
    places.add(new CardPlace(id, fields.has("id"), node));
    String topic = fields.optional("topic");
    int difficulty = difficulty(fields);
    List<String> tags = fields.texts("tags");
    String hint = fields.optional("hint");
    String answer = fields.required("answer");
    List<KeyPoint> points = new ArrayList<>();
    for (Node.Entries point : fields.mappings("points")) {
      points.add(point(new Fields(point, Level.POINT, source, problems)));
    }
    List<Snippet> code = new ArrayList<>();
    for (Node.Entries snippet : fields.mappings("code")) {
      code.add(snippet(new Fields(snippet, Level.CODE, source, problems)));
    }
    List<FollowUp> followUps = new ArrayList<>();
    for (Node item : fields.textsOrMappings("follow-ups", Level.FOLLOW_UP)) {
      followUps.add(
          item instanceof Node.Text text
              ? FollowUp.of(text.value())
              : followUp(new Fields((Node.Entries) item, Level.FOLLOW_UP, source, problems)));
    }
    List<String> misconceptions = fields.texts("misconceptions");
    List<Reference> references = new ArrayList<>();
    for (Node.Entries reference : fields.mappings("references")) {
      references.add(reference(new Fields(reference, Level.REFERENCE, source, problems)));
    }
    return new Card(
        new CardId(deck, id == null ? "card" : id),
        topic,
        difficulty,
        tags,
        question,
        hint,
        answer,
        points,
        code,
        followUps,
        misconceptions,
        references);
  }

  /** The id as written or made; null if there is none to be had. */
  private String cardId(Fields fields, String question) {
    if (fields.has("id")) {
      String id = fields.required("id");
      if (id == null) {
        return null;
      }
      if (!CardId.isValidPart(id)) {
        badId(fields.placeOf("id"), id);
        return null;
      }
      return unique(id, fields.placeOf("id"), fields.place()) ? id : null;
    }
    if (question == null || fields.lacks("id")) {
      return null;
    }
    String id = Ids.fromQuestion(question);
    if (unique(id, fields.placeOf("question"), fields.place())) {
      problems.add(fields.place(), Code.ID_FROM_QUESTION, id);
      return id;
    }
    return null;
  }

  /**
   * @param card where the card stands: all that tells an alias of a card from the card
   */
  private boolean unique(String id, Place place, Place card) {
    Place first = ids.putIfAbsent(id, place);
    if (first == null) {
      return true;
    }
    Place second = first.equals(place) ? card : place;
    problems.add(second, Code.DUPLICATE_ID, id, Integer.toString(first.line()));
    return false;
  }

  private int difficulty(Fields fields) {
    String difficulty = fields.exact("difficulty");
    if (difficulty == null) {
      return 2;
    }
    if (difficulty.equals("1") || difficulty.equals("2") || difficulty.equals("3")) {
      return difficulty.charAt(0) - '0';
    }
    int near = DifficultyWord.read(difficulty);
    Place place = fields.placeOf("difficulty");
    if (near > 0) {
      problems.add(place, Code.BAD_DIFFICULTY, "near", difficulty, Integer.toString(near));
    } else {
      problems.add(place, Code.BAD_DIFFICULTY, "none", difficulty);
    }
    return 2;
  }

  private static KeyPoint point(Fields fields) {
    return new KeyPoint(fields.required("point"), fields.texts("accept"));
  }

  private static Snippet snippet(Fields fields) {
    return new Snippet(
        fields.optional("language"),
        fields.optional("caption"),
        fields.required("source"),
        fields.exact("output"));
  }

  private static FollowUp followUp(Fields fields) {
    String answer = fields.has("answer") ? fields.required("answer") : null;
    return new FollowUp(fields.required("question"), answer);
  }

  /** A reference that names only its address is shown by it. */
  private Reference reference(Fields fields) {
    String url = fields.optional("url");
    String title = fields.optional("title");
    boolean untitled = title == null || title.isBlank();
    if (untitled && (url == null || url.isBlank()) && !fields.lacks("title")) {
      problems.add(fields.place(), Code.MISSING_KEY, "title");
    }
    return new Reference(untitled ? url : title, url);
  }
}
