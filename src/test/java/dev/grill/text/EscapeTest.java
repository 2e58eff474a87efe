package dev.grill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {

  @Test
  void controlCharactersAreShownAsPictures() {
    assertEquals("␛[31mred␇␡␍", Escape.text("\u001b[31mred\u0007\u007f\r"));
  }

  @Test
  void overridesC1AndLoneSurrogatesAreShownByNumber() {
    assertEquals("\\u{202e}\\u{9b}\\u{d83d}x\\u{de00}", Escape.text("\u202e\u009b\ud83dx\ude00"));
  }

  @Test
  void everyKindOfLineEndIsOneLineFeedOrOneBlank() {
    assertEquals("a\nb\nc\nd", Escape.text("a\r\nb\nc\u2028d"));
    assertEquals("a b c d", Escape.line("a\r\nb\nc\u2029d"));
  }

  @Test
  void tabsReachTheNextStopByDisplayWidth() {
    assertEquals("    x\n评  y\nabcd    z", Escape.text("\tx\n评\ty\nabcd\tz"));
  }

  @Test
  void aCombiningMarkWithoutALetterStandsOnACircle() {
    assertEquals("◌\u0301a\n◌\u0301", Escape.text("\u0301a\n\u0301"));
    assertEquals("e\u0301", Escape.text("e\u0301"));
  }

  @Test
  void invisibleCharactersOfNoAgreedWidthAreLeftOut() {
    assertEquals("评估ab", Escape.text("\ufeff评\u200b估a\u00adb"));
  }

  @Test
  void emojiAndCommonTextAreLeftAlone() {
    String common = "如何评估？precision, recall";
    assertSame(common, Escape.text(common));
    String outermost = " ~\u3400\u9fff\u3000\u3029\uff01\uff5e";
    assertSame(outermost, Escape.line(outermost));
    assertEquals("👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️", Escape.line("👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️"));
  }

  /** The first and the last of each range, in hexadecimal, and their neighbours that are shown. */
  @ParameterizedTest
  @CsvSource({
    "80, 9f, , a0",
    "61c, 61c, 61b, 61d",
    "180e, 180e, , ",
    "200e, 200f, , 2010",
    "202a, 202e, , 202f",
    "2065, 206f, , 2070",
    "d800, dfff, d7ff, e000",
    "fdd0, fdef, fdcf, fdf0",
    "fff0, fffb, , fffc",
    "fffe, ffff, fffd, 10000",
    "1fffe, 1ffff, 1fffd, 20000",
    "e0000, e001f, dfffd, ",
    "e0080, e00ff, , ",
    "e01f0, e0fff, , e1000"
  })
  void whatStirsATerminalIsShownByNumber(String first, String last, String before, String after) {
    for (String hex : new String[] {first, last}) {
      assertEquals("x\\u{" + hex + "}", Escape.line("x" + character(hex)));
    }
    for (String hex : new String[] {before, after}) {
      if (hex != null) {
        assertEquals("x" + character(hex), Escape.line("x" + character(hex)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ad", "200b", "2060", "2064", "feff"})
  void whatHasNoAgreedWidthIsLeftOutToItsLastCharacter(String hex) {
    assertEquals("xy", Escape.line("x" + character(hex) + "y"));
  }

  private static String character(String hex) {
    return Character.toString(Integer.parseInt(hex, 16));
  }

  @Property
  void nothingThatCanStirATerminalIsLeft(@ForAll("raw") String text) {
    Escape.text(text)
        .codePoints()
        .filter(codePoint -> codePoint != '\n')
        .forEach(
            codePoint -> {
              assertFalse(Character.isISOControl(codePoint));
              assertFalse(codePoint >= 0x202a && codePoint <= 0x202e);
              assertFalse(codePoint >= 0x2066 && codePoint <= 0x2069);
              assertFalse(codePoint >= 0xd800 && codePoint <= 0xdfff);
            });
    assertFalse(Escape.line(text).contains("\n"));
  }

  @Property
  void escapingTwiceIsEscapingOnce(@ForAll("raw") String text) {
    assertEquals(Escape.text(text), Escape.text(Escape.text(text)));
    assertEquals(Escape.line(text), Escape.line(Escape.line(text)));
  }

  @Provide
  Arbitrary<String> raw() {
    return Samples.raw();
  }
}
