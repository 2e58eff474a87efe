package dev.grill.cli.backend;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.Nearest;
import dev.grill.review.Candidate;
import dev.grill.review.Limits;
import dev.grill.review.Mode;
import dev.grill.review.NewOrder;
import dev.grill.review.PlanCards;
import dev.grill.review.PlanDay;
import dev.grill.review.PlanOutlook;
import dev.grill.review.PlanShare;
import dev.grill.review.Queue;
import dev.grill.review.Remaining;
import dev.grill.review.Selection;
import dev.grill.review.find.CardLabels;
import dev.grill.schedule.Sm2;
import dev.grill.settings.Setting;
import dev.grill.settings.Settings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The options that choose cards, meaning the same for every command that has them.
 *
 * @param decks the decks named; empty for those of the settings
 * @param minutes stop after the card that is open then; 0 for no such limit
 * @param planning the interview to be ready for; null where none is set
 */
public record Choosing(
    Selection selection,
    Set<DeckId> decks,
    Limits limits,
    int minutes,
    Mode asked,
    Planning planning) {

  private static final int LONGEST_MINUTES = 1440;
  private static final int MOST_CARDS = 99_999;

  /**
   * Checks what can be checked without opening the library.
   *
   * @throws Failure usage, if a value is none that its option takes
   */
  public static void checkUsage(Call call) throws Failure {
    Arguments arguments = call.arguments();
    arguments.number("new", 0, MOST_CARDS, 0);
    arguments.number("limit", 0, MOST_CARDS, 0);
    arguments.number("minutes", 1, LONGEST_MINUTES, 0);
    call.today();
  }

  /** Reads the options and checks that the decks named exist. */
  public static Choosing of(Call call) throws Failure, IOException {
    checkUsage(call);
    Arguments arguments = call.arguments();
    Set<DeckId> decks = named(call);
    Set<Integer> difficulties = new HashSet<>();
    for (String difficulty : arguments.values("difficulty")) {
      difficulties.add(Integer.valueOf(difficulty));
    }
    Settings settings = call.settings();
    Set<DeckId> chosen = decks.isEmpty() ? ofSettings(call) : decks;
    Selection selection =
        new Selection(
            chosen,
            tags(call),
            topics(call),
            difficulties,
            arguments.has("weak"),
            arguments.has("failed-today"));
    Limits limits =
        new Limits(
            arguments.number("new", 0, MOST_CARDS, settings.number(Setting.NEW_PER_DAY)),
            settings.number(Setting.REVIEWS_PER_DAY),
            arguments.number("limit", 0, MOST_CARDS, Integer.MAX_VALUE),
            newOrder(settings));
    return new Choosing(
        selection,
        chosen,
        limits,
        arguments.number("minutes", 1, LONGEST_MINUTES, 0),
        arguments.has("cram") ? Mode.CRAM : Mode.REVIEW,
        planning(settings, arguments.has("new")));
  }

  /**
   * The decks that are named, as operands or by {@code --deck}.
   *
   * @throws Failure if one was not added, with the nearest ids
   */
  public static Set<DeckId> named(Call call) throws Failure, IOException {
    Set<DeckId> decks = new LinkedHashSet<>();
    for (String deck : call.arguments().operands()) {
      decks.add(call.library().requireDeck(deck).id());
    }
    for (String deck : call.arguments().values("deck")) {
      decks.add(call.library().requireDeck(deck).id());
    }
    return decks;
  }

  /**
   * The tags that {@code --tag} means.
   *
   * @throws Failure if no card has one, with the nearest; not where there are no cards at all
   */
  public static Set<String> tags(Call call) throws Failure, IOException {
    List<String> words = call.arguments().values("tag");
    return words.isEmpty()
        ? Set.of()
        : named(
            words,
            CardLabels.tags(call.library().candidates(Set.of())),
            tag -> tag,
            "cli.unknown-tag");
  }

  private static Set<String> topics(Call call) throws Failure, IOException {
    List<String> words = call.arguments().values("topic");
    return words.isEmpty()
        ? Set.of()
        : named(
            words,
            CardLabels.topics(call.library().candidates(Set.of())),
            call.messages()::topic,
            "cli.unknown-topic");
  }

  private static Set<String> named(
      List<String> words, CardLabels labels, UnaryOperator<String> name, String unknown)
      throws Failure {
    Set<String> named = new HashSet<>();
    for (String word : words) {
      Set<String> meant = labels.named(word, name);
      if (meant.isEmpty()) {
        List<String> near = Nearest.to(word, labels.all(), 3);
        throw near.isEmpty()
            ? Failure.failed(unknown, word)
            : Failure.failed(unknown + "-near", word, near);
      }
      named.addAll(meant);
    }
    return named;
  }

  /** What is asked when nothing is chosen: the decks and the limits of the settings. */
  public static Choosing ofSettingsAlone(Call call) throws Failure, IOException {
    return ofSettings(call, ofSettings(call));
  }

  /** The same while screens are shown, where standard error would spoil them. */
  static Choosing ofSettingsQuietly(Call call) throws Failure {
    return ofSettings(call, settingsDecks(call));
  }

  private static Choosing ofSettings(Call call, Set<DeckId> decks) throws Failure {
    Settings settings = call.settings();
    Limits limits =
        Limits.ofDay(settings.number(Setting.NEW_PER_DAY), settings.number(Setting.REVIEWS_PER_DAY))
            .withNewOrder(newOrder(settings));
    return new Choosing(
        Selection.ALL.withDecks(decks), decks, limits, 0, Mode.REVIEW, planning(settings, false));
  }

  static NewOrder newOrder(Settings settings) throws Failure {
    return settings.value(Setting.NEW_ORDER).equals("deck") ? NewOrder.DECK : NewOrder.MIXED;
  }

  private static Planning planning(Settings settings, boolean ownNew) throws Failure {
    Planning planning = settings.isSet(Setting.INTERVIEW) ? Planning.of(settings) : null;
    return planning != null && ownNew ? planning.withOwnNew() : planning;
  }

  /** The decks of the settings; one that is not there is said and chooses nothing. */
  private static Set<DeckId> ofSettings(Call call) throws Failure, IOException {
    Set<DeckId> decks = settingsDecks(call);
    for (DeckId deck : decks) {
      if (call.library().deck(deck) == null) {
        call.tell(call.messages().text("config.no-such-deck", deck));
      }
    }
    return decks;
  }

  private static Set<DeckId> settingsDecks(Call call) throws Failure {
    Set<DeckId> decks = new HashSet<>();
    for (String deck : call.settings().decks()) {
      decks.add(new DeckId(deck));
    }
    return decks;
  }

  /** What waits of the chosen cards. */
  public Queue queue(Library library, LocalDate day) throws Failure {
    return asked == Mode.CRAM
        ? Queue.cram(chosen(library, day), limits.atMost(), day)
        : queue(limits, library, day);
  }

  private Queue queue(Limits some, Library library, LocalDate day) throws Failure {
    if (!isPlanned(day)) {
      return Queue.of(waiting(some, library, day), some, day);
    }
    List<Candidate> cards = selection.isOfDecksAlone() ? null : chosen(library, day);
    PlanShare.Named share = planning.share(planCards(cards, library, day), library.store());
    if (cards == null) {
      int fresh = planning.ownNew() ? some.newCards() : share.fresh();
      Limits ofPlan = new Limits(fresh, 0, Integer.MAX_VALUE, some.newOrder());
      cards = library.waiting(decks, ofPlan, share.reviews(), day);
    }
    return Queue.of(cards, some, day, share, planning.ownNew());
  }

  /** Of the chosen cards those of which the queue is made, where they can be told without all. */
  private List<Candidate> waiting(Limits some, Library library, LocalDate day) throws Failure {
    return selection.isOfDecksAlone() ? library.waiting(decks, some, day) : chosen(library, day);
  }

  /** Whether an interview is ahead on that day. */
  boolean isPlanned(LocalDate day) {
    return planning != null && planning.isAhead(day);
  }

  /** The chosen cards as an interview plan needs them. */
  public PlanCards<Failure> planCards(Library library, LocalDate day) throws Failure {
    return planCards(selection.isOfDecksAlone() ? null : chosen(library, day), library, day);
  }

  private PlanCards<Failure> planCards(List<Candidate> read, Library library, LocalDate day)
      throws Failure {
    return read == null
        ? library.planCards(decks, day)
        : library.store().showings(day).cards(read, day);
  }

  /**
   * The first day after this one on which the interview plan of the chosen cards asks something;
   * null for none, and where none is set or it is too far ahead.
   */
  public PlanDay nextPlanned(Library library, LocalDate day) throws Failure {
    return planning == null || planning.isTooFar(day)
        ? null
        : planning.nextDay(planCards(library, day), library.store());
  }

  /** The day on which the interview plan of the chosen cards asks a card next; the same. */
  public LocalDate plannedFor(CardId card, Library library, LocalDate day) throws Failure {
    return planning == null || planning.isTooFar(day)
        ? null
        : planning.next(card, planCards(library, day), library.store());
  }

  /** The same choice with the interview that the settings name by now. */
  Choosing replanned(Settings settings) throws Failure {
    return new Choosing(selection, decks, limits, minutes, asked, planning(settings, false));
  }

  /**
   * What there is to say of the interview plan of the chosen cards.
   *
   * @param cards these
   */
  public PlanOutlook outlook(PlanCards<Failure> cards, Library library) throws Failure {
    return Planning.outlook(planning, cards, library.store(), new Sm2());
  }

  /** The chosen cards, in the order of deck ids, then of the file. */
  public List<Candidate> chosen(Library library, LocalDate day) throws Failure {
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : library.candidates(decks)) {
      if (selection.takes(candidate, day)) {
        chosen.add(candidate);
      }
    }
    return chosen;
  }

  /** What is left of the chosen cards, reviewed by the day's limits. */
  Remaining ahead(Library library, LocalDate day) throws Failure {
    List<Candidate> chosen = chosen(library, day);
    Limits ofDay = limits.ofWholeDay();
    Queue queue = isPlanned(day) ? queue(ofDay, library, day) : Queue.of(chosen, ofDay, day);
    return Remaining.of(chosen, queue).following(nextPlanned(library, day));
  }

  /** The same choice with more new cards today than were started or the day asks for. */
  Choosing withMoreNew(int cards, Library library, LocalDate day) throws Failure {
    Limits ofDay = limits.ofWholeDay();
    List<Candidate> waiting = waiting(ofDay, library, day);
    int started = 0;
    for (Candidate candidate : waiting) {
      started += day.equals(candidate.state().started()) ? 1 : 0;
    }
    int asked = queue(ofDay, library, day).counts().fresh();
    Limits more = ofDay.withNewCards(started + asked + cards);
    Planning own = planning == null ? null : planning.withOwnNew();
    return new Choosing(selection, decks, more, minutes, Mode.REVIEW, own);
  }

  /** The same choice from one deck, with the limits to itself. */
  Choosing only(DeckId deck) {
    Set<DeckId> one = Set.of(deck);
    return new Choosing(selection.withDecks(one), one, limits, minutes, asked, planning);
  }

  /** The same choice in another mode, without a limit on the session. */
  Choosing asking(Mode mode) {
    Limits all = limits.ofWholeDay();
    return new Choosing(selection, decks, all, minutes, mode, planning);
  }
}
