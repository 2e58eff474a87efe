package dev.grill.review.find;

import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.text.SearchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A line that looks for cards: words that a card's texts contain, and {@code deck:}, {@code tag:},
 * {@code topic:} and {@code state:} with what they should be. Every word has to be there; values of
 * one kind widen the choice, different kinds narrow it, as in {@code Selection}. Quotation marks
 * hold a phrase together and make a colon text.
 *
 * <p>A deck, tag or topic is named by itself or, where none is called so, by any part of its name;
 * a state by the beginning of its word: a line that is still being typed finds something already.
 */
public final class CardQuery {

  /** What can stand before a colon. */
  public enum Field {
    DECK,
    TAG,
    TOPIC,
    STATE;

    /** The English word for it. */
    public String word() {
      return switch (this) {
        case DECK -> "deck";
        case TAG -> "tag";
        case TOPIC -> "topic";
        case STATE -> "state";
      };
    }
  }

  /** Where a card stands, as in {@code grill cards --state}. */
  public enum State {
    NEW,
    DUE,
    SCHEDULED,
    BURIED,
    SUSPENDED,
    LEECH,
    FLAGGED;

    /** As {@link CardState#word} has it. */
    public String word() {
      return switch (this) {
        case NEW -> "new";
        case DUE -> "due";
        case SCHEDULED -> "scheduled";
        case BURIED -> "buried";
        case SUSPENDED -> "suspended";
        case LEECH -> "leech";
        case FLAGGED -> "flagged";
      };
    }
  }

  /**
   * The words that a person may write, in lower case, in every language that is to be understood.
   */
  public record Words(Map<String, Field> fields, Map<String, State> states) {
    public Words {
      fields = Map.copyOf(fields);
      states = Map.copyOf(states);
    }
  }

  /**
   * What there is to name.
   *
   * @param decks the decks' titles, by id
   * @param topics what the topics are called, by the word that decks write
   */
  public record Names(Map<DeckId, String> decks, Set<String> tags, Map<String, String> topics) {
    public Names {
      decks = Map.copyOf(decks);
      tags = Set.copyOf(tags);
      topics = Map.copyOf(topics);
    }

    /** What some cards name, a topic as they write it. */
    public static Names of(Map<DeckId, String> decks, Collection<Candidate> cards) {
      return of(decks, cards, topic -> topic);
    }

    /**
     * What some cards name.
     *
     * @param topicName what a topic is called
     */
    public static Names of(
        Map<DeckId, String> decks, Collection<Candidate> cards, UnaryOperator<String> topicName) {
      Map<String, String> topics = new HashMap<>();
      for (String topic : CardLabels.topics(cards).all()) {
        topics.put(topic, topicName.apply(topic));
      }
      return new Names(decks, CardLabels.tags(cards).all(), topics);
    }
  }

  /**
   * A part of the line that means nothing; the rest of the line still looks for cards.
   *
   * @param field what it should have named; null where the word before the colon is none
   * @param word as it was written
   */
  public record Wrong(Field field, String word) {}

  private final List<SearchText.Needle> texts = new ArrayList<>();
  private final EnumSet<State> states = EnumSet.noneOf(State.class);
  private final List<Wrong> wrong = new ArrayList<>();
  private Set<DeckId> decks;
  private Set<String> tags;
  private Set<String> topics;

  private CardQuery() {}

  /** The query that a line asks. */
  public static CardQuery of(String line, Words words, Names names) {
    CardQuery query = new CardQuery();
    for (Token token : Token.of(line)) {
      query.take(token, words, names);
    }
    return query;
  }

  /**
   * Whether {@code longer} can only find what {@code line} finds, because a word of it goes on:
   * then only that has to be looked through.
   */
  public static boolean narrows(String line, String longer) {
    if (line.isEmpty() || !longer.startsWith(line)) {
      return false;
    }
    int word = line.length();
    while (word > 0 && !Character.isWhitespace(line.charAt(word - 1))) {
      word--;
    }
    for (int i = 0; i < longer.length(); i++) {
      char c = longer.charAt(i);
      if (isQuote(c) || i >= word && (c == ':' || c == '：')) {
        return false;
      }
    }
    return word < line.length();
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '＂';
  }

  /** What in the line means nothing. */
  public List<Wrong> wrong() {
    return List.copyOf(wrong);
  }

  /** Whether every card is found. */
  public boolean isEmpty() {
    return texts.isEmpty() && states.isEmpty() && decks == null && tags == null && topics == null;
  }

  private void take(Token token, Words words, Names names) {
    if (token.field() == null) {
      SearchText.Needle needle = new SearchText.Needle(token.value());
      if (!needle.isEmpty()) {
        texts.add(needle);
      }
      return;
    }
    Field field = words.fields().get(SearchText.fold(token.field()));
    if (field == null) {
      wrong.add(new Wrong(null, token.field()));
    } else if (!token.value().isEmpty()) {
      String value = SearchText.fold(token.value());
      switch (field) {
        case DECK -> decks = widened(decks, field, token, named(names.decks(), value));
        case TAG -> tags = widened(tags, field, token, named(byName(names.tags()), value));
        case TOPIC -> topics = widened(topics, field, token, named(names.topics(), value));
        case STATE -> state(token, value, words.states());
      }
    }
  }

  private static Map<String, String> byName(Set<String> names) {
    Map<String, String> byName = new HashMap<>();
    for (String name : names) {
      byName.put(name, name);
    }
    return byName;
  }

  /** The ids whose id or name is the value; where there is none, those that contain it. */
  private static <T> Set<T> named(Map<T, String> names, String value) {
    Set<T> exactly = new HashSet<>();
    Set<T> partly = new HashSet<>();
    for (Map.Entry<T, String> name : names.entrySet()) {
      String id = SearchText.fold(name.getKey().toString());
      String title = SearchText.fold(name.getValue());
      if (id.equals(value) || title.equals(value)) {
        exactly.add(name.getKey());
      } else if (id.contains(value) || title.contains(value)) {
        partly.add(name.getKey());
      }
    }
    return exactly.isEmpty() ? partly : exactly;
  }

  private <T> Set<T> widened(Set<T> before, Field field, Token token, Set<T> named) {
    if (named.isEmpty()) {
      wrong.add(new Wrong(field, token.value()));
    }
    Set<T> all = before == null ? new HashSet<>() : before;
    all.addAll(named);
    return all;
  }

  private void state(Token token, String value, Map<String, State> words) {
    boolean known = false;
    for (Map.Entry<String, State> word : words.entrySet()) {
      if (word.getKey().startsWith(value)) {
        states.add(word.getValue());
        known = true;
      }
    }
    if (!known) {
      wrong.add(new Wrong(Field.STATE, token.value()));
    }
  }

  /**
   * Whether the query finds a card.
   *
   * @param text the card's texts; null while they are not read: then no word is found in them
   * @param leechAfter lapses that mark a leech
   */
  public boolean finds(Candidate card, SearchText text, LocalDate day, int leechAfter) {
    return (decks == null || decks.contains(card.card().deck()))
        && (topics == null || card.topic() != null && topics.contains(card.topic()))
        && (tags == null || containsAny(card.tags()))
        && (states.isEmpty() || isInState(card.state(), day, leechAfter))
        && containsAll(text);
  }

  private boolean containsAny(List<String> present) {
    for (int i = 0; i < present.size(); i++) {
      if (tags.contains(present.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInState(CardState state, LocalDate day, int leechAfter) {
    if (states.contains(State.LEECH) && state.lapses() >= leechAfter
        || states.contains(State.FLAGGED) && state.flagged()) {
      return true;
    }
    String word = state.word(day);
    for (State wanted : states) {
      if (wanted.word().equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every word looked for stands in the card's question, so that it comes first. */
  public boolean isInTitle(SearchText text) {
    for (int i = 0; i < texts.size(); i++) {
      if (text == null || !text.titleContains(texts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where words looked for stand in a text, each as its begin and end; in no order. */
  public List<int[]> hits(String text) {
    List<int[]> hits = new ArrayList<>();
    String folded = SearchText.fold(text);
    if (folded.length() != text.length()) {
      return hits; // then nobody knows which character became which
    }
    for (SearchText.Needle needle : texts) {
      String word = needle.folded();
      int at = word.isEmpty() ? -1 : folded.indexOf(word);
      while (at >= 0) {
        hits.add(new int[] {at, at + word.length()});
        at = folded.indexOf(word, at + word.length());
      }
    }
    return hits;
  }

  private boolean containsAll(SearchText text) {
    for (int i = 0; i < texts.size(); i++) {
      if (text == null || !text.contains(texts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A part of the line.
   *
   * @param field what stood before the colon; null for a text
   */
  private record Token(String field, String value) {

    /** The parts of a line, divided at blanks outside quotation marks. */
    static List<Token> of(String line) {
      List<Token> tokens = new ArrayList<>();
      StringBuilder value = new StringBuilder();
      String field = null;
      boolean quoted = false;
      boolean any = false;
      for (int i = 0; i <= line.length(); i++) {
        char c = i < line.length() ? line.charAt(i) : ' ';
        boolean ends = i == line.length() || !quoted && Character.isWhitespace(c);
        if (ends) {
          if (any) {
            tokens.add(new Token(field, value.toString()));
          }
          value.setLength(0);
          field = null;
          any = false;
          quoted = false;
        } else if (isQuote(c)) {
          quoted = !quoted;
          any = true;
        } else if (!quoted && field == null && (c == ':' || c == '：') && isWord(value)) {
          field = value.toString();
          value.setLength(0);
        } else {
          value.append(c);
          any = true;
        }
      }
      return tokens;
    }

    /** Letters only: {@code 2:4} is a text. */
    private static boolean isWord(StringBuilder text) {
      for (int i = 0; i < text.length(); i++) {
        if (!Character.isLetter(text.charAt(i))) {
          return false;
        }
      }
      return text.length() > 0;
    }
  }
}
