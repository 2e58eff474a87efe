package dev.grill.cli.backend;

import dev.grill.cli.Call;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.Interview;
import dev.grill.review.Limits;
import dev.grill.review.NewOrder;
import dev.grill.review.Pace;
import dev.grill.review.Plan;
import dev.grill.review.PlanOutlook;
import dev.grill.review.PlanShare;
import dev.grill.review.Queue;
import dev.grill.review.Showings;
import dev.grill.review.figures.Figures;
import dev.grill.schedule.Scheduler;
import dev.grill.schedule.Sm2;
import dev.grill.settings.Setting;
import dev.grill.settings.Settings;
import dev.grill.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * The interview that the settings name. Its classes are loaded only while one is set.
 *
 * @param minutes how many minutes a day may take
 * @param newOrder from which deck the next new card comes
 * @param ownNew whether the person said how many new cards are wanted today, whatever the plan says
 */
public record Planning(LocalDate interview, int minutes, NewOrder newOrder, boolean ownNew) {

  /** An interview further ahead, in years, gets no plan. */
  public static final int MOST_YEARS = 10;

  /** Null where no interview is set. */
  static Planning of(Settings settings) throws Failure {
    String date = settings.value(Setting.INTERVIEW);
    return date.equals("none")
        ? null
        : new Planning(
            LocalDate.parse(date), minutes(settings), Choosing.newOrder(settings), false);
  }

  /** The setting {@code minutes-per-day}; 0 where none is set. */
  public static int minutesSet(Settings settings) throws Failure {
    String minutes = settings.value(Setting.MINUTES_PER_DAY);
    return minutes.equals("none") ? 0 : Integer.parseInt(minutes);
  }

  /** The minutes a day that a plan follows: those set, or the usual ones. */
  private static int minutes(Settings settings) throws Failure {
    int set = minutesSet(settings);
    return set == 0 ? Interview.USUAL_MINUTES : set;
  }

  Planning withOwnNew() {
    return new Planning(interview, minutes, newOrder, true);
  }

  boolean isAhead(LocalDate day) {
    return day.isBefore(interview);
  }

  /** Whether the interview is too far ahead for a plan. */
  public boolean isTooFar(LocalDate day) {
    return interview.isAfter(day.plusYears(MOST_YEARS));
  }

  Interview interview(Store store, LocalDate day) throws Failure {
    Pace pace = Pace.of(store.latestTimes(Pace.ANSWERS, null));
    Pace morning = Pace.of(store.latestTimes(Pace.ANSWERS, day));
    return new Interview(interview, minutes, pace, morning, newOrder);
  }

  /**
   * What waits today, while the interview is ahead.
   *
   * @param chosen the chosen cards, in the order of deck ids, then of the file
   */
  Queue queue(List<Candidate> chosen, Limits limits, Store store, LocalDate day) throws Failure {
    PlanShare share = PlanShare.of(chosen, store.showings(day), interview(store, day), day);
    return Queue.of(chosen, limits, day, share, ownNew);
  }

  /** The whole plan of the chosen cards. */
  Plan plan(List<Candidate> chosen, Store store, LocalDate day) throws Failure {
    return Plan.of(chosen, store.showings(day), interview(store, day), day, new Sm2());
  }

  /**
   * How the preparation for the interview stands.
   *
   * @param planning null where none is set
   */
  static PlanOutlook outlook(
      Planning planning,
      List<Candidate> chosen,
      Showings showings,
      Store store,
      LocalDate day,
      Scheduler scheduler)
      throws Failure {
    return PlanOutlook.of(
        chosen,
        showings,
        planning == null ? null : planning.interview(store, day),
        planning != null && planning.isTooFar(day),
        day,
        scheduler,
        Setting.MOST_MINUTES);
  }

  /** What a plan needs to know from the log; nothing where no interview is set. */
  static Showings showings(Planning planning, Store store, LocalDate day) throws Failure {
    return planning == null ? Showings.NONE : store.showings(day);
  }

  /**
   * Saves a date and minutes as settings, once both have been found valid.
   *
   * @param date null to leave it as it is
   * @param minutes the same
   */
  public static void set(Call call, String date, String minutes) throws Failure, IOException {
    if (date != null) {
      check(Setting.INTERVIEW.check(date), call.today());
    }
    if (minutes != null) {
      Setting.MINUTES_PER_DAY.check(minutes);
    }
    call.library(); // what is wrong with it is told before anything is kept
    if (date != null) {
      call.settings().set(Setting.INTERVIEW, date);
    }
    if (minutes != null) {
      call.settings().set(Setting.MINUTES_PER_DAY, minutes);
    }
  }

  private static void check(String date, LocalDate today) throws Failure {
    if (date.equals("none")) {
      return;
    }
    LocalDate interview = LocalDate.parse(date);
    if (interview.isBefore(today)) {
      throw Failure.usage("plan.past", date);
    }
    if (new Planning(interview, Interview.USUAL_MINUTES, NewOrder.MIXED, false).isTooFar(today)) {
      throw Failure.usage("plan.too-far", date, today.plusYears(MOST_YEARS));
    }
  }

  /** Forgets the date and the minutes. */
  public static void clear(Call call) throws Failure, IOException {
    call.settings().unset(Setting.INTERVIEW);
    call.settings().unset(Setting.MINUTES_PER_DAY);
  }

  /**
   * What home shows while the interview is ahead.
   *
   * @param showings what the plan has to know of the log
   */
  Figures figures(
      Figures figures, List<Candidate> candidates, Showings showings, Limits limits, Store store)
      throws Failure {
    Interview ahead = interview(store, figures.day());
    return figures.following(ahead, candidates, showings, limits, new Sm2());
  }
}
