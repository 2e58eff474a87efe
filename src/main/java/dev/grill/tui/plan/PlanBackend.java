package dev.grill.tui.plan;

import dev.grill.message.Failure;
import dev.grill.tui.kit.Background;
import java.io.IOException;

/** What the plan's screen needs from outside: the plan, and the settings it follows. */
public interface PlanBackend {

  /** The work that gives the plan as it is today; it may run on any one thread. */
  Background.Work<PlanFacts> facts() throws Failure, IOException;

  /**
   * Keeps the date of the interview.
   *
   * @param date as {@code grill plan --interview} takes it
   * @throws Failure if it is none, past or too far ahead; nothing changed then
   */
  void setDate(String date) throws Failure, IOException;

  /**
   * Keeps the minutes of a day.
   *
   * @param minutes as {@code grill plan --minutes} takes them
   * @throws Failure if they are none; nothing changed then
   */
  void setMinutes(String minutes) throws Failure, IOException;

  /** Forgets the date and the minutes. */
  void clear() throws Failure, IOException;
}
