package dev.grill.tui.stats;

import dev.grill.message.Lang;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Screen;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StatsGoldenTest {

  private static void check(String name, Function<Lang, Screen> screen) {
    for (Lang lang : Lang.values()) {
      Golden.check("stats-" + name + "-" + lang.tag(), screen.apply(lang), 0);
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
  void eachSection() {
    check("overview", StatsSamples::working);
    check("days", lang -> after(StatsSamples.working(lang), "2"));
    check("weeks", lang -> after(StatsSamples.working(lang), "3"));
    check("forecast", lang -> after(StatsSamples.working(lang), "4"));
    check("topics", lang -> after(StatsSamples.working(lang), "5"));
    check("points", lang -> after(StatsSamples.working(lang), "6"));
    check("leeches", lang -> after(StatsSamples.working(lang), "7"));
  }

  @Test
  void scrolledToTheEnd() {
    check("overview-end", lang -> after(StatsSamples.working(lang), "end"));
    check("topics-end", lang -> after(StatsSamples.working(lang), "5", "o", "end"));
  }

  @Test
  void filtered() {
    check("filter", lang -> after(StatsSamples.working(lang), "6", "/", "9"));
    check("filtered", lang -> after(StatsSamples.working(lang), "6", "/", "9", "enter"));
    check("no-match", lang -> after(StatsSamples.working(lang), "5", "/", "评", "z"));
  }

  @Test
  void beforeTheFirstAnswer() {
    check("fresh", StatsSamples::fresh);
    check("fresh-days", lang -> after(StatsSamples.fresh(lang), "2"));
    check("fresh-forecast", lang -> after(StatsSamples.fresh(lang), "4"));
    check("fresh-topics", lang -> after(StatsSamples.fresh(lang), "5"));
    check("fresh-points", lang -> after(StatsSamples.fresh(lang), "6"));
    check("fresh-leeches", lang -> after(StatsSamples.fresh(lang), "7"));
  }

  @Test
  void help() {
    check("help", lang -> after(StatsSamples.working(lang), "?"));
    check("help-end", lang -> after(StatsSamples.working(lang), "?", "end"));
  }
}
