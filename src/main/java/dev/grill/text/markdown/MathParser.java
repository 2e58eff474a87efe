package dev.grill.text.markdown;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Formulas between dollar signs, by the rule Pandoc's {@code tex_math_dollars} uses so that prices
 * stay prices: no blank just inside either sign, and no digit after the closing one; {@code $$}
 * takes anything. An escaped dollar sign within belongs to the formula.
 */
final class MathParser implements InlineContentParser {

  private static final int LONGEST = 2000;

  /** What stands for two backslashes: they escape nothing, and are no blank. */
  private static final char PAIR = '/';

  /** A formula without its dollar signs. */
  static final class Formula extends CustomNode {
    private final String tex;

    private Formula(String tex) {
      this.tex = tex;
    }

    String tex() {
      return tex;
    }
  }

  /** Makes a parser for each paragraph. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return new MathParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    boolean display = scanner.next('$');
    Position start = scanner.position();
    if (!display && isBlank(scanner.peek())) {
      return ParsedInline.none();
    }
    char before = ' ';
    for (int length = 0; length < LONGEST && scanner.hasNext(); length++) {
      char c = scanner.peek();
      if (c == '$' && before != '\\') {
        Position end = scanner.position();
        scanner.next();
        if (length > 0 && closes(scanner, display, before)) {
          String tex = scanner.getSource(start, end).getContent();
          return ParsedInline.of(new Formula(tex), scanner.position());
        }
        return ParsedInline.none();
      }
      before = before == '\\' && c == '\\' ? PAIR : c;
      scanner.next();
    }
    return ParsedInline.none();
  }

  private static boolean closes(Scanner scanner, boolean display, char before) {
    if (display) {
      return scanner.next('$');
    }
    char after = scanner.peek();
    return !isBlank(before) && !(after >= '0' && after <= '9');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == Scanner.END;
  }
}
