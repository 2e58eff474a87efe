package dev.grill.deckfile;

import java.util.List;

/**
 * Reads a deck's YAML and carries on behind a fault where what was meant is plain: a sign that
 * should have been quoted is read as text, an entry out of line is put in line, and a card beyond
 * that is left out, so that one run shows what else is wrong.
 */
final class DeckParser {

  /** Bytes looked at again and again at most, so that a large broken file does not take minutes. */
  private static final int MAX_WORK = 64 * 1024 * 1024;

  private static final int MAX_ATTEMPTS = 200;

  /** How many lines before a fault its cause may stand: a text runs on until the next colon. */
  private static final int LOOK_BACK = 4;

  /** Signs replaced on one line at most. */
  private static final int MOST_SIGNS = 40;

  /**
   * @param root null if there is nothing in the file, or nothing that could be read
   * @param readable whether the YAML was read to its end, if need be with corrections
   * @param faults how many corrections that took
   * @param leftOut how many cards were left out
   */
  record Parsed(Node root, Problems problems, boolean readable, int faults, int leftOut) {}

  private final Source source;
  private final DeckText text;
  private final Problems faults;
  private int leftOut;

  private DeckParser(Source source, DeckText text) {
    this.source = source;
    this.text = text;
    this.faults = new Problems(source);
  }

  static Parsed parse(Source source, DeckText text) {
    return new DeckParser(source, text).parse();
  }

  private Parsed parse() {
    int attempts = Math.min(MAX_ATTEMPTS, 1 + MAX_WORK / (1 + source.text().length()));
    for (int attempt = 0; attempt < attempts; attempt++) {
      Problems found = new Problems(source);
      try {
        Node root = TreeReader.read(text, found);
        found.addAll(faults);
        return new Parsed(root, found, true, faults.count(), leftOut);
      } catch (SyntaxFault fault) {
        if (!mend(fault)) {
          break;
        }
      }
    }
    return new Parsed(null, faults, false, faults.count(), leftOut);
  }

  /** Reports a fault and takes it out of the parser's way; false if that is not possible. */
  private boolean mend(SyntaxFault fault) {
    int line = fault.line();
    int column = fault.column();
    if (fault.kind() != SyntaxFault.Kind.TAB && replaceLookAlikes(line + 1)) {
      return true;
    }
    switch (fault.kind()) {
      case TAB:
        if (text.character(line, column) == '\t') {
          return text.blank(line, column); // between a sign and its value YAML 1.2 allows tabs
        }
        break;
      case COLON:
        if (!isEntry(line, column)) {
          LookAlike quote = LookAlike.quote(text.line(line + 1));
          if (quote == null) {
            report(fault.kind(), line, column);
          } else {
            report(quote, line + 1);
          }
          return text.hide(line, column);
        }
        return align(line) || leaveOut(SyntaxFault.Kind.INDENT, line, column);
      case SIGN:
      case QUOTE:
        report(fault.kind(), line, column);
        return text.character(line, column) > ' ' && text.hide(line, column);
      case ESCAPE:
        for (int at = column; at >= Math.max(0, column - 2); at--) {
          if (text.character(line, at) == '\\') {
            report(fault.kind(), line, at);
            return text.hide(line, at);
          }
        }
        break;
      case INDENT:
      case KEY:
        if (closeQuote(line) || align(line)) {
          return true;
        }
        break;
      default:
        break;
    }
    return leaveOut(fault.kind(), line, column);
  }

  /**
   * Reports signs that only look like YAML's, on the line of a fault and those before it that it
   * may come from, and puts what they look like in their place.
   */
  private boolean replaceLookAlikes(int line) {
    boolean found = false;
    for (int number = Math.max(1, line - LOOK_BACK); number <= line; number++) {
      LookAlike sign = LookAlike.of(text.line(number));
      for (int i = 0; sign != null && i < MOST_SIGNS; i++) {
        if (i == 0 || !sign.kind().equals("space")) {
          report(sign, number);
        }
        switch (sign.kind()) {
          case "colon" -> text.colon(number, sign.column());
          case "dash" -> text.replace(number, sign.column(), '-');
          default -> text.replace(number, sign.column(), ' ');
        }
        found = true;
        sign = LookAlike.of(text.line(number));
      }
    }
    return found;
  }

  private void report(LookAlike sign, int number) {
    String line = text.line(number);
    int column = line.codePointCount(0, sign.column());
    String given = Character.toString(line.codePointAt(sign.column()));
    String name = Controls.name(given.codePointAt(0));
    faults.add(text.place(number - 1, column), Code.LOOK_ALIKE, sign.kind(), given, name);
  }

  private void report(SyntaxFault.Kind kind, int line, int column) {
    faults.add(text.place(line, column), Code.SYNTAX, kind.word());
  }

  /** Reads the quote that swallowed the entries before a line as a part of its text. */
  private boolean closeQuote(int line) {
    int open = Quotes.open(text, line + 1);
    if (open == 0) {
      return false;
    }
    String content = text.line(open);
    int column = content.codePointCount(0, Quotes.valueColumn(content));
    report(SyntaxFault.Kind.QUOTE, open - 1, column);
    return text.hide(open - 1, column);
  }

  /** Whether a colon is the one behind the key its line begins with. */
  private boolean isEntry(int line, int column) {
    String content = text.line(line + 1);
    String key = Indents.key(content);
    return key != null
        && content.codePointCount(0, Indents.keyColumn(content) + key.length()) == column;
  }

  /** Puts an entry under its neighbours. */
  private boolean align(int line) {
    String content = text.line(line + 1);
    int now = Indents.whiteSpace(content);
    int meant = Indents.meant(text, line + 1);
    if (Indents.key(content) == null || text.wasIndented(line + 1) || meant == now) {
      return false;
    }
    report(SyntaxFault.Kind.INDENT, line, now);
    text.indent(line + 1, meant);
    return true;
  }

  /** Leaves out the card a fault stands in. */
  private boolean leaveOut(SyntaxFault.Kind kind, int line, int column) {
    report(kind, line, column);
    int cards = 1;
    while (cards <= text.size() && !"cards".equals(Indents.key(text.line(cards)))) {
      cards++;
    }
    int dash = -1;
    int from = -1;
    int to = text.size() + 1;
    for (int number = cards + 1; number <= text.size(); number++) {
      String content = text.line(number);
      int white = Indents.whiteSpace(content);
      boolean begins = content.startsWith("- ", white) && (dash < 0 || white == dash);
      boolean leaves =
          white == 0 && Level.DECK.keys().contains(String.valueOf(Indents.key(content)));
      if (begins && dash < 0) {
        dash = white;
      }
      if ((begins || leaves) && number > line + 1) {
        to = number;
        break;
      }
      if (begins) {
        from = number;
      } else if (leaves) {
        from = -1;
      }
    }
    if (from < 0) {
      return false;
    }
    text.empty(from, to);
    leftOut++;
    return true;
  }

  /** Whether a file that could not be read looks like a deck: {@code deck:} begins a line. */
  static boolean looksLikeDeck(Source source) {
    List<String> lines = source.lines();
    for (String line : lines) {
      if ("deck".equals(Indents.key(line)) && Indents.keyColumn(line) == 0) {
        return true;
      }
    }
    return false;
  }
}
