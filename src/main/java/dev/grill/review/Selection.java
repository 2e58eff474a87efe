package dev.grill.review;

import dev.grill.card.DeckId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which cards a person chose. Values of one kind widen the choice, different kinds narrow it; an
 * empty set does not choose.
 *
 * @param decks deck ids
 * @param difficulties 1 to 3
 * @param weak only cards that are {@linkplain CardState#isWeak weak}
 * @param failedToday only cards with an answer graded below 3 on the day
 */
public record Selection(
    Set<DeckId> decks,
    Set<String> tags,
    Set<String> topics,
    Set<Integer> difficulties,
    boolean weak,
    boolean failedToday) {

  /** Everything. */
  public static final Selection ALL =
      new Selection(Set.of(), Set.of(), Set.of(), Set.of(), false, false);

  public Selection {
    decks = Set.copyOf(decks);
    tags = Set.copyOf(tags);
    topics = Set.copyOf(topics);
    difficulties = Set.copyOf(difficulties);
  }

  /** The same choice from these decks. */
  public Selection withDecks(Set<DeckId> chosen) {
    return new Selection(chosen, tags, topics, difficulties, weak, failedToday);
  }

  /** Whether nothing but decks is chosen by. */
  public boolean isOfDecksAlone() {
    return tags.isEmpty() && topics.isEmpty() && difficulties.isEmpty() && !weak && !failedToday;
  }

  public boolean takes(Candidate candidate, LocalDate day) {
    return (decks.isEmpty() || decks.contains(candidate.card().deck()))
        && (tags.isEmpty() || containsAny(tags, candidate.tags()))
        && (topics.isEmpty() || (candidate.topic() != null && topics.contains(candidate.topic())))
        && (difficulties.isEmpty() || difficulties.contains(candidate.difficulty()))
        && (!weak || candidate.state().isWeak())
        && (!failedToday || day.equals(candidate.state().failedOn()));
  }

  private static boolean containsAny(Set<String> wanted, Iterable<String> present) {
    for (String one : present) {
      if (wanted.contains(one)) {
        return true;
      }
    }
    return false;
  }
}
