package dev.grill.tui.plan;

import dev.grill.message.Failure;
import dev.grill.tui.kit.Console;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Screen;
import java.io.IOException;

/** What the plan's screen asks for: each changes what the plan follows. */
sealed interface PlanEffect extends Effect {

  /** Changes it; what fails leaves everything as it is, what was typed too. */
  void change(PlanBackend backend) throws Failure, IOException;

  /**
   * The screen to show the new plan on: with nothing asked for, unless one thing leads to another.
   */
  default PlanScreen after(PlanScreen screen) {
    return screen.unprompted();
  }

  @Override
  default Screen on(Navigation navigation, Console console) throws Failure, IOException {
    PlanApplication plan = navigation.application(PlanApplication.class);
    return plan.changed(this, (PlanScreen) navigation.screen());
  }

  /** Keep the date of the interview. */
  record SetDate(String date) implements PlanEffect {
    @Override
    public void change(PlanBackend backend) throws Failure, IOException {
      backend.setDate(date);
    }

    @Override
    public PlanScreen after(PlanScreen screen) {
      return screen.dated();
    }
  }

  /** Keep the minutes of a day. */
  record SetMinutes(String minutes) implements PlanEffect {
    @Override
    public void change(PlanBackend backend) throws Failure, IOException {
      backend.setMinutes(minutes);
    }
  }

  /** Forget both. */
  record Clear() implements PlanEffect {
    @Override
    public void change(PlanBackend backend) throws Failure, IOException {
      backend.clear();
    }
  }
}
