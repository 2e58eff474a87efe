package dev.grill.cli.print;

import dev.grill.card.Card;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.Interpretation;
import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import java.util.ArrayList;
import java.util.List;

/** How a file of another program was understood, for a person to see whether it was. */
public final class BankText {

  /** Columns of a terminal that an excerpt of a card takes. */
  private static final int EXCERPT = 60;

  private BankText() {}

  /**
   * The lines.
   *
   * @param name the file as it was given
   * @param read without errors
   */
  public static List<String> lines(String name, BankReading read, Messages messages) {
    List<String> lines = new ArrayList<>();
    Interpretation how = read.interpretation();
    String shapeKey = "bank.shape-" + how.shape();
    String shape = messages.text(shapeKey);
    lines.add(messages.count("bank.read", read.cards(), Escape.line(name), shape));
    if (how.encoding() != null) {
      lines.add("  " + messages.text("bank.encoding", how.encoding()));
    }
    if (how.separator() != 0) {
      String sign = how.separator() == '\t' ? "tab" : Character.toString(how.separator());
      String heading = messages.text(how.heading() ? "bank.heading" : "bank.no-heading");
      lines.add("  " + messages.text("bank.separator", sign, heading));
    }
    for (Interpretation.Read column : how.columns()) {
      String html = column.html() ? " " + messages.text("bank.html") : "";
      lines.add("  " + column.key() + " ← " + Escape.line(column.column()) + html);
    }
    if (!how.unread().isEmpty()) {
      List<String> unread = how.unread().stream().map(Escape::line).toList();
      lines.add("  " + messages.text("bank.unread", unread));
    }
    if (read.cards() > 0) {
      Card first = read.decks().get(0).cards().get(0);
      lines.add(
          "  " + messages.text("bank.first", excerpt(first.question()), excerpt(first.answer())));
    }
    return lines;
  }

  private static String excerpt(String markdown) {
    return Columns.truncate(Escape.line(markdown.replace("\\\n", " ")), EXCERPT);
  }
}
