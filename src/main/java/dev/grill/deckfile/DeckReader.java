package dev.grill.deckfile;

import java.util.List;

/**
 * Reads deck files (format version 1). Every fault of a file is found in one run and reported where
 * it stands; bad input never throws.
 */
public final class DeckReader {

  /** What a tab may stand for, beside what the lines around it suggest (0). */
  private static final int[] TAB_WIDTHS = {0, 2, 4, 8, 1};

  /** Beyond this many characters only the first guess at the tabs' width is tried. */
  private static final int MANY = 1 << 20;

  private DeckReader() {}

  /**
   * Reads a deck.
   *
   * @param bytes the file as it is
   * @param name the file as the problems name it
   */
  public static Reading read(byte[] bytes, String name) {
    return parse(bytes, name).reading();
  }

  /** Reads a copy that grill keeps, which may be larger than a file that people write. */
  public static Reading readKept(byte[] bytes, String name) {
    return parseKept(bytes, name).reading();
  }

  static ParsedDeck parseKept(byte[] bytes, String name) {
    return parse(Source.of(bytes, name, Integer.MAX_VALUE));
  }

  static ParsedDeck parse(byte[] bytes, String name) {
    return parse(bytes, name, ReadingProgress.NONE);
  }

  static ParsedDeck parse(byte[] bytes, String name, ReadingProgress progress) {
    return parse(Source.of(bytes, name).watched(progress));
  }

  private static ParsedDeck parse(Source source) {
    if (source.fault() != null) {
      Problems problems = new Problems(source);
      problems.add(source.fault());
      return unread(source, problems, true);
    }
    DeckText text = new DeckText(source);
    List<Integer> tabs = Indents.withTabs(text);
    if (tabs.isEmpty()) {
      return build(source, DeckParser.parse(source, text));
    }
    ParsedDeck best = null;
    int least = Integer.MAX_VALUE;
    for (int width : TAB_WIDTHS) {
      DeckText spaced = text.copy();
      Problems found = expand(tabs, width, spaced, source);
      DeckParser.Parsed parsed = DeckParser.parse(source, spaced);
      ParsedDeck deck = build(source, parsed);
      int cost = deck.problems().count() + (parsed.readable() ? 10 : 1000) * parsed.faults();
      if (cost < least) {
        least = cost;
        best = deck;
        best.problems().addAll(found);
      }
      if (source.text().length() > MANY) {
        break;
      }
    }
    return new ParsedDeck(
        source,
        null,
        best.problems(),
        best.isDeck(),
        best.cards(),
        best.deckId(),
        best.deckPlace(),
        best.places(),
        best.root());
  }

  /** Replaces the tabs that lines are indented with by spaces, and reports each such line. */
  private static Problems expand(List<Integer> lines, int width, DeckText text, Source source) {
    Problems found = new Problems(source);
    for (int number : lines) {
      String line = text.line(number);
      int white = Indents.whiteSpace(line);
      found.add(new Place(number, line.indexOf('\t') + 1), Code.TAB_INDENT);
      int spaces = 0;
      for (int i = 0; i < white; i++) {
        spaces += line.charAt(i) == '\t' ? width : 1;
      }
      text.indent(number, width == 0 ? Indents.meant(text, number) : spaces);
    }
    return found;
  }

  /**
   * The tree of a YAML or JSON file of any shape; null if there is nothing in it, or if it cannot
   * be read, which is then among the problems.
   */
  public static Node tree(Source source, Problems problems) {
    DeckParser.Parsed parsed = DeckParser.parse(source, new DeckText(source));
    problems.addAll(parsed.problems());
    return parsed.readable() ? parsed.root() : null;
  }

  private static ParsedDeck build(Source source, DeckParser.Parsed parsed) {
    if (!parsed.readable()) {
      return unread(source, parsed.problems(), DeckParser.looksLikeDeck(source));
    }
    if (parsed.root() == null || (parsed.root() instanceof Node.Text text && text.isNothing())) {
      parsed.problems().add(Place.START, Code.EMPTY_FILE);
      return unread(source, parsed.problems(), false);
    }
    return DeckBuilder.build(source, parsed);
  }

  private static ParsedDeck unread(Source source, Problems problems, boolean isDeck) {
    return new ParsedDeck(source, null, problems, isDeck, 0, null, null, List.of(), null);
  }
}
