package dev.grill.review;

import java.util.ArrayList;
import java.util.List;

/**
 * How a card is remembered in a simulated world: a published model of memory with its published
 * parameters. Time is counted in days.
 */
interface Memories {

  /** How likely the card is recalled after its last showing; 0 if it was never shown. */
  double recall(double time);

  /** A showing with its answer, later than those before it. */
  void shown(double time, Answer answer);

  /** What an answer was worth, in the words of FSRS. */
  enum Answer {
    AGAIN,
    HARD,
    GOOD,
    EASY
  }

  /**
   * FSRS-6 with its default parameters (open-spaced-repetition, py-fsrs {@code fsrs/scheduler.py}).
   */
  final class Fsrs implements Memories {

    private static final double[] W = {
      0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
      0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final double FACTOR = Math.pow(0.9, -1 / W[20]) - 1;
    private static final double LEAST_STABILITY = 0.001;

    private boolean isShown;
    private double last;
    private double stability;
    private double difficulty;

    @Override
    public double recall(double time) {
      return isShown ? Math.pow(1 + FACTOR * Math.floor(time - last) / stability, -W[20]) : 0;
    }

    @Override
    public void shown(double time, Answer answer) {
      int rating = answer.ordinal() + 1;
      if (isShown && time - last < 1) {
        double growth = Math.exp(W[17] * (rating - 3 + W[18])) * Math.pow(stability, -W[19]);
        stability *= rating < 3 ? growth : Math.max(1, growth);
        difficulty = next(rating);
      } else if (isShown) {
        double recall = recall(time);
        stability =
            Math.max(
                LEAST_STABILITY,
                answer == Answer.AGAIN ? forgotten(recall) : recalled(recall, answer));
        difficulty = next(rating);
      } else {
        stability = W[rating - 1];
        difficulty = bounded(first(rating));
        isShown = true;
      }
      last = time;
    }

    private double recalled(double recall, Answer answer) {
      double bonus = answer == Answer.HARD ? W[15] : answer == Answer.EASY ? W[16] : 1;
      double growth =
          Math.exp(W[8])
              * (11 - difficulty)
              * Math.pow(stability, -W[9])
              * (Math.exp((1 - recall) * W[10]) - 1);
      return stability * (1 + growth * bonus);
    }

    private double forgotten(double recall) {
      double after =
          W[11]
              * Math.pow(difficulty, -W[12])
              * (Math.pow(stability + 1, W[13]) - 1)
              * Math.exp((1 - recall) * W[14]);
      return Math.min(after, stability / Math.exp(W[17] * W[18]));
    }

    private double next(int rating) {
      double step = -W[6] * (rating - 3) * (10 - difficulty) / 9;
      return bounded(W[7] * first(4) + (1 - W[7]) * (difficulty + step));
    }

    private static double first(int rating) {
      return W[4] - Math.exp(W[5] * (rating - 1)) + 1;
    }

    private static double bounded(double difficulty) {
      return Math.min(10, Math.max(1, difficulty));
    }
  }

  /**
   * Exponential forgetting with a half-life of 2^(right − wrong) days, from 15 minutes to 274 days:
   * the half-life regression of B. Settles and B. Meeder, "A trainable spaced repetition model for
   * language learning" (ACL 2016), with the fixed weights that the paper and its program {@code
   * experiment.py} give for Leitner's system. Trained weights belong to words of Duolingo. As in
   * that system a card moves once a session: what is repeated the same evening does not count.
   */
  final class HalfLife implements Memories {

    private static final double LEAST = 15.0 / (24 * 60);
    private static final double MOST = 274;

    private int balance;
    private boolean isShown;
    private double last;

    @Override
    public double recall(double time) {
      double halfLife = Math.min(MOST, Math.max(LEAST, Math.pow(2, balance)));
      return isShown ? Math.pow(2, -(time - last) / halfLife) : 0;
    }

    @Override
    public void shown(double time, Answer answer) {
      if (isShown && time - last < 1) {
        return;
      }
      balance += answer == Answer.AGAIN ? -1 : 1;
      isShown = true;
      last = time;
    }
  }

  /**
   * ACT-R's activation with a decay that depends on the activation at each showing: P. I. Pavlik
   * and J. R. Anderson, "Practice and forgetting effects on vocabulary memory: an activation-based
   * model of the spacing effect" (Cognitive Science 29, 2005): activation m = ln Σ t^−d, where each
   * showing's decay is d = c·e^m + a with the activation it met, and recall is 1 / (1 + e^((τ −
   * m)/s)). Seconds between sessions count {@code H} times.
   */
  final class ActR implements Memories {

    private static final double A = 0.177;
    private static final double C = 0.217;
    private static final double TAU = -0.704;
    private static final double S = 0.255;
    private static final double H = 0.025;
    private static final double DAY = 24 * 60 * 60;

    private final List<Double> times = new ArrayList<>();
    private final List<Double> decays = new ArrayList<>();

    /** e to the activation. */
    private double strength(double time) {
      double sum = 0;
      for (int i = 0; i < times.size(); i++) {
        sum += Math.pow(age(time, times.get(i)), -decays.get(i));
      }
      return sum;
    }

    /** In seconds of the model: those between evenings count less. */
    private static double age(double time, double shown) {
      double between = Math.floor(time) - Math.floor(shown);
      double within = time - Math.floor(time) - (shown - Math.floor(shown));
      return Math.max(1, (between * H + within) * DAY);
    }

    @Override
    public double recall(double time) {
      double strength = strength(time);
      return strength == 0 ? 0 : 1 / (1 + Math.exp((TAU - Math.log(strength)) / S));
    }

    @Override
    public void shown(double time, Answer answer) {
      double decay = C * strength(time) + A;
      times.add(time);
      decays.add(decay);
    }
  }
}
