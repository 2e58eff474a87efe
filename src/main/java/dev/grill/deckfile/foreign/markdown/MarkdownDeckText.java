package dev.grill.deckfile.foreign.markdown;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.foreign.MarkdownEscape;
import dev.grill.message.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes decks as Markdown; {@link MarkdownDeck} has the form. */
public final class MarkdownDeckText {

  private final StringBuilder out = new StringBuilder();
  private final Messages messages;

  private MarkdownDeckText(Messages messages) {
    this.messages = messages;
  }

  /** All of the decks, labelled in the language of the messages. */
  public static String of(List<Deck> decks, Messages messages) {
    MarkdownDeckText text = new MarkdownDeckText(messages);
    decks.forEach(text::deck);
    return text.out.substring(0, Math.max(0, text.out.length() - 1)); // one line end is enough
  }

  private void deck(Deck deck) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("deck", deck.id().text());
    head.put("title", deck.title());
    head.put("language", deck.language());
    head.put("version", deck.version());
    head.put("description", deck.description());
    head.put("authors", deck.authors());
    head.put("license", deck.license());
    out.append(MarkdownDeck.mark("deck", head));
    part("# " + deck.title().strip().replaceAll("\\s+", " "));
    if (deck.description() != null) {
      part(deck.description());
    }
    deck.cards().forEach(this::card);
  }

  /** A text as it stands, then an empty line. */
  private void part(String text) {
    for (String line : text.split("\n", -1)) {
      out.append(MarkdownDeck.guarded(line)).append('\n');
    }
    out.append('\n');
  }

  private void label(String key) {
    out.append("**").append(messages.text(key)).append("**\n\n");
  }

  private void card(Card card) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("id", card.id().card());
    head.put("topic", card.topic());
    head.put("difficulty", Integer.toString(card.difficulty()));
    head.put("tags", card.tags());
    out.append(MarkdownDeck.mark("card", head));
    boolean line = card.question().indexOf('\n') < 0;
    part(line ? "## " + card.question() : card.question());
    if (card.hint() != null) {
      out.append(MarkdownDeck.mark("hint"));
      label("export.hint");
      part(card.hint());
    }
    out.append(MarkdownDeck.mark("answer"));
    part(card.answer());
    items("points", "export.points", card.points().stream().map(KeyPoint::point).toList());
    card.code().forEach(this::code);
    for (FollowUp followUp : card.followUps()) {
      out.append(MarkdownDeck.mark("follow-up"));
      label("export.follow-up");
      part(followUp.question());
      if (followUp.answer() != null) {
        out.append(MarkdownDeck.mark("follow-up-answer"));
        part(followUp.answer());
      }
    }
    items("misconceptions", "export.misconceptions", card.misconceptions());
    card.references().forEach(this::reference);
  }

  private void items(String kind, String label, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    out.append(MarkdownDeck.mark(kind));
    label(label);
    List<String> lines = new ArrayList<>();
    for (String item : items) {
      String[] parts = item.split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        lines.add(i == 0 ? "- " + parts[i] : parts[i].isEmpty() ? "" : "  " + parts[i]);
      }
    }
    part(String.join("\n", lines));
  }

  private void code(Snippet snippet) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("language", snippet.language());
    head.put("caption", snippet.caption());
    out.append(MarkdownDeck.mark("code", head));
    String caption = snippet.caption() == null ? "" : snippet.caption().strip();
    boolean shown = !caption.isEmpty() && caption.indexOf('\n') < 0 && caption.indexOf('*') < 0;
    out.append("**").append(shown ? caption : messages.text("export.code")).append("**\n\n");
    part(fence(snippet.language(), snippet.source()));
    if (snippet.output() != null) {
      out.append(MarkdownDeck.mark("output"));
      label("export.output");
      part(fence(null, snippet.output()));
    }
  }

  /** Between fences, with its line ends as they are. */
  private static String fence(String language, String source) {
    boolean word = language != null && language.matches("[\\w+#.-]{1,40}");
    return MarkdownEscape.code(word ? language : null, source + "\n");
  }

  private void reference(Reference reference) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("title", reference.title());
    head.put("url", reference.url());
    out.append(MarkdownDeck.mark("reference", head));
    String title = reference.title() == null ? reference.url() : reference.title();
    String shown = title == null ? "" : title.replaceAll("\\s+", " ").replace("]", "\\]");
    boolean link = reference.url() != null && reference.url().matches("[^\\s()<>]{1,2000}");
    part("- " + (link ? "[" + shown + "](" + reference.url() + ")" : shown));
  }
}
