package dev.grill.deckfile;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Jackson's YAML parser, to which every scalar is a string: {@code no}, {@code 0777} and {@code
 * 2026-01-01} stay as written. Shows the event behind each token, for tags, anchors, quotes and
 * ends.
 */
final class ScalarParser extends YAMLParser {

  private ScalarParser(IOContext context, ParserImpl parser) {
    super(context, 0, 0, null, new StringReader(""), parser);
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
    return new ScalarParser(context, new ParserImpl(new WholeText(text), options));
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
