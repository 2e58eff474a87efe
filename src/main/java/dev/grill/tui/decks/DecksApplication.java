package dev.grill.tui.decks;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Noticing;
import dev.grill.tui.kit.Outside;
import dev.grill.tui.kit.Screen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The decks' screens and what stands behind them. */
public final class DecksApplication {

  private final DecksBackend desk;
  private final Effect leave;
  private final Outside outside;
  private final Messages messages;
  private DecksScreen list;

  /**
   * @param leave what going back does
   * @param outside gives the terminal to an editor
   */
  public DecksApplication(DecksBackend desk, Effect leave, Outside outside, Messages messages) {
    this.desk = desk;
    this.leave = leave;
    this.outside = outside;
    this.messages = messages;
  }

  /** The list; its files are read meanwhile. */
  public Screen first() throws Failure, IOException {
    list = DecksScreen.of(desk.facts(), leave, messages);
    desk.check();
    return list;
  }

  /** Does what a screen asks; what fails is said there, and what was typed stays. */
  public Screen perform(DecksEffect effect, Screen screen) {
    if (screen instanceof DecksScreen left) {
      list = left;
    } else if (screen instanceof PathScreen path) {
      list = path.back();
    }
    try {
      return done(effect, screen);
    } catch (Failure e) {
      return failed(screen, e.text(messages));
    } catch (IOException e) {
      return failed(screen, messages.text("cli.io", String.valueOf(e.getMessage())));
    }
  }

  private static Screen failed(Screen screen, String reason) {
    return screen instanceof Noticing noticing ? noticing.noted(Notice.failed(reason)) : screen;
  }

  private Screen done(DecksEffect effect, Screen screen) throws Failure, IOException {
    if (effect instanceof DecksEffect.AskChecked) {
      Map<String, List<DecksFacts.Problem>> found = desk.checked();
      if (found == null) {
        return screen;
      }
      list = (screen instanceof DeckScreen deck ? deck.back() : list).checked(found);
      return screen instanceof DeckScreen deck ? deck.checked(list) : list;
    }
    if (effect instanceof DecksEffect.Add add) {
      return again(Notice.said(desk.add(add.source(), add.link())));
    }
    if (effect instanceof DecksEffect.Remove remove) {
      desk.remove(remove.deck());
      return again(Notice.said(messages.text("deck.removed", remove.deck())));
    }
    if (effect instanceof DecksEffect.Edit edit) {
      return again(edited(edit));
    }
    return again(Notice.said(messages.text("decks.checking")));
  }

  private Notice edited(DecksEffect.Edit edit) throws Failure, IOException {
    List<String> said = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    List<IOException> faults = new ArrayList<>();
    outside.run(
        () -> {
          try {
            said.addAll(desk.edit(edit.deck(), edit.line()));
          } catch (Failure e) {
            failures.add(e);
          } catch (IOException e) {
            faults.add(e);
          }
        });
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    if (!faults.isEmpty()) {
      throw faults.get(0);
    }
    return said.isEmpty() ? Notice.NONE : Notice.failed(String.join(" ", said));
  }

  /** The list with the decks as they are now, and their files read again. */
  private Screen again(Notice notice) throws Failure, IOException {
    list = list.with(desk.facts()).noted(notice);
    desk.check();
    return list;
  }
}
