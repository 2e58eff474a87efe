package dev.grill.deckfile.anki;

import dev.grill.card.CardId;
import dev.grill.deckfile.foreign.Imported.PastAnswer;
import dev.grill.message.Failure;
import dev.grill.schedule.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Anki's log of answers as answers of ours. Its four buttons are grades 1, 3, 4 and 5; cramming in
 * a filtered deck is practice; a card that was made new is so here too. Intervals, due days and the
 * ease that Anki computed are not taken: the answers are folded by our own rules.
 */
final class ReviewLog {

  private static final int FILTERED = 3;
  private static final int MANUAL = 4;

  /** The end of the year 9999: what says it was answered later was not. */
  private static final long LATEST_MILLIS = 253_402_300_800_000L;

  private static final Grade[] GRADES = {Grade.WRONG, Grade.HARD, Grade.GOOD, Grade.PERFECT};

  private final AnkiDatabase database;
  private final Map<Long, CardId> names;
  private final LostParts lost;

  ReviewLog(AnkiDatabase database, Map<Long, CardId> names, LostParts lost) {
    this.database = database;
    this.names = names;
    this.lost = lost;
  }

  /**
   * The answers, oldest first.
   *
   * @param wanted if not, they are only counted as lost
   * @param most how many there may be
   */
  List<PastAnswer> read(boolean wanted, int most) throws Failure {
    List<PastAnswer> answers = new ArrayList<>();
    if (!database.has("revlog")) {
      return answers;
    }
    int[] left = new int[1];
    database.rows(
        "revlog",
        "id, cid, ease, factor, time, type",
        most,
        "anki.too-many-answers",
        row -> {
          CardId card = names.get(row.getLong(2));
          int ease = row.getInt(3);
          boolean answered = ease >= 1 && ease <= GRADES.length;
          boolean reset = row.getInt(6) == MANUAL && row.getInt(4) == 0 && !answered;
          boolean dated = row.getLong(1) > 0 && row.getLong(1) < LATEST_MILLIS;
          if (card == null || !dated || !(answered || reset)) {
            return;
          }
          left[0]++;
          if (wanted) {
            boolean practice = row.getInt(6) == FILTERED && row.getInt(4) == 0;
            int seconds = (int) Math.min(86_400, Math.max(0, row.getLong(5) + 500) / 1000);
            answers.add(
                new PastAnswer(
                    card,
                    Instant.ofEpochMilli(row.getLong(1)),
                    answered ? GRADES[ease - 1] : null,
                    answered ? seconds : 0,
                    practice));
          }
        });
    if (wanted) {
      answers.sort(Comparator.comparing(PastAnswer::at));
    } else {
      lost.add("anki.lost-progress", left[0]);
      lost.drop("anki.lost-schedules");
    }
    return answers;
  }
}
