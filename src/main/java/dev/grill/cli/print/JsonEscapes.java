package dev.grill.cli.print;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes in JSON, beyond what JSON itself asks for, the characters that would steer a terminal:
 * DEL and the C1 controls, line separators and the bidirectional controls of UAX #9. It stays the
 * same document.
 */
public final class JsonEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;
  private static final char DELETE = 0x7f;
  private static final String HEX = "0123456789abcdef";

  private final int[] ascii = standardAsciiEscapesForJSON();

  public JsonEscapes() {
    ascii[DELETE] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public SerializableString getEscapeSequence(int c) {
    boolean steers =
        c >= 0x80 && c < 0xa0
            || c == 0x61c
            || c == 0x200e
            || c == 0x200f
            || c >= 0x2028 && c <= 0x202e
            || c >= 0x2066 && c <= 0x2069;
    return steers ? new SerializedString(escaped(c)) : null;
  }

  private static String escaped(int c) {
    StringBuilder escaped = new StringBuilder("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      escaped.append(HEX.charAt(c >> shift & 0xf));
    }
    return escaped.toString();
  }
}
