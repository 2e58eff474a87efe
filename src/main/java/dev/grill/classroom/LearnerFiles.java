package dev.grill.classroom;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.Moves;
import dev.grill.review.classroom.ClassCard;
import dev.grill.review.classroom.ClassReport;
import dev.grill.share.ProgressReader;
import dev.grill.store.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The files of one learner as one log: the union of their rows. The cards are those of the newest
 * file of each home, for a deck that was taken out since is no longer the learner's.
 */
final class LearnerFiles {

  private static final int MOST_ROWS = 2_000_000;
  private static final int MOST_CARDS = 200_000;

  private final Map<EventId, Recorded> rows = new LinkedHashMap<>();
  private final Map<CardId, ClassCard> cards = new LinkedHashMap<>();
  private final Set<String> homes = new HashSet<>();
  private final List<ClassReport.Skipped> skipped;
  private final LongConsumer progress;
  private final List<HandIn> read = new ArrayList<>();
  private long before;

  /**
   * @param skipped gets the files that turn out broken
   * @param progress told how many rows were read
   */
  LearnerFiles(List<ClassReport.Skipped> skipped, LongConsumer progress) {
    this.skipped = skipped;
    this.progress = progress;
  }

  /** Reads files, the newest first; a broken one adds nothing. */
  void read(List<HandIn> files) {
    for (HandIn file : files) {
      try {
        take(file);
        read.add(file);
      } catch (Failure e) {
        skip(file, e.key().startsWith("class.") ? e.key() : HandIns.reason(e));
      } catch (IOException e) {
        skip(file, "class.skipped-unreadable");
      }
    }
  }

  private void skip(HandIn file, String reason) {
    skipped.add(new ClassReport.Skipped(file.file().toString(), reason));
  }

  private void take(HandIn file) throws Failure, IOException {
    List<Recorded> own = new ArrayList<>();
    Map<CardId, ClassCard> texts = new LinkedHashMap<>();
    long[] counted = {0};
    try (InputStream in = Files.newInputStream(file.file())) {
      ProgressReader reader =
          new ProgressReader(
              in,
              file.file().toString(),
              done -> {
                counted[0] = done;
                progress.accept(before + done);
              },
              (card, question, topic) -> texts.put(card, new ClassCard(card, question, topic)));
      for (Recorded row = reader.next(); row != null; row = reader.next()) {
        Recorded known = rows.get(row.row().id());
        if (known != null && !known.hash().equals(row.hash())) {
          throw Failure.rejected("class.skipped-conflict");
        }
        if (known == null || known.withheld() != null && row.withheld() == null) {
          own.add(row);
        }
        if (rows.size() + own.size() > MOST_ROWS || texts.size() > MOST_CARDS) {
          throw Failure.rejected("class.skipped-too-large");
        }
      }
    } finally {
      before += counted[0];
    }
    own.forEach(row -> rows.put(row.row().id(), row));
    if (homes.add(file.header().home())) {
      texts.forEach(cards::putIfAbsent);
    }
  }

  /** The files that were read, the newest first. */
  List<HandIn> files() {
    return read;
  }

  /** The cards of the learner's decks. */
  List<ClassCard> cards() {
    return List.copyOf(cards.values());
  }

  /** Everything that happened, under the names that cards have now. */
  List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (Recorded row : rows.values()) {
      boolean unread = row.withheld() != null && row.row().kind().equals("note");
      if (!unread) {
        events.add(row.row().event());
      }
    }
    Moves moves = Moves.of(events);
    return moves.isEmpty() ? events : moves.applied(events);
  }
}
