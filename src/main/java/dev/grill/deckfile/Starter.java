package dev.grill.deckfile;

import dev.grill.message.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A commented deck to start from. */
public final class Starter {

  private static final String ID = "my-deck";

  private Starter() {}

  /**
   * The text of a deck file that the reader takes without a problem.
   *
   * @param lang the language of its comments and cards
   * @param fileName the file it is for, with or without its ending: the deck's id is made like it
   */
  public static String deck(Lang lang, String fileName) {
    String name = "starter_" + lang.tag() + ".yaml";
    try (InputStream in = Starter.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("deck: " + ID + " ", "deck: " + id(fileName) + " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program
    }
  }

  /** The id of a deck kept in a file of that name. */
  public static String id(String fileName) {
    String stem = fileName.substring(fileName.lastIndexOf('/') + 1);
    int dot = stem.lastIndexOf('.');
    String id = Ids.like(dot > 0 ? stem.substring(0, dot) : stem);
    return id == null ? ID : id;
  }
}
