package dev.grill.tui.plan;

import dev.grill.message.Lang;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PlanGoldenTest {

  private static void check(String name, Function<Lang, Screen> screen) {
    for (Lang lang : Lang.values()) {
      Golden.check("plan-" + name + "-" + lang.tag(), screen.apply(lang), 0);
    }
  }

  private static Screen after(Screen screen, String... keys) {
    Screen now = screen;
    for (String key : keys) {
      now = now.on(Key.named(key), 0).screen();
    }
    return now;
  }

  @Test
  void aPlanThatFits() {
    check("fits", PlanSamples::fitting);
    check("fits-end", lang -> after(PlanSamples.fitting(lang), "end"));
  }

  @Test
  void aPlanThatDoesNotFit() {
    check("crowded", PlanSamples::crowded);
    check("unseen", lang -> after(PlanSamples.crowded(lang), "tab"));
    check("unseen-end", lang -> after(PlanSamples.crowded(lang), "tab", "end"));
  }

  @Test
  void aPlanThatNoMinutesMakeFit() {
    check("hopeless", lang -> PlanSamples.screen(PlanSamples.facts(2000, 1, 20), lang));
  }

  @Test
  void aMonthAhead() {
    check(
        "month",
        lang -> after(PlanSamples.screen(PlanSamples.facts(300, 30, 0), lang), "pagedown"));
  }

  @Test
  void theLastDayAndThoseAfterIt() {
    check("tomorrow", lang -> PlanSamples.screen(PlanSamples.facts(12, 1, 0), lang));
    check("today", lang -> PlanSamples.screen(PlanSamples.facts(12, 0, 0), lang));
    check("over", PlanSamples::over);
  }

  @Test
  void withoutADateOrCardsOrTooFarAhead() {
    check("none", PlanSamples::none);
    check("no-cards", lang -> PlanSamples.screen(PlanSamples.facts(0, 9, 20), lang));
    check("far", lang -> PlanSamples.screen(PlanSamples.facts(12, 5000, 20), lang));
  }

  @Test
  void askingForADate() {
    check("date", lang -> after(PlanSamples.none(lang), "d"));
    check("date-typed", lang -> after(PlanSamples.fitting(lang), "d", "+", "1", "2"));
    check(
        "date-unfinished", lang -> after(PlanSamples.fitting(lang), "d", "2", "0", "2", "7", "-"));
    check("date-past", lang -> after(PlanSamples.fitting(lang), "d", "+", "-", "1", "enter"));
  }

  @Test
  void askingForMinutes() {
    check("minutes", lang -> after(PlanSamples.fitting(lang), "m", "up"));
    check("minutes-none", lang -> after(PlanSamples.none(lang), "m"));
    check(
        "minutes-refused",
        lang ->
            ((PlanScreen) after(PlanSamples.fitting(lang), "m", "0"))
                .noted(Notice.failed("minutes-per-day: 0 → 1–1440 概率")));
  }

  @Test
  void askingBeforeItIsForgotten() {
    check("clear", lang -> after(PlanSamples.fitting(lang), "c"));
  }

  @Test
  void help() {
    check("help", lang -> after(PlanSamples.fitting(lang), "?"));
    check("help-end", lang -> after(PlanSamples.fitting(lang), "?", "end"));
  }
}
