package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static final Spec SPEC =
      Spec.of(
          "try",
          "[DECK…]",
          0,
          Spec.MANY,
          Spec.Opt.flag("json"),
          Spec.Opt.value("deck", "DECK"),
          Spec.Opt.value("limit", "N"),
          new Spec.Opt('o', "output", "FILE", List.of()));

  @Test
  void optionsAndOperandsMayBeMixed() throws Failure {
    Arguments given = parse("a", "--json", "b", "--deck", "d", "c");

    assertTrue(given.has("json"));
    assertEquals("d", given.value("deck"));
    assertEquals(List.of("a", "b", "c"), given.operands());
    assertFalse(given.has("limit"));
    assertNull(given.value("limit"));
  }

  @Test
  void aValueMayStandInTheSameWordOrTheNext() throws Failure {
    assertEquals("d=e", parse("--deck=d=e").value("deck"));
    assertEquals("", parse("--deck=").value("deck"));
    assertEquals("-x", parse("--deck", "-x").value("deck"));
    assertEquals("f.csv", parse("-of.csv").value("output"));
    assertEquals("f.csv", parse("-o", "f.csv").value("output"));
    assertEquals("f.csv", parse("--output", "f.csv").value("output"));
  }

  @Test
  void aRepeatedOptionKeepsEveryValueAndTheLastCounts() throws Failure {
    Arguments given = parse("--deck", "a", "--deck=b");

    assertEquals(List.of("a", "b"), given.values("deck"));
    assertEquals("b", given.value("deck"));
    assertEquals(List.of(), given.values("limit"));
  }

  @Test
  void afterTwoHyphensNothingIsAnOption() throws Failure {
    Arguments given = parse("--json", "--", "--deck", "--", "-x");

    assertEquals(List.of("--deck", "--", "-x"), given.operands());
    assertNull(given.value("deck"));
  }

  @Test
  void aSingleHyphenIsAnOperand() throws Failure {
    assertEquals(List.of("-"), parse("-").operands());
  }

  @Test
  void globalOptionsCountBeforeAndAfterTheCommand() throws Failure {
    Arguments globals =
        Arguments.globals(new String[] {"--lang", "zh", "--debug", "due", "--deck", "x"});
    Arguments after = Arguments.of(SPEC, globals, new String[] {"--lang=en"});

    assertEquals(List.of("due", "--deck", "x"), globals.operands());
    assertEquals("zh", globals.value("lang"));
    assertEquals("en", after.value("lang"));
    assertTrue(after.has("debug"));
    assertEquals(
        List.of("due"), Arguments.globals(new String[] {"--debug", "--", "due"}).operands());
  }

  @Test
  void whatIsNoOptionIsToldWithTheNearestOne() {
    assertEquals(
        Failure.usage("cli.unknown-option-near", "--jsn", "--json").text(english()),
        refusal("--jsn"));
    assertEquals(Failure.usage("cli.unknown-letter", "-5").text(english()), refusal("a", "-5"));
    assertTrue(refusal("--json=yes").contains("--json=yes"));
    assertTrue(refusal("-hV").contains("-hV"));
    assertTrue(refusal("-json").contains("-json"));
  }

  @Test
  void aMissingValueIsTold() {
    String told = Failure.usage("cli.option-needs-value", "--deck").text(english());

    assertEquals(told, refusal("--deck"));
    assertEquals(told, refusal("--deck", "--json"));
    assertEquals(told, refusal("--deck", "--", "x"));
  }

  @Test
  void numbersAreCheckedAgainstTheirRange() throws Failure {
    assertEquals(7, parse("--limit", "7").number("limit", 0, 9, 1));
    assertEquals(1, parse().number("limit", 0, 9, 1));
    for (String wrong : new String[] {"10", "-1", "x", ""}) {
      Arguments given = parse("--limit", wrong);
      assertThrows(Failure.class, () -> given.number("limit", 0, 9, 1), wrong);
    }
  }

  private static Arguments parse(String... words) throws Failure {
    return Arguments.of(SPEC, Arguments.globals(new String[0]), words);
  }

  private static String refusal(String... words) {
    return assertThrows(Failure.class, () -> parse(words)).text(english());
  }

  private static Messages english() {
    return Messages.of(Lang.EN);
  }
}
