package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import org.junit.jupiter.api.Test;

class GoldenTest {

  @Test
  void aScreenIsKeptAtEverySize() {
    Golden.check("echo", EchoScreen.first().on(new Key.Paste("评估 👍🏽\ne\u0301"), 0).screen(), 0);
  }

  @Test
  void aDifferenceIsShownLineByLine() {
    Size size = new Size(60, 16);
    Picture picture = EchoScreen.first().draw(size, 0);
    picture.canvas().text(15, 0, "button", CellStyle.DIM);
    String message =
        assertThrows(AssertionError.class, () -> Golden.check("echo-60x16", picture)).getMessage();
    assertTrue(message.contains("\n - bottom\n + button\n"), message);
  }
}
