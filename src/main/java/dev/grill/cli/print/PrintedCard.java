package dev.grill.cli.print;

import dev.grill.card.Snippet;
import dev.grill.message.Messages;
import dev.grill.platform.Output;
import dev.grill.review.Reviewed;
import dev.grill.text.Escape;

/** The pieces of text that several commands print of a card. */
public final class PrintedCard {

  private PrintedCard() {}

  public static void snippet(Output out, Snippet snippet, Messages messages) {
    String language = snippet.language() == null ? "" : Escape.line(snippet.language());
    String caption = snippet.caption() == null ? "" : Escape.line(snippet.caption());
    String gap = language.isEmpty() || caption.isEmpty() ? "" : " · ";
    if (!(language + caption).isEmpty()) {
      out.println(language + gap + caption);
    }
    out.println(indented(Escape.text(snippet.source())));
    if (snippet.output() != null) {
      out.println(messages.text("show.output"));
      out.println(indented(Escape.text(snippet.output())));
    }
  }

  /** A text under the line it belongs to. */
  public static String indented(String text) {
    return "    " + text.stripTrailing().replace("\n", "\n    ");
  }

  /** Day, grade, mode and where it led. */
  public static String historyLine(Reviewed reviewed, Messages messages) {
    String to = reviewed.after() == null ? "" : " → " + reviewed.after().due();
    String undone = reviewed.undone() ? " " + messages.text("history.undone") : "";
    return reviewed.day()
        + "  "
        + reviewed.review().grade().number()
        + "  "
        + messages.text("mode." + reviewed.mode().word())
        + to
        + undone;
  }
}
