package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.FullScreen;
import dev.grill.cli.News;
import dev.grill.cli.StoreHome;
import dev.grill.text.Failure;
import dev.grill.tui.HomeApplication;
import java.io.IOException;

/** {@code grill} alone on a terminal: home, on full screens. */
public final class HomeCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    FullScreen screen = FullScreen.begin(call); // while the library opens
    StoreHome home = new StoreHome(call, call.library());
    String news = News.take(call);
    screen.run(
        (outside, millis) ->
            new HomeApplication(home, call.messages(), outside, millis).telling(news));
    return 0;
  }
}
