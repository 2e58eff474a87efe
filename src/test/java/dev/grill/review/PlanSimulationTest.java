package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PlanSimulationTest {

  private static final int FEW_RUNS = 10;

  @Test
  void theNewRuleIsAtOrAboveNoPlanInAtLeastNineteenOfTwentyOneCells() {
    List<String> below = new ArrayList<>();
    int cells = 0;
    for (PlanSimulation.World world : PlanSimulation.World.values()) {
      for (PlanSimulation.Case one : PlanSimulation.CASES) {
        cells++;
        double without = recalled(world, one, PlanSimulation.Policy.NO_PLAN);
        double with = recalled(world, one, PlanSimulation.Policy.NEW_RULE);
        if (with < without) {
          below.add(world + " " + one + ": " + with + " < " + without);
        }
      }
    }
    assertEquals(21, cells);
    assertTrue(below.size() <= 2, below::toString);
  }

  @Test
  void theSameSeedsGiveTheSameTable() {
    assertEquals(PlanSimulation.table(2), PlanSimulation.table(2));
  }

  /** The first interval of FSRS-6 after "good", and what is left after it, as published. */
  @Test
  void theWorldsFollowTheirFormulas() {
    Memories fsrs = new Memories.Fsrs();
    fsrs.shown(0, Memories.Answer.EASY);
    assertEquals(1, fsrs.recall(0));
    assertEquals(0.9, fsrs.recall(8), 0.005, "stability 8.2956 days: 90 % after them");
    Memories halfLife = new Memories.HalfLife();
    halfLife.shown(0, Memories.Answer.GOOD);
    assertEquals(0.5, halfLife.recall(2), 1e-9);
    halfLife.shown(2, Memories.Answer.AGAIN);
    assertEquals(0.5, halfLife.recall(3), 1e-9);
    Memories actR = new Memories.ActR();
    assertEquals(0, actR.recall(1));
    actR.shown(0, Memories.Answer.AGAIN);
    double activation = -0.177 * Math.log(2160);
    assertEquals(1 / (1 + Math.exp((-0.704 - activation) / 0.255)), actR.recall(1), 1e-9);
  }

  private static double recalled(
      PlanSimulation.World world, PlanSimulation.Case one, PlanSimulation.Policy policy) {
    return PlanSimulation.run(world, one, policy, FEW_RUNS).mean();
  }
}
