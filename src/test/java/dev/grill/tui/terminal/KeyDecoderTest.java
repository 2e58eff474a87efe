package dev.grill.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Pointer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDecoderTest {

  /** Gives the characters of a text; {@code ~~} within stands for time that passes. */
  private static final class Script implements KeyDecoder.Source {
    private static final char PAUSE = '\ue000';
    private final String text;
    private int at;

    Script(String text) {
      this.text = text;
    }

    @Override
    public int read(long millis) {
      if (at >= text.length()) {
        return END;
      }
      char c = text.charAt(at++);
      return c == PAUSE ? NONE : c;
    }
  }

  private static List<Key> keys(String text) throws IOException {
    KeyDecoder decoder = new KeyDecoder(new Script(text));
    List<Key> keys = new ArrayList<>();
    while (!decoder.hasEnded()) {
      Key key = decoder.read(0);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static List<Key> typed(String text) {
    List<Key> keys = new ArrayList<>();
    text.chars().forEach(c -> keys.add(new Key.Text(String.valueOf((char) c))));
    return keys;
  }

  @Test
  void stringsThatATerminalAnswersWithAreSwallowedToTheirEnd() throws IOException {
    for (String start : List.of("\u001bP", "\u001bX", "\u001b]", "\u001b^", "\u001b_", "\u0090")) {
      for (String end : List.of("\u001b\\", "\u0007", "\u009c")) {
        String answer = start + "11;rgb:1c1c/1c1c/1c1c" + end;
        assertEquals(typed("ab"), keys("a" + answer + answer + "b"), answer);
      }
    }
  }

  @Test
  void aStringWhoseEndGotLostSwallowsNothingThatIsTypedLater() throws IOException {
    assertEquals(typed("abc"), keys("\u001b]11;rgb:" + Script.PAUSE + "abc"));
    assertEquals(List.of(Key.ENTER), keys("\u001b]11;rgb:\r"));
    assertEquals(List.of(Key.UP), keys("\u001bP1$r\u001b[A"));
    assertEquals(List.of(Key.ESCAPE), keys("\u001b]11" + "\u001b" + Script.PAUSE));
    List<Key> endless = keys("\u001b]" + "x".repeat(1 << 17));
    assertTrue(endless.size() > 1 << 15 && endless.size() < 1 << 17, "" + endless.size());
  }

  @Test
  void altWithALetterThatMayBeginAStringIsStillAKey() throws IOException {
    assertEquals(List.of(new Key.Press("alt-]")), keys("\u001b]" + Script.PAUSE));
    assertEquals(List.of(new Key.Press("alt-P")), keys("\u001bP" + Script.PAUSE));
  }

  @ParameterizedTest
  @CsvSource({
    "'[<0;5;3M', CLICK, 2, 4",
    "'[<0;5;3m', , ,",
    "'[<4;200;100M', CLICK, 99, 199",
    "'[<64;1;1M', WHEEL_UP, 0, 0",
    "'[<65;1;24M', WHEEL_DOWN, 23, 0",
    "'[<2;5;3M', , ,",
    "'[<35;5;3M', , ,",
    "'[<0;0;3M', , ,",
    "'[<0;5M', , ,",
    "'[M %#', CLICK, 2, 4",
    "'[M`%#', WHEEL_UP, 2, 4",
    "'[M#%#', , ,"
  })
  void theMouseIsReadInBothFormsAndNothingOfItIsTyped(
      String sent, Pointer.Kind kind, Integer row, Integer column) throws IOException {
    List<Key> mouse = kind == null ? List.of() : List.of(new Key.Mouse(kind, row, column));
    List<Key> expected = new ArrayList<>(mouse);
    expected.add(Key.named("x"));
    assertEquals(expected, keys("\u001b" + sent + "x"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/dev/grill/tui/keys.tsv", delimiter = '\t', quoteCharacter = '\u0001')
  void whatATerminalSendsIsTheKeyThatWasPressed(String sent, String name) throws IOException {
    String raw = sent.replace("ESC", "\u001b").replace("SP", " ");
    for (int code = 0; code < 32; code++) {
      raw = raw.replace("^" + (char) (code + '@'), String.valueOf((char) code));
    }
    raw = raw.replace("^?", "\u007f");
    assertEquals(List.of(Key.named(name), Key.named("x")), keys(raw + "x"));
  }

  @Test
  void aLoneEscapeIsOneOnceTheTimeIsUp() throws IOException {
    assertEquals(
        List.of(Key.ESCAPE, Key.named("["), Key.named("A")), keys("\u001b" + Script.PAUSE + "[A"));
    assertEquals(List.of(Key.ESCAPE), keys("\u001b"));
    assertEquals(List.of(Key.ESCAPE, Key.UP), keys("\u001b\u001b[A"));
  }

  @Test
  void charactersOfAnyPlaneAreOneKeyEach() throws IOException {
    assertEquals(List.of(new Key.Text("评"), new Key.Text("😀"), new Key.Text("é")), keys("评😀é"));
  }

  @Test
  void anUnknownSequenceLeavesNothingBehind() throws IOException {
    assertEquals(List.of(new Key.Text("x")), keys("\u001b[?62;22c\u001b[99~\u001b[38;5;1mx"));
    assertEquals(List.of(Key.UP), keys("\u001b[12\u001b[A"));
  }

  @Test
  void aPasteIsOneKeyWhateverItHolds() throws IOException {
    assertEquals(
        List.of(new Key.Paste("答\r\n\u001b[A\u0003~x"), Key.ENTER),
        keys("\u001b[200~答\r\n\u001b[A\u0003~x\u001b[201~\r"));
  }

  @Test
  void aPasteCutOffByTheEndIsKept() throws IOException {
    assertEquals(List.of(new Key.Paste("half")), keys("\u001b[200~half"));
  }

  @Test
  void anEndlessPasteIsCut() throws IOException {
    List<Key> keys = keys("\u001b[200~" + "a".repeat(3 << 20) + "\u001b[201~q");
    assertEquals(2, keys.size());
    assertEquals(1 << 20, ((Key.Paste) keys.get(0)).text().length());
    assertEquals(new Key.Text("q"), keys.get(1));
  }

  @Property
  void anyInputComesToAnEnd(@ForAll String text) throws IOException {
    assertTrue(keys("\u001b[" + text + "\u001b" + text).size() <= 2 * text.length() + 2);
  }
}
