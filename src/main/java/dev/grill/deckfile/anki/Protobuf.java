package dev.grill.deckfile.anki;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of a message in Protocol Buffers' wire format, as far as packages need them: numbers
 * and bytes, each field's last value. What cannot be understood ends the message.
 */
final class Protobuf {

  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int BYTES = 2;
  private static final int FOUR_BYTES = 5;

  private final Map<Long, Long> numbers = new HashMap<>();
  private final Map<Long, byte[]> bytes = new HashMap<>();
  private final byte[] message;
  private int at;

  private Protobuf(byte[] message) {
    this.message = message;
  }

  static Protobuf of(byte[] message) {
    Protobuf fields = new Protobuf(message);
    while (fields.at < message.length && fields.field()) {
      // the next
    }
    return fields;
  }

  private boolean field() {
    long tag = varint();
    switch ((int) tag & 7) {
      case VARINT -> numbers.put(tag >>> 3, varint());
      case EIGHT_BYTES -> at += 8;
      case FOUR_BYTES -> at += 4;
      case BYTES -> {
        long length = varint();
        if (length < 0 || length > message.length - at) {
          return false;
        }
        bytes.put(tag >>> 3, Arrays.copyOfRange(message, at, at + (int) length));
        at += (int) length;
      }
      default -> {
        return false;
      }
    }
    return at >= 0 && at <= message.length;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64 && at < message.length; shift += 7) {
      byte next = message[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    return value;
  }

  /** A number; 0 where there is none, as the format has it. */
  long number(long field) {
    return numbers.getOrDefault(field, 0L);
  }

  /** A text; empty where there is none. */
  String text(long field) {
    return new String(bytes(field), StandardCharsets.UTF_8);
  }

  byte[] bytes(long field) {
    return bytes.getOrDefault(field, new byte[0]);
  }
}
