package dev.grill.tui.browse;

import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.kit.Screen;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BrowseGoldenTest {

  private static void check(String name, Consumer<BrowseRun> keys) throws Exception {
    for (Lang lang : Lang.values()) {
      for (Size size : Golden.SIZES) {
        BrowseRun run = new BrowseRun(lang, BrowseSamples.library(lang)).resize(size);
        keys.accept(run);
        check(name, lang, size, run.screen);
      }
    }
  }

  private static void check(String name, Lang lang, Size size, Screen screen) {
    String file = "browse-" + name + "-" + lang.tag() + "-" + size.columns() + "x" + size.rows();
    Golden.check(file, screen.draw(size, 0));
  }

  @Test
  void theTable() throws Exception {
    check("table", run -> {});
    check("odd", run -> run.press("down", "down", "down"));
    check("no-preview", run -> run.press("p", "end"));
    check("ordered", run -> run.press("o", "o", "o", "O"));
  }

  @Test
  void thePreviewBesideTheTable() throws Exception {
    Size wide = new Size(160, 45);
    for (Lang lang : Lang.values()) {
      check("table", lang, wide, new BrowseRun(lang, BrowseSamples.library(lang)).screen);
    }
  }

  @Test
  void searching() throws Exception {
    check("finding", run -> run.press("/").type("auc tag:metrics st"));
    check("found", run -> run.find("state:due"));
    check("nothing", run -> run.find("zzz"));
    check("wrong", run -> run.press("/").type("dek:x"));
    check("wrong-state", run -> run.find("state:x"));
    check("long", run -> run.press("/").type("标签 ".repeat(40)).press("left", "left"));
  }

  @Test
  void aCard() throws Exception {
    check("card", run -> run.press("enter"));
    check("card-end", run -> run.press("enter", "end"));
    check("card-odd", run -> run.press("end", "up", "up", "up", "enter"));
    check(
        "card-new", run -> run.find("mixed precision").find("").press("end", "up", "up", "enter"));
  }

  @Test
  void askingBeforeAReset() throws Exception {
    check("reset", run -> run.press("R"));
    check("card-reset", run -> run.press("enter", "R"));
    check("was-reset", run -> run.press("enter", "R", "y", "end"));
  }

  @Test
  void puttingAside() throws Exception {
    check("suspended", run -> run.press("s"));
    check("leech", run -> run.press("down", "enter"));
  }

  @Test
  void flagging() throws Exception {
    check("flag", run -> run.press("enter", "f"));
    check("flagged", run -> run.press("enter", "f").type("太旧了").press("f2"));
  }

  @Test
  void help() throws Exception {
    check("help", run -> run.press("?"));
    check("help-end", run -> run.press("?", "end"));
    check("card-help", run -> run.press("enter", "?"));
  }

  @Test
  void readingTexts() throws Exception {
    for (Lang lang : Lang.values()) {
      for (Size size : Golden.SIZES) {
        PaperBrowse paper = BrowseSamples.library(lang);
        paper.readAtOnce = 3;
        check("reading", lang, size, new BrowseRun(lang, paper).resize(size).screen);
        paper.broken = Failure.failed("store.locked", "x.db");
        check("unread", lang, size, new BrowseRun(lang, paper).resize(size).screen);
        check("empty", lang, size, new BrowseRun(lang, new PaperBrowse()).resize(size).screen);
      }
    }
  }
}
