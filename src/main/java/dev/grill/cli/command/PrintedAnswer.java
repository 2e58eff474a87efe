package dev.grill.cli.command;

import dev.grill.deckfile.DeckFiles;
import dev.grill.message.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A typed answer from a stream or a file. */
final class PrintedAnswer {

  private static final int LARGEST = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private PrintedAnswer() {}

  /**
   * The text.
   *
   * @throws Failure rejected, if it is not UTF-8 or larger than 1 MiB
   */
  static String of(InputStream in) throws Failure, IOException {
    byte[] bytes = DeckFiles.bytes(in, LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw Failure.rejected("assess.too-long");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Failure.rejected("assess.not-utf8");
    }
  }
}
