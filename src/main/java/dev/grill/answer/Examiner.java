package dev.grill.answer;

import dev.grill.card.Card;
import dev.grill.message.Failure;

/** Who marks a typed answer besides {@link Marking}: a program of the person's own. */
@FunctionalInterface
public interface Examiner {

  /**
   * Marks an answer. Takes as long as it takes, up to its limit; gives up early where its thread is
   * interrupted.
   *
   * @param card has key points
   * @param typed not blank
   * @throws Failure why there is no verdict, in one word
   */
  Verdict examine(Card card, String typed) throws Failure;
}
