package dev.grill.cli.print;

import dev.grill.card.Card;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.foreign.MarkdownEscape;
import dev.grill.message.Messages;
import dev.grill.review.Remark;
import java.util.List;

/** What a learner found in decks, as Markdown for an issue or a pull request. */
public final class FeedbackText {

  private final StringBuilder out = new StringBuilder();
  private final Messages messages;

  public FeedbackText(Messages messages) {
    this.messages = messages;
  }

  /**
   * Begins a deck.
   *
   * @param version null where it has none
   */
  public void deck(String id, String title, String version, String source) {
    out.append(out.isEmpty() ? "" : "\n");
    out.append("# ").append(messages.text("feedback.title", MarkdownEscape.text(title)));
    out.append("\n\n`").append(id).append('`');
    out.append(version == null ? "" : " " + version).append(" · ");
    out.append(MarkdownEscape.text(source)).append('\n');
  }

  /**
   * A card with what was written on it.
   *
   * @param before the card as its source has it, where the learner changed it; null where not
   */
  public void card(Card card, List<Remark> flags, Card before) {
    out.append("\n## `").append(card.id()).append("`\n\n");
    Card asked = before == null ? card : before;
    for (String line : asked.question().split("\n", -1)) {
      out.append(line.isEmpty() ? ">" : "> " + line).append('\n');
    }
    for (Remark flag : flags) {
      String day = flag.stamp().at().toLocalDate().toString();
      String words = flag.text() == null ? messages.text("feedback.no-words") : flag.text();
      String[] lines = MarkdownEscape.text(words).split("\n", -1);
      out.append("\n- ").append(day).append(": ").append(String.join("\n  ", lines)).append('\n');
    }
    if (before != null) {
      out.append('\n').append(messages.text("feedback.change")).append("\n\n");
      String difference = LineDifference.of(DeckYaml.card(before, 0), DeckYaml.card(card, 0));
      out.append(MarkdownEscape.code("diff", difference)).append('\n');
    }
  }

  /** The whole text. */
  @Override
  public String toString() {
    return out.toString();
  }
}
