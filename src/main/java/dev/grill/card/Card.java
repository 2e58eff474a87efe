package dev.grill.card;

import java.util.List;

/**
 * One question with everything its deck says about it. Texts are Markdown where a person reads them
 * (question, answer) and are data from strangers: escape them before they reach a terminal.
 *
 * @param topic the part of the subject the card belongs to; null where the deck names none
 * @param difficulty 1 easy, 2 usual, 3 hard; 2 where the deck says nothing
 * @param hint one line shown on request before the answer; null where there is none
 * @param points what a strong answer names, in order; may be empty
 * @param misconceptions what people get wrong here, shown after the answer; may be empty
 */
public record Card(
    CardId id,
    String topic,
    int difficulty,
    List<String> tags,
    String question,
    String hint,
    String answer,
    List<KeyPoint> points,
    List<Snippet> code,
    List<FollowUp> followUps,
    List<String> misconceptions,
    List<Reference> references) {

  public Card {
    tags = List.copyOf(tags);
    points = List.copyOf(points);
    code = List.copyOf(code);
    followUps = List.copyOf(followUps);
    misconceptions = List.copyOf(misconceptions);
    references = List.copyOf(references);
  }

  /** The same card under another name. */
  public Card named(CardId other) {
    return new Card(
        other,
        topic,
        difficulty,
        tags,
        question,
        hint,
        answer,
        points,
        code,
        followUps,
        misconceptions,
        references);
  }

  /** A card that warns of no misconception. */
  public Card(
      CardId id,
      String topic,
      int difficulty,
      List<String> tags,
      String question,
      String hint,
      String answer,
      List<KeyPoint> points,
      List<Snippet> code,
      List<FollowUp> followUps,
      List<Reference> references) {
    this(
        id,
        topic,
        difficulty,
        tags,
        question,
        hint,
        answer,
        points,
        code,
        followUps,
        List.of(),
        references);
  }
}
