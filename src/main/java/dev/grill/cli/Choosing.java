package dev.grill.cli;

import dev.grill.review.Ahead;
import dev.grill.review.Candidate;
import dev.grill.review.Limits;
import dev.grill.review.Mode;
import dev.grill.review.Queue;
import dev.grill.review.Selection;
import dev.grill.text.Failure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The options that choose cards, meaning the same for every command that has them.
 *
 * @param decks the decks named; empty for those of the settings
 * @param minutes stop after the card that is open then; 0 for no such limit
 */
public record Choosing(
    Selection selection, Set<String> decks, Limits limits, int minutes, Mode asked) {

  private static final int LONGEST_MINUTES = 1440;
  private static final int MOST_CARDS = 99_999;

  /**
   * Checks what can be checked without opening the library.
   *
   * @throws Failure usage, if a value is none that its option takes
   */
  public static void checkUsage(Call call) throws Failure {
    Arguments arguments = call.arguments();
    for (String difficulty : arguments.values("difficulty")) {
      if (!List.of("1", "2", "3").contains(difficulty)) {
        throw Failure.usage("cli.bad-choice", "--difficulty", difficulty, "1, 2, 3");
      }
    }
    arguments.number("new", 0, MOST_CARDS, 0);
    arguments.number("limit", 0, MOST_CARDS, 0);
    arguments.number("minutes", 1, LONGEST_MINUTES, 0);
    call.today();
  }

  /** Reads the options and checks that the decks named exist. */
  public static Choosing of(Call call) throws Failure, IOException {
    checkUsage(call);
    Arguments arguments = call.arguments();
    Set<String> decks = new LinkedHashSet<>(arguments.operands());
    decks.addAll(arguments.values("deck"));
    for (String deck : decks) {
      call.library().requireDeck(deck);
    }
    Set<Integer> difficulties = new HashSet<>();
    for (String difficulty : arguments.values("difficulty")) {
      difficulties.add(Integer.valueOf(difficulty));
    }
    Settings settings = call.settings();
    Set<String> chosen = decks.isEmpty() ? ofSettings(call) : decks;
    Selection selection =
        new Selection(
            chosen,
            new HashSet<>(arguments.values("tag")),
            new HashSet<>(arguments.values("topic")),
            difficulties,
            arguments.has("weak"),
            arguments.has("failed-today"));
    Limits limits =
        new Limits(
            arguments.number("new", 0, MOST_CARDS, settings.number(Setting.NEW_PER_DAY)),
            settings.number(Setting.REVIEWS_PER_DAY),
            arguments.number("limit", 0, MOST_CARDS, Integer.MAX_VALUE));
    return new Choosing(
        selection,
        chosen,
        limits,
        arguments.number("minutes", 1, LONGEST_MINUTES, 0),
        arguments.has("cram") ? Mode.CRAM : Mode.REVIEW);
  }

  /** The decks of the settings; one that is not there is said and chooses nothing. */
  private static Set<String> ofSettings(Call call) throws Failure, IOException {
    Set<String> decks = new HashSet<>(call.settings().decks());
    for (String deck : decks) {
      if (call.library().deck(deck) == null) {
        call.tell(call.messages().text("config.no-such-deck", deck));
      }
    }
    return decks;
  }

  /** What waits of the chosen cards. */
  public Queue queue(Library library, LocalDate day) throws Failure {
    List<Candidate> chosen = chosen(library, day);
    return asked == Mode.CRAM
        ? Queue.cram(chosen, limits.atMost(), day)
        : Queue.of(chosen, limits, day);
  }

  private List<Candidate> chosen(Library library, LocalDate day) throws Failure {
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : library.candidates(decks)) {
      if (selection.takes(candidate, day)) {
        chosen.add(candidate);
      }
    }
    return chosen;
  }

  /** What is left of the chosen cards, reviewed by the day's limits. */
  Ahead ahead(Library library, LocalDate day) throws Failure {
    List<Candidate> chosen = chosen(library, day);
    Limits ofDay = Limits.ofDay(limits.newCards(), limits.reviews());
    return Ahead.of(chosen, Queue.of(chosen, ofDay, day));
  }

  /** The same choice with more new cards today than were started or the limit allows. */
  Choosing withMoreNew(int cards, Library library, LocalDate day) throws Failure {
    int started = 0;
    for (Candidate candidate : chosen(library, day)) {
      started += day.equals(candidate.state().started()) ? 1 : 0;
    }
    int most = Math.max(started, limits.newCards()) + cards;
    Limits more = Limits.ofDay(most, limits.reviews());
    return new Choosing(selection, decks, more, minutes, Mode.REVIEW);
  }

  /** The same choice from one deck, with the limits to itself. */
  Choosing only(String deck) {
    Set<String> one = Set.of(deck);
    return new Choosing(selection.withDecks(one), one, limits, minutes, asked);
  }

  /** The same choice in another mode, without a limit on the session. */
  Choosing asking(Mode mode) {
    Limits all = Limits.ofDay(limits.newCards(), limits.reviews());
    return new Choosing(selection, decks, all, minutes, mode);
  }
}
