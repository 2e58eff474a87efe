package dev.grill.library.source;

import dev.grill.message.Failure;
import dev.grill.platform.Environment;
import dev.grill.platform.Paths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What kind of source a word names. */
public final class DeckSources {

  private static final String GIT = "git+";

  /** Addresses that git is given. */
  private static final Pattern ADDRESS = Pattern.compile("(https?|git|ssh|file)://.+");

  /** {@code NAME@HOST:PATH}, as ssh's copy writes it. */
  private static final Pattern HOST_AND_PATH =
      Pattern.compile("[A-Za-z0-9._]+@[A-Za-z0-9][A-Za-z0-9.-]*:[^:].*");

  /** Programs that git would run, or means of transport that it would load. */
  private static final Pattern TRANSPORT = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*::.*");

  /** Endings of single files: an address that has one is none of a repository. */
  private static final Pattern FILE_ENDING =
      Pattern.compile("(?i).*\\.(ya?ml|zip|apkg|colpkg|csv|tsv|txt|md|json)");

  /** Files of other programs that are known and not read. */
  private static final Pattern KNOWN =
      Pattern.compile("(?i).*\\.(apkg|colpkg|csv|tsv|txt|md|markdown|json)");

  private DeckSources() {}

  /**
   * The source that a word of the command line names, or the {@link DeckSource#name name} of one.
   *
   * @throws Failure if it names none that can be read, or cannot be read as asked
   */
  public static DeckSource of(String word, SourceRequest request, Environment around)
      throws Failure {
    if (word.startsWith(Builtin.PREFIX)) {
      return new BuiltinSource(around.decks(), word.substring(Builtin.PREFIX.length()));
    }
    DeckSource repository = repository(word, request, around);
    if (repository != null) {
      return copied(repository, word, request);
    }
    Path shown = Paths.argument(word);
    Path path = shown.toAbsolutePath().normalize();
    if (request.ref() != null) {
      throw Failure.usage("source.no-ref", word);
    }
    if (Files.isDirectory(path)) {
      return new FileSource(path, shown, request.link(), request.progress());
    }
    if (word.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
      return copied(new ArchiveSource(path, request.progress()), word, request);
    }
    ForeignReader reader = ForeignReaders.of(word);
    if (reader != null) {
      return copied(new ForeignSource(path, reader, request), word, request);
    }
    if (KNOWN.matcher(word).matches()) {
      throw Failure.rejected("cli.source-not-supported", word);
    }
    return new FileSource(path, shown, request.link(), request.progress());
  }

  /** The repository that a word names; null where it names none. */
  private static DeckSource repository(String word, SourceRequest request, Environment around)
      throws Failure {
    boolean marked = word.startsWith(GIT);
    String rest = marked ? word.substring(GIT.length()) : word;
    if (TRANSPORT.matcher(rest).matches() || marked && rest.startsWith("-")) {
      throw Failure.rejected("source.git-unsafe", word);
    }
    if (request.ref() != null && (request.ref().startsWith("-") || request.ref().isBlank())) {
      throw Failure.rejected("source.git-unsafe", request.ref());
    }
    boolean address = ADDRESS.matcher(rest).matches();
    if (address && !marked && FILE_ENDING.matcher(rest).matches()) {
      throw Failure.rejected("source.web-file", word);
    }
    if (address && rest.matches("[a-z]+://-.*")) {
      throw Failure.rejected("source.git-unsafe", word);
    }
    boolean host = HOST_AND_PATH.matcher(rest).matches() && !Files.exists(Path.of(rest));
    if (address || host) {
      return new GitSource(word, rest, request.ref(), around.environment(), request.progress());
    }
    if (!marked) {
      return null;
    }
    Path path = Paths.argument(rest).toAbsolutePath().normalize();
    if (!Files.isDirectory(path)) {
      throw Failure.rejected("cli.no-such-file", path);
    }
    return new GitSource(
        GIT + path, path.toString(), request.ref(), around.environment(), request.progress());
  }

  /** Only files and folders can be read where they lie. */
  private static DeckSource copied(DeckSource source, String word, SourceRequest request)
      throws Failure {
    if (request.link()) {
      throw Failure.usage("source.no-link", word);
    }
    return source;
  }
}
