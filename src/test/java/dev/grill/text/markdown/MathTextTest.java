package dev.grill.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MathTextTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "/dev/grill/text/markdown/math.tsv",
      delimiter = '\t',
      quoteCharacter = '\u0001',
      emptyValue = "")
  void aFormulaReadsAsOneLineOfUnicode(String tex, String expected) {
    String readable = Normalizer.normalize(MathText.readable(tex), Normalizer.Form.NFC);
    assertEquals(expected == null ? "" : expected, readable);
  }

  @Test
  void bracesAndScriptsWithoutEndAreNoTroubleAtAnyDepth() {
    assertFalse(MathText.readable("{".repeat(50_000)).isEmpty());
    assertFalse(MathText.readable("\\sqrt".repeat(20_000)).isEmpty());
    assertFalse(MathText.readable("x^".repeat(20_000)).isEmpty());
  }

  @Test
  void aLongFormulaIsNoDeepOne() {
    assertEquals("ab^α".repeat(60), MathText.readable("a{b}^{\\alpha}".repeat(60)));
    assertEquals("√α".repeat(60), MathText.readable("\\sqrt\\alpha".repeat(60)));
  }

  @Property
  void anySequenceOfSignsIsReadToItsEnd(@ForAll @CharRange(from = ' ', to = '~') String tex) {
    assertTrue(MathText.readable(tex + "§").contains("§"));
  }
}
