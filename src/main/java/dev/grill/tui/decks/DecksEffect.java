package dev.grill.tui.decks;

import dev.grill.tui.kit.Effect;

/** What the decks' screens ask the application to do. */
public sealed interface DecksEffect extends Effect {

  /** Read the files again. */
  record Check() implements DecksEffect {}

  /** Ask whether the files are read. */
  record AskChecked() implements DecksEffect {}

  /** Add a source. */
  record Add(String source, boolean link) implements DecksEffect {}

  /** Take a deck out; its history stays. */
  record Remove(String deck) implements DecksEffect {}

  /** Open a deck's file at a line. */
  record Edit(String deck, int line) implements DecksEffect {}
}
