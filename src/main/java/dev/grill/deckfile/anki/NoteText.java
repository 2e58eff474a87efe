package dev.grill.deckfile.anki;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.KeyPoint;
import dev.grill.deckfile.foreign.HtmlToMarkdown;
import dev.grill.message.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cards of one note: its note type's templates filled, then read as Markdown. */
final class NoteText {

  /** Of one side, in characters of HTML. */
  private static final int LONGEST = 1 << 20;

  /** A longer deletion is no key point, but a text. */
  private static final int LONGEST_POINT = 120;

  /** Where Anki's answers begin behind the question they repeat. */
  private static final String[] RULES = {"<hr id=answer", "<hr id=\"answer\"", "<hr id='answer'"};

  private final Note note;
  private final NoteType type;
  private final LostParts lost;
  private final Path file;
  private final String[] values;
  private final Map<String, String> named;
  private final Set<String> shown = new HashSet<>();
  private final List<String> hints = new ArrayList<>();

  NoteText(Note note, NoteType type, LostParts lost, Path file) {
    this.note = note;
    this.type = type;
    this.lost = lost;
    this.file = file;
    this.values = note.fields().split(String.valueOf(Note.PARTING), -1);
    this.named = CardTemplate.named(type, values);
  }

  /**
   * One of the note's cards.
   *
   * @param ord which
   * @param deck the deck's name in Anki
   */
  Card card(CardId id, int ord, String deck) throws Failure {
    if (GrillNoteType.is(type)) {
      Card ours = GrillNote.card(List.of(values), AnkiTags.parted(note.tags()), lost);
      if (ours != null) {
        shown.addAll(named.keySet());
        return ours;
      }
    }
    NoteType.Template template = type.template(ord);
    String front = template == null ? "" : template.question();
    String back = template == null ? "" : template.answer();
    hints.clear();
    String question = markdown(side(front, ord, deck, false), true);
    String answer = markdown(behindRule(side(back, ord, deck, true)), true);
    if (question.isBlank()) {
      question = firstText();
    }
    if (answer.isBlank()) {
      lost.add("anki.lost-answers", 1);
      answer = "–";
    }
    String hint = hints.isEmpty() ? null : markdown(String.join(" ", hints), false);
    return new Card(
        id,
        null,
        2,
        AnkiTags.parted(note.tags()),
        question,
        hint == null || hint.isBlank() ? null : hint,
        answer,
        type.cloze() ? points(ord) : List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private String side(String template, int ord, String deck, boolean answer) throws Failure {
    String html = CardTemplate.filled(template, new Side(ord, deck, answer), LONGEST);
    if (html == null) {
      throw Failure.rejected("anki.note-too-long", file, note.id());
    }
    return html;
  }

  private static String behindRule(String html) {
    for (String rule : RULES) {
      int at = html.indexOf(rule);
      int end = at < 0 ? -1 : html.indexOf('>', at);
      if (end >= 0) {
        return html.substring(end + 1);
      }
    }
    return html;
  }

  private String markdown(String html, boolean counts) {
    HtmlToMarkdown.Converted read = HtmlToMarkdown.convert(html);
    if (counts) {
      lost.add("anki.lost-images", read.images().size());
      lost.add("anki.lost-media", read.unshown() + sounds(html));
    }
    return read.markdown().strip();
  }

  private static int sounds(String html) {
    int count = 0;
    for (int at = html.indexOf("[sound:"); at >= 0; at = html.indexOf("[sound:", at + 1)) {
      count++;
    }
    return count;
  }

  /** What stands for a question that shows nothing: Anki shows such cards too. */
  private String firstText() {
    for (String value : values) {
      String text = markdown(value, false);
      if (!text.isBlank()) {
        return text;
      }
    }
    return "(" + note.id() + ")";
  }

  /** What the deletions hide is what a good answer names. */
  private List<KeyPoint> points(int ord) {
    List<KeyPoint> points = new ArrayList<>();
    for (String value : values) {
      for (String hidden : Cloze.hidden(value, ord + 1)) {
        String point = markdown(hidden, false);
        boolean fits = !point.isBlank() && point.length() <= LONGEST_POINT;
        if (!fits || point.indexOf('\n') >= 0 || point.contains("image-occlusion:")) {
          return List.of();
        }
        points.add(new KeyPoint(point, List.of()));
      }
    }
    return points;
  }

  /** One side of one card, as its template is filled. */
  private final class Side implements CardTemplate.Filling {

    private final int ord;
    private final String deck;
    private final boolean answer;

    Side(int ord, String deck, boolean answer) {
      this.ord = ord;
      this.deck = deck;
      this.answer = answer;
    }

    @Override
    public String field(String name) {
      String value = named.get(name);
      if (value != null) {
        shown.add(name);
        return value;
      }
      return switch (name) {
        case "Tags" -> note.tags().strip();
        case "Deck" -> deck;
        case "Subdeck" -> deck.substring(deck.lastIndexOf(':') + 1);
        case "Type" -> type.name();
        default -> name.equals("c" + (ord + 1)) ? name : null;
      };
    }

    @Override
    public String filtered(List<String> filters, String value) {
      String text = value;
      for (int i = filters.size() - 1; i >= 0; i--) {
        String filter = filters.get(i).strip();
        if (filter.equals("cloze")) {
          text = Cloze.side(text, ord + 1, answer);
        } else if (filter.equals("hint") && !answer) {
          if (!CardTemplate.isEmpty(text)) {
            hints.add(text);
          }
          text = "";
        } else if (filter.equals("type") && !answer || filter.startsWith("tts")) {
          text = "";
        }
      }
      return text;
    }
  }

  /** Fields that say something and stand on no card. */
  int unshown() {
    int count = 0;
    for (Map.Entry<String, String> field : named.entrySet()) {
      count += shown.contains(field.getKey()) || CardTemplate.isEmpty(field.getValue()) ? 0 : 1;
    }
    return count;
  }
}
