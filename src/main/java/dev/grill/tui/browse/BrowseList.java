package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.find.CardOrder;
import dev.grill.review.find.CardQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cards that a line finds, in an order. Searching and ordering are done once, when the list is
 * made: drawing only looks at the rows that are shown.
 */
final class BrowseList {

  private final BrowseContext context;
  private final BrowseFacts facts;
  private final IndexedQuestions texts;
  private final CardQuery.Names names;
  private final String line;
  private final CardOrder order;
  private final CardQuery query;
  private final int read;
  private final int[] questions;

  /** The places of all cards in the order, and of those that were found in it. */
  private final int[] ordered;

  private final int[] matched;

  /** Those that were found as they are shown: where a question has every word it comes first. */
  private final int[] found;

  /**
   * @param ordered the places of all cards in the order; null where they are to be made
   * @param among the places among which all are that can be found; null for any
   */
  private BrowseList(
      BrowseContext context,
      BrowseFacts facts,
      IndexedQuestions texts,
      CardQuery.Names names,
      String line,
      CardOrder order,
      int[] ordered,
      int[] among) {
    this.context = context;
    this.facts = facts;
    this.texts = texts;
    this.names = names;
    this.line = line;
    this.order = order;
    read = texts.read();
    questions = texts.questionOrder();
    query = CardQuery.of(line, context.words(), names);
    this.ordered = ordered == null ? order.of(facts.cards(), facts.day(), questions) : ordered;
    matched = query.isEmpty() ? this.ordered : find(among == null ? this.ordered : among);
    found = order.equals(CardOrder.USUAL) && !query.isEmpty() ? titlesFirst() : matched;
  }

  static BrowseList of(
      BrowseContext context, BrowseFacts facts, IndexedQuestions texts, String line) {
    return new BrowseList(
        context,
        facts,
        texts,
        facts.names(context.messages()::topic),
        line,
        CardOrder.USUAL,
        null,
        null);
  }

  private int[] find(int[] among) {
    int[] places = new int[among.length];
    int count = 0;
    for (int place : among) {
      IndexedQuestion text = texts.text(place);
      Candidate card = facts.cards().get(place);
      if (query.finds(card, text == null ? null : text.search(), facts.day(), facts.leechAfter())) {
        places[count++] = place;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /** An order that somebody chose is kept; else what was looked for is rather in the question. */
  private int[] titlesFirst() {
    int[] places = new int[matched.length];
    int first = 0;
    int last = places.length;
    for (int place : matched) {
      if (isInTitle(place)) {
        places[first++] = place;
      }
    }
    for (int i = matched.length - 1; i >= 0; i--) {
      if (!isInTitle(matched[i])) {
        places[--last] = matched[i];
      }
    }
    return places;
  }

  private boolean isInTitle(int place) {
    IndexedQuestion text = texts.text(place);
    return query.isInTitle(text == null ? null : text.search());
  }

  // ---- other lists ----

  BrowseList searching(String other) {
    boolean narrower = !isOutdated() && CardQuery.narrows(line, other);
    return new BrowseList(
        context, facts, texts, names, other, order, ordered, narrower ? matched : null);
  }

  BrowseList in(CardOrder other) {
    return new BrowseList(context, facts, texts, names, line, other, null, null);
  }

  /** The same over the cards as they stand now. */
  BrowseList over(BrowseFacts now, IndexedQuestions nowTexts) {
    CardQuery.Names same = now.titles().equals(facts.titles()) && nowTexts == texts ? names : null;
    return new BrowseList(
        context,
        now,
        nowTexts,
        same == null ? now.names(context.messages()::topic) : same,
        line,
        order,
        null,
        null);
  }

  /** Whether texts were read since the list was made. */
  boolean isOutdated() {
    return texts.read() != read || texts.questionOrder() != questions;
  }

  /** The same with the texts that were read since. */
  BrowseList renewed() {
    boolean sameOrder =
        order.column() != CardOrder.Column.QUESTION || texts.questionOrder() == questions;
    return new BrowseList(
        context, facts, texts, names, line, order, sameOrder ? ordered : null, null);
  }

  // ---- what it holds ----

  BrowseContext context() {
    return context;
  }

  BrowseFacts facts() {
    return facts;
  }

  IndexedQuestions texts() {
    return texts;
  }

  /** What is searched for, as it was written. */
  String line() {
    return line;
  }

  CardQuery query() {
    return query;
  }

  CardOrder order() {
    return order;
  }

  /** How many were found. */
  int size() {
    return found.length;
  }

  /** The card in a row. */
  Candidate card(int row) {
    return facts.cards().get(found[row]);
  }

  /** The question in a row, one line; null while it is not read. */
  String question(int row) {
    IndexedQuestion text = texts.text(found[row]);
    return text == null ? null : text.question();
  }

  /** The cards that were found, as they are listed. */
  List<CardId> cards() {
    List<CardId> cards = new ArrayList<>();
    for (int place : found) {
      cards.add(facts.cards().get(place).card());
    }
    return cards;
  }

  /** The row of the card at a place of the facts; -1 where it was not found. */
  int rowOf(int place) {
    for (int row = 0; row < found.length; row++) {
      if (found[row] == place) {
        return row;
      }
    }
    return -1;
  }

  /** The place in the facts of the card in a row. */
  int place(int row) {
    return found[row];
  }
}
