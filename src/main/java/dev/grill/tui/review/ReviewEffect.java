package dev.grill.tui.review;

import dev.grill.message.Failure;
import dev.grill.review.Mark;
import dev.grill.review.Session;
import dev.grill.schedule.Grade;
import dev.grill.tui.kit.Console;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import java.io.IOException;
import java.time.Duration;

/** What the screens of a review ask {@link Reviewing} to do. */
sealed interface ReviewEffect extends Effect {

  /**
   * Does it.
   *
   * @param screen the one that stands now
   * @return the screen to go on with, which may say how it went
   */
  Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException;

  @Override
  default Screen on(Navigation navigation, Console console) throws Failure, IOException {
    return on(navigation.application(Reviewing.class), navigation.screen());
  }

  /**
   * Record a grade and ask the next card.
   *
   * @param taken time from the question to the grade
   */
  record Record(ReviewAnswer answer, Grade grade, Duration taken) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException {
      return reviewing.record(answer, grade, taken);
    }
  }

  /** Have the examiner, if there is one, mark an answer that was just revealed. */
  record Examine(ReviewAnswer answer) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) {
      return reviewing.examine(answer);
    }
  }

  /** Take back the latest grade. */
  record Undo(Session session, Drafting.Draft draft) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException {
      reviewing.keep(draft);
      return reviewing.undo(session, screen);
    }
  }

  /** Bury or suspend the card and ask the next. */
  record PutAside(Asked asked, Mark.Kind kind, Drafting.Draft draft) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException {
      reviewing.keep(draft);
      return reviewing.putAside(asked, kind);
    }
  }

  /** Open the card in the person's editor, then ask it anew. */
  record Edit(Asked asked, Drafting.Draft draft) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException {
      reviewing.keep(draft);
      return reviewing.edit(asked);
    }
  }

  /** Find the card's editions in other languages and show the next. */
  record Translate(ReviewAnswer answer) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException {
      return reviewing.translate(answer);
    }
  }

  /** Write the note on the card; an empty text removes it. */
  record WriteNote(ReviewAnswer answer, String text) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure {
      return reviewing.note(answer, text);
    }
  }

  /** Flag the card; the text is a word on why and may be empty. */
  record Flag(ReviewAnswer answer, String text) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure {
      return reviewing.flag(answer, text);
    }
  }

  /** Keep the draft and show the summary. */
  record Stop(Session session, Drafting.Draft draft) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException {
      reviewing.keep(draft);
      return reviewing.summary(session, Notice.NONE);
    }
  }

  /** Ask what still waits; also after something went wrong. */
  record GoOn(Session session) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException {
      return reviewing.goOn(session);
    }
  }

  /** Leave the card out of this session and ask the next. */
  record Skip(Session session) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) {
      return reviewing.skip(session);
    }
  }

  /** Ask more new cards than today's limit. */
  record MoreNew(Session session, int cards) implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException {
      return reviewing.moreNew(session, cards);
    }
  }

  /** Ask every chosen card, due or not. */
  record Cram() implements ReviewEffect {
    @Override
    public Screen on(Reviewing reviewing, Screen screen) throws Failure, IOException {
      return reviewing.cram();
    }
  }
}
