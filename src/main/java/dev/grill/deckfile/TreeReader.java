package dev.grill.deckfile;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Reads one YAML document as a tree with places, aliases replaced by what they stand for. Decks
 * come from strangers: depth, aliases and what aliases multiply to are limited.
 */
final class TreeReader {

  static final int MAX_DEPTH = 50;
  static final int MAX_ALIASES = 50;

  /** Code points plus values of the tree written out; the largest file alone stays below. */
  static final long MAX_EXPANDED = 2L * Source.MAX_BYTES;

  /** A list of cards is the value of a key, or the file itself. */
  private static final int CARDS = 2;

  private static final String YAML_TAG = "tag:yaml.org,2002:";
  private static final List<String> ORDINARY_TAGS =
      List.of("str", "int", "float", "bool", "null", "timestamp", "seq", "map");

  /**
   * @param size what the value counts towards {@link #MAX_EXPANDED}
   */
  private record Anchored(Node node, long size) {}

  private final DeckText text;
  private final Problems problems;
  private final ScalarParser parser;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int aliases;
  private long expanded;
  private boolean tooDeep;
  private boolean tooLarge;

  private TreeReader(DeckText text, Problems problems) {
    this.text = text;
    this.problems = problems;
    this.parser = ScalarParser.of(text.text());
  }

  /**
   * The file's document; null if there is nothing in it.
   *
   * @throws SyntaxFault if it is not YAML; problems found before that have been added
   */
  static Node read(DeckText text, Problems problems) throws SyntaxFault {
    try {
      return new TreeReader(text, problems).document();
    } catch (StreamConstraintsException e) {
      return new Node.Broken(Place.START); // Jackson's own limit on depth, far beyond ours
    } catch (SyntaxFault e) {
      throw e;
    } catch (JsonParseException e) {
      throw new SyntaxFault(
          SyntaxFault.Kind.KEY, e.getLocation().getLineNr() - 1, e.getLocation().getColumnNr() - 1);
    } catch (JsonProcessingException e) {
      throw new SyntaxFault(SyntaxFault.Kind.OTHER, 0, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is no file
    }
  }

  private Node document() throws IOException {
    if (parser.nextToken() == null) {
      return null;
    }
    Node root = value(1);
    if (parser.nextToken() != null) {
      problems.add(secondDocument(), Code.SECOND_DOCUMENT);
    }
    return root;
  }

  /** The line that begins it, {@code ---}. */
  private Place secondDocument() {
    int line = parser.event().getStartMark().getLine();
    for (int number = line + 1; number >= 1; number--) {
      if (text.line(number).startsWith("---")) {
        return new Place(number, 1);
      }
    }
    return new Place(line + 1, 1);
  }

  /** The value whose first token is the current one. */
  private Node value(int depth) throws IOException {
    if (parser.isCurrentAlias()) {
      return alias();
    }
    NodeEvent event = (NodeEvent) parser.event();
    String anchor = event.getAnchor();
    long before = expanded;
    Node node = fresh(event, depth);
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, expanded - before));
    }
    return node;
  }

  private Node fresh(NodeEvent event, int depth) throws IOException {
    expanded++;
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    Place place = start(event);
    checkTag(start.getTag(), place);
    if (depth > MAX_DEPTH) {
      if (!tooDeep) {
        problems.add(place, Code.TOO_DEEP);
        tooDeep = true;
      }
      parser.skipChildren();
      return new Node.Broken(place);
    }
    return parser.currentToken() == JsonToken.START_ARRAY
        ? items(start, place, depth)
        : entries(start, place, depth);
  }

  private Node items(CollectionStartEvent start, Place place, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    boolean broken = false;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Node item = value(depth + 1);
      broken |= tooDeep && item instanceof Node.Broken;
      items.add(item);
      if (depth <= CARDS) {
        text.progress().at(parser.event().getEndMark().getIndex(), parser.length());
      }
    }
    Place end = end(start, items.isEmpty() ? place : items.get(items.size() - 1).end());
    return broken ? new Node.Broken(place) : new Node.Items(items, start.isFlow(), place, end);
  }

  private Node entries(CollectionStartEvent start, Place place, int depth) throws IOException {
    List<Node.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Node.Text key = scalar((ScalarEvent) parser.event());
      expanded++;
      String anchor = ((ScalarEvent) parser.event()).getAnchor();
      if (anchor != null) {
        anchors.put(anchor, new Anchored(key, key.value().length() + 1));
      }
      parser.nextToken();
      entries.add(new Node.Entry(key.value(), key.place(), value(depth + 1)));
    }
    // the mapping of a block begins with its first key; an anchor or tag may stand before it
    Place first = start.isFlow() || entries.isEmpty() ? place : entries.get(0).keyPlace();
    Place last = entries.isEmpty() ? place : entries.get(entries.size() - 1).value().end();
    return new Node.Entries(entries, start.isFlow(), first, end(start, last));
  }

  /** Where the collection that the parser has just left ends: a block, with what it holds last. */
  private Place end(CollectionStartEvent start, Place last) {
    return start.isFlow()
        ? text.place(parser.event().getEndMark().getLine(), parser.event().getEndMark().getColumn())
        : last;
  }

  private Node.Text scalar(ScalarEvent scalar) {
    Place place = start(scalar);
    checkTag(scalar.getTag(), place);
    boolean escapes = scalar.getScalarStyle() == DumperOptions.ScalarStyle.DOUBLE_QUOTED;
    String value = wellFormed(text.unmasked(scalar.getValue(), escapes));
    expanded += value.length();
    Place end = text.place(scalar.getEndMark().getLine(), scalar.getEndMark().getColumn());
    return new Node.Text(value, scalar.isPlain() && scalar.getTag() == null, place, end);
  }

  /** Half a surrogate pair, which an escape can make, is no text and cannot be stored. */
  private static String wellFormed(String value) {
    StringBuilder out = null;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      if (c >= 0xD800 && c <= 0xDFFF) {
        out = out == null ? new StringBuilder(value) : out;
        out.setCharAt(i, '\uFFFD');
      }
      i += Character.charCount(c);
    }
    return out == null ? value : out.toString();
  }

  private Node alias() {
    Place place = start((NodeEvent) parser.event());
    String name = text.unmasked(parser.aliasName());
    aliases++;
    if (aliases > MAX_ALIASES) {
      if (aliases == MAX_ALIASES + 1) {
        problems.add(place, Code.TOO_MANY_ALIASES);
      }
      return new Node.Broken(place);
    }
    Anchored anchored = anchors.get(parser.aliasName());
    if (anchored == null) {
      problems.add(place, Code.UNKNOWN_ALIAS, name);
      return new Node.Broken(place);
    }
    expanded += anchored.size();
    if (expanded > MAX_EXPANDED) {
      if (!tooLarge) {
        problems.add(place, Code.ALIAS_BOMB);
        tooLarge = true;
      }
      return new Node.Broken(place);
    }
    return anchored.node().at(place);
  }

  private Place start(NodeEvent event) {
    return text.place(event.getStartMark().getLine(), event.getStartMark().getColumn());
  }

  private void checkTag(String tag, Place place) {
    if (tag == null || tag.equals("!")) {
      return;
    }
    if (!tag.startsWith(YAML_TAG)) {
      problems.add(place, Code.CUSTOM_TAG, text.unmasked(tag));
    } else if (!ORDINARY_TAGS.contains(tag.substring(YAML_TAG.length()))) {
      problems.add(place, Code.CUSTOM_TAG, "!!" + text.unmasked(tag.substring(YAML_TAG.length())));
    }
  }

  /**
   * Jackson's YAML parser, to which every scalar is a string: {@code no}, {@code 0777} and {@code
   * 2026-01-01} stay as written. Shows the event behind each token, for tags, anchors, quotes and
   * ends.
   */
  private static final class ScalarParser extends YAMLParser {

    private final WholeText text;

    private ScalarParser(IOContext context, WholeText text, LoaderOptions options) {
      super(context, 0, 0, null, new StringReader(""), new ParserImpl(text, options));
      this.text = text;
    }

    /** How many code points the text has. */
    int length() {
      return text.length();
    }

    /** Parses a text whose lines end with line feeds. */
    static ScalarParser of(String text) {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE); // the file's size is checked before
      IOContext context =
          new IOContext(
              StreamReadConstraints.defaults(),
              StreamWriteConstraints.defaults(),
              ErrorReportConfiguration.defaults(),
              new BufferRecycler(),
              ContentReference.unknown(),
              false);
      return new ScalarParser(context, new WholeText(text), options);
    }

    /** The event that made the current token. */
    Event event() {
      return _lastEvent;
    }

    /** What the current alias refers to. */
    String aliasName() {
      return _textValue;
    }

    /**
     * The next event of the YAML parser below.
     *
     * @throws SyntaxFault if the text is not YAML
     */
    @Override
    protected Event getEvent() throws IOException {
      try {
        return super.getEvent();
      } catch (MarkedYAMLException e) {
        throw fault(e);
      } catch (YAMLException | NumberFormatException e) {
        throw new SyntaxFault(SyntaxFault.Kind.OTHER, 0, 0);
      }
    }

    private static SyntaxFault fault(MarkedYAMLException e) {
      Mark context = e.getContextMark();
      Mark mark = e.getProblemMark();
      return SyntaxFault.of(
          e.getContext(),
          context == null ? -1 : context.getLine(),
          context == null ? -1 : context.getColumn(),
          e.getProblem(),
          mark == null ? 0 : mark.getLine(),
          mark == null ? 0 : mark.getColumn());
    }

    @Override
    protected JsonToken _decodeScalar(ScalarEvent scalar) {
      _textValue = scalar.getValue();
      _cleanedTextValue = null;
      return JsonToken.VALUE_STRING;
    }
  }
}
