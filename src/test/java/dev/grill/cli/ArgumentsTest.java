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
    Arguments given = Arguments.parse("--lang", "zh", "--debug", "due", "--deck", "x", "--lang=en");

    assertEquals("due", given.command().name());
    assertEquals(List.of(), given.operands());
    assertEquals("x", given.value("deck"));
    assertEquals("en", given.value("lang"));
    assertTrue(given.has("debug"));
    assertEquals("due", Arguments.parse("--debug", "--", "due").command().name());
    assertNull(Arguments.parse("--debug").command());
  }

  @Test
  void optionsMayStandBetweenTheWordsOfAGroup() throws Failure {
    Arguments given =
        Arguments.parse(
            "deck", "--lang", "zh", "--from=a.csv", "new", "b.yaml", "--separator", ";");

    assertEquals("deck new", given.command().name());
    assertEquals(List.of("b.yaml"), given.operands());
    assertEquals("zh", given.value("lang"));
    assertEquals("a.csv", given.value("from"));
    assertEquals(";", given.value("separator"));
    assertThrows(Failure.class, () -> Arguments.parse("deck", "--from", "a.csv", "list"));
  }

  @Test
  void anOptionIsReadAlikeByEveryCommandOfItsGroup() {
    for (Spec spec : Commands.ALL) {
      String group = spec.name().split(" ")[0];
      for (Spec other : Commands.group(group)) {
        for (Spec.Opt one : spec.options()) {
          for (Spec.Opt two : other.options()) {
            assertTrue(!one.name().equals(two.name()) || one.equals(two), one.name());
          }
        }
      }
    }
  }

  @Test
  void aGroupAloneIsNoCommandButConfigLists() throws Failure {
    assertEquals("config list", Arguments.parse("config", "--json").command().name());
    assertThrows(Failure.class, () -> Arguments.parse("deck"));
    assertEquals(List.of("deck"), Arguments.parse("deck", "--help").asHelp().operands());
    assertEquals(List.of("deck", "add"), Arguments.parse("deck", "add", "-h").asHelp().operands());
    assertEquals(List.of(), Arguments.parse("--help").asHelp().operands());
  }

  @Test
  void aValueIsOneOfTheOptionsChoices() {
    String told =
        Failure.usage("cli.bad-choice", "--lang", "fr", List.of("en", "zh")).text(english());

    assertEquals(told, refusal("--lang", "fr"));
    assertEquals(told, refusal("--lang=fr"));
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
    return Arguments.parse(SPEC, words);
  }

  private static String refusal(String... words) {
    return assertThrows(Failure.class, () -> parse(words)).text(english());
  }

  private static Messages english() {
    return Messages.of(Lang.EN);
  }
}
