package dev.grill.review.find;

import dev.grill.review.Candidate;
import dev.grill.text.SearchText;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The labels of one kind, tags or topics, that some cards have. A person's word means every label
 * that is the same but for case, width, accents and traditional or simplified characters.
 */
public final class CardLabels {

  private final Set<String> labels;

  private CardLabels(Set<String> labels) {
    this.labels = labels;
  }

  public static CardLabels tags(Collection<Candidate> cards) {
    Set<String> tags = new TreeSet<>();
    List<String> last = null;
    for (Candidate card : cards) {
      if (card.tags() != last) { // cards of a deck share few lists
        last = card.tags();
        tags.addAll(last);
      }
    }
    return new CardLabels(tags);
  }

  public static CardLabels topics(Collection<Candidate> cards) {
    Set<String> topics = new TreeSet<>();
    for (Candidate card : cards) {
      if (card.topic() != null) {
        topics.add(card.topic());
      }
    }
    return new CardLabels(topics);
  }

  /** Every label, in the order of characters. */
  public Set<String> all() {
    return labels;
  }

  /** The labels that a word means; empty if it means none. */
  public Set<String> named(String word) {
    return named(word, label -> label);
  }

  /**
   * The same where labels are also called otherwise.
   *
   * @param name what a label is called
   */
  public Set<String> named(String word, UnaryOperator<String> name) {
    String folded = SearchText.fold(word);
    Set<String> named = new HashSet<>();
    for (String label : labels) {
      if (label.equals(word)
          || SearchText.fold(label).equals(folded)
          || SearchText.fold(name.apply(label)).equals(folded)) {
        named.add(label);
      }
    }
    return named;
  }
}
