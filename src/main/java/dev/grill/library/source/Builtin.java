package dev.grill.library.source;

import dev.grill.card.DeckId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The decks that come with the program: one folder an edition, named by its language. */
public final class Builtin {

  /** How a source names them: {@code builtin:zh}. */
  public static final String PREFIX = "builtin:";

  /** The sets of decks that are added each for itself; a first start begins with the first. */
  private static final List<String> SETS = List.of("ai", "llm");

  private Builtin() {}

  /** The languages there is an edition in. */
  public static Set<String> editions(Path decks) throws IOException {
    Set<String> languages = new TreeSet<>();
    for (Path folder : children(decks)) {
      if (Files.isDirectory(folder) && !files(decks, folder.getFileName().toString()).isEmpty()) {
        languages.add(folder.getFileName().toString());
      }
    }
    return languages;
  }

  /**
   * The deck files of an edition, by name; none if there is no such edition.
   *
   * @param edition a language, or {@code LANGUAGE/SET} for the decks whose names begin with the set
   */
  public static List<Path> files(Path decks, String edition) throws IOException {
    List<Path> files = new ArrayList<>();
    if (edition.matches("[a-zA-Z-]+(/[a-z0-9]+)?")) {
      String start =
          edition.indexOf('/') < 0 ? "" : edition.substring(edition.indexOf('/') + 1) + "-";
      for (Path file : children(decks.resolve(language(edition)))) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yaml") && name.startsWith(start)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  /**
   * How a set of an edition is named, {@code zh/llm}; an empty set stands for the whole edition.
   */
  public static String name(String language, String set) {
    return set.isEmpty() ? language : language + "/" + set;
  }

  /** The sets that an edition has decks of; none where its decks belong to no set. */
  public static List<String> sets(Path decks, String language) throws IOException {
    List<String> sets = new ArrayList<>();
    for (String set : SETS) {
      if (!files(decks, name(language, set)).isEmpty()) {
        sets.add(set);
      }
    }
    return sets;
  }

  /** The set that a built-in deck belongs to; empty for none. */
  public static String set(DeckId deck) {
    int dash = deck.text().indexOf('-');
    String set = dash < 0 ? "" : deck.text().substring(0, dash);
    return SETS.contains(set) ? set : "";
  }

  /** The deck in a file: it is named by its id. */
  public static DeckId deck(Path file) {
    String name = file.getFileName().toString();
    return new DeckId(name.substring(0, name.length() - ".yaml".length()));
  }

  /** All that can be added, as sources name it: languages, each followed by its sets. */
  static Set<String> choices(Path decks) throws IOException {
    Set<String> choices = new TreeSet<>();
    for (String language : editions(decks)) {
      choices.add(language);
      for (String set : sets(decks, language)) {
        choices.add(name(language, set));
      }
    }
    return choices;
  }

  /** The language of an edition or of one of its sets. */
  public static String language(String edition) {
    int slash = edition.indexOf('/');
    return slash < 0 ? edition : edition.substring(0, slash);
  }

  /** The file of a deck that was added from here, whatever path a database says. */
  public static Path file(Path decks, Path path, DeckId deck) {
    boolean inside = !path.isAbsolute() && !path.normalize().startsWith("..");
    return decks.resolve(inside ? path : Path.of(deck + ".yaml"));
  }

  /** The edition to begin with: the interface's language, or the one there is; null for none. */
  public static String firstEdition(Path decks, String language) throws IOException {
    Set<String> languages = editions(decks);
    if (languages.contains(language)) {
      return language;
    }
    return languages.isEmpty() ? null : languages.iterator().next();
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
