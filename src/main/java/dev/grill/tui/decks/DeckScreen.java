package dev.grill.tui.decks;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Row;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.ScrolledLines;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One deck: where it comes from, its counts, every problem in its file with its place, and its
 * cards, of which one is selected.
 *
 * @param cards empty until they are read
 * @param size the terminal's
 */
public record DeckScreen(
    DecksScreen back,
    DecksFacts.Deck deck,
    List<DecksFacts.Problem> problems,
    List<DecksFacts.Listed> cards,
    int selected,
    Scroll scroll,
    Size size,
    Messages messages)
    implements DecksEffect.Checked {

  private static final int MARGIN = 2;

  public DeckScreen {
    problems = List.copyOf(problems);
    cards = List.copyOf(cards);
  }

  static DeckScreen of(
      DecksScreen back,
      DecksFacts.Deck deck,
      List<DecksFacts.Problem> problems,
      Messages messages) {
    return new DeckScreen(back, deck, problems, List.of(), 0, Scroll.TOP, Size.SMALLEST, messages);
  }

  /** Opens the file where its first problem is. */
  static DecksEffect editing(DecksFacts.Deck deck, List<DecksFacts.Problem> problems) {
    return new DecksEffect.Edit(deck.id(), problems.isEmpty() ? 1 : problems.get(0).line());
  }

  /** With its cards as they stand now. */
  DeckScreen listing(List<DecksFacts.Listed> now) {
    int row = Math.max(0, Math.min(selected, now.size() - 1));
    return new DeckScreen(back, deck, problems, now, row, scroll, size, messages);
  }

  private DeckScreen at(Scroll other) {
    return new DeckScreen(back, deck, problems, cards, selected, other, size, messages);
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new DeckScreen(back, deck, problems, cards, selected, scroll, now, messages);
  }

  /** This screen with what was found meanwhile. */
  @Override
  public DeckScreen over(DecksScreen list) {
    return new DeckScreen(list, deck, list.problems(deck), cards, selected, scroll, size, messages);
  }

  @Override
  public long redrawAfter(long millis) {
    return back.redrawAfter(millis);
  }

  @Override
  public Step waited(long millis) {
    return Step.to(this, back.waited(millis).effects().toArray(new Effect[0]));
  }

  @Override
  public boolean isGuarded(Key key) {
    return DeckAction.KEYS.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    DeckAction action = DeckAction.KEYS.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case EDIT -> Step.to(back, editing(deck, problems));
      case OPEN ->
          cards.isEmpty()
              ? Step.to(this)
              : Step.to(this, new Destination.Card(cards.get(selected).card()));
      case REVIEW_THESE ->
          cards.isEmpty()
              ? Step.to(this)
              : Step.to(this, new Destination.Cards(cards.stream().map(c -> c.card()).toList()));
      case SCROLL -> Step.to(moved(key));
      case BACK -> Step.to(back);
      case HELP ->
          Step.to(
              HelpScreen.of(
                  messages,
                  this,
                  List.of(
                      HelpScreen.keys(messages.text("decks.deck"), DeckAction.KEYS, messages))));
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    return Step.to(at(scroll.by(pointer.lines(), lines(size.columns()).size(), rows(size))));
  }

  /** Keys that move by a row select a card; pages also show what stands above the cards. */
  private DeckScreen moved(Key key) {
    int lines = lines(size.columns()).size();
    if (cards.isEmpty() || key.name().startsWith("page") || key.name().equals("space")) {
      return at(scroll.on(key, lines, rows(size)));
    }
    int row = ListPlace.FIRST.at(selected, cards.size()).moved(key, cards.size()).selected();
    Scroll to = scroll.within(lines, rows(size)).showing(lines - cards.size() + row, rows(size));
    Scroll shown = row == 0 && selected == 0 ? Scroll.TOP : to;
    return new DeckScreen(back, deck, problems, cards, row, shown, size, messages);
  }

  private static int rows(Size size) {
    return size.rows() - Frame.HEAD - 1;
  }

  private List<StyledLine> lines(int columns) {
    List<String[]> facts = new ArrayList<>();
    facts.add(new String[] {"decks.fact.id", deck.id().text()});
    facts.add(new String[] {"decks.fact.cards", counts()});
    String origin = "decks.means." + deck.origin().name().toLowerCase(Locale.ROOT);
    facts.add(new String[] {"decks.from", messages.text(origin)});
    facts.add(new String[] {"decks.fact.source", deck.source()});
    facts.add(new String[] {"decks.fact.file", deck.file()});
    if (deck.language() != null) {
      facts.add(new String[] {"decks.fact.language", deck.language()});
    }
    if (deck.version() != null) {
      facts.add(new String[] {"decks.fact.version", deck.version()});
    }
    int term = 0;
    for (String[] fact : facts) {
      term = Math.max(term, Columns.width(messages.text(fact[0])));
    }
    List<StyledLine> lines = new ArrayList<>();
    for (String[] fact : facts) {
      add(lines, messages.text(fact[0]), term, fact[1], columns - 2 * MARGIN);
    }
    lines.add(StyledLine.EMPTY);
    addProblems(lines, columns - 2 * MARGIN);
    addCards(lines, columns - 2 * MARGIN);
    return lines;
  }

  private void addCards(List<StyledLine> lines, int room) {
    if (cards.isEmpty()) {
      return;
    }
    lines.add(StyledLine.EMPTY);
    lines.add(StyledLine.of(messages.text("decks.its-cards"), Style.HEADING));
    int state = 0;
    for (DecksFacts.Listed card : cards) {
      state = Math.max(state, Columns.width(messages.text("state." + card.state())));
    }
    for (int i = 0; i < cards.size(); i++) {
      String word = messages.text("state." + cards.get(i).state());
      lines.add(
          new Row()
              .text(i == selected ? "▸ " : "  ", Style.HEADING)
              .left(cards.get(i).question(), room - state - 4, Style.PLAIN)
              .gap(2)
              .left(word, state, Row.DIM)
              .line());
    }
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    counts.add(messages.count("decks.cards", deck.cards()));
    counts.add(messages.count("home.new", deck.fresh()));
    counts.add(messages.count("home.due", deck.due()));
    if (deck.suspended() > 0) {
      counts.add(messages.count("decks.suspended", deck.suspended()));
    }
    return String.join(" · ", counts);
  }

  private static void add(List<StyledLine> lines, String term, int columns, String text, int room) {
    String head = Columns.pad(term, columns) + "  ";
    for (String line : Wrap.lines(text, room - columns - 2)) {
      lines.add(new StyledLine(List.of(new Span(head, Style.STRONG), new Span(line, Style.PLAIN))));
      head = " ".repeat(columns + 2);
    }
  }

  private void addProblems(List<StyledLine> lines, int room) {
    if (back.problems() == null) {
      lines.add(StyledLine.of(messages.text("decks.checking"), Style.PLAIN));
      return;
    }
    if (problems.isEmpty()) {
      lines.add(StyledLine.of("✓ " + messages.text("decks.sound"), Style.PLAIN));
      return;
    }
    lines.add(StyledLine.of(messages.count("decks.problems", problems.size()), Style.HEADING));
    for (DecksFacts.Problem problem : problems) {
      String sign = problem.error() ? "✗ " : "! ";
      String text = messages.text("decks.at", problem.line(), problem.column(), problem.text());
      for (String line : Wrap.lines(text, room - 2)) {
        lines.add(
            new StyledLine(List.of(new Span(sign, Style.STRONG), new Span(line, Style.PLAIN))));
        sign = "  ";
      }
    }
  }

  @Override
  public Picture draw(Size in, long millis) {
    Picture picture = new Picture(in);
    Canvas canvas = picture.canvas();
    Frame.head(canvas, deck.title(), "");
    ScrolledLines lines = ScrolledLines.of(lines(in.columns()));
    lines.draw(canvas, scroll, Frame.HEAD, MARGIN, rows(in));
    lines.drawMore(canvas, scroll, rows(in), 1, in.rows() - 1);
    KeyLine.draw(canvas, in.rows() - 1, DeckAction.KEYS, messages);
    return picture;
  }
}
