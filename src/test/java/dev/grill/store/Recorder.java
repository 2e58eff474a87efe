package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Sm2;
import java.nio.file.Path;

/**
 * A process of its own that records answers: {@code FILE DECK COUNT}. It prints an answer's id only
 * after the answer was acknowledged, as a review asks the next question only then.
 */
final class Recorder {

  /** On a machine that is busy with other tests, waiting longer than people would is right. */
  private static final int PATIENT_MILLIS = 60_000;

  private Recorder() {}

  public static void main(String[] args) throws Exception {
    try (Store store =
        Store.open(Path.of(args[0]), new Sm2(), Samples.CLOCK, Schema.CURRENT, PATIENT_MILLIS)) {
      int count = Integer.parseInt(args[2]);
      for (int i = 0; i < count; i++) {
        CardId card = new CardId(args[1], "card-" + i % 7);
        Reviewed recorded = store.record(Samples.answer(card, i % 6, Samples.MORNING.plusHours(i)));
        System.out.println(recorded.review().id());
      }
    }
  }

  static ProcessBuilder process(Path file, String deck, int count) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Recorder.class.getName(),
            file.toString(),
            deck,
            Integer.toString(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
