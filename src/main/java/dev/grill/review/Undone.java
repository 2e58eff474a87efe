package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.message.Messages;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One act taken back whole: an answer, or what one command or one key press did.
 *
 * @param taken its events, in the order of recording; at least one
 */
public record Undone(List<Taken> taken) {

  /**
   * An event taken back.
   *
   * @param answer the event as the fold sees it, where it is an answer; else null
   * @param state where the card stands without it
   */
  public record Taken(Event event, Reviewed answer, CardState state) {}

  public Undone {
    taken = List.copyOf(taken);
  }

  /** The answer, where the act was one answer; else null. */
  public Reviewed answer() {
    return taken.size() == 1 ? taken.get(0).answer() : null;
  }

  /** Whether its card is to be asked again: an answer or a putting aside of one card. */
  public boolean asksAgain() {
    return answer() != null
        || taken.size() == 1
            && taken.get(0).event() instanceof Mark mark
            && (mark.kind() == Mark.Kind.SUSPEND || mark.kind() == Mark.Kind.BURY);
  }

  /** The card of the first event. */
  public CardId card() {
    return taken.get(0).event().card();
  }

  /** What was taken back, in the person's language, and where the card stands now. */
  public String text(Messages messages, LocalDate day) {
    Reviewed answer = answer();
    if (answer != null) {
      return messages.text("undo.done", answer.review().grade().number(), card());
    }
    if (word().equals(Mode.IMPORT.word())) {
      return messages.count("undo.import", taken.size());
    }
    Set<CardId> cards = new LinkedHashSet<>();
    taken.forEach(one -> cards.add(one.event().card()));
    String done = messages.text("undo." + word());
    if (cards.size() > 1) {
      return messages.count("undo.cards", cards.size(), done, card());
    }
    String state = messages.text("state." + taken.get(0).state().word(day));
    return messages.text("undo.card", card(), done, state);
  }

  /** What was done: the events' word where they agree, {@code import} for several answers. */
  public String word() {
    String word = taken.get(0).event().word();
    for (Taken one : taken) {
      if (!one.event().word().equals(word)) {
        return Mode.IMPORT.word();
      }
    }
    return taken.size() > 1 && taken.get(0).answer() != null ? Mode.IMPORT.word() : word;
  }
}
