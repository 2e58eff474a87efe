package dev.grill.deckfile;

import java.util.Locale;

/**
 * What can be wrong with a deck. The names, in kebab case, are part of {@code deck check --json};
 * the texts stand under {@code problem.NAME}.
 *
 * <p>Some codes come in kinds: the first argument of such a problem names the kind, and the text
 * stands under {@code problem.NAME-KIND}.
 */
public enum Code {
  /** No file or folder at that path. */
  MISSING_FILE(Severity.ERROR, false),
  /** A pipe, a device or a socket: reading it may never end. */
  SPECIAL_FILE(Severity.ERROR, false),
  /** The operating system refuses to read it. */
  UNREADABLE_FILE(Severity.ERROR, false),
  /** A folder without any deck file. */
  NO_DECK_FILES(Severity.ERROR, false),
  /** Nothing but white space and comments. */
  EMPTY_FILE(Severity.ERROR, false),
  /** Beyond 16 MiB. */
  TOO_LARGE(Severity.ERROR, false),
  /** Holds NUL bytes: not a text. */
  BINARY_FILE(Severity.ERROR, false),
  /**
   * Kinds: {@code utf16}, {@code gbk} (a guess), {@code named} (the encoding follows), {@code
   * other}.
   */
  NOT_UTF8(Severity.ERROR, true),
  /** No {@code deck:} at the top: not a deck, or not yet. */
  NO_DECK(Severity.ERROR, false),
  /** A deck id that another file of the same source has. */
  DUPLICATE_DECK(Severity.ERROR, false),

  /** Not YAML. For the kinds see {@link SyntaxFault.Kind}. */
  SYNTAX(Severity.ERROR, true),
  /**
   * A sign that looks like one of YAML's and is none. Kinds: {@code colon}, {@code space}, {@code
   * dash}, {@code quote}, {@code bracket}, {@code comma} (a warning), {@code invisible}; the sign
   * and its number follow.
   */
  LOOK_ALIKE(Severity.ERROR, true),
  /** A line indented with a tab. */
  TAB_INDENT(Severity.ERROR, false),
  /** A tag other than YAML's own for text, numbers, lists and mappings. */
  CUSTOM_TAG(Severity.ERROR, false),
  /** The key {@code <<}. */
  MERGE_KEY(Severity.ERROR, false),
  /** A second YAML document in the same file. */
  SECOND_DOCUMENT(Severity.ERROR, false),
  /** Lists and mappings inside each other beyond 50. */
  TOO_DEEP(Severity.ERROR, false),
  /** More than 50 aliases. */
  TOO_MANY_ALIASES(Severity.ERROR, false),
  /** An alias without its anchor before it. */
  UNKNOWN_ALIAS(Severity.ERROR, false),
  /** Aliases that multiply a small file into a huge one. */
  ALIAS_BOMB(Severity.ERROR, false),

  /** Kinds: {@code near} (the nearest valid key follows), {@code none} (all valid keys follow). */
  UNKNOWN_KEY(Severity.ERROR, true),
  /** A key for the second time in one mapping. */
  DUPLICATE_KEY(Severity.ERROR, false),
  /** A card id for the second time in one deck. */
  DUPLICATE_ID(Severity.ERROR, false),
  /** A key that has to be there. */
  MISSING_KEY(Severity.ERROR, false),
  /** A text that has to say something says nothing. */
  EMPTY_TEXT(Severity.ERROR, false),
  /** Kinds: {@code near} (a valid id like it follows), {@code none}. */
  BAD_ID(Severity.ERROR, true),
  /** Not 1, 2 or 3. Kinds: {@code near} (the number of a word for one follows), {@code none}. */
  BAD_DIFFICULTY(Severity.ERROR, true),
  /** Not shaped like a BCP 47 tag. Kinds: {@code near}, {@code none}. */
  BAD_LANGUAGE(Severity.ERROR, true),
  /** Not a semantic version. Kinds: {@code short} (a warning), {@code other}. */
  BAD_VERSION(Severity.ERROR, true),
  /** Kinds: {@code MEANT-FOUND}, each of {@code text}, {@code list}, {@code mapping}. */
  WRONG_TYPE(Severity.ERROR, true),
  /** A control character, escape sequence or bidirectional override in a text. */
  CONTROL_CHARACTER(Severity.WARNING, false),
  /** A text without quotes that a space and a number sign end. */
  COMMENT_IN_TEXT(Severity.WARNING, false),
  /** The word {@code null} without quotes, which most programs do not read as a word. */
  NULL_WORD(Severity.WARNING, false),
  /** A card without an id. */
  ID_FROM_QUESTION(Severity.WARNING, false),

  /** A row of a table without a question or an answer; the argument names the column. */
  EMPTY_CELL(Severity.ERROR, false),
  /**
   * A row of a table with more cells than there are columns, whose number follows. Kinds: {@code
   * named} by the first row, {@code usual} where no row names any.
   */
  EXTRA_CELL(Severity.ERROR, true),
  /** Words between commas that were taken for a list; the column and the list follow. */
  COMMA_LIST(Severity.WARNING, false),
  /** A row with fewer cells than the first row names columns; both numbers follow. */
  SHORT_ROW(Severity.WARNING, false),
  /** Nothing in the file is a list of records with texts. */
  NO_RECORDS(Severity.ERROR, false),
  /** Nothing in a Markdown file is a question with an answer. */
  NO_QUESTIONS(Severity.ERROR, false),
  /** A question of a Markdown file that nothing follows. */
  NO_ANSWER(Severity.WARNING, false),
  /** Our own export in Markdown, of which parts are gone. */
  BROKEN_EXPORT(Severity.ERROR, false),
  /** A column that a person named and no row has; those that are there follow. */
  UNKNOWN_COLUMN(Severity.ERROR, false),
  /** A first row that may or may not name the columns; what is there follows. */
  UNKNOWN_COLUMNS(Severity.ERROR, false),
  /** A column that two cells of the first row name. */
  DUPLICATE_COLUMN(Severity.ERROR, false),
  /**
   * No sign between the cells that fits all rows, or several. Kinds: {@code none}, {@code many}.
   */
  UNKNOWN_SEPARATOR(Severity.ERROR, true),
  /** A table's quoted cell that never ends. */
  OPEN_CELL(Severity.ERROR, false),
  /** So many problems that the rest is not listed; how many follows. */
  TOO_MANY_PROBLEMS(Severity.ERROR, false),
  /** A card's place in the file's layout leaves no room for a line of ours. */
  CANNOT_EDIT(Severity.ERROR, false);

  private final Severity severity;
  private final boolean kinds;
  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Code(Severity severity, boolean kinds) {
    this.severity = severity;
    this.kinds = kinds;
  }

  /** The severity it usually has; a problem's own {@link Problem#severity} counts. */
  public Severity severity() {
    return severity;
  }

  /** Whether the first argument is a kind. */
  boolean kinds() {
    return kinds;
  }

  /** The name in kebab case. */
  public String word() {
    return word;
  }
}
