package dev.grill.tui.terminal;

import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Pointer;
import java.io.IOException;

/**
 * Makes keys of what a terminal sends: UTF-16 characters, and the sequences of xterm, VT220,
 * Linux's console, rxvt and the {@code CSI u} protocol for everything else. A sequence it doesn't
 * know is swallowed whole. (JLine's {@code BindingReader} would pass on its first character, Esc,
 * as a key and the rest as typed text, which would end up in a person's answer.)
 */
final class KeyDecoder {

  /** Where characters come from. */
  interface Source {

    /** No character came in time. */
    int NONE = -2;

    /** No character will come any more. */
    int END = -1;

    /**
     * The next UTF-16 character.
     *
     * @param millis how long to wait at most; 0 for as long as it takes
     */
    int read(long millis) throws IOException;
  }

  /** How long the rest of a sequence may take; a lone Esc is known to be one after this. */
  private static final long AMBIGUOUS = 50;

  /** How long a string may pause: shorter than a person types, longer than a network divides. */
  private static final long STRING_PAUSE = 100;

  /** A string longer than this has lost its end: what follows is taken for typed text again. */
  private static final int LONGEST_STRING = 1 << 16;

  private static final long SLOW_PASTE = 2_000;
  private static final int LONGEST_SEQUENCE = 64;
  private static final int LONGEST_PASTE = 1 << 20;
  private static final String PASTE_END = "\u001b[201~";
  private static final char ESC = 27;
  private static final char BEL = 7;

  /** ST as one C1 control. */
  private static final char STRING_END = 0x9c;

  /** The bits of a mouse's button that stand for keys held down. */
  private static final int SHIFT_ALT_CTRL = 4 + 8 + 16;

  private final Source source;
  private int pushedBack = Source.NONE;
  private boolean ended;

  KeyDecoder(Source source) {
    this.source = source;
  }

  /** Whether the source has ended. */
  boolean hasEnded() {
    return ended;
  }

  /** The next key; null where none came in time or something came that is no key. */
  Key read(long millis) throws IOException {
    int c = next(millis);
    if (c < 0) {
      return null;
    }
    return c == ESC ? afterEscape() : plain(c);
  }

  private int next(long millis) throws IOException {
    if (pushedBack != Source.NONE) {
      int c = pushedBack;
      pushedBack = Source.NONE;
      return c;
    }
    int c = source.read(millis);
    ended |= c == Source.END;
    return c;
  }

  private Key plain(int c) throws IOException {
    if (c > 127 && c < 0xa0 && isStringStart(c - 0x40)) {
      return string(next(STRING_PAUSE));
    }
    if (c < ' ' || c == 127) {
      return control(c);
    }
    if (c < 0xa0 && c > 127 || Character.isLowSurrogate((char) c)) {
      return null;
    }
    if (!Character.isHighSurrogate((char) c)) {
      return new Key.Text(String.valueOf((char) c));
    }
    int low = next(AMBIGUOUS);
    if (low >= 0 && Character.isLowSurrogate((char) low)) {
      return new Key.Text(new String(new char[] {(char) c, (char) low}));
    }
    pushedBack = low < 0 ? Source.NONE : low;
    return null;
  }

  private static Key control(int c) {
    return switch (c) {
      case 8, 127 -> Key.BACKSPACE;
      case 9 -> Key.TAB;
      case 10, 13 -> Key.ENTER;
      case ESC -> Key.ESCAPE;
      case 0 -> new Key.Press("ctrl-space");
      default -> new Key.Press("ctrl-" + Character.toLowerCase((char) (c + '@')));
    };
  }

  private Key afterEscape() throws IOException {
    int c = next(AMBIGUOUS);
    if (c < 0) {
      return Key.ESCAPE;
    }
    if (c == '[') {
      return csi();
    }
    if (c == 'O') {
      return ss3();
    }
    if (c == ESC) {
      pushedBack = c;
      return Key.ESCAPE;
    }
    if (isStringStart(c)) {
      int first = next(AMBIGUOUS);
      return first < 0 ? altered("alt-", plain(c)) : string(first);
    }
    return altered("alt-", plain(c));
  }

  /** Whether Esc and this begin a string of ECMA-48: DCS, SOS, OSC, PM or APC. */
  private static boolean isStringStart(int c) {
    return c == 'P' || c == 'X' || c == ']' || c == '^' || c == '_';
  }

  /**
   * Swallows a string, such as a terminal's answer to a question another program asked, to its end:
   * ST or BEL. Any other control character, a pause and a length that no answer has end it as well,
   * so that a string whose end was lost does not swallow what is typed.
   */
  private Key string(int first) throws IOException {
    int c = first;
    for (int length = 0; c >= ' ' && c != STRING_END && length < LONGEST_STRING; length++) {
      c = next(STRING_PAUSE);
    }
    if (c == ESC) {
      int end = next(AMBIGUOUS);
      if (end == '\\') {
        return null;
      }
      pushedBack = end < 0 ? Source.NONE : end;
      return end < 0 ? Key.ESCAPE : afterEscape();
    }
    if (c >= 0 && c != BEL && c != STRING_END) {
      pushedBack = c;
    }
    return null;
  }

  /** A key with a modifier before its name. */
  private static Key altered(String modifier, Key key) {
    return key == null ? null : new Key.Press(modifier + key.name());
  }

  private Key ss3() throws IOException {
    int c = next(AMBIGUOUS);
    if (c < 0) {
      return new Key.Press("alt-O");
    }
    String name = byLetter((char) c);
    return name == null ? null : new Key.Press(name);
  }

  private Key csi() throws IOException {
    StringBuilder parameters = new StringBuilder();
    int c = next(AMBIGUOUS);
    if (c < 0) {
      return new Key.Press("alt-[");
    }
    if (c == '[') { // Linux's console: ESC [ [ A to E are F1 to F5
      int letter = next(AMBIGUOUS);
      return letter >= 'A' && letter <= 'E' ? new Key.Press("f" + (letter - 'A' + 1)) : null;
    }
    while (c >= 0x20 && c < 0x40 && parameters.length() < LONGEST_SEQUENCE) {
      parameters.append((char) c);
      c = next(AMBIGUOUS);
    }
    if (c < 0x40 || c > 0x7e) {
      pushedBack = c == ESC ? c : Source.NONE;
      return null;
    }
    return sequence(parameters.toString(), (char) c);
  }

  private Key sequence(String parameters, char last) throws IOException {
    if (parameters.equals("200") && last == '~') {
      return paste();
    }
    if (parameters.startsWith("<")) {
      return mouse(numbers(parameters.substring(1)), last);
    }
    if (parameters.isEmpty() && last == 'M') {
      return oldMouse();
    }
    int[] numbers = numbers(parameters);
    if (numbers == null) {
      return null;
    }
    String name;
    int modifiers = numbers[1];
    if (last == '~' && numbers[0] == 27) { // xterm's modifyOtherKeys
      name = byCodePoint(numbers[2]);
    } else if (last == '~') {
      name = byNumber(numbers[0]);
    } else if (last == 'u') {
      name = byCodePoint(numbers[0]);
    } else if (last == 'Z') {
      name = "tab";
      modifiers = 2;
    } else {
      name = byLetter(last);
    }
    return name == null ? null : pressed(name, modifiers);
  }

  /** A key by its name and xterm's number for its modifiers: 1 and shift 1, alt 2, ctrl 4. */
  private static Key pressed(String name, int modifiers) {
    int bits = Math.max(0, modifiers - 1);
    boolean text = name.length() == 1 || name.equals("space");
    if (text && (bits & 6) == 0) {
      return Key.named(name);
    }
    return new Key.Press(
        ((bits & 4) != 0 ? "ctrl-" : "")
            + ((bits & 2) != 0 ? "alt-" : "")
            + ((bits & 1) != 0 ? "shift-" : "")
            + name);
  }

  /** Up to three numbers separated by semicolons, 0 where there is none; null for anything else. */
  private static int[] numbers(String parameters) {
    int[] numbers = new int[3];
    int at = 0;
    for (int i = 0; i < parameters.length(); i++) {
      char c = parameters.charAt(i);
      if (c == ';') {
        at++;
      } else if (c >= '0' && c <= '9' && at < 3) {
        numbers[at] = Math.min(numbers[at] * 10 + (c - '0'), 0x200000);
      } else {
        return null;
      }
      if (at >= 3) {
        return null;
      }
    }
    return numbers;
  }

  private static String byLetter(char letter) {
    return switch (letter) {
      case 'A' -> "up";
      case 'B' -> "down";
      case 'C' -> "right";
      case 'D' -> "left";
      case 'F' -> "end";
      case 'H' -> "home";
      case 'M' -> "enter";
      case 'P' -> "f1";
      case 'Q' -> "f2";
      case 'R' -> "f3";
      case 'S' -> "f4";
      default -> null;
    };
  }

  private static String byNumber(int number) {
    return switch (number) {
      case 1, 7 -> "home";
      case 2 -> "insert";
      case 3 -> "delete";
      case 4, 8 -> "end";
      case 5 -> "pageup";
      case 6 -> "pagedown";
      case 11, 12, 13, 14, 15 -> "f" + (number - 10);
      case 17, 18, 19, 20, 21 -> "f" + (number - 11);
      case 23, 24 -> "f" + (number - 12);
      default -> null;
    };
  }

  private static String byCodePoint(int codePoint) {
    return switch (codePoint) {
      case 8, 127 -> "backspace";
      case 9 -> "tab";
      case 10, 13 -> "enter";
      case 27 -> "esc";
      case ' ' -> "space";
      default -> codePoint > ' ' && codePoint < 0xd800 ? String.valueOf((char) codePoint) : null;
    };
  }

  /**
   * The mouse as mode 1006 reports it: button, column and row from 1 on; {@code m} is its release.
   */
  private static Key mouse(int[] numbers, char last) {
    if (numbers == null || last != 'M' || numbers[1] < 1 || numbers[2] < 1) {
      return null;
    }
    return mouse(numbers[0], numbers[1] - 1, numbers[2] - 1);
  }

  /** A terminal without mode 1006 reports three characters, each 32 more than it means. */
  private Key oldMouse() throws IOException {
    int button = next(AMBIGUOUS) - ' ';
    int column = next(AMBIGUOUS) - ' ' - 1;
    int row = next(AMBIGUOUS) - ' ' - 1;
    return row < 0 || column < 0 ? null : mouse(button, column, row);
  }

  /** Modifiers are left alone, as are movements and the other buttons. */
  private static Key mouse(int button, int column, int row) {
    Pointer.Kind kind =
        switch (button & ~SHIFT_ALT_CTRL) {
          case 0 -> Pointer.Kind.CLICK;
          case 64 -> Pointer.Kind.WHEEL_UP;
          case 65 -> Pointer.Kind.WHEEL_DOWN;
          default -> null;
        };
    return kind == null ? null : new Key.Mouse(kind, row, column);
  }

  private Key paste() throws IOException {
    StringBuilder text = new StringBuilder();
    while (true) {
      int c = next(SLOW_PASTE);
      if (c < 0) {
        return new Key.Paste(text.toString());
      }
      text.append((char) c);
      int start = text.length() - PASTE_END.length();
      if (c == '~' && start >= 0 && text.indexOf(PASTE_END, start) == start) {
        return new Key.Paste(text.substring(0, Math.min(start, LONGEST_PASTE)));
      }
      if (start > LONGEST_PASTE) { // keep only what tells the end
        text.deleteCharAt(LONGEST_PASTE);
      }
    }
  }
}
