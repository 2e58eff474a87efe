package dev.grill.deckfile.foreign.markdown;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.Code;
import dev.grill.deckfile.Ids;
import dev.grill.deckfile.Place;
import dev.grill.deckfile.Problems;
import dev.grill.deckfile.Severity;
import dev.grill.deckfile.Source;
import dev.grill.deckfile.foreign.BankOptions;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.Encoding;
import dev.grill.deckfile.foreign.Interpretation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads questions and answers from a Markdown file in whichever way it has them. */
public final class MarkdownBank {

  private MarkdownBank() {}

  /** The deck of a Markdown file. */
  public static BankReading read(Encoding encoding, BankOptions options) {
    Source source = encoding.source();
    Problems problems = new Problems(source);
    if (source.fault() != null) {
      problems.add(source.fault());
      return new BankReading(List.of(), problems.sorted(), null, null);
    }
    if (MarkdownDeck.isOurs(source.text())) {
      return exported(source, encoding.name(), problems);
    }
    List<String> lines = source.text().lines().toList();
    List<MarkdownSection> sections =
        MarkedBank.hasLetters(lines) ? MarkedBank.letters(lines) : HeadingBank.read(lines);
    if (sections.isEmpty()) {
      sections = MarkedBank.signs(lines);
    }
    String deckId = options.id();
    List<Card> cards = cards(sections, deckId, problems);
    if (cards.isEmpty() && !problems.hasErrors()) {
      problems.add(Place.START, Code.NO_QUESTIONS);
    }
    String title = title(lines);
    Deck deck =
        new Deck(
            new DeckId(deckId),
            title == null ? options.title() : title,
            null,
            "0.1.0",
            null,
            List.of(),
            null,
            cards);
    List<Deck> decks = problems.hasErrors() ? List.of() : List.of(deck);
    return new BankReading(decks, problems.sorted(), shape("markdown", encoding.name()), null);
  }

  private static Interpretation shape(String shape, String encoding) {
    return new Interpretation(shape, encoding, (char) 0, false, List.of(), List.of());
  }

  private static BankReading exported(Source source, String encoding, Problems problems) {
    List<Deck> decks = MarkdownDeck.read(source.text());
    if (decks == null) {
      problems.add(Place.START, Code.BROKEN_EXPORT);
      return new BankReading(List.of(), problems.sorted(), null, null);
    }
    return new BankReading(decks, problems.sorted(), shape("export", encoding), null);
  }

  private static List<Card> cards(
      List<MarkdownSection> sections, String deckId, Problems problems) {
    List<Card> cards = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (MarkdownSection section : sections) {
      if (section.answer().isBlank() || section.question().isBlank()) {
        problems.add(section.place(), Severity.WARNING, Code.NO_ANSWER);
        continue;
      }
      String question = section.question();
      int asked = times.merge(question, 1, Integer::sum);
      String id = Ids.fromQuestion(asked == 1 ? question : question + "\n" + asked);
      cards.add(
          new Card(
              new CardId(deckId, id),
              section.topic(),
              2,
              List.of(),
              question,
              null,
              section.answer(),
              List.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    return cards;
  }

  /** The one heading of the first level, where there is one. */
  private static String title(List<String> lines) {
    boolean[] code = MarkdownFences.inside(lines);
    String title = null;
    for (int i = 0; i < lines.size(); i++) {
      if (!code[i] && lines.get(i).startsWith("# ")) {
        if (title != null) {
          return null;
        }
        title = lines.get(i).substring(2).replaceAll("\\s+#+\\s*$", "").strip();
      }
    }
    return title == null || title.isEmpty() ? null : title;
  }
}
