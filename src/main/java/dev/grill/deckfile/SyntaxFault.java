package dev.grill.deckfile;

import java.io.IOException;
import java.util.Locale;

/** Why a text is not YAML, in terms of what its writer did. */
final class SyntaxFault extends IOException {

  private static final long serialVersionUID = 1L;

  /** What the writer did. */
  enum Kind {
    /** A colon and a space inside a text without quotes. */
    COLON,
    /** A text that begins with a sign YAML keeps for itself. */
    SIGN,
    /** A quote that is not closed. */
    QUOTE,
    /** A bracket or brace that is not closed, or without a comma. */
    BRACKET,
    /** A backslash in double quotes that makes no escape. */
    ESCAPE,
    /** A key without a colon, or text where a key is expected. */
    KEY,
    /** An entry that does not stand under its neighbours. */
    INDENT,
    /** A tab where YAML wants spaces. */
    TAB,
    /** Anything else. */
    OTHER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Kind kind;
  private final int line;
  private final int column;

  /**
   * @param line counted from 0, as the parser sees it
   * @param column counted from 0
   */
  SyntaxFault(Kind kind, int line, int column) {
    super(kind + " at " + line + ":" + column);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }

  /**
   * Reads what SnakeYAML 2 says.
   *
   * @param context what it was doing; may be null
   * @param contextLine where that began, from 0; -1 where it does not say
   */
  static SyntaxFault of(
      String context, int contextLine, int contextColumn, String problem, int line, int column) {
    String doing = context == null ? "" : context;
    String what = problem == null ? "" : problem;
    boolean began = contextLine >= 0;
    if (what.startsWith("mapping values are not allowed")) {
      return new SyntaxFault(Kind.COLON, line, column);
    }
    if (what.contains("cannot start any token")) {
      return new SyntaxFault(what.contains("TAB") ? Kind.TAB : Kind.SIGN, line, column);
    }
    if (doing.startsWith("while scanning an a")
        || doing.startsWith("while scanning a tag")
        || doing.startsWith("while scanning a block scalar")) {
      return new SyntaxFault(Kind.SIGN, began ? contextLine : line, began ? contextColumn : column);
    }
    if (doing.startsWith("while scanning a quoted scalar")
        || (doing.startsWith("while scanning a ") && what.startsWith("found unexpected end"))) {
      return new SyntaxFault(
          Kind.QUOTE, began ? contextLine : line, began ? contextColumn : column);
    }
    if (doing.startsWith("while scanning a double-quoted scalar")) {
      return new SyntaxFault(Kind.ESCAPE, line, column);
    }
    if (doing.startsWith("while parsing a flow")) {
      return new SyntaxFault(
          Kind.BRACKET, began ? contextLine : line, began ? contextColumn : column);
    }
    if (what.startsWith("could not find expected ':'")) {
      return new SyntaxFault(Kind.KEY, began ? contextLine : line, began ? contextColumn : column);
    }
    if (what.startsWith("expected <block end>") || what.endsWith("not allowed here")) {
      return new SyntaxFault(Kind.INDENT, line, column);
    }
    return new SyntaxFault(Kind.OTHER, line, column);
  }

  Kind kind() {
    return kind;
  }

  /** Counted from 0, as the parser sees it. */
  int line() {
    return line;
  }

  /** Counted from 0, as the parser sees it. */
  int column() {
    return column;
  }
}
