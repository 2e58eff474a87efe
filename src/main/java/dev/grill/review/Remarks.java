package dev.grill.review;

import java.util.ArrayList;
import java.util.List;

/**
 * What the learner's writing on a card comes to. The latest note wins; every text stays in the log.
 *
 * @param note null if there is none
 * @param flags those not cleared, oldest first
 */
public record Remarks(String note, List<Remark> flags) {

  /** Nothing was written. */
  public static final Remarks NONE = new Remarks(null, List.of());

  public Remarks {
    flags = List.copyOf(flags);
  }

  Remarks after(Remark remark) {
    return switch (remark.kind()) {
      case NOTE -> new Remarks(remark.text(), flags);
      case UNFLAG -> new Remarks(note, List.of());
      case FLAG -> {
        List<Remark> more = new ArrayList<>(flags);
        more.add(remark);
        yield new Remarks(note, more);
      }
    };
  }
}
