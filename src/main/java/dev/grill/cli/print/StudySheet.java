package dev.grill.cli.print;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.message.Messages;
import dev.grill.text.Escape;
import dev.grill.text.markdown.CodeHtml;
import dev.grill.text.markdown.MarkdownHtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Decks as one page of HTML that needs nothing else: questions with their answers folded up, code
 * in colours, dark or light as the reader's system is. On paper every answer is open.
 */
public final class StudySheet {

  private final StringBuilder out = new StringBuilder();
  private final Messages messages;

  private StudySheet(Messages messages) {
    this.messages = messages;
  }

  /** The page, with labels in the language of the messages. */
  public static String of(List<Deck> decks, Messages messages) {
    StudySheet sheet = new StudySheet(messages);
    sheet.page(decks);
    return sheet.out.toString();
  }

  private static String text(String text) {
    return CodeHtml.escaped(Escape.line(text));
  }

  private static String blocks(String markdown) {
    return MarkdownHtml.page(Escape.text(markdown));
  }

  private String label(String key) {
    return text(messages.text(key));
  }

  private void page(List<Deck> decks) {
    String title = decks.size() == 1 ? decks.get(0).title() : messages.text("export.title");
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(messages.lang().tag())
        .append("\">\n<head>\n");
    out.append(
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.append("<title>").append(text(title)).append("</title>\n<style>\n");
    out.append(resource("sheet.css")).append("</style>\n</head>\n<body>\n<main>\n");
    out.append("<h1>").append(text(title)).append("</h1>\n");
    out.append("<p class=\"all\"><button type=\"button\" hidden>");
    out.append(label("export.open-all")).append("</button></p>\n");
    for (Deck deck : decks) {
      deck(deck, decks.size() > 1);
    }
    out.append("</main>\n<script>\n").append(resource("sheet.js")).append("</script>\n");
    out.append("</body>\n</html>\n");
  }

  private void deck(Deck deck, boolean named) {
    String language = deck.language() == null ? "" : " lang=\"" + text(deck.language()) + "\"";
    out.append("<section").append(language).append(">\n");
    if (named) {
      out.append("<h2>").append(text(deck.title())).append("</h2>\n");
    }
    if (deck.description() != null) {
      out.append("<p class=\"about\">").append(text(deck.description())).append("</p>\n");
    }
    String topic = null;
    int number = 0;
    for (Card card : deck.cards()) {
      if (card.topic() != null && !card.topic().equals(topic)) {
        topic = card.topic();
        out.append("<h3>").append(text(topic)).append("</h3>\n");
      }
      card(card, ++number);
    }
    if (deck.license() != null || !deck.authors().isEmpty()) {
      String by = String.join(", ", deck.authors());
      String license = deck.license() == null ? "" : deck.license();
      boolean both = !by.isEmpty() && !license.isEmpty();
      out.append("<p class=\"about\">").append(text(by + (both ? " · " : "") + license));
      out.append("</p>\n");
    }
    out.append("</section>\n");
  }

  private void card(Card card, int number) {
    out.append("<article id=\"").append(text(card.id().toString())).append("\">\n");
    out.append("<div class=\"question\"><span class=\"number\">")
        .append(number)
        .append("</span>\n");
    out.append("<div>").append(blocks(card.question())).append("</div></div>\n");
    if (card.hint() != null) {
      out.append("<details class=\"hint\"><summary>").append(label("export.hint"));
      out.append("</summary>\n").append(blocks(card.hint())).append("\n</details>\n");
    }
    out.append("<details class=\"answer\"><summary>").append(label("export.answer"));
    out.append("</summary>\n").append(blocks(card.answer())).append('\n');
    list("export.points", card.points().stream().map(KeyPoint::point).toList());
    card.code().forEach(this::code);
    if (!card.followUps().isEmpty()) {
      heading("export.follow-ups");
      out.append("<ul>\n");
      for (FollowUp followUp : card.followUps()) {
        out.append("<li>").append(blocks(followUp.question()));
        if (followUp.answer() != null) {
          out.append("<div class=\"more\">").append(blocks(followUp.answer())).append("</div>");
        }
        out.append("</li>\n");
      }
      out.append("</ul>\n");
    }
    list("export.misconceptions", card.misconceptions());
    references(card.references());
    out.append("</details>\n</article>\n");
  }

  private void heading(String key) {
    out.append("<h4>").append(label(key)).append("</h4>\n");
  }

  private void list(String key, List<String> items) {
    if (!items.isEmpty()) {
      heading(key);
      out.append("<ul>\n");
      items.forEach(item -> out.append("<li>").append(blocks(item)).append("</li>\n"));
      out.append("</ul>\n");
    }
  }

  private void code(Snippet snippet) {
    out.append("<figure>");
    if (snippet.caption() != null) {
      out.append("<figcaption>").append(text(snippet.caption())).append("</figcaption>");
    }
    out.append('\n').append(CodeHtml.html(snippet.source(), snippet.language())).append('\n');
    if (snippet.output() != null && !snippet.output().isBlank()) {
      out.append("<p class=\"output\">").append(label("export.output")).append("</p>\n");
      out.append(CodeHtml.html(snippet.output(), null)).append('\n');
    }
    out.append("</figure>\n");
  }

  private void references(List<Reference> references) {
    if (references.isEmpty()) {
      return;
    }
    heading("export.references");
    out.append("<ul>\n");
    for (Reference reference : references) {
      String title = text(reference.title() == null ? reference.url() : reference.title());
      String url = reference.url();
      boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
      out.append("<li>");
      out.append(web ? "<a href=\"" + text(url) + "\">" + title + "</a>" : title);
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private static String resource(String name) {
    try (InputStream in = StudySheet.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program
    }
  }
}
