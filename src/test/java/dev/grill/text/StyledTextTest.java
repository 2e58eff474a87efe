package dev.grill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StyledTextTest {

  private static final Style ONE = Style.values()[0];
  private static final Style OTHER = Style.values()[1];

  private static StyledLine line(Span... spans) {
    return new StyledLine(List.of(spans));
  }

  @Test
  void piecesOfOneStyleBecomeOne() {
    StyledText text = new StyledText();
    text.append("a", ONE);
    text.append("", OTHER);
    text.append("b", ONE);
    text.append("c", OTHER);

    assertEquals(List.of(line(new Span("ab", ONE), new Span("c", OTHER))), text.lines());
  }

  @Test
  void eachLineHasThePiecesThatStandOnItAndNoEmptyOnes() {
    StyledText text = new StyledText();
    text.append("评估", ONE);
    text.append("模型", OTHER);
    StyledText both = new StyledText();
    both.append(text);
    both.append(text);

    assertEquals(List.of(line(new Span("评估", ONE)), line(new Span("模型", OTHER))), text.wrap(4));
    assertEquals("评估模型评估模型", both.toString());
    assertEquals(
        List.of(
            line(new Span("评估", ONE), new Span("模", OTHER)),
            line(new Span("型", OTHER), new Span("评估", ONE)),
            line(new Span("模型", OTHER))),
        both.wrap(6));
  }

  @Test
  void aLineAfterAPrefixBeginsWithIt() {
    StyledLine line = StyledLine.of("b", ONE);

    assertEquals("ab", line.after(StyledLine.of("a", OTHER)).text());
    assertSame(line, line.after(StyledLine.EMPTY));
    assertTrue(StyledLine.of("", ONE).spans().isEmpty());
    assertEquals(4, StyledLine.of("评估", ONE).width());
  }
}
