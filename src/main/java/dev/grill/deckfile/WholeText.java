package dev.grill.deckfile;

import java.io.StringReader;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text that is there as a whole, for SnakeYAML's scanner. Its own reader copies all it has read
 * of a line for every thousand characters more: a line of 16 MiB takes it most of a minute.
 */
final class WholeText extends StreamReader {

  private static final String NAME = "deck";

  private final int[] text;
  private int at;
  private int line;
  private int column;
  private int documentStart;

  WholeText(String text) {
    super(new StringReader(""));
    this.text = text.codePoints().toArray();
  }

  int length() {
    return text.length;
  }

  @Override
  public Mark getMark() {
    return new Mark(NAME, at, line, column, text, at);
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    for (int i = 0; i < length && at < text.length; i++) {
      if (text[at++] == '\n') {
        line++;
        column = 0;
      } else {
        column++;
      }
    }
  }

  @Override
  public int peek() {
    return peek(0);
  }

  @Override
  public int peek(int ahead) {
    return at + ahead < text.length ? text[at + ahead] : 0;
  }

  @Override
  public String prefix(int length) {
    return new String(text, at, Math.min(length, text.length - at));
  }

  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    at += length;
    column += length; // the scanner takes only text without line ends this way
    return prefix;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getIndex() {
    return at;
  }

  @Override
  public int getDocumentIndex() {
    return at - documentStart;
  }

  @Override
  public void resetDocumentIndex() {
    documentStart = at;
  }
}
