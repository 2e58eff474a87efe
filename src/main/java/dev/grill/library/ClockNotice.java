package dev.grill.library;

import dev.grill.message.Failure;
import dev.grill.review.Event;
import dev.grill.store.Store;
import java.util.List;

/** What there is to say of the clock when a library is opened. */
final class ClockNotice {

  private ClockNotice() {}

  /** Events ahead of the clock are passed over: said once, with the remedy. */
  static void tell(Host host, Store store) throws Failure {
    List<Event> ahead = store.ahead();
    if (!ahead.isEmpty()) {
      Event first = ahead.get(0);
      host.tell(
          host.messages()
              .count("store.ahead", ahead.size(), first.card(), first.day(), first.id()));
      return;
    }
    Event newest = store.newerThanNow().orElse(null);
    if (newest != null) {
      String at = newest.at().toOffsetDateTime().toString();
      host.tell(host.messages().text("store.clock-behind", newest.card(), at));
    }
  }
}
