package dev.grill.deckfile.foreign.markdown;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.foreign.JsonObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decks as Markdown that anybody can read, and that gives the same decks again but for the phrases
 * that points accept. Comments of the form {@code <!-- grill:answer -->} say what follows; each
 * text ends with an empty line.
 */
public final class MarkdownDeck {

  private static final String MARK = "<!-- grill:";
  private static final String END = " -->";

  private MarkdownDeck() {}

  /** Whether a text was written by {@link MarkdownDeckText}. */
  static boolean isOurs(String text) {
    return text.startsWith(MARK + "deck ");
  }

  /** Makes a line of a text that looks like a mark another line. */
  static String guarded(String line) {
    return isGuarded(line) || line.startsWith(MARK) ? "<!-- ~" + line.substring(5) : line;
  }

  private static boolean isGuarded(String line) {
    int at = 5;
    while (line.startsWith("<!-- ") && at < line.length() && line.charAt(at) == '~') {
      at++;
    }
    return at > 5 && line.startsWith("grill:", at);
  }

  static String mark(String kind) {
    return MARK + kind + END + "\n";
  }

  static String mark(String kind, Map<String, ?> values) {
    String json = JsonObjects.write(List.of(values));
    String one = json.substring(1, json.length() - 1).replace("--", "-\\u002d");
    return MARK + kind + " " + one + END + "\n";
  }

  private record Part(String kind, Map<String, Object> values, List<String> lines) {

    String text() {
      int end = lines.size();
      return String.join(
          "\n", end > 0 && lines.get(end - 1).isEmpty() ? lines.subList(0, end - 1) : lines);
    }

    /** The text without the label above it. */
    List<String> labelled() {
      String first = lines.size() > 1 ? lines.get(0) : "";
      boolean label = first.length() > 3 && first.startsWith("**") && first.endsWith("**");
      List<String> rest = label ? lines.subList(2, lines.size()) : lines;
      int end = rest.size();
      return end > 0 && rest.get(end - 1).isEmpty() ? rest.subList(0, end - 1) : rest;
    }

    String value(String key) {
      return values.get(key) instanceof String text ? text : null;
    }

    List<String> values(String key) {
      List<String> texts = new ArrayList<>();
      if (values.get(key) instanceof List<?> list) {
        list.forEach(text -> texts.add((String) text));
      }
      return texts;
    }

    /** The entries of a list, each from its hyphen on. */
    List<String> items() {
      List<String> items = new ArrayList<>();
      for (String line : labelled()) {
        if (line.startsWith("- ")) {
          items.add(line.substring(2));
        } else if (!items.isEmpty()) {
          String more = line.startsWith("  ") ? line.substring(2) : line;
          items.set(items.size() - 1, items.get(items.size() - 1) + "\n" + more);
        }
      }
      return items;
    }

    /** What stands between the fences. */
    String fenced() {
      List<String> code = labelled();
      return code.size() < 2 ? "" : String.join("\n", code.subList(1, code.size() - 1));
    }
  }

  /** The decks of our own export; null if parts of it are gone. */
  static List<Deck> read(String text) {
    String unix =
        text.contains("\r\n") && !text.replace("\r\n", "").contains("\n")
            ? text.replace("\r\n", "\n")
            : text;
    List<Part> parts = new ArrayList<>();
    for (String line : unix.split("\n", -1)) {
      if (line.startsWith(MARK) && line.endsWith(END)) {
        String[] words = line.substring(MARK.length(), line.length() - END.length()).split(" ", 2);
        List<Map<String, Object>> values =
            words.length < 2 ? List.of(Map.of()) : JsonObjects.read("[" + words[1] + "]");
        if (values == null || values.size() != 1) {
          return null;
        }
        parts.add(new Part(words[0], values.get(0), new ArrayList<>()));
      } else if (!parts.isEmpty()) {
        String plain = isGuarded(line) ? "<!-- " + line.substring(6) : line;
        parts.get(parts.size() - 1).lines().add(plain);
      }
    }
    return decks(parts);
  }

  private static List<Deck> decks(List<Part> parts) {
    List<Deck> decks = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      Part head = parts.get(at);
      String id = head.value("deck");
      if (!head.kind().equals("deck") || id == null || !CardId.isValidPart(id)) {
        return null;
      }
      List<Card> cards = new ArrayList<>();
      while (at + 1 < parts.size() && parts.get(at + 1).kind().equals("card")) {
        int end = at + 2;
        while (end < parts.size() && !parts.get(end).kind().matches("card|deck")) {
          end++;
        }
        Card card = card(id, parts.subList(at + 1, end));
        if (card == null) {
          return null;
        }
        cards.add(card);
        at = end - 1;
      }
      decks.add(
          new Deck(
              new DeckId(id),
              head.value("title") == null ? id : head.value("title"),
              head.value("language"),
              head.value("version"),
              head.value("description"),
              head.values("authors"),
              head.value("license"),
              cards));
    }
    return decks;
  }

  private static Card card(String deck, List<Part> parts) {
    Part head = parts.get(0);
    String question = head.text();
    boolean heading = question.startsWith("## ") && question.indexOf('\n') < 0;
    String id = head.value("id");
    String hint = null;
    String answer = null;
    List<KeyPoint> points = new ArrayList<>();
    List<Snippet> code = new ArrayList<>();
    List<FollowUp> followUps = new ArrayList<>();
    List<String> misconceptions = List.of();
    List<Reference> references = new ArrayList<>();
    for (Part part : parts.subList(1, parts.size())) {
      switch (part.kind()) {
        case "hint" -> hint = String.join("\n", part.labelled());
        case "answer" -> answer = part.text();
        case "points" -> part.items().forEach(item -> points.add(new KeyPoint(item, List.of())));
        case "code" ->
            code.add(
                new Snippet(part.value("language"), part.value("caption"), part.fenced(), null));
        case "output" -> {
          Snippet last = code.isEmpty() ? null : code.remove(code.size() - 1);
          if (last != null) {
            code.add(new Snippet(last.language(), last.caption(), last.source(), part.fenced()));
          }
        }
        case "follow-up" -> followUps.add(FollowUp.of(String.join("\n", part.labelled())));
        case "follow-up-answer" -> {
          FollowUp last = followUps.isEmpty() ? null : followUps.remove(followUps.size() - 1);
          if (last != null) {
            followUps.add(new FollowUp(last.question(), part.text()));
          }
        }
        case "misconceptions" -> misconceptions = part.items();
        case "reference" -> references.add(new Reference(part.value("title"), part.value("url")));
        default -> {} // of a later version
      }
    }
    if (id == null || !CardId.isValidPart(id) || answer == null || question.isBlank()) {
      return null;
    }
    String level = head.value("difficulty");
    return new Card(
        new CardId(deck, id),
        head.value("topic"),
        "1".equals(level) ? 1 : "3".equals(level) ? 3 : 2,
        head.values("tags"),
        heading ? question.substring(3) : question,
        hint,
        answer,
        points,
        code,
        followUps,
        misconceptions,
        references);
  }
}
