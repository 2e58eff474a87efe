package dev.grill.deckfile;

import java.util.List;

/** A YAML value with its place. */
public sealed interface Node {

  /** Where it begins; for the value of an alias, where the alias stands. */
  Place place();

  /** Just behind it; for the value of an alias, where the alias stands. */
  Place end();

  /** {@code text}, {@code list} or {@code mapping}, as kinds of problems name them. */
  String kind();

  /** The same value seen at another place. */
  Node at(Place other);

  /**
   * A scalar, as written.
   *
   * @param plain without quotes, block indicator or tag
   * @param end just behind it
   */
  record Text(String value, boolean plain, Place place, Place end) implements Node {

    @Override
    public String kind() {
      return "text";
    }

    @Override
    public Text at(Place other) {
      return new Text(value, plain, other, other);
    }

    /** Whether nothing stands there at all. */
    boolean isAbsent() {
      return plain && value.isEmpty();
    }

    /** Whether it says nothing: absent, or YAML's sign for it. */
    public boolean isNothing() {
      return plain && (value.isEmpty() || value.equals("~"));
    }
  }

  /**
   * A list.
   *
   * @param flow written in brackets
   * @param end just behind it
   */
  record Items(List<Node> items, boolean flow, Place place, Place end) implements Node {

    @Override
    public String kind() {
      return "list";
    }

    @Override
    public Items at(Place other) {
      return new Items(items, flow, other, other);
    }
  }

  /**
   * A mapping, duplicate keys included.
   *
   * @param flow written in braces
   * @param end just behind it
   */
  record Entries(List<Entry> entries, boolean flow, Place place, Place end) implements Node {

    @Override
    public String kind() {
      return "mapping";
    }

    @Override
    public Entries at(Place other) {
      return new Entries(entries, flow, other, other);
    }
  }

  /** A key with its value. */
  record Entry(String key, Place keyPlace, Node value) {}

  /** A value that has been complained of already, and of which nothing more is said. */
  record Broken(Place place) implements Node {

    @Override
    public Place end() {
      return place;
    }

    @Override
    public String kind() {
      return "broken";
    }

    @Override
    public Broken at(Place other) {
      return new Broken(other);
    }
  }
}
