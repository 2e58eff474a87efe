package dev.grill.tui.plan;

import dev.grill.message.Messages;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.Step;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The interview plan: what each day asks, what happens when one is skipped, what does not fit.
 *
 * @param unseen whether the cards that do not fit are listed instead of the days
 * @param prompt what is asked for; null for nothing
 * @param size the terminal's
 */
public record PlanScreen(
    PlanFacts facts,
    boolean unseen,
    Scroll scroll,
    PlanPrompt prompt,
    Notice notice,
    Size size,
    Messages messages)
    implements Screen {

  private static final String[] WORDS = {"plan", "ready", "skip", "last"};

  /** The days from today on. */
  public static PlanScreen of(PlanFacts facts, Messages messages) {
    return new PlanScreen(facts, false, Scroll.TOP, null, Notice.NONE, Size.SMALLEST, messages);
  }

  /** The same; where no date is set it is asked for at once, and the minutes after it. */
  static PlanScreen opened(PlanFacts facts, Messages messages) {
    PlanScreen screen = of(facts, messages);
    return screen.set() == null
        ? screen.asking(PlanPrompt.date(null, facts.outlook().day()))
        : screen;
  }

  /** This screen with another plan; what is asked for stays. */
  public PlanScreen with(PlanFacts fresh) {
    return new PlanScreen(fresh, false, Scroll.TOP, prompt, Notice.NONE, size, messages);
  }

  /** This screen with nothing asked for. */
  public PlanScreen unprompted() {
    return asking(null);
  }

  /** This screen once a date was kept: the minutes are asked for as well where none are set. */
  PlanScreen dated() {
    return facts.minutes() > 0
        ? unprompted()
        : asking(PlanPrompt.minutes(0, facts.outlook().day()));
  }

  private PlanScreen asking(PlanPrompt what) {
    return new PlanScreen(facts, unseen, scroll, what, Notice.NONE, size, messages);
  }

  @Override
  public PlanScreen noted(Notice said) {
    return new PlanScreen(facts, unseen, scroll, prompt, said, size, messages);
  }

  private PlanScreen scrolled(Scroll to) {
    return new PlanScreen(facts, unseen, to, prompt, Notice.NONE, size, messages);
  }

  private PlanScreen turned() {
    return new PlanScreen(facts, !unseen, Scroll.TOP, prompt, Notice.NONE, size, messages);
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new PlanScreen(facts, unseen, scroll, prompt, notice, now, messages);
  }

  private LocalDate set() {
    return facts.outlook().interview() == null ? null : facts.outlook().interview().date();
  }

  /** The keys that do something now, for the line at the bottom. */
  Keys<PlanAction> keys() {
    Set<PlanAction> possible =
        EnumSet.of(PlanAction.DATE, PlanAction.MINUTES, PlanAction.BACK, PlanAction.HELP);
    if (set() != null || facts.minutes() > 0) {
      possible.add(PlanAction.FORGET);
    }
    if (!facts.unseen().isEmpty()) {
      possible.add(PlanAction.LEFT_OUT);
    }
    if (PlanPicture.scrolls(this)) {
      possible.add(PlanAction.SCROLL);
    }
    return PlanAction.KEYS.only(possible);
  }

  @Override
  public boolean isGuarded(Key key) {
    return prompt != null
        && prompt.kind() == PlanPrompt.Kind.CLEAR
        && PlanAction.CLEARING.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    if (prompt != null) {
      return prompt.kind() == PlanPrompt.Kind.CLEAR ? clear(key) : type(key);
    }
    PlanAction action = PlanAction.KEYS.actionOf(key);
    if (action == null) {
      return Step.to(noted(Notice.NONE));
    }
    LocalDate today = facts.outlook().day();
    return switch (action) {
      case DATE -> Step.to(asking(PlanPrompt.date(set(), today)));
      case MINUTES -> Step.to(asking(PlanPrompt.minutes(facts.minutes(), today)));
      case FORGET ->
          Step.to(set() == null && facts.minutes() == 0 ? this : asking(PlanPrompt.clear(today)));
      case LEFT_OUT -> Step.to(facts.unseen().isEmpty() ? this : turned());
      case SCROLL ->
          Step.to(scrolled(scroll.on(key, PlanPicture.count(this), PlanPicture.rows(this))));
      case BACK -> unseen ? Step.to(turned()) : Step.to(this, Effect.BACK);
      case HELP -> Step.to(help());
    };
  }

  /** The wheel scrolls; while something is asked for, it does nothing. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (prompt != null || pointer.isClick()) {
      return Step.to(this);
    }
    Scroll to = scroll.by(pointer.lines(), PlanPicture.count(this), PlanPicture.rows(this));
    return Step.to(scrolled(to));
  }

  private Step clear(Key key) {
    PlanAction.Clearing action = PlanAction.CLEARING.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return action == PlanAction.Clearing.YES
        ? Step.to(unprompted(), new PlanEffect.Clear())
        : Step.to(unprompted());
  }

  private Step type(Key key) {
    PlanAction.Typing action = PlanAction.typing(prompt.kind()).actionOf(key);
    if (action == null) {
      return Step.to(asking(prompt.typed(key)));
    }
    return switch (action) {
      case SAVE -> save();
      case MORE -> Step.to(asking(prompt.stepped(1, false)));
      case LESS -> Step.to(asking(prompt.stepped(-1, false)));
      case MUCH_MORE -> Step.to(asking(prompt.stepped(1, true)));
      case MUCH_LESS -> Step.to(asking(prompt.stepped(-1, true)));
      case CANCEL -> Step.to(unprompted());
    };
  }

  private Step save() {
    if (prompt.kind() == PlanPrompt.Kind.MINUTES) {
      return Step.to(this, new PlanEffect.SetMinutes(prompt.value()));
    }
    LocalDate day = prompt.day();
    if (day != null && day.isBefore(facts.outlook().day())) {
      return Step.to(noted(Notice.failed(messages.text("plan.is-past", day))));
    }
    return Step.to(this, new PlanEffect.SetDate(prompt.value()));
  }

  private Screen help() {
    return HelpScreen.of(
        messages,
        noted(Notice.NONE),
        List.of(
            HelpScreen.keys(messages.text("plan.title"), PlanAction.KEYS, messages),
            HelpScreen.keys(messages.text("plan.help-date"), PlanAction.TYPING_DATE, messages),
            HelpScreen.keys(
                messages.text("plan.help-minutes"), PlanAction.TYPING_MINUTES, messages),
            HelpScreen.words(
                messages.text("plan.help-words"), "plan.word.", "plan.means.", WORDS, messages)));
  }

  @Override
  public Picture draw(Size in, long millis) {
    return PlanPicture.of((PlanScreen) resized(in));
  }
}
