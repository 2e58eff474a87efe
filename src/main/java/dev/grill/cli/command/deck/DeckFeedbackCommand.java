package dev.grill.cli.command.deck;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.FeedbackText;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Reading;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.review.Candidate;
import dev.grill.review.Remark;
import dev.grill.store.StoredDeck;
import dev.grill.store.TakenDeck;
import dev.grill.text.Escape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code grill deck feedback}: what a learner found in a deck, for its authors: the flagged cards
 * with the words written, and what the learner's own edits changed.
 */
public final class DeckFeedbackCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    FeedbackText text = new FeedbackText(call.messages());
    int cards = 0;
    for (String id : call.arguments().operands()) {
      StoredDeck deck = library.requireDeck(id);
      Map<CardId, Card> source = source(library, deck);
      text.deck(deck.id().text(), deck.title(), deck.version(), deck.source());
      for (Candidate candidate : library.candidates(List.of(deck.id()))) {
        Card card = library.card(candidate.card());
        Card before = source.get(card.id());
        boolean edited = before != null && !before.equals(card);
        if (candidate.state().flagged() || edited) {
          List<Remark> flags = library.store().remarks(card.id()).flags();
          text.card(card, flags, edited ? before : null);
          cards++;
        }
      }
    }
    if (cards == 0) {
      call.tell(call.messages().text("feedback.none"));
      return 0;
    }
    String output = call.arguments().value("output");
    if (output == null) {
      call.out().print(Escape.text(text.toString()));
      return 0;
    }
    Path file = Paths.argument(output);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Failure.failed("deck.no-folder", String.valueOf(folder));
    }
    DeckFiles.publish(file, text.toString().getBytes(StandardCharsets.UTF_8));
    call.out().println(call.messages().count("feedback.written", cards, Escape.line(output)));
    return 0;
  }

  /** The cards as they were last taken from the source; none where that is not known. */
  private static Map<CardId, Card> source(Library library, StoredDeck deck) throws Failure {
    Map<CardId, Card> cards = new HashMap<>();
    TakenDeck taken = library.store().sourceStore().taken(deck.id()).orElse(null);
    if (taken != null) {
      Reading reading = DeckReader.readKept(taken.base(), deck.source());
      if (reading.deck() != null) {
        reading.deck().cards().forEach(card -> cards.put(card.id(), card));
      }
    }
    return cards;
  }
}
