package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.ReleaseNotes;
import dev.grill.cli.backend.FullScreen;
import dev.grill.cli.backend.StoreHome;
import dev.grill.message.Failure;
import dev.grill.tui.home.HomeApplication;
import java.io.IOException;

/** {@code grill} alone on a terminal: home, on full screens. */
public final class HomeCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    FullScreen screen = FullScreen.begin(call); // while the library opens
    StoreHome home = new StoreHome(call, call.libraryToFill());
    String news = ReleaseNotes.take(call);
    screen.run(
        (outside, millis) ->
            new HomeApplication(home, call.messages(), outside, millis).telling(news));
    return 0;
  }
}
