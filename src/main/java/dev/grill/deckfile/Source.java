package dev.grill.deckfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a deck file as its lines. A line ends with a line feed, a carriage return or both, as
 * in YAML 1.2.
 */
public final class Source {

  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private final String name;
  private final String text;
  private final List<String> lines;
  private final Problem fault;
  private final ReadingProgress progress;

  private Source(String name, String text, Problem fault) {
    this(name, text, split(text), fault, ReadingProgress.NONE);
  }

  private Source(
      String name, String text, List<String> lines, Problem fault, ReadingProgress progress) {
    this.name = name;
    this.text = text;
    this.lines = lines;
    this.fault = fault;
    this.progress = progress;
  }

  /** The same for somebody who is told how far its reading has come. */
  public Source watched(ReadingProgress by) {
    return new Source(name, text, lines, fault, by);
  }

  /** Decodes UTF-8 with or without a byte order mark. */
  public static Source of(byte[] bytes, String name) {
    return of(bytes, name, MAX_BYTES);
  }

  /**
   * The same.
   *
   * @param most how many bytes there may be
   */
  static Source of(byte[] bytes, String name, int most) {
    if (bytes.length > most) {
      return new Source(name, "", Problem.ofFile(name, Code.TOO_LARGE));
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || looksLikeUtf16(bytes)) {
      return new Source(name, "", Problem.ofFile(name, Code.NOT_UTF8, "utf16"));
    }
    for (byte b : bytes) {
      if (b == 0) {
        return new Source(name, "", Problem.ofFile(name, Code.BINARY_FILE));
      }
    }
    return decode(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, name);
  }

  /** A text that was decoded elsewhere. */
  public static Source ofText(String text, String name) {
    return new Source(name, text, null);
  }

  /** A file whose text could not be had. */
  public static Source faulty(String name, Problem fault) {
    return new Source(name, "", fault);
  }

  private static Source decode(byte[] bytes, int from, String name) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return new Source(name, text, null);
    }
    List<String> before = split(text);
    String last = before.get(before.size() - 1);
    Problem fault =
        new Problem(
            name,
            before.size(),
            last.codePointCount(0, last.length()) + 1,
            Severity.ERROR,
            Code.NOT_UTF8,
            List.of(looksLikeGbk(bytes) ? "gbk" : "other"),
            split(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8))
                .get(before.size() - 1));
    return new Source(name, "", fault);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: every second byte of the first letters is NUL, and no other. */
  private static boolean looksLikeUtf16(byte[] bytes) {
    int length = Math.min(bytes.length, 8) & ~1;
    if (length < 4) {
      return false;
    }
    boolean little = true;
    boolean big = true;
    for (int i = 0; i < length; i += 2) {
      little &= bytes[i] != 0 && bytes[i + 1] == 0;
      big &= bytes[i] == 0 && bytes[i + 1] != 0;
    }
    return little || big;
  }

  private static boolean looksLikeGbk(byte[] bytes) {
    if (!Charset.isSupported("GB18030")) {
      return false;
    }
    try {
      Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The lines without their ends; a text that ends with a line end has an empty last line. */
  static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }

  public String name() {
    return name;
  }

  /** Is told how far its reading has come. */
  public ReadingProgress progress() {
    return progress;
  }

  /** Without its byte order mark. */
  public String text() {
    return text;
  }

  List<String> lines() {
    return lines;
  }

  /** A line, counted from 1; null beyond the end. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
  }

  /** Why there is no text; null where there is one. */
  public Problem fault() {
    return fault;
  }
}
