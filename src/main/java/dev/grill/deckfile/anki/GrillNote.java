package dev.grill.deckfile.anki;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.foreign.HtmlToMarkdown;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.markdown.Highlight;
import dev.grill.text.markdown.MarkdownHtml;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A card of ours as the fields of a note, and back. People see HTML; {@code Card data} holds the
 * whole card for us, in ASCII so that no program's tidying changes it, behind a sum of each field:
 * a question, hint, answer or topic that somebody edited in Anki counts, not the data.
 */
final class GrillNote {

  /** The last of the fields that people read and edit. */
  private static final int LAST_TEXT = GrillNoteType.DIFFICULTY;

  private GrillNote() {}

  /**
   * The fields, in the order of {@link GrillNoteType#FIELDS}.
   *
   * @param language the deck's, for headings; null for English
   */
  static List<String> fields(Card card, String language) throws IOException {
    Messages words = Messages.of(Lang.of(language) == Lang.ZH ? Lang.ZH : Lang.EN);
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < GrillNoteType.FIELDS.size(); i++) {
      fields.add(field(i, card, words).replace(Note.PARTING, ' '));
    }
    StringBuilder sums = new StringBuilder();
    for (int i = 0; i <= LAST_TEXT; i++) {
      sums.append(sum(fields.get(i))).append(' ');
    }
    fields.set(GrillNoteType.CARD_DATA, sums + fields.get(GrillNoteType.CARD_DATA));
    return fields;
  }

  private static String field(int field, Card card, Messages words) throws IOException {
    return switch (field) {
      case GrillNoteType.QUESTION -> MarkdownHtml.html(card.question());
      case GrillNoteType.HINT -> card.hint() == null ? "" : MarkdownHtml.line(card.hint());
      case GrillNoteType.ANSWER -> MarkdownHtml.html(card.answer());
      case GrillNoteType.POINTS -> points(card, words);
      case GrillNoteType.CODE -> code(card, words);
      case GrillNoteType.MISCONCEPTIONS ->
          list(
              words.text("anki.misconceptions"),
              card.misconceptions().stream().map(MarkdownHtml::line).toList());
      case GrillNoteType.FOLLOW_UPS -> followUps(card, words);
      case GrillNoteType.REFERENCES -> references(card, words);
      case GrillNoteType.TOPIC -> card.topic() == null ? "" : escaped(card.topic());
      case GrillNoteType.DIFFICULTY -> Integer.toString(card.difficulty());
      case GrillNoteType.CARD_NAME -> card.id().toString();
      case GrillNoteType.CARD_DATA -> CardData.of(card);
      default -> "";
    };
  }

  private static String points(Card card, Messages words) {
    List<String> entries = new ArrayList<>();
    for (KeyPoint point : card.points()) {
      entries.add(MarkdownHtml.line(point.point()));
    }
    return list(words.text("anki.points"), entries);
  }

  private static String followUps(Card card, Messages words) {
    List<String> entries = new ArrayList<>();
    for (FollowUp followUp : card.followUps()) {
      String question = MarkdownHtml.line(followUp.question());
      entries.add(
          followUp.answer() == null
              ? question
              : question + "<br>\n" + MarkdownHtml.line(followUp.answer()));
    }
    return list(words.text("anki.follow-ups"), entries);
  }

  private static String references(Card card, Messages words) {
    List<String> entries = new ArrayList<>();
    for (Reference reference : card.references()) {
      String title = escaped(reference.title());
      boolean web = reference.url() != null && reference.url().matches("https?://.*");
      String url = reference.url() == null ? "" : escaped(reference.url());
      entries.add(
          web
              ? "<a href=\"" + url + "\">" + title + "</a>"
              : title + (url.isEmpty() ? "" : " " + url));
    }
    return list(words.text("anki.references"), entries);
  }

  private static String list(String heading, List<String> entries) {
    if (entries.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<h4>" + heading + "</h4>\n<ul>\n");
    for (String entry : entries) {
      out.append("<li>").append(entry).append("</li>\n");
    }
    return out.append("</ul>").toString();
  }

  private static String code(Card card, Messages words) {
    StringBuilder out = new StringBuilder();
    for (Snippet snippet : card.code()) {
      String heading =
          snippet.caption() == null
              ? words.text("anki.code")
              : MarkdownHtml.line(snippet.caption());
      String language = snippet.language() == null ? "" : snippet.language();
      out.append(out.isEmpty() ? "" : "\n").append("<h4>").append(heading).append("</h4>\n");
      out.append("<pre><code class=\"language-").append(escaped(language)).append("\">");
      List<StyledLine> lines = Highlight.lines(snippet.source(), language);
      for (StyledLine line : lines) {
        for (Span span : line.spans()) {
          out.append(coloured(span));
        }
        out.append(line == lines.get(lines.size() - 1) ? "" : "\n");
      }
      out.append("</code></pre>");
      if (snippet.output() != null) {
        out.append("\n<pre class=\"output\">").append(escaped(snippet.output())).append("</pre>");
      }
    }
    return out.toString();
  }

  private static String coloured(Span span) {
    String kind = kind(span.style());
    String text = escaped(span.text());
    return kind.isEmpty() ? text : "<span class=\"" + kind + "\">" + text + "</span>";
  }

  private static String kind(Style style) {
    return switch (style) {
      case KEYWORD -> "k";
      case STRING -> "s";
      case NUMBER -> "n";
      case COMMENT -> "c";
      default -> "";
    };
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /**
   * The card of a note that was written by {@link #fields}, with what was edited in Anki.
   *
   * @param lost is told of edits that are not taken
   * @return null if its name or its data are none of ours
   */
  static Card card(List<String> fields, List<String> tags, LostParts lost) {
    try {
      CardId id = CardId.parse(fields.get(GrillNoteType.CARD_NAME));
      String data = fields.get(GrillNoteType.CARD_DATA);
      int json = data.indexOf('{');
      if (json < 0 || !CardId.isValidPart(id.deck().text()) || !CardId.isValidPart(id.card())) {
        return null;
      }
      Card written = CardData.card(id, data.substring(json));
      return written == null ? null : edited(written, fields, tags, data.substring(0, json), lost);
    } catch (IllegalArgumentException e) { // no name of a card
      return null;
    }
  }

  private static Card edited(
      Card card, List<String> fields, List<String> tags, String sums, LostParts lost) {
    Set<Integer> changed = new HashSet<>();
    String[] parts = sums.strip().split(" ");
    for (int field = 0; field <= LAST_TEXT; field++) {
      if (field >= parts.length || !parts[field].equals(sum(fields.get(field)))) {
        changed.add(field);
      }
    }
    String question = text(fields, GrillNoteType.QUESTION, changed, card.question());
    String answer = text(fields, GrillNoteType.ANSWER, changed, card.answer());
    String hint = text(fields, GrillNoteType.HINT, changed, card.hint());
    String topic = text(fields, GrillNoteType.TOPIC, changed, card.topic());
    lost.add("anki.lost-edits", changed.size());
    return new Card(
        card.id(),
        topic,
        card.difficulty(),
        AnkiTags.same(tags, card.tags()) ? card.tags() : tags,
        question == null ? card.question() : question,
        hint,
        answer == null ? card.answer() : answer,
        card.points(),
        card.code(),
        card.followUps(),
        card.misconceptions(),
        card.references());
  }

  /** What a field says: the data's own text unless it was edited; null for nothing. */
  private static String text(List<String> fields, int field, Set<Integer> changed, String text) {
    if (!changed.remove(field)) {
      return text;
    }
    String markdown = HtmlToMarkdown.convert(fields.get(field)).markdown().strip();
    return markdown.isBlank() ? null : markdown;
  }

  /** Tells whether a field was edited; Anki composes letters and their accents when it imports. */
  private static String sum(String field) {
    String composed = Normalizer.normalize(field, Normalizer.Form.NFC);
    return HexFormat.of().formatHex(CardNaming.hash("SHA-256", composed), 0, 4);
  }
}
