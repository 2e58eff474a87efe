package dev.grill.cli.install;

import static dev.grill.cli.install.StandIn.ID;
import static dev.grill.cli.install.StandIn.IDS;
import static dev.grill.cli.install.StandIn.TEXT;

import dev.grill.Program;
import dev.grill.platform.Environment;
import java.io.IOException;
import java.util.List;

/** The commands that meet a school's store, before a server that only pretends to have one. */
final class ServerRehearsal {

  private static final String LEARNER = "00000000-0000-0000-0000-000000000001";

  private static final StandIn.Row TABLES =
      new StandIn.Row("SELECT max(version)", List.of(TEXT), List.of("2"));
  private static final StandIn.Row LOCKED =
      new StandIn.Row(
          "SELECT aliases, decks, folded", List.of(IDS, TEXT, TEXT), List.of("{}", "", "0"));

  private ServerRehearsal() {}

  /** Sends a log twice, and asks for what there is; false if the sending failed. */
  static boolean run(Environment around) throws IOException {
    try (StandIn server = new StandIn()) {
      server.start();
      String address = server.address();
      String[] push = {"class", "push", address, "--yes"};
      server.answers(List.of(looked("f"), LOCKED));
      boolean sent = new Program(around).run(push) == 0;
      server.answers(List.of(looked("t")));
      boolean known = new Program(around).run(push) == 0;
      server.answers(List.of(looked("t"), TABLES));
      new Program(around).run("sync", address, "--yes");
      new Program(around).run("class", "list", address);
      new Program(around).run("class", "report", address, "--format", "json");
      return sent && known;
    }
  }

  /** What a push sees. */
  private static StandIn.Row looked(String known) {
    return new StandIn.Row(
        "l.folded =",
        List.of(TEXT, TEXT, TEXT, ID, TEXT),
        List.of("2", "grill", "t", LEARNER, known));
  }
}
