package dev.grill.deckfile.foreign;

import dev.grill.deckfile.Code;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.Source;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A text in whatever encoding it was written: UTF-8, UTF-16 with or without its mark, or GB18030,
 * the one that Chinese spreadsheets write.
 *
 * @param source its problem says why there is no text
 * @param name of an encoding other than UTF-8; null for UTF-8
 */
public record Encoding(Source source, String name) {

  private static final String CHINESE = "GB18030";

  /**
   * Decodes a file.
   *
   * @param file as the problems name it
   * @param given the name of a character set that {@link Charset#isSupported} knows; null to
   *     recognise it
   */
  public static Encoding decode(byte[] bytes, String file, String given) {
    if (bytes.length > Source.MAX_BYTES) {
      return new Encoding(Source.of(bytes, file), null);
    }
    if (given != null) {
      Charset charset = Charset.forName(given);
      String text = decoded(bytes, 0, charset);
      Source source =
          text == null
              ? Source.faulty(file, Problem.ofFile(file, Code.NOT_UTF8, "named", given))
              : Source.ofText(text.startsWith("\uFEFF") ? text.substring(1) : text, file);
      return new Encoding(source, charset.equals(StandardCharsets.UTF_8) ? null : charset.name());
    }
    Source plain = Source.of(bytes, file);
    if (plain.fault() == null) {
      return new Encoding(plain, null);
    }
    String wide = utf16(bytes);
    if (wide != null) {
      return new Encoding(Source.ofText(wide, file), "UTF-16");
    }
    String chinese =
        Charset.isSupported(CHINESE) ? decoded(bytes, 0, Charset.forName(CHINESE)) : null;
    if (chinese != null && chinese.indexOf(0) < 0 && isChinese(bytes)) {
      return new Encoding(Source.ofText(chinese, file), CHINESE);
    }
    return new Encoding(plain, null);
  }

  private static String utf16(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    String text;
    if (first == 0xFFFE) {
      text = decoded(bytes, 2, StandardCharsets.UTF_16LE);
    } else if (first == 0xFEFF) {
      text = decoded(bytes, 2, StandardCharsets.UTF_16BE);
    } else {
      boolean little = bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0;
      boolean big = bytes.length > 3 && bytes[0] == 0 && bytes[2] == 0;
      text =
          little == big
              ? null
              : decoded(bytes, 0, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
    return text == null || text.indexOf(0) >= 0 ? null : text;
  }

  private static String decoded(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * Whether most pairs of bytes beyond ASCII are signs that Chinese texts are made of (GB 2312):
   * letters with accents of a Western encoding make pairs too, rare ones.
   */
  private static boolean isChinese(byte[] bytes) {
    int pairs = 0;
    int common = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      int trail = bytes[i + 1] & 0xFF;
      if (lead >= 0x80) {
        pairs++;
        boolean sign = lead >= 0xA1 && lead <= 0xA3 || lead >= 0xB0 && lead <= 0xF7;
        common += sign && trail >= 0xA1 ? 1 : 0;
        i++;
      }
    }
    return pairs > 0 && common * 10 >= pairs * 8;
  }
}
