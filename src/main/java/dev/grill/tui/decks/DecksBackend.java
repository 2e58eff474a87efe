package dev.grill.tui.decks;

import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Everything the decks' screens need from outside. */
public interface DecksBackend {

  /** What there is to show now. */
  DecksFacts facts() throws Failure, IOException;

  /** The cards of a deck, in the order of its file. */
  List<DecksFacts.Listed> cards(DeckId deck) throws Failure, IOException;

  /** Begins to read every deck's file again, in the background. */
  void check() throws Failure;

  /**
   * What is wrong in the files, by the deck's id; a sound one has no problems.
   *
   * @return null while they are still read
   */
  Map<DeckId, List<DecksFacts.Problem>> checked();

  /**
   * Adds a source: all of it or nothing.
   *
   * @param source a file, a folder, or {@code builtin:zh}
   * @param link whether files are read where they lie; else a copy is kept
   * @return what came of it, in the person's language
   * @throws Failure if it is no source, or its files have errors
   */
  String add(String source, boolean link) throws Failure, IOException;

  /** Takes a deck out; its history stays. */
  void remove(DeckId deck) throws Failure, IOException;

  /**
   * Opens a deck's file in the person's editor and takes what was changed.
   *
   * @param line counted from 1
   * @return what there is to say, in the person's language; empty if all is well
   */
  List<String> edit(DeckId deck, int line) throws Failure, IOException;
}
