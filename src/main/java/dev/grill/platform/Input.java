package dev.grill.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Lines of UTF-8 text, without the byte order mark that some programs put before the first. Bytes
 * that are no UTF-8 are refused: replaced by question marks they would be kept as somebody's words.
 */
public final class Input extends BufferedReader {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private int line;

  /** A line is not UTF-8. */
  public static final class NotText extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final int line;

    NotText(int line) {
      this.line = line;
    }

    /** Counted from 1. */
    public int line() {
      return line;
    }

    @Override
    public String getMessage() {
      return "line " + line + " is not UTF-8";
    }
  }

  public Input(InputStream in) {
    // one character a byte: a line is decoded as a whole, so that those before it are not lost
    super(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
  }

  @Override
  public String readLine() throws IOException {
    String bytes = super.readLine();
    line++;
    if (bytes == null) {
      return null;
    }
    String text;
    try {
      ByteBuffer encoded = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
      text = StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
    } catch (CharacterCodingException e) {
      throw new NotText(line);
    }
    return line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
