package dev.grill.deckfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One mapping of a deck, with its keys checked against what its level allows and its values read as
 * what each key wants. A fault is reported where it stands, and once.
 */
final class Fields {

  /** Keys whose values hold no spaces: what follows one is a comment. */
  private static final Set<String> NAMES =
      Set.of("deck", "id", "language", "version", "license", "difficulty", "url");

  private final Node.Entries node;
  private final Problems problems;
  private final Source source;
  private final Map<String, Node.Entry> entries = new HashMap<>();
  private final Set<String> accountedFor;

  Fields(Node.Entries node, Level level, Source source, Problems problems) {
    this.node = node;
    this.source = source;
    this.problems = problems;
    this.accountedFor = checkKeys(level);
    for (String key : level.required()) {
      if (!entries.containsKey(key) && !accountedFor.contains(key)) {
        boolean deck = level == Level.DECK && key.equals("deck");
        problems.add(node.place(), deck ? Code.NO_DECK : Code.MISSING_KEY, key);
      }
    }
  }

  /** Checks every key and returns those that are not missing although they are not there. */
  private Set<String> checkKeys(Level level) {
    Set<String> seen = new HashSet<>();
    Map<String, Place> firsts = new HashMap<>();
    Set<String> accountedFor = new HashSet<>();
    for (Node.Entry entry : node.entries()) {
      String key = entry.key();
      if (key.equals("<<")) {
        problems.add(entry.keyPlace(), Code.MERGE_KEY);
        accountedFor.addAll(merged(entry.value(), level));
      } else if (!seen.add(key)) {
        String first = Integer.toString(firsts.get(key).line());
        problems.add(entry.keyPlace(), Code.DUPLICATE_KEY, key, first);
      } else if (level.keys().contains(key)) {
        entries.put(key, entry);
      } else if (LookAlike.reportInvisible(key, entry.keyPlace(), problems)) {
        accountedFor.add(LookAlike.visible(key));
      } else {
        String near = level.near(key);
        if (near == null) {
          String all = Problem.list(level.keys());
          problems.add(entry.keyPlace(), Code.UNKNOWN_KEY, "none", key, all);
        } else {
          problems.add(entry.keyPlace(), Code.UNKNOWN_KEY, "near", key, near);
          accountedFor.add(near); // a misspelt key is not missing as well
        }
      }
      firsts.putIfAbsent(key, entry.keyPlace());
    }
    return accountedFor;
  }

  /** The keys that a merge would have brought; all of them where that cannot be seen. */
  private static Set<String> merged(Node value, Level level) {
    Set<String> keys = new HashSet<>();
    if (value instanceof Node.Entries entries) {
      for (Node.Entry entry : entries.entries()) {
        keys.add(entry.key());
      }
    } else if (value instanceof Node.Items items) {
      for (Node item : items.items()) {
        keys.addAll(merged(item, level));
      }
    } else {
      keys.addAll(level.keys());
    }
    return keys;
  }

  /** Where the mapping begins. */
  Place place() {
    return node.place();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Whether a key is missing for a reason already reported: a misspelling, a merge. */
  boolean lacks(String key) {
    return !entries.containsKey(key) && accountedFor.contains(key);
  }

  /** Whether a key is there and nothing follows it. */
  boolean isNothing(String key) {
    Node.Entry entry = entries.get(key);
    return entry != null && entry.value() instanceof Node.Text text && text.isNothing();
  }

  /** Where a key's value stands, or the key itself where nothing follows it. */
  Place placeOf(String key) {
    Node.Entry entry = entries.get(key);
    boolean absent = entry.value() instanceof Node.Text text && text.isAbsent();
    return absent ? entry.keyPlace() : entry.value().place();
  }

  /** A text that has to say something; null if it does not, which is then reported. */
  String required(String key) {
    Node.Entry entry = entries.get(key);
    if (entry == null || !isText(entry.value(), key)) {
      return null;
    }
    Node.Text text = (Node.Text) entry.value();
    if (text.isNothing() || text.value().isBlank()) {
      problems.add(placeOf(key), Code.EMPTY_TEXT, key);
      return null;
    }
    return checked(text, key);
  }

  /** A text that may be missing; null where it is or says nothing. */
  String optional(String key) {
    String text = exact(key);
    return text == null || text.isEmpty() ? null : text;
  }

  /** A text that may be missing; null where it is, empty where it is quoted and empty. */
  String exact(String key) {
    Node.Entry entry = entries.get(key);
    if (entry == null || !isText(entry.value(), key)) {
      return null;
    }
    Node.Text text = (Node.Text) entry.value();
    return text.isNothing() ? null : checked(text, key);
  }

  private boolean isText(Node value, String key) {
    return value instanceof Node.Text || wrongType("text", value, key);
  }

  /** Reports a value of the wrong type, and says no. */
  private boolean wrongType(String meant, Node value, String key) {
    if (!(value instanceof Node.Broken)) {
      problems.add(value.place(), Code.WRONG_TYPE, meant + "-" + value.kind(), key);
    }
    return false;
  }

  /**
   * Whether a comment follows the text that may have been meant as a part of it: one that is not
   * set off by two spaces before its number sign and one behind it, as comments usually are.
   */
  private boolean isCut(Node.Text text) {
    String line = source.line(text.end().line());
    int columns = line == null ? 0 : line.codePointCount(0, line.length());
    if (text.end().equals(text.place()) || text.end().column() > columns) {
      return false;
    }
    String rest = line.substring(line.offsetByCodePoints(0, text.end().column() - 1));
    String comment = rest.strip();
    return comment.startsWith("#")
        && !(rest.startsWith("  ") && (comment.length() == 1 || comment.charAt(1) == ' '));
  }

  private String checked(Node.Text text, String key) {
    int control = Controls.first(text.value());
    if (control >= 0) {
      Place place = Controls.find(source, text.place(), text.end());
      problems.add(place, Code.CONTROL_CHARACTER, Controls.name(control));
    }
    if (text.plain() && !NAMES.contains(key) && isCut(text)) {
      problems.add(text.end(), Code.COMMENT_IN_TEXT);
    }
    if (text.plain() && text.value().equalsIgnoreCase("null")) {
      problems.add(text.place(), Code.NULL_WORD, text.value());
    }
    return text.value();
  }

  /** The values of a list; empty where the key is missing or nothing follows it. */
  private List<Node> items(String key) {
    Node.Entry entry = entries.get(key);
    if (entry == null) {
      return List.of();
    }
    Node value = entry.value();
    if (value instanceof Node.Items items) {
      return items.items();
    }
    if (value instanceof Node.Text text && "［【「〔".indexOf(firstSign(text)) >= 0) {
      String sign = Character.toString(firstSign(text));
      problems.add(text.place(), Code.LOOK_ALIKE, "bracket", sign, Controls.name(sign.charAt(0)));
    } else if (!(value instanceof Node.Text text && text.isNothing())) {
      wrongType("list", value, key);
    }
    return List.of();
  }

  private static char firstSign(Node.Text text) {
    return text.plain() && !text.value().isEmpty() ? text.value().charAt(0) : ' ';
  }

  /** Tags are words: a comma of another script in one was meant to part two. */
  private void warnOfComma(Node.Text tag) {
    for (int i = 0; i < tag.value().length() && tag.plain(); i++) {
      char c = tag.value().charAt(i);
      if (c == '，' || c == '、') {
        int column = tag.place().column() + tag.value().codePointCount(0, i);
        problems.add(
            new Place(tag.place().line(), column),
            Severity.WARNING,
            Code.LOOK_ALIKE,
            "comma",
            Character.toString(c),
            Controls.name(c));
        return;
      }
    }
  }

  /** A list of texts, each of which has to say something. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (isText(item, key) && says((Node.Text) item, key)) {
        texts.add(((Node.Text) item).value());
        if (key.equals("tags")) {
          warnOfComma((Node.Text) item);
        }
      }
    }
    return texts;
  }

  /** Whether a list's text says something; an empty one is reported. */
  private boolean says(Node.Text item, String key) {
    if (item.isNothing() || item.value().isBlank()) {
      problems.add(itemPlace(item), Code.EMPTY_TEXT, key);
      return false;
    }
    checked(item, key);
    return true;
  }

  /**
   * A list in which each entry is a text or a mapping of the given level. A mapping with none of
   * its keys is a text with a colon in it that wants quotes, and is reported as such.
   */
  List<Node> textsOrMappings(String key, Level level) {
    List<Node> found = new ArrayList<>();
    for (Node item : items(key)) {
      boolean mapping = item instanceof Node.Entries entries && isOf(level, entries);
      if (mapping || (isText(item, key) && says((Node.Text) item, key))) {
        found.add(item);
      }
    }
    return found;
  }

  private void lookAlike(Node.Text text) {
    LookAlike sign = LookAlike.of(text.value());
    String given = Character.toString(text.value().charAt(sign.column()));
    int column = text.place().column() + text.value().codePointCount(0, sign.column());
    String name = Controls.name(given.charAt(0));
    Place place = new Place(text.place().line(), column);
    problems.add(place, Code.LOOK_ALIKE, sign.kind(), given, name);
  }

  private static boolean isOf(Level level, Node.Entries entries) {
    for (Node.Entry entry : entries.entries()) {
      if (level.keys().contains(entry.key()) || level.near(entry.key()) != null) {
        return true;
      }
    }
    return entries.entries().isEmpty();
  }

  /** A list of mappings. */
  List<Node.Entries> mappings(String key) {
    List<Node.Entries> mappings = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof Node.Entries entries) {
        mappings.add(entries);
      } else if (item instanceof Node.Text text && text.isNothing()) {
        problems.add(itemPlace(text), Code.WRONG_TYPE, "mapping-text", key);
      } else if (item instanceof Node.Text text && LookAlike.of(text.value()) != null) {
        lookAlike(text);
      } else {
        wrongType("mapping", item, key);
      }
    }
    return mappings;
  }

  /** Where an item stands; its hyphen where nothing follows it. */
  private static Place itemPlace(Node.Text item) {
    Place place = item.place();
    return item.isAbsent() && place.column() > 1
        ? new Place(place.line(), place.column() - 1)
        : place;
  }
}
