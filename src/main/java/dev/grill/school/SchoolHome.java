package dev.grill.school;

import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.store.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A home as a push sends it, read before the server is asked for anything: that makes the server's
 * session the shorter.
 *
 * @param ids of the home's learner, the present one first
 * @param rows the id of every row of the log, each with whether it is here without its text
 */
public record SchoolHome(
    Library library, List<UUID> ids, Map<String, Boolean> rows, SchoolDecks decks) {

  /** Reads a home. */
  public static SchoolHome of(Library library) throws Failure, IOException {
    Exchange exchange = library.store().exchange();
    return new SchoolHome(library, ids(library), exchange.ids(), SchoolDecks.of(library));
  }

  /** The ids of the learner of a home, the present one first. */
  static List<UUID> ids(Library library) throws Failure {
    Exchange exchange = library.store().exchange();
    List<UUID> ids = new ArrayList<>();
    ids.add(SchoolIds.uuid(library.store().learnerId()));
    for (String alias : exchange.aliases()) {
      ids.add(SchoolIds.uuid(alias));
    }
    return ids;
  }
}
