package dev.grill.tui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstInterviewScreenTest {

  static FirstInterviewScreen asking(Lang lang) {
    return FirstInterviewScreen.of(HomeSamples.DAY, Messages.of(lang));
  }

  private static Step press(String... keys) {
    Step step = Step.to(asking(Lang.EN));
    for (String key : keys) {
      step = step.screen().on(Key.named(key), 0);
    }
    return step;
  }

  private static String shown(Screen screen) {
    return screen.draw(Size.SMALLEST, 0).text();
  }

  @Test
  void enterAloneOrEscSetsNoDate() {
    List<HomeEffect> none = List.of(new HomeEffect.Settle(null, null));
    assertEquals(none, press("enter").effects());
    assertEquals(none, press("esc").effects());
  }

  @Test
  void aDateAsksForTheMinutesOfWhichTwentyAreThere() {
    Step minutes = press("1", "2", "-", "3", "enter");
    assertEquals(List.of(), minutes.effects());
    assertTrue(shown(minutes.screen()).contains("▸ 20"), shown(minutes.screen()));
    assertEquals(
        List.of(new HomeEffect.Settle("2026-12-03", "20")),
        minutes.screen().on(Key.ENTER, 0).effects());
    assertEquals(
        List.of(new HomeEffect.Settle("2026-12-03", "45")),
        press("+", "9", "enter", "4", "5", "enter").effects());
  }

  @Test
  void arrowsChangeDateAndMinutes() {
    assertEquals(
        List.of(new HomeEffect.Settle("2026-11-25", "25")),
        press("up", "enter", "up", "enter").effects());
  }

  @Test
  void whatIsNoDateOrPastIsSaidAndNothingIsKept() {
    Step wrong = press("x", "enter");
    assertEquals(List.of(), wrong.effects());
    assertTrue(shown(wrong.screen()).contains("! Year-month-day"), shown(wrong.screen()));
    Step past = press("2", "0", "2", "0", "-", "1", "-", "1", "enter");
    assertEquals(List.of(), past.effects());
    assertTrue(shown(past.screen()).contains("! "), shown(past.screen()));
    Step much = press("+", "9", "enter", "0", "enter");
    assertEquals(List.of(), much.effects());
    assertTrue(shown(much.screen()).contains("! A number"), shown(much.screen()));
  }

  @Test
  void escAtTheMinutesLeadsBackToTheDate() {
    Step date = press("+", "9", "enter", "esc");
    assertEquals(List.of(), date.effects());
    assertTrue(shown(date.screen()).contains("When is your interview?"));
  }
}
