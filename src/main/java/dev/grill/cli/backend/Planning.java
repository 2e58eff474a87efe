package dev.grill.cli.backend;

import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.message.Failure;
import dev.grill.review.Interview;
import dev.grill.review.Limits;
import dev.grill.review.NewOrder;
import dev.grill.review.Pace;
import dev.grill.review.Plan;
import dev.grill.review.PlanCards;
import dev.grill.review.PlanDay;
import dev.grill.review.PlanOutlook;
import dev.grill.review.PlanShare;
import dev.grill.review.figures.Figures;
import dev.grill.schedule.Scheduler;
import dev.grill.schedule.Sm2;
import dev.grill.schedule.StudyDay;
import dev.grill.settings.Setting;
import dev.grill.settings.Settings;
import dev.grill.store.Store;
import java.io.IOException;
import java.time.LocalDate;

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
        : new Planning(StudyDay.parse(date), minutes(settings), Choosing.newOrder(settings), false);
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
    Pace morning =
        store.isAnsweredSince(day) ? Pace.of(store.latestTimes(Pace.ANSWERS, day)) : pace;
    return new Interview(interview, minutes, pace, morning, newOrder);
  }

  /** What the plan still asks of the cards today, while the interview is ahead. */
  PlanShare.Named share(PlanCards<Failure> cards, Store store) throws Failure {
    return PlanShare.named(cards, interview(store, cards.day()));
  }

  /** The first day after the cards' own on which the plan of them asks something; null for none. */
  PlanDay nextDay(PlanCards<Failure> cards, Store store) throws Failure {
    return Plan.nextDay(cards, interview(store, cards.day()), new Sm2());
  }

  /** The day on which the plan of the cards asks one of them next; null if on none. */
  LocalDate next(CardId card, PlanCards<Failure> cards, Store store) throws Failure {
    int number = cards.number(card);
    return number < 0 ? null : Plan.next(number, cards, interview(store, cards.day()), new Sm2());
  }

  /**
   * How the preparation for the interview stands.
   *
   * @param planning null where none is set
   */
  static PlanOutlook outlook(
      Planning planning, PlanCards<Failure> cards, Store store, Scheduler scheduler)
      throws Failure {
    return PlanOutlook.of(
        cards,
        planning == null ? null : planning.interview(store, cards.day()),
        planning != null && planning.isTooFar(cards.day()),
        scheduler,
        Setting.MOST_MINUTES);
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
    LocalDate interview = StudyDay.parse(date);
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

  /** What home shows while the interview is ahead. */
  Figures figures(Figures figures, PlanCards<Failure> cards, Limits limits, Store store)
      throws Failure {
    return figures.following(interview(store, figures.day()), cards, limits, new Sm2());
  }
}
